import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/search.ts";
import { matchFields } from "./fields.ts";
import { matchJson } from "./match-json.ts";
import type { Wording } from "./words.ts";

/** A program in full: what a list says of it, and everything that stands in its record. */
export function programJson(match: Match, record: ProgramRecord, wording: Wording): Record<string, unknown> {
  return {
    ...matchJson(match, wording),
    otherNames: record.otherNames,
    summary: record.summary ?? null,
    places: record.places ?? null,
    notes: record.notes,
    record: record.tracks,
    sources: record.sources,
    conflicts: record.conflicts,
  };
}

export const programFields = [...matchFields, "otherNames", "summary", "places", "notes", "record", "sources", "conflicts"] as const;
