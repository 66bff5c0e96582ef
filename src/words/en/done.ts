import { allOf, byCount } from "./count.ts";

/** Tasks that are marked as done. */
export const done = {
  operand: { name: "tasks", summary: "ids of tasks, as intern-find plan and checklist print them: passport, transcript, visa.us" },
  flags: {
    on: { metavar: "day", summary: "the day on which it was done (default: today)" },
    undo: { summary: "take the mark back" },
  },
  kind: "task",
  future: (day: string): string => `--on: ${day} lies ahead; a task is done today or was done before.`,
  marked: (tasks: readonly string[], day: string): string => `Done on ${day}: ${allOf(tasks)}. intern-find checklist tells what comes next.`,
  takenBack: (tasks: readonly string[]): string => `Not done any more: ${allOf(tasks)}.`,
  notMarked: (tasks: readonly string[]): string => `${allOf(tasks)} ${byCount(tasks.length, { one: "was", other: "were" })} not marked; nothing was changed.`,
} as const;
