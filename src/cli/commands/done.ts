import type { Command } from "commander";
import { done as words } from "#words/done.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { parseDays } from "../../core/input/dates.ts";
import type { Parsed } from "../../core/parsed.ts";
import { mapParsed } from "../../core/parsed.ts";
import { withDone, withoutDone } from "../../core/plan/marks.ts";
import { dayWords } from "../../render/dates.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { optionOf } from "../flags.ts";
import { notedDay } from "../noted-day.ts";
import { taskNamed } from "../planning.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  command.argument(`<${words.operand.name}...>`, words.operand.summary);
  for (const id of ["on", "undo"] as const) command.addOption(optionOf({ id, ...words.flags[id] }));
  command.action((tasks: readonly string[], flags: Flags) => run(async (context) => runDone(tasks, flags, context)));
}

async function runDone(typed: readonly string[], flags: Flags, context: Context): Promise<void> {
  const tasks = [...new Set(typed.map((text) => taskNamed(text.trim().toLowerCase(), words.operand.name)))];
  if (flags["undo"] === true) return undo(tasks, context);
  const on = notedDay(flags, context, words.future, lastDay);
  await changeShortlist(context.own, (before) => tasks.reduce((list, task) => withDone(list, task, on), before));
  say(words.marked(tasks, dayWords(on)), context);
}

async function undo(tasks: readonly string[], context: Context): Promise<void> {
  let isChanged = false;
  await changeShortlist(context.own, (before) => {
    const after = tasks.reduce(withoutDone, before);
    isChanged = after !== before;
    return after;
  });
  say(isChanged ? words.takenBack(tasks) : words.notMarked(tasks), context);
}

/** Of a month or a year the last day. */
function lastDay(text: string, today: CalendarDate): Parsed<CalendarDate> {
  return mapParsed(parseDays(text, today), ({ to }) => to);
}
