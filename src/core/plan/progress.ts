import type { CalendarDate, DayRange } from "../calendar.ts";
import { addDays } from "../calendar.ts";
import type { RoundDates } from "../deadlines.ts";
import type { Match, TrackMatch } from "../match.ts";
import { matchOf } from "../match.ts";
import type { ProgramRecord } from "../program.ts";
import type { Query, Situation } from "../query.ts";
import type { Entry } from "../shortlist.ts";
import type { PlanEntry, Progress } from "./planned.ts";

type StageReached = NonNullable<Entry["stages"]>[number];

/**
 * A program as a plan takes it up; nothing where there is nothing to plan any more: it was refused, missed or has begun.
 * @param stages those that were reached, of which the last one holds
 */
export function planEntry(record: ProgramRecord, query: Query, situation: Situation, stages: readonly StageReached[] = []): PlanEntry | undefined {
  const stage = stages.at(-1)?.stage;
  if (stage === "rejected" || stage === "missed") return undefined;
  const progress = progressOf(stages);
  const { dates, cost, track } = bestOf(record, query, situation, stages, progress);
  if (progress.applied !== undefined && hasBegun(dates, situation.clock.today)) return undefined;
  const whole = record.tracks.find(({ id }) => id === track.id) ?? record.tracks[0];
  const wished = wishedStart(query) ?? situation.profile.available;
  return { program: record, track: whole, dates, cost, progress, ...(wished && { wished }) };
}

function hasBegun({ starts }: RoundDates, today: CalendarDate): boolean {
  return starts !== undefined && starts.to < today;
}

function wishedStart({ filters }: Query): DayRange | undefined {
  return filters.find(({ wishes }) => wishes?.start)?.wishes?.start;
}

/** The track and round that a person is in, or else those that come next. */
function bestOf(record: ProgramRecord, query: Query, situation: Situation, stages: readonly StageReached[], { applied }: Progress): TrackMatch {
  const { today } = situation.clock;
  const asOf = (day: CalendarDate): TrackMatch => matchAsOf(record, query, situation, day).best;
  if (applied !== undefined) return roundOf(applied, isHandedIn(stages) ? LATE_NOTE : LATEST_ANSWER, asOf);
  const last = stages.at(-1);
  if (last?.stage !== "next-year") return asOf(today);
  const { closes } = asOf(last.on).dates;
  const after = closes.kind === "dated" ? addDays(closes.to, 1) : last.on;
  return asOf(after > today ? after : today);
}

/** How many days after a closing somebody may note that they applied, and how many days after it an offer may come. */
const LATE_NOTE = 30;
const LATEST_ANSWER = 300;

/** The round that was on shortly before a day, if its stay is still to come then; else the one after. */
function roundOf(day: CalendarDate, back: number, asOf: (day: CalendarDate) => TrackMatch): TrackMatch {
  const before = asOf(addDays(day, -back));
  const { starts } = before.dates;
  return starts !== undefined && starts.to >= day ? before : asOf(day);
}

function isHandedIn(stages: readonly StageReached[]): boolean {
  return stages.some(({ stage }) => stage === "submitted");
}

/** What holds since the last time that one gave up. */
function progressOf(stages: readonly StageReached[]): Progress {
  const start = stages.findLastIndex(({ stage }) => stage === "rejected" || stage === "missed" || stage === "next-year");
  const since = stages.slice(start + 1);
  const offered = since.find(({ stage }) => stage === "offer" || stage === "accepted")?.on;
  const applied = since.find(({ stage }) => stage === "submitted" || stage === "interview")?.on ?? offered;
  return { ...(applied !== undefined && { applied }), ...(offered !== undefined && { offered }) };
}

function matchAsOf(record: ProgramRecord, query: Query, situation: Situation, day: CalendarDate): Match {
  const { clock } = situation;
  // The zone is asked for late.
  const then = {
    today: day,
    get zone() {
      return clock.zone;
    },
  };
  return matchOf(record, record.tracks, query, day === clock.today ? situation : { ...situation, clock: then });
}
