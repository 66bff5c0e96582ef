import type { CalendarDate, DayRange } from "../calendar.ts";
import { ageOn, birthday } from "../calendar.ts";
import type { Truth } from "../verdict.ts";
import { truthOf } from "../verdict.ts";
import type { Circumstances, Judgment, Rule } from "./finding.ts";
import { ask } from "./finding.ts";
import { daysOf } from "./moments.ts";

/** Without a stated day the age has to fit from the application to the start. */
export const age: Rule<"age"> = ({ min, max, at }, circumstances) => {
  const on = at === undefined ? wholeTime(circumstances) : daysOf(at, circumstances);
  const { birth } = circumstances.profile;
  if (birth === undefined) return { ...ask("birth"), on };
  const truth = ageFits(birth, on, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
  if (truth === "unclear") return { ...doubt(birth), on };
  return { truth, on, ...(truth === "no" && healing(birth, min, on)) };
};

function wholeTime(circumstances: Circumstances): DayRange {
  return { from: daysOf("application", circumstances).from, to: daysOf("start", circumstances).to };
}

/** yes: whichever the birthday and the day; no: for none of them. */
function ageFits(birth: DayRange, on: DayRange, { min = 0, max = Infinity }: { min?: number; max?: number }): Truth {
  const youngest = ageOn(birth.to, on.from);
  const oldest = ageOn(birth.from, on.to);
  if (oldest < min || youngest > max) return "no";
  return youngest >= min && oldest <= max ? truthOf(true) : "unclear";
}

/** A known birthday leaves only the program's dates in doubt. */
function doubt(birth: DayRange): Judgment {
  return birth.from === birth.to ? { truth: "unclear", open: { whose: "program" } } : ask("birth");
}

function healing(birth: DayRange, min: number | undefined, on: DayRange): { healsOn?: CalendarDate } {
  if (min === undefined || ageOn(birth.from, on.to) >= min) return {};
  return { healsOn: birthday(birth.to, min) };
}
