import { describe, expect, test } from "vitest";
import type { RoundDates } from "../../src/core/deadlines.ts";
import type { Match } from "../../src/core/match.ts";
import { compareText, dueKey, sorted } from "../../src/core/order.ts";
import type { Fee, Pay, Program, Track } from "../../src/core/program.ts";
import type { SortKey } from "../../src/core/query.ts";
import { aMatch, aProgram, aProgramOf, aQuery, day, days } from "../support/builders.ts";

const free: Partial<Track> = { locations: [{ remote: true }], fees: "none", pay: "none" };
const fee = (low: number | undefined, high: number | undefined): Fee => ({
  kind: "program",
  currency: "USD",
  amount: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
});
const pay = (low: number, high: number): Pay => ({ kind: "paid", currency: "USD", amount: { low, high } });
const closing = (date: string): Pick<Track, "rounds"> => ({ rounds: [{ closes: { rule: "dated", date: day(date) } }] });

function order(key: SortKey, tracks: Readonly<Record<string, Partial<Track>>>): readonly string[] {
  return ids(
    key,
    Object.entries(tracks).map(([id, track]) => aProgramOf({ ...free, ...track }, { id })),
  );
}

function ids(key: SortKey, programs: readonly Program[], text?: ReadonlyMap<string, number>): readonly string[] {
  const matches: readonly Match[] = programs.map((program) => aMatch(program, {}, aQuery(text ? { text } : {})));
  return sorted(matches, key).map(({ program }) => program.id);
}

describe("a list", () => {
  test("by cost has what it can cost at most first, then sums that lack something by what is known, then unknown ones", () => {
    const tracks = {
      "a-no-sum": { fees: [fee(5, 5)], pay: { kind: "paid" } as const },
      "at-least-100": { fees: [fee(100, undefined)] },
      "at-least-50": { fees: [fee(50, undefined)] },
      dear: { fees: [fee(9000, 9000)] },
      "up-to-100": { fees: [fee(0, 100)] },
      "up-to-60": { fees: [fee(50, 60)] },
    };
    expect(order("cost", tracks)).toEqual(["up-to-60", "up-to-100", "dear", "at-least-50", "at-least-100", "a-no-sum"]);
  });
  test("by pay has what surely is paid most first, and no pay beside unknown pay last", () => {
    const tracks = {
      a: { pay: "unstated" as const, fees: [fee(9, 9)] },
      b: { pay: pay(100, 900) },
      c: { pay: pay(500, 500) },
      d: { pay: "none" as const, fees: [fee(1, 1)] },
    };
    expect(order("pay", tracks)).toEqual(["c", "b", "a", "d"]);
  });
  test("by weeks has the shortest stay first", () => {
    const weeks = (low: number, high: number): Partial<Track> => ({ duration: { weeks: { low, high } } });
    expect(order("weeks", { a: {}, b: { duration: "unstated" }, c: { duration: {} }, d: weeks(8, 8), e: weeks(2, 20) })).toEqual(["e", "d", "a", "b", "c"]);
  });
  test("by name minds no capitals", () => {
    const named = ["Zebra", "apple", "Banana"].map((name) => aProgram({ id: name, name }));
    expect(ids("name", named)).toEqual(["apple", "Banana", "Zebra"]);
  });
  test("by name has no capitals at the end either", () => {
    const named = ["b", "a"].map((letter) => aProgram({ id: letter, name: `PROGRAM ${letter.toUpperCase()}` }));
    expect(ids("name", [aProgram({ id: "z", name: "program z" }), ...named])).toEqual(["a", "b", "z"]);
  });
  test("by match has the highest score first", () => {
    const words = new Map([
      ["a", 0.1],
      ["b", 0.9],
      ["c", 0.5],
    ]);
    expect(
      ids(
        "match",
        ["a", "b", "c"].map((id) => aProgram({ id })),
        words,
      ),
    ).toEqual(["b", "c", "a"]);
  });
  test("by deadline has the next first, whatever its id", () => {
    expect(order("deadline", { a: closing("2027-05-01"), b: closing("2027-01-10") })).toEqual(["b", "a"]);
  });
  test("by the newest source has it first", () => {
    const programs = [aProgram({ id: "a" }), aProgram({ id: "b", cycle: 2024 }), aProgram({ id: "c", cycle: 2026 })];
    expect(ids("fresh", programs)).toEqual(["c", "b", "a"]);
  });
  test("has ties by deadline, then by id", () => {
    const same = { duration: { weeks: { low: 4, high: 4 } } } as const;
    const tracks = { b: { ...same, ...closing("2027-05-01") }, c: { ...same, ...closing("2027-01-10") }, a: { ...same, ...closing("2027-05-01") } };
    expect(order("weeks", tracks)).toEqual(["c", "a", "b"]);
  });
});

describe("the day on which something has to be done", () => {
  const key = (closes: RoundDates["closes"], status: RoundDates["status"] = "unknown"): string => dueKey({ closes, status });
  const march: Extract<RoundDates["closes"], { kind: "dated" }> = { kind: "dated", ...days("2027-03-01", "2027-03-31"), certainty: "estimated" };
  test("is the first on which it may be too late", () => expect(key(march, "upcoming")).toBe("2027-03-01"));
  test("comes before none, any day before what is not known, and what is missed last", () => {
    const keys = [key(march, "missed"), key({ kind: "relative" }), key({ kind: "unknown", why: "varies" }), key({ kind: "rolling" }), key(march, "upcoming")];
    expect(keys.toSorted()).toEqual([keys[4], keys[3], keys[1], keys[2], keys[0]]);
    expect([new Set(keys).size, keys[1]]).toEqual([4, keys[2]]);
  });
});

test("texts are compared by their letters, as they stand", () => {
  expect([compareText("a", "b"), compareText("b", "a"), compareText("a", "a"), compareText("B", "a")]).toEqual([-1, 1, 0, -1]);
});
