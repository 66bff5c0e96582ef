import { failures } from "#words/failures.ts";
import { Failure } from "./cli/failure.ts";
import type { CalendarDate } from "./core/calendar.ts";
import { isCalendarDate } from "./core/calendar.ts";

/** The flag, given last if several times, then the variable, then the machine's calendar. @throws {Failure} where it is no day */
export function todayFrom(argv: readonly string[], env: NodeJS.ProcessEnv, now: Date): CalendarDate {
  const index = argv.findLastIndex((argument) => argument === "--today" || argument.startsWith("--today="));
  const flag = index === -1 ? undefined : (/^--today=(.*)$/su.exec(argv[index] ?? "")?.[1] ?? argv[index + 1]);
  const text = flag ?? (env["INTERN_FIND_TODAY"] || undefined);
  if (text === undefined) return localDay(now);
  if (isCalendarDate(text)) return text;
  throw new Failure(failures.notADay(flag === undefined ? "INTERN_FIND_TODAY" : "--today", text));
}

function localDay(now: Date): CalendarDate {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}` as CalendarDate;
}
