import { readFileSync } from "node:fs";
import { library } from "#words/library.ts";
import type { Catalog } from "./catalog/compiled.ts";
import { allRecords, openCatalog, recordIn } from "./catalog/compiled.ts";
import { textIndex } from "./catalog/text-index.ts";
import { isCalendarDate } from "./core/calendar.ts";
import type { Known } from "./core/filters/filter.ts";
import { filters } from "./core/filters/index.ts";
import { citiesOf } from "./core/filters/places.ts";
import type { Read, TextsOf } from "./core/input/answers.ts";
import { filtersOf, profileOf } from "./core/input/answers.ts";
import { personFacts } from "./core/input/person.ts";
import type { Profile } from "./core/profile.ts";
import type { ProgramRecord } from "./core/program.ts";
import type { Query, Situation, SortKey } from "./core/query.ts";

/**
 * intern-find as a library: the same answers as the command, without a process. `loadCatalog` reads the programs, `question` reads
 * what is asked in the words that the flags take, and the rest is the pure core: plain data in, plain data out, no clock, no files.
 */
export type { Catalog } from "./catalog/compiled.ts";
export type { CalendarDate, DayRange } from "./core/calendar.ts";
export type { Cost } from "./core/cost.ts";
export type { Clock, Closing, Occurrence, RoundDates } from "./core/deadlines.ts";
export { daysLeft } from "./core/deadlines.ts";
export type { Finding } from "./core/eligibility/finding.ts";
export { facets } from "./core/facets.ts";
export type { Match, TrackMatch } from "./core/match.ts";
export { matchOf } from "./core/match.ts";
export type { Profile } from "./core/profile.ts";
export type { Program, ProgramRecord, Track } from "./core/program.ts";
export type { Query, Situation, SortKey } from "./core/query.ts";
export type { Reference } from "./core/reference.ts";
export type { SearchResult } from "./core/search.ts";
export { search } from "./core/search.ts";
export { upcoming } from "./core/upcoming.ts";
export type { Truth } from "./core/verdict.ts";
export { because } from "./render/words.ts";

/** The catalog with everything that is known of each program. */
export interface WholeCatalog extends Catalog {
  readonly record: (id: string) => ProgramRecord | undefined;
  readonly records: () => readonly ProgramRecord[];
}

/** Reads the catalog that comes with this package. @throws {CatalogProblem} where its files are damaged */
export function loadCatalog(): WholeCatalog {
  const read = (name: string): Buffer => readFileSync(`${import.meta.dirname}/${name}`);
  let lines: Buffer | undefined;
  const records = (): Buffer => (lines ??= read("records.jsonl"));
  const catalog = openCatalog(
    read("catalog.json").toString("latin1"),
    () => read("programs.jsonl"),
    () => read("names.json").toString("latin1"),
  );
  return { ...catalog, record: (id) => recordIn(records(), id), records: () => allRecords(records()) };
}

/** What is asked, in the words that the flags of `intern-find search` take: `{ country: ["uk", "ie"], paid: true }`. */
export type Answers = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export interface Asked {
  /** The day of the answer, "2026-11-22". */
  readonly today: string;
  /** The zone of the reader's clock, for deadlines with an hour. */
  readonly zone?: string;
  /** By the names of the flags about programs. */
  readonly filters?: Answers;
  /** By the names of the flags about the person. What is left out never counts against them. */
  readonly person?: Answers;
  /** Free words, looked for in names, hosts, places and specialties. */
  readonly words?: string;
  readonly sort?: SortKey;
  readonly currency?: string;
  /** Drop what is unclear; keep what the person may not apply to; keep what no source states. */
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly unstated?: boolean;
}

/** Query and situation for `search`, `matchOf` and `facets`. @throws {TypeError} naming the answer that makes no sense, and what would */
export function question(asked: Asked, catalog: WholeCatalog): { readonly query: Query; readonly situation: Situation } {
  const { today, zone = "UTC" } = asked;
  if (!isCalendarDate(today)) throw new TypeError(library.badToday(today));
  const { reference, names } = catalog;
  const known: Known = { reference, names, today, cities: () => citiesOf(catalog.programs()) };
  const profile = valueOf(profileOf(textsIn(asked.person ?? {}, personFacts), known));
  return { query: queryOf(asked, profile, known, catalog), situation: { profile, reference, clock: { today, zone } } };
}

function queryOf(asked: Asked, { budget }: Profile, known: Known, catalog: WholeCatalog): Query {
  const { words = "", sort = "match", strict = false, all = false, unstated = false, currency = budget?.currency ?? "USD" } = asked;
  const active = valueOf(filtersOf(textsIn(asked.filters ?? {}, filters), known));
  const text = words.trim() === "" ? {} : { text: textIndex(catalog.records(), known.reference)(words) };
  return { filters: active, ...text, sort, strict, all, unstated, currency };
}

function textsIn(answers: Answers, known: readonly { readonly id: string }[]): TextsOf {
  const unknown = Object.keys(answers).find((name) => !known.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new TypeError(
      library.unknownAnswer(
        unknown,
        known.map(({ id }) => id),
      ),
    );
  return (id) => {
    const answer = answers[id];
    if (answer === undefined || answer === false) return [];
    return answer === true ? [""] : typeof answer === "string" ? [answer] : answer;
  };
}

function valueOf<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new TypeError(`${read.id}: ${read.problem}${read.hint === undefined ? "" : ` ${read.hint}`}`);
}
