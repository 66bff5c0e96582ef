import { languages as languageWords } from "#words/languages.ts";
import { questions as words } from "#words/guide/questions.ts";
import { overview as figures } from "#words/overview.ts";
import type { Overview } from "../../core/overview.ts";
import { keysOf, programTypes } from "../../core/vocabulary.ts";
import { facetLabel } from "../facets.ts";
import { countOf, creditWords, freeWords, housingWords, lengthWords, paidWords } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

const typeIds = keysOf(programTypes);

interface CountryOverview {
  readonly code: string;
  readonly name: string;
  readonly overview: Overview;
}

/** Fewer programs than these say little about a country. */
const LEAST_PROGRAMS = 5;

function sections(material: GuideMaterial): readonly Section[] {
  const { counts, reference } = material;
  const countries = counts
    .facet("country")
    .values.filter(({ count }) => count >= LEAST_PROGRAMS)
    .map(({ value }) => ({ code: value, name: facetLabel("country", value, reference), overview: counts.having({ country: [value] }) }));
  return [
    paid(material, countries),
    length(material, countries),
    credit(material),
    visa(material),
    safe(material),
    section(words.cost.title, [words.cost.sum], [freeWords(counts.all), housingWords(counts.all)]),
    language(counts.all),
    section(words.age.title, [words.age.asked(countOf(counts.all.asks, "age"), counts.all.total)]),
  ];
}

function paid({ counts }: GuideMaterial, countries: readonly CountryOverview[]): Section {
  const { title, some, taxes, find, point } = words.paid;
  const kinds = typeIds.map((type) => ({ name: programTypes[type], overview: counts.having({ type: [type] }) }));
  return section(
    title,
    [some(paidWords(counts.all)), taxes, find(LEAST_PROGRAMS)],
    [...kinds, ...countries].map(({ name, overview }) => point(name, overview.total, overview.paid)),
  );
}

function length({ counts }: GuideMaterial, countries: readonly CountryOverview[]): Section {
  const { title, find, point } = words.length;
  const kinds = typeIds.map((type) => ({ name: programTypes[type], overview: counts.having({ type: [type] }) }));
  return section(
    title,
    [lengthWords(counts.all.lengths), find(LEAST_PROGRAMS)],
    [...kinds, ...countries].map(({ name, overview }) => point(name, lengthWords(overview.lengths))),
  );
}

function credit({ counts: { all }, reference }: GuideMaterial): Section {
  const { title, ask, listed, point } = words.credit;
  const byCountry = new Map<string, string[]>();
  for (const { id, countries } of all.withCredit) for (const code of countries) byCountry.set(code, [...(byCountry.get(code) ?? []), id]);
  const points = [...byCountry]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(([code, ids]) => point(facetLabel("country", code, reference), ids));
  return section(title, [creditWords(all), ask, ...(points.length === 0 ? [] : [listed])], points);
}

const MOST_VISA_COUNTRIES = 15;

function visa({ counts, facts, reference }: GuideMaterial): Section {
  const { title, depends, recorded, noYear, point } = words.visa;
  const withRoutes = Object.values(facts).filter(({ stay }) => stay !== undefined);
  const visited = counts.facet("country").values.filter(({ value }) => facts[value]?.stay !== undefined);
  const points = visited.slice(0, MOST_VISA_COUNTRIES).flatMap(({ value, count }) => {
    const [first, ...rest] = facts[value]?.stay ?? [];
    if (first === undefined) return [];
    const { route, maxMonths, year } = first;
    const country = { name: facetLabel("country", value, reference), programs: count, code: value.toLowerCase() };
    return point(country, { route, maxMonths, year: year === "unstated" ? noYear : String(year) }, rest.length);
  });
  return section(title, [depends, recorded(withRoutes.length)], points);
}

function safe({ facts, reference }: GuideMaterial): Section {
  const { title, noPromise, recorded, ask, points } = words.safe;
  const advised = Object.values(facts).filter(({ safety }) => safety !== undefined);
  const names = advised.map(({ code }) => reference.countries[code] ?? code).toSorted();
  return section(title, [noPromise, ...(names.length === 0 ? [] : [recorded(names)]), ask], points);
}

const MOST_LANGUAGES = 6;

function language({ languages, asks, total }: Overview): Section {
  const most = languages.slice(0, MOST_LANGUAGES).map(({ value, count }) => ({ label: languageWords.name(value), count }));
  return section(words.language.title, [words.language.asked(countOf(asks, "language"), total, figures.kinds(most))]);
}

export const questions: Topic = { id: "questions", title: words.title, line: words.line, sections };
