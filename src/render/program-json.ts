import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/match.ts";
import { matchFields } from "./fields.ts";
import { picked } from "./json.ts";
import { matchJson } from "./match-json.ts";
import type { ProgramList } from "./program-list.ts";
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

/** A program of a list: in full where it was named rather than looked for. */
export function entryJson(match: Match, { search, records, wording, fields }: ProgramList): Record<string, unknown> {
  const record = search === undefined ? records?.get(match.program.id) : undefined;
  return picked(record === undefined ? matchJson(match, wording) : programJson(match, record, wording), fields);
}
