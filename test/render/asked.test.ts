import { expect, test } from "vitest";
import type { Condition } from "../../src/core/requirement.ts";
import { askedWords } from "../../src/render/asked.ts";
import { aSituation } from "../support/builders.ts";

const asked = (condition: Condition): string => askedWords(condition, undefined, aSituation());

test("whoever is rising enters a year, also where it is not a number", () => {
  expect(asked({ kind: "stage", any: [{ stage: "undergraduate", phase: "final" }] })).toBe("for undergraduates in the final year");
  expect(asked({ kind: "stage", any: [{ stage: "undergraduate", phase: "final" }], rising: true })).toBe("for undergraduates entering the final year");
  expect(asked({ kind: "stage", any: [{ stage: "undergraduate", years: [4] }], rising: true })).toBe("for undergraduates entering year 4");
});
