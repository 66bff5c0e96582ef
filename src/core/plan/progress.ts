import type { CalendarDate } from "../calendar.ts";
import { addDays } from "../calendar.ts";
import type { Match } from "../match.ts";
import { matchOf } from "../match.ts";
import type { ProgramRecord } from "../program.ts";
import type { Query, Situation } from "../query.ts";
import type { Entry } from "../shortlist.ts";
import type { PlanEntry, Progress } from "./planned.ts";

/** What somebody keeps of a program that bears on the plan. The last stage holds. */
export type Kept = Pick<Entry, "stages" | "done">;

type StageReached = NonNullable<Entry["stages"]>[number];

/** A program as a plan takes it up; nothing where there is nothing to plan any more: it was refused, missed or has begun. */
export function planEntry(record: ProgramRecord, query: Query, situation: Situation, { stages = [], done = [] }: Kept = {}): PlanEntry | undefined {
  const { stage, on } = stages.at(-1) ?? {};
  if (stage === "rejected" || stage === "missed") return undefined;
  const progress = progressOf(stages);
  const { clock } = situation;
  // Whoever has applied is in the round of that day, also when it is over.
  const since = progress.applied ?? progress.offered;
  const asked = stage === "next-year" && on !== undefined ? dayAfterRound(record, query, situation, on) : (since ?? clock.today);
  const match = matchAsOf(record, query, situation, asked);
  const { dates, cost, track } = match.best;
  if (since !== undefined && dates.starts !== undefined && dates.starts.to < clock.today) return undefined;
  const whole = record.tracks.find(({ id }) => id === track.id) ?? record.tracks[0];
  return { program: record, track: whole, dates, cost, progress, done };
}

/** What holds since the last time that one gave up. */
export function progressOf(stages: readonly StageReached[]): Progress {
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

/** A day on which the round that one lets go is over. */
function dayAfterRound(record: ProgramRecord, query: Query, situation: Situation, on: CalendarDate): CalendarDate {
  const { today } = situation.clock;
  const { closes } = matchAsOf(record, query, situation, on).best.dates;
  const after = closes.kind === "dated" ? addDays(closes.to, 1) : on;
  return after > today ? after : today;
}
