import { destinations as words } from "#words/guide/destinations.ts";
import type { CountryFacts } from "../../core/country-facts.ts";
import type { Overview } from "../../core/overview.ts";
import { figureWords } from "../country-page.ts";
import { facetLabel } from "../facets.ts";
import { countOf, lengthWords, paidWords, typeWords } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

type Conditions = Readonly<Record<string, readonly string[]>>;

interface Destination {
  readonly place: keyof typeof words.places;
  /** The programs there, as filters. */
  readonly where: Conditions;
  /** Given where it is one country. */
  readonly country?: string;
}

const described: readonly Destination[] = [
  ...(["gb", "us", "au", "es", "de"] as const).map((place) => ({ place, country: place.toUpperCase(), where: { country: [place.toUpperCase()] } })),
  { place: "europe", where: { region: ["europe"], country: ["!GB", "!ES", "!DE"] } },
  { place: "africa", where: { region: ["africa"] } },
  { place: "asia", where: { region: ["asia"] } },
  { place: "southAmerica", where: { region: ["south-america", "latin-america", "caribbean", "caricom"] } },
];

function sections(material: GuideMaterial): readonly Section[] {
  const { counts, facts } = material;
  const { title, catalog, facts: recorded } = words.choosing;
  const countries = counts.facet("country").values.length;
  const online = counts.having({ remote: [] }).total;
  return [
    section(title, [catalog(counts.all.total, countries, online), recorded(Object.keys(facts).length)]),
    ...described.map((destination) => destinationSection(destination, material)),
  ];
}

function destinationSection({ place, where, country }: Destination, material: GuideMaterial): Section {
  const { title, advice } = words.places[place];
  const overview = material.counts.having(where);
  if (overview.total === 0) return section(title, [advice, words.noProgram]);
  const about = [words.pay(paidWords(overview)), conditionsPoint(overview), words.length(lengthWords(overview.lengths))];
  return section(
    title,
    [advice],
    [
      words.programs(overview.total, typeWords(material.counts.facet("type", where).values)),
      ...(country === undefined
        ? [countriesPoint(where, material), ...about]
        : [...about, ...factPoints(material.facts[country]), words.everything(country.toLowerCase())]),
    ],
  );
}

function conditionsPoint({ asks, total }: Overview): string {
  return words.conditions(total, {
    citizenship: countOf(asks, "citizenship"),
    residence: countOf(asks, "permanent-residence"),
    school: countOf(asks, "study-country"),
  });
}

const MOST_COUNTRIES = 12;

function countriesPoint(where: Conditions, { counts, facts, reference }: GuideMaterial): string {
  const codes = regionCodes(where, reference.groups);
  // A program can be in several countries, also in some elsewhere.
  const values = counts.facet("country", { region: where["region"] ?? [] }).values.filter(({ value }) => codes.has(value));
  const named = values.slice(0, MOST_COUNTRIES).map(({ value, count }) => words.country(facetLabel("country", value, reference), count));
  return words.countries(named, values.length, values.filter(({ value }) => value in facts).length);
}

function regionCodes({ region = [], country = [] }: Conditions, groups: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const without = new Set(country.map((text) => text.replace(/^!/u, "")));
  return new Set(region.flatMap((id) => groups[id] ?? []).filter((code) => !without.has(code)));
}

const MOST_ROUTES = 3;

/** What is recorded of the country, in short; the country's own page has the rest, with the sources. */
function factPoints(facts: CountryFacts | undefined): readonly string[] {
  if (facts === undefined) return [words.nothingRecorded];
  const { living = [], stay = [], language = [] } = facts;
  const places = living.map((figure) =>
    figure.area === undefined
      ? words.living.anywhere(figureWords(figure), yearWords(figure.year))
      : words.living.inArea(figure.area, figureWords(figure), yearWords(figure.year)),
  );
  const routes = stay.slice(0, MOST_ROUTES).map(({ route, year }) => words.stay.route(route, yearWords(year)));
  return [
    places.length === 0 ? words.living.none : words.living.some(places),
    stay.length === 0 ? words.stay.none : words.stay.some(routes, stay.length - routes.length),
    ...language.map(({ note, year }) => words.language(note, yearWords(year))),
  ];
}

function yearWords(year: number | "unstated"): string {
  return year === "unstated" ? words.noYear : String(year);
}

export const destinations: Topic = { id: "destinations", title: words.title, line: words.line, sections };
