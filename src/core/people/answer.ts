import type { Best } from "../best.ts";
import { bestOf, whole } from "../best.ts";
import type { Remembering } from "../closed.ts";
import type { Match } from "../match.ts";
import type { Fact } from "../profile.ts";
import type { Program } from "../program.ts";
import type { Query } from "../query.ts";
import { openFacts } from "../search.ts";
import type { Person } from "./person.ts";

/** What a person is told. */
export interface Answer extends Omit<Best, "matches"> {
  readonly person: Person;
  /** The best, in order. */
  readonly matches: readonly Match[];
  /** Of all that a search would list. */
  readonly eligible: number;
  readonly unclear: number;
  /** The facts that would settle most, with how many of them. */
  readonly open: readonly { readonly fact: Fact; readonly programs: number }[];
}

export function answerTo(person: Person, programs: readonly Program[], query: Query, common: Omit<Remembering, "profile">, top: number): Answer {
  const situation = { ...common, profile: person.profile };
  const best = bestOf(programs, query, situation);
  return {
    ...best,
    person,
    matches: best.matches.slice(0, top).map((match) => whole(match, query, situation)),
    eligible: best.matches.filter(({ truth }) => truth === "yes").length,
    unclear: best.matches.filter(({ truth }) => truth === "unclear").length,
    open: openFacts(best.matches),
  };
}
