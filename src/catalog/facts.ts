import { axesOf } from "../core/eligibility/index.ts";
import type { Requirement } from "../core/requirement.ts";
import type { AuthoredProgram, AuthoredTerms } from "./schema.ts";

/** A fact that needs a source: its name in `supports`, and where it stands in the file. */
export interface Fact {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** What a source may name beside facts: our own words, and links. */
const freeNames = ["name", "url", "summary", "conflicts", "otherNames"];

/** Every fact of a file. */
export function factsOf(file: AuthoredProgram): readonly Fact[] {
  const plain = (["host", "types", "specialties", "places", "notes", "ended"] as const).filter((key) => file[key] !== undefined);
  const tracks = (file.tracks ?? []).flatMap((track, index) =>
    termFacts(track).map(({ name, path }): Fact => ({ name: `tracks/${track.id}/${name}`, path: ["tracks", index, ...path] })),
  );
  return [...plain.map((key): Fact => ({ name: key, path: [key] })), ...termFacts(file), ...tracks];
}

function termFacts(terms: AuthoredTerms): readonly Fact[] {
  const plain = (["locations", "pay", "fee", "covers", "excludes", "duration", "documents", "provides"] as const).filter((key) => terms[key] !== undefined);
  const requirements = (terms.requirements ?? []).flatMap((requirement, index) =>
    kindsOf(requirement).map((kind): Fact => ({ name: `requirements/${kind}`, path: ["requirements", index] })),
  );
  const limits = Object.keys(terms.limits ?? {}).map((axis): Fact => ({ name: `limits/${axis}`, path: ["limits", axis] }));
  const rounds = (terms.rounds ?? []).flatMap((round, index) =>
    (["opens", "closes", "starts", "ends", "for"] as const)
      .filter((key) => round[key] !== undefined)
      .map((key): Fact => ({ name: `rounds/${key}`, path: ["rounds", index, key] })),
  );
  return [...plain.map((key): Fact => ({ name: key, path: [key] })), ...requirements, ...limits, ...rounds];
}

function kindsOf(requirement: Requirement): readonly string[] {
  if ("allOf" in requirement) return requirement.allOf.flatMap(kindsOf);
  if ("anyOf" in requirement) return requirement.anyOf.flatMap(kindsOf);
  if ("not" in requirement) return kindsOf(requirement.not);
  return requirement.kind === "other" ? ["other"] : axesOf(requirement);
}

/** Whether a name in `supports` covers a fact: the fact itself, or something that contains it. */
export function covers(supported: string, fact: string): boolean {
  if (supported === fact || fact.startsWith(`${supported}/`)) return true;
  // What is said of the whole program holds for the same fact of its tracks.
  const inTrack = /^tracks\/[^/]+\/(.+)$/u.exec(fact)?.[1];
  return inTrack !== undefined && !supported.startsWith("tracks") && covers(supported, inTrack);
}

/** Whether a name in `supports` speaks of anything in the file. */
export function namesSomething(supported: string, facts: readonly Fact[]): boolean {
  return freeNames.includes(supported) || facts.some(({ name }) => covers(supported, name) || supported.startsWith(`${name}/`));
}
