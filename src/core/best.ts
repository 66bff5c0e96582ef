import { closedTracks } from "./closed.ts";
import type { Obstacle, Remembering } from "./closed.ts";
import { refusals } from "./eligibility/index.ts";
import type { Match } from "./match.ts";
import { matchOf } from "./match.ts";
import { sorted } from "./order.ts";
import type { Program, Track } from "./program.ts";
import type { Query } from "./query.ts";
import { isShown, passingTracks, reasonsToSkip } from "./search.ts";

/** What a search gives for a person, without what it says beside the list. */
export interface Best {
  /** All of them, in the order of the query, each judged by the tracks that are not closed to the person; `whole` has the others, too. */
  readonly matches: readonly Match[];
  /** How many programs are closed to the person, by the first reason. */
  readonly refused: Readonly<Partial<Record<Obstacle, number>>>;
  /** How many fit but for money or time. */
  readonly unfit: { readonly budget: number; readonly available: number };
}

/**
 * The same list as `search`, sooner: most programs that are closed to the person are so for a reason that many people share, and are
 * left at that, where a search goes on to tell all reasons.
 */
export function bestOf(programs: readonly Program[], query: Query, situation: Remembering): Best {
  const closed = query.all ? NONE : closedTracks(programs, situation);
  const refused: Partial<Record<Obstacle, number>> = {};
  const refuse = (obstacle: Obstacle): void => void (refused[obstacle] = (refused[obstacle] ?? 0) + 1);
  const possible: Match[] = [];
  for (const program of programs) {
    const passing = passingTracks(program, query, situation);
    if (passing.truth === "no" || reasonsToSkip(program, passing, query).length > 0) continue;
    const open = passing.tracks.filter((track) => !closed.has(track));
    if (open.length === 0) {
      refuse(passing.tracks.map((track) => closed.get(track)).find((obstacle) => obstacle !== undefined) ?? "several");
      continue;
    }
    const match = matchOf(program, open, query, situation);
    if (match.truth === "no") refuse(obstacleIn(match));
    if (match.truth !== "no" || query.all) possible.push(match);
  }
  const [budget, available] = [unfitFor("budget", possible), unfitFor("available", possible)];
  return {
    matches: sorted(
      possible.filter((match) => isShown(match, query)),
      query.sort,
    ),
    refused,
    unfit: { budget, available },
  };
}

const NONE: ReadonlyMap<Track, Obstacle> = new Map();

/** The match as a search gives it. */
export function whole({ program }: Match, query: Query, situation: Remembering): Match {
  return matchOf(program, passingTracks(program, query, situation).tracks, query, situation);
}

function obstacleIn({ best: { findings } }: Match): Obstacle {
  const [finding] = refusals(findings);
  return finding && "condition" in finding ? finding.condition.kind : "several";
}

function unfitFor(what: keyof Best["unfit"], matches: readonly Match[]): number {
  return matches.filter(({ truth, fits }) => truth !== "no" && fits[what] === "no").length;
}
