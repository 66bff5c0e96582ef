import type { Country } from "../program.ts";
import type { Place } from "../requirement.ts";
import type { Reference } from "../reference.ts";
import { countriesIn } from "../reference.ts";
import { folded } from "../text.ts";
import type { Truth } from "../verdict.ts";
import { all, any, not } from "../verdict.ts";
import type { Judgment, Rule } from "./finding.ts";
import { ask, byReader } from "./finding.ts";

/** Parts of a country that have codes of their own; whether a page that names the country means them, too, only a reader can tell. */
const parts: Readonly<Record<Country, readonly Country[]>> = {
  AU: ["CC", "CX", "NF"],
  CN: ["HK", "MO"],
  DK: ["FO", "GL"],
  FI: ["AX"],
  FR: ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"],
  GB: ["AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MS", "PN", "SH", "TC", "VG"],
  NL: ["AW", "BQ", "CW", "SX"],
  NO: ["SJ"],
  NZ: ["CK", "NU", "TK"],
  US: ["AS", "GU", "MP", "PR", "VI"],
};

/** yes for a country of the list, unclear for a part of one. */
export function isAmong(country: Country, listed: readonly Country[]): Truth {
  if (listed.includes(country)) return "yes";
  return listed.some((whole) => parts[whole]?.includes(country)) ? "unclear" : "no";
}

/** One of several citizenships is enough to be in a list, and to be in none of the excluded. */
function judged(mine: readonly Country[], lists: { in?: readonly string[]; notIn?: readonly string[] }, reference: Reference): Judgment {
  const allowed = lists.in && countriesIn(lists.in, reference);
  const excluded = lists.notIn && countriesIn(lists.notIn, reference);
  const fits = (country: Country): Truth => all([allowed ? isAmong(country, allowed) : "yes", excluded ? not(isAmong(country, excluded)) : "yes"]);
  const truth = any(mine.map(fits));
  return truth === "unclear" ? byReader() : { truth };
}

export const citizenship: Rule<"citizenship"> = (condition, { profile, reference }) =>
  profile.citizenships ? judged(profile.citizenships, condition, reference) : ask("citizenships");

export const studyCountry: Rule<"study-country"> = (condition, { profile, reference }) =>
  profile.studiesIn ? judged(profile.studiesIn, condition, reference) : ask("studiesIn");

export const permanentResidence: Rule<"permanent-residence"> = (condition, { profile, reference }) => {
  const mine = profile.permanentResidence;
  if (mine === undefined) return ask("permanentResidence");
  return judged(mine, condition, reference);
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
  const inCountry = isAmong(home.country, countriesIn([place.country], reference));
  if (inCountry !== "yes") return { truth: place.region === undefined && place.city === undefined ? inCountry : "no" };
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
