import { filters } from "#words/filters.ts";
import { parseCountry } from "../input/countries.ts";
import { idOf } from "../input/names.ts";
import type { Named } from "../input/names.ts";
import type { Location, Program } from "../program.ts";
import type { Reference } from "../reference.ts";
import { folded } from "../text.ts";
import type { Truth } from "../verdict.ts";
import type { Filter, View } from "./filter.ts";
import { listFilter, switchFilter } from "./filter.ts";

/** yes if one location fits; unclear if a location does not say. */
function someLocation({ track }: View, fits: (location: Location) => boolean | undefined): Truth {
  const answers = track.locations.map(fits);
  if (answers.includes(true)) return "yes";
  return answers.length === 0 || answers.includes(undefined) ? "unclear" : "no";
}

/** Stands in the JSON of a program some place of which has no country: such a place may be anywhere. */
const NOWHERE = '"nowhere":true';

export const country: Filter = listFilter({
  id: "country",
  ...filters.country,
  parse: parseCountry,
  test: (view, wanted) => someLocation(view, ({ country: actual, remote }) => (actual === undefined ? (remote ? false : undefined) : actual === wanted)),
  mentions: (code) => [`"country":"${code}"`, NOWHERE],
  values: ({ reference }) => Object.entries(reference.countries).map(([value, label]) => ({ value: value.toLowerCase(), label })),
});

/** Groups of countries, and the states and provinces that have codes. */
function regionNames({ groups, regions, countries }: Reference): readonly Named[] {
  const parts = Object.entries(regions).flatMap(([code, names]) =>
    Object.entries(names).map(([part, name]) => ({ id: `${code}-${part}`, words: [name, part, `${name} ${countries[code] ?? code}`] })),
  );
  return [...Object.keys(groups).map((id) => ({ id, words: [id.replaceAll("-", " ")] })), ...parts];
}

export const region: Filter = listFilter({
  id: "region",
  ...filters.region,
  parse: (text, { reference }) => idOf(text, regionNames(reference), filters.named.region),
  test: (view, wanted, { reference }) => {
    const group = reference.groups[wanted];
    return someLocation(view, ({ country: actual, region: part, remote }) => {
      if (actual === undefined) return remote ? false : undefined;
      if (group) return group.includes(actual);
      if (!wanted.startsWith(`${actual}-`)) return false;
      return part === undefined ? undefined : `${actual}-${part}` === wanted;
    });
  },
  values: ({ reference }) => regionNames(reference).map(({ id, words }) => ({ value: id, label: words[0] ?? id })),
});

/** The cities of all programs, in order. */
export function citiesOf(programs: readonly Program[]): readonly string[] {
  return [...new Set(programs.flatMap(({ tracks }) => tracks.flatMap(({ locations }) => locations.flatMap(({ city: name }) => name ?? []))))].toSorted();
}

export const city: Filter = listFilter({
  id: "city",
  ...filters.city,
  parse: (text, { cities }) =>
    idOf(
      text,
      cities().map((name) => ({ id: name, words: [name] })),
      filters.named.city,
    ),
  test: (view, wanted) =>
    someLocation(view, ({ city: actual, remote }) => (actual === undefined ? (remote ? false : undefined) : folded(actual) === folded(wanted))),
  values: ({ cities }) => cities().map((value) => ({ value, label: value })),
});

export const remote: Filter = switchFilter("remote", filters.remote, (view) => someLocation(view, (location) => location.remote === true));
