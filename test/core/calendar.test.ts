import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  monthDayOf,
  monthRange,
  overlaps,
  yearOf,
} from "../../src/core/calendar.ts";
import { anyDay, aDayRange } from "../support/arbitraries.ts";
import { day, days } from "../support/builders.ts";

describe("a calendar date", () => {
  test.each(["2027-01-15", "2028-02-29", "2000-02-29", "9999-12-31"])("%s is one", (text) => expect(isCalendarDate(text)).toBe(true));
  test.each([
    "2027-02-29",
    "1900-02-29",
    "2027-02-30",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "2027-1-5",
    "0999-12-31",
    "0000-01-01",
    "20270115",
    "2027-01-15T00:00",
    " 2027-01-15",
    "",
  ])("%s is none", (text) => expect(isCalendarDate(text)).toBe(false));
  test("text that is none is refused, never thrown at", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof isCalendarDate(text) === "boolean"));
  });
});

describe("counting days", () => {
  test("adding days and counting them gives the number back", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -40_000, max: 40_000 }),
        (date, count) => daysBetween(date, addDays(date, count)) === count && isCalendarDate(addDays(date, count)),
      ),
    );
  });
  test("days add up in any order", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -999, max: 999 }),
        (date, one, two) => addDays(addDays(date, one), two) === addDays(date, one + two),
      ),
    );
  });
  test("dates sort as they follow each other", () => {
    fc.assert(fc.property(anyDay, anyDay, (left, right) => left < right === daysBetween(left, right) > 0));
  });
  test.each([
    ["2026-03-28", 2, "2026-03-30"],
    ["2011-12-29", 1, "2011-12-30"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2027-01-01", -1, "2026-12-31"],
  ])("%s and %i days is %s, whatever clocks did in between", (from, count, to) => expect(addDays(day(from), count)).toBe(to));
});

describe("counting months", () => {
  test.each([
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2027-03-15", -3, "2026-12-15"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2027-05-31", -3, "2027-02-28"],
    ["2027-05-10", 0, "2027-05-10"],
  ])("%s and %i months is %s", (from, count, to) => expect(addMonths(day(from), count)).toBe(to));
  test("a day that every month has comes back", () => {
    fc.assert(
      fc.property(
        anyDay.filter((date) => monthDayOf(date).day <= 28),
        fc.integer({ min: -600, max: 600 }),
        (date, count) => addMonths(addMonths(date, count), -count) === date,
      ),
    );
  });
  test("the day stays or becomes the last of its month, and the month is the one counted to", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, count) => {
        const [before, after] = [monthDayOf(date), monthDayOf(addMonths(date, count))];
        const months = yearOf(addMonths(date, count)) * 12 + after.month - (yearOf(date) * 12 + before.month);
        return months === count && after.day === Math.min(before.day, daysInMonth(yearOf(addMonths(date, count)), after.month));
      }),
    );
  });
  test("more months never lead to an earlier day", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (date, one, more) => addMonths(date, one) <= addMonths(date, one + more),
      ),
    );
  });
});

describe("age", () => {
  test.each([
    ["2009-11-22", "2026-11-21", 16],
    ["2009-11-22", "2026-11-22", 17],
    ["2008-02-29", "2026-02-27", 17],
    ["2008-02-29", "2026-02-28", 18],
    ["2008-02-29", "2028-02-28", 19],
    ["2008-02-29", "2028-02-29", 20],
    ["2009-01-01", "2026-12-31", 17],
  ])("someone born on %s is on %s %i", (birth, on, age) => expect(ageOn(day(birth), day(on))).toBe(age));
  test("one becomes an age on the birthday, and not the day before", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 99 }), (birth, age) => {
        const on = birthday(birth, age);
        expect([ageOn(birth, addDays(on, -1)), ageOn(birth, on)]).toEqual([age - 1, age]);
      }),
    );
  });
  test("it never falls as days pass, and the later born are never older", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        fc.nat(4000),
        (birth, on, later) => ageOn(birth, on) <= ageOn(birth, addDays(on, later)) && ageOn(addDays(birth, later), on) <= ageOn(birth, on),
      ),
    );
  });
});

describe("29 February", () => {
  test("is 28 February in a common year", () => {
    expect([2027, 2028, 2100, 2000].map((year) => dayOf(year, { month: 2, day: 29 }))).toEqual(["2027-02-28", "2028-02-29", "2100-02-28", "2000-02-29"]);
  });
  test("belongs to its month", () =>
    expect([monthRange(2027, 2), monthRange(2028, 2)]).toEqual([days("2027-02-01", "2027-02-28"), days("2028-02-01", "2028-02-29")]));
});

describe("ranges of days", () => {
  test("overlap if and only if they share a day, both ends included", () => {
    fc.assert(
      fc.property(aDayRange, aDayRange, (left, right) => {
        const shared = Array.from({ length: daysBetween(left.from, left.to) + 1 }, (_, index) => addDays(left.from, index)).some(
          (one) => right.from <= one && one <= right.to,
        );
        return overlaps(left, right) === shared && overlaps(right, left) === shared;
      }),
    );
  });
});
