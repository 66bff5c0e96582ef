import type { DayRange } from "./calendar.ts";
import { overlaps } from "./calendar.ts";
import type { Match } from "./search.ts";
import { compareText, dueKey } from "./search.ts";

/** What closes when: dated ones in order, then what can be applied for at any time, then what is not known. */
export interface DeadlineList {
  readonly dated: readonly Match[];
  readonly rolling: readonly Match[];
  readonly unknown: readonly Match[];
}

/** @param window only what may close in it; it drops whatever has no date */
export function upcoming(matches: readonly Match[], window?: DayRange): DeadlineList {
  const ordered = matches.toSorted((left, right) => compareText(dueKey(left.best.dates), dueKey(right.best.dates)) || compareText(left.program.id, right.program.id));
  const isDated = ({ best: { dates } }: Match): boolean => dates.closes.kind === "dated" && dates.status !== "missed" && (window === undefined || overlaps(dates.closes, window));
  if (window) return { dated: ordered.filter(isDated), rolling: [], unknown: [] };
  return {
    dated: ordered.filter(isDated),
    rolling: ordered.filter(({ best: { dates } }) => dates.closes.kind === "rolling"),
    unknown: ordered.filter(({ best: { dates } }) => dates.closes.kind === "unknown" || dates.closes.kind === "relative"),
  };
}
