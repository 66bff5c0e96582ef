import type { Country } from "../program.ts";
import type { Place } from "../requirement.ts";
import type { Reference } from "../reference.ts";
import { countriesIn } from "../reference.ts";
import { folded } from "../text.ts";
import type { Truth } from "../verdict.ts";
import { any, truthOf } from "../verdict.ts";
import type { Judgment, Rule } from "./finding.ts";
import { ask, byReader } from "./finding.ts";

/** One of several citizenships is enough to be in a list, and to be in none of the excluded. */
function fitsLists(mine: readonly Country[], lists: { in?: readonly string[]; notIn?: readonly string[] }, reference: Reference): boolean {
  const allowed = lists.in && countriesIn(lists.in, reference);
  const excluded = lists.notIn && countriesIn(lists.notIn, reference);
  return mine.some((country) => (allowed?.includes(country) ?? true) && !(excluded?.includes(country) ?? false));
}

export const citizenship: Rule<"citizenship"> = (condition, { profile, reference }) =>
  profile.citizenships ? { truth: truthOf(fitsLists(profile.citizenships, condition, reference)) } : ask("citizenships");

export const studyCountry: Rule<"study-country"> = (condition, { profile, reference }) =>
  profile.studiesIn ? { truth: truthOf(fitsLists(profile.studiesIn, condition, reference)) } : ask("studiesIn");

export const permanentResidence: Rule<"permanent-residence"> = (condition, { profile, reference }) => {
  const mine = profile.permanentResidence;
  if (mine === undefined) return ask("permanentResidence");
  return { truth: truthOf(mine.some((country) => countriesIn(condition.in, reference).includes(country))) };
};

export const residence: Rule<"residence"> = ({ in: places }, { profile, reference }) => {
  const home = profile.livesIn;
  if (home === undefined) return ask("livesIn");
  const truths = places.map((place) => livesWithin(home, place, reference));
  const truth = any(truths.map(({ truth: one }) => one));
  if (truth !== "unclear") return { truth };
  return truths.some(({ asks }) => asks) ? ask("livesIn") : byReader();
};

/** `asks`: a narrower place of the person would settle it. */
function livesWithin(home: Place, place: Place, reference: Reference): { truth: Truth; asks?: true } {
  if (!countriesIn([place.country], reference).includes(home.country)) return { truth: "no" };
  for (const part of ["region", "city"] as const) {
    const [wanted, actual] = [place[part], home[part]];
    if (wanted === undefined) continue;
    if (actual === undefined) return { truth: "unclear", asks: true };
    if (folded(wanted) !== folded(actual)) return { truth: "no" };
  }
  return { truth: place.area === undefined ? "yes" : "unclear" };
}

/** A school goes by many names: a match is a yes, anything else is for the reader to compare. */
export const institution: Rule<"institution"> = ({ any: names }, { profile }): Judgment => {
  if (names === undefined) return byReader();
  if (profile.institution === undefined) return ask("institution");
  const mine = folded(profile.institution);
  return names.some((name) => folded(name) === mine) ? { truth: "yes" } : byReader();
};
