import { list } from "#words/list.ts";
import { places } from "#words/places.ts";
import type { Location } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";

/** A country or group as it stands in a sentence: "the United States", "the EU". */
export function placeName(name: string, reference: Reference): string {
  if (name in reference.groups) return reference.groupLabels[name] ?? name.replaceAll("-", " ");
  return places.country(name, reference.countries[name] ?? name);
}

/** A place of a program in words: "London, United Kingdom", "online". */
export function locationWords(location: Location, reference: Reference): string {
  const { country, region, city, remote, note } = location;
  if (remote) return country === undefined ? places.online : places.onlineWithin(placeName(country, reference));
  const parts = [city, region, country === undefined ? undefined : (reference.countries[country] ?? country)].filter((part) => part !== undefined);
  return parts.length === 0 ? (note ?? places.notKnown) : list.items(parts);
}
