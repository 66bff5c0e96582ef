import type { DayRange } from "./calendar.ts";
import { overlaps } from "./calendar.ts";
import type { Match } from "./match.ts";
import { compareText, dueKey } from "./order.ts";

/** What closes when. */
export interface DeadlineList {
  /** With a date, in order. */
  readonly dated: readonly Match[];
  /** At any time, or counted from a start that is not known. */
  readonly rolling: readonly Match[];
  readonly unknown: readonly Match[];
  /** Too late for the wished start. */
  readonly missed: readonly Match[];
}

/** @param window only what may close in it; it drops whatever has no date */
export function upcoming(matches: readonly Match[], window?: DayRange): DeadlineList {
  const ordered = matches.toSorted(
    (left, right) => compareText(dueKey(left.best.dates), dueKey(right.best.dates)) || compareText(left.program.id, right.program.id),
  );
  const group = (name: keyof DeadlineList): readonly Match[] => ordered.filter((match) => groupOf(match) === name);
  const dated = group("dated");
  if (window === undefined) return { dated, rolling: group("rolling"), unknown: group("unknown"), missed: group("missed") };
  const within = dated.filter(({ best: { dates } }) => dates.closes.kind === "dated" && overlaps(dates.closes, window));
  return { dated: within, rolling: [], unknown: [], missed: [] };
}

function groupOf({ best: { dates } }: Match): keyof DeadlineList {
  if (dates.status === "missed") return "missed";
  switch (dates.closes.kind) {
    case "dated":
      return "dated";
    case "rolling":
    case "relative":
      return "rolling";
    case "unknown":
      return "unknown";
  }
}
