import { inputs } from "#words/inputs.ts";
import type { Known } from "../filters/filter.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Place } from "../requirement.ts";
import { folded } from "../text.ts";
import { parseCountry } from "./countries.ts";

/** "us" · "MD, US" · "Baltimore, MD, US" · "Lagos, Nigeria" · "Austin, Texas": from wide to narrow, read from the end. */
export function parsePlace(text: string, known: Known): Parsed<Place> {
  const { reference } = known;
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [tail = "", ...before] = parts.toReversed();
  const country = parseCountry(tail, known);
  const state = americanState(tail, country.ok, before.length > 0, reference);
  if (state !== undefined) return parsed({ country: "US", region: state, ...(before[0] !== undefined && { city: before[0] }) });
  if (!country.ok) return refused(country.problem, inputs.places.hint(country.hint));
  return parsed(placeIn(country.value, before, reference));
}

/** "Austin, Texas" and "Baltimore, MD" leave their country out; "MD" alone is Moldova, and "Georgia" the country. */
function americanState(tail: string, isCountry: boolean, hasMore: boolean, { regions }: Known["reference"]): string | undefined {
  if (isCountry && (!hasMore || tail.length > 2)) return undefined;
  return hasMore || tail.length > 2 ? regionCode(tail, "US", regions["US"]) : undefined;
}

/** @param parts what stands before the country, from wide to narrow */
function placeIn(country: string, [second, third]: readonly string[], { regions }: Known["reference"]): Place {
  if (second === undefined) return { country };
  const region = regionCode(second, country, regions[country]);
  if (third !== undefined) return { country, region: region ?? second, city: third };
  return region === undefined ? { country, city: second } : { country, region };
}

function regionCode(text: string, country: string, names: Readonly<Record<string, string>> | undefined): string | undefined {
  const wanted = folded(text).replace(new RegExp(`^${country.toLowerCase()} `, "u"), "");
  return Object.entries(names ?? {}).find(([code, name]) => folded(code) === wanted || folded(name) === wanted)?.[0];
}
