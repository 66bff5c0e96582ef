import { describe, expect, test } from "vitest";
import { facets } from "../../src/core/facets.ts";
import type { FacetQuestion } from "../../src/core/facets.ts";
import type { Program, ProgramRecord, TrackRecord } from "../../src/core/program.ts";
import type { CatalogStats, FactCount, FactName } from "../../src/core/stats.ts";
import { catalogStats, factNames } from "../../src/core/stats.ts";
import { aClock, aKnown, aProgram, aProgramOf, aQuery, aRound, aTrack, day } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";

function questionOf(programs: readonly Program[]): FacetQuestion {
  return { programs, query: aQuery(), known: aKnown, situation: { profile: {}, clock: aClock, reference: aReference }, atStage: (stage) => ({ stage }) };
}

function statsOf(records: readonly ProgramRecord[]): CatalogStats {
  return catalogStats(records, { GB: { code: "GB" }, US: { code: "US" } }, questionOf(records), 2024);
}

/** Of how many of these programs a fact is stated, none, unstated and not known. */
function counts(fact: FactName, ...records: readonly ProgramRecord[]): readonly number[] {
  const found = statsOf(records).facts.find((one): one is FactCount => one.fact === fact);
  return [found?.stated ?? -1, found?.none ?? -1, found?.unstated ?? -1, found?.unknown ?? -1];
}

const of = (track: Partial<TrackRecord>, parts: Partial<Program> = {}): ProgramRecord => aRecord(aProgramOf(track, parts));

describe("the four ways in which a fact is known", () => {
  test.each(["pay", "fee", "covers", "duration"] as const)("%s", (fact) => {
    const key = fact === "fee" ? "fees" : fact;
    const stated = { pay: { kind: "paid" }, fees: [{ kind: "program" }], covers: [{ what: "meals" }], duration: { weeks: { low: 8 } } } as const;
    expect(counts(fact, of({ [key]: stated[key] }), of({ [key]: "none" }), of({ [key]: "unstated" }), of({ [key]: undefined }))).toEqual([1, 1, 1, 1]);
  });

  test("a condition is stated by a requirement, none or unstated by a limit, and otherwise not known", () => {
    expect(
      counts(
        "age",
        of({ requirements: [{ kind: "age", min: 18 }], limits: {} }),
        of({ limits: { age: "none" } }),
        of({ limits: { age: "unstated" } }),
        of({ limits: {} }),
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  test("a condition inside others, or of one round, is stated; a preferred one says nothing of who is refused", () => {
    const inner = of({
      requirements: [
        {
          anyOf: [
            { kind: "age", min: 18 },
            { kind: "gpa", min: 3, scale: 4 },
          ],
        },
      ],
      limits: {},
    });
    const ofRound = of({ rounds: [aRound({ for: { kind: "age", min: 18 } })], limits: {} });
    const preferred = of({ requirements: [{ kind: "age", min: 18, strength: "preferred" }], limits: {} });
    expect(counts("age", inner, ofRound, preferred)).toEqual([2, 0, 0, 1]);
  });

  test("a deadline that varies or that the page does not name is not stated", () => {
    const closing = (closes: ReturnType<typeof aRound>["closes"]): ProgramRecord => of({ rounds: [aRound({ closes })] });
    expect(
      counts(
        "deadline",
        closing({ rule: "dated", date: day("2027-03-01") }),
        closing({ rule: "rolling" }),
        closing({ rule: "varies" }),
        closing("unstated"),
        of({ rounds: [] }),
      ),
    ).toEqual([2, 0, 2, 1]);
  });

  test("of several tracks the one that says most speaks", () => {
    const silent = { ...aTrack({ id: "a", pay: "unstated" }), documents: [], provides: [] };
    const telling = { ...aTrack({ id: "b", pay: { kind: "paid" } }), documents: [], provides: [] };
    expect(counts("pay", { ...aRecord(aProgram()), tracks: [silent, telling] })).toEqual([1, 0, 0, 0]);
  });

  test("each fact counts every program once", () => {
    const records = [of({ pay: "none" }), of({ rounds: [] }), of({ limits: {} })];
    for (const { stated, none, unstated, unknown } of statsOf(records).facts) expect(stated + none + unstated + unknown).toBe(3);
    expect(statsOf(records).facts.map(({ fact }) => fact)).toEqual([...factNames]);
  });
});

describe("the rest of the numbers", () => {
  test("ages are by the newest year of each program, and those without one are told", () => {
    const { ages } = statsOf([2026, 2024, 2024, 2019, undefined].map((cycle, index) => of({}, { id: `p${index}`, ...(cycle !== undefined && { cycle }) })));
    expect(ages).toEqual({
      byYear: [
        { year: 2026, count: 1 },
        { year: 2024, count: 2 },
        { year: 2019, count: 1 },
      ],
      notNamed: 1,
      since: 2024,
      recent: 3,
    });
  });

  test("sources, conflicts, what has ended and what is the reader's own are counted", () => {
    const source = { id: "a", cycle: 2026, supports: ["pay"] } as const;
    const conflict = { field: "pay", note: "Another amount.", sources: ["a"] };
    const stats = statsOf([
      { ...of({}, { id: "a", ended: { status: "ended" } }), sources: [source, { ...source, cycle: "unstated" }], conflicts: [conflict, conflict] },
      { ...of({}, { id: "b", origin: "own" }), sources: [source] },
      of({}, { id: "c", ended: { status: "paused" } }),
    ]);
    expect(stats).toMatchObject({
      programs: 3,
      ended: 1,
      paused: 1,
      own: 1,
      destinations: 2,
      sources: { count: 3, withYear: 2, without: 1 },
      conflicts: { count: 2, programs: 1 },
    });
  });

  test("the counts by country, type, specialty and level are those of facets", () => {
    const records = [of({ locations: [{ country: "GB" }] }, { id: "a" }), of({ locations: [{ country: "US" }] }, { id: "b", ended: { status: "ended" } })];
    expect(statsOf(records).facets).toEqual(facets(questionOf(records), ["country", "type", "specialty", "level"]));
    expect(statsOf(records).facets[0]?.values).toEqual([{ value: "GB", count: 1 }]);
  });

  test("an empty catalog has numbers too", () => {
    expect(statsOf([])).toMatchObject({ programs: 0, ages: { byYear: [], notNamed: 0, recent: 0 } });
  });
});
