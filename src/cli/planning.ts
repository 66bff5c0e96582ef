import type { Command } from "commander";
import { flags as flagWords } from "#words/flags.ts";
import { plan as words } from "#words/plan.ts";
import { daysBetween } from "../core/calendar.ts";
import { parseDayRange, parseWithin } from "../core/input/dates.ts";
import { idOf } from "../core/input/names.ts";
import { planOf } from "../core/plan.ts";
import { taskKinds } from "../core/plan/lead-times.ts";
import { planEntry } from "../core/plan/progress.ts";
import type { Shortlist } from "../core/shortlist.ts";
import type { PlanText } from "../render/plan-words.ts";
import { chosen } from "./chosen.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { addFile, addPerson, flag, optionOf, repeated, textOf } from "./flags.ts";
import { idsFrom } from "./ids.ts";
import { valueOf } from "./values.ts";

/** The programs, the person and their own times, and where the answer goes. */
export function addPlanning(command: Command): Command {
  addPerson(command);
  command
    .addOption(optionOf({ id: "start", ...words.flags.start }))
    .addOption(flag("starts").hideHelp())
    .addOption(optionOf({ id: "lead", ...words.flags.lead }).argParser(repeated))
    .addOption(flag("currency"));
  return addFile(command.addOption(flag("json", flagWords.groups.output)), flagWords.groups.output);
}

export interface Planned extends PlanText {
  readonly catalog: { readonly version: string; readonly programs: number };
  readonly shortlist: Shortlist;
}

/** The plan for the programs that were named, or for those that are saved. */
export async function planned(typed: readonly string[], flags: Flags, context: Context): Promise<Planned> {
  const shortlist = await context.shortlist();
  const named = await idsFrom(typed, context);
  const ids = named.length > 0 ? named : await savedIds(shortlist, context);
  if (ids.length === 0) throw new Failure(words.noneSaved);
  const { catalog, query, shown, wording } = await chosen(ids, withStart(flags, context), context);
  const stages = new Map(shortlist.programs.map((entry) => [entry.id, entry.stages]));
  const entries = shown.flatMap(({ record }) => planEntry(record, query, wording, stages.get(record.id)) ?? []);
  const setting = { ...wording, countryFacts: await context.countryFacts(), leadTimes: await context.leadTimes() };
  const plan = planOf(entries, context.clock, setting, { ...shortlist, lead: { ...shortlist.lead, ...leadsFrom(flags, context) } });
  return { plan, wording, shortlist, catalog: { version: catalog.version, programs: catalog.count } };
}

/** What lists call --starts is one day or month here. */
function withStart(flags: Flags, { clock }: Context): Flags {
  const start = textOf(flags, "start");
  if (start === undefined) return flags;
  valueOf("--start", parseDayRange(start, clock.today));
  return { ...flags, starts: start };
}

/** Those that the catalog still has; of the others one is told. */
async function savedIds({ programs }: Shortlist, context: Context): Promise<readonly string[]> {
  const known = new Set((await context.catalog()).programs().map(({ id }) => id));
  const gone = programs.filter(({ id }) => !known.has(id));
  if (gone.length > 0) context.warn(words.gone(gone.map(({ id }) => id)));
  return programs.flatMap(({ id }) => (known.has(id) ? [id] : []));
}

/** "passport=60d" → passport: 60 */
function leadsFrom(flags: Flags, { clock }: Context): Readonly<Record<string, number>> {
  const given = flags["lead"];
  const texts = Array.isArray(given) ? (given as readonly string[]) : [];
  return Object.fromEntries(
    texts.map((text) => {
      const [task = "", time, more] = text.split("=");
      if (time === undefined || more !== undefined) throw new Failure(words.wrongLead(text));
      const { from, to } = valueOf("--lead", parseWithin(time, clock.today));
      return [taskNamed(task.trim().toLowerCase(), "--lead"), daysBetween(from, to)];
    }),
  );
}

/** A kind of task, or one task: "visa", "visa.de". */
export function taskNamed(text: string, where: string): string {
  const [kind = "", ...part] = text.split(".");
  const choices = taskKinds.map((id) => ({ id, words: [id] }));
  return [valueOf(where, idOf(kind, choices, words.taskKind)), ...part].join(".");
}
