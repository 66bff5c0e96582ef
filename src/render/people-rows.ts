import { people as words } from "#words/people.ts";
import { list } from "#words/list.ts";
import { asks } from "../core/eligibility/index.ts";
import type { Match } from "../core/match.ts";
import type { Answer } from "../core/people/answer.ts";
import type { CellMistake } from "../core/people/person.ts";
import { plainText } from "./columns.ts";
import { factNames } from "./facts.ts";
import type { PlainField } from "./fields.ts";
import type { Wording } from "./words.ts";

/** Of each program, by the columns that a search has, too. */
const fields = [
  "id",
  "name",
  "verdict",
  "deadline",
  "certainty",
  "status",
  "cost-low",
  "cost-high",
  "currency",
  "cost-complete",
  "url",
] as const satisfies readonly PlainField[];

/** "name" and "id" are the person's where their table has such columns. */
const headingOf: Readonly<Partial<Record<PlainField, string>>> = { id: "program", name: "program-name" };

/** What does not depend on the person: they are told by each answer. */
export type Common = Omit<Wording, "profile">;

/** The headings of the long form: one row for a person and a program. @param carried those of the columns that are carried along */
export function peopleHeadings(carried: readonly string[]): readonly string[] {
  const ours = ["rank", ...fields.map((field) => headingOf[field] ?? field), "to-settle", "mistakes"];
  return ["row", ...carried.map((heading) => (heading === "row" || ours.includes(heading) ? `${heading}*` : heading)), ...ours];
}

/** Someone for whom nothing was found has a row, too. */
export function peopleRows({ person, matches }: Answer, common: Common): readonly (readonly string[])[] {
  const wording = { ...common, profile: person.profile };
  const before = [String(person.row), ...person.carried];
  const mistakes = list.clauses(person.mistakes.map(mistakeWords));
  if (matches.length === 0) return [[...before, "", ...fields.map((field) => (field === "verdict" ? "none" : "")), "", mistakes]];
  return matches.map((match, index) => [...before, String(index + 1), ...fields.map((field) => plainText(field, match, wording)), toSettle(match), mistakes]);
}

/** The facts that would settle an unclear verdict. */
function toSettle({ truth, best }: Match): string {
  return truth === "unclear" ? list.items(asks(best.findings).map((fact) => factNames[fact])) : "";
}

function mistakeWords({ column, problem }: CellMistake): string {
  return list.labelled(column, problem);
}

/** A whole sentence for a person, with what would be right. */
export function mistakeLine(file: string, row: number, { column, problem, hint }: CellMistake): string {
  return words.mistake(file, row, column, hint === undefined ? problem : `${problem} ${hint}`);
}
