import type { Command } from "commander";
import { flags as flagWords } from "#words/flags.ts";
import { shortlist as words } from "#words/shortlist.ts";
import type { Catalog } from "../../catalog/compiled.ts";
import { listedProgram } from "../../catalog/compiled.ts";
import { splitValues } from "../../core/filters/filter.ts";
import { matchOf } from "../../core/match.ts";
import type { Query } from "../../core/query.ts";
import type { Entry } from "../../core/shortlist.ts";
import { changedEntry } from "../../core/shortlist.ts";
import { brought, changesSince } from "../../core/shortlist-facts.ts";
import { byNext } from "../../core/shortlist-next.ts";
import { changeWords } from "../../render/saved.ts";
import type { Listed } from "../../render/saved-list.ts";
import { savedJson, savedList, savedTsv } from "../../render/saved-list.ts";
import type { Wording } from "../../render/words.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { addFile, addPerson, flag, optionOf, profileFrom, queryFrom, textOf } from "../flags.ts";
import { deliver } from "../output.ts";
import { withProfile } from "../own-profile.ts";
import { savedMarks } from "../saved.ts";
import { savedEntry } from "../saved-ids.ts";
import { savedEntries } from "../saved-only.ts";
import { knownFrom } from "../values.ts";
import { say } from "../say.ts";

const { groups } = flagWords;

export function define(command: Command, run: Run): void {
  addPerson(command.addOption(flag("stage", groups.list)).addOption(flag("tag", groups.list)));
  command.addOption(optionOf({ id: "accept", ...words.flags.accept }, groups.list)).addOption(flag("currency", groups.list));
  addFile(command.addOption(flag("json", groups.output)), groups.output);
  command.action((flags: Flags) => run(async (context) => runList(await withProfile(flags, context), context)));
}

async function runList(flags: Flags, context: Context): Promise<void> {
  const catalog = await context.catalog();
  const known = knownFrom(catalog, context.clock.today);
  const profile = profileFrom(flags, known);
  const asked: Asked = {
    catalog,
    query: queryFrom(flags, known, profile, "deadline"),
    wording: { profile, clock: context.clock, reference: catalog.reference, ...(await savedMarks(context)) },
  };
  if (flags["accept"] !== undefined) return accept(textOf(flags, "accept") ?? "", asked, context);
  const entries = await savedEntries(flags, context);
  if (entries.length === 0 && context.err.terminal) {
    context.warn((await context.shortlist()).programs.length === 0 ? words.nothingSaved : words.noneSoFar);
  }
  const list = (await Promise.all(entries.map(async (entry) => listed(entry, asked, flags["json"] === true, context)))).toSorted(byNext);
  const text = textFor(list, asked, flags, context);
  if (text !== "") await deliver(text, flags, context);
}

interface Asked {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly wording: Wording;
}

/** @param whole whether reasons are told, whose notes stand in the records */
async function listed(entry: Entry, { catalog, query, wording }: Asked, whole: boolean, context: Context): Promise<Listed> {
  const { id } = entry;
  const found = listedProgram(id, catalog);
  const changes = changesSince(entry, found, wording.clock);
  if (found === undefined) {
    const reason = catalog.retired.find((one) => one.id === id)?.reason;
    return { entry, changes, ...(reason !== undefined && { reason }) };
  }
  const program = whole ? await context.record(id) : found;
  return { entry, changes, match: matchOf(program, program.tracks, query, wording) };
}

function textFor(list: readonly Listed[], { catalog, wording }: Asked, flags: Flags, { out }: Context): string {
  if (flags["json"] === true) return savedJson(list, { version: catalog.version, programs: catalog.count }, wording);
  if (!out.terminal || flags["output"] !== undefined) return savedTsv(list, wording);
  return list.length === 0 ? "" : savedList(list, out, wording);
}

const EVERY = "all";

/** What is there now is what was saved, from now on. */
async function accept(ids: string, asked: Asked, context: Context): Promise<void> {
  const named = splitValues([ids]);
  const entries = named.includes(EVERY) ? (await context.shortlist()).programs : await Promise.all(named.map(async (id) => savedEntry(id, context)));
  const list = await Promise.all(entries.map(async (entry) => listed(entry, asked, false, context)));
  await changeShortlist(context.own, (before) =>
    list.reduce(
      (after, { entry, match, changes }) =>
        match === undefined || changes.length === 0 ? after : changedEntry(after, entry.id, (one) => brought(one, match, context.clock)),
      before,
    ),
  );
  for (const { entry, match, changes } of list) {
    const done =
      match === undefined ? words.goneFrom([entry.id]) : changes.length === 0 ? words.upToDate(entry.id) : words.brought(entry.id, changeWords(changes));
    say(done, context);
  }
}
