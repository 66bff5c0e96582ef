import { shortlist as words } from "#words/shortlist.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { nearest } from "../core/input/names.ts";
import type { Entry, Shortlist } from "../core/shortlist.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";

/** The saved program that a text means. @throws {Failure} */
export async function savedEntry(text: string, context: Pick<Context, "shortlist" | "catalog">): Promise<Entry> {
  const saved = await context.shortlist();
  const found = entryIn(saved, text);
  if (found !== undefined) return found;
  const catalog = await context.catalog();
  if (idInCatalog(text, catalog) !== undefined) throw new Failure(words.notSaved(text.trim().toLowerCase()));
  throw new Failure(words.noSuch(text, nearestSaved(text, saved)));
}

export function entryIn({ programs }: Shortlist, text: string): Entry | undefined {
  const id = text.trim().toLowerCase();
  return programs.find((entry) => entry.id === id);
}

export function nearestSaved(text: string, { programs }: Shortlist): string | undefined {
  const near = nearest(
    text,
    programs.flatMap(({ id, name }) => [id, name]),
  );
  return programs.find(({ id, name }) => id === near || name === near)?.id;
}

export function idInCatalog(text: string, catalog: Catalog): string | undefined {
  const id = text.trim().toLowerCase();
  return catalog.programs([[`"id":${JSON.stringify(id)}`]]).find((program) => program.id === id)?.id;
}
