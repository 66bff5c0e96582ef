import type { RoundDates } from "./deadlines.ts";
import { cyclesAhead, leansOnWishes, NOTHING_KNOWN } from "./deadlines.ts";
import { truthOfRequirement } from "./eligibility/index.ts";
import { isShared, kindsIn, mayRefuse, personNumber } from "./eligibility/looked-at.ts";
import { recallOf } from "./eligibility/recall.ts";
import type { Memory } from "./memory.ts";
import { answered, noAnswers } from "./memory.ts";
import type { Program, Track } from "./program.ts";
import type { Situation } from "./query.ts";
import type { ConditionKind, Requirement } from "./requirement.ts";

/** A situation with a memory for what serves the next person. */
export type Remembering = Situation & { readonly memory: Memory };

/** What stands in the way of a program: the kind of a condition, or one that is made of several. */
export type Obstacle = ConditionKind | "several";

/**
 * Tracks that are closed to a person by one requirement in every round, and by what. Looked up rather than judged: whoever stands alike
 * is refused alike, whenever they would like to go. Others may be closed, too: for what differs from person to person, for another
 * reason in each round, or on the days that they wish for.
 */
export function closedTracks(programs: readonly Program[], situation: Remembering): ReadonlyMap<Track, Obstacle> {
  const { profile, memory } = situation;
  const closed = new Map<Track, Obstacle>();
  for (const group of memory.notesOn(programs, groupsIn)) {
    const person = personNumber(group.kinds, group.key, profile, memory);
    for (const { track, requirement } of answered(group.closed, person, () => closedIn(group, situation), MOST)) {
      if (!closed.has(track)) closed.set(track, "kind" in requirement ? requirement.kind : "several");
    }
  }
  return closed;
}

/** More than there are people who stand differently, in most tables. */
const MOST = 2048;

interface Asked {
  readonly track: Track;
  readonly requirement: Requirement;
}

/** Requirements of all tracks that look at the same in a person. */
interface Group {
  readonly kinds: readonly ConditionKind[];
  /** Stands for the kinds. */
  readonly key: string;
  /** Whether they may be met on one day and not on another. */
  readonly isDated: boolean;
  readonly asked: readonly Asked[];
  /** Those that are not met, for everyone who was answered. */
  readonly closed: Map<string | number, readonly Asked[]>;
}

/** Those on the stage come first: they refuse most. */
function groupsIn(programs: readonly Program[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const track of programs.flatMap(({ tracks }) => tracks)) {
    for (const requirement of track.requirements.filter((one) => mayRefuse(one) && isShared(one))) {
      const kinds = kindsIn(requirement);
      const isDated = kinds.includes("stage");
      // What a wish decides is not the same for all.
      if (isDated && track.rounds.some(leansOnWishes)) continue;
      const key = kinds.join(" ");
      const { asked = [] } = groups.get(key) ?? {};
      groups.set(key, { kinds, key, isDated, asked: [...asked, { track, requirement }], closed: noAnswers() });
    }
  }
  return [...groups.values()].toSorted((left, right) => Number(right.isDated) - Number(left.isDated) || left.kinds.length - right.kinds.length);
}

function closedIn({ asked, isDated }: Group, situation: Remembering): readonly Asked[] {
  const { clock, memory, profile } = situation;
  const datesIn = ({ rounds }: Track): readonly RoundDates[] =>
    isDated && rounds.length > 0 ? rounds.flatMap((round) => cyclesAhead(round, clock, memory)) : [NOTHING_KNOWN];
  return asked.filter(({ track, requirement }) =>
    datesIn(track).every((dates) => truthOfRequirement(requirement, { ...situation, dates, recall: recallOf(memory, profile, dates) }) === "no"),
  );
}
