import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import { shortlist as savedWords } from "#words/shortlist.ts";
import { failures } from "#words/failures.ts";
import { compare, compareJson, plainCompare } from "../../render/compare.ts";
import { compareRows } from "../../render/compare-rows.ts";
import { jsonText, picked, SCHEMA_VERSION } from "../../render/json.ts";
import { programFields, programJson } from "../../render/program-json.ts";
import { chosen } from "../chosen.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { addOutput, addPerson, addSaved, flag, savedForIds, textOf } from "../flags.ts";
import { idsFrom } from "../ids.ts";
import { deliver, chosenBy } from "../output.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.compare;
  command.argument(`<${name}...>`, summary);
  savedForIds(addSaved(addPerson(command)));
  command.addOption(flag("starts")).addOption(flag("currency"));
  addOutput(command);
  command.action((ids: readonly string[], flags: Flags) => run(async (context) => runCompare(ids, await withProfile(flags, context), context)));
}

async function runCompare(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const fields = chosenBy("fields", flags, programFields, context);
  if (fields === "listed") return;
  const { catalog, shown, gone, wording } = await chosen(await idsFrom(words, context), flags, context);
  if (gone.length > 0) context.warn(savedWords.goneFrom(gone.map(({ id }) => id)));
  if (shown.length < 2) throw new Failure(failures.tooFewToCompare(shown.length));
  const rows = compareRows(shown, wording);
  if (flags["json"] === true || fields) {
    const results = shown.map(({ match, record }) => picked(programJson(match, record, wording), fields));
    const envelope = { schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, catalog: { version: catalog.version, programs: catalog.count } };
    await deliver(jsonText({ ...envelope, results, comparison: compareJson(shown, rows) }), flags, context);
    return;
  }
  const toPeople = context.out.terminal && textOf(flags, "output") === undefined;
  await deliver(toPeople ? compare(shown, rows, context.out, wording) : plainCompare(shown, rows), flags, context);
}
