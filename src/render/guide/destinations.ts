import type { CountryFacts } from "../../core/country-facts.ts";
import type { Overview } from "../../core/overview.ts";
import { figureWords } from "../country-page.ts";
import { counted } from "../dates.ts";
import { facetLabel } from "../facets.ts";
import { countOf, lengthWords, paidWords, typeWords, verb } from "../overview-words.ts";
import { list } from "../asked.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

type Conditions = Readonly<Record<string, readonly string[]>>;

interface Destination {
  readonly title: string;
  readonly advice: string;
  /** The programs there, as filters. */
  readonly where: Conditions;
  /** Given where it is one country. */
  readonly country?: string;
}

const described: readonly Destination[] = [
  {
    title: "United Kingdom",
    country: "GB",
    where: { country: ["GB"] },
    advice:
      "For a hospital placement, find the NHS trust or board or the medical school behind the hospital, and ask it directly: each has its own form, fee and dates, so begin early. Read what a visitor may do before you accept; some of the ways to stay that are recorded rule out pay, and some hands-on work.",
  },
  {
    title: "United States",
    country: "US",
    where: { country: ["US"] },
    advice:
      "Read the conditions on citizenship, permanent residence and place of study before anything else, and tell the search yours. For clinical work the words matter: a clerkship or elective is for medical students and hands-on, an observership is watching only, and what you tell the embassy has to fit.",
  },
  {
    title: "Australia",
    country: "AU",
    where: { country: ["AU"] },
    advice:
      "Look at the dates twice: the seasons are the other way round from Europe and North America. Ask about health papers first, because some need weeks, and about police certificates from each country you have lived in.",
  },
  {
    title: "Spain",
    country: "ES",
    where: { country: ["ES"] },
    advice:
      "Ask in which language the ward or the laboratory works, and learn its everyday words before you go. For graduates, the permission for a training stay can take most of a year, so ask the hospital for its timetable before you plan anything.",
  },
  {
    title: "Germany",
    country: "DE",
    where: { country: ["DE"] },
    advice:
      "Near patients you will need German, so ask which level the hospital expects. A clinical traineeship is called Famulatur, the final clinical year Praktisches Jahr: those words open the right pages. Students from outside the EU may need a consent that the hospital has to ask for, so write to it months ahead.",
  },
  {
    title: "The rest of Europe",
    where: { region: ["europe"], country: ["!GB", "!ES", "!DE"] },
    advice:
      "Ask the international office of your own school first whether there is an agreement with a university there: a place through an agreement can spare you fees and paperwork.",
  },
  {
    title: "Africa",
    where: { region: ["africa"] },
    advice:
      "You may see illnesses and ways of working that are new to you. Go to learn, not to fill a gap: stay within what you have been taught, and choose hosts where local staff supervise you. Ask a travel clinic about vaccinations in good time.",
  },
  {
    title: "Asia",
    where: { region: ["asia"] },
    advice:
      "Very different places under one name, so read on country by country. Some want a consent of their medical council or a ministry before the visa: ask the host what has to come first, and how long it takes.",
  },
  {
    title: "South and Central America and the Caribbean",
    where: { region: ["south-america", "latin-america", "caribbean", "caricom"] },
    advice:
      "How much you understand decides how much you get out of it, so ask in which language the work is done. As anywhere with fewer means, ask who supervises you and what the place gains from your coming.",
  },
];

function sections(material: GuideMaterial): readonly Section[] {
  const { counts, facts } = material;
  const online = counts.having({ remote: [] }).total;
  return [
    section("How to choose", [
      `The catalog lists ${counted(counts.all.total, "program")} in ${counted(counts.facet("country").values.length, "country", "countries")}, and ${online} that can be done from home; those that have ended or are paused are left out. A country is a good choice if you may go there, can afford it, and understand what people say to you.`,
      `For ${Object.keys(facts).length} countries it also holds what is known of living costs, visas, health papers and language, each with the year and the page it comes from: intern-find country and a name.`,
    ]),
    ...described.map((destination) => destinationSection(destination, material)),
  ];
}

function destinationSection({ title, advice, where, country }: Destination, material: GuideMaterial): Section {
  const overview = material.counts.having(where);
  if (overview.total === 0) return section(title, [advice, "The catalog has no program there."]);
  const types = typeWords(material.counts.facet("type", where).values);
  return section(
    title,
    [advice],
    [
      `${counted(overview.total, "program")}: ${types} (one can be of several kinds).`,
      country === undefined ? countriesPoint(where, material) : "",
      `Pay: ${paidWords(overview)}`,
      conditionsPoint(overview),
      `Length: ${lengthWords(overview.lengths)}`,
      ...(country === undefined ? [] : factPoints(material.facts[country])),
      country === undefined ? "" : `Everything about it: intern-find country ${country.toLowerCase()}`,
    ],
  );
}

function conditionsPoint({ asks, total }: Overview): string {
  const [citizenship, residence, school] = [countOf(asks, "citizenship"), countOf(asks, "permanent-residence"), countOf(asks, "study-country")];
  return `Conditions, counted from ${counted(total, "program")}: ${citizenship} on citizenship, ${residence} on permanent residence, ${school} on the country of your school. The others set none of these or do not say.`;
}

const MOST_COUNTRIES = 12;

function countriesPoint(where: Conditions, { counts, facts, reference }: GuideMaterial): string {
  const codes = regionCodes(where, reference.groups);
  // A program can be in several countries, also in some elsewhere.
  const values = counts.facet("country", { region: where["region"] ?? [] }).values.filter(({ value }) => codes.has(value));
  const named = values.slice(0, MOST_COUNTRIES).map(({ value, count }) => `${facetLabel("country", value, reference)} ${count}`);
  const more = values.length - named.length;
  const recorded = values.filter(({ value }) => value in facts).length;
  return `By country: ${named.join(", ")}${more > 0 ? ` and ${more} more countries` : ""}. Costs, visas or health papers are recorded for ${recorded} of these ${values.length}: intern-find country and its name.`;
}

function regionCodes({ region = [], country = [] }: Conditions, groups: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const without = new Set(country.map((text) => text.replace(/^!/u, "")));
  return new Set(region.flatMap((id) => groups[id] ?? []).filter((code) => !without.has(code)));
}

const MOST_ROUTES = 3;

/** What is recorded of the country, in short; the country's own page has the rest, with the sources. */
function factPoints(facts: CountryFacts | undefined): readonly string[] {
  if (facts === undefined) return ["Costs and visas: nothing is recorded yet."];
  const { living = [], stay = [], language = [] } = facts;
  const year = (value: number | "unstated"): string => (value === "unstated" ? "year not stated" : String(value));
  const places = living.map((figure) => `${figure.area === undefined ? "" : `${figure.area} `}${figureWords(figure)} (${year(figure.year)})`);
  const routes = stay.slice(0, MOST_ROUTES).map((route) => `${route.route} (${year(route.year)})`);
  const rest = stay.length - routes.length;
  return [
    places.length === 0 ? "Living costs: nothing is recorded." : `Living costs: ${list(places, "and")}.`,
    stay.length === 0
      ? "Ways to stay: nothing is recorded."
      : `Ways to stay: ${routes.join("; ")}${rest > 0 ? `; ${rest} more ${verb(rest, "way", "ways")}` : ""}.`,
    ...language.map((one) => `Language: ${one.note} (${year(one.year)}).`),
  ];
}

export const destinations: Topic = {
  id: "destinations",
  title: "Where to go",
  line: "the United Kingdom, the United States, Australia, Spain, Germany and the rest of the world: programs, costs, ways to stay",
  sections,
};
