import type { DayRange } from "../calendar.ts";
import { addDays, dayOf, parseMonthDay, singleDay, yearOf } from "../calendar.ts";
import type { Moment } from "../program.ts";
import type { Circumstances } from "./finding.ts";

/** Where neither page nor person names a start: within this many days from the closing, or from today. */
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

/** One can apply until the closing; without one, from today on. */
function applicationDays({ dates, clock }: Circumstances): DayRange {
  const { closes } = dates;
  if (closes.kind !== "dated") return singleDay(clock.today);
  return { from: closes.from, to: closes.to };
}

function startDays({ dates, clock }: Circumstances): DayRange {
  if (dates.starts) return { from: dates.starts.from, to: dates.starts.to };
  const from = dates.closes.kind === "dated" ? dates.closes.to : clock.today;
  return { from, to: addDays(from, SOME_YEAR) };
}

function dayInStartYear(monthDay: string, circumstances: Circumstances): DayRange {
  const { from, to } = startDays(circumstances);
  const day = parseMonthDay(monthDay);
  return { from: dayOf(yearOf(from), day), to: dayOf(yearOf(to), day) };
}

/** Whether the round names a start at all. */
export function startIsKnown({ dates }: Circumstances): boolean {
  return dates.starts !== undefined;
}
