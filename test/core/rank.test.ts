import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesOf } from "../../src/core/deadlines.ts";
import { costPart, eligibilityPart, freshnessPart, scoreOf, timingPart, weights } from "../../src/core/rank.ts";
import { aConsistentProfile, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgramOf, aRound, datesFor, day } from "../support/builders.ts";

const same = (amount: number): number => amount;

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
  test("freshness: this year's or a later source is best, and none is as bad as an old one", () => {
    expect([freshnessPart(2026, aClock), freshnessPart(2027, aClock)]).toEqual([1, 1]);
    expect(freshnessPart(2024, aClock)).toBeCloseTo(0.8);
    expect([freshnessPart(1999, aClock), freshnessPart(undefined, aClock)]).toEqual([0.1, 0.1]);
  });
});
