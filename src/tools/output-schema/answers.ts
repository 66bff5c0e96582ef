import * as z from "zod";
import { facet } from "./facet.ts";
import { countryFacts, day, days, match, program, someFields } from "./match.ts";
import { news, savedSearches } from "./news.ts";
import { checklist, plan } from "./plan.ts";
import { referee, savedProgram } from "./shortlist.ts";
import { check, ownFiles, profile, profiles, stale, stats } from "./upkeep.ts";

/** The shape of every JSON answer, for those who read them. What `src/render` writes is held against it by a test. */

const head = {
  schemaVersion: z.literal(1).describe("Grows only when a field goes, or changes its name, type or meaning. New fields and values may come at any time."),
  asOf: day.describe("The day that was taken for today."),
};
const envelope = { ...head, catalog: z.object({ version: z.string().describe("The same data has the same version."), programs: z.int() }) };

const query = z.object({
  words: z.array(z.string()).optional(),
  filters: z.record(z.string(), z.union([z.literal(true), z.array(z.string())])),
  person: z.record(z.string(), z.array(z.string())),
  sort: z.string(),
  currency: z.string(),
});

const hint = z.union([
  z.object({ kind: z.literal("relax"), drop: z.string(), gives: z.int() }).describe("How many there would be without one filter or fact."),
  z
    .object({ kind: z.literal("ask"), fact: z.string(), programs: z.int(), text: z.string() })
    .describe("How many programs the answer to a question would settle."),
]);

const listedPrograms = z.array(z.union([match, someFields]));
const namedPrograms = z.array(z.union([program, someFields]));

const list = z.object({
  ...envelope,
  query: query.extend({ within: days.optional() }),
  total: z.int().describe("How many were found; --limit lists fewer."),
  results: listedPrograms,
  nearMisses: listedPrograms.describe("Left out for one single no."),
  ineligible: z.int(),
  skipped: z
    .array(z.object({ reason: z.string(), count: z.int(), ids: z.array(z.string()) }))
    .describe("Left out because no source says what a filter asks, or because they have ended or paused."),
  hints: z.array(hint),
});

const show = z.object({ ...envelope, results: namedPrograms });

const compare = show.extend({
  comparison: z.array(
    z.object({
      what: z.string(),
      same: z.boolean(),
      best: z.object({ id: z.string().nullable(), how: z.string() }).nullable(),
      values: z.record(z.string(), z.string().nullable()),
    }),
  ),
});

const count = z.object({ value: z.string(), count: z.int() });
const tally = z.object({ yes: z.int(), no: z.int(), notStated: z.int() });
const counts = z.array(count);
const country = z.object({
  ...envelope,
  country: z.object({ code: z.string(), name: z.string() }),
  total: z.int(),
  counts: z.object({
    types: counts,
    levels: counts,
    total: z.int(),
    paid: tally,
    fullyPaid: tally,
    free: tally,
    housing: tally,
    lengths: z.object({
      stated: z.int(),
      notStated: z.int(),
      usual: z.object({ low: z.number(), high: z.number() }).optional(),
      shortest: z.number().optional(),
      longest: z.number().optional(),
    }),
    documents: counts,
    benefits: counts,
    withCredit: z.array(z.object({ id: z.string(), countries: z.array(z.string()) })),
    asks: counts,
    stages: counts,
    languages: counts,
    tests: counts,
  }),
  results: listedPrograms,
  facts: countryFacts,
});

const facets = z.object({
  ...envelope,
  query,
  facets: z.array(facet),
});

const topics = z.object({ ...envelope, topics: z.array(z.object({ id: z.string(), title: z.string(), line: z.string() })) });
const section = z.object({ title: z.string(), paragraphs: z.array(z.string()), points: z.array(z.string()) });
const topic = z.object({ ...envelope, topic: z.string(), title: z.string(), sections: z.array(section) });

/** A line of JSONL. */
const line = z.union([match.extend(head), program.extend(head), someFields]);

/** By the command that gives them. */
const answers = {
  list: list.describe("search --json, deadlines --json"),
  show: show.describe("show --json"),
  compare: compare.describe("compare --json"),
  country: country.describe("country --json"),
  facets: facets.describe("facets --json"),
  topics: topics.describe("guide --json"),
  topic: topic.describe("guide <topic> --json"),
  new: z.object({ ...envelope, ...news }).describe("new --json"),
  searches: z.object({ ...head, searches: savedSearches }).describe("searches --json"),
  saved: z.object({ ...envelope, total: z.int(), results: z.array(savedProgram) }).describe("list --json"),
  referees: z.object({ ...head, referees: z.array(referee) }).describe("referee list --json"),
  plan: z.object({ ...envelope, ...plan }).describe("plan --json"),
  checklist: z.object({ ...envelope, ...checklist }).describe("checklist --json"),
  profile: z.object({ ...head, ...profile }).describe("profile show --json"),
  profiles: z.object({ ...head, ...profiles }).describe("profile list --json"),
  "own-files": z.object({ ...head, ...ownFiles }).describe("me path --json"),
  check: z.object({ ...head, ...check }).describe("catalog check --json"),
  stats: z.object({ ...envelope, ...stats }).describe("catalog stats --json"),
  stale: z.object({ ...envelope, ...stale }).describe("catalog stale --json"),
  line: line.describe("Each line of search --jsonl, deadlines --jsonl, show --jsonl"),
};

/** Every answer, each a definition of its own. */
export const outputs = z.union(Object.entries(answers).map(([id, shape]) => shape.meta({ ...shape.meta(), id: `${id}-answer` })));
