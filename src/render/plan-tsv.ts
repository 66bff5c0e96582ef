import type { PlannedTask } from "../core/plan/planned.ts";
import { clean } from "./clean.ts";
import type { PlanText } from "./plan-words.ts";
import { todoWords } from "./plan-words.ts";

const columns = ["start", "finish", "status", "task", "programs", "days", "basis", "text"] as const;

/** A line a task, for pipes. */
export function planTsv({ plan, wording }: PlanText): string {
  const rows = plan.tasks.map((task) => rowOf(task, todoWords(task, wording)).map(clean).join("\t"));
  return `${[columns.join("\t"), ...rows].join("\n")}\n`;
}

function rowOf({ id, start, finish, status, lead, needs }: PlannedTask, text: string): readonly string[] {
  const programs = needs.map(({ program }) => program).join(",");
  return [start ?? "", finish ?? "", status, id, programs, String(lead.days[1]), needs[0].basis.from, text];
}
