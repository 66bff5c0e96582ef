import { describe, expect, test } from "vitest";
import { judge } from "../../../src/core/eligibility/index.ts";
import type { Profile } from "../../../src/core/profile.ts";
import type { Round } from "../../../src/core/program.ts";
import type { Requirement, StageOption } from "../../../src/core/requirement.ts";
import { standingsOn } from "../../../src/core/standing.ts";
import { aRound, circumstances, day, judged } from "../../support/builders.ts";

/** Asked on a day of its own: the application closes then. */
function closing(date: string): Round {
  return aRound({ closes: { rule: "dated", date: day(date) } });
}

function starting(date: string): Round {
  return aRound({ starts: { rule: "dated", date: day(date) } });
}

function stage(...any: readonly StageOption[]): Requirement {
  return { kind: "stage", any, at: "application" };
}

const SPRING = closing("2027-03-01");

describe("a stage", () => {
  test.each<[string, Requirement, Profile, string]>([
    ["that is mine is met", stage({ stage: "undergraduate" }), { stage: "undergraduate", year: 2, studiesIn: ["US"] }, "yes"],
    ["that is not mine is not met", stage({ stage: "undergraduate" }), { stage: "high-school", year: 10 }, "no"],
    ["that I did not tell is asked for", stage({ stage: "undergraduate" }), {}, "ask stage"],
    ["is one of several", stage({ stage: "high-school" }, { stage: "undergraduate" }), { stage: "undergraduate", year: 1 }, "yes"],
    ["of a graduate stays", stage({ stage: "medical-graduate" }), { stage: "medical-graduate" }, "yes"],
    ["of a graduate is no student's", stage({ stage: "undergraduate" }), { stage: "recent-graduate" }, "no"],
    ["with a year that is mine is met", stage({ stage: "high-school", years: [11, 12] }), { stage: "high-school", year: 11, studiesIn: ["US"] }, "yes"],
    ["with a year that is not mine is not met", stage({ stage: "high-school", years: [12] }), { stage: "high-school", year: 11, studiesIn: ["US"] }, "no"],
    ["with a year that I did not tell asks for it", stage({ stage: "high-school", years: [11, 12] }), { stage: "high-school", studiesIn: ["US"] }, "ask year"],
    [
      "with a phase that I did not tell asks for it",
      stage({ stage: "medical-student", phase: "clinical" }),
      { stage: "medical-student", year: 2, studiesIn: ["US"] },
      "ask phase",
    ],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile, SPRING)).toBe(expected));

  test.each<[string, Profile["phase"], StageOption["phase"], string]>([
    ["the final year is a clinical one", "final", "clinical", "yes"],
    ["the last year but one is a clinical one", "penultimate", "clinical", "yes"],
    ["a clinical year may be the final one", "clinical", "final", "reader"],
    ["a clinical year is no pre-clinical one", "clinical", "pre-clinical", "no"],
    ["a pre-clinical year is no clinical one", "pre-clinical", "clinical", "no"],
    ["the final year is not the last but one", "final", "penultimate", "no"],
  ])("%s", (_, mine, theirs, expected) => {
    expect(
      judged(
        { kind: "stage", at: "application", any: [{ stage: "medical-student", ...(theirs && { phase: theirs }) }] },
        { stage: "medical-student", studiesIn: ["US"], ...(mine && { phase: mine }) },
        SPRING,
      ),
    ).toBe(expected);
  });
  test("the final year of school is grade 12", () => {
    expect(judged(stage({ stage: "high-school", years: [12] }), { stage: "high-school", phase: "final", studiesIn: ["US"] }, SPRING)).toBe("yes");
    expect(judged(stage({ stage: "high-school", phase: "final" }), { stage: "high-school", year: 11, studiesIn: ["US"] }, SPRING)).toBe("no");
    expect(judged(stage({ stage: "high-school", phase: "final" }), { stage: "high-school", year: 12, studiesIn: ["US"] }, SPRING)).toBe("yes");
    expect(judged(stage({ stage: "high-school", phase: "final" }), { stage: "high-school", studiesIn: ["US"] }, SPRING)).toBe("ask phase");
    expect(judged(stage({ stage: "high-school", phase: "penultimate" }), { stage: "high-school", year: 11, studiesIn: ["US"] }, SPRING)).toBe("ask phase");
  });
  test("the final year of a course is of no number", () => {
    const final = stage({ stage: "medical-student", phase: "final" });
    expect(judged(final, { stage: "medical-student", year: 5, studiesIn: ["GB"] }, SPRING)).toBe("ask courseYears");
    expect(judged(final, { stage: "medical-student", studiesIn: ["GB"] }, SPRING)).toBe("ask phase");
    expect(judged(stage({ stage: "medical-student", years: [6] }), { stage: "medical-student", phase: "final", studiesIn: ["GB"] }, SPRING)).toBe("ask year");
  });
});

describe("a year of study moves on with the academic year", () => {
  const grade = (studiesIn: string | undefined, date: string): string =>
    judged(
      stage({ stage: "high-school", years: [12] }),
      { stage: "high-school", year: 11, ...(studiesIn !== undefined && { studiesIn: [studiesIn] }) },
      closing(date),
    );

  test.each([
    ["in the north not before September", "US", "2027-08-31", "no"],
    ["in the north in September", "US", "2027-09-01", "yes"],
    ["in the south not before February", "AU", "2027-01-31", "no"],
    ["in the south in February", "AU", "2027-02-01", "yes"],
    ["in Korea in March", "KR", "2027-03-01", "yes"],
    ["in India in July", "IN", "2027-07-01", "yes"],
    ["to the end of school, not past it", "US", "2028-09-01", "no"],
    ["on a day that depends on the calendar of an unknown country", undefined, "2027-06-01", "ask studiesIn"],
    ["the same in every country before the first year begins", undefined, "2027-01-15", "no"],
    ["the same in every country after the last year has begun", undefined, "2027-09-15", "yes"],
    ["on a day that depends on a calendar we do not know", "NG", "2027-06-01", "reader"],
  ])("%s", (_, studiesIn, date, expected) => expect(grade(studiesIn, date)).toBe(expected));

  test("and it is judged on the day that is named, and where none is, on both", () => {
    const round = aRound({ closes: { rule: "dated", date: day("2027-03-01") }, starts: { rule: "dated", date: day("2027-10-01") } });
    const asked = (years: readonly number[], at?: "application" | "start"): string =>
      judged({ kind: "stage", any: [{ stage: "undergraduate", years }], ...(at && { at }) }, { stage: "undergraduate", year: 2, studiesIn: ["US"] }, round);
    expect([asked([3], "application"), asked([3], "start"), asked([3]), asked([2])]).toEqual(["no", "yes", "program", "program"]);
    expect([asked([2, 3]), asked([1, 4])]).toEqual(["yes", "no"]);
  });
  test("and where people choose their start, whoever fits now can come now", () => {
    const rolling: Round = { closes: { rule: "rolling" } };
    const asked = (years: readonly number[]): string =>
      judged({ kind: "stage", any: [{ stage: "undergraduate", years }] }, { stage: "undergraduate", year: 2, studiesIn: ["US"] }, rolling);
    expect([asked([2]), asked([3]), asked([4])]).toEqual(["yes", "program", "no"]);
  });
  test("and a country of study is asked for only where its calendar would settle it", () => {
    const third: Profile = { stage: "undergraduate", year: 3 };
    expect(judged(stage({ stage: "undergraduate" }), third, closing("2027-06-01"))).toBe("ask studiesIn");
    expect(judged(stage({ stage: "undergraduate" }), third, closing("2027-10-01"))).toBe("ask courseYears");
  });
  test("and whoever may have finished by then is asked for the length of the course, or for their part of it, where that settles it", () => {
    const third: Profile = { stage: "undergraduate", year: 3, studiesIn: ["AU"] };
    const then = starting("2027-06-01");
    const asked = (profile: Profile): string => judged({ kind: "stage", any: [{ stage: "undergraduate" }], at: "start" }, profile, then);
    expect(asked(third)).toBe("ask courseYears");
    expect(asked({ stage: "undergraduate", studiesIn: ["AU"] })).toBe("ask phase");
    expect(asked({ ...third, phase: "penultimate" })).toBe("yes");
    expect(asked({ ...third, phase: "final" })).toBe("no");
    expect(asked({ ...third, phase: "clinical" })).toBe("reader");
    expect(asked({ ...third, year: 2 })).toBe("yes");
  });
  test("a start that is not known leaves a doubt that the program could settle", () => {
    const round: Round = { closes: { rule: "dated", date: day("2027-03-01") } };
    expect(
      judged({ kind: "stage", any: [{ stage: "high-school", years: [12] }], at: "start" }, { stage: "high-school", year: 11, studiesIn: ["US"] }, round),
    ).toBe("program");
  });
  test("a closing that is estimated on both sides of a new year leaves that doubt as well", () => {
    const round: Round = { closes: { rule: "season", season: "late-summer" } };
    expect(judged(stage({ stage: "high-school", years: [12] }), { stage: "high-school", year: 11, studiesIn: ["US"] }, round)).toBe("program");
    expect(judged(stage({ stage: "high-school", years: [11, 12] }), { stage: "high-school", year: 11, studiesIn: ["US"] }, round)).toBe("yes");
  });

  test.each<[string, Profile, Requirement, string, string]>([
    [
      "whoever is in the final year now may have begun another degree in the next",
      { stage: "undergraduate", phase: "final", year: 3, studiesIn: ["GB"] },
      stage({ stage: "graduate-student" }),
      "2027-10-01",
      "unclear",
    ],
    ["the final year is over in the next", { stage: "medical-student", phase: "final" }, stage({ stage: "medical-graduate" }), "2027-10-01", "yes"],
    [
      "the last year but one becomes the final one",
      { stage: "medical-student", phase: "penultimate" },
      stage({ stage: "medical-student", phase: "final" }),
      "2027-10-01",
      "yes",
    ],
    [
      "the last year but one is over in two years",
      { stage: "medical-student", phase: "penultimate" },
      stage({ stage: "medical-graduate" }),
      "2028-10-01",
      "yes",
    ],
    [
      "a clinical year in the middle of a course is followed by one",
      { stage: "medical-student", phase: "clinical", year: 3 },
      stage({ stage: "medical-student", phase: "clinical" }),
      "2027-10-01",
      "yes",
    ],
    [
      "a pre-clinical year is followed by years of study",
      { stage: "medical-student", phase: "pre-clinical" },
      stage({ stage: "medical-student" }),
      "2028-10-01",
      "yes",
    ],
    [
      "a pre-clinical year may be followed by the degree in three years",
      { stage: "medical-student", phase: "pre-clinical" },
      stage({ stage: "medical-student" }),
      "2029-10-01",
      "unclear",
    ],
    ["a third year may be the last of a bachelor", { stage: "undergraduate", year: 3 }, stage({ stage: "recent-graduate" }), "2027-10-01", "unclear"],
    ["a first year is not the last of a bachelor", { stage: "undergraduate", year: 1 }, stage({ stage: "undergraduate", years: [2] }), "2027-10-01", "yes"],
    ["grade 12 is followed by what is not known", { stage: "high-school", year: 12 }, stage({ stage: "undergraduate" }), "2027-10-01", "unclear"],
    ["grade 12 is not followed by school", { stage: "high-school", year: 12 }, stage({ stage: "high-school" }), "2027-10-01", "no"],
    ["nobody leaves school for a degree", { stage: "high-school", year: 12 }, stage({ stage: "recent-graduate" }), "2027-10-01", "no"],
  ])("%s", (_, profile, requirement, date, expected) => {
    expect(judge(requirement, circumstances({ ...profile, studiesIn: ["US"] }, closing(date))).truth).toBe(expected);
  });
});

test("a list of years that reaches the last ones means all that follow", () => {
  const inYear = (year: number, years: readonly number[]): string =>
    judged(stage({ stage: "medical-student", years }), { stage: "medical-student", year, studiesIn: ["DE"] }, SPRING);
  expect([inYear(8, [3, 4, 5, 6, 7]), inYear(9, [5, 6, 7, 8]), inYear(7, [3, 4, 5, 6]), inYear(2, [3, 4, 5, 6, 7])]).toEqual(["yes", "yes", "no", "no"]);
  const pupil: Profile = { stage: "high-school", year: 9, studiesIn: ["US"] };
  expect(judged(stage({ stage: "high-school", years: [7, 8] }), pupil, SPRING)).toBe("no");
});

describe("whoever tells how many years the course takes", () => {
  const fourthOf = (courseYears: number): Profile => ({ stage: "medical-student", year: 4, courseYears, studiesIn: ["KE"], phase: "clinical" });
  const asked = (profile: Profile, option: Omit<StageOption, "stage">, date = "2026-12-01"): string =>
    judged({ kind: "stage", any: [{ stage: "medical-student", ...option }], at: "application" }, profile, closing(date));
  test.each<[string, Profile, Omit<StageOption, "stage">, string | undefined, string]>([
    ["is a student for as many years", fourthOf(6), {}, "2028-10-01", "yes"],
    ["is one no more after them", fourthOf(6), {}, "2029-10-01", "no"],
    ["is in the final year in the last of them", fourthOf(6), { phase: "final" }, "2028-10-01", "yes"],
    ["is not before", fourthOf(6), { phase: "final" }, undefined, "no"],
    ["is in the last year but one before that", fourthOf(6), { phase: "penultimate" }, "2027-10-01", "yes"],
    ["is in it now", fourthOf(5), { phase: "penultimate" }, undefined, "yes"],
    ["is in the final year now", fourthOf(4), { phase: "final" }, undefined, "yes"],
    ["has a clinical year as the last one", { ...fourthOf(4), year: 4 }, { phase: "clinical" }, undefined, "yes"],
    ["has no pre-clinical year left by then", fourthOf(5), { phase: "pre-clinical" }, "2027-10-01", "no"],
  ])("%s", (_, profile, option, date, expected) => expect(asked({ ...profile, studiesIn: ["GB"] }, option, date)).toBe(expected));
  test("needs no phase for what the years tell, but for the rest", () => {
    const { phase: _, ...third } = { ...fourthOf(6), year: 3 };
    expect([asked(third, { phase: "final" }), asked(third, { phase: "clinical" })]).toEqual(["no", "ask phase"]);
  });
  test("has graduated after the last one", () => {
    const graduates: Requirement = { kind: "stage", any: [{ stage: "medical-graduate" }], at: "application" };
    expect(["2026-12-01", "2027-10-01"].map((date) => judged(graduates, { ...fourthOf(4), studiesIn: ["GB"] }, closing(date)))).toEqual(["no", "yes"]);
  });
  test("was that much further from the end before", () => {
    const { phase: _, ...fourth } = fourthOf(4);
    expect(standingsOn({ ...fourth, studiesIn: ["GB"] }, day("2026-11-22"), day("2025-11-22"))).toEqual([{ stage: "medical-student", year: 3, left: 1 }]);
  });
});

describe("whoever has left school", () => {
  const senior: Profile = { stage: "high-school", year: 12, studiesIn: ["US"] };
  /** In the first, second or third year after school at most. */
  const later = (years: number, option: StageOption): string => judge(stage(option), circumstances(senior, closing(`${2026 + years}-10-01`))).truth;
  test("may study medicine or something else, and is no graduate", () => {
    expect([later(1, { stage: "undergraduate" }), later(1, { stage: "medical-student" }), later(1, { stage: "graduate-student" })]).toEqual([
      "unclear",
      "unclear",
      "no",
    ]);
  });
  test("may be in any year of a course up to as many as have gone by", () => {
    const inYears = (years: number, wanted: readonly number[]): string => later(years, { stage: "undergraduate", years: wanted });
    expect([inYears(1, [1]), inYears(1, [2]), inYears(1, [1, 2])]).toEqual(["unclear", "no", "unclear"]);
    expect([inYears(2, [1]), inYears(2, [2]), inYears(2, [3, 4])]).toEqual(["unclear", "unclear", "no"]);
  });
  test("is in no clinical year, nor near the end, in the first two", () => {
    const inPhase = (years: number, phase: NonNullable<StageOption["phase"]>): string => later(years, { stage: "medical-student", phase });
    expect([inPhase(1, "pre-clinical"), inPhase(1, "clinical"), inPhase(2, "clinical"), inPhase(2, "penultimate"), inPhase(3, "clinical")]).toEqual([
      "unclear",
      "no",
      "no",
      "no",
      "unclear",
    ]);
  });
});

describe("what is asked to settle a stage", () => {
  const third: Profile = { stage: "undergraduate", studiesIn: ["US"] };
  test("is what matters for the stages that may be the person's", () => {
    const options = stage({ stage: "high-school", years: [12] }, { stage: "undergraduate", phase: "final" });
    expect(judged(options, third, SPRING)).toBe("ask phase");
  });
  test("is what matters for any of them, where the person is at none of them now", () => {
    expect(judged(stage({ stage: "undergraduate", years: [1] }), { stage: "high-school", studiesIn: ["US"] }, closing("2027-10-01"))).toBe("ask year");
  });
  test("is the year before the rest, if one of the options names years", () => {
    const either = stage({ stage: "undergraduate", years: [4] }, { stage: "undergraduate", phase: "final" });
    expect([judged(either, third, SPRING), judged(either, { ...third, year: 2 }, SPRING)]).toEqual(["ask year", "ask courseYears"]);
  });
  test("is, of medicine, first where a degree that graduates enter is taken, then the year", () => {
    const second = stage({ stage: "undergraduate", years: [2] });
    const asked = (degree: Profile["degree"]): string => judged(second, { stage: "medical-student", ...(degree && { degree }) }, SPRING);
    expect([asked(undefined), asked("graduate-entry"), asked("first")]).toEqual(["ask degree", "ask studiesIn", "ask year"]);
  });
});

describe("a doubt about the day", () => {
  const junior: Profile = { stage: "high-school", year: 11, studiesIn: ["US"] };
  const eleventh = (at: "application" | "start"): Requirement => ({ kind: "stage", any: [{ stage: "high-school", years: [11] }], at });
  test("is left by a closing on either side of a new year, though the first day would do", () => {
    expect(judged(eleventh("application"), junior, { closes: { rule: "season", season: "late-summer" } })).toBe("program");
  });
  test("is left by such a start, though no closing is known", () => {
    expect(judged(eleventh("start"), junior, { closes: "unstated", starts: { rule: "season", season: "late-summer" } })).toBe("program");
  });
});

test("rising years are judged as of the start, and so named", () => {
  const requirement: Requirement = { kind: "stage", any: [{ stage: "high-school", years: [12] }], rising: true };
  expect(judge(requirement, circumstances({ stage: "high-school", year: 11, studiesIn: ["US"] })).on).toEqual({ from: "2027-06-15", to: "2027-06-15" });
});

describe("rising years are those of the autumn after the start", () => {
  const rising = (profile: Profile, years: readonly number[]): string =>
    judged(
      { kind: "stage", any: [{ stage: "high-school", years }], rising: true },
      { stage: "high-school", studiesIn: ["US"], ...profile },
      starting("2027-06-15"),
    );
  test.each<[string, Profile, readonly number[], string]>([
    ["a junior now is a rising senior next summer", { year: 11 }, [12], "yes"],
    ["a junior now is no rising junior", { year: 11 }, [11], "no"],
    ["a senior now is nothing rising at school", { year: 12 }, [12], "no"],
    ["a year that is not told is asked for", {}, [12], "ask year"],
    ["where the year begins in February, whoever begins the last one then is a senior in autumn", { year: 11, studiesIn: ["AU"] }, [12], "yes"],
    ["where the year begins in February, whoever begins the last but one then is none yet", { year: 10, studiesIn: ["AU"] }, [12], "no"],
    ["all calendars agree on the autumn", { year: 11, studiesIn: [] }, [12], "yes"],
  ])("%s", (_, profile, years, expected) => expect(rising(profile, years)).toBe(expected));
});

describe("where the opening is known", () => {
  const september = aRound({ opens: { rule: "dated", date: day("2027-08-01") }, closes: { rule: "dated", date: day("2027-10-01") } });
  const second = stage({ stage: "undergraduate", years: [2] });
  test.each<[string, number, string]>([
    ["whoever fits on the last day can wait for it", 1, "yes"],
    ["whoever fits on the first day only may apply then", 2, "program"],
    ["whoever fits on neither does not", 3, "no"],
  ])("%s", (_, year, expected) => expect(judged(second, { stage: "undergraduate", year, studiesIn: ["US"] }, september)).toBe(expected));
  test("days before it do not count", () => expect(judged(second, { stage: "undergraduate", year: 2, studiesIn: ["US"] }, closing("2027-10-01"))).toBe("no"));
});

describe("a start that is taken over from another year", () => {
  const second: Requirement = { kind: "stage", any: [{ stage: "undergraduate", years: [2] }], at: "start" };
  const startsAs = (month: number, dayOfMonth: number): Round => aRound({ starts: { rule: "annual", month, day: dayOfMonth, seen: 2026 } });
  const freshman: Profile = { stage: "undergraduate", year: 1, studiesIn: ["US"] };
  test.each<[string, Round, string]>([
    ["may lie on the other side of a new year", startsAs(8, 25), "program"],
    ["is that of the year before, where none begins around it", startsAs(7, 25), "no"],
    ["is that of the new year, where it began long before", startsAs(9, 25), "yes"],
  ])("%s", (_, round, expected) => expect(judged(second, freshman, round)).toBe(expected));
});

describe("where no closing is known", () => {
  const unknown: Round = { closes: "unstated" };
  test.each<[string, Profile, string]>([
    ["whoever fits now can ask now", { stage: "undergraduate", year: 2, studiesIn: ["US"] }, "yes"],
    ["whoever may fit within the year is not sent away", { stage: "undergraduate", year: 1, studiesIn: ["US"] }, "program"],
    ["whoever will not fit within the year is", { stage: "undergraduate", year: 4, studiesIn: ["US"] }, "no"],
  ])("%s", (_, profile, expected) => expect(judged(stage({ stage: "undergraduate", years: [2] }), profile, unknown)).toBe(expected));
});

describe("the clinical years of US medical students may begin from May on", () => {
  const final: Requirement = { kind: "stage", any: [{ stage: "medical-student", phase: "final" }], at: "start" };
  test.each<[string, Profile, string, string]>([
    ["last but one now, in July", { phase: "penultimate" }, "2027-07-01", "reader"],
    ["last but one now, in April", { phase: "penultimate" }, "2027-04-01", "no"],
    ["last but one now, in October", { phase: "penultimate" }, "2027-10-01", "yes"],
    ["pre-clinical now, in July", { phase: "pre-clinical" }, "2027-07-01", "no"],
  ])("%s", (_, profile, start, expected) => expect(judged(final, { stage: "medical-student", studiesIn: ["US"], ...profile }, starting(start))).toBe(expected));
  test.each<[string, Profile, string, string]>([
    ["second year now, in July", { year: 2 }, "2027-07-01", "reader"],
    ["second year now, in April", { year: 2 }, "2027-04-01", "no"],
    ["first year now, in July", { year: 1 }, "2027-07-01", "no"],
  ])("%s", (_, profile, start, expected) => {
    const third: Requirement = { kind: "stage", any: [{ stage: "medical-student", years: [3] }], at: "start" };
    expect(judged(third, { stage: "medical-student", studiesIn: ["US"], ...profile }, starting(start))).toBe(expected);
  });
  test.each<[Profile, string]>([
    [{ year: 4 }, "ask courseYears"],
    [{ phase: "final" }, "reader"],
    [{}, "ask phase"],
  ])("whoever may have graduated in May is no surer a student with less told: %j", (told, expected) => {
    const profile: Profile = { stage: "medical-student", studiesIn: ["US"], degree: "graduate-entry", ...told };
    const at = (wanted: StageOption["stage"]): string => judged({ kind: "stage", any: [{ stage: wanted }], at: "start" }, profile, starting("2027-07-01"));
    expect([at("medical-student"), at("medical-graduate")]).toEqual([expected, expected]);
  });
});

describe("medicine as a degree", () => {
  const undergraduate = stage({ stage: "undergraduate" });
  const medicine: Profile = { stage: "medical-student", degree: "first" };
  const medic: Profile = { stage: "medical-student", year: 2, studiesIn: ["US"] };
  test.each<[string, Profile, Requirement, string]>([
    ["a medical student on a first degree is an undergraduate", { ...medic, degree: "first" }, undergraduate, "yes"],
    ["one on a graduate-entry degree is not", { ...medic, degree: "graduate-entry" }, undergraduate, "no"],
    ["one on a graduate-entry degree in Britain may be", { ...medic, degree: "graduate-entry", studiesIn: ["GB"] }, undergraduate, "reader"],
    [
      "one on a graduate-entry degree somewhere is asked where",
      { stage: "medical-student", year: 2, degree: "graduate-entry" },
      undergraduate,
      "ask studiesIn",
    ],
    ["one who does not say is asked", medic, undergraduate, "ask degree"],
    ["one who studies in Ireland as well may be", { ...medic, degree: "graduate-entry", studiesIn: ["US", "IE"] }, undergraduate, "reader"],
    ["one on a graduate-entry degree may be a graduate student", { ...medic, degree: "graduate-entry" }, stage({ stage: "graduate-student" }), "reader"],
    ["one who does not say may be a graduate student, and is asked", medic, stage({ stage: "graduate-student" }), "ask degree"],
    ["a medical graduate is no graduate student", { stage: "medical-graduate" }, stage({ stage: "graduate-student" }), "no"],
    ["a recent graduate is no graduate student", { stage: "recent-graduate" }, stage({ stage: "graduate-student" }), "no"],
    [
      "a recent graduate of medicine may be a medical graduate",
      { stage: "recent-graduate", fields: ["medicine"] },
      stage({ stage: "medical-graduate" }),
      "reader",
    ],
    ["a recent graduate of law is none", { stage: "recent-graduate", fields: ["law"] }, stage({ stage: "medical-graduate" }), "no"],
    ["one on a first degree is no graduate student", { ...medic, degree: "first" }, stage({ stage: "graduate-student" }), "no"],
    [
      "an undergraduate of medicine may be a medical student",
      { stage: "undergraduate", year: 2, studiesIn: ["US"], fields: ["medicine"] },
      stage({ stage: "medical-student" }),
      "reader",
    ],
    [
      "an undergraduate who does not say of what is asked",
      { stage: "undergraduate", year: 2, studiesIn: ["US"] },
      stage({ stage: "medical-student" }),
      "ask fields",
    ],
    [
      "an undergraduate of law is no medical student",
      { stage: "undergraduate", year: 2, studiesIn: ["US"], fields: ["law"] },
      stage({ stage: "medical-student" }),
      "no",
    ],
    [
      "a master's student of medicine may count as a medical student",
      { stage: "graduate-student", fields: ["medicine"] },
      stage({ stage: "medical-student" }),
      "reader",
    ],
    ["one who does not say of what is asked", { stage: "graduate-student" }, stage({ stage: "medical-student" }), "ask fields"],
    ["one of law is none", { stage: "graduate-student", fields: ["law"] }, stage({ stage: "medical-student" }), "no"],
    ["a later part of medicine may be a master's course", { ...medicine, year: 5, studiesIn: ["BE"] }, stage({ stage: "graduate-student" }), "reader"],
    ["and is then no surer an undergraduate one", { ...medicine, year: 5, studiesIn: ["BE"] }, stage({ stage: "undergraduate" }), "reader"],
    ["the first part is none", { ...medicine, year: 2, studiesIn: ["BE"] }, stage({ stage: "graduate-student" }), "no"],
    ["and no part is elsewhere", { ...medicine, year: 5, studiesIn: ["IN"] }, stage({ stage: "graduate-student" }), "no"],
    ["which depends on where that is", { ...medicine, year: 5, courseYears: 6 }, stage({ stage: "graduate-student" }), "ask studiesIn"],
    ["a medical graduate may count as a recent graduate", { stage: "medical-graduate" }, stage({ stage: "recent-graduate" }), "reader"],
  ])("%s", (_, profile, requirement, expected) => expect(judged(requirement, profile, SPRING)).toBe(expected));
});

test("a finding names the day on which the stage was judged", () => {
  expect(judge(stage({ stage: "undergraduate" }), circumstances({ stage: "undergraduate" }, SPRING)).on).toEqual({ from: "2027-03-01", to: "2027-03-01" });
});
