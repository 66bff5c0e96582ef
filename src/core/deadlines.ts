import type { CalendarDate, DayRange } from "./calendar.ts";
import { addDays, addMonths, dayOf, daysBetween, monthDayOf, monthRange, overlaps, parseMonthDay, singleDay, yearOf } from "./calendar.ts";
import type { DateRule, Round } from "./program.ts";
import { seasons } from "./vocabulary.ts";
import type { WallClock } from "./zones.ts";
import { inZone } from "./zones.ts";

/** The reader's day and zone; never read from the machine inside the core. */
export interface Clock {
  readonly today: CalendarDate;
  /** IANA name. */
  readonly zone: string;
}

/** The reader's zone alone; asked for only where an hour is named. */
type Zoned = Pick<Clock, "zone">;

/**
 * confirmed: a source states it for this very date. projected: the same rule, seen in an earlier year or counted from a
 * start. estimated: only a month or a season is known.
 */
export type Certainty = "confirmed" | "projected" | "estimated";

/** A rule brought onto the calendar. */
export interface Occurrence extends DayRange {
  readonly certainty: Certainty;
  /** The year in which a source saw the rule hold. */
  readonly seen?: number;
  /** The start from which it was counted back. */
  readonly before?: { readonly start: DayRange; readonly weeks?: number; readonly months?: number };
  /** An hour of that day in the host's zone. */
  readonly at?: { readonly time: string; readonly zone: string };
}

export type Closing =
  | ({ readonly kind: "dated" } & Occurrence)
  /** One may apply at any time, so many weeks before the start where that is said. */
  | { readonly kind: "rolling"; readonly weeks?: number }
  /** Counted from a start that is not known. */
  | { readonly kind: "relative"; readonly weeks?: number; readonly months?: number }
  | { readonly kind: "unknown"; readonly why: "unstated" | "varies" };

/**
 * open: a source lets us say that one can apply now. upcoming: it closes later, and no opening day is known. missed: too late
 * for the wished start.
 */
export type RoundStatus = "open" | "opens-later" | "upcoming" | "rolling" | "missed" | "unknown";

/** A round of the cycle that one can apply for next. */
export interface RoundDates {
  readonly round?: Round;
  readonly opens?: Occurrence;
  readonly closes: Closing;
  readonly starts?: Occurrence;
  readonly ends?: Occurrence;
  readonly status: RoundStatus;
}

const NOTHING_KNOWN: RoundDates = { closes: { kind: "unknown", why: "varies" }, status: "unknown" };

/** How many cycles ahead a wished start is looked for. */
const CYCLES_AHEAD = 4;

/** The next dates of each round; one entry where a program has no rounds. `wished`: when the person would like to start. */
export function datesOf(rounds: readonly Round[], clock: Clock, wished?: DayRange): readonly RoundDates[] {
  return rounds.length === 0 ? [NOTHING_KNOWN] : rounds.map((round) => roundDates(round, clock, wished));
}

export function roundDates(round: Round, clock: Clock, wished?: DayRange): RoundDates {
  const first = cycleFrom(round, clock, clock.today, wished);
  if (wished === undefined || first.starts === undefined || overlaps(first.starts, wished)) return first;
  let cycle = first;
  for (let ahead = 0; ahead < CYCLES_AHEAD && cycle.closes.kind === "dated"; ahead += 1) {
    cycle = cycleFrom(round, clock, addDays(cycle.closes.to, 1), wished);
    if (cycle.starts !== undefined && overlaps(cycle.starts, wished)) return cycle;
  }
  return first;
}

function cycleFrom(round: Round, clock: Clock, from: CalendarDate, wished: DayRange | undefined): RoundDates {
  const closes = closing(round, clock, from, wished);
  const starts = startAfter(round, clock, closes, from, wished);
  const ends = starts && round.ends && nextOccurrence(round.ends, starts.from, clock);
  const opens = opening(round, clock, closes);
  const status = statusOf(opens, closes, clock);
  return { round, closes, status, ...(opens && { opens }), ...(starts && { starts }), ...(ends && { ends }) };
}

function closing(round: Round, clock: Clock, from: CalendarDate, wished: DayRange | undefined): Closing {
  const rule = round.closes;
  if (rule === "unstated") return { kind: "unknown", why: "unstated" };
  switch (rule.rule) {
    case "varies":
      return { kind: "unknown", why: "varies" };
    case "rolling": {
      const lead = rule.weeks === undefined ? {} : { weeks: rule.weeks };
      return wished && rule.weeks !== undefined ? { kind: "dated", ...countedBack(wished, lead) } : { kind: "rolling", ...lead };
    }
    case "relative": {
      const lead = { ...(rule.weeks !== undefined && { weeks: rule.weeks }), ...(rule.months !== undefined && { months: rule.months }) };
      const start = relativeStart(round, clock, from, lead, wished);
      return start ? { kind: "dated", ...countedBack(start, lead) } : { kind: "relative", ...lead };
    }
    case "annual":
    case "dated":
    case "month":
    case "season": {
      const next = nextOccurrence(rule, from, clock);
      return next ? { kind: "dated", ...next } : { kind: "unknown", why: "varies" };
    }
  }
}

interface Lead {
  readonly weeks?: number;
  readonly months?: number;
}

/** The first start for which one is still in time, or the wished one whether or not. */
function relativeStart(round: Round, clock: Clock, from: CalendarDate, lead: Lead, wished: DayRange | undefined): DayRange | undefined {
  const stated = round.starts && nextOccurrence(round.starts, latestDay(from, lead), clock);
  if (wished && (stated === undefined || !overlaps(stated, wished))) return wished;
  return stated;
}

function latestDay(day: CalendarDate, { weeks = 0, months = 0 }: Lead): CalendarDate {
  return addMonths(addDays(day, weeks * 7), months);
}

function earliestDay(day: CalendarDate, { weeks = 0, months = 0 }: Lead): CalendarDate {
  return addDays(addMonths(day, -months), -weeks * 7);
}

function countedBack(start: DayRange, lead: Lead): Occurrence {
  const { from, to } = start;
  return { from: earliestDay(from, lead), to: earliestDay(to, lead), certainty: "projected", before: { start: { from, to }, ...lead } };
}

function startAfter(
  round: Round,
  clock: Clock,
  closes: Closing,
  from: CalendarDate,
  wished: DayRange | undefined,
): Occurrence | undefined {
  if (closes.kind === "dated" && closes.before) return { ...closes.before.start, certainty: "projected" };
  if (round.starts === undefined) return closes.kind === "rolling" && wished ? { ...wished, certainty: "projected" } : undefined;
  return nextOccurrence(round.starts, closes.kind === "dated" ? closes.to : from, clock);
}

/** The last opening before the closing; without a dated closing, the next one. */
function opening(round: Round, clock: Clock, closes: Closing): Occurrence | undefined {
  if (round.opens === undefined) return undefined;
  if (closes.kind !== "dated") return nextOccurrence(round.opens, clock.today, clock);
  const opens = nextOccurrence(round.opens, addDays(addMonths(closes.to, -12), 1), clock);
  return opens && opens.from <= closes.to ? opens : undefined;
}

function statusOf(opens: Occurrence | undefined, closes: Closing, clock: Clock): RoundStatus {
  const { today } = clock;
  if (closes.kind === "rolling") return "rolling";
  if (closes.kind !== "dated") return "unknown";
  if (isOver(closes, today, clock)) return "missed";
  if (opens === undefined) return closes.before ? "rolling" : "upcoming";
  if (opens.from > today) return "opens-later";
  // Between the ends of an estimated opening or closing nobody can say.
  return opens.to <= today && today <= closes.from ? "open" : "upcoming";
}

/** What the reader's clock shows at the hour of a timed occurrence. */
export function readerClock({ to, at }: Occurrence, { zone }: Zoned): WallClock | undefined {
  return at && inZone({ date: to, time: at.time }, at.zone, zone);
}

/** The last day, in the reader's zone, that an occurrence may mean. */
export function lastDay(occurrence: Occurrence, clock: Zoned): CalendarDate {
  return readerClock(occurrence, clock)?.date ?? occurrence.to;
}

/** Whether it is over on `day`. Zones shift an hour by a day at most, so that most days need no conversion, which is slow. */
function isOver(occurrence: Occurrence, day: CalendarDate, clock: Zoned): boolean {
  const since = daysBetween(occurrence.to, day);
  return occurrence.at && Math.abs(since) <= 1 ? lastDay(occurrence, clock) < day : since > 0;
}

/** Days until something may be too late: until the early end of a range, 0 inside it, negative once it is over. */
export function daysLeft(occurrence: Occurrence, clock: Clock): number {
  const { today } = clock;
  if (occurrence.at) return daysBetween(today, lastDay(occurrence, clock));
  return occurrence.from < today && today <= occurrence.to ? 0 : daysBetween(today, occurrence.from);
}

/** The first occurrence that is not over on `from`; `undefined` for rules that have no date of their own. */
export function nextOccurrence(rule: DateRule, from: CalendarDate, clock: Zoned): Occurrence | undefined {
  const year = yearOf(from);
  // A season that begins in December belongs to the year before, and an hour abroad can fall on the next day here.
  for (const candidate of [year - 1, year, year + 1, year + 2]) {
    const occurrence = occurrenceIn(rule, candidate);
    if (occurrence === undefined) return undefined;
    if (!isOver(occurrence, from, clock)) return occurrence;
  }
  return undefined;
}

/** The occurrence that begins in `year`. A full date that has passed is read as a yearly rule. */
function occurrenceIn(rule: DateRule, year: number): Occurrence | undefined {
  switch (rule.rule) {
    case "annual":
      return onDay(dayOf(year, rule), rule.seen, rule);
    case "dated":
      return onDay(year <= yearOf(rule.date) ? rule.date : dayOf(year, monthDayOf(rule.date)), yearOf(rule.date), rule);
    case "month":
      return { ...monthRange(year, rule.month), certainty: "estimated", ...seenIn(rule.seen) };
    case "season":
      return { ...seasonRange(year, rule.season), certainty: "estimated", ...seenIn(rule.seen) };
    case "rolling":
    case "relative":
    case "varies":
      return undefined;
  }
}

function onDay(day: CalendarDate, seen: number | undefined, { time, zone }: { time?: string; zone?: string }): Occurrence {
  const certainty = seen === yearOf(day) ? "confirmed" : "projected";
  return { ...singleDay(day), certainty, ...seenIn(seen), ...(time !== undefined && zone !== undefined && { at: { time, zone } }) };
}

function seenIn(seen: number | undefined): { seen?: number } {
  return seen === undefined ? {} : { seen };
}

function seasonRange(year: number, season: keyof typeof seasons): DayRange {
  const [begins, finishes] = seasons[season];
  const from = dayOf(year, parseMonthDay(begins));
  return { from, to: dayOf(begins <= finishes ? year : year + 1, parseMonthDay(finishes)) };
}
