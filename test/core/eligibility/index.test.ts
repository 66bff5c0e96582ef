import { describe, expect, test } from "vitest";
import { asks, axesOf, judge, judgeTrack, truthOfAll } from "../../../src/core/eligibility/index.ts";
import type { Profile } from "../../../src/core/profile.ts";
import type { Track } from "../../../src/core/program.ts";
import type { Requirement } from "../../../src/core/requirement.ts";
import { aRound, aTrack, bornOn, circumstances, inShort, judged } from "../../support/builders.ts";

const american: Requirement = { kind: "citizenship", in: ["US"] };
const needy: Requirement = { kind: "financial-need" };
const byHand: Requirement = { kind: "other", text: "a love of mice" };

describe("combined requirements", () => {
  test.each<[string, Requirement, Profile, string]>([
    ["all have to be met", { allOf: [american, needy] }, { citizenships: ["US"], financialNeed: true }, "yes"],
    ["one no decides over all", { allOf: [american, needy] }, { citizenships: ["IN"] }, "no"],
    ["an open one leaves all open, and asks", { allOf: [american, needy] }, { citizenships: ["US"] }, "ask financialNeed"],
    ["one of the alternatives is enough", { anyOf: [american, needy] }, { citizenships: ["US"] }, "yes"],
    ["no alternative is a no", { anyOf: [american, needy] }, { citizenships: ["IN"], financialNeed: false }, "no"],
    ["an open alternative asks for all that could settle it", { anyOf: [american, needy] }, {}, "ask citizenships financialNeed"],
    ["what only a person can judge is the reader's", { anyOf: [american, byHand] }, { citizenships: ["IN"] }, "reader"],
    ["a question comes before what only a person can judge", { allOf: [american, byHand] }, {}, "ask citizenships"],
    ["not turns a yes into a no", { not: american }, { citizenships: ["US"] }, "no"],
    ["not turns a no into a yes", { not: american }, { citizenships: ["IN"] }, "yes"],
    ["not leaves what is open", { not: american }, {}, "ask citizenships"],
    [
      "a preferred part of a list never makes it a no",
      { allOf: [american, { ...needy, strength: "preferred" }] },
      { citizenships: ["US"], financialNeed: false },
      "yes",
    ],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));

  test("keep their parts, their strength and their note", () => {
    const finding = judge({ anyOf: [american, needy], strength: "preferred", note: "as the page says" }, circumstances({}));
    expect(finding).toMatchObject({
      rule: "anyOf",
      strength: "preferred",
      note: "as the page says",
      of: [
        { rule: "citizenship", truth: "unclear" },
        { rule: "financial-need", truth: "unclear" },
      ],
    });
  });
});

describe("a track", () => {
  const findings = (track: Partial<Track>, profile: Profile = {}): ReturnType<typeof judgeTrack> => judgeTrack(aTrack(track), circumstances(profile));
  const silences = (track: Partial<Track>, profile: Profile = {}): readonly string[] =>
    findings(track, profile).flatMap((finding) => (finding.rule === "silence" ? [`${finding.axis} ${inShort(finding)}`] : []));

  test("that says nothing of citizenship and stage leaves both open, and the fact is the program's", () => {
    expect(silences({ limits: {} }, bornOn("2000-01-01"))).toEqual(["stage program", "citizenship program"]);
  });
  test("that says nothing of age leaves it open for minors and for those who may be, not for adults", () => {
    const ageOnly: Partial<Track> = { limits: { stage: "none", citizenship: "none" } };
    expect([silences(ageOnly, bornOn("2009-03-02")), silences(ageOnly, {}), silences(ageOnly, bornOn("2009-03-01"))]).toEqual([
      ["age program"],
      ["age program"],
      [],
    ]);
  });
  test("whose page says that there is no limit leaves nothing open", () => {
    expect(silences({ limits: { stage: "none", citizenship: "none", age: "none" } })).toEqual([]);
  });
  test("whose page was read and does not say is told apart from one that was not seen to say", () => {
    const read = findings({ limits: { stage: "unstated", age: "none" } }).map((finding) => (finding.rule === "silence" ? [finding.axis, finding.read] : []));
    expect(read).toEqual([
      ["stage", true],
      ["citizenship", false],
    ]);
  });
  test("is not silent on what it asks anywhere in its requirements", () => {
    expect(silences({ limits: { age: "none" }, requirements: [{ anyOf: [american, { not: { kind: "stage", any: [{ stage: "high-school" }] } }] }] })).toEqual(
      [],
    );
    expect(silences({ limits: { age: "none", stage: "none" }, requirements: [{ kind: "other", text: "for foreigners", about: "citizenship" }] })).toEqual([]);
  });
  test("that only prefers someone says nothing of the others", () => {
    expect(silences({ limits: { age: "none", stage: "none" }, requirements: [{ ...american, strength: "preferred" }] })).toEqual(["citizenship program"]);
  });
  test("is judged with what its round asks", () => {
    const { dates } = circumstances({}, aRound({ for: american }));
    const judgedForRound = judgeTrack(aTrack(), { ...circumstances({ citizenships: ["IN"] }), dates });
    expect([truthOfAll(judgedForRound), truthOfAll(findings({}, { citizenships: ["IN"] }))]).toEqual(["no", "yes"]);
  });
  test("is not closed by what it prefers", () => {
    expect(truthOfAll(findings({ requirements: [{ ...american, strength: "preferred" }] }, { citizenships: ["IN"] }))).toBe("yes");
  });
  test("asks for each fact once", () => {
    expect(asks(findings({ requirements: [american, { not: american }, needy] }))).toEqual(["citizenships", "financialNeed"]);
  });
});

test("a requirement speaks of the kinds of all its parts", () => {
  expect(axesOf({ allOf: [american, { anyOf: [needy, { not: { kind: "age", min: 18 } }, byHand] }] })).toEqual(["citizenship", "financial-need", "age"]);
});
