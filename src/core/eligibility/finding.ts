import type { CalendarDate, DayRange } from "../calendar.ts";
import type { Clock, RoundDates } from "../deadlines.ts";
import type { Fact, Profile } from "../profile.ts";
import type { Recall } from "./recall.ts";
import type { Axis, Condition, ConditionKind, Requirement } from "../requirement.ts";
import type { Reference } from "../reference.ts";
import type { Truth } from "../verdict.ts";

/**
 * Why an answer is open. profile: the person could tell (`ask`). program: no page says. reader: only a person can judge it, by
 * reading the condition.
 */
export type Open = { readonly whose: "profile"; readonly ask: readonly Fact[] } | { readonly whose: "program" } | { readonly whose: "reader" };

/** One condition judged for one profile: its truth, and what wording needs to tell both sides. */
export interface Judgment {
  readonly truth: Truth;
  /** Given with "unclear". */
  readonly open?: Open;
  /** The day or days on which it was judged. */
  readonly on?: DayRange;
  /** From when on a "no" becomes a "yes" by itself. */
  readonly healsOn?: CalendarDate;
}

/** A judged requirement as data; `render` makes its words. */
export type Finding = Judgment & { readonly strength: "required" | "preferred"; readonly note?: string } & (
    | { readonly rule: ConditionKind; readonly condition: Condition }
    | { readonly rule: "allOf" | "anyOf" | "not"; readonly of: readonly Finding[] }
    /** The program does not say whom it takes in this respect. `read`: its official page was read for it. */
    | { readonly rule: "silence"; readonly axis: Axis; readonly read: boolean }
  );

/** What a rule may look at. */
export interface Circumstances {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly dates: RoundDates;
  readonly reference: Reference;
  /** Given where many people are judged one after another. */
  readonly recall?: Recall | undefined;
}

export type Rule<Kind extends ConditionKind> = (condition: Extract<Requirement, { kind: Kind }>, circumstances: Circumstances) => Judgment;

export function ask(...facts: readonly Fact[]): Judgment {
  return { truth: "unclear", open: { whose: "profile", ask: facts } };
}

export function byReader(): Judgment {
  return { truth: "unclear", open: { whose: "reader" } };
}
