import { differenceInMonths } from "date-fns/differenceInMonths";
import type { CalendarDate } from "../core/calendar.ts";
import { addMonths, daysBetween } from "../core/calendar.ts";

/** Calendar months and the days left over: "2 months 9 days", "3 weeks 2 days", "9 days". */
export function intervalWords(from: CalendarDate, to: CalendarDate): string {
  const months = differenceInMonths(new Date(`${to}T12:00:00Z`), new Date(`${from}T12:00:00Z`));
  if (months < 2) return weeksAndDays(daysBetween(from, to));
  return joined(unit(months, "month"), unit(daysBetween(addMonths(from, months), to), "day"));
}

function weeksAndDays(days: number): string {
  return days < 14 ? unit(days, "day") : joined(unit(Math.floor(days / 7), "week"), unit(days % 7, "day"));
}

function unit(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
