import type { CalendarDate } from "../calendar.ts";
import { addDays } from "../calendar.ts";
import type { TaskNeed } from "../tasks.ts";
import type { Lead, TaskKind } from "./lead-times.ts";
import type { Due, Dues, PlannedTask } from "./planned.ts";
import { traits } from "./traits.ts";

/** A task with all that its days follow from. */
export interface Pending {
  readonly id: string;
  readonly kind: TaskKind;
  readonly open: readonly TaskNeed[];
  readonly lead: Lead;
}

/** The last days on which a task can start and finish. */
export interface Slot {
  readonly start: CalendarDate;
  readonly finish: CalendarDate;
  readonly bound: NonNullable<PlannedTask["bound"]>;
}

interface Limit {
  readonly day: CalendarDate;
  readonly bound: Slot["bound"];
}

/**
 * Counts back from the days that programs close and start: a task ends when the first thing begins that needs it, else on the day it is
 * due. Without a day for any of its programs it has no slot. @param pace 0 for quick cases, 1 for the usual ones
 */
export function slotsOf(pending: readonly Pending[], dues: ReadonlyMap<string, Dues>, pace: 0 | 1): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot | undefined>();
  const followers = followersIn(pending);
  const slotOf = (task: Pending): Slot | undefined => {
    if (!slots.has(task.id))
      slots.set(
        task.id,
        slotWithin(
          task.open.flatMap((need) => limitsOf(task, need)),
          task.lead.days[pace],
        ),
      );
    return slots.get(task.id);
  };
  const limitsOf = (task: Pending, need: TaskNeed): readonly Limit[] => {
    const due = dues.get(need.program)?.[need.when];
    const limits = followers(task, need).flatMap((other): readonly Limit[] => {
      const slot = slotOf(other);
      return slot === undefined ? [] : [{ day: slot.start, bound: { ...slot.bound, before: other.id } }];
    });
    return due === undefined ? limits : [...limits, ownLimit(need, due)];
  };
  for (const task of pending) slotOf(task);
  return new Map([...slots].flatMap(([id, slot]) => (slot === undefined ? [] : [[id, slot] as const])));
}

function ownLimit({ program, when }: TaskNeed, due: Due): Limit {
  return { day: due.day, bound: { program, when, due } };
}

/** What can't begin before a need of a task is met. The form does not wait for what is only needed for the stay. */
function followersIn(pending: readonly Pending[]): (task: Pending, need: TaskNeed) => readonly Pending[] {
  const index = new Map<string, Pending[]>();
  for (const task of pending) {
    for (const { program } of task.open) {
      const key = `${task.kind} ${program}`;
      index.set(key, [...(index.get(key) ?? []), task]);
    }
  }
  return ({ kind }, { program, when }) => {
    const kinds = (traits[kind].before ?? []).filter((later) => later !== "application-form" || when === "application");
    return kinds.flatMap((later) => index.get(`${later} ${program}`) ?? []);
  };
}

function slotWithin(limits: readonly Limit[], days: number): Slot | undefined {
  const [first] = limits.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return first && { start: addDays(first.day, -days), finish: first.day, bound: first.bound };
}
