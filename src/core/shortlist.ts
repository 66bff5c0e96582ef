import type { CalendarDate } from "./calendar.ts";
import type { Certainty } from "./occurrence.ts";

/** How far an application is, in the order in which it goes. */
export const stagesOfEntry = ["interested", "preparing", "submitted", "interview", "offer", "accepted", "rejected", "missed", "next-year"] as const;
export type StageOfEntry = (typeof stagesOfEntry)[number];

/** Something done, and when. */
export interface DoneTask {
  readonly task: string;
  readonly on: CalendarDate;
}

/** Dates and money as they were when a program was saved, to tell what changed since. Days: "2027-03-01" or "2027-03-01..2027-03-31". */
export interface SavedFacts {
  readonly deadline?: string | undefined;
  readonly certainty?: Certainty | undefined;
  readonly opens?: string | undefined;
  readonly starts?: string | undefined;
  readonly pay?: string | undefined;
  readonly fee?: string | undefined;
  /** The program year that they speak of. */
  readonly cycle?: number | undefined;
  /** Whether the program was over by then. */
  readonly ended?: "paused" | "ended" | undefined;
  /** The day on which they were taken over, where that is not the one of saving. */
  readonly on?: CalendarDate | undefined;
}

/** A saved program. It keeps what it takes to outlive the record. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly url?: string | undefined;
  readonly saved: CalendarDate;
  /** In the order in which they came; the last one holds. */
  readonly stages?: readonly { readonly stage: StageOfEntry; readonly on: CalendarDate }[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly notes?: readonly { readonly on: CalendarDate; readonly text: string }[] | undefined;
  readonly done?: readonly DoneTask[] | undefined;
  readonly facts?: SavedFacts | undefined;
}

/** Who writes letters of recommendation, and how far each is. */
export interface Referee {
  readonly name: string;
  readonly programs?: readonly string[] | undefined;
  readonly asked?: CalendarDate | undefined;
  readonly due?: CalendarDate | undefined;
  readonly sent?: CalendarDate | undefined;
}

export interface Shortlist {
  readonly programs: readonly Entry[];
  /** Tasks that serve all programs. */
  readonly done?: readonly DoneTask[] | undefined;
  readonly referees?: readonly Referee[] | undefined;
  /** The person's own lead times, in days. */
  readonly lead?: Readonly<Record<string, number>> | undefined;
  /** What was last told to a calendar, by the UID of the event. */
  readonly calendar?: Readonly<Record<string, { readonly sequence: number; readonly hash: string }>> | undefined;
}

export const emptyShortlist: Shortlist = { programs: [] };

/** How far an entry is; who only saved it is interested. */
export function stageOf({ stages }: Entry): StageOfEntry {
  return stages?.at(-1)?.stage ?? "interested";
}

/** Entries by the ids of their programs. */
export type SavedById = ReadonlyMap<string, Entry>;

export function savedById({ programs }: Shortlist): SavedById {
  return new Map(programs.map((entry) => [entry.id, entry]));
}

/** Since when an entry is where it is. */
export function stageSince({ stages, saved }: Entry): CalendarDate {
  return stages?.at(-1)?.on ?? saved;
}

/** With an entry at the end; one that is there already stays as it is. */
export function withEntry(shortlist: Shortlist, entry: Entry): Shortlist {
  return shortlist.programs.some(({ id }) => id === entry.id) ? shortlist : { ...shortlist, programs: [...shortlist.programs, entry] };
}

export function withoutEntry(shortlist: Shortlist, id: string): Shortlist {
  const programs = shortlist.programs.filter((entry) => entry.id !== id);
  return programs.length === shortlist.programs.length ? shortlist : { ...shortlist, programs };
}

/** With one entry changed; the same list where it is not in it. */
export function changedEntry(shortlist: Shortlist, id: string, change: (entry: Entry) => Entry): Shortlist {
  if (!shortlist.programs.some((entry) => entry.id === id)) return shortlist;
  return { ...shortlist, programs: shortlist.programs.map((entry) => (entry.id === id ? change(entry) : entry)) };
}
