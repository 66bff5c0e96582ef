import type { CalendarDate, DayRange } from "../calendar.ts";
import type { Cost, MissingCost } from "../cost.ts";
import type { Occurrence, RoundDates } from "../deadlines.ts";
import type { Program } from "../program.ts";
import type { Entry, Shortlist } from "../shortlist.ts";
import type { Task, TaskNeed, TaskSubject } from "../tasks.ts";
import type { Lead } from "./lead-times.ts";

/** How far an application is. */
export interface Progress {
  /** Handed in. */
  readonly applied?: CalendarDate;
  /** The place was offered. */
  readonly offered?: CalendarDate;
}

/** A program to be planned, by the track and round that suit best. */
export interface PlanEntry extends TaskSubject {
  readonly dates: RoundDates;
  readonly cost: Cost;
  /** When the person would like to start. */
  readonly wished?: DayRange;
  readonly progress?: Progress;
}

/**
 * What a person keeps: what is done for single programs, also for those that are over, and for all; who was asked for letters; and their
 * own times in days.
 */
export type OwnPlanning = Partial<Pick<Shortlist, "done" | "referees" | "lead">> & {
  readonly programs?: readonly Pick<Entry, "id" | "done">[];
};

/**
 * A day that a plan counts back from. early: the first day of a stretch, since no source tells the day. assumed: counted from a start by a
 * time that is our assumption. wished: the day on which the person would like to start, where the program has none of its own.
 */
export interface Due {
  readonly day: CalendarDate;
  /** What the day was taken from; of an assumed one, the start. */
  readonly of: Occurrence;
  readonly early?: true;
  readonly assumed?: Lead;
  readonly wished?: true;
}

/** The two days of a program that tasks are due by; absent where they are not known. */
export interface Dues {
  readonly application?: Due;
  readonly start?: Due;
}

/** What can still be saved of a task that is late. */
export type Rescue =
  /** It may be in time where all goes quickly and it starts by then. */
  | { readonly how: "quick"; readonly start: CalendarDate }
  /** The next closing of the program. */
  | { readonly how: "next-round"; readonly closes: Occurrence }
  /** The program takes people at any time. */
  | { readonly how: "later-start" }
  /** Only the host can help. */
  | { readonly how: "ask" };

/** What a task has to wait for. */
export interface Awaited {
  readonly program: string;
  /** When an answer may come, at the usual pace; absent where no closing is known. */
  readonly offer?: CalendarDate;
}

/** How many letters there are of those that are needed. */
export interface Letters {
  readonly needed: number;
  readonly asked: number;
  readonly sent: number;
  /** Who was asked and has not sent. */
  readonly waiting: readonly string[];
}

/** waiting: begun, and in the hands of others. undated: to be done, but by when is not known. */
export const taskStatuses = ["late", "now", "waiting", "ahead", "undated", "done"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export interface PlannedTask extends Task {
  readonly status: TaskStatus;
  /** The needs that are still to be met. */
  readonly open: readonly TaskNeed[];
  readonly lead: Lead;
  /** Whether the time is the person's own. */
  readonly own: boolean;
  /** The last days to start and to finish it. */
  readonly start?: CalendarDate;
  readonly finish?: CalendarDate;
  /** Whose day it is due by, and the task that needs it first. */
  readonly bound?: { readonly program: string; readonly when: TaskNeed["when"]; readonly before?: string; readonly due: Due };
  /** Of a late one: how many days are lacking. */
  readonly short?: number;
  readonly rescue?: Rescue;
  readonly awaits?: Awaited;
  /** The answer may come so many days after it has to start. */
  readonly tight?: number;
  readonly letters?: Letters;
  readonly begun?: CalendarDate;
  readonly done?: CalendarDate;
}

export interface PlannedProgram {
  readonly program: Program;
  readonly dates: RoundDates;
  readonly dues: Dues;
  readonly progress: Progress;
  readonly cost: Cost;
  /** Too late for this round, or for the wished start. */
  readonly missed: boolean;
  /** The next closing after the one that was missed. */
  readonly next?: Occurrence;
}

export type Collision =
  /** One can't be at both. sure: whichever days the dates turn out to be. */
  | { readonly kind: "stays"; readonly programs: readonly [string, string]; readonly days: DayRange; readonly sure: boolean }
  /** Both have to be handed in within a fortnight. */
  | { readonly kind: "work"; readonly programs: readonly [string, string]; readonly days: DayRange };

/** The cost of all of them together, in one currency. */
export interface TotalCost {
  readonly currency: string;
  readonly low?: number;
  readonly high?: number;
  readonly complete: boolean;
  readonly missing: readonly { readonly program: string; readonly what: readonly MissingCost[] }[];
}

export type Step =
  | { readonly do: "task"; readonly task: PlannedTask }
  /** The day that a program's tasks are due by is not known. */
  | { readonly do: "find-date"; readonly program: string; readonly what: "deadline" | "start" };

export interface Plan {
  readonly asOf: CalendarDate;
  readonly programs: readonly PlannedProgram[];
  /** In the order of the days on which they have to start. */
  readonly tasks: readonly PlannedTask[];
  readonly collisions: readonly Collision[];
  readonly cost: TotalCost;
  readonly next: readonly Step[];
}
