import type { CalendarDate, DayRange } from "./calendar.ts";
import { dayOf, monthDayOf, monthRange, parseMonthDay, singleDay, yearOf } from "./calendar.ts";
import type { DateRule } from "./program.ts";
import { seasons } from "./vocabulary.ts";

/**
 * confirmed: a source states it for this very date. projected: the same rule, seen in an earlier year or counted from a
 * start. estimated: only a month or a season is known.
 */
export type Certainty = "confirmed" | "projected" | "estimated";

/** A rule brought onto the calendar. */
export interface Occurrence extends DayRange {
  readonly certainty: Certainty;
  /** The year in which a source saw the rule hold. */
  readonly seen?: number;
  /** The start from which it was counted back. */
  readonly before?: { readonly start: DayRange; readonly weeks?: number; readonly months?: number };
  /** An hour of that day in the host's zone. */
  readonly at?: { readonly time: string; readonly zone: string };
}

/** The occurrence that begins in `year`. A full date that has passed is read as a yearly rule. */
export function occurrenceIn(rule: DateRule, year: number): Occurrence | undefined {
  switch (rule.rule) {
    case "annual":
      return onDay(dayOf(year, rule), rule.seen, rule);
    case "dated":
      return onDay(year <= yearOf(rule.date) ? rule.date : dayOf(year, monthDayOf(rule.date)), yearOf(rule.date), rule);
    case "month":
      return { ...monthsRange(year, rule.month, rule.until ?? rule.month), certainty: "estimated", ...seenIn(rule.seen) };
    case "season":
      return { ...seasonRange(year, rule.season), certainty: "estimated", ...seenIn(rule.seen) };
    case "rolling":
    case "relative":
    case "varies":
      return undefined;
  }
}

function onDay(day: CalendarDate, seen: number | undefined, { time, zone }: { time?: string; zone?: string }): Occurrence {
  const certainty = seen === yearOf(day) ? "confirmed" : "projected";
  return { ...singleDay(day), certainty, ...seenIn(seen), ...(time !== undefined && zone !== undefined && { at: { time, zone } }) };
}

function seenIn(seen: number | undefined): { seen?: number } {
  return seen === undefined ? {} : { seen };
}

function monthsRange(year: number, first: number, last: number): DayRange {
  return { from: monthRange(year, first).from, to: monthRange(first <= last ? year : year + 1, last).to };
}

function seasonRange(year: number, season: keyof typeof seasons): DayRange {
  const [begins, finishes] = seasons[season];
  const from = dayOf(year, parseMonthDay(begins));
  return { from, to: dayOf(begins <= finishes ? year : year + 1, parseMonthDay(finishes)) };
}
