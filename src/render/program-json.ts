import type { Match } from "../core/search.ts";
import { matchFields, matchJson } from "./match-json.ts";
import type { Wording } from "./words.ts";

/** A program in full: what a list says of it, and everything that stands in its record. */
export function programJson(match: Match, wording: Wording): Record<string, unknown> {
  const { program } = match;
  return {
    ...matchJson(match, wording),
    otherNames: program.otherNames,
    summary: program.summary ?? null,
    places: program.places ?? null,
    notes: program.notes,
    record: program.tracks,
    sources: program.sources,
    conflicts: program.conflicts,
  };
}

export const programFields = [...matchFields, "otherNames", "summary", "places", "notes", "record", "sources", "conflicts"] as const;
