import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cost } from "../../src/core/cost.ts";
import type { RoundDates } from "../../src/core/deadlines.ts";
import { datesOf } from "../../src/core/deadlines.ts";
import type { Finding } from "../../src/core/eligibility/finding.ts";
import { costPart, eligibilityPart, freshnessPart, scoreOf, timingPart, weights } from "../../src/core/rank.ts";
import { aConsistentProfile, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgramOf, aRound, datesFor, day, days } from "../support/builders.ts";

const same = (amount: number): number => amount;

function dated(date: string): Extract<RoundDates["closes"], { kind: "dated" }> {
  return { kind: "dated", ...days(date, date), certainty: "confirmed" };
}

describe("a score", () => {
  test("is a weighted sum of parts, each of them and the whole between 0 and 1", () => {
    fc.assert(
      fc.property(anyProgram, aConsistentProfile, (program, profile) => {
        const { parts, score } = aMatch(program, profile);
        for (const value of [...Object.values(parts), score]) expect(value >= 0 && value <= 1).toBe(true);
        expect(score).toBeCloseTo(scoreOf(parts));
      }),
    );
  });
  test("has weights that come to one", () => expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1));
  test("weighs each part as the table of weights says", () => {
    const nothing = { eligibility: 0, interest: 0, cost: 0, timing: 0, freshness: 0 };
    const alone = Object.keys(weights).map((part) => scoreOf({ ...nothing, [part]: 1 }));
    expect([alone, scoreOf(nothing), scoreOf({ ...nothing, eligibility: 0.5, cost: 1 })]).toEqual([Object.values(weights), 0, 0.35 * 0.5 + 0.15]);
  });
  test("is made of eligibility most of all, then of interest, then of cost and time, and last of how new its sources are", () => {
    const { eligibility, interest, cost, timing, freshness } = weights;
    expect([eligibility > interest, interest > cost, cost === timing, timing > freshness, freshness > 0]).toEqual([true, true, true, true, true]);
  });
  test("never falls when a part rises", () => {
    const aPart = fc.double({ min: 0, max: 1, noNaN: true });
    const parts = fc.record({ eligibility: aPart, interest: aPart, cost: aPart, timing: aPart, freshness: aPart });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom("eligibility", "interest", "cost", "timing", "freshness"),
        (some, key) => scoreOf({ ...some, [key]: 1 }) >= scoreOf(some),
      ),
    );
  });
});

describe("its parts", () => {
  test("eligibility: none for what is closed, all for what is met, less for what is open", () => {
    const part = (requirements: Parameters<typeof aProgramOf>[0]["requirements"], financialNeed?: boolean): number => {
      const { best } = aMatch(aProgramOf({ requirements: requirements ?? [] }), financialNeed === undefined ? {} : { financialNeed });
      return eligibilityPart(best.truth, best.findings);
    };
    const needy = { kind: "financial-need" } as const;
    expect([part([needy], false), part([needy], true), part([needy, { not: needy }], true)]).toEqual([0, 1, 0]);
    expect(part([needy])).toBeGreaterThan(0);
    expect(part([needy])).toBeLessThan(1);
    expect(part([{ ...needy, strength: "preferred" }], false)).toBeLessThan(part([{ ...needy, strength: "preferred" }], true));
  });
  const aFinding = (truth: Finding["truth"]): Finding => ({ rule: "other", condition: { kind: "other", text: "" }, strength: "required", truth });
  test.each<[string, Finding["truth"], readonly Finding["truth"][], number]>([
    ["all that is met is the whole", "yes", ["yes", "yes"], 1],
    ["nothing asked is the whole", "yes", [], 1],
    ["what is preferred and not met takes its share", "yes", ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "no"], 0.9],
    ["but never so much that it looks open", "yes", ["yes", "no"], 0.8],
    ["what is open counts for less than half", "unclear", ["unclear"], 0.4],
    ["half of it open is in between", "unclear", ["yes", "unclear"], 0.7],
    ["one thing open among many is never as good as all met", "unclear", ["yes", "yes", "yes", "yes", "unclear"], 0.7],
    ["one no is nothing, however much else is met", "no", ["yes", "yes", "no"], 0],
  ])("eligibility: %s", (_, truth, truths, expected) => expect(eligibilityPart(truth, truths.map(aFinding))).toBeCloseTo(expected));

  test.each<[string, Pick<Cost, "low" | "high" | "complete">, number]>([
    ["nothing is best", { low: 0, high: 0, complete: true }, 1],
    ["every two thousand dollars halve it", { low: 2000, high: 2000, complete: true }, 0.5],
    ["a range counts as its middle", { low: 0, high: 4000, complete: true }, 0.5],
    ["an upper end alone counts", { high: 4000, complete: true }, 0.25],
    ["a lower end alone counts", { low: 4000, complete: true }, 0.25],
    ["a sum that lacks something is never better than half", { low: 0, high: 0, complete: false }, 0.5],
    ["a dear sum that lacks something is as dear as it is", { low: 4000, high: 4000, complete: false }, 0.25],
    ["no sum at all counts as dear", { complete: false }, 0.25],
    ["no sum of which nothing is missing is in between", { complete: true }, 0.5],
  ])("cost: %s", (_, parts, expected) => {
    expect(costPart({ currency: "USD", missing: [], notCounted: [], lines: [], ...parts }, same)).toBeCloseTo(expected);
  });
  test("cost: is reckoned in dollars", () => {
    const cost: Cost = { currency: "EUR", low: 1000, high: 1000, complete: true, missing: [], notCounted: [], lines: [] };
    expect(costPart(cost, (amount) => amount * 2)).toBeCloseTo(0.5);
  });
  test("cost: free or paid is best, and what is not known counts as dear", () => {
    const cost = (low: number, complete = true): number =>
      costPart({ currency: "USD", low, high: low, complete, missing: [], notCounted: [], lines: [] }, same);
    expect([cost(0), cost(-500), cost(2000), cost(4000)]).toEqual([1, 1, 0.5, 0.25]);
    expect(cost(0, false)).toBeLessThan(cost(0));
    expect(costPart({ currency: "USD", complete: false, missing: ["fee"], notCounted: [], lines: [] }, same)).toBeLessThan(0.5);
  });
  test("timing: a closing that leaves time is best, what is missed is worst", () => {
    const at = (date: string): number => timingPart(datesFor(aRound({ closes: { rule: "dated", date: day(date) } })), aClock);
    const rolling = timingPart(datesFor({ closes: { rule: "rolling" } }), aClock);
    const [unknown] = datesOf([], aClock);
    expect([at("2026-12-24"), at("2026-11-30")]).toEqual([1, 0.5]);
    expect(at("2027-11-01")).toBeLessThan(at("2027-03-01"));
    expect(timingPart(datesFor({ closes: { rule: "month", month: 2 } }), aClock)).toBeLessThan(at("2027-02-15"));
    expect(rolling).toBeGreaterThan(unknown ? timingPart(unknown, aClock) : 1);
  });
  test.each<[string, RoundDates["closes"], RoundDates["status"], number]>([
    ["thirteen days are too few to prepare", dated("2026-12-05"), "upcoming", 0.5],
    ["fourteen days are enough", dated("2026-12-06"), "upcoming", 1],
    ["a hundred and fifty days are as good", dated("2027-04-21"), "upcoming", 1],
    ["fifty more take an eighth", dated("2027-06-10"), "upcoming", 0.875],
    ["the far future never counts less than this", dated("2028-11-22"), "upcoming", 0.4],
    ["an estimated day takes a fifth", { ...dated("2027-03-01"), certainty: "estimated" }, "upcoming", 0.8],
    ["at any time is nearly as good", { kind: "rolling" }, "rolling", 0.7],
    ["counted from a start that is not known is as unknown", { kind: "relative", weeks: 8 }, "unknown", 0.3],
    ["unknown is little", { kind: "unknown", why: "unstated" }, "unknown", 0.3],
    ["missed is nothing", dated("2027-03-01"), "missed", 0],
  ])("timing: %s", (_, closes, status, expected) => expect(timingPart({ closes, status }, aClock)).toBeCloseTo(expected));
  test("freshness: this year's or a later source is best, and none is as bad as an old one", () => {
    expect([freshnessPart(2026, aClock), freshnessPart(2027, aClock)]).toEqual([1, 1]);
    expect(freshnessPart(2024, aClock)).toBeCloseTo(0.8);
    expect([freshnessPart(1999, aClock), freshnessPart(undefined, aClock)]).toEqual([0.1, 0.1]);
  });
});
