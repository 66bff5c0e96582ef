import { inputs } from "#words/inputs.ts";
import { spoken } from "#words/spoken.ts";
import type { CalendarDate, DayRange } from "../calendar.ts";
import { addDays, addMonths, birthday, dayOf, isCalendarDate, monthRange, singleDay, yearOf } from "../calendar.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import { keysOf } from "../vocabulary.ts";

/** Words for the day on which one asks. */
const todays: readonly string[] = spoken.today;

/** What may stand after a number of days. */
const units: Readonly<Record<"day" | "week" | "month" | "year", readonly string[]>> = spoken.units;

/** 2027-06-15 · 2027-06 · 2027 · june 2027 · today: the days it speaks of. */
export function parseDays(text: string, today: CalendarDate): Parsed<DayRange> {
  const words = text.trim().toLowerCase();
  if (todays.includes(words)) return parsed(singleDay(today));
  if (isCalendarDate(words)) return parsed(singleDay(words));
  const [, year, month] = /^([1-9]\d{3})-(\d\d)$/u.exec(words) ?? [];
  if (year !== undefined && Number(month) >= 1 && Number(month) <= 12) return parsed(monthRange(Number(year), Number(month)));
  if (/^(19|20|21)\d\d$/u.test(words)) return parsed({ from: dayOf(Number(words), { month: 1, day: 1 }), to: dayOf(Number(words), { month: 12, day: 31 }) });
  return parseMonthName(words) ?? refused(inputs.dates.notDate(text), inputs.dates.dateHint);
}

/** "june 2027", "15 jun 2027", "jun 15 2027". */
function parseMonthName(words: string): Parsed<DayRange> | undefined {
  const parts = words.replaceAll(",", " ").split(/\s+/u);
  const month = spoken.months.findIndex((name) => parts.some((part) => part.length >= 3 && name.startsWith(part))) + 1;
  const year = parts.find((part) => /^[1-9]\d{3}$/u.test(part));
  const day = parts.find((part) => /^\d{1,2}$/u.test(part));
  if (month === 0 || year === undefined || parts.length > 3) return undefined;
  if (day === undefined) return parts.length === 2 ? parsed(monthRange(Number(year), month)) : undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? parsed(singleDay(date)) : undefined;
}

/** "2027-06..2027-09", or a single day, month or year; an end may be left out. */
export function parseDayRange(text: string, today: CalendarDate): Parsed<DayRange> {
  const [first = "", last] = text.split("..");
  if (last === undefined) return parseDays(text, today);
  const from = first === "" ? parsed(singleDay(today)) : parseDays(first, today);
  const to = last === "" ? parsed(singleDay("9999-12-31" as CalendarDate)) : parseDays(last, today);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value.from > to.value.to) return refused(inputs.endsBeforeItBegins(text), inputs.dates.orderHint);
  return parsed({ from: from.value.from, to: to.value.to });
}

/** Days of a year with five digits do not sort. */
const FAR_YEARS = 1000;

/** "90d", "6w", "3m", "1y" from today, both ends included. */
export function parseWithin(text: string, today: CalendarDate): Parsed<DayRange> {
  const [, number, word = ""] = /^(\d{1,4})\s*(\D*)$/u.exec(text.trim().toLowerCase()) ?? [];
  const count = Number(number);
  const unit = word === "" ? "day" : keysOf(units).find((one) => units[one].includes(word));
  if (number === undefined || unit === undefined || (unit === "year" && count > FAR_YEARS))
    return refused(inputs.dates.notLength(text), inputs.dates.lengthHint);
  const to = { day: addDays(today, count), week: addDays(today, count * 7), month: addMonths(today, count), year: addMonths(today, count * 12) };
  return parsed({ from: today, to: to[unit] });
}

/** The days on which someone may have been born who is `age` today. */
export function birthOfAge(age: number, today: CalendarDate): DayRange {
  return { from: addDays(lastBirth(age + 1, today), 1), to: lastBirth(age, today) };
}

/** Of those who are `age` by today the youngest; on 28 February that may be someone born on the 29th. */
function lastBirth(age: number, today: CalendarDate): CalendarDate {
  const day = addMonths(today, -12 * age);
  const next = addDays(day, 1);
  return birthday(next, age) <= today ? next : day;
}

/** A full day, where a month would not do. */
export function parseDay(text: string, today: CalendarDate): Parsed<CalendarDate> {
  const days = parseDays(text, today);
  if (!days.ok) return days;
  if (days.value.from !== days.value.to) return refused(inputs.dates.notOneDay(text), inputs.dates.oneDayHint(yearOf(days.value.from)));
  return parsed(days.value.from);
}
