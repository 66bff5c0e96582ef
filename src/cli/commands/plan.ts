import type { Command } from "commander";
import { flags as flagWords } from "#words/flags.ts";
import { plan as words } from "#words/plan.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { optionOf, textOf } from "../flags.ts";
import { deliver } from "../output.ts";
import { withProfile } from "../own-profile.ts";
import type { Planned } from "../planning.ts";
import { addPlanning, planned } from "../planning.ts";

const forms = ["json", "ics", "tsv", "timeline"] as const;
type Form = (typeof forms)[number];

export function define(command: Command, run: Run): void {
  command.argument(`[${words.operand.name}...]`, words.operand.summary);
  addPlanning(command);
  for (const id of ["ics", "tsv", "timeline"] as const) command.addOption(optionOf({ id, ...words.flags[id] }, flagWords.groups.output));
  command.action((ids: readonly string[], flags: Flags) => run(async (context) => runPlan(ids, await withProfile(flags, context), context)));
}

async function runPlan(ids: readonly string[], flags: Flags, context: Context): Promise<void> {
  const form = formFrom(flags);
  const answer = await planned(ids, flags, context);
  await deliver(await rendered(form ?? (isForPeople(flags, context) ? undefined : "tsv"), answer, context), flags, context);
}

function isForPeople(flags: Flags, { out }: Context): boolean {
  return out.terminal && textOf(flags, "output") === undefined;
}

function formFrom(flags: Flags): Form | undefined {
  const [first, second] = forms.filter((form) => flags[form] === true);
  if (second !== undefined) throw new Failure(words.twoForms(`--${first}`, `--${second}`));
  return first ?? (textOf(flags, "output")?.toLowerCase().endsWith(".ics") === true ? "ics" : undefined);
}

async function rendered(form: Form | undefined, answer: Planned, context: Context): Promise<string> {
  switch (form) {
    case "json":
      return (await import("../../render/plan-json.ts")).planJson(answer, answer);
    case "tsv":
      return (await import("../../render/plan-tsv.ts")).planTsv(answer);
    case "timeline":
      return (await import("../../render/plan-timeline.ts")).planTimeline(answer, context.out);
    case "ics":
      return calendar(answer, context);
    case undefined:
      return (await import("../../render/plan.ts")).planPage(answer, context.out);
  }
}

/** What was told is kept, so that the next calendar can say what changed. */
async function calendar(answer: Planned, context: Context): Promise<string> {
  const { planIcs } = await import("../../render/plan-ics.ts");
  const { text, revisions, empty } = planIcs(answer, answer.shortlist.calendar ?? {});
  await context.keepCalendar(revisions);
  if (empty !== undefined) context.warn(empty);
  return text;
}
