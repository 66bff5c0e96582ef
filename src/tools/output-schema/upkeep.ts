import * as z from "zod";
import { facet } from "./facet.ts";

/** What the parts of `catalog`, `profile` and `me` answer. */

const share = z.number().describe("In [0, 1].");

export const check = {
  folder: z.string(),
  files: z.int(),
  programs: z.int(),
  mistakes: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), id: z.string().nullable(), field: z.string(), message: z.string() })),
};

export const stats = {
  programs: z.int(),
  ended: z.int(),
  paused: z.int(),
  own: z.int().describe("From the reader's own files."),
  countries: z.int(),
  destinations: z.int(),
  facts: z.array(
    z.object({
      fact: z.string(),
      stated: z.int(),
      none: z.int().describe("A page says that there is no such limit, pay or cost."),
      unstated: z.int().describe("The official page was read and does not say."),
      notKnown: z.int(),
      shares: z.object({ stated: share, none: share, unstated: share, notKnown: share }),
    }),
  ),
  ages: z.object({
    byYear: z.array(z.object({ year: z.int(), count: z.int() })),
    notNamed: z.int(),
    since: z.int(),
    recent: z.int(),
    recentShare: share,
  }),
  sources: z.object({ count: z.int(), withYear: z.int(), without: z.int() }),
  conflicts: z.object({ count: z.int(), programs: z.int() }),
  facets: z.array(facet),
};

export const stale = {
  before: z.int(),
  total: z.int(),
  results: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cycle: z.int().nullable(),
      serves: z.number().describe("Levels of study times openness: whom it serves."),
      levels: z.int(),
      openness: share,
      url: z.string().nullable(),
      origin: z.string().optional(),
    }),
  ),
};

export const profile = {
  profile: z.string(),
  file: z.string(),
  answers: z.record(z.string(), z.array(z.string())),
  missing: z.array(z.object({ fact: z.string(), programs: z.int() })).describe("What is not told, and how many programs it decides."),
};

export const profiles = { profiles: z.array(z.object({ name: z.string(), file: z.string(), usual: z.boolean() })) };

export const ownFiles = {
  folders: z.object({ data: z.string().optional(), config: z.string().optional() }),
  files: z.array(z.object({ path: z.string(), holds: z.string(), exists: z.boolean(), bytes: z.int().nullable(), changed: z.string().nullable() })),
};
