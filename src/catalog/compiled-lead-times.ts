import { compiled } from "#words/compiled.ts";
import type { LeadTimes } from "../core/plan/lead-times.ts";
import { CatalogProblem } from "./compiled.ts";

/** The lead times ↔ a JSON file of their own, which only plans read. */

const FORMAT = 1;

export function compiledLeadTimes(leadTimes: LeadTimes): string {
  return `${JSON.stringify({ format: FORMAT, leadTimes })}\n`;
}

/** @throws {CatalogProblem} where the file is not of this format */
export function parseLeadTimes(text: string): LeadTimes {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT || !("leadTimes" in value)) {
    throw new CatalogProblem(compiled.damaged);
  }
  return value.leadTimes as LeadTimes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
