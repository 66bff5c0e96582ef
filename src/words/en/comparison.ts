import { allOf, counted } from "./count.ts";
import { list } from "./list.ts";

/** Programs side by side. */
export const comparison = {
  differ: "Where they differ (*)",
  same: "The same for all",
  sameForAll: "the same for all",
  rows: {
    verdict: "May I apply",
    closes: "Apply by",
    opens: "Opens",
    starts: "Starts",
    duration: "Length",
    pay: "Pay",
    fee: "Fee",
    cost: "Cost to you",
    covers: "Covered",
    locations: "Where",
    types: "Kind",
    specialties: "About",
    requirements: "Who may apply",
    documents: "Hand in",
    track: "Track",
    cycle: "Newest source",
  },
  notKnown: "not known",
  onlyTrack: "the only one",
  track: (name: string, tracks: number): string => `${name}, of ${tracks}`,
  noYear: "names no year",
  /** A value with how it is the better one. */
  better: (value: string, how: string): string => `${value}; ${how}`,
  latest: "the latest",
  latestIfSame: "the latest, if the dates stay as they were",
  cheapest: "the least for the whole stay",
  paysMost: {
    program: "the most for the whole stay",
    hour: "the most per hour",
    day: "the most per day",
    week: "the most per week",
    month: "the most per month",
    year: "the most per year",
  },
  verdict: (verdict: string, details: readonly string[]): string => (details.length === 0 ? verdict : `${verdict}: ${list.clauses(details)}`),
  tell: (facts: readonly string[]): string => `tell ${allOf(facts)}`,
  notSaid: (axes: readonly string[]): string => `not said: ${list.items(axes)}`,
  toRead: (conditions: number): string => `${counted(conditions, "condition")} to read yourself`,
  closing: (days: string, { left, status, ended }: { readonly left?: string; readonly status?: string; readonly ended?: string }): string =>
    `${list.noted(`${days}${left === undefined ? "" : `, ${left}`}`, status)}${ended === undefined ? "" : `; ${ended}`}`,
  ended: { ended: "the program has ended", paused: "the program is paused" },
} as const;
