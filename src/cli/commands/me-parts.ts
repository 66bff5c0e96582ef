import { own as words } from "#words/own.ts";
import { numeral } from "#words/count.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { clean } from "../../render/clean.ts";
import { dayWords } from "../../render/dates.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import type { OwnFile } from "../../user/everything.ts";
import { erasable, erase, ownFiles, programsFolder } from "../../user/everything.ts";
import { exported, exportText, incoming } from "../../user/transfer.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { deliver } from "../output.ts";
import { knownFrom } from "../values.ts";
import { say } from "../say.ts";

const { me } = words;

/** Where one's own files are, what each holds, how large it is, and when it was changed. */
export async function runPath(flags: Flags, context: Context): Promise<void> {
  const files = await ownFiles(context.own);
  if (flags["json"] === true) {
    const { data = null, config = null } = context.own.folders;
    const listed = files.map(({ path, holds, facts }) => ({
      path,
      holds,
      exists: facts !== undefined,
      bytes: facts?.bytes ?? null,
      changed: facts?.changed ?? null,
    }));
    context.write(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, folders: { data, config }, files: listed }));
    return;
  }
  for (const file of files) context.write(context.out.terminal ? linesOf(file) : rowOf(file));
}

function linesOf({ path, holds, facts }: OwnFile): string {
  const state = facts === undefined ? me.none : me.state(numeral(facts.bytes), dayWords(facts.changed.slice(0, 10) as CalendarDate));
  return `${clean(path)}\n    ${me.holding(holds, state)}\n`;
}

function rowOf({ path, holds, facts }: OwnFile): string {
  return `${[path, facts?.bytes ?? "", facts?.changed ?? "", holds].map((cell) => clean(String(cell))).join("\t")}\n`;
}

/** Everything of one's own in one document. */
export async function runExport(file: string | undefined, flags: Flags, context: Context): Promise<void> {
  const format = /\.ya?ml$/iu.test(file ?? "") ? "yaml" : "json";
  const text = exportText(await exported(context.own), format);
  await deliver(text, { ...flags, output: file }, context);
}

/** Takes over what was exported, all of it or nothing. */
export async function runImport(file: string, flags: Flags, context: Context): Promise<void> {
  const known = knownFrom(await context.catalog(), context.clock.today);
  const text = file === "-" ? await context.input() : await context.readFile(file);
  const brought = await incoming(text, file === "-" ? me.stdin : file, context.own, known);
  const replaced = brought.filter(({ replaces }) => replaces).map(({ name }) => name);
  if (replaced.length > 0 && flags["force"] !== true) throw new Failure(me.wouldReplace(replaced));
  for (const { apply } of brought) await apply();
  say(brought.length === 0 ? me.importedNothing : me.imported(brought.map(({ name }) => name)), context);
}

/** Removes everything of one's own but programs, once it is certain that this is meant. */
export async function runErase(flags: Flags, context: Context): Promise<void> {
  const files = await erasable(context.own);
  const programs = await programsFolder(context.own);
  const stay = programs === undefined ? "" : `${me.erase.programsStay(clean(programs))}\n`;
  if (files.length === 0) {
    context.write(`${me.erase.nothing}\n${stay}`);
    return;
  }
  if (flags["yes"] !== true && !(await isMeant(files.length, context))) {
    say(me.erase.kept, context);
    return;
  }
  await erase(files, context.own);
  context.write(`${me.erase.done(files.map(clean))}${stay}`);
}

async function isMeant(files: number, context: Context): Promise<boolean> {
  const { question, yes, no, needsYes } = me.erase;
  if (!context.interactive) throw new Failure(needsYes(files));
  const choices = [
    { value: "no", name: no },
    { value: "yes", name: yes },
  ];
  return (await (await context.ask()).choose(question(files), choices)) === "yes";
}
