import { failures } from "#words/failures.ts";
import type { Known } from "../core/filters/filter.ts";
import type { Profile } from "../core/profile.ts";
import type { Query, TextScores } from "../core/query.ts";
import type { SearchResult } from "../core/search.ts";
import { search } from "../core/search.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { parseWhole } from "../core/input/numbers.ts";
import type { SortKey } from "../core/query.ts";
import type { Wording } from "../render/words.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { profileFrom, queryFrom, textOf } from "./flags.ts";
import { savedMarks, wantsSaved } from "./saved.ts";
import { knownFrom, valueOf } from "./values.ts";

/** What the flags of a list command select. */
export interface Selected {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly result: SearchResult;
  readonly wording: Wording;
  readonly limit: number | undefined;
}

/** What the words and flags of a command ask, before anything is looked for. */
export interface Asked {
  readonly catalog: Catalog;
  readonly known: Known;
  readonly profile: Profile;
  readonly query: Query;
}

export async function asked(words: readonly string[], flags: Flags, context: Context, defaultSort: SortKey): Promise<Asked> {
  const catalog = await context.catalog();
  const known = knownFrom(catalog, context.clock.today);
  const profile = profileFrom(flags, known);
  const base = await onlySaved(queryFrom(flags, known, profile, defaultSort), flags, context);
  return { catalog, known, profile, query: words.length === 0 ? base : { ...base, text: await textScores(words, context, catalog) } };
}

/** What somebody saved belongs to a list of what they saved, even if it does not take them. */
async function onlySaved(query: Query, flags: Flags, context: Context): Promise<Query> {
  if (!wantsSaved(flags)) return query;
  const { savedFilters } = await import("./saved-only.ts");
  return { ...query, filters: [...query.filters, ...(await savedFilters(flags, context))], all: query.all || !query.strict };
}

/** Lists need little of each program; whoever tells reasons needs their notes too, which stand in the records. */
export type Detail = "list" | "record";

export async function selected(words: readonly string[], flags: Flags, context: Context, defaultSort: SortKey, detail: Detail = "list"): Promise<Selected> {
  const { catalog, profile, query } = await asked(words, flags, context, defaultSort);
  const limitText = textOf(flags, "limit");
  const limit = limitText === undefined ? undefined : valueOf("--limit", parseWhole(limitText, { from: 1, to: 100_000, what: failures.kinds.count }));
  const situation = { profile, clock: context.clock, reference: catalog.reference };
  const programs = detail === "record" ? await context.records() : catalog.programs(query.filters.flatMap(({ mentions }) => (mentions ? [mentions] : [])));
  const found = search(programs, query, situation);
  // What would help where nothing was found has to be looked for in all.
  const result = found.matches.length > 0 || detail === "record" ? found : search(catalog.programs(), query, situation);
  return { catalog, query, result, limit, wording: { ...situation, ...(await savedMarks(context)) } };
}

async function textScores(words: readonly string[], context: Context, { reference }: Catalog): Promise<TextScores> {
  const { textIndex } = await import("../catalog/text-index.ts");
  return textIndex(await context.records(), reference)(words.join(" "));
}
