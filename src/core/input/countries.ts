import { inputs } from "#words/inputs.ts";
import { spoken } from "#words/spoken.ts";
import type { Known } from "../filters/filter.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Country } from "../program.ts";
import { folded } from "../text.ts";
import { calledInAnyLanguage, namesInAllLanguages } from "./languages.ts";
import { nearest } from "./names.ts";

/** Names in daily use that are neither a code nor an official name. */
const everyday: Readonly<Record<string, Country>> = spoken.countries;

/** By which words countries and currencies go. */
export type Naming = Pick<Known, "reference" | "names">;

/** A country as people write it: uk, UK, GB, Britain, British, Deutschland, 德国. */
export function parseCountry(text: string, naming: Naming): Parsed<Country> {
  const codes = countriesCalled(text, naming);
  const [code] = codes;
  if (code === undefined) return refused(inputs.countries.unknown(text), hintFor(text, naming));
  if (codes.length === 1) return parsed(code);
  return refused(inputs.countries.several(text), inputs.countries.whichOf(codes.map((one) => ({ code: one.toLowerCase(), name: nameOf(one, naming) }))));
}

/** A country or a group of countries. */
export function parseCountryOrGroup(text: string, naming: Naming): Parsed<string> {
  const group = folded(text).replaceAll(" ", "-");
  return Object.hasOwn(naming.reference.groups, group) ? parsed(group) : parseCountry(text, naming);
}

/** What is surest comes first, and what is slowest last. */
function countriesCalled(text: string, { reference, names }: Naming): readonly Country[] {
  const wanted = folded(text);
  const code = wanted.toUpperCase();
  if (Object.hasOwn(reference.countries, code)) return [code];
  const known = (Object.hasOwn(everyday, wanted) ? everyday[wanted] : undefined) ?? byEnglishName(wanted, reference);
  if (known !== undefined) return [known];
  const others = names().countries;
  return (Object.hasOwn(others, wanted) ? others[wanted] : undefined) ?? calledInAnyLanguage(text, reference.countries);
}

function byEnglishName(wanted: string, { countries }: Naming["reference"]): Country | undefined {
  return Object.entries(countries).find(([, name]) => folded(name) === wanted)?.[0];
}

function nameOf(code: Country, { reference }: Naming): string {
  return reference.countries[code] ?? code;
}

/** So much of a word may be wrong among all that there are, many of which are alike: "Kurdish" is no slip for "Turkish". */
const SURE = 0.25;

function hintFor(text: string, naming: Naming): string {
  const { countries } = naming.reference;
  const others = naming.names().countries;
  const english = [...Object.values(countries), ...Object.keys(everyday)];
  const near = nearest(text, [...english, ...Object.keys(others), ...namesInAllLanguages(countries)], SURE) ?? nearest(text, english);
  if (near === undefined) return inputs.countries.hint;
  const [code, other] = countriesCalled(near, naming);
  const name = code === undefined || other !== undefined ? near : nameOf(code, naming);
  return inputs.didYouMean(near, name === near ? undefined : name);
}
