import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filters } from "../../../src/core/filters/index.ts";
import type { ActiveFilter } from "../../../src/core/filters/filter.ts";
import { splitValues } from "../../../src/core/filters/filter.ts";
import { citiesOf } from "../../../src/core/filters/places.ts";
import type { Program, Round, Track } from "../../../src/core/program.ts";
import { viewOf } from "../../../src/core/match.ts";
import type { Truth } from "../../../src/core/verdict.ts";
import { not } from "../../../src/core/verdict.ts";
import { anyProgram } from "../../support/arbitraries.ts";
import { aKnown, aProgramOf, aQuery, aSituation, day, days, valueOf } from "../../support/builders.ts";
import { runs } from "../../support/runs.ts";

/** What a filter with these values answers of a program with one track. */
function answer(flag: string, texts: readonly string[], program: Program): Truth {
  const filter = filters.find(({ id }) => id === flag);
  if (filter === undefined) throw new RangeError(`no filter ${flag}`);
  const active = valueOf(filter.condition(texts, aKnown));
  const [track] = program.tracks;
  return active.test(viewOf(program, track, aQuery({ filters: [active] }), aSituation()));
}

type Case = [string, string, Partial<Track>, Truth];

function table(name: string, flag: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)("%s", (_, text, track, expected) => expect(answer(flag, [text], aProgramOf(track))).toBe(expected));
  });
}

const at = (...locations: Track["locations"]): Partial<Track> => ({ locations });
const closing = (closes: Round["closes"], more: Partial<Round> = {}): Partial<Track> => ({ rounds: [{ closes, ...more }] });

table("--country", "country", [
  ["one place there is enough", "de", at({ country: "US" }, { country: "DE" }), "yes"],
  ["no place there is a no", "de", at({ country: "US" }), "no"],
  ["a place that is not told leaves it open", "de", at({ city: "Somewhere" }), "unclear"],
  ["no place at all leaves it open", "de", at(), "unclear"],
  ["from home is no country", "de", at({ remote: true }), "no"],
  ["any of several values will do", "de,us", at({ country: "US" }), "yes"],
  ["an excluded country is a no", "!us", at({ country: "US" }), "no"],
  ["one place at home beside one there is enough", "de", at({ remote: true }, { country: "DE" }), "yes"],
  ["any other country than the excluded one will do", "!us", at({ country: "DE" }), "yes"],
  ["one excluded place is a no even beside others", "!us", at({ country: "DE" }, { country: "US" }), "no"],
  ["an excluded country leaves an untold place open", "!us", at({}), "unclear"],
  ["a country and not another have both to hold", "de,!us", at({ country: "DE" }, { country: "US" }), "no"],
  ["countries are understood as people write them", "Deutschland", at({ country: "DE" }), "yes"],
]);

table("--region", "region", [
  ["a country of the group is enough", "eu", at({ country: "FR" }), "yes"],
  ["a country outside it is a no", "eu", at({ country: "GB" }), "no"],
  ["a state is enough", "Maryland", at({ country: "US", region: "MD" }), "yes"],
  ["another state is a no", "Texas", at({ country: "US", region: "MD" }), "no"],
  ["a state that is not told leaves it open", "Texas", at({ country: "US" }), "unclear"],
  ["a state of another country is a no", "Texas", at({ country: "DE" }), "no"],
  ["a country that is not told leaves it open", "eu", at({}), "unclear"],
  ["from home is no region", "eu", at({ remote: true }), "no"],
  ["an excluded group is a no", "!eu", at({ country: "DE" }), "no"],
]);

table("--region", "region", [
  ["a state may be named with its country", "Texas United States", at({ country: "US", region: "TX" }), "yes"],
  ["a state goes by its code", "TX", at({ country: "US", region: "TX" }), "yes"],
  ["a state of the same code elsewhere is a no", "US-CA", at({ country: "CA", region: "ON" }), "no"],
]);

table("--city", "city", [
  ["from home is no city", "london", at({ remote: true }), "no"],
  ["a place that is neither told nor at home leaves it open", "london", at({ country: "US", city: "Baltimore" }, {}), "unclear"],
  ["the city is enough, in any spelling", "munchen", at({ country: "DE", city: "München" }), "yes"],
  ["another city is a no", "london", at({ country: "DE", city: "München" }), "no"],
  ["a city that is not told leaves it open", "london", at({ country: "GB" }), "unclear"],
  ["any city but the excluded one will do", "!london", at({ country: "DE", city: "München" }), "yes"],
]);

table("--remote", "remote", [
  ["one place at home is enough", "", at({ country: "US" }, { remote: true }), "yes"],
  ["places elsewhere are a no", "", at({ country: "US" }), "no"],
  ["no place at all leaves it open", "", at(), "unclear"],
]);

table("--paid", "paid", [
  ["any pay to anyone is enough", "", { pay: { kind: "need-based" } }, "yes"],
  ["none is a no", "", { pay: "none" }, "no"],
  ["a page that does not say leaves it open", "", { pay: "unstated" }, "unclear"],
  ["no page that says leaves it open", "", { pay: undefined }, "unclear"],
]);

table("--fully-paid", "fully-paid", [
  ["a stipend for everyone is enough", "", { pay: { kind: "stipend" } }, "yes"],
  ["pay for some is a no", "", { pay: { kind: "partial" } }, "no"],
  ["pay by need is a no", "", { pay: { kind: "need-based" } }, "no"],
  ["a page that does not say leaves it open", "", { pay: "unstated" }, "unclear"],
]);

table("--fully-paid", "fully-paid", [
  ["none is a no", "", { pay: "none" }, "no"],
  ["no page that says leaves it open", "", { pay: undefined }, "unclear"],
]);

table("--free", "free", [
  ["no page that says leaves it open", "", { fees: undefined }, "unclear"],
  ["a fee that may be nothing is a no", "", { fees: [{ kind: "program", amount: { low: 0, high: 5 }, currency: "USD" }] }, "no"],
  ["no fee is enough", "", { fees: "none" }, "yes"],
  ["a fee that is not asked of everyone is no hindrance", "", { fees: [{ kind: "housing", optional: true }] }, "yes"],
  ["a fee of nothing is no hindrance", "", { fees: [{ kind: "program", amount: { low: 0, high: 0 }, currency: "USD" }] }, "yes"],
  ["a fee of unknown amount is a no", "", { fees: [{ kind: "program" }] }, "no"],
  ["one fee beside an optional one is a no", "", { fees: [{ kind: "housing", optional: true }, { kind: "program" }] }, "no"],
  ["a page that does not say leaves it open", "", { fees: "unstated" }, "unclear"],
]);

table("--covers", "covers", [
  ["what is covered is a yes", "housing", { covers: [{ what: "housing" }] }, "yes"],
  ["a part of it is something, and the list says which", "housing", { covers: [{ what: "housing", part: "half" }] }, "yes"],
  ["what the host says it does not cover is a no", "travel", { covers: [{ what: "housing" }], excludes: ["travel"] }, "no"],
  ["what is not spoken of is open", "travel", { covers: [{ what: "housing" }] }, "unclear"],
  ["what is excluded is a no only for that", "visa", { covers: [{ what: "housing" }], excludes: ["travel"] }, "unclear"],
  ["what is covered counts, whatever else is not", "housing", { covers: [{ what: "meals" }, { what: "housing" }], excludes: ["travel"] }, "yes"],
  ["what no page speaks of is open", "housing", { covers: undefined }, "unclear"],
  ["nothing covered is a no", "travel", { covers: "none" }, "no"],
]);

table("--weeks", "weeks", [
  ["lengths that meet are enough", "8..10", { duration: { weeks: { low: 4, high: 8 } } }, "yes"],
  ["lengths that do not meet are a no", "9..10", { duration: { weeks: { low: 4, high: 8 } } }, "no"],
  ["lengths that meet in one week are enough", "8", { duration: { weeks: { low: 8, high: 12 } } }, "yes"],
  ["what is asked for up to a length meets what is shorter", "..8", { duration: { weeks: { low: 4 } } }, "yes"],
  ["what is asked for up to a length does not meet what is longer", "..8", { duration: { weeks: { low: 9 } } }, "no"],
  ["an open beginning meets what is shorter", "2", { duration: { weeks: { high: 8 } } }, "yes"],
  ["an open beginning does not meet what is longer", "9..", { duration: { weeks: { high: 8 } } }, "no"],
  ["an open end meets what is longer", "12..", { duration: { weeks: { low: 4 } } }, "yes"],
  ["a length that is not told leaves it open", "8", { duration: { hoursPerWeek: { low: 40, high: 40 } } }, "unclear"],
  ["no duration at all leaves it open", "8", { duration: "unstated" }, "unclear"],
]);

table("--starts", "starts", [
  ["a start in the time is enough", "2027-06", closing({ rule: "month", month: 2 }, { starts: { rule: "annual", month: 6, day: 30 } }), "yes"],
  ["a start in a later year is found", "2028-06", closing({ rule: "month", month: 2 }, { starts: { rule: "annual", month: 6, day: 30 } }), "yes"],
  ["a start in another month is a no", "2027-09", closing({ rule: "month", month: 2 }, { starts: { rule: "annual", month: 6, day: 30 } }), "no"],
  [
    "a start that is counted back from does not move",
    "2027-09",
    closing({ rule: "relative", weeks: 8 }, { starts: { rule: "annual", month: 6, day: 30 } }),
    "no",
  ],
  ["at any time is a yes", "2027-09", closing({ rule: "rolling" }), "yes"],
  [
    "one of several rounds is enough",
    "2027-09",
    {
      rounds: [
        { closes: "unstated", starts: { rule: "month", month: 6 } },
        { closes: "unstated", starts: { rule: "month", month: 9 } },
      ],
    },
    "yes",
  ],
  ["a start that is not told leaves it open", "2027-09", closing({ rule: "month", month: 2 }), "unclear"],
]);

table("--deadline-before", "deadline-before", [
  ["a closing before the day is a yes", "2027-03-02", closing({ rule: "dated", date: day("2027-03-01") }), "yes"],
  ["a closing on the day is a no", "2027-03-01", closing({ rule: "dated", date: day("2027-03-01") }), "no"],
  ["a closing that may be before it is a yes", "2027-03-15", closing({ rule: "month", month: 3 }), "yes"],
  ["a rolling one leaves it open", "2027-03-15", closing({ rule: "rolling" }), "unclear"],
  ["one that is not known leaves it open", "2027-03-15", closing("unstated"), "unclear"],
  ["no round at all leaves it open", "2027-03-15", { rounds: [] }, "unclear"],
]);

table("--open-now", "open-now", [
  ["after the opening it is a yes", "", closing({ rule: "annual", month: 3, day: 1 }, { opens: { rule: "annual", month: 11, day: 1 } }), "yes"],
  ["before the opening it is a no", "", closing({ rule: "annual", month: 3, day: 1 }, { opens: { rule: "annual", month: 12, day: 1 } }), "no"],
  ["rolling is a yes", "", closing({ rule: "rolling" }), "yes"],
  ["without an opening day it is open", "", closing({ rule: "annual", month: 3, day: 1 }), "unclear"],
  ["without a known closing it is open", "", closing("unstated"), "unclear"],
]);

describe("filters about the whole program", () => {
  const of = (parts: Partial<Program>): Program => aProgramOf({}, parts);
  test.each<[string, string, string, Program, Truth]>([
    ["its type", "type", "clinical", of({ types: ["research", "clinical"] }), "yes"],
    ["its type, in other words", "type", "electives", of({ types: ["clinical"] }), "yes"],
    ["another type", "type", "clinical", of({ types: ["research"] }), "no"],
    ["not a type", "type", "!research", of({ types: ["research", "clinical"] }), "no"],
    ["its specialty", "specialty", "neurology", of({ specialties: ["neurology"] }), "yes"],
    ["a wider specialty", "specialty", "surgery", of({ specialties: ["cardiothoracic"] }), "yes"],
    ["one of several specialties", "specialty", "surgery", of({ specialties: ["neurology", "cardiothoracic"] }), "yes"],
    ["a specialty by another name", "specialty", "operative medicine", of({ specialties: ["surgery"] }), "yes"],
    ["a narrower specialty", "specialty", "cardiothoracic", of({ specialties: ["surgery"] }), "no"],
    ["no specialty told", "specialty", "surgery", of({ specialties: [] }), "unclear"],
    ["its host", "host-type", "university", of({ host: { name: "H", type: "university" } }), "yes"],
    ["another host", "host-type", "ngo,hospital", of({ host: { name: "H", type: "university" } }), "no"],
    ["a host of a kind that is not told", "host-type", "ngo", of({ host: { name: "H" } }), "unclear"],
    ["a source of that year", "fresh", "2025", of({ cycle: 2025 }), "yes"],
    ["only older sources", "fresh", "2026", of({ cycle: 2025 }), "no"],
    ["no source with a year", "fresh", "2026", of({}), "unclear"],
  ])("%s", (_, flag, text, program, expected) => expect(answer(flag, [text], program)).toBe(expected));
});

/** A filter with these values, ready to be asked. */
function activeFilter(id: string, ...texts: readonly string[]): ActiveFilter {
  return valueOf(filters.find((one) => one.id === id)?.condition(texts, aKnown) ?? { ok: false, problem: id });
}

describe("what a filter says beside its answer", () => {
  test("is when and how long the person would like to go", () => {
    expect([activeFilter("starts", "2027-06").wishes, activeFilter("weeks", "4..8").wishes, activeFilter("fresh", "2025").wishes]).toEqual([
      { start: days("2027-06-01", "2027-06-30") },
      { weeks: { low: 4, high: 8 } },
      undefined,
    ]);
  });
  test("is a text that stands in every program that may fit: that of each country, or of a place without one", () => {
    expect(activeFilter("country", "de,us").mentions).toEqual(['"country":"DE"', '"nowhere":true', '"country":"US"', '"nowhere":true']);
    expect(activeFilter("type", "clinical,!research").mentions).toEqual(['"clinical"']);
  });
  test("is no text where only what is excluded is named, since any program may fit", () => {
    expect([activeFilter("country", "!us"), activeFilter("type", "!clinical"), activeFilter("specialty", "surgery")].map(({ mentions }) => mentions)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test("is its own name", () => expect(filters.map(({ id, metavar }) => activeFilter(id, metavar === undefined ? "" : (some[id] ?? "")).id)).toEqual(ids));
});

const ids = filters.map(({ id }) => id);
/** A value that each filter knows. */
const some: Readonly<Record<string, string>> = {
  country: "us",
  region: "eu",
  city: "london",
  type: "clinical",
  specialty: "surgery",
  "host-type": "ngo",
  covers: "meals",
  weeks: "8",
  starts: "2027-06",
  "deadline-before": "2027-03",
  fresh: "2025",
};

test("every filter goes by this name, in this order", () => {
  expect(ids.join(" ")).toBe("country region city remote type specialty host-type paid fully-paid free covers weeks starts deadline-before open-now fresh");
  expect(filters.filter(({ list }) => list).map(({ id }) => id)).toEqual(["country", "region", "city", "type", "specialty", "host-type", "covers"]);
});

describe("the values that a filter offers", () => {
  const offered = (id: string): readonly string[] =>
    (filters.find((one) => one.id === id)?.values?.(aKnown) ?? []).map(({ value, label }) => `${value}: ${label}`);
  test("are codes of countries as one types them, with their names", () =>
    expect(offered("country").slice(0, 2)).toEqual(["us: United States", "gb: United Kingdom"]));
  test("are the parts of the world, then states under their country", () => {
    expect(offered("region")).toEqual(["eu: eu", "commonwealth: commonwealth", "US-MD: Maryland", "US-TX: Texas", "US-CA: California", "CA-ON: Ontario"]);
  });
  test("are cities with a program", () => expect(offered("city")).toEqual(["Baltimore: Baltimore", "London: London", "München: München"]));
  test("are specialties by their labels", () => expect(offered("specialty")).toContain("cardiothoracic: cardiothoracic surgery"));
  test("are understood by their labels as by themselves", () => {
    for (const filter of filters) {
      for (const { value, label } of filter.values?.(aKnown) ?? []) {
        expect([filter.id, label, activeFilter(filter.id, label).values]).toEqual([filter.id, label, activeFilter(filter.id, value).values]);
      }
    }
  });
  test("are parts of the world as one says them", () => {
    const known = { ...aKnown, reference: { ...aKnown.reference, groups: { "latin-america": ["BR"] } } };
    expect(filters.find(({ id }) => id === "region")?.values?.(known)[0]).toEqual({ value: "latin-america", label: "latin america" });
  });
  test("are kinds by their labels", () => {
    expect([offered("type").length, offered("host-type").length, offered("covers").length]).toEqual([6, 8, 6]);
    expect(offered("covers")[0]).toMatch(/^housing: ./u);
  });
  test("are none of a filter that is only on or off", () => expect(offered("paid")).toEqual([]));
});

test("the cities of programs are each there once, in order, whichever track is there", () => {
  const inCities = (...cities: readonly string[]): Program => aProgramOf(at(...cities.map((city) => ({ country: "US", city })), { country: "GB" }));
  expect(citiesOf([inCities("Houston", "Boston"), inCities("Boston")])).toEqual(["Boston", "Houston"]);
});

describe("every filter", () => {
  const lists = filters.filter(({ list }) => list);
  test("has an id of its own in kebab case, and a summary that fits a help line", () => {
    expect(new Set(filters.map(({ id }) => id)).size).toBe(filters.length);
    for (const { id, summary } of filters) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
      expect(summary).toMatch(/^[^A-Z].{1,60}$/u);
    }
  });
  test.each(filters.filter(({ metavar }) => metavar !== undefined).map(({ id }) => id))(
    "--%s refuses the empty value and unknown words, and says what to do",
    (id) => {
      const filter = filters.find((one) => one.id === id);
      for (const text of ["", "!", "qqqqqqqqq", "!qqqqqqqqq"]) {
        const condition = filter?.condition([text], aKnown);
        expect(condition?.ok).toBe(false);
        if (condition && !condition.ok) expect(condition.problem.length).toBeGreaterThan(0);
      }
    },
  );
  test.each(lists.map(({ id }) => id))("--%s understands every value that it offers, and answers the opposite of what it negates", (id) => {
    const filter = lists.find((one) => one.id === id);
    const values = filter?.values?.(aKnown) ?? [];
    expect(values.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anyProgram, fc.constantFrom(...values.map(({ value }) => value)), (program, value) => {
        expect(answer(id, [`!${value}`], program)).toBe(not(answer(id, [value], program)));
      }),
      { numRuns: runs(40) },
    );
  });
  test("that takes a list takes it with commas or by repeating", () => {
    expect(splitValues(["uk, ie", "", "de"])).toEqual(["uk", "ie", "de"]);
    expect(splitValues([])).toEqual([""]);
    expect(answer("country", ["de", "us"], aProgramOf(at({ country: "US" })))).toBe("yes");
  });
  test("echoes its values as they are understood", () => {
    const echo = (id: string, text: string): readonly string[] =>
      valueOf(filters.find((one) => one.id === id)?.condition([text], aKnown) ?? { ok: false, problem: id }).values;
    expect([
      echo("country", "uk,!Deutschland"),
      echo("weeks", "4..8"),
      echo("weeks", "6"),
      echo("weeks", "4.."),
      echo("starts", "2027-06"),
      echo("paid", ""),
    ]).toEqual([["GB", "!DE"], ["4..8"], ["6"], ["4.."], ["2027-06-01..2027-06-30"], []]);
    expect([echo("weeks", "..8"), echo("starts", "2027-06-15"), echo("deadline-before", "2027-03"), echo("fresh", "2025"), echo("covers", "!housing")]).toEqual(
      [["..8"], ["2027-06-15"], ["2027-03-01"], ["2025"], ["!housing"]],
    );
  });
  test("with one value takes the last that is given", () => {
    expect(activeFilter("weeks", "4", "8").values).toEqual(["8"]);
    expect(filters.find(({ id }) => id === "weeks")?.condition([], aKnown).ok).toBe(false);
  });
  test("knows years from 1990 to 2100 alone", () => {
    const isYear = (text: string): boolean | undefined => filters.find(({ id }) => id === "fresh")?.condition([text], aKnown).ok;
    expect(["1989", "1990", "2100", "2101"].map(isYear)).toEqual([false, true, true, false]);
  });
  test("names the first wrong value of a list", () => {
    const condition = filters.find(({ id }) => id === "type")?.condition(["clinical,qqqqqqqq"], aKnown);
    expect(condition).toMatchObject({ ok: false, problem: expect.stringContaining("qqqqqqqq") });
  });
});
