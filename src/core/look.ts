import type { CalendarDate, DayRange } from "./calendar.ts";
import { isCalendarDate } from "./calendar.ts";
import type { RoundStatus } from "./deadlines.ts";
import type { Match } from "./match.ts";
import type { Certainty } from "./occurrence.ts";
import type { Program } from "./program.ts";

export const stopped = ["paused", "ended"] as const;

/** How far a round is, or that the program is no longer run. */
export type SeenStatus = RoundStatus | (typeof stopped)[number];

/** A program as it was when one looked: what changes are told by. Days as `seenText` writes them. */
export interface SeenProgram {
  readonly name?: string | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  readonly status?: SeenStatus | undefined;
}

/** One look at everything, or at what a saved search finds. */
export interface Look {
  readonly on: CalendarDate;
  /** The version of the catalog. */
  readonly catalog: string;
  /** What was asked and of whom, so that answers to another question are not compared. */
  readonly question?: string | undefined;
  readonly programs: Readonly<Record<string, SeenProgram>>;
}

/** Days with how sure they are. */
export interface SeenDays extends DayRange {
  readonly certainty: Certainty;
}

/** What was found on a day. @param halted programs that fit but are paused or have ended */
export function lookAt(matches: readonly Match[], seen: Omit<Look, "programs">, halted: readonly Program[] = []): Look {
  const programs = [...matches.map(({ program, best }) => [program, best.dates] as const), ...halted.map((program) => [program, undefined] as const)];
  return { ...seen, programs: Object.fromEntries(programs.map(([program, dates]) => [program.id, seenProgram(program, dates)])) };
}

function seenProgram({ name, ended }: Program, dates: Match["best"]["dates"] | undefined): SeenProgram {
  if (ended || dates === undefined) return { name, status: ended?.status ?? "ended" };
  const { opens, closes, status } = dates;
  return { name, ...(opens && { opens: seenText(opens) }), ...(closes.kind === "dated" && { closes: seenText(closes) }), status };
}

export function isStopped({ status }: SeenProgram): boolean {
  return status === "paused" || status === "ended";
}

const marks: Readonly<Record<Certainty, string>> = { confirmed: "", projected: "~", estimated: "?" };

/** "2027-03-01" where it is confirmed, "~2027-03-01" projected, "?2027-03-01..2027-03-31" estimated. */
export function seenText({ from, to, certainty }: SeenDays): string {
  return `${marks[certainty]}${from === to ? from : `${from}..${to}`}`;
}

/** What `seenText` wrote; `undefined` for anything else. */
export function seenDays(text: string): SeenDays | undefined {
  const [, mark = "", days = ""] = /^([~?]?)(.*)$/su.exec(text) ?? [];
  const [from = "", to = from, more] = days.split("..");
  if (more !== undefined || !isCalendarDate(from) || !isCalendarDate(to)) return undefined;
  return { from, to, certainty: mark === "~" ? "projected" : mark === "?" ? "estimated" : "confirmed" };
}
