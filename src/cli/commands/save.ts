import type { Command } from "commander";
import { failures } from "#words/failures.ts";
import { shortlist as words } from "#words/shortlist.ts";
import type { Entry } from "../../core/shortlist.ts";
import { changedEntry, emptyShortlist, stageOf, withEntry } from "../../core/shortlist.ts";
import type { Change } from "../../core/shortlist-facts.ts";
import { brought, changesSince, entryOf } from "../../core/shortlist-facts.ts";
import { dayWords } from "../../render/dates.ts";
import { nextWords } from "../../render/next-words.ts";
import { changeWords } from "../../render/saved.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Chosen } from "../chosen.ts";
import { chosen } from "../chosen.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { idsFrom } from "../ids.ts";
import { withProfile } from "../own-profile.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = words.operands.ids;
  command.argument(`<${name}...>`, summary);
  command.action((ids: readonly string[], flags: Flags) => run((context) => runSave(ids, flags, context)));
}

async function runSave(typed: readonly string[], flags: Flags, context: Context): Promise<void> {
  const { shown } = await chosen(await idsFrom(typed, context), await withProfile(flags, context), context);
  if (shown.length === 0) throw new Failure(failures.usage.noOperand(words.operands.ids.name));
  let before = emptyShortlist;
  await changeShortlist(context.own, (list) => {
    before = list;
    return shown.reduce((after, { match }) => {
      const kept = (entry: Entry): Entry => (changesSince(entry, match.program, context.clock).length === 0 ? entry : brought(entry, match, context.clock));
      const there = after.programs.find(({ id }) => id === match.program.id);
      if (there === undefined) return withEntry(after, entryOf(match, context.clock));
      return kept(there) === there ? after : changedEntry(after, there.id, kept);
    }, list);
  });
  for (const one of shown) say(told(one, before.programs, context), context);
}

/** Saved before, it takes over what has changed. */
function told({ match }: Chosen["shown"][number], before: readonly Entry[], { clock }: Context): string {
  const { id } = match.program;
  const entry = before.find((one) => one.id === id);
  if (entry === undefined) return words.saved(id, nextWords({ entry: entryOf(match, clock), match }, clock));
  const changes: readonly Change[] = changesSince(entry, match.program, clock);
  if (changes.length > 0) return words.brought(id, changeWords(changes));
  return words.alreadySaved(id, dayWords(entry.saved), words.stages[stageOf(entry)]);
}
