import type { CalendarDate, DayRange } from "./calendar.ts";
import { daysBetween } from "./calendar.ts";
import type { Clock, RoundDates } from "./deadlines.ts";
import { datesOf, NOTHING_KNOWN, roundDates } from "./deadlines.ts";
import type { Match } from "./match.ts";
import type { Certainty } from "./occurrence.ts";
import type { Fee, Pay, Program, Range, Stated, Track } from "./program.ts";
import type { Entry, SavedFacts } from "./shortlist.ts";

/** What is different now from what was saved. Days are written as in the file: "2027-03-01" or "2027-03-01..2027-03-31". */
export type Change =
  /** `days`: how many later; negative for earlier. Absent where one of the two has no day. */
  | { readonly what: "deadline" | "opens" | "starts"; readonly before?: string; readonly after?: string; readonly days?: number }
  /** Of the same deadline. */
  | { readonly what: "certainty"; readonly before?: Certainty; readonly after?: Certainty }
  | { readonly what: "pay" | "fee"; readonly before?: string; readonly after?: string }
  | { readonly what: "ended"; readonly before?: "paused" | "ended"; readonly after?: "paused" | "ended" }
  /** There is no record of it any more. */
  | { readonly what: "gone" };

/** An entry for a program as it is now. */
export function entryOf(match: Match, clock: Clock): Entry {
  const { id, name, url } = match.program;
  return { id, name, ...(url !== undefined && { url }), saved: clock.today, facts: factsOf(match, clock) };
}

/** The facts of the track and round that suit the person; when they would like to start is no fact of the program. */
function factsOf({ program, best }: Match, clock: Clock): SavedFacts {
  const { round } = best.dates;
  return factsIn(program, best.track, round === undefined ? NOTHING_KNOWN : roundDates(round, clock));
}

/** The entry with everything as it is now: nothing has changed any more. */
export function brought(entry: Entry, match: Match, clock: Clock): Entry {
  const { name, url } = match.program;
  const facts = { ...factsOf(match, clock), ...(clock.today !== entry.saved && { on: clock.today }) };
  return { ...entry, name, ...(url !== undefined && { url }), facts };
}

/** The day as of which the facts of an entry were true. */
export function factsDay({ facts, saved }: Entry): CalendarDate {
  return facts?.on ?? saved;
}

/**
 * What the record says otherwise than the entry. Both are read as of the day of saving: that time went on since and a date came round again is no change.
 * An entry may have been saved for any track and round, and the one that is most like it is meant.
 */
export function changesSince(entry: Entry, program: Program | undefined, clock: Clock): readonly Change[] {
  if (program === undefined) return [{ what: "gone" }];
  const { facts } = entry;
  const over = endedChange(facts?.ended, program.ended?.status);
  if (facts === undefined) return over;
  const then = clockOn(factsDay(entry), clock);
  const ways = program.tracks.flatMap((track) => datesOf(track.rounds, then).map((dates) => differences(facts, factsIn(program, track, dates))));
  return [...over, ...ways.reduce((nearest, way) => (distanceOf(way) < distanceOf(nearest) ? way : nearest))];
}

/** The zone is asked for late: finding it takes long. */
function clockOn(today: CalendarDate, clock: Clock): Clock {
  return {
    today,
    get zone() {
      return clock.zone;
    },
  };
}

const MOST_DAYS = 1_000_000;

/** Fewer differences are nearer, then fewer days. */
function distanceOf(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + MOST_DAYS + ("days" in change ? Math.abs(change.days ?? 0) : 0), 0);
}

function endedChange(before: "paused" | "ended" | undefined, after: "paused" | "ended" | undefined): readonly Change[] {
  return before === after ? [] : [{ what: "ended", ...(before && { before }), ...(after && { after }) }];
}

function differences(before: SavedFacts, after: SavedFacts): readonly Change[] {
  const days = (["deadline", "opens", "starts"] as const).flatMap((what) => dayChange(what, before[what], after[what]));
  const sure: readonly Change[] =
    before.deadline === after.deadline && before.certainty !== after.certainty
      ? [{ what: "certainty", ...(before.certainty && { before: before.certainty }), ...(after.certainty && { after: after.certainty }) }]
      : [];
  const money = (["pay", "fee"] as const).flatMap((what) => textChange(what, before[what], after[what]));
  return [...days, ...sure, ...money];
}

function dayChange(what: "deadline" | "opens" | "starts", before: string | undefined, after: string | undefined): readonly Change[] {
  if (before === after) return [];
  const days = before !== undefined && after !== undefined ? daysBetween(rangeOf(before).from, rangeOf(after).from) : undefined;
  return [{ what, ...(before !== undefined && { before }), ...(after !== undefined && { after }), ...(days !== undefined && { days }) }];
}

function textChange(what: "pay" | "fee", before: string | undefined, after: string | undefined): readonly Change[] {
  return before === after ? [] : [{ what, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** Of days as they are written in the file, which were checked when it was read. */
export function rangeOf(text: string): DayRange {
  const [from = text, to = from] = text.split("..") as CalendarDate[];
  return { from: from as CalendarDate, to: to as CalendarDate };
}

function factsIn({ cycle, ended }: Program, { pay, fees }: Track, { closes, opens, starts }: RoundDates): SavedFacts {
  const stated = { pay: payText(pay), fee: feeText(fees) };
  return {
    ...(closes.kind === "dated" && { deadline: daysText(closes), certainty: closes.certainty }),
    ...(opens && { opens: daysText(opens) }),
    ...(starts && { starts: daysText(starts) }),
    ...(stated.pay !== undefined && { pay: stated.pay }),
    ...(stated.fee !== undefined && { fee: stated.fee }),
    ...(cycle !== undefined && { cycle }),
    ...(ended && { ended: ended.status }),
  };
}

function daysText({ from, to }: DayRange): string {
  return from === to ? from : [from, to].join("..");
}

/** In the words of data files, so that another language is no change: "stipend 350..400 GBP per week". */
function payText(pay: Stated<Pay>): string | undefined {
  return typeof pay === "object" ? sumText(pay) : pay;
}

function feeText(fees: Stated<readonly Fee[]>): string | undefined {
  return typeof fees === "object" ? fees.map((fee) => [sumText(fee), ...(fee.optional ? ["optional"] : [])].join(" ")).join("; ") || undefined : fees;
}

function sumText({ kind, amount, currency, per }: Pay | Fee): string {
  return [kind, amount && amountText(amount), amount && currency, ...(amount && per ? ["per", per] : [])].filter((part) => part !== undefined).join(" ");
}

function amountText({ low, high }: Range): string {
  return low === high ? String(low) : [low ?? "", high ?? ""].join("..");
}
