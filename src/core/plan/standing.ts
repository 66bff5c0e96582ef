import type { CalendarDate } from "../calendar.ts";
import { addDays, daysBetween } from "../calendar.ts";
import type { Closing } from "../deadlines.ts";
import { compareText } from "../order.ts";
import type { Task } from "../tasks.ts";
import type { Behind } from "./done.ts";
import type { Lead, LeadTimes } from "./lead-times.ts";
import type { Awaited, PlannedProgram, PlannedTask, Rescue, TaskStatus } from "./planned.ts";
import type { Slot } from "./schedule.ts";
import { traits } from "./traits.ts";

/** How soon a task has to start for it to be one for now. */
const NOW_DAYS = 14;

/** A task with what is behind one of it and how long it takes. */
export interface Scheduled {
  readonly task: Task;
  readonly behind: Behind;
  readonly lead: Lead;
  readonly own: boolean;
}

/** The last days for it where all goes quickly, and at the usual pace. */
interface Slots {
  readonly quick: Slot | undefined;
  readonly usual: Slot | undefined;
}

interface Surroundings {
  readonly programs: readonly PlannedProgram[];
  readonly today: CalendarDate;
  readonly leadTimes: Pick<LeadTimes, "decision">;
}

/** How a task stands today. */
export function plannedTask({ task, behind, lead, own }: Scheduled, slots: Slots, surroundings: Surroundings): PlannedTask {
  const { usual } = slots;
  const { today } = surroundings;
  const status = statusOf(behind, usual, today);
  const awaits = awaitedBy(task, behind, surroundings);
  const tight = usual && awaits?.offer !== undefined ? daysBetween(usual.start, awaits.offer) : 0;
  const late = status === "late" && usual && { short: lateBy(behind, usual, today), rescue: rescueOf(behind, usual, slots.quick, surroundings) };
  return { ...task, ...behind, status, lead, own, ...usual, ...late, ...(awaits && { awaits }), ...(tight > 0 && { tight }) };
}

function statusOf({ done, begun }: Behind, slot: Slot | undefined, today: CalendarDate): TaskStatus {
  if (done !== undefined) return "done";
  if (begun !== undefined) return slot !== undefined && slot.finish < today ? "late" : "waiting";
  if (slot === undefined) return "undated";
  if (slot.start < today) return "late";
  return slot.start <= addDays(today, NOW_DAYS) ? "now" : "ahead";
}

/** What was begun lacks the days since it should have been there. */
function lateBy({ begun }: Behind, { start, finish }: Slot, today: CalendarDate): number {
  return daysBetween(begun === undefined ? start : finish, today);
}

function rescueOf({ begun }: Behind, { bound }: Slot, quick: Slot | undefined, { programs, today }: Surroundings): Rescue {
  if (begun === undefined && quick !== undefined && quick.start >= today) return { how: "quick", start: quick.start };
  const program = programs.find((planned) => planned.program.id === bound.program);
  if (program !== undefined && isFlexible(program.dates.closes)) return { how: "later-start" };
  return program?.next ? { how: "next-round", closes: program.next } : { how: "ask" };
}

/** Whether one may come another time instead. */
function isFlexible(closes: Closing): boolean {
  return closes.kind === "rolling" || closes.kind === "relative" || (closes.kind === "dated" && closes.before !== undefined);
}

/** The first place that a task waits for, unless one of them was offered. */
function awaitedBy({ kind }: Task, { open }: Behind, { programs, leadTimes }: Surroundings): Awaited | undefined {
  if (traits[kind].afterOffer !== true || open.length === 0) return undefined;
  const needed = programs.filter(({ program }) => open.some((need) => need.program === program.id));
  if (needed.some(({ progress }) => progress.offered !== undefined)) return undefined;
  const awaited = needed.map((planned): Awaited => {
    const last = lastDayToApply(planned);
    return { program: planned.program.id, ...(last !== undefined && { offer: addDays(last, leadTimes.decision.days[1]) }) };
  });
  return awaited.toSorted((left, right) => compareText(left.offer ?? "9", right.offer ?? "9"))[0];
}

/** An answer comes after the last day of a closing, or after the day on which it was handed in where there is none. */
function lastDayToApply({ dates: { closes }, dues, progress }: PlannedProgram): CalendarDate | undefined {
  return closes.kind === "dated" ? closes.to : (progress.applied ?? dues.application?.day);
}
