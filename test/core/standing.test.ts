import { describe, expect, test } from "vitest";
import type { Profile } from "../../src/core/profile.ts";
import type { Standing } from "../../src/core/standing.ts";
import { monthsFor, oneOfEachCalendar, risingStandingsOn, standingsOn } from "../../src/core/standing.ts";
import { day, TODAY } from "../support/builders.ts";

/** "undergraduate 3", "medical-student final", in the order in which they are found. */
function inShort({ stage, year, phase }: Standing): string {
  return [stage, year, phase].filter((part) => part !== undefined).join(" ");
}

/** Where someone in the US may stand in the autumn so many years ahead. */
function after(profile: Profile, years: number): readonly string[] {
  return standingsOn({ studiesIn: ["US"], ...profile }, TODAY, day(`${2026 + years}-11-22`)).map(inShort);
}

describe("where someone may stand", () => {
  test.each<[string, Profile, number, readonly string[]]>([
    ["nowhere that is told, without a stage", { year: 3 }, 1, []],
    ["where they are, this year", { stage: "medical-student", year: 3, phase: "clinical" }, 0, ["medical-student 3 clinical"]],
    ["in the next grade", { stage: "high-school", year: 9 }, 3, ["high-school 12"]],
    ["out of school after grade 12, in a first year at most", { stage: "high-school", year: 12 }, 1, ["school-leaver 1"]],
    ["out of school, by as many years as have gone by since", { stage: "high-school", year: 11 }, 3, ["school-leaver 2"]],
    ["out of school after its final year", { stage: "high-school", phase: "final" }, 2, ["school-leaver 2"]],
    ["in school or out of it, where no grade was told", { stage: "high-school" }, 2, ["high-school", "school-leaver 2"]],
    ["in the same course, before the shortest one is over", { stage: "undergraduate", year: 1 }, 2, ["undergraduate 3"]],
    ["in the same course or graduated, once the shortest one is over", { stage: "undergraduate", year: 1 }, 3, ["undergraduate 4", "recent-graduate"]],
    ["in medicine for four years at least", { stage: "medical-student", year: 1 }, 3, ["medical-student 4"]],
    ["in medicine or graduated in it after four", { stage: "medical-student", year: 1 }, 4, ["medical-student 5", "medical-graduate"]],
    ["graduated after one year of a graduate course", { stage: "graduate-student", year: 1 }, 1, ["graduate-student 2", "recent-graduate"]],
    ["in the same course or graduated, where no year was told", { stage: "undergraduate" }, 1, ["undergraduate", "recent-graduate"]],
    ["graduated after the final year", { stage: "medical-student", phase: "final", year: 6 }, 1, ["medical-graduate"]],
    ["in the final year after the last but one", { stage: "medical-student", phase: "penultimate", year: 5 }, 1, ["medical-student 6 final"]],
    ["graduated two years after the last but one began", { stage: "undergraduate", phase: "penultimate" }, 2, ["recent-graduate"]],
    ["still in a clinical year, or graduated", { stage: "medical-student", phase: "clinical" }, 1, ["medical-student clinical", "medical-graduate"]],
    ["in no phase that is known after a pre-clinical year", { stage: "medical-student", phase: "pre-clinical", year: 3 }, 2, ["medical-student 5"]],
    [
      "graduated three years after a pre-clinical year at the soonest",
      { stage: "medical-student", phase: "pre-clinical" },
      3,
      ["medical-student", "medical-graduate"],
    ],
    ["a recent graduate for ever", { stage: "recent-graduate" }, 3, ["recent-graduate"]],
    ["a medical graduate for ever", { stage: "medical-graduate", year: 2 }, 3, ["medical-graduate 2"]],
    ["a year lower, going back", { stage: "undergraduate", year: 3, phase: "penultimate" }, -2, ["undergraduate 1"]],
    ["in a year that is not known, before the first", { stage: "undergraduate", year: 3 }, -3, ["undergraduate"]],
    ["in a year that is not known, going back from one", { stage: "undergraduate" }, -1, ["undergraduate"]],
  ])("is %s", (_, profile, years, expected) => expect(after(profile, years)).toEqual(expected));

  test("is told without what is not known", () => {
    expect(standingsOn({ stage: "undergraduate" }, TODAY, TODAY)).toStrictEqual([{ stage: "undergraduate" }]);
    expect(standingsOn({ stage: "undergraduate", studiesIn: ["US"] }, TODAY, day("2027-10-01"))).toStrictEqual([
      { stage: "undergraduate" },
      { stage: "recent-graduate" },
    ]);
  });
  test("is told once, where calendars agree", () => {
    expect(standingsOn({ stage: "high-school", year: 9 }, TODAY, TODAY).map(inShort)).toEqual(["high-school 9"]);
    expect(standingsOn({ stage: "high-school", year: 9 }, TODAY, day("2027-10-01")).map(inShort)).toEqual(["high-school 10"]);
  });
  test("is any of what the calendars say, where they do not agree", () => {
    expect(standingsOn({ stage: "high-school", year: 9, studiesIn: ["US", "AU"] }, TODAY, day("2027-06-01")).map(inShort)).toEqual([
      "high-school 9",
      "high-school 10",
    ]);
  });
});

describe("a year of study begins", () => {
  const grade = (country: string, date: string): readonly string[] =>
    standingsOn({ stage: "high-school", year: 9, studiesIn: [country] }, TODAY, day(date)).map(inShort);
  test.each([
    ["AR", "2027-01-31", "2027-02-01"],
    ["NZ", "2027-01-31", "2027-02-01"],
    ["KR", "2027-02-28", "2027-03-01"],
    ["JP", "2027-03-31", "2027-04-01"],
    ["IN", "2027-06-30", "2027-07-01"],
    ["US", "2027-08-31", "2027-09-01"],
    ["BY", "2027-08-31", "2027-09-01"],
    ["GE", "2027-08-31", "2027-09-01"],
    ["VN", "2027-08-31", "2027-09-01"],
  ])("in %s not on %s, but on %s", (country, before, begins) => {
    expect([grade(country, before), grade(country, begins)]).toEqual([["high-school 9"], ["high-school 10"]]);
  });
  test("in any of these months in a country of which we do not know it, or that is not told", () => {
    const months = [2, 3, 4, 7, 9];
    expect([monthsFor({}), monthsFor({ studiesIn: [] }), monthsFor({ studiesIn: ["NG"] })]).toEqual([months, months, months]);
    expect(oneOfEachCalendar).toEqual(["AR", "KR", "JP", "IN", "US"]);
  });
  test.each<[string, Profile, boolean]>([
    ["a clinical student", { stage: "medical-student", phase: "clinical" }, true],
    ["a student in the final year", { stage: "medical-student", phase: "final", year: 1 }, true],
    ["a third year", { stage: "medical-student", year: 3 }, true],
    ["a student in Canada", { stage: "medical-student", year: 3, studiesIn: ["CA"] }, true],
    ["a student there and elsewhere", { stage: "medical-student", year: 3, studiesIn: ["GB", "US"] }, true],
    ["a second year", { stage: "medical-student", year: 2 }, true],
    ["a student whose year is not told", { stage: "medical-student" }, true],
    ["a pre-clinical third year", { stage: "medical-student", year: 3, phase: "pre-clinical" }, false],
    ["a student elsewhere", { stage: "medical-student", year: 3, studiesIn: ["GB"] }, false],
    ["a student of something else", { stage: "undergraduate", year: 3 }, false],
  ])("perhaps in May for late years of medicine in North America: %s", (_, profile, early) => {
    expect(monthsFor({ studiesIn: ["US"], ...profile }).includes(5)).toBe(early);
  });
});

describe("rising", () => {
  const rising = (on: string, studiesIn = "US"): readonly string[] =>
    risingStandingsOn({ stage: "high-school", year: 9, studiesIn: [studiesIn] }, TODAY, day(on)).map(inShort);
  test("means the autumn of the same year until August, and of the next from September on", () => {
    expect([rising("2027-01-15"), rising("2027-08-31"), rising("2027-09-01")]).toEqual([["high-school 10"], ["high-school 10"], ["high-school 11"]]);
  });
  test("means the year that someone is in then, where years begin in February", () => {
    expect([rising("2027-01-15", "AU"), rising("2027-06-15", "AU")]).toEqual([["high-school 10"], ["high-school 10"]]);
  });
});
