import type { Known } from "../core/filters/filter.ts";
import type { Catalog } from "../catalog/compiled.ts";
import type { CalendarDate } from "../core/calendar.ts";
import type { Parsed } from "../core/parsed.ts";
import { Failure } from "./failure.ts";

/** The value, or the failure that names the flag it was given with. */
export function valueOf<T>(flag: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Failure(`${flag}: ${parsed.problem}${parsed.hint === undefined || parsed.hint === "" ? "" : ` ${parsed.hint}`}`);
}

export function knownFrom({ reference, programs }: Catalog, today: CalendarDate): Known {
  return {
    reference,
    today,
    cities: () => [...new Set(programs().flatMap(({ tracks }) => tracks.flatMap(({ locations }) => locations.flatMap(({ city }) => city ?? []))))].toSorted(),
  };
}
