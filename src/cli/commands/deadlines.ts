import type { Command } from "commander";
import { overlaps } from "../../core/calendar.ts";
import { parseWithin } from "../../core/input/dates.ts";
import { upcoming } from "../../core/upcoming.ts";
import { plainFields, matchFields } from "../../render/fields.ts";
import { tsv } from "../../render/columns.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { addFilters, addOutput, addPersonFacts, addSelection, echoOf, textOf } from "../flags.ts";
import { deliver, fieldsFrom } from "../output.ts";
import { selected } from "../selected.ts";
import { valueOf } from "../values.ts";

export function define(command: Command, run: Run): void {
  command.argument("[words...]", "words to look for, as with search");
  addFilters(command);
  addPersonFacts(command);
  addSelection(command).option("--within <time>", "only what closes in this time: 90d, 6w, 3m");
  addOutput(command);
  command.action((words: readonly string[], flags: Flags) => run((context) => runDeadlines(words, flags, context)));
}

async function runDeadlines(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const fields = fieldsFrom(flags, flags["json"] === true ? matchFields : plainFields, context);
  if (fields === "listed") return;
  const { catalog, query, result, wording, limit = Infinity } = await selected(words, flags, context, "deadline");
  const within = textOf(flags, "within");
  const window = within === undefined ? undefined : valueOf("--within", parseWithin(within, context.clock.today));
  const list = upcoming(result.matches, window);
  const all = window ? list.dated.filter(({ best }) => best.dates.closes.kind === "dated" && overlaps(best.dates.closes, window)) : [...list.dated, ...list.rolling, ...list.unknown];
  const shown = { ...result, matches: all.slice(0, limit) };
  const toPeople = flags["json"] !== true && context.out.terminal && flags["output"] === undefined && fields === undefined;
  if (flags["json"] === true) {
    const envelope = { catalog: { version: catalog.version, programs: catalog.count }, query: { ...echoOf(flags, query, words), ...(within !== undefined && { within }) }, ...(fields && { fields }) };
    const { searchJson } = await import("../../render/json.ts");
    await deliver(searchJson(shown, all.length, envelope, wording), flags, context);
    return;
  }
  if (!toPeople) {
    await deliver(tsv(shown.matches, fields ?? ["deadline", "days-left", "certainty", "status", "opens", "id", "name", "verdict", "url"], wording), flags, context);
    return;
  }
  const { deadlineList } = await import("../../render/deadline-list.ts");
  context.write(deadlineList(upcoming(shown.matches, window), { surface: context.out, judged: Object.keys(wording.profile).length > 0 }, wording));
  const { searchNotes } = await import("../../render/notes.ts");
  for (const note of searchNotes(shown, all.length, query, wording, context.err.width)) context.warn(note);
}
