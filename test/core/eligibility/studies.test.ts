import { describe, expect, test } from "vitest";
import type { LanguageSkill, Profile } from "../../../src/core/profile.ts";
import type { Condition, Requirement } from "../../../src/core/requirement.ts";
import { judged } from "../../support/builders.ts";

type Case = [string, Requirement, Profile, string];

describe("language", () => {
  const english = (more: Partial<Extract<Condition, { kind: "language" }>>): Condition => ({ kind: "language", language: "en", ...more });
  const level = (of: "B1" | "B2" | "C1" | "C2" | "native"): LanguageSkill => ({ language: "en", level: of });
  const score = (test_: "ielts" | "toefl" | "duolingo" | "oet", of: number): LanguageSkill => ({ language: "en", test: test_, score: of });

  test.each<[string, Condition, readonly LanguageSkill[] | undefined, string]>([
    ["a level that is reached is met", english({ cefr: "B2" }), [level("B2")], "yes"],
    ["a level below is not", english({ cefr: "B2" }), [level("B1")], "no"],
    ["a native speaker has every level", english({ cefr: "C2" }), [level("native")], "yes"],
    ["a language that is not told is asked for", english({ cefr: "B2" }), undefined, "ask languages"],
    ["another language says nothing of it", english({ cefr: "B2" }), [{ language: "de", level: "native" }], "ask languages"],
    ["the best of several skills counts", english({ cefr: "C1" }), [level("B1"), score("ielts", 7)], "yes"],
    ["a score stands for its level", english({ cefr: "C1" }), [score("ielts", 7)], "yes"],
    ["a score below a level is not that level", english({ cefr: "C1" }), [score("ielts", 6.5)], "no"],
    ["a score below the whole table is below every level in it", english({ cefr: "B2" }), [score("ielts", 3)], "no"],
    ["a test that does not tell the highest level leaves it open", english({ cefr: "C2" }), [score("toefl", 118)], "ask languages"],
    ["a table that skips a level leaves it open", english({ cefr: "B2" }), [score("duolingo", 110)], "ask languages"],
    ["a test without a table leaves it open", english({ cefr: "B2" }), [score("oet", 300)], "ask languages"],
    ["the same test is compared by its score", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("ielts", 6.5)], "yes"],
    ["the same test is compared by its score alone", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("ielts", 6)], "no"],
    ["another test of a higher level is enough", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("toefl", 100)], "yes"],
    ["another test of the same level leaves a doubt", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("toefl", 90)], "ask languages"],
    ["another test of the level below leaves a doubt, too", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("toefl", 60)], "ask languages"],
    ["another test of a much lower level is not enough", english({ tests: [{ test: "ielts", min: 6.5 }] }), [score("toefl", 30)], "no"],
    ["a level below that of the score is not enough", english({ tests: [{ test: "ielts", min: 6.5 }] }), [level("B1")], "no"],
    ["a level above that of the score is enough", english({ tests: [{ test: "ielts", min: 6.5 }] }), [level("C1")], "yes"],
    ["a level equal to that of the score leaves a doubt", english({ tests: [{ test: "ielts", min: 6.5 }] }), [level("B2")], "ask languages"],
    ["a test that is asked of all leaves even a native speaker open", english({ cefr: "B2", testRequired: true }), [level("native")], "ask languages"],
    ["a test that is asked of all is met by its score", english({ tests: [{ test: "ielts", min: 6.5 }], testRequired: true }), [score("ielts", 7)], "yes"],
    ["a test that is asked of all is left open by a level that would do", english({ cefr: "B2", testRequired: true }), [level("C1")], "ask languages"],
    [
      "a test that is asked of all is left open by another test that would do",
      english({ tests: [{ test: "ielts", min: 6.5 }], testRequired: true }),
      [score("toefl", 100)],
      "ask languages",
    ],
    [
      "one of several tests is enough",
      english({
        tests: [
          { test: "toefl", min: 90 },
          { test: "ielts", min: 6.5 },
        ],
      }),
      [score("ielts", 6.5)],
      "yes",
    ],
    ["a level or a test is enough", english({ cefr: "B1", tests: [{ test: "ielts", min: 7 }] }), [level("B1")], "yes"],
    ["a test that is asked of all is not met by too low a level", english({ cefr: "C1", testRequired: true }), [level("B1")], "no"],
    ["a language without a level is met by a native speaker", english({}), [level("native")], "yes"],
    ["a language without a level is for the reader to judge otherwise", english({}), [level("C1")], "reader"],
  ])("%s", (_, condition, languages, expected) => expect(judged(condition, languages ? { languages } : {})).toBe(expected));
});

describe("a grade", () => {
  test.each<Case>([
    ["on the same scale is compared", { kind: "gpa", min: 3.5, scale: 4 }, { gpa: { value: 3.5, scale: 4 } }, "yes"],
    ["below it is not met", { kind: "gpa", min: 3.5, scale: 4 }, { gpa: { value: 3.49, scale: 4 } }, "no"],
    ["on another scale is for the reader to convert", { kind: "gpa", min: 3.5, scale: 4 }, { gpa: { value: 95, scale: 100 } }, "reader"],
    ["that is not told is asked for", { kind: "gpa", min: 3.5, scale: 4 }, {}, "ask gpa"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("a field of study", () => {
  test.each<Case>([
    ["that is named is met", { kind: "field-of-study", any: ["biology"] }, { fields: ["biology"] }, "yes"],
    ["is met by a narrower one, at any depth", { kind: "field-of-study", any: ["science"] }, { fields: ["neuroscience"] }, "yes"],
    ["is asked for again where only a wider one was told", { kind: "field-of-study", any: ["neuroscience"] }, { fields: ["science"] }, "ask fields"],
    ["of another kind is not met", { kind: "field-of-study", any: ["biology"] }, { fields: ["law"] }, "no"],
    ["of another kind is for the reader where neighbors may do", { kind: "field-of-study", any: ["biology"], related: true }, { fields: ["law"] }, "reader"],
    [
      "is asked for again where a wider one stands among others",
      { kind: "field-of-study", any: ["neuroscience"] },
      { fields: ["law", "science"] },
      "ask fields",
    ],
    ["is met by one of several", { kind: "field-of-study", any: ["biology", "medicine"] }, { fields: ["law", "medicine"] }, "yes"],
    [
      "is medicine for who studies it, whatever else they name",
      { kind: "field-of-study", any: ["medicine"] },
      { stage: "medical-student", fields: ["law"] },
      "yes",
    ],
    ["was medicine for who has finished it", { kind: "field-of-study", any: ["medicine"] }, { stage: "medical-graduate" }, "yes"],
    ["beside medicine may be there, too", { kind: "field-of-study", any: ["biology"] }, { stage: "medical-student" }, "ask fields"],
    ["that is not told is asked for", { kind: "field-of-study", any: ["biology"] }, {}, "ask fields"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("membership", () => {
  const ifmsa: Condition = { kind: "membership", of: "IFMSA national member organization" };
  const inEurope: Condition = { ...ifmsa, countries: ["eu"] };
  test.each<Case>([
    ["by its short name is met", ifmsa, { memberships: ["ifmsa"] }, "yes"],
    ["by a part of a word is not", ifmsa, { memberships: ["SA"] }, "reader"],
    ["without any name is none", ifmsa, { memberships: ["–"] }, "reader"],
    ["in another association is for the reader to compare", ifmsa, { memberships: ["bvmd"] }, "reader"],
    ["in none is a no", ifmsa, { memberships: [] }, "no"],
    ["that is not told is asked for", ifmsa, {}, "ask memberships"],
    ["in certain countries is met there", inEurope, { memberships: ["IFMSA"], studiesIn: ["DE"] }, "yes"],
    ["in certain countries is met by one who studies there and elsewhere", inEurope, { memberships: ["IFMSA"], studiesIn: ["US", "DE"] }, "yes"],
    ["in certain countries is not met elsewhere", inEurope, { memberships: ["IFMSA"], studiesIn: ["US"] }, "no"],
    ["in a part of one of the countries is for the reader", inEurope, { memberships: ["IFMSA"], studiesIn: ["GP"] }, "reader"],
    ["in a part of one of the countries that is not told is asked for", inEurope, { studiesIn: ["GP"] }, "ask memberships"],
    ["in certain countries asks for the country first", inEurope, {}, "ask studiesIn"],
    ["in none is a no wherever one studies", inEurope, { memberships: [] }, "no"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("what the person says yes or no to", () => {
  test.each<Case>([
    ["a background that is mine is met", { kind: "background", any: ["rural", "refugee"] }, { backgrounds: ["rural"] }, "yes"],
    ["a background beside the ones I named is for the reader", { kind: "background", any: ["rural"] }, { backgrounds: ["female"] }, "reader"],
    ["none of them is a no", { kind: "background", any: ["rural"] }, { backgrounds: [] }, "no"],
    [
      "whoever belongs to some group may count as underrepresented",
      { kind: "background", any: ["underrepresented"] },
      { backgrounds: ["low-income"] },
      "reader",
    ],
    ["whoever belongs to some group may count as disadvantaged", { kind: "background", any: ["disadvantaged"] }, { backgrounds: ["rural"] }, "reader"],
    ["whoever belongs to no group is not underrepresented", { kind: "background", any: ["underrepresented"] }, { backgrounds: [] }, "no"],
    ["a background that the page does not name is for the reader", { kind: "background" }, { backgrounds: ["rural"] }, "reader"],
    ["backgrounds that are not told are asked for", { kind: "background", any: ["rural"] }, {}, "ask backgrounds"],
    ["financial need is met", { kind: "financial-need" }, { financialNeed: true }, "yes"],
    ["no financial need is not", { kind: "financial-need" }, { financialNeed: false }, "no"],
    ["financial need that is not told is asked for", { kind: "financial-need" }, {}, "ask financialNeed"],
    ["going on with one's studies is met", { kind: "returns-to-study" }, { returnsToStudy: true }, "yes"],
    ["not going on is not", { kind: "returns-to-study" }, { returnsToStudy: false }, "no"],
    ["going on that is not told is asked for", { kind: "returns-to-study" }, {}, "ask returnsToStudy"],
    ["a nomination is decided by a person", { kind: "nomination" }, { institution: "Any" }, "reader"],
    ["what has no kind is decided by a person, and never hidden", { kind: "other", text: "a love of mice" }, {}, "reader"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});
