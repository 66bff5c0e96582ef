import { failures } from "#words/failures.ts";
import type { Known } from "../core/filters/filter.ts";
import { citiesOf } from "../core/filters/places.ts";
import type { Catalog } from "../catalog/compiled.ts";
import type { CalendarDate } from "../core/calendar.ts";
import type { Read } from "../core/input/answers.ts";
import type { Parsed } from "../core/parsed.ts";
import { Failure } from "./failure.ts";

/** The value, or the failure that names the flag it was given with. */
export function valueOf<T>(flag: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Failure(`${flag}: ${reasonOf(parsed)}`);
}

/** The same for an answer that knows of itself which flag it was given with. */
export function readOrFail<T>(read: Read<T>): T {
  return read.ok ? read.value : valueOf(`--${read.id}`, read);
}

/** What is wrong, and what would be right where that can be said. */
export function reasonOf({ problem, hint }: Extract<Parsed<unknown>, { readonly ok: false }>): string {
  return hint === undefined || hint === "" ? problem : failures.withHint(problem, hint);
}

export function knownFrom({ reference, names, programs }: Catalog, today: CalendarDate): Known {
  return { reference, names, today, cities: () => citiesOf(programs()) };
}
