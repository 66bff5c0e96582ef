import { format } from "date-fns/format";
import type { CalendarDate, DayRange } from "../core/calendar.ts";
import { addDays } from "../core/calendar.ts";
import type { Clock, Closing, Occurrence, RoundDates } from "../core/deadlines.ts";
import { daysLeft, readerClock } from "../core/deadlines.ts";
import { intervalWords } from "./interval.ts";

/** Local midnight of a day: what date-fns words. Arithmetic stays in the core. */
function local(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

/** "15 Feb 2027" */
export function dayWords(date: CalendarDate): string {
  return format(local(date), "d MMM yyyy");
}

/** "15 Feb 2027", "Feb 2027", "15 Feb to 31 Mar 2027". */
export function daysWords({ from, to }: DayRange): string {
  if (from === to) return dayWords(from);
  if (isWholeMonths(from, to)) {
    const [first, last] = [format(local(from), "MMM yyyy"), format(local(to), "MMM yyyy")];
    if (first === last) return first;
    return `${from.slice(0, 4) === to.slice(0, 4) ? format(local(from), "MMM") : first} to ${last}`;
  }
  return `${from.slice(0, 4) === to.slice(0, 4) ? format(local(from), "d MMM") : dayWords(from)} to ${dayWords(to)}`;
}

function isWholeMonths(from: CalendarDate, to: CalendarDate): boolean {
  return from.endsWith("-01") && to === lastOfMonth(to);
}

function lastOfMonth(date: CalendarDate): string {
  return format(new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0, 12), "yyyy-MM-dd");
}

/** The certainty is part of the words: "15 Feb 2027", "~15 Feb 2027 (as in 2025)", "Feb 2027, estimated". */
export function occurrenceWords(occurrence: Occurrence, clock: Clock): string {
  return `${shortOccurrence(occurrence)}${hourWords(occurrence, clock)}${basisWords(occurrence)}`;
}

/** As short as a table cell wants it; the mark still tells a projection from a confirmed date. */
export function shortOccurrence(occurrence: Occurrence): string {
  const days = daysWords(occurrence);
  return occurrence.certainty === "projected" ? `~${days}` : days;
}

/** The hour in the host's zone, and what the reader's clock shows then. */
function hourWords(occurrence: Occurrence, clock: Clock): string {
  const { at, to } = occurrence;
  const reader = readerClock(occurrence, clock);
  if (at === undefined || reader === undefined) return "";
  const there = `, ${at.time} ${at.zone}`;
  return reader.time === at.time && reader.date === to ? there : `${there} (for you ${dayWords(reader.date)}, ${reader.time})`;
}

function basisWords({ certainty, seen, before }: Occurrence): string {
  if (before) return ` (${leadWords(before)} before ${daysWords(before.start)})`;
  if (certainty === "confirmed") return "";
  if (certainty === "estimated") return `, estimated${seen === undefined ? "" : ` (as in ${seen})`}`;
  return ` (${seen === undefined ? "year of the source not stated" : `as in ${seen}`})`;
}

function leadWords({ weeks, months }: { readonly weeks?: number; readonly months?: number }): string {
  const parts = [months === undefined ? "" : counted(months, "month"), weeks === undefined ? "" : counted(weeks, "week")];
  return parts.filter((part) => part !== "").join(" and ");
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** What one can say of a closing in one clause. */
export function closingWords(closes: Closing, clock: Clock): string {
  switch (closes.kind) {
    case "dated":
      return occurrenceWords(closes, clock);
    case "rolling":
      return closes.weeks === undefined ? "any time" : `any time, ${counted(closes.weeks, "week")} before you start`;
    case "relative":
      return `${leadWords(closes)} before the start`;
    case "unknown":
      return closes.why === "unstated" ? "the page names no date" : "not known";
  }
}

export function shortClosing(closes: Closing): string {
  switch (closes.kind) {
    case "dated":
      return shortOccurrence(closes);
    case "rolling":
      return closes.weeks === undefined ? "any time" : `${counted(closes.weeks, "week")} ahead`;
    case "relative":
      return `${leadWords(closes)} ahead`;
    case "unknown":
      return "not known";
  }
}

export const statusWords: Readonly<Record<RoundDates["status"], string>> = {
  open: "open now",
  "opens-later": "not open yet",
  upcoming: "ahead; opening day not known",
  rolling: "rolling",
  missed: "too late for this start",
  unknown: "not known",
};

/** "in 3 weeks 2 days", "today"; for a range, until its early end. */
export function timeLeft(closes: Occurrence, clock: Clock): string {
  const { today } = clock;
  if (closes.from < today && today <= closes.to) return "may close any day";
  const days = daysLeft(closes, clock);
  if (days < 0) return "over";
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${intervalWords(today, addDays(today, days))}`;
}
