import type { Clock } from "../core/deadlines.ts";
import type { Known } from "../core/filters/filter.ts";
import { filtersOf } from "../core/input/answers.ts";
import { newMemory } from "../core/memory.ts";
import { answerTo } from "../core/people/answer.ts";
import type { Answer } from "../core/people/answer.ts";
import type { Column } from "../core/people/columns.ts";
import { carriedHeadings } from "../core/people/columns.ts";
import type { CellMistake, Row } from "../core/people/person.ts";
import { personOf } from "../core/people/person.ts";
import type { Totals } from "../core/people/totals.ts";
import { totalsOf } from "../core/people/totals.ts";
import type { OtherNames } from "../core/other-names.ts";
import type { Program } from "../core/program.ts";
import type { Query } from "../core/query.ts";
import type { Reference } from "../core/reference.ts";
import { csvLine } from "../render/csv.ts";
import { escaped, SCHEMA_VERSION } from "../render/json.ts";
import { personJson } from "../render/people-json.ts";
import { peopleList } from "../render/people-list.ts";
import { peopleRows } from "../render/people-rows.ts";
import type { PeopleFormat } from "./people-format.ts";

type Texts = Readonly<Record<string, readonly string[]>>;

/** All that is needed to answer rows, as plain values, which can go to another core. */
export interface PeopleTask {
  readonly programs: readonly Program[];
  readonly reference: Reference;
  readonly names: OtherNames;
  readonly clock: Clock;
  readonly columns: readonly Column[];
  /** By filter, as their flags take them. */
  readonly filters: Texts;
  /** Given where a filter asks for one. */
  readonly cities: readonly string[];
  /** What holds for whoever's row does not say otherwise, by fact. */
  readonly everyone: Texts;
  readonly query: Pick<Query, "sort" | "strict" | "all" | "unstated">;
  /** That of each person's budget where none is given. */
  readonly currency: string | undefined;
  readonly top: number;
  readonly format: PeopleFormat;
  readonly fields: readonly string[];
  /** Of a terminal. */
  readonly width: number;
}

export type Rows = readonly Row[];

/** The answers to some rows, written. */
export interface Answered {
  /** A text for each person; for a workbook none. */
  readonly texts: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: Totals;
  readonly mistakes: readonly { readonly row: number; readonly mistakes: readonly CellMistake[] }[];
}

/** Answers rows, and remembers what serves the next ones. */
export function answerer(task: PeopleTask): (rows: Rows) => Answered {
  const { programs, reference, clock, columns, everyone, top, format } = task;
  const known: Known = { reference, names: () => task.names, today: clock.today, cities: () => task.cities };
  const memory = newMemory();
  const filters = filtersOf((id) => task.filters[id] ?? [], known);
  const write = writerOf(task);
  return (rows) => {
    const answers = rows.map((row): Answer => {
      const person = personOf(row, columns, everyone, known, memory);
      const query: Query = { ...task.query, filters: filters.ok ? filters.value : [], currency: task.currency ?? person.profile.budget?.currency ?? "USD" };
      return answerTo(person, programs, query, { clock, reference, memory }, top);
    });
    return {
      texts: format === "xlsx" ? [] : answers.map(write),
      rows: format === "xlsx" ? answers.flatMap((answer) => peopleRows(answer, task)) : [],
      totals: totalsOf(answers),
      mistakes: answers.flatMap(({ person: { row, mistakes } }) => (mistakes.length > 0 ? [{ row, mistakes }] : [])),
    };
  };
}

function writerOf(task: PeopleTask): (answer: Answer) => string {
  const { format, fields, width, clock } = task;
  const headings = carriedHeadings(task.columns);
  switch (format) {
    case "table":
      return (answer) => peopleList(answer, width);
    case "csv":
      return (answer) => peopleRows(answer, task).map(csvLine).join("");
    case "tsv":
      return (answer) => peopleRows(answer, task).map(tsvLine).join("");
    case "json":
      return (answer) => escaped(JSON.stringify(personJson(answer, headings, fields, task)));
    case "jsonl":
      return (answer) => `${escaped(JSON.stringify({ schemaVersion: SCHEMA_VERSION, asOf: clock.today, ...personJson(answer, headings, fields, task) }))}\n`;
    case "xlsx":
      return () => "";
  }
}

export function tsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, " ")).join("\t")}\n`;
}
