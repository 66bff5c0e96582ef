import type { Command } from "commander";
import { shortlist as words } from "#words/shortlist.ts";
import { parseWhole } from "../../core/input/numbers.ts";
import type { Entry } from "../../core/shortlist.ts";
import { changedEntry } from "../../core/shortlist.ts";
import { withNote, withoutNote } from "../../core/shortlist-edit.ts";
import { UNSAFE_IN_LINES } from "../../core/text.ts";
import { clean } from "../../render/clean.ts";
import { dayWords } from "../../render/dates.ts";
import { beginNote, endNote, noteIn } from "../../user/note-draft.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { optionOf, textOf } from "../flags.ts";
import { savedEntry } from "../saved-ids.ts";
import { valueOf } from "../values.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { id, text } = words.operands;
  command.argument(`<${id.name}>`, id.summary).argument(`[${text.name}...]`, text.summary);
  command.addOption(optionOf({ id: "list", summary: words.flags.list })).addOption(optionOf({ id: "remove", ...words.flags.removeNote }));
  command.action((named: string, said: readonly string[], flags: Flags) => run((context) => runNote(named, said, flags, context)));
}

async function runNote(named: string, said: readonly string[], flags: Flags, context: Context): Promise<void> {
  const entry = await savedEntry(named, context);
  if (flags["list"] === true) return context.write(listOf(entry));
  if (flags["remove"] !== undefined) return removeNote(entry, textOf(flags, "remove") ?? "", context);
  if (said.length === 0) return noteByEditor(entry, context);
  await keep(entry, said.length === 1 && said[0] === "-" ? await context.input() : said.join(" "), context);
}

function listOf({ id, notes = [] }: Entry): string {
  if (notes.length === 0) return `${words.noNotes(id)}\n`;
  return notes.map(({ on, text }, index) => `${words.note(index + 1, dayWords(on), text.split("\n").map(clean).join("\n   "))}\n`).join("");
}

async function removeNote(entry: Entry, text: string, context: Context): Promise<void> {
  const { id, notes = [] } = entry;
  const number = valueOf("--remove", parseWhole(text, { from: 1, to: 100_000, what: words.kinds.noteNumber }));
  const note = notes[number - 1];
  if (note === undefined) throw new Failure(words.noNote(id, number, notes.length));
  await changeShortlist(context.own, (list) => changedEntry(list, id, (one) => withoutNote(one, number)));
  say(words.noteRemoved(id, clean(note.text)), context);
}

/** @returns whether there was anything to keep */
async function keep({ id }: Entry, text: string, context: Context): Promise<boolean> {
  const note = text.trim();
  if (note === "") {
    say(words.emptyNote, context);
    return false;
  }
  if (note.match(UNSAFE_IN_LINES) !== null) throw new Failure(words.badNote);
  const after = await changeShortlist(context.own, (list) => changedEntry(list, id, (one) => withNote(one, note, context.clock.today)));
  say(words.noted(id, after.programs.find((one) => one.id === id)?.notes?.length ?? 0), context);
  return true;
}

/** What was typed stays in its file until it is kept. */
async function noteByEditor(entry: Entry, context: Context): Promise<void> {
  if (!context.interactive) throw new Failure(words.noText(entry.id));
  const path = await beginNote(entry.id, context.own, words.noteStart(clean(entry.name)));
  try {
    await context.edit(path);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "OwnProblem") throw error;
    if ((await noteIn(path)) === "") await endNote(path);
    throw new Failure(words.noEditor(entry.id), exitCodes.data);
  }
  await keep(entry, await noteIn(path), context);
  await endNote(path);
}
