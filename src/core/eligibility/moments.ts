import type { CalendarDate, DayRange } from "../calendar.ts";
import { addDays, addMonths, dayOf, parseMonthDay, singleDay, yearOf } from "../calendar.ts";
import type { Occurrence } from "../deadlines.ts";
import type { Moment } from "../requirement.ts";
import { answered } from "../memory.ts";
import { mayDivide } from "../standing.ts";
import type { Circumstances } from "./finding.ts";

/** Where no page names the day: within this many days from the closing, or from today. */
const SOME_YEAR = 365;

/** The days on which a moment may fall for the round at hand. */
export function daysOf(moment: Moment, circumstances: Circumstances): DayRange {
  switch (moment) {
    case "application":
      return applicationDays(circumstances);
    case "start":
      return startDays(circumstances);
    default:
      return dayInStartYear(moment, circumstances);
  }
}

/** Those of a round are the same for everyone. */
function keptDays(name: string, circumstances: Circumstances, work: (circumstances: Circumstances) => DayRange): DayRange {
  const { recall } = circumstances;
  return recall === undefined ? work(circumstances) : answered(recall.round.days, name, () => work(circumstances));
}

/** One can apply until the closing, but no more in the past; today where one can at any time, and some day where no closing is known. */
function applicationDays(circumstances: Circumstances): DayRange {
  return keptDays("application", circumstances, applicationDaysOf);
}

function applicationDaysOf({ dates: { closes }, clock }: Circumstances): DayRange {
  if (closes.kind === "unknown") return { from: clock.today, to: addDays(clock.today, SOME_YEAR) };
  if (closes.kind !== "dated") return singleDay(clock.today);
  return ahead(closes, clock.today);
}

/** Of days that run, those that are left. */
function ahead({ from, to }: DayRange, today: CalendarDate): DayRange {
  return { from: from < today && today <= to ? today : from, to };
}

/** From the opening to the last day on which one can apply; `unopened`: the first day where no opening is known. */
export function daysToApply(circumstances: Circumstances, unopened: CalendarDate): DayRange {
  const { dates, clock } = circumstances;
  const { from, to } = applicationDays(circumstances);
  const opens = dates.opens?.from ?? unopened;
  const first = opens < clock.today ? clock.today : opens;
  return { from: first < from ? first : from, to };
}

function startDays(circumstances: Circumstances): DayRange {
  return keptDays("start", circumstances, startDaysOf);
}

function startDaysOf(circumstances: Circumstances): DayRange {
  const { dates, clock } = circumstances;
  if (dates.starts) return ahead(dates.starts, clock.today);
  const closing = dates.closes.kind === "dated" ? applicationDays(circumstances) : singleDay(clock.today);
  return { from: closing.from, to: addDays(closing.to, SOME_YEAR) };
}

function dayInStartYear(monthDay: string, circumstances: Circumstances): DayRange {
  const { from, to } = startDays(circumstances);
  const day = parseMonthDay(monthDay);
  return { from: dayOf(yearOf(from), day), to: dayOf(yearOf(to), day) };
}

/** What fell on some day in an earlier year may fall on one of these before or after it. */
const SHIFT_DAYS = 14;

/** Like `daysOf`, and where the day is taken over from an earlier year, those around it, too; none that have passed. */
export function possibleDaysOf(moment: Moment, circumstances: Circumstances): DayRange {
  const days = daysOf(moment, circumstances);
  return isTakenOver(moment, circumstances) ? keptDays(`around-${moment}`, circumstances, ({ clock }) => around(days, clock.today)) : days;
}

function around(days: DayRange, today: CalendarDate): DayRange {
  const from = addDays(days.from, -SHIFT_DAYS);
  return { from: from < today && today <= days.from ? today : from, to: addDays(days.to, SHIFT_DAYS) };
}

function isTakenOver(moment: Moment, { dates: { closes, starts } }: Circumstances): boolean {
  const isOfAnotherYear = ({ certainty, seen }: Occurrence): boolean => certainty === "projected" && seen !== undefined;
  if (moment === "application") return closes.kind === "dated" && isOfAnotherYear(closes);
  return moment === "start" && starts !== undefined && isOfAnotherYear(starts);
}

/** Every stage at which someone can stand on the days of a moment: a single day stands for all that are known or chosen. */
export function daysToJudge(moment: "application" | "start", circumstances: Circumstances): readonly CalendarDate[] {
  const { recall } = circumstances;
  const work = (): readonly CalendarDate[] => daysToJudgeOf(moment, circumstances);
  return recall === undefined ? work() : answered(recall.round.toJudge, moment, work);
}

function daysToJudgeOf(moment: "application" | "start", circumstances: Circumstances): readonly CalendarDate[] {
  const days = daysOf(moment, circumstances);
  const { from, to } = days;
  if (isGuessed(moment, circumstances)) {
    const yearly = [0, 12, 24].map((months) => addMonths(from, months));
    return [...yearly.filter((day) => day < to), to];
  }
  if (!isTakenOver(moment, circumstances)) return [from];
  const possible = around(days, circumstances.clock.today);
  return mayDivide(possible) ? [possible.from, possible.to] : [from];
}

/** Whether no page names the day, so that it may be any of those. */
function isGuessed(moment: "application" | "start", { dates }: Circumstances): boolean {
  if (moment === "start") return dates.starts === undefined || dates.starts.certainty === "estimated";
  return dates.closes.kind === "dated" && dates.closes.certainty === "estimated";
}
