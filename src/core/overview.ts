import type { Facet, FacetId, FacetQuestion } from "./facets.ts";
import { facetOf } from "./facets.ts";
import type { ActiveFilter } from "./filters/filter.ts";
import { filters } from "./filters/index.ts";
import { axesOf } from "./eligibility/index.ts";
import type { ProgramRecord, Range, TrackRecord } from "./program.ts";
import type { Axis, Condition, Requirement } from "./requirement.ts";
import type { Match } from "./match.ts";
import type { Query } from "./query.ts";
import { viewOf } from "./match.ts";
import { compareText } from "./order.ts";
import { listed } from "./search.ts";
import { any } from "./verdict.ts";
import type { Benefit, DocumentKind, LanguageTest, Stage } from "./vocabulary.ts";

/** How many programs answer a question yes, how many no, and of how many no source says. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly notStated: number;
}

/** How long programs last, in weeks. */
export interface Lengths {
  readonly stated: number;
  readonly notStated: number;
  /** The middle half of those that state it, each taken at the middle of what it allows; absent where none states it. */
  readonly usual?: { readonly low: number; readonly high: number };
  readonly shortest?: number;
  readonly longest?: number;
}

export interface Count<Key extends string> {
  readonly value: Key;
  readonly count: number;
}

/** What a list of programs has in common, in numbers. */
export interface Overview {
  readonly total: number;
  readonly paid: Tally;
  readonly fullyPaid: Tally;
  readonly free: Tally;
  readonly housing: Tally;
  readonly lengths: Lengths;
  /** Programs that name a kind of document, benefit or required condition, the most frequent first. Silence is not a no. */
  readonly documents: readonly Count<DocumentKind>[];
  readonly benefits: readonly Count<Benefit>[];
  /** Those that give academic credit, with the countries in which they are. */
  readonly withCredit: readonly { readonly id: string; readonly countries: readonly string[] }[];
  readonly asks: readonly Count<Axis>[];
  /** The stages that they name as those they take. */
  readonly stages: readonly Count<Stage>[];
  readonly languages: readonly Count<string>[];
  readonly tests: readonly Count<LanguageTest>[];
}

/** The catalog in numbers, for prose about it. */
export interface CatalogCounts {
  readonly all: Overview;
  /** Of the programs that pass filters, by the id of the filter and its values. */
  readonly having: (conditions: Readonly<Record<string, readonly string[]>>) => Overview;
  readonly facet: (id: FacetId, conditions?: Readonly<Record<string, readonly string[]>>) => Facet;
}

export type RecordsById = ReadonlyMap<string, ProgramRecord>;

export function catalogCounts(question: FacetQuestion, records: RecordsById): CatalogCounts {
  const narrowed = (conditions: Readonly<Record<string, readonly string[]>>): FacetQuestion => ({ ...question, query: withFilters(question, conditions) });
  const having: CatalogCounts["having"] = (conditions) => {
    const asked = narrowed(conditions);
    return overview(listed(asked.programs, asked.query, asked.situation), records, asked);
  };
  return { all: having({}), having, facet: (id, conditions = {}) => facetOf(id, narrowed(conditions)) };
}

export function withFilters(question: FacetQuestion, conditions: Readonly<Record<string, readonly string[]>>): Query {
  const added = Object.entries(conditions).map(([id, texts]) => activeFilter(id, texts, question));
  return { ...question.query, filters: [...question.query.filters, ...added] };
}

function activeFilter(id: string, texts: readonly string[], { known }: Pick<FacetQuestion, "known">): ActiveFilter {
  const condition = filters.find((filter) => filter.id === id)?.condition(texts, known);
  if (condition?.ok !== true) throw new RangeError(`${id} is no filter, or does not take ${texts.join()}`);
  return condition.value;
}

export function overview(matches: readonly Match[], records: RecordsById, question: FacetQuestion): Overview {
  const tallied = (id: string, texts: readonly string[] = []): Tally => tally(matches, activeFilter(id, texts, question), question);
  const recorded = matches.map((match) => tracksOf(match, records));
  const required = matches.map(({ tracks }) => tracks.flatMap(({ track }) => track.requirements.filter(({ strength }) => strength !== "preferred")));
  const conditions = required.map((list) => list.flatMap(conditionsIn));
  return {
    total: matches.length,
    paid: tallied("paid"),
    fullyPaid: tallied("fully-paid"),
    free: tallied("free"),
    housing: tallied("covers", ["housing"]),
    lengths: lengthsOf(matches),
    documents: counts(recorded.map((tracks) => tracks.flatMap(({ documents }) => documents.map(({ what }) => what)))),
    benefits: counts(recorded.map((tracks) => tracks.flatMap(({ provides }) => provides.map(({ what }) => what)))),
    withCredit: matches.filter((_, index) => recorded[index]?.some(givesCredit)).map((match) => ({ id: match.program.id, countries: countriesOf(match) })),
    asks: counts(required.map((list) => list.flatMap(axesOf))),
    stages: counts(conditions.map((list) => list.flatMap((condition) => (condition.kind === "stage" ? condition.any.map(({ stage }) => stage) : [])))),
    languages: counts(conditions.map((list) => list.flatMap((condition) => (condition.kind === "language" ? [condition.language] : [])))),
    tests: counts(
      conditions.map((list) => list.flatMap((condition) => (condition.kind === "language" ? (condition.tests ?? []).map(({ test }) => test) : []))),
    ),
  };
}

function tally(matches: readonly Match[], condition: ActiveFilter, { query, situation }: FacetQuestion): Tally {
  const truths = matches.map(({ program, tracks }) => any(tracks.map(({ track }) => condition.test(viewOf(program, track, query, situation)))));
  const countOf = (wanted: (typeof truths)[number]): number => truths.filter((truth) => truth === wanted).length;
  return { yes: countOf("yes"), no: countOf("no"), notStated: countOf("unclear") };
}

/** The records of the tracks that a match is about. */
function tracksOf({ program, tracks }: Match, records: RecordsById): readonly TrackRecord[] {
  return (records.get(program.id)?.tracks ?? []).filter(({ id }) => tracks.some(({ track }) => track.id === id));
}

function givesCredit({ provides }: TrackRecord): boolean {
  return provides.some(({ what }) => what === "academic-credit");
}

function countriesOf({ tracks }: Match): readonly string[] {
  return [...new Set(tracks.flatMap(({ track }) => track.locations.flatMap(({ country }) => country ?? [])))];
}

/** What is asked for; what must not be is left out. */
function conditionsIn(requirement: Requirement): readonly Condition[] {
  if ("allOf" in requirement) return requirement.allOf.flatMap(conditionsIn);
  if ("anyOf" in requirement) return requirement.anyOf.flatMap(conditionsIn);
  if ("not" in requirement) return [];
  return [requirement];
}

/** In how many of the lists each word stands. */
function counts<Key extends string>(lists: readonly (readonly Key[])[]): readonly Count<Key>[] {
  const found = new Map<Key, number>();
  for (const list of lists) for (const value of new Set(list)) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count })).toSorted((left, right) => right.count - left.count || compareText(left.value, right.value));
}

function lengthsOf(matches: readonly Match[]): Lengths {
  const stated = matches.flatMap((match) => weeksOf(match) ?? []);
  const middles = stated.map(middleOf).toSorted((left, right) => left - right);
  const ends = stated.flatMap(({ low, high }) => [low ?? [], high ?? []].flat());
  const base = { stated: stated.length, notStated: matches.length - stated.length };
  if (stated.length === 0) return base;
  return { ...base, usual: { low: quantile(middles, 0.25), high: quantile(middles, 0.75) }, shortest: Math.min(...ends), longest: Math.max(...ends) };
}

/** From the shortest to the longest stay that its tracks allow. */
function weeksOf({ tracks }: Match): Range | undefined {
  const ranges = tracks.flatMap(({ track: { duration } }) => (typeof duration === "object" && duration.weeks ? [duration.weeks] : []));
  if (ranges.length === 0) return undefined;
  const [lows, highs] = [ranges.flatMap(({ low }) => low ?? []), ranges.flatMap(({ high }) => high ?? [])];
  return { ...(lows.length > 0 && { low: Math.min(...lows) }), ...(highs.length > 0 && { high: Math.max(...highs) }) };
}

function middleOf({ low, high }: Range): number {
  return ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;
}

/** By nearest rank: a number that stands in the list. */
function quantile(ordered: readonly number[], share: number): number {
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
}
