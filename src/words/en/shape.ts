import { counted } from "./count.ts";
import { suggestion } from "./suggestion.ts";

/** Mistakes in the shape of a data file, in words that a contributor can act on. */
export const shape = {
  missing: "is missing",
  empty: "is empty",
  found: (value: string): string => `found ${value}`,
  emptyNeedless: "is empty: leave it out where there is nothing to say",
  unknownField: (name: string, near?: string): string => `unknown field "${name}"${suggestion(near)}`,
  /** @param found "found 8", "is missing" */
  notAllowed: (found: string, expected: string, near?: string): string => `${found}${suggestion(near)}, allowed: ${expected}`,
  needsQuotes: (found: string, expected: string): string => `${found}, allowed: ${expected} (put it in quotes)`,
  atMost: (found: string, most: number, unit?: Unit): string => `${found}, at most ${measured(most, unit)} allowed`,
  atLeast: (found: string, least: number, unit?: Unit): string => `${found}, at least ${measured(least, unit)} needed`,
  moreThan: (found: string, limit: number, unit?: Unit): string => `${found}, more than ${measured(limit, unit)} needed`,
} as const;

/** What the length of a value is counted in. */
type Unit = "character" | "entry";

function measured(count: number, unit: Unit | undefined): string {
  return unit === undefined ? String(count) : counted(count, unit);
}
