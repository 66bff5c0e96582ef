import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facet, FacetId, FacetQuestion } from "../../src/core/facets.ts";
import { facetIds, facetOf, facets } from "../../src/core/facets.ts";
import { filters } from "../../src/core/filters/index.ts";
import type { ActiveFilter } from "../../src/core/filters/filter.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Program } from "../../src/core/program.ts";
import type { Query } from "../../src/core/query.ts";
import { search } from "../../src/core/search.ts";
import type { Stage } from "../../src/core/vocabulary.ts";
import { aConsistentProfile, someFilters, someProgramsWithIds } from "../support/arbitraries.ts";
import { aKnown, aProgram, aProgramOf, aQuery, aRound, aSituation, aTrack, day, valueOf } from "../support/builders.ts";
import { runs } from "../support/runs.ts";

function activeFilter(id: string, ...texts: readonly string[]): ActiveFilter {
  const filter = filters.find((one) => one.id === id);
  if (filter === undefined) throw new RangeError(`no filter ${id}`);
  return valueOf(filter.condition(texts, aKnown));
}

function aQuestion(programs: readonly Program[], query: Query = aQuery(), profile: Profile = {}): FacetQuestion {
  return { programs, query, known: aKnown, situation: aSituation(profile), atStage: (stage) => ({ ...profile, stage }) };
}

function facet(id: FacetId, question: FacetQuestion): Facet {
  const [one] = facets(question, [id]);
  if (one === undefined) throw new RangeError(`no facet ${id}`);
  return one;
}

function countsOf({ values }: Facet): Readonly<Record<string, number>> {
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

/** What a search lists when a value of a facet is asked for beside everything else. */
function totalWith(id: FacetId, value: string, { programs, query, situation, atStage }: FacetQuestion): number {
  if (id === "level") return search(programs, query, { ...situation, profile: atStage(value as Stage) ?? {} }).matches.length;
  const others = query.filters.filter((filter) => filter.id !== id);
  return search(programs, { ...query, filters: [...others, activeFilter(id, value)] }, situation).matches.length;
}

/** Each run searches a whole small catalog many times. */
const RUNS = runs(40);

describe("a count is the total of the search with that value added", () => {
  const listIds = ["country", "region", "type", "specialty", "level", "host-type"] as const;

  test.each(listIds)("%s, for any programs, filters and person", (id) => {
    const scope = fc.record({ strict: fc.boolean(), all: fc.boolean(), unstated: fc.boolean() });
    fc.assert(
      fc.property(someProgramsWithIds, someFilters, aConsistentProfile, scope, (programs, chosen, profile, flags) => {
        const question = aQuestion(programs, aQuery({ ...flags, filters: chosen }), profile);
        for (const { value, count } of facet(id, question).values) expect([value, count]).toEqual([value, totalWith(id, value, question)]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(["paid", "remote"] as const)("%s: yes", (id) => {
    fc.assert(
      fc.property(someProgramsWithIds, aConsistentProfile, (programs, profile) => {
        const question = aQuestion(programs, aQuery(), profile);
        expect(countsOf(facet(id, question))["yes"]).toBe(totalWith(id, "", question));
      }),
      { numRuns: RUNS },
    );
  });

  test("no value is left out that a search would find", () => {
    fc.assert(
      fc.property(someProgramsWithIds, aConsistentProfile, (programs, profile) => {
        const question = aQuestion(programs, aQuery(), profile);
        const counted = countsOf(facet("country", question));
        for (const code of Object.keys(aKnown.reference.countries)) expect([code, counted[code] ?? 0]).toEqual([code, totalWith("country", code, question)]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("every program of the list is counted somewhere", () => {
  test("by a value or as not stated, where a program without a value is either silent or online", () => {
    const programs = [
      aProgramOf({ locations: [{ country: "GB" }, { country: "DE" }] }, { id: "two-countries" }),
      aProgramOf({ locations: [{ country: "GB" }] }, { id: "one-country" }),
      aProgramOf({ locations: [] }, { id: "silent" }),
      aProgramOf({ locations: [{ remote: true }] }, { id: "online" }),
    ];
    const country = facet("country", aQuestion(programs));
    expect(countsOf(country)).toEqual({ GB: 2, DE: 1 });
    expect([country.total, country.notStated]).toEqual([4, 1]);
    expect(countsOf(facet("remote", aQuestion(programs)))).toEqual({ yes: 1, no: 2 });
  });

  test("pay: yes, no and not stated add up to the list", () => {
    const programs = [
      aProgramOf({ pay: { kind: "stipend" } }, { id: "paid" }),
      aProgramOf({ pay: "none" }, { id: "unpaid" }),
      aProgramOf({ pay: "unstated" }, { id: "read-and-silent" }),
      aProgramOf({ pay: undefined }, { id: "silent" }),
    ];
    const paid = facet("paid", aQuestion(programs));
    expect(countsOf(paid)).toEqual({ yes: 1, no: 1 });
    expect(paid.notStated).toBe(2);
  });

  test("a wider specialty counts its narrower ones as well", () => {
    const programs = [
      aProgram({ id: "heart", specialties: ["cardiothoracic"] }),
      aProgram({ id: "knife", specialties: ["surgery"] }),
      aProgram({ id: "any", specialties: [] }),
    ];
    const specialty = facet("specialty", aQuestion(programs));
    expect(countsOf(specialty)).toEqual({ surgery: 2, cardiothoracic: 1 });
    expect(specialty.notStated).toBe(1);
  });

  test("where nobody states it no value counts any, though unstated ones are listed", () => {
    const [open, silent] = [aTrack({ id: "one", locations: [{}] }), aTrack({ id: "two", locations: [] })];
    const programs = [aProgram({ id: "one-track", tracks: [open] }), aProgram({ id: "two-tracks", tracks: [open, silent] })];
    expect(facet("country", aQuestion(programs, aQuery({ unstated: true })))).toMatchObject({ values: [], notStated: 2, total: 2 });
  });

  test("where nobody states it, all are not stated", () => {
    expect(facet("specialty", aQuestion([aProgram({ specialties: [] })]))).toMatchObject({ values: [], notStated: 1, total: 1 });
  });

  test("what has ended is not counted, as it is not listed", () => {
    const programs = [aProgram({ id: "runs" }), aProgram({ id: "over", ended: { status: "ended" } })];
    expect(countsOf(facet("type", aQuestion(programs)))).toEqual({ research: 1 });
    expect(countsOf(facet("type", aQuestion(programs, aQuery({ all: true }))))).toEqual({ research: 2 });
  });
});

describe("a facet", () => {
  const programs = [
    aProgramOf({ locations: [{ country: "GB" }] }, { id: "british" }),
    aProgramOf({ locations: [{ country: "US" }] }, { id: "american", types: ["clinical"] }),
  ];

  test("is counted without its own filter, and the others with it", () => {
    const question = aQuestion(programs, aQuery({ filters: [activeFilter("country", "GB")] }));
    expect(facet("country", question)).toMatchObject({ freed: true, total: 2, values: [{ value: "GB" }, { value: "US" }] });
    const both = aQuestion(programs, aQuery({ filters: [activeFilter("type", "research"), activeFilter("country", "GB")] }));
    expect(facet("country", both)).toMatchObject({ freed: true, total: 1 });
    expect(facet("type", question)).toMatchObject({ freed: false, total: 1, values: [{ value: "research", count: 1 }] });
  });

  test("lists the most frequent value first, equal ones by name", () => {
    const more = [
      ...programs,
      aProgramOf({ locations: [{ country: "US" }] }, { id: "second" }),
      aProgramOf({ locations: [{ country: "DE" }] }, { id: "german" }),
    ];
    expect(facet("country", aQuestion(more)).values.map(({ value }) => value)).toEqual(["US", "DE", "GB"]);
  });

  test("lists as many values as there are, each as its flag takes it", () => {
    const three = [...programs, aProgramOf({ locations: [{ country: "DE" }] }, { id: "german" })];
    const region = facet("region", aQuestion([...three, aProgramOf({ locations: [{ country: "US", region: "TX" }] }, { id: "texan" })]));
    expect(region.values).toEqual([
      { value: "commonwealth", count: 1 },
      { value: "eu", count: 1 },
    ]);
    expect([region.total, region.notStated]).toEqual([4, 0]);
  });

  test("counts what a program does not state only of the tracks that are open to the person", () => {
    const closed = aTrack({ id: "closed", pay: "unstated", requirements: [{ kind: "citizenship", in: ["US"] }] });
    const asks = aTrack({ id: "asks", pay: "unstated", requirements: [{ kind: "financial-need" }] });
    const open = aTrack({ id: "open", pay: "none" });
    const paid = (tracks: Program["tracks"], query: Partial<Query> = {}): Facet =>
      facet("paid", aQuestion([aProgram({ tracks })], aQuery(query), { citizenships: ["IN"] }));
    expect(
      [paid([open, closed]), paid([open, closed], { all: true }), paid([open, asks]), paid([open, asks], { strict: true })].map((one) => one.notStated),
    ).toEqual([0, 1, 1, 0]);
  });

  test("that nobody has is refused", () => {
    expect(() => facets(aQuestion(programs), ["color" as FacetId])).toThrow("color");
  });

  test("is counted alone as it is among the others, which are all there are", () => {
    const question = aQuestion(programs, aQuery({ filters: [activeFilter("country", "GB")] }));
    expect(facets(question).map(({ id }) => id)).toEqual([...facetIds]);
    for (const one of facets(question)) expect(facetOf(one.id, question)).toEqual(one);
  });

  test("of a program with tracks counts by the track that the value leaves", () => {
    const forStudents = aTrack({ id: "here", locations: [{ country: "GB" }], requirements: [{ kind: "stage", any: [{ stage: "undergraduate" }] }] });
    const forDoctors = aTrack({ id: "there", locations: [{ country: "US" }], requirements: [{ kind: "stage", any: [{ stage: "medical-graduate" }] }] });
    const question = aQuestion([aProgram({ tracks: [forStudents, forDoctors] })], aQuery(), { stage: "medical-graduate" });
    expect(countsOf(facet("country", question))).toEqual({ US: 1 });
  });
});

describe("the level", () => {
  const school = aProgramOf(
    {
      requirements: [{ kind: "stage", any: [{ stage: "high-school" }] }],
      rounds: [aRound({ closes: { rule: "dated", date: day("2026-12-01") }, starts: { rule: "dated", date: day("2026-12-05") } })],
    },
    { id: "school" },
  );
  const silent = aProgramOf({ limits: { citizenship: "none", age: "none" } }, { id: "silent" });

  test("counts what does not rule a stage out; a program that does not say whom it takes is in every count", () => {
    const level = facet("level", aQuestion([school, silent]));
    expect(countsOf(level)).toMatchObject({ "high-school": 2, "medical-graduate": 1 });
    expect([level.total, level.notStated, level.freed]).toEqual([2, 1, false]);
  });

  test("has no stage that all rule out", () => {
    expect(facet("level", aQuestion([school])).values).toEqual([{ value: "high-school", count: 1 }]);
  });

  test("is not stated where a program is silent on it, whatever else it asks, and is stated where it is silent on something else", () => {
    const asks = aProgramOf({ limits: { citizenship: "none", age: "none" }, requirements: [{ kind: "financial-need" }] }, { id: "asks" });
    const otherwise = aProgramOf({ limits: { stage: "none", age: "none" } }, { id: "otherwise" });
    expect([facet("level", aQuestion([asks])).notStated, facet("level", aQuestion([otherwise])).notStated]).toEqual([1, 0]);
  });

  test("is counted for the same person at each stage, whichever was told", () => {
    const question = aQuestion([school, silent], aQuery(), { stage: "medical-graduate" });
    expect(facet("level", question)).toEqual({ ...facet("level", aQuestion([school, silent])), freed: true });
  });

  test("leaves out a stage at which what else was told makes no sense", () => {
    const question: FacetQuestion = { ...aQuestion([silent]), atStage: (stage) => (stage === "high-school" ? undefined : { stage }) };
    const all = facet("level", aQuestion([silent])).values;
    expect(facet("level", question).values).toEqual(all.filter(({ value }) => value !== "high-school"));
  });
});

describe("the next deadline", () => {
  const closing = (id: string, closes: Parameters<typeof aRound>[0]): Program => aProgramOf({ rounds: [aRound(closes)] }, { id });

  test("is counted by month in order, then what has no date; unknown ones are not stated", () => {
    const programs = [
      closing("march", { closes: { rule: "annual", month: 3, day: 1, seen: 2025 } }),
      closing("december", { closes: { rule: "month", month: 12 } }),
      closing("any-time", { closes: { rule: "rolling" } }),
      closing("changes", { closes: { rule: "varies" } }),
    ];
    const deadline = facet("deadline", aQuestion(programs));
    expect(deadline.values).toEqual([
      { value: "2026-12", count: 1 },
      { value: "2027-03", count: 1 },
      { value: "rolling", count: 1 },
    ]);
    expect(deadline.notStated).toBe(1);
  });

  test("counts all that close in a month, and what is counted back from an unknown start by that", () => {
    const programs = [
      closing("one", { closes: { rule: "annual", month: 3, day: 1 } }),
      closing("two", { closes: { rule: "annual", month: 3, day: 31 } }),
      closing("today", { closes: { rule: "dated", date: day("2026-11-22") } }),
      closing("back", { closes: { rule: "relative", weeks: 8 }, starts: { rule: "varies" } }),
      closing("silent", { closes: "unstated" }),
      closing("changes", { closes: { rule: "varies" } }),
    ];
    const deadline = facet("deadline", aQuestion(programs));
    expect(deadline).toMatchObject({ id: "deadline", total: 6, notStated: 2, freed: false });
    expect(countsOf(deadline)).toEqual({ "2026-11": 1, "2027-03": 2, relative: 1 });
  });

  test("that is over for the wished start is counted as missed", () => {
    const late = closing("late", { closes: { rule: "relative", weeks: 12 }, starts: { rule: "varies" } });
    const wish = activeFilter("starts", "2027-01-10..2027-01-20");
    expect(countsOf(facet("deadline", aQuestion([late], aQuery({ filters: [wish] }))))).toEqual({ missed: 1 });
  });

  test("has none that is not known where all are", () => {
    expect(facet("deadline", aQuestion([closing("march", { closes: { rule: "annual", month: 3, day: 1 } })])).notStated).toBe(0);
  });

  test("that may be any day of a season that has begun stands in this month, never in one that is over", () => {
    expect(countsOf(facet("deadline", aQuestion([closing("autumn", { closes: { rule: "season", season: "autumn" } })])))).toEqual({ "2026-11": 1 });
  });
});
