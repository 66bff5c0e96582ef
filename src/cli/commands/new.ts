import type { Command } from "commander";
import { changes as words } from "#words/changes.ts";
import { failures } from "#words/failures.ts";
import { flags as flagWords } from "#words/flags.ts";
import type { DayRange } from "../../core/calendar.ts";
import { coming } from "../../core/changes.ts";
import { parseWithin } from "../../core/input/dates.ts";
import { parseWhole } from "../../core/input/numbers.ts";
import type { News } from "../../render/changes.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addFile, flag, optionOf, textOf } from "../flags.ts";
import type { Asking, Looked } from "../looking.ts";
import { look, remember } from "../looking.ts";
import { deliver } from "../output.ts";
import type { NamedSearch } from "../saved-search.ts";
import { flagsOfSearch, lineOf, searchCalled } from "../saved-search.ts";
import { valueOf } from "../values.ts";

const { groups } = flagWords;

export function define(command: Command, run: Run): void {
  const { exitCode, limit, peek, quiet, within } = words.flags;
  command
    .argument(`[${words.operand.name}]`, words.operand.summary)
    .addOption(optionOf({ id: "within", ...within }))
    .addOption(optionOf({ id: "limit", metavar: flagWords.each.limit.metavar, summary: limit }))
    .addOption(optionOf({ id: "peek", summary: peek }))
    .addOption(flag("profile", groups.person))
    .addOption(flag("no-profile", groups.person))
    .addOption(flag("json", groups.output));
  addFile(command, groups.output)
    .addOption(optionOf({ id: "exit-code", summary: exitCode }, groups.output))
    .addOption(optionOf({ id: "quiet", summary: quiet }, groups.output));
  command.action((name: string | undefined, flags: Flags) => run((context) => runNew(name, flags, context)));
}

const USUAL_WITHIN = "6w";
const USUAL_LIMIT = 20;

async function runNew(name: string | undefined, flags: Flags, context: Context): Promise<void> {
  const window = valueOf("--within", parseWithin(textOf(flags, "within") ?? USUAL_WITHIN, context.clock.today));
  const most = limitFrom(flags, context);
  const named = name === undefined ? undefined : await searchCalled(name, context);
  const asking = askingOf(named, flags, context);
  const looked = await look(asking, context);
  const news = newsOf(looked, named?.name, window, most);
  const isNew = looked.changes.length > 0;
  if (isNew || flags["quiet"] !== true) await deliver(await rendered(news, looked, named, flags, context), flags, context);
  // What nobody got to see was not looked at.
  if (flags["peek"] !== true) await remember(asking.name, looked.now, context);
  if (!isNew && flags["exitCode"] === true) throw new Failure("", exitCodes.failed);
}

function isForPeople(flags: Flags, { out }: Context): boolean {
  return out.terminal && textOf(flags, "output") === undefined && flags["json"] !== true;
}

/** A screen is not flooded; whatever goes elsewhere is whole. */
function limitFrom(flags: Flags, context: Context): number {
  const text = textOf(flags, "limit");
  if (text !== undefined) return valueOf("--limit", parseWhole(text, { from: 1, to: 100_000, what: failures.kinds.count }));
  return isForPeople(flags, context) ? USUAL_LIMIT : Infinity;
}

function askingOf(named: NamedSearch | undefined, { profile }: Flags, context: Context): Asking {
  const given: Flags = profile === undefined ? {} : { profile };
  if (named === undefined) return { name: "", words: [], flags: given };
  return { name: named.name, words: named.search.words ?? [], flags: flagsOfSearch(named, given, context) };
}

function newsOf({ before, changes, note, matches }: Looked, name: string | undefined, window: DayRange, most: number): News {
  const ahead = coming(matches, window);
  return {
    ...(name !== undefined && { name }),
    ...(before && { since: { on: before.on, catalog: before.catalog } }),
    changes,
    ...(note !== undefined && { note }),
    window,
    coming: ahead.slice(0, most),
    comingInAll: ahead.length,
  };
}

async function rendered(news: News, { catalog }: Looked, named: NamedSearch | undefined, flags: Flags, context: Context): Promise<string> {
  if (isForPeople(flags, context)) {
    const { newsPage } = await import("../../render/changes.ts");
    return newsPage(news, context.out, context.clock);
  }
  const { newsJson, newsTsv } = await import("../../render/changes-data.ts");
  if (flags["json"] !== true) return newsTsv(news);
  const head = { asOf: context.clock.today, catalog: { version: catalog.version, programs: catalog.count } };
  return newsJson(news, { ...head, ...(named && { line: lineOf(named.search) }) });
}
