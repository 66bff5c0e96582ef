import { allOf, counted } from "./count.ts";

export const dates = {
  /** As date-fns reads them. */
  patterns: { day: "d MMM yyyy", dayOfYear: "d MMM", month: "MMM yyyy", monthOfYear: "MMM", monthHeading: "MMMM yyyy" },
  range: (from: string, to: string): string => `${from} to ${to}`,
  /** Expected because it was so in an earlier year. */
  projected: (days: string): string => `~${days}`,
  atHour: (days: string, time: string, zone: string): string => `${days}, ${time} ${zone}`,
  /** The hour at the host, and what the reader's clock shows then. */
  atHours: (days: string, time: string, zone: string, mine: { readonly day: string; readonly time: string }): string =>
    `${days}, ${time} ${zone} (for you ${mine.day}, ${mine.time})`,
  /** With the start from which it was counted back. */
  countedBack: (days: string, lead: string, start: string): string => `${days} (${lead} before ${start})`,
  estimated: (days: string, seen?: number): string => (seen === undefined ? `${days}, estimated` : `${days}, estimated (${asIn(seen)})`),
  seenIn: (days: string, seen?: number): string => `${days} (${asIn(seen)})`,
  /** How long ahead, or how long until then: "2 months and 1 week", "3 weeks 2 days". */
  lead: (time: Time): string => allOf(parts(time)),
  interval: (time: Time): string => parts(time).join(" "),
  closings: {
    anyTime: "any time",
    anyTimeAhead: (weeks: number): string => `any time, ${counted(weeks, "week")} before you start`,
    beforeStart: (lead: string): string => `${lead} before the start`,
    ahead: (lead: string): string => `${lead} ahead`,
    notNamed: "the page names no date",
    notKnown: "not known",
  },
  status: {
    open: "open now",
    "opens-later": "not open yet",
    upcoming: "ahead; opening day not known",
    rolling: "rolling",
    missed: "too late for this start",
    unknown: "not known",
  },
  left: {
    anyDay: "may close any day",
    over: "over",
    today: "today",
    tomorrow: "tomorrow",
    in: (interval: string): string => `in ${interval}`,
  },
  asIn,
} as const;

/** A stretch of time in the units that it is told in. */
interface Time {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

function parts({ months, weeks, days }: Time): readonly string[] {
  return [
    ...(months === undefined ? [] : [counted(months, "month")]),
    ...(weeks === undefined ? [] : [counted(weeks, "week")]),
    ...(days === undefined ? [] : [counted(days, "day")]),
  ];
}

/** The year in which a date was seen. */
function asIn(seen?: number): string {
  return seen === undefined ? "year of the source not stated" : `as in ${seen}`;
}
