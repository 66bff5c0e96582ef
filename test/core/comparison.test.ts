import { describe, expect, test } from "vitest";
import { better } from "../../src/core/comparison.ts";
import type { Pay, Track } from "../../src/core/program.ts";
import type { Match } from "../../src/core/match.ts";
import { aMatch, aProgramOf, day, days } from "../support/builders.ts";
import { aReference } from "../support/reference.ts";

const of = (...tracks: readonly Partial<Track>[]): ReturnType<typeof better> =>
  better(
    tracks.map((track, index): Match => aMatch(aProgramOf(track, { id: `p${index}` }))),
    aReference,
  );
const closing = (closes: Track["rounds"][number]["closes"]): Partial<Track> => ({ rounds: [{ closes }] });
const on = (date: string): Partial<Track> => closing({ rule: "dated", date: day(date) });
const paying = (pay: Track["pay"]): Partial<Track> => ({ pay });
const sum = (amount: number, more: Partial<Pay> = {}): Pay => ({
  kind: "stipend",
  amount: { low: amount, high: amount },
  currency: "USD",
  per: "month",
  ...more,
});
/** Nothing to pay for but a fee, so that the cost is complete. */
const costing = (low: number, high = low): Partial<Track> => ({
  locations: [{ remote: true }],
  pay: "none",
  fees: [{ kind: "program", amount: { low, high }, currency: "USD" }],
});

describe("the latest closing", () => {
  test("is told where every closing has a date", () => {
    expect(of(on("2027-02-01"), on("2027-04-01"), on("2027-03-01")).closesLatest).toBe(1);
  });
  test("is not told where one is not known, or at any time", () => {
    expect(of(on("2027-02-01"), on("2027-04-01"), closing("unstated")).closesLatest).toBeUndefined();
    expect(of(on("2027-02-01"), closing({ rule: "rolling" })).closesLatest).toBeUndefined();
  });
  test("is not told of two that are the same, or that may be", () => {
    expect(of(on("2027-02-01"), on("2027-02-01")).closesLatest).toBeUndefined();
    expect(of(on("2027-04-10"), closing({ rule: "month", month: 4 })).closesLatest).toBeUndefined();
    expect(of(on("2027-05-10"), closing({ rule: "month", month: 4 })).closesLatest).toBe(0);
  });
  test("is not told where one can no longer be kept", () => {
    const late = aMatch(aProgramOf({ rounds: [{ closes: { rule: "relative", weeks: 8 } }] }), { available: days("2026-12-01", "2026-12-31") });
    expect(late.best.dates.status).toBe("missed");
    expect(better([late, aMatch(aProgramOf(on("2027-04-01")))], aReference).closesLatest).toBeUndefined();
  });
});

describe("the lowest cost", () => {
  test("is told of complete sums that do not meet", () => {
    expect(of(costing(900), costing(100, 300), costing(400)).costsLeast).toBe(1);
  });
  test("is not told where two sums meet", () => {
    expect(of(costing(100, 500), costing(300)).costsLeast).toBeUndefined();
    expect(of(costing(300), costing(300)).costsLeast).toBeUndefined();
  });
  test("is not told where anything that one sum needs is not known, however low the other is", () => {
    expect(of(costing(1), { ...costing(900), pay: undefined }).costsLeast).toBeUndefined();
    expect(of(costing(1), { ...costing(900), fees: "unstated" }).costsLeast).toBeUndefined();
  });
});

describe("the highest pay", () => {
  test("is told of amounts for the same time, in whatever currency", () => {
    // Half a euro is a dollar.
    expect(of(paying(sum(1000)), paying(sum(800, { currency: "EUR" }))).paysMost).toBe(1);
  });
  test("is told where all but one pay nothing", () => {
    expect(of(paying("none"), paying(sum(10)), paying("none")).paysMost).toBe(1);
  });
  test("is not told where nobody pays", () => {
    expect(of(paying("none"), paying("none")).paysMost).toBeUndefined();
  });
  test.each<[string, Track["pay"]]>([
    ["another period", sum(1, { per: "week" })],
    ["pay for some", sum(1, { kind: "partial" })],
    ["pay by need", sum(1, { kind: "need-based" })],
    ["no amount", { kind: "stipend" }],
    ["an amount known at one end", { ...sum(1), amount: { low: 1 } }],
    ["a currency without a rate", sum(1, { currency: "XXX" })],
    ["pay that no source tells of", undefined],
    ["pay of which the page does not speak", "unstated"],
  ])("is not told against %s", (_, pay) => {
    expect(of(paying(sum(1000)), paying(pay)).paysMost).toBeUndefined();
  });
});
