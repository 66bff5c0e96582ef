import { describe, expect, test } from "vitest";
import type { RoundDates } from "../../../src/core/deadlines.ts";
import type { Circumstances } from "../../../src/core/eligibility/finding.ts";
import { judge, truthOfRequirement } from "../../../src/core/eligibility/index.ts";
import { isShared, kindsIn, mayRefuse } from "../../../src/core/eligibility/looked-at.ts";
import { recallOf } from "../../../src/core/eligibility/recall.ts";
import type { Memory } from "../../../src/core/memory.ts";
import { newMemory } from "../../../src/core/memory.ts";
import type { Profile } from "../../../src/core/profile.ts";
import type { Round } from "../../../src/core/program.ts";
import type { Requirement } from "../../../src/core/requirement.ts";
import { aRound, bornOn, circumstances, datesFor, day } from "../../support/builders.ts";

const american: Requirement = { kind: "citizenship", in: ["US"] };
const byHand: Requirement = { kind: "other", text: "a love of mice" };
const undergraduate: Requirement = { kind: "stage", any: [{ stage: "undergraduate" }], at: "application" };
const medic: Profile = { stage: "medical-student", year: 2, studiesIn: ["US"] };

function recalling(memory: Memory, alone: Circumstances): Circumstances {
  return { ...alone, recall: recallOf(memory, alone.profile, alone.dates) };
}

/** What each of several people is told by one memory, beside what they are told alone. */
function told(requirement: Requirement, people: readonly Profile[], round?: Round): readonly (readonly [unknown, unknown])[] {
  const memory = newMemory();
  return people.map((profile) => {
    const alone = circumstances(profile, round);
    return [judge(requirement, recalling(memory, alone)), judge(requirement, alone)];
  });
}

describe("a finding that is kept", () => {
  test.each<[string, Requirement, readonly Profile[]]>([
    ["citizenships", american, [{}, { citizenships: [] }, { citizenships: ["US"] }, { citizenships: ["IN"] }]],
    ["permanent residence", { kind: "permanent-residence", in: ["US"] }, [{}, { permanentResidence: [] }, { permanentResidence: ["US"] }]],
    ["a country of study", { kind: "study-country", in: ["US"] }, [{}, { studiesIn: ["US"] }, { studiesIn: ["GB"] }]],
    ["a school", { kind: "institution", any: ["Lagos"] }, [{}, { institution: "Lagos" }, { institution: "Ibadan" }]],
    [
      "languages",
      { kind: "language", language: "en", cefr: "B2" },
      [{}, { languages: [{ language: "en", level: "B1" }] }, { languages: [{ language: "en", level: "native" }] }],
    ],
    ["fields", { kind: "field-of-study", any: ["biology"] }, [{}, { fields: [] }, { fields: ["biology"] }, { fields: ["law"] }]],
    ["fields of medical students", { kind: "field-of-study", any: ["medicine"] }, [{}, { stage: "medical-student" }, { stage: "undergraduate" }]],
    [
      "memberships and where one studies",
      { kind: "membership", of: "IFMSA", countries: ["DE"] },
      [{}, { memberships: ["IFMSA"] }, { memberships: ["IFMSA"], studiesIn: ["DE"] }, { memberships: [], studiesIn: ["DE"] }, { studiesIn: ["US"] }],
    ],
    ["a background", { kind: "background", any: ["rural"] }, [{}, { backgrounds: [] }, { backgrounds: ["rural"] }, { backgrounds: ["refugee"] }]],
    ["financial need", { kind: "financial-need" }, [{}, { financialNeed: true }, { financialNeed: false }]],
    ["going on with one's studies", { kind: "returns-to-study" }, [{}, { returnsToStudy: true }, { returnsToStudy: false }]],
    ["an age, which is never kept", { kind: "age", min: 18, at: "application" }, [{}, bornOn("2000-01-01"), bornOn("2015-01-01"), bornOn("2015-06-01")]],
    ["a grade, which is never kept", { kind: "gpa", min: 3, scale: 4 }, [{}, { gpa: { value: 2, scale: 4 } }, { gpa: { value: 4, scale: 4 } }]],
    ["a home, which is never kept", { kind: "residence", in: [{ country: "US" }] }, [{}, { livesIn: { country: "US" } }, { livesIn: { country: "IN" } }]],
    ["a stage and a year", undergraduate, [{}, { stage: "undergraduate" }, { stage: "high-school", year: 9 }, { stage: "high-school", year: 12 }]],
    [
      "a phase",
      { kind: "stage", any: [{ stage: "medical-student", phase: "clinical" }] },
      [medic, { ...medic, phase: "clinical" }, { ...medic, phase: "pre-clinical" }],
    ],
    ["a degree", undergraduate, [medic, { ...medic, degree: "first" }, { ...medic, degree: "graduate-entry" }]],
    [
      "a degree and where it is taken",
      undergraduate,
      [
        { ...medic, degree: "graduate-entry" },
        { ...medic, degree: "graduate-entry", studiesIn: ["GB"] },
        { stage: "medical-student", year: 2, degree: "graduate-entry" },
      ],
    ],
    [
      "what an undergraduate studies",
      { kind: "stage", any: [{ stage: "medical-student" }], at: "application" },
      [{ stage: "undergraduate" }, { stage: "undergraduate", fields: ["medicine"] }, { stage: "undergraduate", fields: ["law"] }],
    ],
    [
      "the month in which one's year begins",
      { kind: "stage", any: [{ stage: "high-school", years: [12] }], at: "application" },
      ["US", "AU", "IN"].map((country): Profile => ({ stage: "high-school", year: 11, studiesIn: [country] })),
    ],
  ])("is told to those alike only: %s", (_, requirement, people) => {
    for (const [after, alone] of told(requirement, people)) expect(after).toEqual(alone);
    // Neither the order in which people come nor what else is asked with it matters.
    for (const [after, alone] of told({ anyOf: [{ not: requirement }, american] }, people.toReversed())) expect(after).toEqual(alone);
    // Whoever needs the truth alone gets the same.
    const preferred: Requirement = { ...american, strength: "preferred" };
    for (const asked of [requirement, { not: requirement }, { anyOf: [requirement, american] }, { allOf: [requirement, preferred] }])
      for (const alone of people.map((profile) => circumstances(profile))) expect(truthOfRequirement(asked, alone)).toBe(judge(asked, alone).truth);
  });

  test("on a stage holds for the dates of its round alone", () => {
    const memory = newMemory();
    const senior: Requirement = { kind: "stage", any: [{ stage: "high-school", years: [12] }], at: "application" };
    const profile: Profile = { stage: "high-school", year: 11, studiesIn: ["US"] };
    const truths = ["2027-03-01", "2027-10-01"].map((date) => {
      const round = aRound({ closes: { rule: "dated", date: day(date) } });
      return judge(senior, recalling(memory, circumstances(profile, round))).truth;
    });
    expect(truths).toEqual(["no", "yes"]);
  });
  test("is the same one for the next person alike, whatever else they told", () => {
    const memory = newMemory();
    const judged = (profile: Profile, requirement: Requirement = american): unknown => judge(requirement, recalling(memory, circumstances(profile)));
    expect(judged({ citizenships: ["US"], financialNeed: true })).toBe(judged({ citizenships: ["US"], institution: "Lagos" }));
    expect(judged({ institution: "Lagos" }, byHand)).toBe(judged({ institution: "Ibadan" }, byHand));
    // Two people who differ, and of whom the same is true.
    expect(judged({ citizenships: ["IN"] })).toBe(judged({ citizenships: ["NG"] }));
  });
  test("on a stage is the same one for rounds with the same dates", () => {
    const memory = newMemory();
    const dates = (): RoundDates => datesFor(aRound());
    const judged = (): unknown => judge(undergraduate, recalling(memory, { ...circumstances({ stage: "undergraduate" }), dates: dates() }));
    expect(judged()).toBe(judged());
  });
  test("on an age is made anew for each", () => {
    const memory = newMemory();
    const judged = (): unknown => judge({ kind: "age", min: 18 }, recalling(memory, circumstances(bornOn("2000-01-01"))));
    expect(judged()).not.toBe(judged());
  });
});

describe("a requirement", () => {
  const age: Requirement = { kind: "age", min: 18 };
  test("is of each kind once that its parts are of", () => {
    expect([kindsIn(american), kindsIn({ not: american }), kindsIn({ allOf: [american, { anyOf: [age, american] }] })]).toEqual([
      ["citizenship"],
      ["citizenship"],
      ["citizenship", "age"],
    ]);
  });
  test("is shared if many people have what each of its parts looks at", () => {
    const requirements: readonly Requirement[] = [american, byHand, age, { allOf: [american, byHand] }, { allOf: [american, age] }];
    expect(requirements.map(isShared)).toEqual([true, true, false, true, false]);
  });
  test("may refuse someone unless it is preferred, or only a reader can judge it", () => {
    const never: readonly Requirement[] = [byHand, { kind: "nomination" }, { kind: "institution" }, { ...american, strength: "preferred" }];
    expect(never.map(mayRefuse)).toEqual([false, false, false, false]);
    expect([american, age, { anyOf: [american, byHand] }].map(mayRefuse)).toEqual([true, true, true]);
  });
});
