import { jsonText, picked, SCHEMA_VERSION } from "./json.ts";
import type { Envelope } from "./json.ts";
import type { Destination } from "./country-page.ts";
import { matchJson } from "./match-json.ts";
import type { Wording } from "./words.ts";

/** A destination as scripts get it: all its programs, and the country's facts as they are recorded. */
export function countryJson(destination: Destination, { catalog, fields }: Pick<Envelope, "catalog" | "fields">, wording: Wording): string {
  const { code, name, facts, matches, overview, types, levels } = destination;
  const { living = [], costs = [], stay = [], hosts = [], health = [], language = [], regulators = [], safety = [] } = facts ?? {};
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    asOf: wording.clock.today,
    catalog,
    country: { code, name },
    total: matches.length,
    counts: { types, levels, ...overview },
    results: matches.map((match) => picked(matchJson(match, wording), fields)),
    facts: { living, costs, stay, hosts, health, language, regulators, safety },
  });
}
