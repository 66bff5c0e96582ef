import { dates } from "#words/dates.ts";
import { differenceInMonths } from "date-fns/differenceInMonths";
import type { CalendarDate } from "../core/calendar.ts";
import { daysBetween } from "../core/calendar.ts";

/** Whole calendar months, or weeks and the days left over: "2 months", "3 weeks 2 days", "9 days". */
export function intervalWords(from: CalendarDate, to: CalendarDate): string {
  const months = differenceInMonths(new Date(`${to}T12:00:00Z`), new Date(`${from}T12:00:00Z`));
  if (months >= 2) return dates.interval({ months });
  const days = daysBetween(from, to);
  return dates.interval(days < 14 ? { days } : { weeks: Math.floor(days / 7), ...over(days % 7) });
}

function over(days: number): { readonly days?: number } {
  return days === 0 ? {} : { days };
}
