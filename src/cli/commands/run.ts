import type { Command } from "commander";
import { searches as words } from "#words/searches.ts";
import { clean } from "../../render/clean.ts";
import { changeSearches } from "../../user/searches.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { optionOf, textOf } from "../flags.ts";
import { forget } from "../looking.ts";
import { withProfile } from "../own-profile.ts";
import { flagsOfSearch, lineOf, searchCalled } from "../saved-search.ts";
import { addSearch } from "../search-flags.ts";
import { listSearches, noName } from "./saved-searches.ts";
import { runSearch } from "./search.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { operand, list, remove } = words.run;
  command.argument(`[${operand.name}]`, operand.summary);
  command.addOption(optionOf({ id: "list", summary: list })).addOption(optionOf({ id: "remove", ...remove }));
  addSearch(command);
  command.action((name: string | undefined, flags: Flags) => run(async (context) => runSaved(name, flags, context)));
}

async function runSaved(name: string | undefined, flags: Flags, context: Context): Promise<void> {
  const removed = textOf(flags, "remove");
  if (removed !== undefined) return removeSearch(removed, context);
  if (flags["list"] === true) return listSearches(flags, context);
  if (name === undefined) throw new Failure(await noName(context));
  const called = await searchCalled(name, context);
  if (context.err.terminal && flags["quiet"] !== true) context.warn(words.running(called.name, lineOf(called.search)));
  const typed = flagsOfSearch(called, flags, context);
  await runSearch(called.search.words ?? [], await withProfile(typed, context), context);
}

/** With what was seen of it. */
async function removeSearch(text: string, context: Context): Promise<void> {
  const { name, search } = await searchCalled(text, context);
  await changeSearches(context.own, (before) => {
    const { [name]: _, ...others } = before;
    return others;
  });
  await forget(name, context);
  say(clean(words.removed(name, lineOf(search))), context);
}
