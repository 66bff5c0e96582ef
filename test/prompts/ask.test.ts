import { expect, test } from "vitest";
import { pageSize } from "../../src/prompts/ask.ts";
import { questions } from "../../src/prompts/questions.ts";

/** Skip, back and the list. */
const WAYS_OUT = 3;

test("a usual terminal shows the longest list whole, with its ways out", () => {
  const longest = Math.max(...questions.map(({ choices }) => choices?.(new Map([["level", "medical-student"]])).length ?? 0));
  expect(longest + WAYS_OUT).toBeLessThanOrEqual(pageSize(24));
});

test("choices stand on the screen with their question, and on a tiny one some of them", () => {
  expect([pageSize(40), pageSize(24), pageSize(8), pageSize(undefined)]).toEqual([34, 18, 5, 18]);
});
