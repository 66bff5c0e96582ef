import type { Command } from "commander";
import { searches as words } from "#words/searches.ts";
import { clean } from "../../render/clean.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import { labelled } from "../../render/lines.ts";
import { pageWidth } from "../../render/surface.ts";
import { readSearches } from "../../user/searches.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { flag } from "../flags.ts";
import { lineOf } from "../saved-search.ts";

export function define(command: Command, run: Run): void {
  command.addOption(flag("json"));
  command.action((flags: Flags) => run((context) => listSearches(flags, context)));
}

/** Each saved search with the command that it stands for. */
export async function listSearches(flags: Flags, context: Context): Promise<void> {
  const searches = await readSearches(context.own);
  const saved = Object.entries(searches)
    .map(([name, search]) => ({ name, saved: search.saved ?? null, command: lineOf(search), words: search.words ?? [], flags: search.flags ?? {} }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  if (flags["json"] === true) {
    context.write(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, searches: saved }));
    return;
  }
  if (!context.out.terminal) {
    context.write(
      ["name\tsaved\tcommand", ...saved.map((one) => [one.name, one.saved ?? "", clean(one.command)].join("\t"))].map((row) => `${row}\n`).join(""),
    );
    return;
  }
  if (saved.length === 0) context.warn(words.noneYet);
  const layout = { width: pageWidth(context.out), labelWidth: Math.max(...saved.map(({ name }) => name.length)) + 2 };
  await context.show(saved.map(({ name, command }) => `${labelled(name, clean(command), layout)}\n`).join(""));
}

/** What to say to someone who named none. */
export async function noName({ own }: Context): Promise<string> {
  const names = Object.keys(await readSearches(own)).toSorted();
  return names.length === 0 ? words.noneYet : words.sayWhich(names);
}
