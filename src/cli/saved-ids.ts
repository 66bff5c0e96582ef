import { shortlist as words } from "#words/shortlist.ts";
import { listedProgram } from "../catalog/compiled.ts";
import { nearest } from "../core/input/names.ts";
import type { Entry, Shortlist } from "../core/shortlist.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import { typedId } from "./ids.ts";

/** The saved program that a text means. @throws {Failure} */
export async function savedEntry(text: string, context: Pick<Context, "shortlist" | "catalog">): Promise<Entry> {
  const saved = await context.shortlist();
  const found = entryIn(saved, text);
  if (found !== undefined) return found;
  const id = typedId(text);
  if (listedProgram(id, await context.catalog()) !== undefined) throw new Failure(words.notSaved(id));
  throw new Failure(words.noSuch(text, nearestSaved(text, saved)));
}

export function entryIn({ programs }: Shortlist, text: string): Entry | undefined {
  const id = typedId(text);
  return programs.find((entry) => entry.id === id);
}

export function nearestSaved(text: string, { programs }: Shortlist): string | undefined {
  const near = nearest(
    text,
    programs.flatMap(({ id, name }) => [id, name]),
  );
  return programs.find(({ id, name }) => id === near || name === near)?.id;
}
