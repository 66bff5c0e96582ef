import type { Location } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";

const ARTICLES = new Set(["US", "GB", "NL", "PH", "AE", "BS", "GM", "DO", "CF", "KM", "MV", "SC", "SB", "MH"]);

/** A country or group as it stands in a sentence: "the United States", "the EU". */
export function placeName(name: string, reference: Reference): string {
  if (name in reference.groups) return reference.groupLabels[name] ?? name.replaceAll("-", " ");
  const country = reference.countries[name] ?? name;
  return ARTICLES.has(name) ? `the ${country}` : country;
}

/** A place of a program in words: "London, United Kingdom", "online". */
export function locationWords(location: Location, reference: Reference): string {
  const { country, region, city, remote, note } = location;
  if (remote) return country === undefined ? "online" : `online, within ${placeName(country, reference)}`;
  const parts = [city, region, country === undefined ? undefined : (reference.countries[country] ?? country)].filter((part) => part !== undefined);
  return parts.length === 0 ? (note ?? "not known") : parts.join(", ");
}
