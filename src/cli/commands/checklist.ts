import type { Command } from "commander";
import { plan as words } from "#words/plan.ts";
import { checklist, checklistJson } from "../../render/checklist.ts";
import type { Run } from "../command.ts";
import type { Flags } from "../flags.ts";
import { deliver } from "../output.ts";
import { withProfile } from "../own-profile.ts";
import type { Context } from "../context.ts";
import { addPlanning, planned } from "../planning.ts";

export function define(command: Command, run: Run): void {
  command.argument(`[${words.operand.name}...]`, words.operand.summary);
  addPlanning(command);
  command.action((ids: readonly string[], flags: Flags) => run(async (context) => runChecklist(ids, await withProfile(flags, context), context)));
}

async function runChecklist(ids: readonly string[], flags: Flags, context: Context): Promise<void> {
  const answer = await planned(ids, flags, context);
  await deliver(flags["json"] === true ? checklistJson(answer, answer) : checklist(answer, context.out), flags, context);
}
