import type { CalendarDate, DayRange } from "./calendar.ts";
import { addDays, overlaps } from "./calendar.ts";
import type { Cost } from "./cost.ts";
import type { RoundDates } from "./deadlines.ts";
import { convert } from "./money.ts";
import type { Profile } from "./profile.ts";
import type { Track } from "./program.ts";
import type { Situation } from "./query.ts";
import type { Truth } from "./verdict.ts";

/** Whether it suits the person otherwise; yes where nothing was told. */
export interface Fits {
  readonly budget: Truth;
  readonly available: Truth;
}

/** yes: the most it can cost is within the budget; no: the least it can cost is not. */
export function budgetFits(cost: Cost, situation: Situation): Truth {
  const limit = budgetIn(cost.currency, situation);
  if (limit === undefined) return situation.profile.budget === undefined ? "yes" : "unclear";
  if (cost.complete && cost.high !== undefined && cost.high <= limit) return "yes";
  return cost.low !== undefined && cost.low > limit && !paysUnknown(cost) ? "no" : "unclear";
}

/** Whether what is known costs more than the budget, and only pay of which no page speaks could make up for it. */
export function isOverBudgetUnlessPaid(cost: Cost, situation: Situation): boolean {
  const limit = budgetIn(cost.currency, situation);
  return limit !== undefined && cost.low !== undefined && cost.low > limit && paysUnknown(cost);
}

/** Then what is known is no lower bound; pay that is told of, but not how much, leaves no lower end at all. */
function paysUnknown({ missing }: Cost): boolean {
  return missing.includes("pay");
}

function budgetIn(currency: string, { profile: { budget }, reference }: Situation): number | undefined {
  return budget && convert(budget.amount, budget.currency, currency, reference.rates);
}

/** Whether the stay can lie within the days that someone is free. */
export function availabilityFits({ starts, ends }: RoundDates, track: Track, { available }: Profile): Truth {
  if (available === undefined) return "yes";
  if (starts === undefined) return "unclear";
  const stay = leastStay(track);
  const earliestEnd = ends?.from ?? lastDayOf(starts.from, stay) ?? starts.from;
  if (!overlaps(starts, available) || earliestEnd > available.to) return mayLieBetween(starts, ends, track, available) ? "unclear" : "no";
  return surelyWithin(starts, ends?.to ?? lastDayOf(starts.to, stay), available);
}

/** A stay that does not fill the days from its start to its end may be any part of them. */
function mayLieBetween(starts: DayRange, ends: DayRange | undefined, track: Track, available: DayRange): boolean {
  const weeks = leastStay(track) ?? anyStay(track);
  if (ends === undefined || weeks === undefined || !overlaps({ from: starts.from, to: ends.to }, available)) return false;
  const own = endAfter(starts.from < available.from ? available.from : starts.from, weeks);
  return endAfter(starts.to, weeks) < ends.from && own <= (ends.to < available.to ? ends.to : available.to);
}

function surelyWithin(starts: DayRange, latestEnd: CalendarDate | undefined, available: DayRange): Truth {
  const fits = starts.from >= available.from && starts.to <= available.to && latestEnd !== undefined && latestEnd <= available.to;
  return fits ? "yes" : "unclear";
}

function leastStay({ duration }: Track): number | undefined {
  return typeof duration === "object" ? duration.weeks?.low : undefined;
}

/** Where only the longest stay is told. */
function anyStay({ duration }: Track): number | undefined {
  return typeof duration === "object" && duration.weeks?.high !== undefined ? 0 : undefined;
}

function lastDayOf(start: CalendarDate, weeks: number | undefined): CalendarDate | undefined {
  return weeks === undefined ? undefined : endAfter(start, weeks);
}

function endAfter(start: CalendarDate, weeks: number): CalendarDate {
  return addDays(start, Math.floor(weeks * 7) - 1);
}
