import { conditions } from "#words/conditions.ts";
import { counted } from "#words/count.ts";
import { overview as words } from "#words/overview.ts";
import type { Lengths, Overview } from "../core/overview.ts";
import { programTypes } from "../core/vocabulary.ts";

/** Figures about several programs in words. */

/** "Of 60 programs, 20 pay at least some people something (15 of them everyone), 5 say that they pay nothing and 35 do not say." */
export function paidWords({ total, paid, fullyPaid }: Overview): string {
  return total === 0 ? words.noProgram : words.paid(total, paid, fullyPaid.yes);
}

export function freeWords({ total, free }: Overview): string {
  return words.free(total, free);
}

/** A host that covers something else seldom says that it does not cover this. */
export function housingWords({ total, housing }: Overview): string {
  return words.housing(total, housing);
}

/** "50 of 60 programs say how long they last. The middle half of them run 4 to 8 weeks; the shortest takes 1 week, the longest 52 weeks." */
export function lengthWords(lengths: Lengths): string {
  const { stated, notStated, usual, shortest, longest } = lengths;
  if (usual === undefined || shortest === undefined || longest === undefined) return words.lengths.none(stated + notStated);
  if (stated < FEW) return words.lengths.few(lengths, shortWeeks(shortest), shortWeeks(longest));
  return words.lengths.many(lengths, words.lengths.weeks(weeks(usual.low), weeks(usual.high)), shortWeeks(shortest), shortWeeks(longest));
}

/** Below this a "half" sounds more exact than it is. */
const FEW = 4;

function weeks(value: number): number {
  return Math.max(1, Math.round(value));
}

function shortWeeks(value: number): string {
  if (value >= 1) return counted(Math.round(value), "week");
  const days = Math.max(1, Math.round(value * 7));
  return days < 7 ? counted(days, "day") : counted(1, "week");
}

type Counts = readonly { readonly value: string; readonly count: number }[];

/** "clinical placement or elective 31, research 12": the kinds there are, most first. A program can be of several. */
export function typeWords(counts: Counts): string {
  return words.kinds(labelled(counts, programTypes));
}

/** What the programs say they give or ask for, by count: "transcript (70), CV (47)". */
export function countWords(counts: Counts, labels: Readonly<Record<string, string>>, most = 8): string {
  return words.counts(
    labelled(
      counts.filter(({ value }) => value !== "other"),
      labels,
    ).slice(0, most),
  );
}

function labelled(counts: Counts, labels: Readonly<Record<string, string>>): readonly { readonly label: string; readonly count: number }[] {
  return counts.map(({ value, count }) => ({ label: labels[value] ?? value, count }));
}

export function countOf(counts: Counts, wanted: string): number {
  return counts.find(({ value }) => value === wanted)?.count ?? 0;
}

/** "Of 68 programs, 54 name high-school students, 20 name undergraduates (one can name several); 5 name no stage.": whom they are meant for. */
export function stageWords({ total, stages, asks }: Overview): string {
  return words.stages(total, labelled(stages, conditions.applicants), total - countOf(asks, "stage"));
}

export function creditWords({ total, benefits }: Overview): string {
  const credit = countOf(benefits, "academic-credit");
  return credit === 0 ? words.noCredit(total) : words.credit(credit, total);
}
