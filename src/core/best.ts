import type { RoundDates } from "./deadlines.ts";
import { datesOf, NOTHING_KNOWN } from "./deadlines.ts";
import type { Circumstances } from "./eligibility/finding.ts";
import { judge } from "./eligibility/index.ts";
import { datesNumber, isDated, isShared, kindsIn, mayRefuse, personNumber } from "./eligibility/looked-at.ts";
import type { Memory } from "./memory.ts";
import { answered } from "./memory.ts";
import type { Match } from "./match.ts";
import { matchOf, wishedStart } from "./match.ts";
import { sorted } from "./order.ts";
import type { Program, Track } from "./program.ts";
import type { Query, Situation } from "./query.ts";
import type { ConditionKind, Requirement } from "./requirement.ts";
import { isShown, passingTracks, reasonsToSkip } from "./search.ts";

/** What stands in the way of a program: the kind of condition, or what the program is made of several of. */
export type Obstacle = ConditionKind | "several";

/** A situation with a memory for what serves the next person. */
export type Remembering = Situation & { readonly memory: Memory };

/** What a search gives for a person, without what it says beside the list. */
export interface Best {
  /** All of them, in the order of the query. */
  readonly matches: readonly Match[];
  /** How many programs are closed to the person for which first reason. */
  readonly refused: Readonly<Partial<Record<Obstacle, number>>>;
  /** How many fit but for money or time. */
  readonly unfit: { readonly budget: number; readonly available: number };
}

/**
 * The same list as `search`, sooner: a program that is closed to the person is left at its first reason, where a search goes on to tell
 * all of them.
 */
export function bestOf(programs: readonly Program[], query: Query, situation: Remembering): Best {
  const refused: Partial<Record<Obstacle, number>> = {};
  const possible: Match[] = [];
  for (const program of programs) {
    const passing = passingTracks(program, query, situation);
    if (passing.truth === "no" || reasonsToSkip(program, passing, query).length > 0) continue;
    const obstacle = query.all ? undefined : obstacleTo(passing.tracks, query, situation);
    if (obstacle === undefined) possible.push(matchOf(program, passing.tracks, query, situation));
    else refused[obstacle] = (refused[obstacle] ?? 0) + 1;
  }
  const [overBudget, notFree] = (["budget", "available"] as const).map(
    (what) => possible.filter(({ truth, fits }) => truth !== "no" && fits[what] === "no").length,
  );
  const matches = possible.filter((match) => isShown(match, query));
  return { matches: sorted(matches, query.sort), refused, unfit: { budget: overBudget ?? 0, available: notFree ?? 0 } };
}

/** The first obstacle of the first way, where every way through a program has one. */
function obstacleTo(tracks: readonly Track[], query: Query, situation: Remembering): Obstacle | undefined {
  let first: Obstacle | undefined;
  for (const track of tracks) {
    const obstacles = obstaclesOn(track, query, situation);
    if (obstacles.includes(undefined)) return undefined;
    first ??= obstacles[0];
  }
  return first;
}

/** What stands in the way in each round of a track, or one for all rounds: what many people share is looked at first. */
function obstaclesOn(track: Track, query: Query, situation: Remembering): Obstacles {
  const { profile, clock, memory } = situation;
  const { shared, undated, dated, kinds, key } = memory.notesOn(track, requiredOf);
  const rounds = kinds.length + dated.length === 0 ? [] : datesOf(track.rounds, clock, wishedStart(query, profile), memory);
  const common = kinds.length === 0 ? FREE : sharedObstacles(track, rounds, `${personNumber(kinds, key, profile, memory)}`, shared, situation);
  if (!common.includes(undefined)) return common;
  const always = firstInTheWay(undated, { ...situation, dates: NOTHING_KNOWN });
  if (always !== undefined) return [always];
  if (dated.length === 0) return FREE;
  return rounds.map((dates, index) => common[index] ?? firstInTheWay(dated, { ...situation, dates }));
}

type Obstacles = readonly (Obstacle | undefined)[];
/** They are words, and take little room. */
const MOST_OBSTACLES = 384;
const FREE: Obstacles = [undefined];
const noObstacles = (): Map<string | number, Obstacles> => new Map();

/** Also of what only some rounds ask. @param person stands for all that is looked at in them */
function sharedObstacles(track: Track, rounds: readonly RoundDates[], person: string, requirements: readonly Requirement[], situation: Remembering): Obstacles {
  const { memory } = situation;
  const key = rounds.reduce((text, dates) => `${text} ${datesNumber(dates, memory)}`, person);
  const work = (): Obstacles =>
    rounds.map((dates) => {
      const inRound = dates.round?.for && isShared(dates.round.for) ? [dates.round.for] : [];
      return firstInTheWay([...requirements, ...inRound], { ...situation, dates });
    });
  return answered(memory.notesOn(track, noObstacles), key, work, MOST_OBSTACLES);
}

function firstInTheWay(requirements: readonly Requirement[], circumstances: Circumstances): Obstacle | undefined {
  for (const requirement of requirements) {
    if (requirement.strength !== "preferred" && judge(requirement, circumstances).truth === "no") return "kind" in requirement ? requirement.kind : "several";
  }
  return undefined;
}

/** What a track asks that may be refused. A condition of a round that differs from person to person is left to `matchOf`. */
interface Required {
  /** Those on dates that are the same for many people, and their kinds, also those of rounds. */
  readonly shared: readonly Requirement[];
  readonly kinds: readonly ConditionKind[];
  /** Stands for the kinds. */
  readonly key: string;
  readonly undated: readonly Requirement[];
  readonly dated: readonly Requirement[];
}

function requiredOf({ requirements, rounds }: Track): Required {
  const refusing = requirements.filter(mayRefuse);
  const dated = refusing.filter(isDated);
  const shared = dated.filter(isShared);
  const kinds = [...new Set([...shared, ...rounds.flatMap((round) => round.for ?? []).filter(isShared)].flatMap(kindsIn))];
  return {
    shared,
    kinds,
    key: kinds.join(" "),
    undated: refusing.filter((requirement) => !isDated(requirement)),
    dated: dated.filter((one) => !isShared(one)),
  };
}
