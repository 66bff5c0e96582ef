import type { Command } from "commander";
import { plainFields, matchFields } from "../../render/fields.ts";
import { tsv } from "../../render/columns.ts";
import type { SearchResult } from "../../core/search.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { addFilters, addOutput, addPersonFacts, addSelection, echoOf } from "../flags.ts";
import { deliver, fieldsFrom } from "../output.ts";
import type { Selected } from "../selected.ts";
import { selected } from "../selected.ts";

export function define(command: Command, run: Run): void {
  command.argument("[words...]", "words to look for in names, hosts, places and specialties");
  addFilters(command);
  addPersonFacts(command);
  addSelection(command).option("--explain", "show the reasons and what the order is made of");
  addOutput(command);
  command.action((words: readonly string[], flags: Flags) => run((context) => runSearch(words, flags, context)));
}

/** How many a terminal shows unless told otherwise. */
const USUAL_LIMIT = 20;

export async function runSearch(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const fields = fieldsFrom(flags, flags["json"] === true ? matchFields : plainFields, context);
  if (fields === "listed") return;
  const selection = await selected(words, flags, context, "match");
  const { result, query, wording } = selection;
  const toPeople = flags["json"] !== true && context.out.terminal && flags["output"] === undefined && fields === undefined;
  const limit = selection.limit ?? (toPeople ? USUAL_LIMIT : Infinity);
  const total = result.matches.length;
  const shown = { ...result, matches: result.matches.slice(0, limit) };
  if (flags["json"] === true) {
    const { catalog } = selection;
    const envelope = { catalog: { version: catalog.version, programs: catalog.count }, query: echoOf(flags, query, words), ...(fields && { fields }) };
    const { searchJson } = await import("../../render/json.ts");
    await deliver(searchJson(shown, total, envelope, wording), flags, context);
    return;
  }
  const text = toPeople ? await forPeople({ ...selection, result: shown }, flags, context) : tsv(shown.matches, fields, wording);
  await deliver(shown.matches.length === 0 && toPeople ? "" : text, flags, context);
  if (context.err.terminal) await warnNotes(shown, total, selection, context);
}

/** What stands under a list goes to stderr, and only to a person. */
async function warnNotes(result: SearchResult, total: number, { query, wording }: Selected, context: Context): Promise<void> {
  const { searchNotes } = await import("../../render/notes.ts");
  for (const note of searchNotes(result, total, query, wording, context.err.width)) context.warn(note);
}

async function forPeople({ result, query, wording }: Selected, flags: Flags, context: Context): Promise<string> {
  const judged = Object.keys(wording.profile).length > 0;
  if (flags["explain"] === true) {
    const { explained } = await import("../../render/explained.ts");
    return explained(result.matches, context.out, wording);
  }
  const { table } = await import("../../render/table.ts");
  const list = table(result.matches, { surface: context.out, judged }, wording);
  if (!query.all || !judged) return list;
  const { reasons } = await import("../../render/explained.ts");
  return `${list}\n${reasons(result.matches, context.out, wording)}`;
}
