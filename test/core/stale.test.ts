import { describe, expect, test } from "vitest";
import type { Program, ProgramRecord, Source } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import type { StaleProgram } from "../../src/core/stale.ts";
import { serves, stalePrograms } from "../../src/core/stale.ts";
import { aClock, aProgramOf, aRound } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";

const COUNTRIES = Object.keys(aReference.countries).length;

function aStale(id: string, requirements: readonly Requirement[] = [], parts: Partial<Program> = {}): ProgramRecord {
  return aRecord(aProgramOf({ requirements, limits: {} }, { id, cycle: 2020, ...parts }));
}

const stale = (...records: readonly ProgramRecord[]): readonly StaleProgram[] => stalePrograms(records, 2024, { clock: aClock, reference: aReference });
const ids = (...records: readonly ProgramRecord[]): readonly string[] => stale(...records).map(({ program }) => program.id);
const only = (record: ProgramRecord): StaleProgram => stale(record)[0] ?? { program: record, levels: -1, openness: -1 };

const stages = (...names: readonly ("undergraduate" | "medical-student" | "high-school")[]): Requirement => ({
  kind: "stage",
  any: names.map((stage) => ({ stage })),
});
const citizens = (...countries: readonly string[]): Requirement => ({ kind: "citizenship", in: countries });

describe("what has to be read again", () => {
  test("are programs whose newest source speaks of an earlier year, or of none", () => {
    const { cycle: _, ...yearless } = aStale("yearless");
    expect(ids(aStale("old"), aStale("new", [], { cycle: 2024 }), aStale("last", [], { cycle: 2023 }), yearless)).toEqual(["yearless", "old", "last"]);
  });

  test("is nothing that has ended; what is paused may come back", () => {
    expect(ids(aStale("over", [], { ended: { status: "ended" } }), aStale("paused", [], { ended: { status: "paused" } }))).toEqual(["paused"]);
  });
});

describe("how many people a program serves", () => {
  test("a program that asks nothing serves every level and country", () => {
    expect(only(aStale("a"))).toMatchObject({ levels: 6, openness: 1 });
  });

  test("levels are those that it does not rule out", () => {
    expect(only(aStale("a", [stages("high-school")])).levels).toBe(1);
    // A medical student may be an undergraduate too, and a pupil may be one by then.
    expect(only(aStale("a", [stages("undergraduate")])).levels).toBe(3);
  });

  test.each([
    ["citizens of one country", [citizens("IN")], 1],
    ["citizens of a group", [citizens("eu")], 2],
    ["everyone but citizens of a group", [{ kind: "citizenship", notIn: ["eu"] }], COUNTRIES - 2],
    ["citizens or permanent residents of one country", [{ anyOf: [citizens("US"), { kind: "permanent-residence", in: ["US"] }] }], 1],
    ["who lives in a city", [{ kind: "residence", in: [{ country: "US", city: "Baltimore" }] }], 1],
    ["who studies in a country", [{ kind: "study-country", in: ["GB", "IN"] }], 2],
    ["a preference for a country", [{ ...citizens("US"), strength: "preferred" }], COUNTRIES],
  ] as readonly (readonly [string, readonly Requirement[], number])[])("openness to %s", (_, requirements, countries) => {
    expect(only(aStale("a", requirements)).openness).toBeCloseTo(countries / COUNTRIES, 10);
  });

  test("a round that is open to more people counts", () => {
    const record = aRecord(aProgramOf({ rounds: [aRound({ for: citizens("US") }), aRound({ for: citizens("eu") })] }, { id: "a", cycle: 2020 }));
    expect(only(record).openness).toBeCloseTo(3 / COUNTRIES, 10);
  });

  test("both together make the order; then the older, then the id", () => {
    const wide = aStale("wide");
    const young = aStale("young", [stages("high-school")]);
    const closed = aStale("closed", [citizens("US")]);
    expect(ids(closed, young, wide, aStale("b", [stages("high-school")], { cycle: 2019 }), aStale("a", [stages("high-school")]))).toEqual([
      "wide",
      "b",
      "a",
      "young",
      "closed",
    ]);
    expect(serves({ levels: 6, openness: 0.5 })).toBe(3);
  });
});

describe("the page to read", () => {
  const source = (id: string, cycle: Source["cycle"]): Source => ({ id, url: `https://${id}.example/`, cycle, supports: ["pay"] });
  test("is the program's own", () => {
    expect(only({ ...aStale("a", [], { url: "https://own.example/" }), sources: [source("old", 2020)] }).url).toBe("https://own.example/");
  });
  test("is else that of the newest source", () => {
    expect(only({ ...aStale("a"), sources: [source("none", "unstated"), source("old", 2018), source("newer", 2020)] }).url).toBe("https://newer.example/");
  });
  test("may be unknown", () => {
    expect(only(aStale("a"))).not.toHaveProperty("url");
  });
});
