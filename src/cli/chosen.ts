import { failures } from "#words/failures.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { nearest } from "../core/input/names.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/match.ts";
import type { Query } from "../core/query.ts";
import { matchOf } from "../core/match.ts";
import type { Wording } from "../render/words.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { profileFrom, queryFrom } from "./flags.ts";
import { knownFrom } from "./values.ts";

/** Programs named by their ids, judged for the person that the flags tell of. */
export interface Chosen {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly wording: Wording;
  /** In the order named, each once. */
  readonly shown: readonly { readonly match: Match; readonly record: ProgramRecord }[];
}

export async function chosen(ids: readonly string[], flags: Flags, context: Context): Promise<Chosen> {
  const catalog = await context.catalog();
  const { clock } = context;
  const { reference } = catalog;
  const known = knownFrom(catalog, clock.today);
  const profile = profileFrom(flags, known);
  const query = queryFrom(flags, known, profile, "match");
  const named = [...new Set(ids.map((id) => idOfProgram(id, catalog)))];
  const records = await Promise.all(named.map(async (id) => context.record(id)));
  const shown = records.map((record) => ({ record, match: matchOf(record, record.tracks, query, { profile, clock, reference }) }));
  return { catalog, query, shown, wording: { profile, reference, clock } };
}

/** The id that was meant exactly, in any case. */
function idOfProgram(text: string, catalog: Catalog): string {
  const id = text.trim().toLowerCase();
  const mention = `"id":${JSON.stringify(id)}`;
  if (catalog.programs([[mention]]).some((program) => program.id === id)) return id;
  const gone = catalog.retired.find((one) => one.id === id);
  if (gone) throw new Failure(failures.retired(id, gone.reason, gone.replacedBy));
  const programs = catalog.programs();
  const near = nearest(
    text,
    programs.flatMap((program) => [program.id, program.name]),
  );
  const meant = programs.find((program) => program.id === near || program.name === near);
  throw new Failure(failures.noProgram(text, meant?.id));
}
