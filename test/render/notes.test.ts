import { expect, test } from "vitest";
import { notes as words } from "#words/notes.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Program } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import { search } from "../../src/core/search.ts";
import { searchNotes } from "../../src/render/notes.ts";
import { aProgram, aProgramOf, aQuery, aSituation } from "../support/builders.ts";

test("one is one: what is left out agrees with its number", () => {
  expect([words.overBudget(1), words.overBudget(2)]).toEqual(["1 costs more than your budget", "2 cost more than your budget"]);
  expect([words.notFree(1), words.notFree(2)]).toEqual(["1 runs when you are not free", "2 run when you are not free"]);
  expect(words.over(1)).toBe("1 program that fits has ended or paused (--all shows them).");
  expect(words.over(5)).toBe("5 programs that fit have ended or paused (--all shows them).");
});

function notes(programs: readonly Program[], profile: Profile, priced = true): string {
  const situation = aSituation(profile);
  const query = aQuery();
  const result = search(programs, query, situation);
  return searchNotes(result, situation, { shown: result.matches.length, query, width: 1000, priced, eventless: false }).join("\n");
}

const pupil: Profile = { stage: "high-school", year: 11, citizenships: ["PL"], studiesIn: ["PL"] };
const finalYear: Requirement = {
  anyOf: [
    { kind: "stage", any: [{ stage: "medical-student", phase: "final" }] },
    {
      allOf: [
        { kind: "stage", any: [{ stage: "medical-student" }] },
        { kind: "other", text: "In the last months." },
      ],
    },
  ],
};
const american: Requirement = { kind: "citizenship", in: ["US"] };

test("who stands at another stage is no near miss, in whichever words the stage is asked for; nobody is lost from the count", () => {
  const programs = [aProgram({ id: "open" }), aProgramOf({ requirements: [finalYear] }, { id: "elective" })];
  expect(notes(programs, pupil)).toContain("1 more does not take you");
  expect(notes(programs, pupil)).not.toContain("by one thing");
  const both = notes([...programs, aProgramOf({ requirements: [american] }, { id: "us" })], pupil);
  expect(both).toContain("1 program misses by one thing, for example us");
  expect(both).toContain("1 more does not take you");
});

test("rates and the signs of costs are told where the list tells costs", () => {
  const program = aProgramOf({ fees: [{ kind: "program", currency: "USD", amount: { low: 100, high: 100 } }], pay: undefined }, { id: "a" });
  expect(notes([program], {})).toMatch(/Converted at rates.*\n.*− pay: /u);
  expect(notes([program], {}, false)).not.toMatch(/Converted|− pay/u);
});
