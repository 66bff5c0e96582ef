import type { CalendarDate } from "./calendar.ts";
import { asks } from "./eligibility/index.ts";
import type { Match } from "./match.ts";
import { blocking, matchOf, suits, viewOf } from "./match.ts";
import { compareText, sorted } from "./order.ts";
import type { Fact, Profile } from "./profile.ts";
import type { Program, Track } from "./program.ts";
import type { Query, Situation } from "./query.ts";
import type { Truth } from "./verdict.ts";

/** Programs left out because a filter asks for what no source states, or because they are no longer run. */
export interface Skipped {
  /** The id of the filter, "ended" or "paused". */
  readonly reason: string;
  readonly ids: readonly string[];
}

export interface SearchResult {
  readonly asOf: CalendarDate;
  readonly programs: number;
  readonly matches: readonly Match[];
  /** Left out for one single "no". */
  readonly nearMisses: readonly Match[];
  readonly ineligible: number;
  readonly skipped: readonly Skipped[];
  /** Left out because they cost more than the budget, or run when the person is not free. */
  readonly unfit: { readonly budget: number; readonly available: number };
  /** Given when nothing was found: the filters and facts that, dropped alone, would give something. */
  readonly relax: readonly { readonly drop: string; readonly gives: number }[];
}

export function search(programs: readonly Program[], query: Query, situation: Situation): SearchResult {
  const sifted = sift(programs, query, situation);
  const relax = sifted.matches.length === 0 ? relaxations(programs, query, situation) : [];
  return { asOf: situation.clock.today, programs: programs.length, ...sifted, matches: sorted(sifted.matches, query.sort), relax };
}

/** What `search` lists, in the order of the catalog and without what it says beside the list. */
export function listed(programs: readonly Program[], query: Query, situation: Situation): readonly Match[] {
  return sift(programs, query, situation).matches;
}

type Sifted = Pick<SearchResult, "matches" | "nearMisses" | "ineligible" | "skipped" | "unfit">;

function sift(programs: readonly Program[], query: Query, situation: Situation): Sifted {
  const skipped = new Map<string, string[]>();
  const judged = programs.flatMap((program) => {
    const passing = passingTracks(program, query, situation);
    const reasons = passing.truth === "no" ? [] : reasonsToSkip(program, passing, query);
    for (const reason of reasons) skipped.set(reason, [...(skipped.get(reason) ?? []), program.id]);
    return passing.truth === "no" || reasons.length > 0 ? [] : [matchOf(program, passing.tracks, query, situation)];
  });
  const refused = judged.filter(({ truth }) => truth === "no");
  return {
    matches: judged.filter((match) => isShown(match, query)),
    nearMisses: query.all ? [] : sorted(refused.filter(isNearMiss), "match"),
    ineligible: refused.length,
    skipped: [...skipped].map(([reason, ids]) => ({ reason, ids })),
    unfit: query.all ? { budget: 0, available: 0 } : unfitOf(judged),
  };
}

/** Why a program that may fit is set apart: it is no longer run, or no source says what a filter asks. */
export function reasonsToSkip(program: Program, { truth, open }: Passing, query: Query): readonly string[] {
  if (program.ended && !query.all) return [program.ended.status];
  return truth === "unclear" && !query.unstated ? open : [];
}

function unfitOf(judged: readonly Match[]): SearchResult["unfit"] {
  const possible = judged.filter(({ truth }) => truth !== "no");
  return { budget: possible.filter(({ fits }) => fits.budget === "no").length, available: possible.filter(({ fits }) => fits.available === "no").length };
}

export function isShown({ truth, fits }: Match, { all: everything, strict }: Query): boolean {
  if (everything) return true;
  const answer = suits({ truth, fits });
  return answer === "yes" || (answer === "unclear" && !strict);
}

/** Exactly one required finding stands in the way. */
function isNearMiss({ best, fits }: Match): boolean {
  return blocking(best) === 1 && fits.budget !== "no" && fits.available !== "no";
}

interface Passing {
  readonly truth: Truth;
  readonly tracks: readonly Track[];
  /** The filters that cannot tell. */
  readonly open: readonly string[];
}

/** A program passes with the tracks that pass every filter. */
export function passingTracks(program: Program, query: Query, situation: Situation): Passing {
  if (query.text && !query.text.has(program.id)) return { truth: "no", tracks: [], open: [] };
  if (query.filters.length === 0) return { truth: "yes", tracks: program.tracks, open: [] };
  const judged = program.tracks.map((track) => ({ track, ...filtered(program, track, query, situation) }));
  for (const truth of ["yes", "unclear"] as const) {
    const tracks = judged.filter((one) => one.truth === truth);
    if (tracks.length > 0) return { truth, tracks: tracks.map(({ track }) => track), open: [...new Set(tracks.flatMap(({ open }) => open))] };
  }
  return { truth: "no", tracks: [], open: [] };
}

function filtered(program: Program, track: Track, query: Query, situation: Situation): { truth: Truth; open: readonly string[] } {
  const view = viewOf(program, track, query, situation);
  const open: string[] = [];
  for (const filter of query.filters) {
    const truth = filter.test(view);
    if (truth === "no") return { truth, open: [] };
    if (truth === "unclear") open.push(filter.id);
  }
  return { truth: open.length > 0 ? "unclear" : "yes", open };
}

/** Each filter and each fact about the person, left out alone. */
function relaxations(programs: readonly Program[], query: Query, situation: Situation): SearchResult["relax"] {
  const count = (change: Partial<Query>, profile: Profile = situation.profile): number =>
    sift(programs, { ...query, ...change }, { ...situation, profile }).matches.length;
  const byFilter = query.filters.map(({ id }) => ({ drop: id, gives: count({ filters: query.filters.filter((filter) => filter.id !== id) }) }));
  const byFact = (Object.keys(situation.profile) as (keyof Profile)[]).map((fact) => ({ drop: fact, gives: count({}, without(situation.profile, fact)) }));
  const { text: _, ...wordless } = query;
  const byText = query.text ? [{ drop: "words", gives: sift(programs, wordless, situation).matches.length }] : [];
  return [...byText, ...byFilter, ...byFact].filter(({ gives }) => gives > 0).toSorted((left, right) => right.gives - left.gives);
}

export function without(profile: Profile, fact: keyof Profile): Profile {
  const { [fact]: _, ...rest } = profile;
  return rest;
}

/** The facts that would settle most of what is open in a list, most deciding first. */
export function openFacts(matches: readonly Match[]): readonly { readonly fact: Fact; readonly programs: number }[] {
  const counts = new Map<Fact, number>();
  for (const { best } of matches) for (const fact of asks(best.findings)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts]
    .map(([fact, programs]) => ({ fact, programs }))
    .toSorted((left, right) => right.programs - left.programs || compareText(left.fact, right.fact));
}
