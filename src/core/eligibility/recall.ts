import type { CalendarDate, DayRange } from "../calendar.ts";
import type { RoundDates } from "../deadlines.ts";
import type { Memory } from "../memory.ts";
import { noAnswers } from "../memory.ts";
import type { Profile } from "../profile.ts";
import type { ConditionKind, Requirement } from "../requirement.ts";
import type { Standing } from "../standing.ts";
import type { Finding } from "./finding.ts";

/** What was worked out before for the person and the round at hand, fetched once for all requirements of a track. */
export interface Recall {
  readonly memory: Memory;
  readonly person: PersonNotes;
  readonly round: RoundNotes;
}

export type Findings = Map<string | number, Finding>;

interface PersonNotes {
  /** Shared with all who are alike in what some kinds of conditions look at, by a number for what was asked; by those kinds. */
  readonly findings: Map<string, Findings | "differs">;
  /** For all that some kinds of conditions look at in them; by those kinds. */
  readonly numbers: Map<string | number, number>;
  /** Where they may stand on the days of a month, all of which are alike: years of study begin on the first. */
  readonly standings: Map<string | number, readonly Standing[]>;
}

interface RoundNotes {
  /** The same for all that open, close and start alike. */
  readonly number: number;
  /** By the name of a moment. */
  readonly days: Map<string | number, DayRange>;
  readonly toJudge: Map<string | number, readonly CalendarDate[]>;
  /** The requirements of a track. */
  readonly asked: Map<readonly Requirement[], readonly Asked[]>;
}

/** What is kept of a requirement. */
export interface RequirementNotes {
  readonly kinds: readonly ConditionKind[];
  /** Stands for the kinds. */
  readonly key: string;
  /** A number for each round in which it is judged anew. */
  readonly places: Map<string | number, number>;
  /** Findings that people who are not alike share, by their content. */
  readonly distinct: Findings;
}

/** A requirement in a round. */
export interface Asked extends Omit<RequirementNotes, "places"> {
  readonly requirement: Requirement;
  readonly place: number;
}

export function recallOf(memory: Memory, profile: Profile, dates: RoundDates): Recall {
  return { memory, person: memory.notesOn(profile, nothingOfPerson), round: memory.notesOn(dates, notesOnRound) };
}

/** The same round for someone else, of whom nothing is kept. */
export function forAnother(recall: Recall | undefined): Recall | undefined {
  return recall && { ...recall, person: nothingOfPerson() };
}

export function nothingOfPerson(): PersonNotes {
  return { findings: new Map(), numbers: noAnswers(), standings: noAnswers() };
}

function notesOnRound({ opens, closes, starts }: RoundDates, memory: Memory): RoundNotes {
  return { number: memory.numberOf(JSON.stringify([opens, closes, starts])), days: noAnswers(), toJudge: noAnswers(), asked: new Map() };
}
