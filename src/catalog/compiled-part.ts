import { compiled } from "#words/compiled.ts";
import type { CountryFactsByCode } from "../core/country-facts.ts";
import type { LeadTimes } from "../core/plan/lead-times.ts";
import { CatalogProblem, parseJson } from "./compiled.ts";

/** What stands in a JSON file of its own, so that a search does not read what only pages or plans show. */
interface Parts {
  readonly countries: CountryFactsByCode;
  readonly leadTimes: LeadTimes;
}

const FORMAT = 1;

const problems: Readonly<Record<keyof Parts, string>> = { countries: compiled.damagedCountries, leadTimes: compiled.damaged };

export function compiledPart<Name extends keyof Parts>(name: Name, part: Parts[Name]): string {
  return `${JSON.stringify({ format: FORMAT, [name]: part })}\n`;
}

/** @throws {CatalogProblem} where the file is not of this format */
export function parsePart<Name extends keyof Parts>(name: Name, text: string): Parts[Name] {
  const value = parseJson(text) as ({ readonly format?: unknown } & Partial<Parts>) | null | undefined;
  const part = value?.format === FORMAT ? value[name] : undefined;
  if (part === undefined) throw new CatalogProblem(problems[name]);
  return part as Parts[Name];
}
