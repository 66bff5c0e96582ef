import type { Obstacle } from "../closed.ts";
import type { Fact } from "../profile.ts";
import type { Answer } from "./answer.ts";

/** How many people something holds for, and how often in all. */
export interface Tally {
  readonly people: number;
  readonly times: number;
}

type Tallies<Id extends string> = Readonly<Partial<Record<Id, Tally>>>;

/** What many answers come to. */
export interface Totals {
  readonly people: number;
  /** At least one program that they may apply to. */
  readonly eligible: number;
  /** Some, but only such as are not clear. */
  readonly unclear: number;
  readonly none: number;
  readonly missing: Tallies<Fact>;
  readonly refused: Tallies<Obstacle | "budget" | "available">;
  readonly mistakes: number;
  readonly rowsWithMistakes: number;
}

export const noTotals: Totals = { people: 0, eligible: 0, unclear: 0, none: 0, missing: {}, refused: {}, mistakes: 0, rowsWithMistakes: 0 };

export function totalsOf(answers: readonly Answer[]): Totals {
  return answers.reduce((sum, answer) => added(sum, totalsOfOne(answer)), noTotals);
}

function totalsOfOne({ person, eligible, unclear, open, refused, unfit }: Answer): Totals {
  const { mistakes } = person;
  return {
    people: 1,
    eligible: eligible > 0 ? 1 : 0,
    unclear: eligible === 0 && unclear > 0 ? 1 : 0,
    none: eligible + unclear === 0 ? 1 : 0,
    missing: Object.fromEntries(open.map(({ fact, programs }) => [fact, { people: 1, times: programs }])),
    refused: Object.fromEntries(Object.entries({ ...refused, ...unfit }).flatMap(([id, times]) => (times > 0 ? [[id, { people: 1, times }]] : []))),
    mistakes: mistakes.length,
    rowsWithMistakes: mistakes.length > 0 ? 1 : 0,
  };
}

/** Of two parts of a table. */
export function added(left: Totals, right: Totals): Totals {
  return {
    people: left.people + right.people,
    eligible: left.eligible + right.eligible,
    unclear: left.unclear + right.unclear,
    none: left.none + right.none,
    missing: tallied(left.missing, right.missing),
    refused: tallied(left.refused, right.refused),
    mistakes: left.mistakes + right.mistakes,
    rowsWithMistakes: left.rowsWithMistakes + right.rowsWithMistakes,
  };
}

function tallied<Id extends string>(left: Tallies<Id>, right: Tallies<Id>): Tallies<Id> {
  const sum: Partial<Record<Id, Tally>> = { ...left };
  for (const [id, tally] of entriesOf(right)) sum[id] = { people: (sum[id]?.people ?? 0) + tally.people, times: (sum[id]?.times ?? 0) + tally.times };
  return sum;
}

/** Those that concern most people first. */
export function ordered<Id extends string>(tallies: Tallies<Id>): readonly (readonly [Id, Tally])[] {
  return entriesOf(tallies).toSorted(([one, left], [other, right]) => right.people - left.people || right.times - left.times || (one < other ? -1 : 1));
}

function entriesOf<Id extends string>(tallies: Tallies<Id>): readonly (readonly [Id, Tally])[] {
  return Object.entries(tallies) as [Id, Tally][];
}
