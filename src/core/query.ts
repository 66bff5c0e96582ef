import type { Clock } from "./deadlines.ts";
import type { ActiveFilter } from "./filters/filter.ts";
import type { Memory } from "./memory.ts";
import type { Profile } from "./profile.ts";
import type { Reference } from "./reference.ts";

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
  /** Given where many people are answered in turn. */
  readonly memory?: Memory;
}
