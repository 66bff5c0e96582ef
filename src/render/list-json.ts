import type { Fact } from "../core/profile.ts";
import type { SearchResult } from "../core/search.ts";
import { openFacts } from "../core/search.ts";
import { jsonText, picked, SCHEMA_VERSION } from "./json.ts";
import { matchJson } from "./match-json.ts";
import { entryJson } from "./program-json.ts";
import type { ProgramList } from "./program-list.ts";
import { askWords } from "./facts.ts";

/** The listed programs; of a search also what it left out and what would change the answer. */
export function listJson(list: ProgramList): string {
  const { matches, search, catalog, query, wording, fields } = list;
  const head = { schemaVersion: SCHEMA_VERSION, asOf: wording.clock.today, catalog };
  const results = matches.map((match) => entryJson(match, list));
  if (search === undefined) return jsonText({ ...head, results });
  return jsonText({
    ...head,
    query,
    total: search.matches.length,
    results,
    nearMisses: search.nearMisses.map((match) => picked(matchJson(match, wording), fields)),
    ineligible: search.ineligible,
    skipped: search.skipped.map(({ reason, ids }) => ({ reason, count: ids.length, ids })),
    hints: hints(search),
  });
}

function hints(result: SearchResult): readonly Record<string, unknown>[] {
  const relax = result.relax.map(({ drop, gives }) => ({ kind: "relax", drop, gives }));
  const asking = openFacts(result.matches).map(({ fact, programs }: { fact: Fact; programs: number }) => ({
    kind: "ask",
    fact,
    programs,
    text: askWords[fact],
  }));
  return [...relax, ...asking];
}
