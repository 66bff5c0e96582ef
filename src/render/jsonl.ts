import { escaped, SCHEMA_VERSION } from "./json.ts";
import { entryJson } from "./program-json.ts";
import type { ProgramList } from "./program-list.ts";

/** A line of JSON for each program, as it stands among the results of --json. Each line can be understood alone. */
export function jsonl(list: ProgramList): string {
  const head = list.fields === undefined ? { schemaVersion: SCHEMA_VERSION, asOf: list.wording.clock.today } : {};
  return list.matches.map((match) => `${escaped(JSON.stringify({ ...head, ...entryJson(match, list) }))}\n`).join("");
}
