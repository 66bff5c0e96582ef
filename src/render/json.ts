import type { Fact } from "../core/profile.ts";
import type { Match, SearchResult } from "../core/search.ts";
import { openFacts } from "../core/search.ts";
import { matchJson } from "./match-json.ts";
import type { Wording } from "./words.ts";
import { askWords } from "./words.ts";

/** What the envelope of every JSON answer says. */
export interface Envelope {
  readonly catalog: { readonly version: string; readonly programs: number };
  readonly query: Readonly<Record<string, unknown>>;
  /** Only these fields of each match. */
  readonly fields?: readonly string[];
}

export const SCHEMA_VERSION = 1;

/** @param limit how many matches are listed; totals and hints are those of all */
export function searchJson(result: SearchResult, limit: number, envelope: Envelope, wording: Wording): string {
  const shown = (match: Match): Record<string, unknown> => picked(matchJson(match, wording), envelope.fields);
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    asOf: result.asOf,
    catalog: envelope.catalog,
    query: envelope.query,
    total: result.matches.length,
    results: result.matches.slice(0, limit).map(shown),
    nearMisses: result.nearMisses.map(shown),
    ineligible: result.ineligible,
    skipped: result.skipped.map(({ reason, ids }) => ({ reason, count: ids.length, ids })),
    hints: hints(result),
  });
}

function hints(result: SearchResult): readonly Record<string, unknown>[] {
  const relax = result.relax.map(({ drop, gives }) => ({ kind: "relax", drop, gives }));
  const asking = openFacts(result.matches).map(({ fact, programs }: { fact: Fact; programs: number }) => ({ kind: "ask", fact, programs, text: askWords[fact] }));
  return [...relax, ...asking];
}

export function picked(record: Record<string, unknown>, fields: readonly string[] | undefined): Record<string, unknown> {
  return fields === undefined ? record : Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
