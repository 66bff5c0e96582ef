import type { CalendarDate, DayRange } from "../calendar.ts";
import { ageOn, birthday } from "../calendar.ts";
import type { Truth } from "../verdict.ts";
import { all } from "../verdict.ts";
import type { Circumstances, Judgment, Rule } from "./finding.ts";
import { ask } from "./finding.ts";
import { daysOf, daysToApply } from "./moments.ts";

/** Without a stated day the age has to fit from the application to the start. */
export const age: Rule<"age"> = ({ min, max, at }, circumstances) => {
  const on = at === undefined ? wholeTime(circumstances) : daysOf(at, circumstances);
  const { birth } = circumstances.profile;
  if (birth === undefined) return { ...ask("birth"), on };
  // Whoever is about to be too old can apply before.
  const young = at === undefined || at === "application" ? { ...on, from: daysToApply(circumstances, circumstances.clock.today).from } : on;
  const truth = all([min === undefined ? "yes" : isAtLeast(min, birth, on), max === undefined ? "yes" : isAtMost(max, birth, young)]);
  if (truth === "unclear") return { ...doubt(birth), on };
  return { truth, on, ...(truth === "no" && healing(birth, min, on)) };
};

function wholeTime(circumstances: Circumstances): DayRange {
  return { from: daysOf("application", circumstances).from, to: daysOf("start", circumstances).to };
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
