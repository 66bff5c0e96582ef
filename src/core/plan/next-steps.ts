import { addDays } from "../calendar.ts";
import type { Plan, PlannedTask, Step } from "./planned.ts";

/** As many as one can keep in mind. */
const MOST = 5;
/** How long before a letter is due its writer may be reminded. */
const REMIND_DAYS = 14;

/** The few things to do now, in order: what has to start, whom to remind, and which dates to find out. */
export function nextSteps({ tasks, programs, asOf }: Omit<Plan, "next">): readonly Step[] {
  const open = tasks.filter((task) => isPossible(task, asOf));
  const pressing = open.filter((task) => isPressing(task, asOf));
  // Where nothing presses, what comes first.
  const shown = pressing.length > 0 ? pressing : open.filter(({ status }) => status === "ahead").slice(0, 1);
  const unknown = programs
    .filter(({ missed, progress }) => !missed && progress.applied === undefined && progress.offered === undefined)
    .flatMap(({ program, dues }): readonly Step[] => {
      if (dues.application === undefined) return [{ do: "find-date", program: program.id, what: "deadline" }];
      return dues.start === undefined ? [{ do: "find-date", program: program.id, what: "start" }] : [];
    });
  return [...shown.map((task): Step => ({ do: "task", task })), ...unknown].slice(0, MOST);
}

/** Not over, and not waiting for an answer that can't be there yet. */
function isPossible({ finish, awaits, status }: PlannedTask, today: string): boolean {
  if (status === "done" || status === "undated" || finish === undefined) return false;
  return finish >= today && (awaits === undefined || (awaits.offer !== undefined && awaits.offer <= today));
}

function isPressing({ status, finish }: PlannedTask, today: Plan["asOf"]): boolean {
  if (status === "waiting") return finish !== undefined && finish <= addDays(today, REMIND_DAYS);
  return status === "late" || status === "now";
}
