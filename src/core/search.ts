import type { CalendarDate, DayRange } from "./calendar.ts";
import { addDays, overlaps } from "./calendar.ts";
import type { Cost } from "./cost.ts";
import { costOf } from "./cost.ts";
import type { Clock, RoundDates } from "./deadlines.ts";
import { datesOf } from "./deadlines.ts";
import type { Finding } from "./eligibility/finding.ts";
import { asks, judgeTrack, truthOfAll } from "./eligibility/index.ts";
import type { ActiveFilter, View } from "./filters/filter.ts";
import { convert } from "./money.ts";
import type { Fact, Profile } from "./profile.ts";
import type { Program, Range, Track } from "./program.ts";
import type { ScoreParts } from "./rank.ts";
import { costPart, eligibilityPart, freshnessPart, scoreOf, timingPart } from "./rank.ts";
import type { Reference } from "./reference.ts";
import type { Truth } from "./verdict.ts";
import { all } from "./verdict.ts";

/** How well the free words fit each program that they fit, in (0, 1]. */
export type TextScores = ReadonlyMap<string, number>;

export const sortKeys = ["match", "deadline", "cost", "pay", "weeks", "name", "fresh"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Query {
  readonly filters: readonly ActiveFilter[];
  readonly text?: TextScores;
  readonly sort: SortKey;
  /** Which of the open ones to keep: those that the person can still settle or read up (default), or none. */
  readonly strict: boolean;
  /** Also the ineligible ones. */
  readonly all: boolean;
  /** Also those of which a filter cannot tell. */
  readonly unstated: boolean;
  /** What costs are shown in. */
  readonly currency: string;
}

/** Everything a search needs beside the programs. */
export interface Situation {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly reference: Reference;
}

/** One track, judged for the round that suits best. */
export interface TrackMatch {
  readonly track: Track;
  readonly dates: RoundDates;
  readonly otherDates: readonly RoundDates[];
  readonly truth: Truth;
  readonly findings: readonly Finding[];
  readonly cost: Cost;
  readonly fits: Fits;
}

/** Whether it suits the person otherwise; yes where nothing was told. */
export interface Fits {
  readonly budget: Truth;
  readonly available: Truth;
}

/** A program for one person and query. Its answers are those of its best track. */
export interface Match {
  readonly program: Program;
  readonly best: TrackMatch;
  readonly tracks: readonly TrackMatch[];
  readonly truth: Truth;
  readonly fits: Fits;
  readonly score: number;
  readonly parts: ScoreParts;
}

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

type Sifted = Pick<SearchResult, "matches" | "nearMisses" | "ineligible" | "skipped">;

function sift(programs: readonly Program[], query: Query, situation: Situation): Sifted {
  const matches: Match[] = [];
  const nearMisses: Match[] = [];
  const skipped = new Map<string, string[]>();
  const setAside = (reason: string, id: string): unknown => skipped.set(reason, [...(skipped.get(reason) ?? []), id]);
  let ineligible = 0;
  for (const program of programs) {
    const passing = passingTracks(program, query, situation);
    if (passing.truth === "no") continue;
    if (program.ended && !query.all) {
      setAside(program.ended.status, program.id);
      continue;
    }
    if (passing.truth === "unclear" && !query.unstated) {
      for (const filter of passing.open) setAside(filter, program.id);
      continue;
    }
    const match = matchOf(program, passing.tracks, query, situation);
    if (match.truth === "no") ineligible += 1;
    if (match.truth === "no" && isNearMiss(match)) nearMisses.push(match);
    if (isShown(match, query)) matches.push(match);
  }
  return { matches, nearMisses: query.all ? [] : sorted(nearMisses, "match"), ineligible, skipped: [...skipped].map(([reason, ids]) => ({ reason, ids })) };
}

function isShown({ truth, fits }: Match, { all: everything, strict }: Query): boolean {
  if (everything) return true;
  const answer = suits({ truth, fits });
  return answer === "yes" || (answer === "unclear" && !strict);
}

function suits({ truth, fits }: Pick<TrackMatch, "truth" | "fits">): Truth {
  return all([truth, fits.budget, fits.available]);
}

/** Exactly one required finding stands in the way. */
function isNearMiss({ best, fits }: Match): boolean {
  return blocking(best) === 1 && fits.budget !== "no" && fits.available !== "no";
}

function blocking({ findings }: Pick<TrackMatch, "findings">): number {
  return findings.filter(({ truth, strength }) => truth === "no" && strength === "required").length;
}

interface Passing {
  readonly truth: Truth;
  readonly tracks: readonly Track[];
  /** The filters that cannot tell. */
  readonly open: readonly string[];
}

/** A program passes with the tracks that pass every filter. */
function passingTracks(program: Program, query: Query, situation: Situation): Passing {
  if (query.text && !query.text.has(program.id)) return { truth: "no", tracks: [], open: [] };
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

export function viewOf(program: Program, track: Track, query: Query, { clock, profile, reference }: Situation): View {
  return {
    program,
    track,
    clock,
    dates: once(() => datesOf(track.rounds, clock, wishedStart(query, profile))),
    cost: once(() => costOf(track, wishedWeeks(query), query.currency, reference)),
  };
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}

function wishedStart({ filters }: Query, { available }: Profile): DayRange | undefined {
  return filters.find(({ wishes }) => wishes?.start)?.wishes?.start ?? available;
}

function wishedWeeks({ filters }: Query): Range | undefined {
  return filters.find(({ wishes }) => wishes?.weeks)?.wishes?.weeks;
}

/** A program judged for a person, by the tracks that are of interest. */
export function matchOf(program: Program, tracks: readonly Track[], query: Query, situation: Situation): Match {
  const judged = tracks.map((track) => trackMatch(program, track, query, situation)).toSorted(betterTrack);
  const [best] = judged;
  if (best === undefined) throw new RangeError(`program ${program.id} has no track to judge`);
  const parts = partsOf(best, query.text?.get(program.id) ?? (query.text ? 0 : 1), program.cycle, query.currency, situation);
  return { program, best, tracks: judged, truth: best.truth, fits: best.fits, score: scoreOf(parts), parts };
}

function trackMatch(program: Program, track: Track, query: Query, situation: Situation): TrackMatch {
  const view = viewOf(program, track, query, situation);
  const { profile, clock, reference } = situation;
  const wished = wishedStart(query, profile);
  const budget = budgetFits(view.cost(), query.currency, situation);
  const judged = view.dates().map((dates): RoundMatch => {
    const findings = judgeTrack(track, { profile, clock, dates, reference });
    const isWished = wished === undefined || (dates.starts !== undefined && overlaps(dates.starts, wished));
    return { dates, findings, truth: truthOfAll(findings), fits: { budget, available: availabilityFits(dates, track, profile) }, isWished };
  });
  const [best, ...others] = judged.toSorted(betterRound);
  if (best === undefined) throw new RangeError(`program ${program.id} has no round to judge`);
  const { isWished: _, ...answers } = best;
  return { track, ...answers, otherDates: others.map(({ dates }) => dates), cost: view.cost() };
}

interface RoundMatch extends Pick<TrackMatch, "dates" | "findings" | "truth" | "fits"> {
  /** It starts when the person would like to, or they did not say. */
  readonly isWished: boolean;
}

const truthRank: Readonly<Record<Truth, number>> = { yes: 0, unclear: 1, no: 2 };

/** Better: it suits, then the better verdict, then the wished start, then the earlier closing, then the order in the file. */
function betterRound(left: RoundMatch, right: RoundMatch): number {
  return (
    truthRank[suits(left)] - truthRank[suits(right)] ||
    truthRank[left.truth] - truthRank[right.truth] ||
    Number(right.isWished) - Number(left.isWished) ||
    compareText(dueKey(left.dates), dueKey(right.dates))
  );
}

/** Better: it suits, then the better verdict, then fewer conditions not met, then fewer open questions, then the earlier closing, then the order in the file. */
function betterTrack(left: TrackMatch, right: TrackMatch): number {
  return (
    truthRank[suits(left)] - truthRank[suits(right)] ||
    truthRank[left.truth] - truthRank[right.truth] ||
    blocking(left) - blocking(right) ||
    asks(left.findings).length - asks(right.findings).length ||
    compareText(dueKey(left.dates), dueKey(right.dates))
  );
}

function partsOf(best: TrackMatch, interest: number, cycle: number | undefined, currency: string, { clock, reference }: Situation): ScoreParts {
  return {
    eligibility: eligibilityPart(best.truth, best.findings),
    interest,
    cost: costPart(best.cost, (amount) => convert(amount, currency, "USD", reference.rates) ?? amount),
    timing: timingPart(best.dates, clock),
    freshness: freshnessPart(cycle, clock),
  };
}

/** yes: the most it can cost is within the budget; no: the least it can cost is not. */
function budgetFits({ low, high, complete, missing }: Cost, currency: string, { profile, reference }: Situation): Truth {
  if (profile.budget === undefined) return "yes";
  const limit = convert(profile.budget.amount, profile.budget.currency, currency, reference.rates);
  if (limit === undefined) return "unclear";
  if (complete && high !== undefined && high <= limit) return "yes";
  const isLowerBound = !missing.includes("pay") && !missing.includes("pay-amount") && !missing.includes("rate");
  return low !== undefined && low > limit && isLowerBound ? "no" : "unclear";
}

/** Whether the stay can lie within the days that someone is free. */
function availabilityFits(dates: RoundDates, track: Track, { available }: Profile): Truth {
  if (available === undefined) return "yes";
  const { starts, ends } = dates;
  if (starts === undefined) return "unclear";
  const weeks = typeof track.duration === "object" ? track.duration.weeks?.low : undefined;
  const lastDayAtLeast = ends?.from ?? (weeks === undefined ? starts.from : addDays(starts.from, Math.floor(weeks * 7) - 1));
  if (!overlaps(starts, available) || lastDayAtLeast > available.to) return "no";
  if (starts.from < available.from || starts.to > available.to) return "unclear";
  const lastDayAtMost = ends?.to ?? (weeks === undefined ? undefined : addDays(starts.to, Math.floor(weeks * 7) - 1));
  return lastDayAtMost !== undefined && lastDayAtMost <= available.to ? "yes" : "unclear";
}

/** The order of a list: total, so that the same programs always stand in the same order. */
export function sorted(matches: readonly Match[], key: SortKey): readonly Match[] {
  return matches.toSorted((left, right) => comparators[key](left, right) || compareText(dueOf(left), dueOf(right)) || compareText(left.program.id, right.program.id));
}

type Comparator = (left: Match, right: Match) => number;

/** Unknown last, whichever way. */
const byNumber =
  (value: (match: Match) => number | undefined): Comparator =>
  (left, right) => {
    const [first, second] = [value(left) ?? Infinity, value(right) ?? Infinity];
    return first === second ? 0 : first - second;
  };

const comparators: Readonly<Record<SortKey, Comparator>> = {
  match: (left, right) => right.score - left.score,
  deadline: (left, right) => compareText(dueOf(left), dueOf(right)),
  cost: byNumber(({ best: { cost } }) => (cost.complete ? cost.high : undefined) ?? (cost.low === undefined ? undefined : cost.low + 1e9)),
  pay: byNumber(({ best: { cost } }) => cost.lines.find(({ what }) => what === "pay")?.range.high),
  weeks: byNumber(({ best: { track } }) => (typeof track.duration === "object" ? track.duration.weeks?.low : undefined)),
  name: (left, right) => compareText(left.program.name.toLowerCase(), right.program.name.toLowerCase()),
  fresh: byNumber(({ program: { cycle } }) => (cycle === undefined ? undefined : -cycle)),
};

function dueOf({ best }: Match): string {
  return dueKey(best.dates);
}

/** Sorts by the day on which something has to be done; what has none comes after, what is missed last. */
export function dueKey({ closes, status }: RoundDates): string {
  if (status === "missed") return "z";
  if (closes.kind === "dated") return closes.from;
  return closes.kind === "rolling" ? "r" : "u";
}

export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Each filter and each fact about the person, left out alone. */
function relaxations(programs: readonly Program[], query: Query, situation: Situation): SearchResult["relax"] {
  const count = (change: Partial<Query>, profile: Profile = situation.profile): number => sift(programs, { ...query, ...change }, { ...situation, profile }).matches.length;
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
  return [...counts].map(([fact, programs]) => ({ fact, programs })).toSorted((left, right) => right.programs - left.programs || compareText(left.fact, right.fact));
}
