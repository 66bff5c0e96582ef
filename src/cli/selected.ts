import type { Program } from "../core/program.ts";
import type { Query, SearchResult, TextScores } from "../core/search.ts";
import { search } from "../core/search.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { parseWhole } from "../core/input/numbers.ts";
import type { SortKey } from "../core/search.ts";
import type { Wording } from "../render/words.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { profileFrom, queryFrom, textOf } from "./flags.ts";
import { knownFrom, valueOf } from "./values.ts";

/** What the flags of a list command select. */
export interface Selected {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly result: SearchResult;
  readonly wording: Wording;
  readonly limit: number | undefined;
}

export async function selected(words: readonly string[], flags: Flags, context: Context, defaultSort: SortKey): Promise<Selected> {
  const catalog = await context.catalog();
  const known = knownFrom(catalog, context.clock.today);
  const profile = profileFrom(flags, known);
  const limitText = textOf(flags, "limit");
  const limit = limitText === undefined ? undefined : valueOf("--limit", parseWhole(limitText, { from: 1, to: 100_000, what: "a number of programs" }));
  const base = queryFrom(flags, known, profile, defaultSort);
  const query: Query = words.length === 0 ? base : { ...base, text: await textScores(words, catalog) };
  const result = search(catalog.programs, query, { profile, clock: context.clock, reference: catalog.reference });
  return { catalog, query, result, limit, wording: { profile, reference: catalog.reference, today: context.clock.today } };
}

async function textScores(words: readonly string[], { programs, reference }: Catalog): Promise<TextScores> {
  const { textIndex } = await import("../catalog/text-index.ts");
  return textIndex(programs satisfies readonly Program[], reference)(words.join(" "));
}
