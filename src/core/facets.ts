import type { CalendarDate } from "./calendar.ts";
import type { ActiveFilter, Filter, Known, View } from "./filters/filter.ts";
import { filters } from "./filters/index.ts";
import type { Profile } from "./profile.ts";
import type { Program } from "./program.ts";
import type { Match, TrackMatch } from "./match.ts";
import type { Query, Situation } from "./query.ts";
import { viewOf } from "./match.ts";
import { compareText } from "./order.ts";
import { listed, without } from "./search.ts";
import type { Truth } from "./verdict.ts";
import { any } from "./verdict.ts";
import type { Stage } from "./vocabulary.ts";
import { keysOf, stages } from "./vocabulary.ts";

/** What a list can be split by. All but the last have the name of the flag that chooses one of their values. */
export const facetIds = ["country", "region", "type", "specialty", "level", "host-type", "paid", "remote", "deadline"] as const;
export type FacetId = (typeof facetIds)[number];

export interface FacetValue {
  /**
   * As the flag of the same name takes it; "yes" or "no" of a switch; of a deadline a month ("2027-02") or how it is reckoned
   * ("rolling", "relative", "missed").
   */
  readonly value: string;
  /** How many programs a search lists when this value is asked for as well. */
  readonly count: number;
}

export interface Facet {
  readonly id: FacetId;
  /** How many programs it is counted over. */
  readonly total: number;
  readonly values: readonly FacetValue[];
  /** Programs of which no source says. A person's level rules none of them out, so that there they are in every count. */
  readonly notStated: number;
  /** The query chooses by this facet itself; it is counted without, so that its values can be compared. */
  readonly freed: boolean;
}

export interface FacetQuestion {
  readonly programs: readonly Program[];
  readonly query: Query;
  readonly situation: Situation;
  readonly known: Known;
  /** The same person at another stage; `undefined` where what else is told makes no sense there. */
  readonly atStage: (stage: Stage) => Profile | undefined;
}

/** The list of a search counted by each of its sides: every count is the total of that search with the value added. */
export function facets(question: FacetQuestion, ids: readonly FacetId[] = facetIds): readonly Facet[] {
  const base = listed(question.programs, question.query, question.situation);
  return ids.map((id) => facetOver(id, base, question));
}

export function facetOf(id: FacetId, question: FacetQuestion): Facet {
  return facetOver(id, listed(question.programs, question.query, question.situation), question);
}

function facetOver(id: FacetId, base: readonly Match[], question: FacetQuestion): Facet {
  if (id === "level") return levelFacet(base, question);
  if (id === "deadline") return deadlineFacet(base, question.situation.clock.today);
  const filter = filterWith(id);
  const freed = question.query.filters.some((active) => active.id === id);
  const query = freed ? { ...question.query, filters: question.query.filters.filter((active) => active.id !== id) } : question.query;
  const scope: Scope = { ...question, query, base: freed ? listed(question.programs, query, question.situation) : base };
  return { id, total: scope.base.length, freed, ...(filter.list ? listCounts(filter, scope) : switchCounts(filter, scope)) };
}

/** A question without the filter that is counted. */
interface Scope extends FacetQuestion {
  readonly base: readonly Match[];
}

type Counts = Pick<Facet, "values" | "notStated">;

function filterWith(id: FacetId): Filter {
  const filter = filters.find((one) => one.id === id);
  if (filter === undefined) throw new RangeError(`no filter is called ${id}`);
  return filter;
}

function conditionOf(filter: Filter, texts: readonly string[], known: Known): ActiveFilter {
  const condition = filter.condition(texts, known);
  if (!condition.ok) throw new RangeError(condition.problem);
  return condition.value;
}

/** One count for each value that a program of the catalog has; the most frequent first. */
function listCounts(filter: Filter, scope: Scope): Counts {
  const conditions = valuesOf(filter, scope.known).map((value) => conditionOf(filter, [value], scope.known));
  const count = counter(scope);
  const values = conditions.flatMap((condition) => ({ value: condition.values[0] ?? "", count: count(condition) })).filter((one) => one.count > 0);
  const notStated = scope.base.filter((match) => answerOf(match, conditions, scope) === "unclear").length;
  return { values: values.toSorted((left, right) => right.count - left.count || compareText(left.value, right.value)), notStated };
}

/** States and provinces, too, are regions to the flag; they would drown the parts of the world. */
function valuesOf(filter: Filter, known: Known): readonly string[] {
  const values = filter.values?.(known).map(({ value }) => value) ?? [];
  return filter.id === "region" ? values.filter((value) => value in known.reference.groups) : values;
}

interface Seen {
  readonly program: Program;
  readonly views: readonly View[];
}

/**
 * Counts what a search lists with a condition added. A program with one track is judged no differently for it, and so is counted
 * from the list without it; of several tracks another one may come to speak for the program. A value that nothing has counts
 * none, even where programs that do not state it would be listed.
 */
function counter({ programs, base, query, situation }: Scope): (condition: ActiveFilter) => number {
  const seen = (program: Program): Seen => ({ program, views: program.tracks.map((track) => viewOf(program, track, query, situation)) });
  const alone = base.filter(({ program }) => program.tracks.length === 1).map(({ program }) => seen(program));
  const several = programs.filter(({ tracks }) => tracks.length > 1).map(seen);
  return (condition) => {
    const truths = alone.map(({ views }) => any(views.map(condition.test)));
    const possible = several.map(({ program, views }) => ({ program, truth: any(views.map(condition.test)) })).filter(({ truth }) => truth !== "no");
    if (!truths.includes("yes") && !possible.some(({ truth }) => truth === "yes")) return 0;
    const passing = truths.filter((truth) => truth === "yes" || (query.unstated && truth === "unclear"));
    const added = { ...query, filters: [condition, ...query.filters] };
    return (
      passing.length +
      listed(
        possible.map(({ program }) => program),
        added,
        situation,
      ).length
    );
  };
}

function switchCounts(filter: Filter, scope: Scope): Counts {
  const condition = conditionOf(filter, [], scope.known);
  const answers = scope.base.map((match) => answerOf(match, [condition], scope));
  const countOf = (truth: Truth): number => answers.filter((answer) => answer === truth).length;
  const values = [
    { value: "yes", count: counter(scope)(condition) },
    { value: "no", count: countOf("no") },
  ];
  return { values, notStated: countOf("unclear") };
}

/** Whether one of the conditions holds in one of the tracks for which the program is listed. */
function answerOf(match: Match, conditions: readonly ActiveFilter[], { query, situation }: Scope): Truth {
  const views = match.tracks.filter((track) => isOpen(track, query)).map(({ track }) => viewOf(match.program, track, query, situation));
  return any(conditions.flatMap((condition) => views.map(condition.test)));
}

function isOpen({ truth }: TrackMatch, query: Query): boolean {
  if (query.all) return true;
  return truth === "yes" || (truth === "unclear" && !query.strict);
}

/** A stage is a fact about a person: what is counted are the programs that do not rule it out. */
function levelFacet(told: readonly Match[], { programs, query, situation, atStage }: FacetQuestion): Facet {
  const freed = situation.profile.stage !== undefined;
  const base = freed ? listed(programs, query, { ...situation, profile: without(situation.profile, "stage") }) : told;
  const values = keysOf(stages).flatMap((value): readonly FacetValue[] => {
    const profile = atStage(value);
    if (profile === undefined) return [];
    const count = listed(programs, query, { ...situation, profile }).length;
    return count === 0 ? [] : [{ value, count }];
  });
  const isSilent = ({ best }: Match): boolean => best.findings.some((finding) => finding.rule === "silence" && finding.axis === "stage");
  return { id: "level", total: base.length, values, notStated: base.filter(isSilent).length, freed };
}

/** By the month of the next closing, in order; then what has no date of its own. */
function deadlineFacet(base: readonly Match[], today: CalendarDate): Facet {
  const counts = new Map<string, number>();
  for (const match of base) counts.set(closingOf(match, today), (counts.get(closingOf(match, today)) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count })).toSorted((left, right) => compareText(left.value, right.value));
  return { id: "deadline", total: base.length, values: values.filter(({ value }) => value !== UNKNOWN), notStated: counts.get(UNKNOWN) ?? 0, freed: false };
}

const UNKNOWN = "unknown";

/** A closing that is only known to lie in a stretch of time stands at its early end; once that has begun, in this month. */
function closingOf({ best: { dates } }: Match, today: CalendarDate): string {
  const { closes, status } = dates;
  if (status === "missed") return "missed";
  if (closes.kind !== "dated") return closes.kind;
  return (closes.from < today ? today : closes.from).slice(0, 7);
}
