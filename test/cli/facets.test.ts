import { describe, expect, test } from "vitest";
import { aProgram, aProgramOf } from "../support/builders.ts";
import type { World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";

const world: World = {
  records: [
    aRecord(
      aProgramOf(
        { locations: [{ country: "GB" }], pay: { kind: "stipend" } },
        { id: "british-lab", specialties: ["cardiothoracic"], host: { name: "A university", type: "university" } },
      ),
    ),
    aRecord(aProgramOf({ locations: [{ country: "GB" }], pay: "none" }, { id: "british-ward", types: ["clinical"] })),
    aRecord(aProgramOf({ locations: [{ country: "US" }] }, { id: "american-lab" })),
    aRecord(aProgramOf({ locations: [] }, { id: "somewhere" })),
  ],
};

function rows(tsv: string): readonly (readonly string[])[] {
  return tsv
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

describe("facets into a pipe", () => {
  test("is tab-separated, with a header and a line for what is not stated", async () => {
    const { stdout } = await run(["facets", "--facet", "country"], world);
    expect(rows(stdout)).toEqual([
      ["facet", "value", "label", "count"],
      ["country", "GB", "United Kingdom", "2"],
      ["country", "US", "United States", "1"],
      ["country", "not-stated", "not stated", "1"],
    ]);
  });

  test("counts within the words, filters and facts about the person, as search does", async () => {
    const filtered = await run(["facets", "--country", "uk", "--facet", "type"], world);
    expect(rows(filtered.stdout).slice(1, 3)).toEqual([
      ["type", "clinical", "clinical placement or elective", "1"],
      ["type", "research", "research", "1"],
    ]);
    const searched = await run(["facets", "british-lab", "--facet", "type"], world);
    expect(rows(searched.stdout)[1]).toEqual(["type", "research", "research", "1"]);
  });

  test("each count is the number of lines of that search", async () => {
    for (const id of ["country", "type", "specialty", "host-type"]) {
      const { stdout } = await run(["facets", "--facet", id], world);
      const values = rows(stdout).slice(1, -1);
      expect(values.length).toBeGreaterThan(0);
      for (const [, value = "", , count] of values) {
        const listed = rows((await run(["search", `--${id}`, value], world)).stdout).length - 1;
        expect([id, value, Number(count)]).toEqual([id, value, listed]);
      }
    }
  });
});

describe("facets as JSON", () => {
  test("has the envelope of a search and each facet with its values and what is not stated", async () => {
    const { stdout } = await run(["facets", "--facet", "paid,country", "--country", "uk", "--json"], world);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      asOf: "2026-11-22",
      catalog: { version: "invented", programs: 4 },
      query: { filters: { country: ["GB"] } },
      facets: [
        {
          id: "paid",
          total: 2,
          notStated: 0,
          countedWithoutItself: false,
          values: [
            { value: "yes", count: 1 },
            { value: "no", count: 1 },
          ],
        },
        {
          id: "country",
          total: 4,
          notStated: 1,
          countedWithoutItself: true,
          values: [
            { value: "GB", label: "United Kingdom", count: 2 },
            { value: "US", count: 1 },
          ],
        },
      ],
    });
  });
});

describe("facets at a terminal", () => {
  const many: World = {
    records: ["US", "GB", "DE", "FR", "IN", "NG", "AU", "KR", "CN", "CA"].map((country) =>
      aRecord(aProgramOf({ locations: [{ country }] }, { id: `in-${country.toLowerCase()}` })),
    ),
  };

  test("shows the top values of each and how to see the rest; one facet alone is whole", async () => {
    const { stdout } = await run(["facets"], many, aTerminal());
    expect(stdout).toContain("and 2 more: --facet country");
    const alone = await run(["facets", "--facet", "country"], many, aTerminal());
    expect(alone.stdout).not.toContain("more");
    expect(alone.stdout.match(/^ +1 {2}\w/gmu)).toHaveLength(10);
  });

  test("among several facets the parts of the world are the continents; alone the groups are there as well", async () => {
    const reference = {
      ...aReference,
      groups: { europe: ["GB", "DE", "FR"], asia: ["IN", "KR", "CN"], eu: ["DE", "FR"] },
      groupLabels: { europe: "Europe", asia: "Asia", eu: "the EU" },
    };
    const { stdout } = await run(["facets"], { ...many, reference }, aTerminal());
    expect(stdout).toContain("3  Europe\n");
    expect(stdout).toContain("3  Asia\n");
    expect(stdout).not.toContain("the EU");
    expect(stdout).toContain("and 1 more: --facet region");
    expect((await run(["facets", "--facet", "region"], { ...many, reference }, aTerminal())).stdout).toContain("2  the EU (eu)\n");
  });

  test("says when a facet is counted without its own filter", async () => {
    const { stdout } = await run(["facets", "--country", "uk"], many, aTerminal());
    expect(stdout).toContain("of 10 programs, counted without --country");
  });

  test.each([30, 40, 80])("keeps to a width of %i columns", async (width) => {
    const { stdout } = await run(["facets"], many, aTerminal(width));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe("what cannot be counted", () => {
  test("an unknown facet is wrong usage, with those that are known", async () => {
    const { failure } = await run(["facets", "--facet", "contry"], world);
    expect(failure?.message).toContain("Did you mean country?");
    expect(failure?.exitCode).toBe(2);
  });

  test("a year that fits one level only leaves out the levels at which it makes no sense", async () => {
    const { stdout } = await run(["facets", "--facet", "level", "--level", "high-school", "--year", "grade 11"], { records: [aRecord(aProgram())] });
    expect(rows(stdout).map(([, value]) => value)).toEqual(["value", "high-school", "not-stated"]);
  });
});
