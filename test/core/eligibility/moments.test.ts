import { describe, expect, test } from "vitest";
import type { Circumstances } from "../../../src/core/eligibility/finding.ts";
import { daysOf, daysToApply, daysToJudge } from "../../../src/core/eligibility/moments.ts";
import type { DateRule, Round } from "../../../src/core/program.ts";
import { aClock, circumstances, datesFor, day, days, TODAY } from "../../support/builders.ts";

const onMarchFirst: DateRule = { rule: "dated", date: day("2027-03-01") };
const inMarch: DateRule = { rule: "month", month: 3 };
const inNovember: DateRule = { rule: "month", month: 11 };
const inJune: DateRule = { rule: "month", month: 6 };

const before = (round: Round): Circumstances => circumstances({}, round);

/** Too late for when the person would like to come. */
function missed(): Circumstances {
  const round: Round = { closes: { rule: "relative", months: 8 }, starts: { rule: "annual", month: 6, day: 15 } };
  return { ...before(round), dates: datesFor(round, aClock, days("2027-06-01", "2027-06-30")) };
}

describe("one applies", () => {
  const application = (round: Round): unknown => daysOf("application", before(round));
  test("on any day of a closing that is not known to the day, but none that is over", () => {
    expect([application({ closes: inMarch }), application({ closes: inNovember })]).toEqual([
      days("2027-03-01", "2027-03-31"),
      days("2026-11-22", "2026-11-30"),
    ]);
  });
  test("on the day of the closing, today included", () => {
    expect([application({ closes: onMarchFirst }), application({ closes: { rule: "dated", date: TODAY } })]).toEqual([
      days("2027-03-01", "2027-03-01"),
      days("2026-11-22", "2026-11-22"),
    ]);
  });
  test("today, where one can at any time or the closing is counted from a start that is not known", () => {
    expect([application({ closes: { rule: "rolling" } }), application({ closes: { rule: "relative", weeks: 8 } })]).toEqual([
      days("2026-11-22", "2026-11-22"),
      days("2026-11-22", "2026-11-22"),
    ]);
  });
  test("some day of the coming year, where no closing is known", () => {
    expect([application({ closes: "unstated" }), application({ closes: { rule: "varies" } })]).toEqual([
      days("2026-11-22", "2027-11-22"),
      days("2026-11-22", "2027-11-22"),
    ]);
  });
  test("in the past, where it is too late for the wished start", () => {
    expect(daysOf("application", missed())).toEqual(days("2026-10-15", "2026-10-15"));
  });
});

describe("the first day on which one can apply is", () => {
  const first = (round: Round): string => daysToApply(before(round), TODAY).from;
  const opening = (month: number, dayOfMonth: number): DateRule => ({ rule: "annual", month, day: dayOfMonth });
  test("that of the opening, where it is to come", () => expect(first({ closes: onMarchFirst, opens: opening(1, 10) })).toBe("2027-01-10"));
  test("today, where it is open, or no opening is known", () => {
    expect([first({ closes: onMarchFirst, opens: opening(11, 1) }), first({ closes: onMarchFirst })]).toEqual(["2026-11-22", "2026-11-22"]);
  });
  test("never after the closing", () => expect(first({ closes: inMarch, opens: opening(3, 15) })).toBe("2027-03-01"));
  test("in the past, where it is too late for the wished start", () => expect(daysToApply(missed(), TODAY)).toEqual(days("2026-10-15", "2026-10-15")));
});

describe("one starts", () => {
  const start = (round: Round): unknown => daysOf("start", before(round));
  test("on any day of the stated start", () => expect(start({ closes: onMarchFirst, starts: inJune })).toEqual(days("2027-06-01", "2027-06-30")));
  test("on a day that is left of a start that runs", () => {
    expect(start({ closes: { rule: "rolling" }, starts: { rule: "month", month: 10, until: 12 } })).toEqual(days("2026-11-22", "2026-12-31"));
  });
  test("within a year of the closing, or of today, where no start is stated", () => {
    expect([start({ closes: inMarch }), start({ closes: "unstated" })]).toEqual([days("2027-03-01", "2028-03-30"), days("2026-11-22", "2027-11-22")]);
  });
  test("in the year of which a day is named, or in either", () => {
    expect([daysOf("09-30", before({ closes: onMarchFirst, starts: inJune })), daysOf("09-30", before({ closes: onMarchFirst }))]).toEqual([
      days("2027-09-30", "2027-09-30"),
      days("2027-09-30", "2028-09-30"),
    ]);
  });
});

describe("the days that stand for all others", () => {
  test("are the first one, where people choose among them", () => {
    const inJuneChosen = (round: Round): Circumstances => ({ ...before(round), dates: datesFor(round, aClock, days("2027-06-15", "2027-06-30")) });
    const [rolling, relative]: readonly Round[] = [{ closes: { rule: "rolling" } }, { closes: { rule: "relative", weeks: 2 } }];
    expect([rolling, relative].map((round) => (round ? daysToJudge("start", inJuneChosen(round)) : []))).toEqual([["2027-06-15"], ["2027-06-15"]]);
    expect(relative && daysToJudge("application", inJuneChosen(relative))).toEqual(["2027-06-01"]);
  });
  const judgedOn = (moment: "application" | "start", round: Round): readonly string[] => daysToJudge(moment, before(round));
  test.each<[string, "application" | "start", Round, readonly string[]]>([
    ["are the closing, where it is known", "application", { closes: onMarchFirst }, ["2027-03-01"]],
    ["are both ends of a closing that is not known to the day", "application", { closes: inMarch }, ["2027-03-01", "2027-03-31"]],
    ["are today, where one can apply at any time", "application", { closes: { rule: "rolling" } }, ["2026-11-22"]],
    ["are today, where no closing is known", "application", { closes: "unstated" }, ["2026-11-22"]],
    ["are the start, where it is known", "start", { closes: onMarchFirst, starts: { rule: "dated", date: day("2027-06-15") } }, ["2027-06-15"]],
    ["are the start, where it was seen in another year", "start", { closes: onMarchFirst, starts: { rule: "annual", month: 6, day: 15 } }, ["2027-06-15"]],
    [
      "are those around it, where it was seen in another year and a year of study begins there",
      "application",
      { closes: { rule: "annual", month: 9, day: 10, seen: 2026 } },
      ["2027-08-27", "2027-09-24"],
    ],
    [
      "are still the day, where none begins there",
      "start",
      { closes: onMarchFirst, starts: { rule: "annual", month: 6, day: 15, seen: 2026 } },
      ["2027-06-15"],
    ],
    ["are both ends of a start that is not known to the day", "start", { closes: onMarchFirst, starts: inJune }, ["2027-06-01", "2027-06-30"]],
    ["are the ends of a year where no start is stated", "start", { closes: onMarchFirst }, ["2027-03-01", "2028-02-29"]],
    ["have one in each year, where the ends are further apart", "start", { closes: inMarch }, ["2027-03-01", "2028-03-01", "2028-03-30"]],
  ])("%s", (_, moment, round, expected) => expect(judgedOn(moment, round)).toEqual(expected));
});
