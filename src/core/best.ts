import { datesOf, NOTHING_KNOWN } from "./deadlines.ts";
import type { Circumstances } from "./eligibility/finding.ts";
import { judge } from "./eligibility/index.ts";
import { DIFFERS, isDated, kindsIn, mayRefuse, personNumber } from "./eligibility/looked-at.ts";
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
  const [overBudget, notFree] = (["budget", "available"] as const).map((what) => possible.filter(({ truth, fits }) => truth !== "no" && fits[what] === "no").length);
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

/** What stands in the way in each round of a track, or one for all rounds. */
function obstaclesOn(track: Track, query: Query, situation: Remembering): Obstacles {
  const { profile, memory } = situation;
  const { dated, undated, kinds, key } = memory.notesOn(track, requiredOf);
  const person = personNumber(kinds, key, profile, memory);
  const work = (): Obstacles => datedObstacles(track, dated, query, situation);
  const { from = "", to = "" } = wishedStart(query, profile) ?? {};
  const obstacles = kinds.length === 0 ? FREE : person === DIFFERS ? work() : answered(memory.notesOn(track, noObstacles), `${person} ${from} ${to}`, work);
  return obstacles.includes(undefined) ? [firstInTheWay(undated, { ...situation, dates: NOTHING_KNOWN })] : obstacles;
}

type Obstacles = readonly (Obstacle | undefined)[];
const FREE: Obstacles = [undefined];
const noObstacles = (): Map<string | number, Obstacles> => new Map();

function datedObstacles({ rounds }: Track, dated: readonly Requirement[], query: Query, situation: Remembering): Obstacles {
  const { clock, profile, memory } = situation;
  return datesOf(rounds, clock, wishedStart(query, profile), memory).map((dates) => {
    const round = dates.round?.for;
    return firstInTheWay(round ? [...dated, round] : dated, { ...situation, dates });
  });
}

function firstInTheWay(requirements: readonly Requirement[], circumstances: Circumstances): Obstacle | undefined {
  for (const requirement of requirements) {
    if (requirement.strength !== "preferred" && judge(requirement, circumstances).truth === "no") return "kind" in requirement ? requirement.kind : "several";
  }
  return undefined;
}

interface Required {
  readonly dated: readonly Requirement[];
  readonly undated: readonly Requirement[];
  /** Of the dated ones and of those that only some rounds have. */
  readonly kinds: readonly ConditionKind[];
  /** Stands for the kinds. */
  readonly key: string;
}

function requiredOf({ requirements, rounds }: Track): Required {
  const refusing = requirements.filter(mayRefuse);
  const dated = refusing.filter(isDated);
  const kinds = [...new Set([...dated, ...rounds.flatMap((round) => round.for ?? [])].flatMap(kindsIn))];
  return { dated, undated: refusing.filter((requirement) => !isDated(requirement)), kinds, key: kinds.join(" ") };
}
