import { describe, expect, test } from "vitest";
import { asks, axesOf, judge, judgeTrack, stillOpen, truthOfAll } from "../../../src/core/eligibility/index.ts";
import type { Profile } from "../../../src/core/profile.ts";
import type { Track } from "../../../src/core/program.ts";
import type { Requirement } from "../../../src/core/requirement.ts";
import { aRound, aTrack, bornOn, circumstances, inShort, judged } from "../../support/builders.ts";

const american: Requirement = { kind: "citizenship", in: ["US"] };
const needy: Requirement = { kind: "financial-need" };
/** Met by someone born on 1 May 2010 at the start, and not yet at the closing. */
const bornInTheYear: Requirement = { kind: "age", min: 17 };
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

  test.each<[string, Requirement, string]>([
    ["a reader's doubt comes before the program's, wherever it stands", { allOf: [bornInTheYear, byHand] }, "reader"],
    ["a doubt of the program alone stays the program's", { not: { anyOf: [bornInTheYear] } }, "program"],
    ["a doubt of a part that is decided otherwise is none", { anyOf: [byHand, { not: { kind: "age", min: 99 } }] }, "yes"],
  ])("%s", (_, requirement, expected) => expect(judged(requirement, bornOn("2010-05-01"))).toBe(expected));

  test("say of what kind they are, with all their parts", () => {
    const finding = judge({ allOf: [{ not: american }] }, circumstances({ citizenships: ["IN"] }));
    expect(finding).toMatchObject({ rule: "allOf", truth: "yes", of: [{ rule: "not", truth: "yes", of: [{ rule: "citizenship", truth: "no" }] }] });
  });
  test("name no day from which on they are met, where none is known or nothing is in the way", () => {
    const requirements: readonly Requirement[] = [{ allOf: [american] }, { anyOf: [american] }, { allOf: [needy] }, { anyOf: [needy] }, { not: american }];
    for (const requirement of requirements) {
      const finding = judge(requirement, circumstances({ citizenships: ["US"], financialNeed: false }));
      expect(finding).not.toHaveProperty("healsOn");
    }
  });
  test("heal with what is in the way, whatever else is met, open or only preferred", () => {
    const seventeen: Requirement = { kind: "age", min: 17, at: "application" };
    const heals = (...others: readonly Requirement[]): string | undefined =>
      judge({ allOf: [seventeen, ...others] }, circumstances({ ...bornOn("2012-05-05"), citizenships: ["IN"] })).healsOn;
    expect([heals(), heals({ not: american }), heals({ ...american, strength: "preferred" }), heals(needy), heals(american)]).toEqual([
      "2029-05-05",
      "2029-05-05",
      "2029-05-05",
      "2029-05-05",
      undefined,
    ]);
    const three = [18, 17, 19].map((min): Requirement => ({ kind: "age", min, at: "application" }));
    expect(judge({ allOf: three }, circumstances(bornOn("2012-05-05"))).healsOn).toBe("2031-05-05");
    expect(judge({ anyOf: three }, circumstances(bornOn("2012-05-05"))).healsOn).toBe("2029-05-05");
    expect(judge({ anyOf: [seventeen, needy] }, circumstances(bornOn("2012-05-05")))).not.toHaveProperty("healsOn");
  });
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
  test("that is silent is open, neither met nor closed", () => {
    expect(truthOfAll(findings({ limits: {} }, bornOn("2000-01-01")))).toBe("unclear");
  });
  test("is not silent on what its round asks", () => {
    const { dates } = circumstances({}, aRound({ for: american }));
    const found = judgeTrack(aTrack({ limits: { stage: "none", age: "none" } }), { ...circumstances({ citizenships: ["US"] }), dates });
    expect(found.map(({ rule }) => rule)).toEqual(["citizenship"]);
  });
  test("asks for nothing that only a reader or the program can tell", () => {
    expect(asks(findings({ limits: {}, requirements: [byHand, { kind: "nomination" }, american] }, bornOn("2000-01-01")))).toEqual(["citizenships"]);
  });
  test("says what keeps it open: facts, kinds of which no page speaks, and how much there is to read", () => {
    const open = findings({
      limits: { age: "none" },
      requirements: [needy, byHand, { kind: "nomination" }, { ...american, strength: "preferred" }, { kind: "gpa", min: 3, scale: 4 }],
    });
    expect(stillOpen(open)).toEqual({ facts: ["financialNeed", "gpa"], silent: ["stage", "citizenship"], toRead: 2 });
    const settled = findings({ requirements: [needy, american] }, { financialNeed: true, citizenships: ["IN"] });
    expect(stillOpen(settled)).toEqual({ facts: [], silent: [], toRead: 0 });
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
