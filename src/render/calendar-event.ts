import type { CalendarDate } from "../core/calendar.ts";
import { addMonths, daysBetween, yearOf } from "../core/calendar.ts";
import type { Occurrence, RoundDates } from "../core/deadlines.ts";
import type { EventKind } from "../core/events.ts";
import { occurrencesOf } from "../core/events.ts";
import type { Program, ProgramRecord, Round, Track } from "../core/program.ts";
import type { Match } from "../core/match.ts";

/** Something of a program for a calendar. All of it follows from the data: neither the day on which it is written nor the reader's zone has a part. */
export interface CalendarEvent {
  /** The same for the same closing, opening or start of the same cycle, whatever else was asked for. */
  readonly id: string;
  readonly what: EventKind;
  readonly program: Program;
  readonly track: Track;
  readonly round: Round | undefined;
  /** Where it is one of several ways through the program. */
  readonly trackName: string | undefined;
  readonly occurrence: Occurrence;
  /** The newest day for which the data was known to hold. */
  readonly revised: CalendarDate;
  readonly sequence: number;
}

/** What a list says of a program: the dates of the round that suits best, for each track that the list is about. */
export function calendarEvents(match: Match, record: ProgramRecord | undefined): readonly CalendarEvent[] {
  const { program } = match;
  const events = match.tracks.flatMap(({ track, dates }) =>
    occurrencesOf(dates).map(({ what, occurrence }): CalendarEvent => {
      const isShared = program.tracks.every((other) => basis(other, what) === basis(track, what));
      const revised = revisionOf(program, record, occurrence);
      const id = [program.id, isShared ? "" : track.id, roundId(track, dates), what, cycleOf(what, occurrence, dates)].filter((part) => part !== "").join(".");
      return {
        id,
        what,
        program,
        track,
        round: dates.round,
        trackName: isShared ? undefined : (track.name ?? track.id),
        occurrence,
        revised,
        sequence: sequenceOf(occurrence, revised),
      };
    }),
  );
  return [...new Map(events.toReversed().map((event) => [event.id, event])).values()].toReversed();
}

/** What an event follows from: tracks that agree on it have one event. */
function basis({ rounds }: Track, what: EventKind): string {
  return JSON.stringify(
    rounds.map(({ opens, closes, starts, name }) => {
      const isCounted = closes !== "unstated" && (closes.rule === "relative" || closes.rule === "rolling");
      return [name, closes, ...(what === "opens" ? [opens] : []), ...(what === "starts" || isCounted ? [starts] : [])];
    }),
  );
}

/** Its name, or its place where rounds have none; nothing where there is only one. */
function roundId({ rounds }: Track, { round }: RoundDates): string {
  if (round === undefined || rounds.length < 2) return "";
  return round.name === undefined ? `round-${rounds.indexOf(round) + 1}` : round.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

/**
 * The cycle by a year that a small move of the date does not change. Most programs close between October and April, so that the years of
 * closings and openings are cut in July; starts gather around June and have calendar years.
 */
function cycleOf(what: EventKind, occurrence: Occurrence, { closes }: RoundDates): string {
  if (what === "starts") return String(yearOf(occurrence.from));
  return String(yearOf(addMonths(closes.kind === "dated" ? closes.from : occurrence.from, 6)));
}

/** The day on which somebody last read the page, or else the first day of the newest year that a source speaks of. */
function revisionOf({ cycle }: Program, record: ProgramRecord | undefined, { seen }: Occurrence): CalendarDate {
  const years = [cycle, seen].flatMap((year) => (year === undefined ? [] : [`${year}-01-01` as CalendarDate]));
  const days = record?.sources.flatMap(({ checked }) => checked ?? []) ?? [];
  return [...years, ...days].toSorted().at(-1) ?? EPOCH;
}

const EPOCH = "2000-01-01" as CalendarDate;
const ranks = { estimated: 0, projected: 1, confirmed: 2 } as const;

/**
 * Calendars take an event anew only if its number has grown. It grows with the year for which the date was seen, then with the day
 * of the newest reading, then with how sure the date is: so whenever a projected date is seen again for a later year, on the same day
 * or another, and when it is confirmed.
 */
function sequenceOf({ seen, certainty }: Occurrence, revised: CalendarDate): number {
  const years = Math.max(0, (seen ?? 0) - yearOf(EPOCH));
  return years * 100_000 + Math.max(0, daysBetween(EPOCH, revised)) * 3 + ranks[certainty];
}
