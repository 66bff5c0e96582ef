import { identifyingHeaders, people, peopleHeaders } from "#words/people.ts";
import { nearest } from "../input/names.ts";
import { personFacts } from "../input/person.ts";
import { folded } from "../text.ts";

/** What a column of a table of people tells. */
export type Column =
  /** `scale`: of the grades below, where the heading names it ("GPA (4.0)"). */
  { readonly kind: "fact"; readonly heading: string; readonly fact: string; readonly scale?: string } | { readonly kind: "carried"; readonly heading: string };

/** The columns in their order, and what is to be said of them. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
}

/** Headings as people write them, in any case and with any signs between the words. */
export function columnsOf(headings: readonly string[]): Columns {
  const notes: string[] = [];
  const told = new Map<string, string>();
  const columns = headings.map((text, index): Column => {
    const heading = text.trim() === "" ? String(index + 1) : text.trim();
    const column = columnOf(heading);
    if (column.kind === "carried") {
      if (text.trim() !== "" && !identifyingHeaders.includes(folded(heading))) notes.push(people.unknownColumn(heading, meantBy(heading)));
      return column;
    }
    const first = told.get(column.fact);
    if (first !== undefined && !isList(column.fact)) {
      notes.push(people.repeatedColumn(heading, column.fact, first));
      return { kind: "carried", heading };
    }
    told.set(column.fact, heading);
    return column;
  });
  return { columns, notes };
}

function columnOf(heading: string): Column {
  const plain = factCalled(folded(heading));
  if (plain !== undefined) return { kind: "fact", heading, fact: plain };
  // "GPA (out of 4.0)", "GPA /4"
  const [, name = "", scale = ""] = /^(.*?)[\s(/]*(?:out of|of|max|\/)?\s*(\d{1,3}(?:[.,]\d+)?)\s*\)?$/iu.exec(heading) ?? [];
  return factCalled(folded(name)) === "gpa" ? { kind: "fact", heading, fact: "gpa", scale: scale.replace(",", ".") } : { kind: "carried", heading };
}

const headers: Readonly<Record<string, readonly string[]>> = peopleHeaders;

const words: ReadonlyMap<string, string> = new Map(personFacts.flatMap(({ id }) => [folded(id), ...(headers[id] ?? [])].map((word) => [word, id] as const)));

function factCalled(heading: string): string | undefined {
  return words.get(heading) ?? words.get(heading.replace(/^(?:your|my|the|current) /u, ""));
}

/** A heading is never guessed, only suggested: "levle" may be anything. */
function meantBy(heading: string): string | undefined {
  return nearest(heading, [...words.keys()]);
}

function isList(fact: string): boolean {
  return personFacts.some(({ id, list }) => id === fact && list);
}

/** The headings that are carried along, in their order. */
export function carriedHeadings(columns: readonly Column[]): readonly string[] {
  return columns.flatMap((column) => (column.kind === "carried" ? column.heading : []));
}
