import type { Lengths, Overview, Tally } from "../core/overview.ts";
import { programTypes, stages } from "../core/vocabulary.ts";
import { counted } from "./dates.ts";

/** Figures about several programs in words. Each says over how many programs it is counted, and how many do not say. */

/** "Of 60 programs, 20 pay at least some people something (15 of them everyone), 5 pay nothing and 35 do not say." */
export function paidWords({ total, paid, fullyPaid }: Overview): string {
  if (total === 0) return "There is no program to count.";
  const everyone = paid.yes === 0 ? "" : ` (${fullyPaid.yes} of them everyone)`;
  return `Of ${counted(total, "program")}, ${paid.yes} ${verb(paid.yes, "pays", "pay")} at least some people something${everyone}, ${paid.no} ${verb(paid.no, "says that it pays", "say that they pay")} nothing and ${silent(paid)}.`;
}

export function freeWords({ total, free }: Overview): string {
  return `Of ${counted(total, "program")}, ${free.yes} ${verb(free.yes, "asks", "ask")} no fee, ${free.no} ${verb(free.no, "asks", "ask")} one and ${silent(free)}.`;
}

/** A host that covers something else seldom says that it does not cover this. */
export function housingWords({ total, housing }: Overview): string {
  return `Of ${counted(total, "program")}, ${housing.yes} ${verb(housing.yes, "covers", "cover")} housing, ${housing.no} ${verb(housing.no, "says that it does not", "say that they do not")} and ${silent(housing)}.`;
}

function silent({ notStated }: Tally): string {
  return `${notStated} ${verb(notStated, "does not say", "do not say")}`;
}

export function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** "50 of 60 programs say how long they last: half of them 4 to 8 weeks, the shortest 1 week, the longest 52. 10 do not say." */
export function lengthWords(lengths: Lengths): string {
  const { stated, notStated, usual, shortest, longest } = lengths;
  const total = counted(stated + notStated, "program");
  if (usual === undefined || shortest === undefined || longest === undefined) return `None of ${total} says how long it lasts.`;
  const middle = weeks(usual.low) === weeks(usual.high) ? counted(weeks(usual.low), "week") : `${weeks(usual.low)} to ${counted(weeks(usual.high), "week")}`;
  const ends = shortest === longest ? "" : `; the shortest takes ${shortWeeks(shortest)}, the longest ${shortWeeks(longest)}`;
  const rest = notStated === 0 ? "" : ` The other ${notStated} ${verb(notStated, "does", "do")} not say.`;
  if (stated < FEW)
    return `${stated} of ${total} ${verb(stated, "says how long it lasts", "say how long they last")}: ${shortest === longest ? shortWeeks(shortest) : `${shortWeeks(shortest)} to ${shortWeeks(longest)}`}.${rest}`;
  return `${stated} of ${total} say how long they last. The middle half of them run ${middle}${ends}.${rest}`;
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

/** "clinical placement or elective 31, research 12": the kinds there are, most first. A program can be of several. */
export function typeWords(counts: readonly { readonly value: string; readonly count: number }[]): string {
  const labels: Readonly<Record<string, string>> = programTypes;
  return counts.map(({ value, count }) => `${labels[value] ?? value} ${count}`).join(", ");
}

/** What the programs say they give or ask for, by count: "transcript 70, CV 47". */
export function countWords(counts: readonly { readonly value: string; readonly count: number }[], labels: Readonly<Record<string, string>>, most = 8): string {
  return counts
    .filter(({ value }) => value !== "other")
    .slice(0, most)
    .map(({ value, count }) => `${labels[value] ?? value} (${count})`)
    .join(", ");
}

export function countOf(counts: readonly { readonly value: string; readonly count: number }[], wanted: string): number {
  return counts.find(({ value }) => value === wanted)?.count ?? 0;
}

/** "Of 68 programs, 54 name high-school students, 20 undergraduates; 5 name no stage": whom they are meant for. */
export function stageWords({ total, stages: named, asks }: Overview): string {
  const unnamed = total - countOf(asks, "stage");
  const parts = named.map(({ value, count }) => `${count} ${verb(count, "names", "name")} ${stages[value]}s`);
  return `Of ${counted(total, "program")}, ${parts.length === 0 ? "none names a stage of study" : parts.join(", ")} (one can name several); ${unnamed} ${verb(unnamed, "names", "name")} no stage.`;
}

export function creditWords({ total, benefits }: Overview): string {
  const credit = countOf(benefits, "academic-credit");
  if (credit === 0) return `None of ${counted(total, "program")} says that it gives academic credit; that is silence, not a no.`;
  return `${credit} of ${counted(total, "program")} ${verb(credit, "says that it gives", "say that they give")} or can give academic credit. The other ${total - credit} do not say; that is silence, not a no.`;
}
