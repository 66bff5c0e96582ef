import type { RoundDates } from "./deadlines.ts";
import type { Match } from "./match.ts";
import type { SortKey } from "./query.ts";

/** The order of a list: total, so that the same programs always stand in the same order. */
export function sorted(matches: readonly Match[], key: SortKey): readonly Match[] {
  return matches.toSorted(
    (left, right) => comparators[key](left, right) || compareText(dueOf(left), dueOf(right)) || compareText(left.program.id, right.program.id),
  );
}

type Comparator = (left: Match, right: Match) => number;

/** Unknown last, whichever way. */
const byNumber =
  (value: (match: Match) => number | undefined): Comparator =>
  (left, right) => {
    const [first, second] = [value(left) ?? Infinity, value(right) ?? Infinity];
    return first === second ? 0 : first - second;
  };

const comparators: Readonly<Record<SortKey, Comparator>> = {
  match: (left, right) => right.score - left.score,
  deadline: (left, right) => compareText(dueOf(left), dueOf(right)),
  cost: byNumber(({ best: { cost } }) => (cost.complete ? cost.high : undefined) ?? (cost.low === undefined ? undefined : cost.low + 1e9)),
  pay: byNumber(({ best: { cost } }) => cost.lines.find(({ what }) => what === "pay")?.range.high),
  weeks: byNumber(({ best: { track } }) => (typeof track.duration === "object" ? track.duration.weeks?.low : undefined)),
  name: (left, right) => compareText(left.program.name.toLowerCase(), right.program.name.toLowerCase()),
  fresh: byNumber(({ program: { cycle } }) => (cycle === undefined ? undefined : -cycle)),
};

function dueOf({ best }: Match): string {
  return dueKey(best.dates);
}

/** Sorts by the day on which something has to be done; what has none comes after, what is missed last. */
export function dueKey({ closes, status }: RoundDates): string {
  if (status === "missed") return "z";
  if (closes.kind === "dated") return closes.from;
  return closes.kind === "rolling" ? "r" : "u";
}

export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
