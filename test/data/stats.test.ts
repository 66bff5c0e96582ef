import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPrograms } from "../../src/catalog/read.ts";
import { unsafeCharacter } from "../../src/core/text.ts";
import type { FacetQuestion } from "../../src/core/facets.ts";
import { catalogStats } from "../../src/core/stats.ts";
import { buildCountries } from "../../src/tools/build-countries.ts";
import { buildOtherNames } from "../../src/tools/build-other-names.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { aClock, aQuery, TODAY } from "../support/builders.ts";

/** What the catalog promises, as `catalog stats` and `catalog check` count it. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const reference = await buildReference(root);
const names = await buildOtherNames(root, reference);
const { programs, problems, files } = await readPrograms(`${root}/data/programs`, reference, root);
const question: FacetQuestion = {
  programs,
  query: aQuery(),
  known: { reference, names: () => names, today: TODAY, cities: () => [] },
  situation: { profile: {}, clock: aClock, reference },
  atStage: (stage) => ({ stage }),
};
const stats = catalogStats(programs, await buildCountries(root), question, 2024);

describe("the catalog", () => {
  test("has no mistake that the linter sees, and so a source for every fact", () => {
    expect([problems, programs.length]).toEqual([[], files]);
  });

  test("has at least 430 programs in 65 countries, and facts about 49 destinations", () => {
    expect(stats.programs).toBeGreaterThanOrEqual(430);
    expect(stats.facets.find(({ id }) => id === "country")?.values.length).toBeGreaterThanOrEqual(65);
    expect(stats.destinations).toBeGreaterThanOrEqual(49);
  });

  test("names a source for every program", () => {
    expect(stats.sources.without).toBe(0);
  });

  test("holds nothing that could act on a terminal", () => {
    const found: string[] = [];
    JSON.stringify(programs, (_, value: unknown) => {
      if (typeof value === "string" && unsafeCharacter(value) !== undefined) found.push(value);
      return value;
    });
    expect(found).toEqual([]);
  });
});
