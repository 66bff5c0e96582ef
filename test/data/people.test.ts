import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readPrograms } from "../../src/catalog/read.ts";
import { bestOf, whole } from "../../src/core/best.ts";
import { newMemory } from "../../src/core/memory.ts";
import { columnsOf } from "../../src/core/people/columns.ts";
import { personOf } from "../../src/core/people/person.ts";
import { search } from "../../src/core/search.ts";
import { buildOtherNames } from "../../src/tools/build-other-names.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { students } from "../bench/students.mjs";
import { aClock, aQuery, TODAY } from "../support/builders.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reference = await buildReference(root);
const names = await buildOtherNames(root, reference);
const { programs } = await readPrograms(`${root}/data/programs`, reference, root);
const known = { reference, names: () => names, today: TODAY, cities: () => [] };

test("over the real catalog, invented students are told in a row what a search tells each of them alone", () => {
  const [headings = [], ...rows] = parse([...students(40, 7)].join("")) as string[][];
  const { columns, notes } = columnsOf(headings);
  expect(notes).toEqual([]);
  const memory = newMemory();
  for (const [index, cells] of rows.entries()) {
    const { profile } = personOf({ row: index + 2, cells }, columns, {}, known, memory);
    const query = aQuery({ currency: profile.budget?.currency ?? "USD" });
    const situation = { profile, reference, clock: aClock };
    const best = bestOf(programs, query, { ...situation, memory });
    const found = search(programs, query, situation);
    expect(best.matches.map((match) => whole(match, query, { ...situation, memory }))).toEqual(found.matches);
    expect(best.unfit).toEqual(found.unfit);
    expect(Object.values(best.refused).reduce((sum, count) => sum + count, 0)).toBe(found.ineligible);
  }
});
