declare const calendarDate: unique symbol;

/** A day on the calendar, "2027-01-15": no clock, no zone. Strings of this shape sort by date. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** Days from `from` to `to`, both included. A single day has both ends equal. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The one door into the brand, beside arithmetic. Refuses 2027-02-30, and years before 1000, from which one cannot count back. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day of a year; a day that the month does not have is its last one, so that 29 February is always somewhere. */
export function dayOf(year: number, { month, day }: MonthDay): CalendarDate {
  return fromParts(year, month, Math.min(day, daysInMonth(year, month)));
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? NaN);
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

export function monthDayOf(date: CalendarDate): MonthDay {
  return { month: monthOf(date), day: Number(date.slice(8, 10)) };
}

/** "09-30" → month 9, day 30. */
export function parseMonthDay(text: string): MonthDay {
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3, 5)) };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(epochDay(date) + days);
}

/** The same day some months on, or the last of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { month, day } = monthDayOf(date);
  const index = yearOf(date) * 12 + (month - 1) + months;
  return dayOf(Math.floor(index / 12), { month: (((index % 12) + 12) % 12) + 1, day });
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** Full years lived on `on` by someone born on `birth`; someone born on 29 February has a birthday on 28 February in common years. */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(birth);
  return birthdayIn(birth, yearOf(on)) <= on ? years : years - 1;
}

/** The day on which someone born on `birth` becomes `age`. */
export function birthday(birth: CalendarDate, age: number): CalendarDate {
  return birthdayIn(birth, yearOf(birth) + age);
}

function birthdayIn(birth: CalendarDate, year: number): CalendarDate {
  return dayOf(year, monthDayOf(birth));
}

export function singleDay(date: CalendarDate): DayRange {
  return { from: date, to: date };
}

export function monthRange(year: number, month: number): DayRange {
  return { from: dayOf(year, { month, day: 1 }), to: dayOf(year, { month, day: 31 }) };
}

export function overlaps(left: DayRange, right: DayRange): boolean {
  return left.from <= right.to && right.from <= left.to;
}

/** Counted in UTC, where every day has 24 hours; local days do not, and Samoa once skipped one. */
function epochDay(date: CalendarDate): number {
  return Date.parse(date) / MS_PER_DAY;
}

function fromEpochDay(days: number): CalendarDate {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as CalendarDate;
}

function fromParts(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as CalendarDate;
}
