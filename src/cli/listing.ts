import type { Match } from "../core/search.ts";
import { tsv } from "../render/columns.ts";
import { matchFields, plainFields } from "../render/fields.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { echoOf } from "./flags.ts";
import { deliver, fieldsFrom } from "./output.ts";
import type { Selected } from "./selected.ts";

/** A list of programs on its way out: as JSON, as plain lines, or as people read it. */
export interface Listing {
  readonly selection: Selected;
  /** All of it, in order. */
  readonly matches: readonly Match[];
  readonly words: readonly string[];
  /** What the query echo holds beside filters and facts. */
  readonly echo?: Readonly<Record<string, unknown>>;
  /** The plain columns unless `--fields` chooses. */
  readonly plain?: readonly string[];
  /** How many a terminal shows unless told otherwise. */
  readonly usualLimit: number;
  readonly forPeople: (matches: readonly Match[]) => Promise<string>;
}

/** The chosen fields, `undefined` for the usual ones, or "listed" once they were only to be listed. */
export function listFields(flags: Flags, context: Context): ReturnType<typeof fieldsFrom> {
  return fieldsFrom(flags, flags["json"] === true ? matchFields : plainFields, context);
}

export async function deliverListing(listing: Listing, fields: readonly string[] | undefined, flags: Flags, context: Context): Promise<void> {
  if (flags["json"] === true) return deliver(await asJson(listing, fields, flags), flags, context);
  const { selection, matches, plain, usualLimit, forPeople } = listing;
  const toPeople = context.out.terminal && flags["output"] === undefined && fields === undefined;
  const shown = matches.slice(0, selection.limit ?? (toPeople ? usualLimit : Infinity));
  if (toPeople && shown.length > 0) await deliver(await forPeople(shown), flags, context);
  if (!toPeople) await deliver(tsv(shown, fields ?? plain, selection.wording), flags, context);
  if (context.err.terminal) await warnNotes(listing, shown.length, context);
}

async function asJson({ selection, matches, words, echo }: Listing, fields: readonly string[] | undefined, flags: Flags): Promise<string> {
  const { searchJson } = await import("../render/json.ts");
  const { catalog, query, result, limit, wording } = selection;
  const envelope = { catalog: { version: catalog.version, programs: catalog.count }, query: { ...echoOf(flags, query, words), ...echo }, ...(fields && { fields }) };
  return searchJson({ ...result, matches }, limit ?? Infinity, envelope, wording);
}

/** What stands under a list goes to stderr, and only to a person. */
async function warnNotes({ selection, matches }: Listing, shown: number, context: Context): Promise<void> {
  const { searchNotes } = await import("../render/notes.ts");
  const { result, query, wording } = selection;
  for (const note of searchNotes({ ...result, matches }, shown, query, wording, context.err.width)) context.warn(note);
}
