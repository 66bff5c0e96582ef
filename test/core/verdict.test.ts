import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Truth } from "../../src/core/verdict.ts";
import { all, any, anyOne, inEveryCase, not } from "../../src/core/verdict.ts";

const aTruth = fc.constantFrom<Truth>("yes", "no", "unclear");
const truths = fc.array(aTruth, { maxLength: 6 });

/** What each truth may turn into as more becomes known. */
function mayBecome(before: Truth, after: Truth): boolean {
  return before === "unclear" || before === after;
}

describe("three values", () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    ["yes", "yes", "yes", "yes"],
    ["yes", "no", "no", "yes"],
    ["yes", "unclear", "unclear", "yes"],
    ["no", "no", "no", "no"],
    ["no", "unclear", "no", "unclear"],
    ["unclear", "unclear", "unclear", "unclear"],
  ])("%s with %s: all is %s, any is %s", (left, right, both, either) => {
    expect([all([left, right]), all([right, left]), any([left, right]), any([right, left])]).toEqual([both, both, either, either]);
  });
  test("nothing asked is met, and nothing offered is not", () => expect([all([]), any([])]).toEqual(["yes", "no"]));
  test("all and any are dual", () => {
    fc.assert(fc.property(truths, (list) => not(all(list)) === any(list.map(not)) && not(any(list)) === all(list.map(not))));
  });
  test("any of a list, asked one after another, is the same, and looks no further than a yes", () => {
    fc.assert(
      fc.property(truths, (list) => {
        const looked: Truth[] = [];
        expect(anyOne(list, (one) => (looked.push(one), one))).toBe(any(list));
        expect(looked).toEqual(list.includes("yes") ? list.slice(0, list.indexOf("yes") + 1) : list);
      }),
    );
  });
  test("no twice is the truth itself", () => fc.assert(fc.property(aTruth, (truth) => not(not(truth)) === truth)));
  test("order, repetition and grouping change nothing", () => {
    fc.assert(
      fc.property(truths, truths, (left, right) => {
        for (const combine of [all, any]) {
          expect(combine([...right, ...left, ...left])).toBe(combine([...left, ...right]));
          expect(combine([combine(left), combine(right)])).toBe(combine([...left, ...right]));
        }
      }),
    );
  });
  test("more knowledge of a part never overturns the answer", () => {
    const known = fc.array(
      fc.tuple(aTruth, aTruth).map(([before, more]) => ({ before, after: before === "unclear" ? more : before })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(known, (list) => {
        const [before, after] = [list.map((one) => one.before), list.map((one) => one.after)];
        return [all, any, (of: readonly Truth[]) => inEveryCase(of, (one) => one)].every(
          (combine) => mayBecome(combine(before), combine(after)) || list.length === 0,
        );
      }),
    );
  });
  test("a claim is true in every case only if it is true in each, and open where cases differ or there is none", () => {
    const inEach = (list: readonly Truth[]): Truth => inEveryCase(list, (one) => one);
    expect([inEach(["yes", "yes"]), inEach(["no"]), inEach(["yes", "no"]), inEach(["no", "unclear"]), inEach([])]).toEqual([
      "yes",
      "no",
      "unclear",
      "unclear",
      "unclear",
    ]);
  });
});
