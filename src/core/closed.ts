import type { DayRange } from "./calendar.ts";
import type { RoundDates } from "./deadlines.ts";
import { cyclesAhead, datesOf, leansOnWishes, NOTHING_KNOWN } from "./deadlines.ts";
import { judge } from "./eligibility/index.ts";
import { isShared, kindsIn, mayRefuse, personNumber } from "./eligibility/looked-at.ts";
import { wishedStart } from "./match.ts";
import type { Memory } from "./memory.ts";
import { answered, noAnswers } from "./memory.ts";
import type { Program, Track } from "./program.ts";
import type { Query, Situation } from "./query.ts";
import type { ConditionKind, Requirement } from "./requirement.ts";

/** A situation with a memory for what serves the next person. */
export type Remembering = Situation & { readonly memory: Memory };

/** What stands in the way of a program: the kind of a condition, or one that is made of several. */
export type Obstacle = ConditionKind | "several";

/**
 * Tracks that are closed to a person by one requirement in every round, and by what. Looked up rather than judged: whoever stands alike
 * is refused alike. Others may be closed, too: for what differs from person to person, or for another reason in each round.
 */
export function closedTracks(programs: readonly Program[], query: Query, situation: Remembering): ReadonlyMap<Track, Obstacle> {
  const { profile, memory } = situation;
  const wished = wishedStart(query, profile);
  const closed = new Map<Track, Obstacle>();
  for (const group of memory.notesOn(programs, groupsIn)) {
    const person = personNumber(group.kinds, group.key, profile, memory);
    const key = group.leansOnWishes && wished ? `${person} ${wished.from} ${wished.to}` : person;
    for (const { track, requirement } of answered(group.closed, key, () => closedIn(group, situation, wished))) {
      if (!closed.has(track)) closed.set(track, "kind" in requirement ? requirement.kind : "several");
    }
  }
  return closed;
}

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
  /** Whether those days depend on when the person would like to start. */
  readonly leansOnWishes: boolean;
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
      const leans = isDated && track.rounds.some(leansOnWishes);
      const key = kinds.join(" ");
      const { asked = [] } = groups.get(`${leans} ${key}`) ?? {};
      groups.set(`${leans} ${key}`, { kinds, key, isDated, leansOnWishes: leans, asked: [...asked, { track, requirement }], closed: noAnswers() });
    }
  }
  return [...groups.values()].toSorted((left, right) => Number(right.isDated) - Number(left.isDated) || left.kinds.length - right.kinds.length);
}

function closedIn(group: Group, situation: Remembering, wished: DayRange | undefined): readonly Asked[] {
  return group.asked.filter(({ track, requirement }) =>
    datesThatMatter(track, group, situation, wished).every((dates) => judge(requirement, { ...situation, dates }).truth === "no"),
  );
}

/** All that a wish can choose of, so that the answer serves whoever wishes something else. */
function datesThatMatter(
  { rounds }: Track,
  { isDated, leansOnWishes: leans }: Group,
  { clock, memory }: Remembering,
  wished: DayRange | undefined,
): readonly RoundDates[] {
  if (!isDated || rounds.length === 0) return [NOTHING_KNOWN];
  return leans ? datesOf(rounds, clock, wished, memory) : rounds.flatMap((round) => cyclesAhead(round, clock, memory));
}
