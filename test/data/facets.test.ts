import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPrograms } from "../../src/catalog/read.ts";
import type { FacetId, FacetQuestion } from "../../src/core/facets.ts";
import { facets } from "../../src/core/facets.ts";
import type { Known } from "../../src/core/filters/filter.ts";
import { filters } from "../../src/core/filters/index.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Query } from "../../src/core/query.ts";
import { search } from "../../src/core/search.ts";
import type { Stage } from "../../src/core/vocabulary.ts";
import { buildOtherNames } from "../../src/tools/build-other-names.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { aClock, aQuery, TODAY, valueOf } from "../support/builders.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reference = await buildReference(root);
const names = await buildOtherNames(root, reference);
const { programs } = await readPrograms(`${root}/data/programs`, reference, root);
const known: Known = { reference, names: () => names, today: TODAY, cities: () => [] };

function totalWith(id: FacetId, value: string, { query, situation }: FacetQuestion): number {
  if (id === "level") return search(programs, query, { ...situation, profile: { ...situation.profile, stage: value as Stage } }).matches.length;
  const filter = filters.find((one) => one.id === id);
  if (filter === undefined) throw new RangeError(`no filter ${id}`);
  const others = query.filters.filter((one) => one.id !== id);
  return search(programs, { ...query, filters: [...others, valueOf(filter.condition([value], known))] }, situation).matches.length;
}

const people: readonly { readonly name: string; readonly profile: Profile; readonly query?: Partial<Query> }[] = [
  { name: "nobody in particular", profile: {} },
  { name: "a medical student from India", profile: { stage: "medical-student", citizenships: ["IN"], studiesIn: ["IN"] } },
  {
    name: "someone who wants to see what is not stated",
    profile: {},
    query: { unstated: true, filters: [valueOf(filters.find(({ id }) => id === "paid")?.condition([], known) ?? { ok: false, problem: "no filter paid" })] },
  },
];

describe.each(people)("over the real catalog, for $name, the counts are the totals of searches by", ({ profile, query }) => {
  const question: FacetQuestion = {
    programs,
    query: aQuery(query ?? {}),
    known,
    situation: { profile, clock: aClock, reference },
    atStage: (stage) => ({ ...profile, stage }),
  };

  test.each(["country", "region", "type", "specialty", "level", "host-type"] as const)("%s", { timeout: 60_000 }, (id) => {
    const [facet] = facets(question, [id]);
    const values = facet?.values ?? [];
    expect(values.length).toBeGreaterThan(0);
    expect(values.map(({ value, count }) => `${value} ${count}`)).toEqual(values.map(({ value }) => `${value} ${totalWith(id, value, question)}`));
  });
});
