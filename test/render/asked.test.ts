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

test("years up to the seventh mean all later ones, grades of a school do not", () => {
  const inYears = (stage: "medical-student" | "high-school", years: number[]): string => asked({ kind: "stage", any: [{ stage, years }] });
  expect(inYears("medical-student", [3, 4, 5, 6, 7])).toBe("for medical students in year 3 or later");
  expect(inYears("medical-student", [3, 4, 5])).toBe("for medical students in year 3 to 5");
  expect(inYears("high-school", [9, 10, 11])).toContain("grade 9 to 11");
});
