import type { CalendarDate } from "../calendar.ts";
import { addDays, daysBetween } from "../calendar.ts";
import { hashOf } from "../hash.ts";

/** What calendars know of an event: the number of its last change, and what it said then. */
export interface Revision {
  readonly sequence: number;
  /** Of what is said; equal texts have equal ones. */
  readonly hash: string;
}

/** By the name of the event. */
export type Revisions = Readonly<Record<string, Revision>>;

const EPOCH = "2000-01-01" as CalendarDate;

/**
 * The revisions of these events after those before: what says the same stays as it is, what changed gets a higher number. It is that of
 * the day at least, so that numbers rise also where those before were not kept. Events that are gone are kept, since they may come back.
 * @param said what each event says, by its name
 */
export function revised(said: Readonly<Record<string, string>>, before: Revisions, today: CalendarDate): Revisions {
  const now = Object.entries(said).map(([name, text]) => [name, revisionOf(text, before[name], today)] as const);
  return { ...before, ...Object.fromEntries(now) };
}

function revisionOf(text: string, before: Revision | undefined, today: CalendarDate): Revision {
  const hash = hashOf(text);
  if (before?.hash === hash) return before;
  const ofDay = Math.max(0, daysBetween(EPOCH, today)) * CHANGES_A_DAY;
  return { sequence: before === undefined ? ofDay : Math.max(before.sequence + 1, ofDay), hash };
}

/** The day of the change, which is in its number. */
export function dayOfRevision({ sequence }: Revision): CalendarDate {
  return addDays(EPOCH, Math.floor(sequence / CHANGES_A_DAY));
}

/** Room for changes on one day, before the numbers of the next. */
const CHANGES_A_DAY = 100;
