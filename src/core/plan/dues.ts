import type { CalendarDate, DayRange } from "../calendar.ts";
import { addDays } from "../calendar.ts";
import type { Clock, Occurrence, RoundDates } from "../deadlines.ts";
import { lastDay, roundDates } from "../deadlines.ts";
import type { Lead, LeadTimes } from "./lead-times.ts";
import type { Due, Dues, PlanEntry } from "./planned.ts";

/** The days that the tasks of a program are due by. */
export function duesOf({ dates, wished }: Pick<PlanEntry, "dates" | "wished">, clock: Clock, { rolling }: Pick<LeadTimes, "rolling">): Dues {
  const start = startDue(dates, wished, clock);
  const application = applicationDue(dates, start, clock, rolling);
  return { ...(application && { application }), ...(start && { start }) };
}

/** A start that the program does not name is the wished one. */
function startDue({ starts, round }: RoundDates, wished: DayRange | undefined, clock: Clock): Due | undefined {
  if (starts !== undefined) return { ...dueOf(starts, clock), ...(round?.starts === undefined && { wished: true }) };
  return wished && { day: wished.from, of: { ...wished, certainty: "projected" }, wished: true };
}

function applicationDue({ closes }: RoundDates, start: Due | undefined, clock: Clock, rolling: Lead): Due | undefined {
  if (closes.kind === "dated") return dueOf(closes, clock);
  if (closes.kind !== "rolling" || start === undefined) return undefined;
  const { weeks } = closes;
  const day = addDays(start.day, -(weeks === undefined ? rolling.days[1] : weeks * 7));
  return { day, of: start.of, ...(weeks === undefined && { assumed: rolling }) };
}

/** The first day on which it may be too late: of a stretch that has begun, today. */
function dueOf(occurrence: Occurrence, clock: Clock): Due {
  const { from, to } = occurrence;
  if (from < to) return { day: from < clock.today && clock.today <= to ? clock.today : from, of: occurrence, early: true };
  const reader = lastDay(occurrence, clock);
  return { day: reader < from ? reader : from, of: occurrence };
}

/** Whether the round that a plan is about is over. */
export function isMissed({ status, closes }: RoundDates, today: CalendarDate): boolean {
  return status === "missed" || (closes.kind === "dated" && closes.to < today);
}

/** The closing after this one, of a round that has a date of its own. */
export function nextClosing({ round, closes }: RoundDates, clock: Clock): Occurrence | undefined {
  if (round === undefined || closes.kind !== "dated") return undefined;
  const after = addDays(closes.to < clock.today ? clock.today : closes.to, 1);
  const next = roundDates(round, { today: after, zone: clock.zone }).closes;
  return next.kind === "dated" && next.from > closes.to ? next : undefined;
}
