import type { CalendarDate } from "../core/calendar.ts";
import { parseDay } from "../core/input/dates.ts";
import { dayWords } from "../render/dates.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import { valueOf } from "./values.ts";

/** The day of --on, on which something was done; today without it. @param future says that it is still to come. @throws {Failure} */
export function notedDay(
  flags: Flags,
  { clock: { today } }: Pick<Context, "clock">,
  future: (day: string, today: string) => string,
  parse: typeof parseDay = parseDay,
): CalendarDate {
  const text = textOf(flags, "on");
  const day = text === undefined ? today : valueOf("--on", parse(text, today));
  if (day > today) throw new Failure(future(dayWords(day), dayWords(today)));
  return day;
}
