import { failures } from "#words/failures.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { listedProgram } from "../catalog/compiled.ts";
import { nearest } from "../core/input/names.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/match.ts";
import type { Query } from "../core/query.ts";
import { matchOf } from "../core/match.ts";
import type { Entry, SavedById } from "../core/shortlist.ts";
import type { Wording } from "../render/words.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { profileFrom, queryFrom } from "./flags.ts";
import { typedId } from "./ids.ts";
import { savedMarks, wantsSaved } from "./saved.ts";
import { knownFrom } from "./values.ts";

/** Programs named by their ids, judged for the person that the flags tell of. */
export interface Chosen {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly wording: Wording;
  /** In the order named, each once. */
  readonly shown: readonly { readonly match: Match; readonly record: ProgramRecord }[];
  /** Saved programs that were meant and have no record any more. */
  readonly gone: readonly Entry[];
}

/** @param keepsGone whether one that is saved may be named although its record is gone */
export async function chosen(ids: readonly string[], flags: Flags, context: Context, keepsGone = false): Promise<Chosen> {
  const catalog = await context.catalog();
  const { clock } = context;
  const { reference } = catalog;
  const known = knownFrom(catalog, clock.today);
  const profile = profileFrom(flags, known);
  const query = queryFrom(flags, known, profile, "match");
  const marks = await savedMarks(context);
  const all = wantsSaved(flags) ? await savedAmong(ids, flags, context) : ids;
  const gone = keepsGone || wantsSaved(flags) ? goneAmong(all, catalog, marks.saved) : [];
  const there = all.filter((id) => gone.every((entry) => entry.id !== typedId(id)));
  const named = [...new Set(there.map((id) => idOfProgram(id, catalog)))];
  const records = await Promise.all(named.map(async (id) => context.record(id)));
  const shown = records.map((record) => ({ record, match: matchOf(record, record.tracks, query, { profile, clock, reference }) }));
  return { catalog, query, shown, gone, wording: { profile, reference, clock, ...marks } };
}

/** All that are saved, or of those that were named the ones that are. */
async function savedAmong(ids: readonly string[], flags: Flags, context: Context): Promise<readonly string[]> {
  const { savedEntries } = await import("./saved-only.ts");
  const saved = (await savedEntries(flags, context)).map(({ id }) => id);
  return ids.length === 0 ? saved : saved.filter((id) => ids.some((typed) => typedId(typed) === id));
}

function goneAmong(ids: readonly string[], catalog: Catalog, saved: SavedById | undefined): readonly Entry[] {
  const entries = [...new Set(ids.map(typedId))].flatMap((id) => saved?.get(id) ?? []);
  return entries.filter(({ id }) => listedProgram(id, catalog) === undefined);
}

/** The id that was meant exactly, in any case. */
function idOfProgram(text: string, catalog: Catalog): string {
  const id = typedId(text);
  if (listedProgram(id, catalog) !== undefined) return id;
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
