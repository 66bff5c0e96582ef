import type { Profile } from "../profile.ts";
import type { Reference } from "../reference.ts";
import { countriesIn, isWithin } from "../reference.ts";
import { folded } from "../text.ts";
import type { Truth } from "../verdict.ts";
import { all, any, truthOf } from "../verdict.ts";
import type { Judgment, Rule } from "./finding.ts";
import { ask, byReader } from "./finding.ts";
import { isAmong } from "./places.ts";

/** Grades of different scales are not converted: no formula for that is accepted everywhere. */
export const gpa: Rule<"gpa"> = ({ min, scale }, { profile }) => {
  if (profile.gpa === undefined) return ask("gpa");
  return profile.gpa.scale === scale ? { truth: truthOf(profile.gpa.value >= min) } : byReader();
};

export const fieldOfStudy: Rule<"field-of-study"> = ({ any: wanted, related }, { profile, reference }): Judgment => {
  const { fields } = reference;
  const pairs = studiedBy(profile).flatMap((mine) => wanted.map((theirs) => [mine, theirs] as const));
  if (pairs.some(([mine, theirs]) => isWithin(mine, theirs, fields))) return { truth: "yes" };
  if (profile.fields === undefined) return ask("fields");
  // Someone who named only a wide field may well study the narrow one.
  if (pairs.some(([mine, theirs]) => isWithin(theirs, mine, fields))) return ask("fields");
  return related ? byReader() : { truth: "no" };
};

/** Medical students and graduates need not say so. */
function studiedBy(profile: Profile): readonly string[] {
  return [...(isMedical(profile) ? ["medicine"] : []), ...(profile.fields ?? [])];
}

export function isMedical({ stage }: Profile): boolean {
  return stage === "medical-student" || stage === "medical-graduate";
}

/** Whether a school will nominate someone is decided there. */
export const nomination: Rule<"nomination"> = () => byReader();

export const membership: Rule<"membership"> = ({ of, countries }, { profile, reference }): Judgment => {
  const inCountry = countries === undefined ? "yes" : studiesInOneOf(countries, profile, reference);
  const truth = all([inCountry, isMember(of, profile.memberships)]);
  if (truth !== "unclear") return { truth };
  if (countries !== undefined && profile.studiesIn === undefined) return ask("studiesIn");
  return profile.memberships === undefined ? ask("memberships") : byReader();
};

function studiesInOneOf(countries: readonly string[], { studiesIn }: Profile, reference: Reference): Truth {
  if (studiesIn === undefined) return "unclear";
  const listed = countriesIn(countries, reference);
  return any(studiesIn.map((country) => isAmong(country, listed)));
}

/** Associations go by several names: only having none at all is a no. */
function isMember(of: string, memberships: readonly string[] | undefined): Truth {
  if (memberships === undefined) return "unclear";
  if (memberships.some((mine) => namesPartOf(of, mine))) return "yes";
  return memberships.length === 0 ? "no" : "unclear";
}

/** "IFMSA" names the "IFMSA national member organization"; "SA" does not. */
function namesPartOf(whole: string, part: string): boolean {
  return ` ${folded(whole)} `.includes(` ${folded(part)} `);
}

export const returnsToStudy: Rule<"returns-to-study"> = (_, { profile }) =>
  profile.returnsToStudy === undefined ? ask("returnsToStudy") : { truth: truthOf(profile.returnsToStudy) };

export const financialNeed: Rule<"financial-need"> = (_, { profile }) =>
  profile.financialNeed === undefined ? ask("financialNeed") : { truth: truthOf(profile.financialNeed) };

/** Groups overlap, and few people name all of theirs: only none at all is a no. */
export const background: Rule<"background"> = ({ any: groups }, { profile }) => {
  const mine = profile.backgrounds;
  if (mine === undefined) return ask("backgrounds");
  if (groups === undefined) return byReader();
  if (mine.some((group) => groups.includes(group))) return { truth: "yes" };
  return mine.length > 0 ? byReader() : { truth: "no" };
};

export const other: Rule<"other"> = () => byReader();
