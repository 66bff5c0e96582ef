import { describe, expect, test } from "vitest";
import type { CountryFacts } from "../../src/core/country-facts.ts";
import { aProgramOf } from "../support/builders.ts";
import type { World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";

const germany: CountryFacts = {
  code: "DE",
  living: [
    { area: "Hamburg", amount: 900, high: 1100, currency: "EUR", per: "month", basis: "what the town says", year: 2025, source: "https://living.example/de" },
  ],
  stay: [
    {
      route: "Internship visa",
      for: ["clinical", "research"],
      maxMonths: 6,
      leadWeeks: 8,
      conditions: "an agreement with the host",
      fee: { amount: 75, currency: "EUR" },
      year: "unstated",
      source: "https://visa.example/de",
      also: ["https://visa.example/more"],
    },
  ],
  health: [{ what: "measles vaccination", year: 2024, source: "https://health.example/de" }],
  language: [{ note: "wards work in German", year: 2023, source: "https://language.example/de" }],
  regulators: [{ name: "The chamber", role: "admits visitors", source: "https://chamber.example/de" }],
};

const german = (id: string, pay: "none" | undefined): ReturnType<typeof aRecord> =>
  aRecord(aProgramOf({ locations: [{ country: "DE" }], pay, duration: { weeks: { low: 4, high: 8 } } }, { id }));

const world: World = {
  records: [german("hamburg-ward", "none"), german("hamburg-lab", undefined), aRecord(aProgramOf({ locations: [{ country: "US" }] }, { id: "american" }))],
  countryFacts: { DE: germany },
};

describe("a destination", () => {
  test.each(["Germany", "de", "DE", "Deutschland", "germany"])("is found by the name %s", async (name) => {
    const { stdout } = await run(["country", name], world);
    expect(stdout).toMatch(/^Germany \(DE\)\n/u);
  });

  test("may have a name of several words", async () => {
    const { stdout } = await run(["country", "united", "states"], world);
    expect(stdout).toMatch(/^United States \(US\)\n/u);
  });

  test("shows its own programs with their ids, and no others", async () => {
    const { stdout } = await run(["country", "de"], world);
    expect(stdout).toContain("hamburg-ward");
    expect(stdout).toContain("hamburg-lab");
    expect(stdout).not.toContain("american");
  });

  test("says of how many programs a figure speaks, and how many do not say", async () => {
    const text = (await run(["country", "de"], world)).stdout.replaceAll(/\s+/gu, " ");
    expect(text).toContain("Of 2 programs, 0 pay at least some people something, 1 says that it pays nothing and 1 does not say.");
    expect(text).toContain("2 of 2 programs say how long they last: 4 weeks to 8 weeks.");
  });

  test("shows each fact with its year and where it was read", async () => {
    const text = (await run(["country", "de"], world)).stdout;
    const flat = text.replaceAll(/\s+/gu, " ");
    expect(flat).toContain("Hamburg: 900 to 1,100 EUR per month; what the town says [2025] https://living.example/de");
    expect(flat).toContain(
      "Internship visa (for clinical placement or elective, research; up to 6 months; begin 8 weeks ahead or earlier; fee 75 EUR): an agreement with the host [no year] https://visa.example/de https://visa.example/more",
    );
    for (const fact of ["measles vaccination [2024]", "wards work in German [2023]", "The chamber: admits visitors", "https://chamber.example/de"])
      expect(flat).toContain(fact);
  });

  test("says on what nothing is recorded", async () => {
    expect((await run(["country", "de"], world)).stdout).toContain("Nothing is recorded here on: travel advice.");
  });

  test("without programs or facts is no failure", async () => {
    const { stdout, failure } = await run(["country", "India"], world);
    expect(failure).toBeUndefined();
    expect(stdout).toContain("The catalog has no program in India.");
  });

  test("names a few programs, and the search that lists all", async () => {
    const many: World = { records: Array.from({ length: 15 }, (_, index) => german(`ward-${index + 10}`, undefined)) };
    const { stdout } = await run(["country", "de"], many);
    expect(stdout.match(/^ {4}ward-\d\d/gmu)).toHaveLength(12);
    expect(stdout).toContain("and 3 more: intern-find search --country de");
  });

  test("that nobody knows is wrong usage, with a suggestion", async () => {
    const { failure } = await run(["country", "Germny"], world);
    expect(failure?.message).toBe('"Germny" is not a country that intern-find knows. Did you mean Germany?');
    expect(failure?.exitCode).toBe(2);
  });

  test.each([30, 40, 80])("keeps to a terminal of %i columns, but for addresses", async (width) => {
    const { stdout } = await run(["country", "de"], world, aTerminal(width));
    for (const line of stdout.split("\n")) if (!line.includes("https://")) expect(line.length).toBeLessThanOrEqual(width);
  });

  test("never lets marks of the data onto the terminal", async () => {
    const marked: World = {
      records: [],
      countryFacts: { DE: { code: "DE", health: [{ what: "a\u001B[31mred\u202Etext", year: 2024, source: "https://a.example" }] } },
    };
    const { stdout } = await run(["country", "de"], marked, aTerminal());
    expect(stdout).toContain("text [2024]");
    for (const mark of ["\u001B", "\u202E"]) expect(stdout).not.toContain(mark);
  });
});

describe("a destination as JSON", () => {
  test("has all programs, the counts and the facts as they are recorded", async () => {
    const answer: unknown = JSON.parse((await run(["country", "de", "--json"], world)).stdout);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      country: { code: "DE", name: "Germany" },
      total: 2,
      counts: { total: 2, paid: { yes: 0, no: 1, notStated: 1 }, lengths: { stated: 2, notStated: 0 }, types: [{ value: "research", count: 2 }] },
      results: [{ host: { name: "A host" } }, { host: { name: "A host" } }],
      facts: { living: [{ source: "https://living.example/de", year: 2025 }], safety: [] },
    });
  });

  test("has the chosen fields of each program only", async () => {
    const { stdout } = await run(["country", "us", "--json", "--fields", "id,name"], world);
    expect(JSON.parse(stdout)).toMatchObject({ results: [{ id: "american", name: "Program american" }] });
    expect(stdout).not.toContain('"verdict"');
  });
});
