import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convert, convertRange } from "../../src/core/money.ts";
import { aReference } from "../support/reference.ts";

const { rates } = aReference;
const aCurrency = fc.constantFrom(...Object.keys(rates.perDollar));
const anAmount = fc.integer({ min: 0, max: 1e11 }).map((cents) => cents / 100);

describe("conversion", () => {
  test.each([
    [100, "USD", "EUR", 50],
    [100, "EUR", "USD", 200],
    [80, "GBP", "INR", 8000],
    [7, "XXX", "XXX", 7],
    [7, "XXX", "USD", undefined],
    [7, "USD", "XXX", undefined],
  ])("%d %s in %s is %s", (amount, from, to, expected) => {
    const converted = convert(amount, from, to, rates);
    if (expected === undefined) expect(converted).toBeUndefined();
    else expect(converted).toBeCloseTo(expected);
  });
  test("there and back is the same amount within rounding", () => {
    fc.assert(
      fc.property(anAmount, aCurrency, aCurrency, (amount, from, to) => {
        const back = convert(convert(amount, from, to, rates) ?? Number.NaN, to, from, rates) ?? Number.NaN;
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(amount * 1e-12);
      }),
    );
  });
  test("over a third currency is the same as straight, within rounding", () => {
    fc.assert(
      fc.property(anAmount, aCurrency, aCurrency, aCurrency, (amount, from, over, to) => {
        const straight = convert(amount, from, to, rates) ?? Number.NaN;
        const detour = convert(convert(amount, from, over, rates) ?? Number.NaN, over, to, rates) ?? Number.NaN;
        expect(Math.abs(detour - straight)).toBeLessThanOrEqual(straight * 1e-12);
      }),
    );
  });
});

describe("an amount known at one end", () => {
  test("keeps the other end unknown", () => {
    expect([
      convertRange({ low: 10 }, "USD", "EUR", rates),
      convertRange({ high: 10 }, "USD", "EUR", rates),
      convertRange({ low: 10, high: 20 }, "USD", "EUR", rates),
    ]).toStrictEqual([{ low: 5 }, { high: 5 }, { low: 5, high: 10 }]);
  });
  test("without a rate is not known at all", () => expect(convertRange({ low: 10, high: 20 }, "XXX", "EUR", rates)).toBeUndefined());
});
