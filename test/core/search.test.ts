import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRange } from "../../src/core/calendar.ts";
import type { ActiveFilter } from "../../src/core/filters/filter.ts";
import { filters } from "../../src/core/filters/index.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Program, Track } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import type { Query } from "../../src/core/query.ts";
import type { SearchResult } from "../../src/core/search.ts";
import { sorted } from "../../src/core/order.ts";
import { sortKeys } from "../../src/core/query.ts";
import { listed, openFacts, passingTracks, search } from "../../src/core/search.ts";
import type { Truth } from "../../src/core/verdict.ts";
import { aConsistentProfile, someFilters, someProgramsWithIds } from "../support/arbitraries.ts";
import { aKnown, aMatch, aProgram, aProgramOf, aQuery, aRound, aSituation, aTrack, day, days, valueOf } from "../support/builders.ts";
import { runs } from "../support/runs.ts";

function filterOf(id: string, ...texts: readonly string[]): ActiveFilter {
  const filter = filters.find((one) => one.id === id);
  if (filter === undefined) throw new RangeError(`no filter ${id}`);
  return valueOf(filter.condition(texts, aKnown));
}

function found(programs: readonly Program[], query: Partial<Query> = {}, profile: Profile = {}): SearchResult {
  return search(programs, aQuery(query), aSituation(profile));
}

/** By id, or in the order of a sort key. */
function ids(matches: SearchResult["matches"], key?: Query["sort"]): readonly string[] {
  const listedIds = (key ? sorted(matches, key) : matches).map(({ program }) => program.id);
  return key ? listedIds : listedIds.toSorted();
}

const american: Requirement = { kind: "citizenship", in: ["US"] };
const needy: Requirement = { kind: "financial-need" };
const indian: Profile = { citizenships: ["IN"], financialNeed: false };

describe("what is listed", () => {
  const programs = [
    aProgram({ id: "open" }),
    aProgramOf({ requirements: [{ kind: "gpa", min: 3, scale: 4 }] }, { id: "unclear" }),
    aProgramOf({ requirements: [american] }, { id: "one-no" }),
    aProgramOf({ requirements: [american, needy] }, { id: "two-nos" }),
  ];
  test.each<[string, Partial<Query>, readonly string[]]>([
    ["is what fits and what may fit", {}, ["open", "unclear"]],
    ["is only what fits when asked strictly", { strict: true }, ["open"]],
    ["is everything when all is asked for", { all: true }, ["one-no", "open", "two-nos", "unclear"]],
  ])("%s", (_, query, expected) => expect(ids(found(programs, query, indian).matches)).toEqual(expected));
  test("leaves near misses apart: exactly one requirement in the way", () => {
    const result = found(programs, {}, indian);
    expect([ids(result.nearMisses), result.ineligible]).toEqual([["one-no"], 2]);
  });
  test("has no near misses beside all", () => expect(found(programs, { all: true }, indian).nearMisses).toEqual([]));
  test("counts a requirement that is only preferred neither as a no nor as a near miss", () => {
    const result = found([aProgramOf({ requirements: [{ ...american, strength: "preferred" }, needy] }, { id: "one" })], {}, indian);
    expect([ids(result.matches), ids(result.nearMisses)]).toEqual([[], ["one"]]);
  });
  test("leaves out what has ended or is paused, and says so", () => {
    const ended = [aProgram({ id: "gone", ended: { status: "ended" } }), aProgram({ id: "resting", ended: { status: "paused" } }), aProgram({ id: "open" })];
    const result = found(ended);
    expect([ids(result.matches), result.skipped]).toEqual([
      ["open"],
      [
        { reason: "ended", ids: ["gone"] },
        { reason: "paused", ids: ["resting"] },
      ],
    ]);
    expect(ids(found(ended, { all: true }).matches)).toEqual(["gone", "open", "resting"]);
  });
  test("leaves out what a filter cannot tell, names it, and shows it when asked", () => {
    const some = [
      aProgramOf({ pay: "unstated" }, { id: "silent" }),
      aProgramOf({ pay: { kind: "paid" } }, { id: "pays" }),
      aProgramOf({ pay: "none" }, { id: "unpaid" }),
    ];
    const result = found(some, { filters: [filterOf("paid")] });
    expect([ids(result.matches), result.skipped]).toEqual([["pays"], [{ reason: "paid", ids: ["silent"] }]]);
    expect(ids(found(some, { filters: [filterOf("paid")], unstated: true }).matches)).toEqual(["pays", "silent"]);
  });
  test("is only what the words fit", () => {
    const result = found([aProgram({ id: "one" }), aProgram({ id: "two" })], { text: new Map([["two", 0.5]]) });
    expect([ids(result.matches), result.matches[0]?.parts.interest]).toEqual([["two"], 0.5]);
  });
  test("is the same list that is counted elsewhere", () => {
    fc.assert(
      fc.property(someProgramsWithIds, someFilters, aConsistentProfile, (some, active, profile) => {
        const query = aQuery({ filters: active });
        expect(ids(listed(some, query, aSituation(profile)))).toEqual(ids(search(some, query, aSituation(profile)).matches));
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("beside the list, a search says", () => {
  const paidWell: Partial<Track> = {
    pay: "none",
    fees: [{ kind: "program", amount: { low: 900, high: 900 }, currency: "USD" }],
    locations: [{ remote: true }],
  };
  test("of which day it is, and of how many programs", () => {
    const result = found([aProgram({ id: "a" }), aProgram({ id: "b", ended: { status: "ended" } })]);
    expect([result.asOf, result.programs, result.relax]).toEqual(["2026-11-22", 2, []]);
  });
  test("what one no keeps out, the best first, and not what is too dear or at another time as well", () => {
    const words = new Map([
      ["a", 0.2],
      ["b", 0.9],
      ["dear", 0.5],
      ["later", 0.5],
    ]);
    const programs = [
      aProgramOf({ requirements: [american] }, { id: "a" }),
      aProgramOf({ requirements: [american] }, { id: "b" }),
      aProgramOf({ requirements: [american], ...paidWell }, { id: "dear" }),
      aProgramOf({ requirements: [american], rounds: [aRound({ starts: { rule: "dated", date: day("2027-10-01") } })] }, { id: "later" }),
    ];
    const profile: Profile = { citizenships: ["IN"], budget: { amount: 500, currency: "USD" }, available: days("2027-06-01", "2027-08-31") };
    const result = found(programs, { text: words }, profile);
    expect([result.nearMisses.map(({ program }) => program.id), result.ineligible]).toEqual([["b", "a"], 4]);
  });
  test("how many are too dear or at another time, of those that are open to the person; and none where all are listed", () => {
    const later: Partial<Track> = { rounds: [aRound({ starts: { rule: "dated", date: day("2027-10-01") } })] };
    const programs = [
      aProgramOf(paidWell, { id: "dear" }),
      aProgramOf({ ...paidWell, requirements: [american] }, { id: "dear-and-closed" }),
      aProgramOf(later, { id: "later" }),
      aProgramOf({ ...later, requirements: [needy] }, { id: "later-and-asks" }),
      aProgram({ id: "fits" }),
    ];
    const profile: Profile = { citizenships: ["IN"], budget: { amount: 500, currency: "USD" }, available: days("2027-06-01", "2027-08-31") };
    expect([found(programs, {}, profile).unfit, found(programs, { all: true }, profile).unfit]).toEqual([
      { budget: 1, available: 2 },
      { budget: 0, available: 0 },
    ]);
  });
  test("nothing of what could be dropped, where something is found", () => {
    const programs = [aProgram({ id: "a" }), aProgram({ id: "b", types: ["clinical"] })];
    expect(found(programs, { filters: [filterOf("type", "research")] }).relax).toEqual([]);
  });
  test("nothing of a program that has ended and would not pass the filters anyhow", () => {
    expect(found([aProgram({ ended: { status: "ended" } })], { filters: [filterOf("type", "clinical")] }).skipped).toEqual([]);
  });
  test("all programs that a filter cannot tell of, each under each such filter", () => {
    const programs = [aProgramOf({ pay: undefined, fees: undefined }, { id: "a" }), aProgramOf({ pay: undefined, fees: "none" }, { id: "b" })];
    expect(found(programs, { filters: [filterOf("paid"), filterOf("free")] }).skipped).toEqual([
      { reason: "paid", ids: ["a", "b"] },
      { reason: "free", ids: ["a"] },
    ]);
  });
  test("nothing of what a filter cannot tell where another says no", () => {
    const programs = [aProgramOf({ pay: undefined, fees: [{ kind: "program" }] })];
    expect(found(programs, { filters: [filterOf("paid"), filterOf("free")] }).skipped).toEqual([]);
  });
  test("that a program has ended, and no longer what a filter cannot tell of it", () => {
    const programs = [aProgramOf({ pay: undefined }, { id: "a", ended: { status: "ended" } })];
    expect(found(programs, { filters: [filterOf("paid")] }).skipped).toEqual([{ reason: "ended", ids: ["a"] }]);
    expect(found(programs, { filters: [filterOf("paid")], all: true }).skipped).toEqual([{ reason: "paid", ids: ["a"] }]);
  });
});

describe("the tracks that pass the filters", () => {
  const passing = (program: Program, query: Partial<Query>): readonly unknown[] => {
    const { truth, tracks, open } = passingTracks(program, aQuery(query), aSituation());
    return [truth, tracks.map(({ id }) => id), open];
  };
  const [paysAll, silent, none] = [aTrack({ id: "pays", pay: { kind: "paid" } }), aTrack({ id: "silent" }), aTrack({ id: "none", pay: "none" })];
  test("are those that are sure to, where there is one", () => {
    expect(passing(aProgram({ tracks: [silent, paysAll, none] }), { filters: [filterOf("paid")] })).toEqual(["yes", ["pays"], []]);
  });
  test("are else those that may, with each filter once that cannot tell", () => {
    expect(passing(aProgram({ tracks: [silent, none, { ...silent, id: "too" }] }), { filters: [filterOf("paid"), filterOf("free")] })).toEqual([
      "unclear",
      ["silent", "too"],
      ["paid", "free"],
    ]);
  });
  test("are none where all are refused, or the words do not fit", () => {
    expect(passing(aProgram({ tracks: [none] }), { filters: [filterOf("paid")] })).toEqual(["no", [], []]);
    expect(passing(aProgram({ tracks: [paysAll] }), { text: new Map() })).toEqual(["no", [], []]);
  });
  test("are all without filters", () => expect(passing(aProgram({ tracks: [silent, none] }), {})).toEqual(["yes", ["silent", "none"], []]));
});

describe("a program is as good as its best track", () => {
  const tracks = (...parts: readonly Partial<Track>[]): Program => {
    const [first = aTrack(), ...rest] = parts.map((part, index) => aTrack({ id: `track-${index}`, ...part }));
    return aProgram({ tracks: [first, ...rest] });
  };
  const best = (program: Program, profile: Profile = {}, query: Partial<Query> = {}): string => aMatch(program, profile, aQuery(query)).best.track.id;

  test("the one that is open to the person", () => expect(best(tracks({ requirements: [american] }, {}), indian)).toBe("track-1"));
  test("an unclear one before one that is closed", () =>
    expect(best(tracks({ requirements: [american] }, { requirements: [{ kind: "nomination" }] }), indian)).toBe("track-1"));
  test("of closed ones the one with fewer conditions not met, so that it is a near miss", () => {
    const program = tracks({ requirements: [american, needy] }, { requirements: [american, { kind: "gpa", min: 3, scale: 4 }] });
    expect([best(program, indian), ids(found([program], {}, indian).nearMisses)]).toEqual(["track-1", ["a-program"]]);
  });
  test("of open ones the one with fewer questions", () => {
    expect(best(tracks({ requirements: [american, needy] }, { requirements: [american] }))).toBe("track-1");
  });
  test("else the one that closes first", () => {
    expect(best(tracks({}, { rounds: [aRound({ closes: { rule: "dated", date: day("2027-01-15") } })] }))).toBe("track-1");
  });
  test("the one that the budget allows", () => {
    const program = tracks(
      { fees: [{ kind: "tuition", amount: { low: 5000, high: 5000 }, currency: "USD" }] },
      { fees: "none", pay: "none", locations: [{ remote: true }] },
    );
    const profile: Profile = { budget: { amount: 1000, currency: "USD" } };
    expect([best(program, profile), ids(found([program], {}, profile).matches)]).toEqual(["track-1", ["a-program"]]);
  });
  test("only of those that pass the filters", () => {
    const program = tracks({ locations: [{ country: "US" }] }, { locations: [{ country: "DE" }], requirements: [american] });
    const [match] = found([program], { filters: [filterOf("country", "de")], all: true }, indian).matches;
    expect(match?.tracks.map(({ track }) => track.id)).toEqual(["track-1"]);
  });
  test("and its verdict is never worse than that of any track", () => {
    const order: Readonly<Record<Truth, number>> = { no: 0, unclear: 1, yes: 2 };
    fc.assert(
      fc.property(someProgramsWithIds, aConsistentProfile, (programs, { budget: _, available: __, ...profile }) => {
        for (const program of programs) {
          const match = aMatch(program, profile);
          for (const { truth } of match.tracks) expect(order[match.truth]).toBeGreaterThanOrEqual(order[truth]);
        }
      }),
    );
  });
});

describe("the round that speaks for a track", () => {
  const spring = aRound({ name: "spring", closes: { rule: "dated", date: day("2027-01-15") }, starts: { rule: "dated", date: day("2027-04-01") } });
  const autumn = aRound({ name: "autumn", closes: { rule: "dated", date: day("2027-06-15") }, starts: { rule: "dated", date: day("2027-10-01") } });
  const round = (rounds: Track["rounds"], profile: Profile = {}, query: Partial<Query> = {}): string | undefined =>
    aMatch(aProgramOf({ rounds }), profile, aQuery(query)).best.dates.round?.name;

  test("is the one that closes first", () => expect(round([autumn, spring])).toBe("spring"));
  test("is one that the person may apply for", () => expect(round([{ ...spring, for: american }, autumn], indian)).toBe("autumn"));
  test("is one that starts when the person is free", () => {
    const profile: Profile = { available: days("2027-09-15", "2027-12-31") };
    expect(round([spring, autumn], profile)).toBe("autumn");
    expect(ids(found([aProgramOf({ rounds: [spring, autumn] })], {}, profile).matches)).toEqual(["a-program"]);
  });
  test("is one that starts when it is asked for", () =>
    expect(round([spring, autumn], {}, { filters: [filterOf("starts", "2027-09..2027-12")] })).toBe("autumn"));
});

describe("a budget", () => {
  const program = (fee: { low?: number; high?: number } | undefined, parts: Partial<Track> = {}): Program =>
    aProgramOf({ locations: [{ remote: true }], pay: "none", fees: [{ kind: "program", currency: "USD", ...(fee && { amount: fee }) }], ...parts });
  const withoutRate = (known: number): Program =>
    program(undefined, {
      fees: [
        { kind: "program", amount: { low: known, high: known }, currency: "USD" },
        { kind: "insurance", amount: { low: 1, high: 1 }, currency: "XXX" },
      ],
    });
  const fits = (one: Program, amount: number, currency = "USD"): Truth => aMatch(one, { budget: { amount, currency } }).fits.budget;
  test.each<[string, Program, number, Truth]>([
    ["fits where the most it can cost is within", program({ low: 800, high: 1000 }), 1000, "yes"],
    ["is exceeded where the least it can cost is not within", program({ low: 800, high: 1000 }), 799, "no"],
    ["cannot tell in between", program({ low: 800, high: 1000 }), 900, "unclear"],
    ["cannot tell where a fee has no amount", program(undefined), 1_000_000, "unclear"],
    ["is exceeded by what is known, whatever else is not", program({ low: 800 }), 700, "no"],
    ["is exceeded by what is known, though another fee has no rate", withoutRate(800), 700, "no"],
    ["cannot tell where a fee without a rate may exceed it", withoutRate(600), 700, "unclear"],
    [
      "cannot tell where pay has no rate",
      program({ low: 800, high: 800 }, { pay: { kind: "stipend", amount: { low: 1, high: 1 }, currency: "XXX" } }),
      700,
      "unclear",
    ],
    ["is not exceeded where the least it can cost is just it", program({ low: 700 }), 700, "unclear"],
    ["cannot tell where pay is not known", program({ low: 800, high: 800 }, { pay: undefined }), 700, "unclear"],
    ["cannot tell where pay has no amount", program({ low: 800, high: 800 }, { pay: { kind: "stipend" } }), 700, "unclear"],
    [
      "cannot tell where pay has no upper end",
      program({ low: 800, high: 800 }, { pay: { kind: "stipend", amount: { low: 50 }, currency: "USD" } }),
      700,
      "unclear",
    ],
    [
      "fits where pay covers the fee",
      program({ low: 800, high: 800 }, { pay: { kind: "stipend", amount: { low: 500, high: 500 }, currency: "USD" } }),
      300,
      "yes",
    ],
  ])("%s", (_, one, amount, expected) => expect(fits(one, amount)).toBe(expected));
  test("that is not told is no limit", () => expect(aMatch(program({ low: 800, high: 800 })).fits.budget).toBe("yes"));
  test("is converted", () =>
    expect([fits(program({ low: 800, high: 800 }), 400, "EUR"), fits(program({ low: 800, high: 800 }), 399, "EUR")]).toEqual(["yes", "no"]));
  test("in a currency without a rate cannot tell", () => expect(fits(program({ low: 800, high: 800 }), 1, "XXX")).toBe("unclear"));
  test("that is exceeded hides a program, one that cannot tell does not", () => {
    const programs = [program({ low: 800, high: 800 }), program(undefined)].map((one, index) => ({ ...one, id: `p${index}` }));
    expect(ids(found(programs, {}, { budget: { amount: 100, currency: "USD" } }).matches)).toEqual(["p1"]);
  });
});

describe("the days on which someone is free", () => {
  const fits = (available: DayRange, track: Partial<Track> = {}): Truth => aMatch(aProgramOf(track), { available }).fits.available;
  const eightWeeks: Partial<Track> = { duration: { weeks: { low: 8, high: 8 } } };
  const inJune: Partial<Track> = { ...eightWeeks, rounds: [aRound({ starts: { rule: "month", month: 6 } })] };
  // The usual round starts on 2027-06-15; eight weeks end on 2027-08-09.
  test.each<[string, DayRange, Partial<Track>, Truth]>([
    ["hold the whole stay", days("2027-06-01", "2027-08-09"), eightWeeks, "yes"],
    ["end a day before the stay", days("2027-06-01", "2027-08-08"), eightWeeks, "no"],
    ["begin on the first day of the stay and end on its last", days("2027-06-15", "2027-08-09"), eightWeeks, "yes"],
    ["hold the whole days of a stay of weeks and a half", days("2027-06-01", "2027-08-12"), { duration: { weeks: { low: 8.5, high: 8.5 } } }, "yes"],
    ["may hold a stay of a length that the page keeps open", days("2027-06-01", "2027-08-09"), { duration: "unstated" }, "unclear"],
    ["end on the day of the start of a stay of unknown length", days("2027-06-01", "2027-06-15"), {}, "unclear"],
    ["end before the start of a stay of unknown length", days("2027-06-01", "2027-06-14"), {}, "no"],
    ["may end before a stay that starts some day of a month", days("2027-06-01", "2027-08-20"), inJune, "unclear"],
    ["end before a stay could that starts on the first day of a month", days("2027-06-01", "2027-07-25"), inJune, "no"],
    ["end before some day of the stated end", days("2027-06-01", "2027-08-20"), { rounds: [aRound({ ends: { rule: "month", month: 8 } })] }, "unclear"],
    [
      "hold a stay of the one day that they are",
      days("2027-06-15", "2027-06-15"),
      { rounds: [aRound({ ends: { rule: "dated", date: day("2027-06-15") } })] },
      "yes",
    ],
    [
      "may end before a start on some day of a month, whenever the stay ends",
      days("2027-06-01", "2027-06-20"),
      { rounds: [aRound({ starts: { rule: "month", month: 6 }, ends: { rule: "annual", month: 6, day: 15 } })] },
      "unclear",
    ],
    ["begin after the start", days("2027-06-16", "2027-12-31"), eightWeeks, "no"],
    ["hold the start of a stay of unknown length", days("2027-06-01", "2027-08-09"), {}, "unclear"],
    ["may hold a stay that starts some day of a month", days("2027-06-10", "2027-12-31"), inJune, "unclear"],
    ["hold a stay whichever day of the month it starts", days("2027-06-01", "2027-08-24"), inJune, "yes"],
    ["may hold a start that no page names", days("2027-06-01", "2027-08-31"), { rounds: [{ closes: { rule: "dated", date: day("2027-03-01") } }] }, "unclear"],
    ["hold a stay with a stated end", days("2027-06-01", "2027-08-20"), { rounds: [aRound({ ends: { rule: "dated", date: day("2027-08-20") } })] }, "yes"],
    ["end before the stated end", days("2027-06-01", "2027-08-19"), { rounds: [aRound({ ends: { rule: "dated", date: day("2027-08-20") } })] }, "no"],
  ])("%s", (_, available, track, expected) => expect(fits(available, track)).toBe(expected));
  test("say nothing where they are not told", () => expect(aMatch(aProgramOf({})).fits.available).toBe("yes"));
});

describe("no result", () => {
  test("says which filter or fact, dropped alone, gives how many", () => {
    const programs = [
      aProgramOf({ requirements: [american] }, { id: "a", types: ["research"] }),
      aProgramOf({ requirements: [american] }, { id: "b", types: ["clinical"] }),
    ];
    const result = found(programs, { filters: [filterOf("type", "research")] }, { ...indian, gpa: { value: 1, scale: 4 } });
    expect([result.matches, result.relax]).toEqual([[], [{ drop: "citizenships", gives: 1 }]]);
  });
  test("names the filter that stands in the way, the one that gives most first", () => {
    const programs = [
      aProgram({ id: "a", types: ["research"] }),
      aProgram({ id: "b", types: ["research"] }),
      aProgramOf({ locations: [{ country: "DE" }] }, { id: "c", types: ["clinical"] }),
    ];
    expect(found(programs, { filters: [filterOf("type", "research"), filterOf("country", "de")] }).relax).toEqual([
      { drop: "country", gives: 2 },
      { drop: "type", gives: 1 },
    ]);
  });
  test("names the words as well", () => {
    expect(found([aProgram({ id: "a" })], { text: new Map() }).relax).toEqual([{ drop: "words", gives: 1 }]);
  });
  test("promises what a search without it finds", () => {
    fc.assert(
      fc.property(someProgramsWithIds, someFilters, aConsistentProfile, (programs, active, profile) => {
        for (const { drop, gives } of found(programs, { filters: active }, profile).relax) {
          if (!active.some(({ id }) => id === drop)) continue;
          expect(found(programs, { filters: active.filter(({ id }) => id !== drop) }, profile).matches).toHaveLength(gives);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("filters", () => {
  test("commute: their order changes nothing that is found", () => {
    const shuffled = someFilters.chain((active) => fc.tuple(fc.constant(active), fc.shuffledSubarray([...active], { minLength: active.length })));
    fc.assert(
      fc.property(someProgramsWithIds, shuffled, aConsistentProfile, fc.boolean(), (programs, [active, other], profile, unstated) => {
        const [one, two] = [active, other].map((list) => found(programs, { filters: list, unstated }, profile));
        expect(two?.matches).toEqual(one?.matches);
        expect(two?.nearMisses).toEqual(one?.nearMisses);
      }),
    );
  });
  test("never add to what is found", () => {
    fc.assert(
      fc.property(someProgramsWithIds, someFilters, (programs, active) => {
        const [all, some] = [found(programs, { unstated: true, all: true }), found(programs, { filters: active, unstated: true, all: true })].map(
          ({ matches }) => ids(matches),
        );
        expect(all).toEqual(expect.arrayContaining([...(some ?? [])]));
      }),
    );
  });
});

describe("the order of a list", () => {
  test("by any key is the same whatever the order before", () => {
    const shuffled = someProgramsWithIds.chain((programs) =>
      fc.tuple(fc.constant(programs), fc.shuffledSubarray([...programs], { minLength: programs.length })),
    );
    fc.assert(
      fc.property(shuffled, aConsistentProfile, ([programs, other], profile) => {
        const [one, two] = [programs, other].map((list) => list.map((program) => aMatch(program, profile)));
        for (const key of sortKeys) expect(ids(two ?? [], key), key).toEqual(ids(one ?? [], key));
      }),
    );
  });
  const order = (programs: readonly Program[], key: Query["sort"]): readonly string[] =>
    found(programs, { sort: key, all: true }).matches.map(({ program }) => program.id);
  const free: Partial<Track> = { locations: [{ remote: true }], pay: "none", fees: "none", duration: { weeks: { low: 2, high: 2 } } };
  const dear: Partial<Track> = { ...free, fees: [{ kind: "tuition", amount: { low: 9000, high: 9000 }, currency: "USD" }] };
  const paid: Partial<Track> = { ...free, pay: { kind: "paid", amount: { low: 500, high: 500 }, currency: "USD" }, duration: { weeks: { low: 1, high: 9 } } };
  const silent: Partial<Track> = { ...free, fees: undefined, duration: undefined, rounds: [{ closes: "unstated" }] };
  const four = [
    aProgramOf(silent, { id: "a" }),
    aProgramOf(dear, { id: "b", cycle: 2024 }),
    aProgramOf(free, { id: "c", cycle: 2026 }),
    aProgramOf(paid, { id: "d", cycle: 2025 }),
  ];
  test.each<[Query["sort"], readonly string[]]>([
    ["cost", ["d", "c", "b", "a"]],
    ["pay", ["d", "b", "c", "a"]],
    ["weeks", ["d", "b", "c", "a"]],
    ["fresh", ["c", "d", "b", "a"]],
    ["deadline", ["b", "c", "d", "a"]],
    ["name", ["a", "b", "c", "d"]],
  ])("by %s has the unknown last, and ties by deadline, then id", (key, expected) => expect(order(four, key)).toEqual(expected));
  test("by deadline has rolling ones after dates, unknown ones after them, and missed ones last", () => {
    const closing = (id: string, closes: ReturnType<typeof aRound>["closes"]): Program => aProgramOf({ rounds: [{ closes }] }, { id });
    const programs = [
      closing("unknown", "unstated"),
      closing("rolling", { rule: "rolling" }),
      closing("late", { rule: "annual", month: 6, day: 1 }),
      closing("soon", { rule: "month", month: 12 }),
    ];
    expect(order(programs, "deadline")).toEqual(["soon", "late", "rolling", "unknown"]);
  });
});

test("facts are asked for in the order of how many programs they would settle", () => {
  const programs = [aProgramOf({ requirements: [american, needy] }, { id: "a" }), aProgramOf({ requirements: [needy] }, { id: "b" })];
  expect(openFacts(found(programs).matches)).toEqual([
    { fact: "financialNeed", programs: 2 },
    { fact: "citizenships", programs: 1 },
  ]);
  const alike = [aProgramOf({ requirements: [needy, american] })];
  expect(openFacts(found(alike).matches).map(({ fact }) => fact)).toEqual(["citizenships", "financialNeed"]);
});
