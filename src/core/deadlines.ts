import type { CalendarDate, DayRange } from "./calendar.ts";
import { addDays, addMonths, daysBetween, overlaps, singleDay, yearOf } from "./calendar.ts";
import type { Memory } from "./memory.ts";
import { answered, noAnswers } from "./memory.ts";
import type { Occurrence } from "./occurrence.ts";
import { occurrenceIn } from "./occurrence.ts";
import type { DateRule, Round } from "./program.ts";
import type { WallClock } from "./zones.ts";
import { inZone } from "./zones.ts";

export type { Occurrence } from "./occurrence.ts";

/** The reader's day and zone; never read from the machine inside the core. */
export interface Clock {
  readonly today: CalendarDate;
  /** IANA name. */
  readonly zone: string;
}

/** The reader's zone alone; asked for only where an hour is named. */
type Zoned = Pick<Clock, "zone">;

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

/** Of a track without rounds. */
export const NOTHING_KNOWN: RoundDates = { closes: { kind: "unknown", why: "varies" }, status: "unknown" };

/** How many cycles ahead a wished start is looked for. */
const CYCLES_AHEAD = 4;

/** The next dates of each round; one entry where a program has no rounds. `wished`: when the person would like to start. */
export function datesOf(rounds: readonly Round[], clock: Clock, wished?: DayRange, memory?: Memory): readonly RoundDates[] {
  return rounds.length === 0 ? [NOTHING_KNOWN] : rounds.map((round) => roundDates(round, clock, wished, memory));
}

/** The next cycle, or the first of the coming ones that starts when wished. */
export function roundDates(round: Round, clock: Clock, wished?: DayRange, memory?: Memory): RoundDates {
  if (memory === undefined) return chosen(cycles(round, clock, wished), wished);
  if (!leansOnWishes(round)) return chosen(cyclesAhead(round, clock, memory), wished);
  const wish = wished === undefined ? "" : `${wished.from} ${wished.to}`;
  return answered(memory.notesOn(round, noAnswers<RoundDates>), wish, () => chosen(cycles(round, clock, wished), wished));
}

function chosen(coming: Iterable<RoundDates>, wished: DayRange | undefined): RoundDates {
  let first: RoundDates | undefined;
  for (const next of coming) {
    if (wished === undefined || (next.starts !== undefined && overlaps(next.starts, wished))) return next;
    first ??= next;
  }
  return first ?? NOTHING_KNOWN;
}

/** All that a wish can choose of, for a round whose dates do not themselves depend on it. */
export function cyclesAhead(round: Round, clock: Clock, memory: Memory): readonly RoundDates[] {
  return answered(memory.notesOn(round, noAnswers<readonly RoundDates[]>), "", () => [...cycles(round, clock, undefined)]);
}

/** The next cycle and those after it, each begun when the one before is over. */
function* cycles(round: Round, clock: Clock, wished: DayRange | undefined): Generator<RoundDates> {
  let next = cycle(round, clock, clock.today, wished);
  yield next;
  for (let ahead = 0; ahead < CYCLES_AHEAD && next.starts !== undefined; ahead += 1) {
    const over = next.closes.kind === "dated" ? next.closes.to : next.starts.to;
    next = cycle(round, clock, addDays(over, 1), wished);
    yield next;
  }
}

/** Whether the dates of a round depend on when the person would like to start. */
export function leansOnWishes({ closes }: Round): boolean {
  return typeof closes === "object" && (closes.rule === "rolling" || closes.rule === "relative");
}

function cycle(round: Round, clock: Clock, from: CalendarDate, wished: DayRange | undefined): RoundDates {
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
      const start = wished && rule.weeks !== undefined ? relativeStart(round, clock, from, lead, wished) : undefined;
      return start ? { kind: "dated", ...countedBack(start, lead) } : { kind: "rolling", ...lead };
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

/** The first start for which one is still in time, or one in the wished days whether or not. */
function relativeStart(round: Round, clock: Clock, from: CalendarDate, lead: Lead, wished: DayRange | undefined): Occurrence | undefined {
  const inTime = startInTime(round, clock, from, lead);
  if (wished === undefined || (inTime && overlaps(inTime, wished))) return inTime;
  if (inTime === undefined) return { ...wished, certainty: "projected" };
  const tooSoon = round.starts && nextOccurrence(round.starts, wished.from, clock);
  return tooSoon && overlaps(tooSoon, wished) ? tooSoon : inTime;
}

function startInTime({ starts }: Round, clock: Clock, from: CalendarDate, lead: Lead): Occurrence | undefined {
  const next = starts && nextOccurrence(starts, latestDay(from, lead), clock);
  // Months are not all as long: one month before 28 February is 28 January, one after 29 January is 28 February again.
  return next && earliestDay(next.to, lead) < from ? nextOccurrence(starts, addDays(next.to, 1 + ZONES_SHIFT_DAYS), clock) : next;
}

function latestDay(day: CalendarDate, { weeks = 0, months = 0 }: Lead): CalendarDate {
  return addMonths(addDays(day, weeks * 7), months);
}

function earliestDay(day: CalendarDate, { weeks = 0, months = 0 }: Lead): CalendarDate {
  return addDays(addMonths(day, -months), -weeks * 7);
}

/** No surer than the start, and never surer than projected. */
function countedBack(start: Occurrence, lead: Lead): Occurrence {
  const certainty = start.certainty === "estimated" ? "estimated" : "projected";
  return { from: earliestDay(start.from, lead), to: earliestDay(start.to, lead), certainty, before: { start: { from: start.from, to: start.to }, ...lead } };
}

function startAfter(round: Round, clock: Clock, closes: Closing, from: CalendarDate, wished: DayRange | undefined): Occurrence | undefined {
  if (closes.kind === "dated" && closes.before) return startCountedFrom(round, clock, closes.before.start);
  if (round.starts === undefined) return closes.kind === "rolling" && wished ? { ...wished, certainty: "projected" } : undefined;
  return nextOccurrence(round.starts, closes.kind === "dated" ? closes.to : from, clock);
}

/** What a closing was counted back from: the round's own start as its rule has it, else the wished one. */
function startCountedFrom({ starts }: Round, clock: Clock, start: DayRange): Occurrence {
  const stated = starts && nextOccurrence(starts, addDays(start.from, -ZONES_SHIFT_DAYS), clock);
  return stated?.from === start.from ? stated : { ...start, certainty: "projected" };
}

/** The last opening before the closing; without a dated closing, the next one. */
function opening(round: Round, clock: Clock, closes: Closing): Occurrence | undefined {
  if (round.opens === undefined) return undefined;
  if (closes.kind !== "dated") return nextOccurrence(round.opens, clock.today, clock);
  const opens = nextOccurrence(round.opens, addDays(addMonths(closes.to, -12), 1), clock);
  // A month or season that was not over a year before the closing may come round once more.
  const again = opens && nextOccurrence(round.opens, addDays(opens.to, 1), clock);
  return [again, opens].find((one) => one !== undefined && one.from <= closes.to);
}

function statusOf(opens: Occurrence | undefined, closes: Closing, clock: Clock): RoundStatus {
  const { today } = clock;
  if (closes.kind === "rolling") return "rolling";
  if (closes.kind !== "dated") return "unknown";
  if (isOver(closes, today, clock)) return "missed";
  if (opens === undefined) return closes.before ? "rolling" : "upcoming";
  const [first, last] = [readerDays(opens, clock), readerDays(closes, clock)];
  if (first.from > today) return "opens-later";
  // Between the ends of an estimated opening or closing nobody can say.
  return first.to <= today && today <= last.from ? "open" : "upcoming";
}

/** What the reader's clock shows at the hour of a timed occurrence. */
export function readerClock({ to, at }: Occurrence, { zone }: Zoned): WallClock | undefined {
  return at && inZone({ date: to, time: at.time }, at.zone, zone);
}

/** The last day, in the reader's zone, that an occurrence may mean. */
export function lastDay(occurrence: Occurrence, clock: Zoned): CalendarDate {
  return readerClock(occurrence, clock)?.date ?? occurrence.to;
}

/** The days that an occurrence may mean as seen from today: in the reader's zone where an hour close to it decides. */
function readerDays(occurrence: Occurrence, clock: Clock): DayRange {
  return isCloseTo(clock.today, occurrence) ? singleDay(lastDay(occurrence, clock)) : occurrence;
}

/** Whether zones can decide on which side of `day` it lies. Most are farther away, and conversion is slow. */
function isCloseTo(day: CalendarDate, { to, at }: Occurrence): boolean {
  return at !== undefined && Math.abs(daysBetween(to, day)) <= ZONES_SHIFT_DAYS;
}

/** The last hour of a day anywhere on earth is the second day after in Kiribati. */
const ZONES_SHIFT_DAYS = 2;

/** Whether it is over on `day`. */
function isOver(occurrence: Occurrence, day: CalendarDate, clock: Zoned): boolean {
  return (isCloseTo(day, occurrence) ? lastDay(occurrence, clock) : occurrence.to) < day;
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
