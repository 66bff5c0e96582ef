import type { CalendarDate, DayRange } from "./calendar.ts";
import { daysBetween } from "./calendar.ts";
import type { ProgramEvent } from "./events.ts";
import { eventsWithin } from "./events.ts";
import type { Look, SeenDays, SeenProgram } from "./look.ts";
import { isStopped, seenDays } from "./look.ts";
import type { Match } from "./match.ts";
import { compareText } from "./order.ts";

/** catalog: what we know was read anew. time: nothing was; a day has come or passed. */
export type Cause = "catalog" | "time";

/** When something is: on days, at any time, or no source says. */
export type Moment = SeenDays | "any-time" | "unknown";

/** What happened to a program between two looks, and on which day; what was read anew, on the day one looks. */
export type Change = {
  readonly id: string;
  readonly name: string;
  readonly day: CalendarDate;
  readonly cause: Cause;
} & (
  | { readonly kind: "added"; readonly closes: Moment }
  /** It was paused or had ended. */
  | { readonly kind: "resumed"; readonly closes: Moment }
  /** Only a confirmed day says that it did; any other, that it should have. */
  | { readonly kind: "opened"; readonly opened: SeenDays; readonly closes: Moment }
  /** A day that lay ahead is another one, or more or less sure. */
  | { readonly kind: "moved"; readonly what: "opens" | "closes"; readonly before: Moment; readonly now: Moment }
  /** The round that was seen is over, and the day of the one after it is known by now. */
  | { readonly kind: "announced"; readonly before: SeenDays; readonly now: SeenDays }
  | { readonly kind: "closed"; readonly closed: SeenDays; readonly next: Moment }
  | { readonly kind: "paused" | "ended" }
  /** It left the catalog, or only the search. */
  | { readonly kind: "gone"; readonly from: "catalog" | "search" }
);

export type ChangeKind = Change["kind"];

export interface Looks {
  /** As it was then, by what was known then. */
  readonly before: Look;
  /** The same day, by what is known now: whatever differs from `before` was read anew, and whatever differs from `now` is due to time. */
  readonly anew: Look;
  readonly now: Look;
  /** Whether the catalog has a program, found or not. */
  readonly isKnown: (id: string) => boolean;
}

/** In the order of the days, then of the ids. Time alone never moves a date: one that comes round again next year was not read anew. */
export function changesBetween(looks: Looks): readonly Change[] {
  const ids = new Set([...Object.keys(looks.before.programs), ...Object.keys(looks.now.programs)]);
  return [...ids]
    .flatMap((id) => changesOf(id, looks))
    .toSorted((left, right) => compareText(left.day, right.day) || compareText(left.id, right.id) || order(left) - order(right));
}

const kinds: readonly ChangeKind[] = ["added", "resumed", "closed", "moved", "announced", "opened", "paused", "ended", "gone"];

/** Of one program on one day. */
function order(change: Change): number {
  return kinds.indexOf(change.kind) * 2 + (change.kind === "moved" && change.what === "closes" ? 1 : 0);
}

/** A program in a look; a name like that of a part of every object is none. */
function seenIn({ programs }: Look, id: string): SeenProgram | undefined {
  return Object.hasOwn(programs, id) ? programs[id] : undefined;
}

function changesOf(id: string, looks: Looks): readonly Change[] {
  const { before, anew, now } = looks;
  const [was, reread, is] = [seenIn(before, id), seenIn(anew, id), seenIn(now, id)];
  const told = { id, name: is?.name ?? was?.name ?? id, day: now.on };
  if (was === undefined) return is === undefined ? [] : added(told, is, reread);
  if (is === undefined) return gone(told, was, reread, looks);
  if (isStopped(was) || isStopped(is)) return stopped(told, was, is);
  const dates: Dates = { told, was, reread: reread ?? is, is, since: before.on, today: now.on };
  return [...closed(dates), ...moved(dates), ...opened(dates)];
}

type Told = Pick<Change, "id" | "name" | "day">;

/** One that is no longer run is no addition. */
function added(told: Told, is: SeenProgram, reread: SeenProgram | undefined): readonly Change[] {
  return isStopped(is) ? [] : [{ ...told, kind: "added", cause: reread === undefined ? "time" : "catalog", closes: closingOf(is) }];
}

function gone(told: Told, was: SeenProgram, reread: SeenProgram | undefined, { isKnown }: Looks): readonly Change[] {
  return isStopped(was) ? [] : [{ ...told, kind: "gone", cause: reread === undefined ? "catalog" : "time", from: isKnown(told.id) ? "search" : "catalog" }];
}

function stopped(told: Told, was: SeenProgram, is: SeenProgram): readonly Change[] {
  if (was.status === is.status) return [];
  if (is.status === "paused" || is.status === "ended") return [{ ...told, kind: is.status, cause: "catalog" }];
  return [{ ...told, kind: "resumed", cause: "catalog", closes: closingOf(is) }];
}

/** A program that was found both times. */
interface Dates {
  readonly told: Told;
  readonly was: SeenProgram;
  readonly reread: SeenProgram;
  readonly is: SeenProgram;
  readonly since: CalendarDate;
  readonly today: CalendarDate;
}

function daysOf(text: string | undefined): SeenDays | undefined {
  return text === undefined ? undefined : seenDays(text);
}

function closingOf({ closes, status }: SeenProgram): Moment {
  return daysOf(closes) ?? (status === "rolling" ? "any-time" : "unknown");
}

/** Whether the round of `seen` is over in `later`: the closing there is that of another one, or missed. */
function isOver(seen: SeenProgram, later: SeenProgram, today: CalendarDate): SeenDays | undefined {
  const closes = daysOf(seen.closes);
  if (closes === undefined || seen.status === "missed" || closes.to >= today) return undefined;
  return later.status === "missed" || later.closes !== seen.closes ? closes : undefined;
}

function closed({ told, was, reread, is, today }: Dates): readonly Change[] {
  const over = isOver(reread, is, today) ?? (isNextRound({ was, reread, today }) ? daysOf(was.closes) : undefined);
  if (over === undefined) return [];
  const next = closingOf(is);
  return [{ ...told, day: over.to, kind: "closed", cause: "time", closed: over, next: is.status === "missed" ? "unknown" : next }];
}

/** More than this apart, two closings are those of two rounds. */
const HALF_A_YEAR = 183;

/** Whether what was read anew speaks of the round after the one that was seen, which is over. */
function isNextRound({ was, reread, today }: Pick<Dates, "was" | "reread" | "today">): boolean {
  const [old, next] = [daysOf(was.closes), daysOf(reread.closes)];
  return old !== undefined && next !== undefined && was.status !== "missed" && old.to < today && daysBetween(old.from, next.from) > HALF_A_YEAR;
}

/** What differs on the same day, and so was read anew. */
function moved({ told, was, reread, today, since }: Dates): readonly Change[] {
  const change = { ...told, cause: "catalog" } as const;
  const [oldClosing, newClosing] = [closingOf(was), closingOf(reread)];
  const closing = isSame(oldClosing, newClosing)
    ? []
    : isNextRound({ was, reread, today }) && typeof oldClosing === "object" && typeof newClosing === "object"
      ? [{ ...change, kind: "announced", before: oldClosing, now: newClosing } as const]
      : [{ ...change, kind: "moved", what: "closes", before: oldClosing, now: newClosing } as const];
  const [oldOpening, newOpening] = [daysOf(was.opens), daysOf(reread.opens)];
  // What opened before one looked is of no interest any more.
  const isAhead = [oldOpening, newOpening].some((days) => days !== undefined && days.to >= since);
  const opening: Change = { ...change, kind: "moved", what: "opens", before: oldOpening ?? "unknown", now: newOpening ?? "unknown" };
  return isAhead && !isSame(opening.before, opening.now) ? [opening, ...closing] : closing;
}

function isSame(left: Moment, right: Moment): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  return left.from === right.from && left.to === right.to && left.certainty === right.certainty;
}

/** One can apply now, and could not then. */
function opened({ told, was, reread, is, since, today }: Dates): readonly Change[] {
  const days = daysOf(is.opens);
  if (is.status !== "open" || days === undefined) return [];
  const change = { ...told, kind: "opened", opened: days, closes: closingOf(is) } as const;
  if (reread.status === "open" && isOver(reread, is, today) === undefined) {
    return was.status === "open" ? [] : [{ ...change, cause: "catalog" }];
  }
  // Another round may suit better by now, and have been open for long.
  return days.to <= since ? [] : [{ ...change, day: days.to, cause: "time" }];
}

/** What opens or closes within `window`; an opening that is over is none. */
export function coming(matches: readonly Match[], window: DayRange): readonly ProgramEvent[] {
  return eventsWithin(matches, window).filter(({ what, occurrence }) => what === "closes" || (what === "opens" && occurrence.to > window.from));
}
