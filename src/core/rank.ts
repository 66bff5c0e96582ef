import { daysBetween, yearOf } from "./calendar.ts";
import type { Cost } from "./cost.ts";
import type { Clock, RoundDates } from "./deadlines.ts";
import type { Finding } from "./eligibility/finding.ts";
import type { Truth } from "./verdict.ts";

/** What a place in the list is made of; each in [0, 1]. */
export interface ScoreParts {
  /** How much of what is asked is met. */
  readonly eligibility: number;
  /** How well the words fit; 1 where none were given. */
  readonly interest: number;
  readonly cost: number;
  /** A closing that is known and leaves time. */
  readonly timing: number;
  readonly freshness: number;
}

/** The one table of weights. Nothing else, and nobody's money, moves a program up or down. */
export const weights: Readonly<Record<keyof ScoreParts, number>> = {
  eligibility: 0.35,
  interest: 0.25,
  cost: 0.15,
  timing: 0.15,
  freshness: 0.1,
};

export function scoreOf(parts: ScoreParts): number {
  return (Object.keys(weights) as (keyof ScoreParts)[]).reduce((sum, part) => sum + weights[part] * parts[part], 0);
}

/** What is open never counts as much as what is met. */
export function eligibilityPart(truth: Truth, findings: readonly Finding[]): number {
  if (truth === "no") return 0;
  if (findings.length === 0) return 1;
  const value = { yes: 1, unclear: 0.4, no: 0 } as const;
  const mean = findings.reduce((sum, finding) => sum + value[finding.truth], 0) / findings.length;
  return truth === "yes" ? Math.max(LEAST_WHEN_MET, mean) : Math.min(MOST_WHILE_OPEN, mean);
}

const MOST_WHILE_OPEN = 0.7;
const LEAST_WHEN_MET = 0.8;

/** Free or paid is 1; from there it halves with every 2,000 dollars. Unknown counts as dear. */
export function costPart({ low, high, complete }: Cost, dollars: (amount: number) => number): number {
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : (high ?? low);
  if (middle === undefined) return complete ? 0.5 : 0.25;
  const value = dollars(middle) <= 0 ? 1 : 0.5 ** (dollars(middle) / 2000);
  return complete ? value : Math.min(value, 0.5);
}

/** Enough time to prepare is best; the far future and the next two weeks are worse; unknown is in between. */
export function timingPart({ closes, status }: RoundDates, { today }: Clock): number {
  if (status === "missed") return 0;
  if (closes.kind === "rolling") return 0.7;
  if (closes.kind !== "dated") return 0.3;
  const left = daysBetween(today, closes.from);
  if (left < 14) return 0.5;
  const near = left <= 150 ? 1 : Math.max(0.4, 1 - (left - 150) / 400);
  return closes.certainty === "estimated" ? near * 0.8 : near;
}

/** 1 for a source of this year or later, falling by a tenth with each year. */
export function freshnessPart(cycle: number | undefined, { today }: Clock): number {
  return cycle === undefined ? 0.1 : Math.min(1, Math.max(0.1, 1 - (yearOf(today) - cycle) / 10));
}
