import type { DayRange } from "./calendar.ts";
import { overlaps } from "./calendar.ts";
import type { Cost, Stay } from "./cost.ts";
import { costOf, homeAmong } from "./cost.ts";
import type { RoundDates } from "./deadlines.ts";
import { datesOf } from "./deadlines.ts";
import type { Finding } from "./eligibility/finding.ts";
import { asks, judgeTrack, refusals, truthOfAll } from "./eligibility/index.ts";
import { recallOf } from "./eligibility/recall.ts";
import type { View } from "./filters/filter.ts";
import type { Fits } from "./fits.ts";
import { availabilityFits, budgetFits, isOverBudgetUnlessPaid } from "./fits.ts";
import { recalled } from "./memory.ts";
import { convert } from "./money.ts";
import { once } from "./once.ts";
import { compareText, dueKey } from "./order.ts";
import type { Profile } from "./profile.ts";
import type { Program, Range, Track } from "./program.ts";
import type { Query, Situation } from "./query.ts";
import type { ScoreParts } from "./rank.ts";
import { costPart, eligibilityPart, freshnessPart, scoreOf, timingPart } from "./rank.ts";
import type { Truth } from "./verdict.ts";
import { all } from "./verdict.ts";

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

export function suits({ truth, fits }: Pick<TrackMatch, "truth" | "fits">): Truth {
  return all([truth, fits.budget, fits.available]);
}

export function blocking({ findings }: Pick<TrackMatch, "findings">): number {
  return refusals(findings).length;
}

export function viewOf(program: Program, track: Track, query: Query, { clock, profile, reference, memory }: Situation): View {
  const stay = { weeks: wishedWeeks(query), home: homeAmong(track, profile.livesIn) };
  return {
    program,
    track,
    clock,
    dates: once(() => datesOf(track.rounds, clock, wishedStart(query, profile), memory)),
    cost: once(() =>
      recalled(
        memory,
        track,
        () => stayKey(stay, query.currency),
        () => costOf(track, stay, query.currency, reference),
      ),
    ),
  };
}

/** All that a cost depends on beside the track. */
function stayKey({ weeks, home }: Stay, currency: string): string {
  return `${currency} ${weeks?.low ?? ""}..${weeks?.high ?? ""} ${home ? `${home.country} ${home.city ?? ""}` : ""}`;
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
  const { profile, memory } = situation;
  const wished = wishedStart(query, profile);
  const budget = budgetFits(view.cost(), situation);
  const judged = view.dates().map((dates): RoundMatch => {
    const findings = judgeTrack(track, { ...situation, dates, recall: memory && recallOf(memory, profile, dates) });
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

function partsOf(best: TrackMatch, interest: number, cycle: number | undefined, currency: string, situation: Situation): ScoreParts {
  const { clock, reference } = situation;
  return {
    eligibility: eligibilityPart(best.truth, best.findings),
    interest,
    cost: isOverBudgetUnlessPaid(best.cost, situation) ? 0 : costPart(best.cost, (amount) => convert(amount, currency, "USD", reference.rates) ?? amount),
    timing: timingPart(best.dates, clock),
    freshness: freshnessPart(cycle, clock),
  };
}
