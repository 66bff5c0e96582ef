import type { Reference } from "../core/reference.ts";
import { yamlOnOneLine } from "../files/yaml.ts";
import type { Problem } from "./problem.ts";
import { parseProgram } from "./read.ts";

/** A program file on its way: its fields as they are written. */
export type Draft = Readonly<Record<string, unknown>>;

/** A file that is whole and says next to nothing, so that whatever is wrong with a draft laid over it is the draft's. */
const PLACEHOLDER: Draft = {
  id: "a-program",
  name: "A program",
  host: { name: "A host" },
  types: ["research"],
  locations: [{ remote: true }],
  sources: [{ id: "official", url: "https://example.org/", cycle: "unstated" }],
};

/** In the order of the files in data/programs. */
const order = ["id", "name", "host", "url", "types", "specialties", "locations", "requirements", "limits", "rounds", "pay", "fee", "sources"];
/** A line for each entry rather than one for all. */
const long: ReadonlySet<string> = new Set(["requirements", "rounds", "sources"]);
const facts = ["host", "types", "specialties", "locations", "requirements", "limits", "rounds", "pay", "fee"];

/** The text of the file; the one source supports everything that was told. */
export function draftText(draft: Draft): string {
  const supports = facts.filter((key) => key in draft);
  const sources = (Array.isArray(draft["sources"]) ? draft["sources"] : []).map((source: object) => ({ ...source, supports }));
  return order.flatMap((key) => (key in draft ? fieldLines(key, key === "sources" ? sources : draft[key]) : [])).join("");
}

function fieldLines(key: string, value: unknown): readonly string[] {
  if (long.has(key) && Array.isArray(value)) return [`${key}:\n`, ...value.map((entry: unknown) => `  - ${yamlOnOneLine(entry)}\n`)];
  return [`${key}: ${yamlOnOneLine(value)}\n`];
}

/** What the linter has to say of a draft, or of the part of one that is there so far. */
export function draftProblems(draft: Draft, reference: Reference): readonly Problem[] {
  const whole = { ...PLACEHOLDER, ...draft };
  return parseProgram(draftText(whole), reference, `${String(whole["id"])}.yaml`).problems;
}
