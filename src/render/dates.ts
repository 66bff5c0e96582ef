import { dates } from "#words/dates.ts";
import { format } from "date-fns/format";
import type { CalendarDate, DayRange } from "../core/calendar.ts";
import { addDays, daysBetween } from "../core/calendar.ts";
import type { Clock, Closing, Occurrence, RoundDates } from "../core/deadlines.ts";
import { daysLeft, readerClock } from "../core/deadlines.ts";
import { intervalWords } from "./interval.ts";

const { patterns, closings, left } = dates;

/** Local midnight of a day: what date-fns words. Arithmetic stays in the core. */
function local(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

/** "15 Feb 2027" */
export function dayWords(date: CalendarDate): string {
  return format(local(date), patterns.day);
}

/** "15 Feb 2027", "Feb 2027", "15 Feb to 31 Mar 2027". */
export function daysWords({ from, to }: DayRange): string {
  if (from === to) return dayWords(from);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  if (isWholeMonths(from, to)) {
    if (from.slice(0, 7) === to.slice(0, 7)) return format(local(from), patterns.month);
    return dates.range(format(local(from), isOneYear ? patterns.monthOfYear : patterns.month), format(local(to), patterns.month));
  }
  return dates.range(format(local(from), isOneYear ? patterns.dayOfYear : patterns.day), dayWords(to));
}

function isWholeMonths(from: CalendarDate, to: CalendarDate): boolean {
  return from.endsWith("-01") && to === lastOfMonth(to);
}

function lastOfMonth(date: CalendarDate): string {
  return format(new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0, 12), "yyyy-MM-dd");
}

/** The certainty is part of the words: "15 Feb 2027", "~15 Feb 2027 (as in 2025)", "Feb 2027, estimated". */
export function occurrenceWords(occurrence: Occurrence, clock: Clock): string {
  const { certainty, seen, before } = occurrence;
  const days = hourWords(occurrence, clock);
  if (before) return dates.countedBack(days, dates.lead(before), daysWords(before.start));
  switch (certainty) {
    case "confirmed":
      return days;
    case "estimated":
      return dates.estimated(days, seen);
    case "projected":
      return dates.seenIn(days, seen);
  }
}

/** As short as a table cell wants it; the mark still tells a projection from a confirmed date. */
export function shortOccurrence(occurrence: Occurrence): string {
  const days = daysWords(occurrence);
  return occurrence.certainty === "projected" ? dates.projected(days) : days;
}

/** The hour in the host's zone, and what the reader's clock shows then. */
function hourWords(occurrence: Occurrence, clock: Clock): string {
  const { at, to } = occurrence;
  const days = shortOccurrence(occurrence);
  const reader = readerClock(occurrence, clock);
  if (at === undefined || reader === undefined) return days;
  if (reader.time === at.time && reader.date === to) return dates.atHour(days, at.time, at.zone);
  return dates.atHours(days, at.time, at.zone, { day: dayWords(reader.date), time: reader.time });
}

/** What one can say of a closing in one clause. */
export function closingWords(closes: Closing, clock: Clock): string {
  switch (closes.kind) {
    case "dated":
      return occurrenceWords(closes, clock);
    case "rolling":
      return closes.weeks === undefined ? closings.anyTime : closings.anyTimeAhead(closes.weeks);
    case "relative":
      return closings.beforeStart(dates.lead(closes));
    case "unknown":
      return closes.why === "unstated" ? closings.notNamed : closings.notKnown;
  }
}

export function shortClosing(closes: Closing): string {
  switch (closes.kind) {
    case "dated":
      return shortOccurrence(closes);
    case "rolling":
      return closes.weeks === undefined ? closings.anyTime : closings.ahead(dates.lead({ weeks: closes.weeks }));
    case "relative":
      return closings.ahead(dates.lead(closes));
    case "unknown":
      return closings.notKnown;
  }
}

export const statusWords: Readonly<Record<RoundDates["status"], string>> = dates.status;

/** Far enough that only months are told, for which an hour abroad hardly counts. Zones take as long to load as everything else of a start. */
const FAR = 70;

/** "in 2 months", "in 3 weeks 2 days", "today"; for a range, until its early end. */
export function timeLeft(closes: Occurrence, clock: Clock): string {
  const { today } = clock;
  if (closes.from < today && today <= closes.to) return left.anyDay;
  const untilThere = daysBetween(today, closes.from);
  const days = untilThere > FAR ? untilThere : daysLeft(closes, clock);
  if (days < 0) return left.over;
  if (days === 0) return left.today;
  return days === 1 ? left.tomorrow : left.in(intervalWords(today, addDays(today, days)));
}
