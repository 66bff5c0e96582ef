import { compiled } from "#words/compiled.ts";
import type { CountryFactsByCode } from "../core/country-facts.ts";
import { CatalogProblem } from "./compiled.ts";

/** The country facts ↔ a JSON file of their own, so that a search does not read what it does not show. */

const FORMAT = 1;

export function compiledCountries(countries: CountryFactsByCode): string {
  return `${JSON.stringify({ format: FORMAT, countries })}\n`;
}

/** @throws {CatalogProblem} where the file is not of this format */
export function parseCountryFacts(text: string): CountryFactsByCode {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT || !("countries" in value)) {
    throw new CatalogProblem(compiled.damagedCountries);
  }
  return value.countries as CountryFactsByCode;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
