import { notTold, people } from "#words/people.ts";
import { isCalendarDate } from "../calendar.ts";
import type { Known } from "../filters/filter.ts";
import type { PersonFact } from "../input/person.ts";
import { personFacts } from "../input/person.ts";
import { tellsLength } from "../input/study-year.ts";
import type { Memory } from "../memory.ts";
import { answered, noAnswers } from "../memory.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import type { Column } from "./columns.ts";

/** A row of a table, as it came. */
export interface Row {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A cell that cannot be understood. */
export interface CellMistake {
  readonly column: string;
  readonly text: string;
  readonly problem: string;
  readonly hint?: string;
}

/** A person as their row tells of them; what is wrong there counts as not told. */
export interface Person {
  readonly row: number;
  /** The cells that are no facts, in the order of their columns. */
  readonly carried: readonly string[];
  readonly profile: Profile;
  readonly mistakes: readonly CellMistake[];
}

interface Told {
  readonly column: string;
  readonly texts: readonly string[];
}

/** @param everyone what holds for whoever's row does not say otherwise, by fact */
export function personOf(
  { row, cells }: Row,
  columns: readonly Column[],
  everyone: Readonly<Record<string, readonly string[]>>,
  known: Known,
  memory: Memory,
): Person {
  const told = new Map<string, Told>();
  const carried: string[] = [];
  const mistakes: CellMistake[] = [];
  columns.forEach((column, index) => {
    const text = (cells[index] ?? "").trim();
    if (column.kind === "carried") carried.push(text);
    else if (!isNotTold(text))
      told.set(column.fact, {
        column: told.get(column.fact)?.column ?? column.heading,
        texts: [...(told.get(column.fact)?.texts ?? []), ...textsIn(text, column)],
      });
  });
  const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== "").length;
  if (beyond > 0) mistakes.push({ column: people.row, text: "", problem: people.tooManyCells(cells.length, columns.length) });
  let profile: Profile = {};
  for (const fact of personFacts) {
    const { column, texts } = told.get(fact.id) ?? { column: "", texts: everyone[fact.id] ?? [] };
    if (texts.length === 0) continue;
    const fit = readOnce(fact, texts, known, profile, memory);
    if (fit.ok) profile = { ...profile, ...fit.value };
    else mistakes.push({ column, text: texts.join(", "), problem: fit.problem, ...(fit.hint !== undefined && { hint: fit.hint }) });
  }
  return { row, carried, profile, mistakes };
}

function isNotTold(text: string): boolean {
  return text === "" || notTold.includes(text.toLowerCase());
}

/** Several values in a cell may stand apart by more signs than on a command line. */
function textsIn(text: string, column: Extract<Column, { readonly kind: "fact" }>): readonly string[] {
  if (column.scale !== undefined && /^\d{1,3}(?:[.,]\d+)?$/u.test(text)) return [`${text.replace(",", ".")}/${column.scale}`];
  return isList.has(column.fact) && !tellsLength(text) ? text.split(/\s*[;|\n]\s*|\s+\/\s+|\s+&\s+/u).filter((part) => part !== "") : [text];
}

const isList: ReadonlySet<string> = new Set(personFacts.flatMap(({ id, list }) => (list ? id : [])));

/** On facts that were told before. */
const LEANING: ReadonlySet<string> = new Set(["level", "year", "course-years"]);

/** Most texts come again and again; some, like a country in another language, are slow to read. */
function readOnce(fact: PersonFact, texts: readonly string[], known: Known, soFar: Profile, memory: Memory): Parsed<Profile> {
  const { stage, year, studiesIn, livesIn } = soFar;
  const before = LEANING.has(fact.id) ? [stage, year, studiesIn?.[0], livesIn?.country] : [];
  return answered(memory.notesOn(fact, noAnswers<Parsed<Profile>>), JSON.stringify([texts, before]), () => read(fact, texts, known, soFar));
}

function read(fact: PersonFact, texts: readonly string[], known: Known, soFar: Profile): Parsed<Profile> {
  if (fact.id !== "born") return fact.parse(texts, known, soFar);
  const day = dayIn(texts[0] ?? "");
  return day.ok ? fact.parse([day.value], known, soFar) : day;
}

/** Spreadsheets write days as 14/05/2003 or 5/14/2003; where both readings make a day, neither is taken. */
function dayIn(text: string): Parsed<string> {
  const [, first, sign, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\s+0?0:00(?::00)?)?$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return parsed(text.replace(/[T\s]0?0:00(?::00(?:\.0+)?)?Z?$/u, ""));
  const [dayFirst, monthFirst] = [iso(year, second, first), iso(year, first, second)];
  // With dots the day always stands first.
  if (sign === "." || !isCalendarDate(monthFirst) || dayFirst === monthFirst) return parsed(dayFirst);
  return isCalendarDate(dayFirst) ? refused(people.dayOrMonth(text), people.dayOrMonthHint) : parsed(monthFirst);
}

function iso(year: string | undefined, month: string, day: string): string {
  return `${year ?? ""}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
