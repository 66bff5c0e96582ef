import type { CalendarDate, DayRange } from "../calendar.ts";
import { ageOn, birthday } from "../calendar.ts";
import type { Truth } from "../verdict.ts";
import { all } from "../verdict.ts";
import type { Circumstances, Judgment, Rule } from "./finding.ts";
import { ask } from "./finding.ts";
import { daysOf, daysToApply, possibleDaysOf } from "./moments.ts";

/** Without a stated day the age has to fit from the application to the start. */
export const age: Rule<"age"> = ({ min, max, at }, circumstances) => {
  const on = at === undefined ? wholeTime(daysOf, circumstances) : daysOf(at, circumstances);
  const { birth } = circumstances.profile;
  if (birth === undefined) return { ...ask("birth"), on };
  const possible = at === undefined ? wholeTime(possibleDaysOf, circumstances) : possibleDaysOf(at, circumstances);
  // Whoever is about to be too old can apply before.
  const young = at === undefined || at === "application" ? { ...possible, from: daysToApply(circumstances, circumstances.clock.today).from } : possible;
  const truth = all([min === undefined ? "yes" : isAtLeast(min, birth, possible), max === undefined ? "yes" : isAtMost(max, birth, young)]);
  if (truth === "unclear") return { ...doubt(birth), on };
  return { truth, on, ...(truth === "no" && healing(birth, min, on)) };
};

function wholeTime(days: typeof daysOf, circumstances: Circumstances): DayRange {
  return { from: days("application", circumstances).from, to: days("start", circumstances).to };
}

/** yes: whichever the birthday and the day; no: for none of them. */
function isAtLeast(min: number, birth: DayRange, on: DayRange): Truth {
  if (ageOn(birth.from, on.to) < min) return "no";
  return ageOn(birth.to, on.from) >= min ? "yes" : "unclear";
}

function isAtMost(max: number, birth: DayRange, on: DayRange): Truth {
  if (ageOn(birth.to, on.from) > max) return "no";
  return ageOn(birth.from, on.to) <= max ? "yes" : "unclear";
}

/** A known birthday leaves only the program's dates in doubt. */
function doubt(birth: DayRange): Judgment {
  return birth.from === birth.to ? { truth: "unclear", open: { whose: "program" } } : ask("birth");
}

function healing(birth: DayRange, min: number | undefined, on: DayRange): { healsOn?: CalendarDate } {
  if (min === undefined || ageOn(birth.from, on.to) >= min) return {};
  return { healsOn: birthday(birth.to, min) };
}
