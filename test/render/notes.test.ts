import { expect, test } from "vitest";
import { notes as words } from "#words/notes.ts";

test("one is one: what is left out agrees with its number", () => {
  expect([words.overBudget(1), words.overBudget(2)]).toEqual(["1 costs more than your budget", "2 cost more than your budget"]);
  expect([words.notFree(1), words.notFree(2)]).toEqual(["1 runs when you are not free", "2 run when you are not free"]);
  expect(words.over(1)).toBe("1 program that fits has ended or paused (--all shows them).");
  expect(words.over(5)).toBe("5 programs that fit have ended or paused (--all shows them).");
});
