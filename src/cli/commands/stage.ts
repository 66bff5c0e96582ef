import type { Command } from "commander";
import { Option } from "commander";
import { shortlist as words } from "#words/shortlist.ts";
import { listedProgram } from "../../catalog/compiled.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { matchOf } from "../../core/match.ts";
import type { Entry, StageOfEntry } from "../../core/shortlist.ts";
import { changedEntry, stageOf, stageSince, stagesOfEntry } from "../../core/shortlist.ts";
import { withStage } from "../../core/shortlist-edit.ts";
import { dayWords } from "../../render/dates.ts";
import { nextWords } from "../../render/next-words.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { flag, optionOf, profileFrom, queryFrom } from "../flags.ts";
import { notedDay } from "../noted-day.ts";
import { withProfile } from "../own-profile.ts";
import { savedEntry } from "../saved-ids.ts";
import { stageNamed } from "../saved-only.ts";
import { knownFrom } from "../values.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { id, stage } = words.operands;
  command.argument(`<${id.name}>`, id.summary).argument(`<${stage.name}...>`, stage.summary(stagesOfEntry));
  command
    .addOption(optionOf({ id: "on", ...words.flags.on }))
    .addOption(new Option("--yes", words.flags.yes))
    .addOption(flag("no-input"));
  command.action((named: string, stages: readonly string[], flags: Flags) => run((context) => runStage(named, stages.join(" "), flags, context)));
}

async function runStage(named: string, text: string, flags: Flags, context: Context): Promise<void> {
  const before = await savedEntry(named, context);
  const stage = stageNamed(text, words.kinds.stage);
  const on = notedDay(flags, context, words.future);
  if (!(await isMeant(before, stage, on, flags, context))) {
    say(words.beforeSaved.left, context);
    return;
  }
  let entry = before;
  await changeShortlist(context.own, (list) => {
    const found = list.programs.find(({ id }) => id === before.id);
    if (found === undefined) return list;
    entry = withStage(found, stage, on);
    return entry === found ? list : changedEntry(list, before.id, () => entry);
  });
  say(await told(before, entry, { stage, on }, context), context);
}

/** A day before that of saving is often a slip, and sometimes right. */
async function isMeant({ id, saved, stages }: Entry, stage: StageOfEntry, on: CalendarDate, flags: Flags, context: Context): Promise<boolean> {
  const first = [saved, ...(stages ?? []).map((one) => one.on)].toSorted()[0] ?? saved;
  if (on >= first || flags["yes"] === true) return true;
  const { question, yes, no, needsYes } = words.beforeSaved;
  if (!context.interactive || flags["input"] === false) throw new Failure(needsYes(id, dayWords(on), dayWords(saved)));
  const choices = [
    { value: "yes", name: yes },
    { value: "no", name: no },
  ];
  return (await (await context.ask()).choose(question(id, words.stages[stage], dayWords(on), dayWords(saved)), choices)) === "yes";
}

async function told(
  before: Entry,
  after: Entry,
  { stage, on }: { readonly stage: StageOfEntry; readonly on: CalendarDate },
  context: Context,
): Promise<string> {
  const { id } = after;
  if (JSON.stringify(after) === JSON.stringify(before)) return words.stagedAlready(id, words.stages[stage], dayWords(on));
  if (stageOf(after) !== stage || stageSince(after) !== on) return words.stagedBefore(id, words.stages[stage], dayWords(on), words.stages[stageOf(after)]);
  return words.staged(id, words.stages[stage], dayWords(on), await nextOf(after, context));
}

async function nextOf(entry: Entry, context: Context): Promise<string> {
  const catalog = await context.catalog();
  const program = listedProgram(entry.id, catalog);
  if (program === undefined) return nextWords({ entry }, context.clock);
  const flags = await withProfile({}, context);
  const known = knownFrom(catalog, context.clock.today);
  const profile = profileFrom(flags, known);
  const situation = { profile, clock: context.clock, reference: catalog.reference };
  return nextWords({ entry, match: matchOf(program, program.tracks, queryFrom({}, known, profile, "match"), situation) }, context.clock);
}
