import type { Clock } from "./deadlines.ts";
import { compareText } from "./order.ts";
import { collisionsOf, totalCost } from "./plan/collisions.ts";
import { behindOf } from "./plan/done.ts";
import { duesOf, isMissed, nextClosing } from "./plan/dues.ts";
import { leadFor } from "./plan/lead-times.ts";
import { nextSteps } from "./plan/next-steps.ts";
import type { Dues, Plan, PlanEntry, PlannedProgram, PlannedTask, OwnPlanning } from "./plan/planned.ts";
import { slotsOf } from "./plan/schedule.ts";
import type { Scheduled } from "./plan/standing.ts";
import { plannedTask } from "./plan/standing.ts";
import type { Task, TaskSetting } from "./tasks.ts";
import { tasksOf } from "./tasks.ts";

/** Everything to be done for these programs, counted back from the days on which they close and start. */
export function planOf(entries: readonly PlanEntry[], clock: Clock, setting: TaskSetting, own: OwnPlanning = {}): Plan {
  const { leadTimes } = setting;
  const programs = entries.map((entry) => plannedProgram(entry, clock, setting));
  const dues = new Map<string, Dues>(programs.map(({ program, dues: days }) => [program.id, days]));
  const scheduled = tasksOf(entries, setting).map((task): Scheduled => ({
    task,
    behind: behindOf(task, entries, own),
    ...leadOf(task, setting, own),
  }));
  const pending = scheduled.filter(({ behind }) => behind.done === undefined).map(({ task, behind, lead }) => ({ ...task, open: behind.open, lead }));
  const [quick, usual] = [slotsOf(pending, dues, 0), slotsOf(pending, dues, 1)];
  const tasks = scheduled
    .map((one) => plannedTask(one, { quick: quick.get(one.task.id), usual: usual.get(one.task.id) }, { programs, today: clock.today, leadTimes }))
    .toSorted(byDay);
  const plan = { asOf: clock.today, programs, tasks, collisions: collisionsOf(entries, programs), cost: totalCost(entries) };
  return { ...plan, next: nextSteps(plan) };
}

function plannedProgram(entry: PlanEntry, clock: Clock, { leadTimes }: TaskSetting): PlannedProgram {
  const { program, dates, cost, progress = {} } = entry;
  const missed = progress.applied === undefined && progress.offered === undefined && isMissed(dates, clock.today);
  const next = nextClosing(dates, clock);
  return { program, dates, dues: duesOf(entry, clock, leadTimes), progress, cost, missed, ...(next && { next }) };
}

function leadOf(task: Task, { leadTimes, reference }: TaskSetting, { lead: owns = {} }: OwnPlanning): Pick<Scheduled, "lead" | "own"> {
  const own = owns[task.id] ?? owns[task.kind];
  if (own !== undefined) return { lead: { days: [own, own] }, own: true };
  const stays = task.needs.map(({ stay }) => stay);
  return { lead: leadFor(task.kind, stays, leadTimes, reference), own: false };
}

function byDay(left: PlannedTask, right: PlannedTask): number {
  return compareText(dayKey(left), dayKey(right)) || compareText(left.id, right.id);
}

/** What is done or has no day comes last. */
function dayKey({ status, start, finish }: PlannedTask): string {
  if (status === "done") return "z";
  return start === undefined ? "u" : `${start} ${finish}`;
}
