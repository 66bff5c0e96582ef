import type { Command } from "commander";
import { shortlist as words } from "#words/shortlist.ts";
import { listedProgram } from "../../catalog/compiled.ts";
import { withoutEntry } from "../../core/shortlist.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { idsFrom, typedId } from "../ids.ts";
import { entryIn, nearestSaved } from "../saved-ids.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = words.operands.savedIds;
  command.argument(`<${name}...>`, summary);
  command.action((ids: readonly string[]) => run((context) => runUnsave(ids, context)));
}

/** What is not saved need not be removed; what is no program at all is a mistake, and then nothing is changed. */
async function runUnsave(typed: readonly string[], context: Context): Promise<void> {
  const saved = await context.shortlist();
  const catalog = await context.catalog();
  const found = (await idsFrom(typed, context)).map((text) => {
    const entry = entryIn(saved, text);
    const id = entry?.id ?? listedProgram(typedId(text), catalog)?.id;
    if (id === undefined) throw new Failure(words.noSuch(text, nearestSaved(text, saved)));
    return { id, entry };
  });
  await changeShortlist(context.own, (list) => found.reduce((after, { id }) => withoutEntry(after, id), list));
  for (const { id, entry } of found) {
    say(entry === undefined ? words.notSavedAnyway(id) : words.unsaved(id, entry.notes?.length ?? 0), context);
  }
}
