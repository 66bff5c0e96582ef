import type { CountryFacts } from "../../core/country-facts.ts";
import { figureWords } from "../country-page.ts";
import { counted } from "../dates.ts";
import { facetLabel } from "../facets.ts";
import { lengthWords, paidWords, typeWords, verb } from "../overview-words.ts";
import { list } from "../words.ts";
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
      "Placements in hospitals are mostly in trusts and boards of the NHS, and each of them has its own form, fee and dates. Ask the medical school or the hospital itself first, and begin early: popular places fill up a year ahead. Read what a visitor may do before you accept: pay and hands-on work are often ruled out.",
  },
  {
    title: "United States",
    country: "US",
    where: { country: ["US"] },
    advice:
      "The largest choice in the catalog, and the most conditions: many paid summers are only for citizens and permanent residents, so tell the search your citizenship and where you study. For clinical work the words matter: a clerkship or elective is for medical students and hands-on, an observership is watching only.",
  },
  {
    title: "Australia",
    country: "AU",
    where: { country: ["AU"] },
    advice: "Summer there is from December to February, which suits students whose long holidays are then and surprises the others. Hospitals ask for health papers early, and some for a police certificate from each country you have lived in.",
  },
  {
    title: "Spain",
    country: "ES",
    where: { country: ["ES"] },
    advice: "Near patients you need Spanish, and in some regions the local language helps. Laboratories often work in English. For graduates the permission for a training stay can take long, so ask the hospital for its timetable first.",
  },
  {
    title: "Germany",
    country: "DE",
    where: { country: ["DE"] },
    advice: "Research groups often work in English; wards work in German. A clinical traineeship is called Famulatur, the final clinical year Praktisches Jahr: those words open the right pages. Students from outside the EU may need a consent that the hospital asks for, so write to it months ahead.",
  },
  {
    title: "The rest of Europe",
    where: { region: ["europe"], country: ["!GB", "!ES", "!DE"] },
    advice: "Many universities take visiting students through exchange agreements, so ask your own international office first: a place through an agreement is often cheaper and better looked after than one you find alone.",
  },
  {
    title: "Africa",
    where: { region: ["africa"] },
    advice:
      "You see illnesses and ways of working that you will not meet at home, in hospitals that are short of staff. Go to learn, not to fill a gap: stay within what you have been taught, and choose hosts where local staff supervise you. Ask a travel clinic about vaccinations in good time.",
  },
  {
    title: "Asia",
    where: { region: ["asia"] },
    advice: "From paid research summers at large institutes to short hospital electives. Some countries want a consent of their medical council or ministry before the visa, so ask the host what has to come first and how long it takes.",
  },
  {
    title: "South and Central America and the Caribbean",
    where: { region: ["south-america", "latin-america", "caribbean", "caricom"] },
    advice: "Spanish or Portuguese decides how much you get out of it; some programs teach the language alongside. As anywhere with fewer means, the question is who supervises you and what the place gains from your coming.",
  },
];

function sections(material: GuideMaterial): readonly Section[] {
  const { counts, facts } = material;
  const online = counts.having({ remote: [] }).total;
  return [
    section("How to choose", [
      `The catalog has ${counted(counts.all.total, "program")} in ${counted(counts.facet("country").values.length, "country", "countries")}, and ${online} that can be done from home. A country is a good choice if you may go there, can afford it, and understand what people say to you.`,
      `For ${Object.keys(facts).length} countries it also holds what is known of living costs, visas, health papers and language, each with the year and the page it comes from: intern-find country and a name.`,
    ]),
    ...described.map((destination) => destinationSection(destination, material)),
  ];
}

function destinationSection({ title, advice, where, country }: Destination, material: GuideMaterial): Section {
  const overview = material.counts.having(where);
  if (overview.total === 0) return section(title, [advice, "The catalog has no program there."]);
  const types = typeWords(material.counts.facet("type", where).values);
  return section(title, [advice], [
    `${counted(overview.total, "program")}: ${types} (one can be of several kinds).`,
    country === undefined ? countriesPoint(where, material) : "",
    `Pay: ${paidWords(overview)}`,
    `Length: ${lengthWords(overview.lengths)}`,
    ...(country === undefined ? [] : factPoints(material.facts[country])),
    country === undefined ? "" : `Everything about it: intern-find country ${country.toLowerCase()}`,
  ]);
}

const MOST_COUNTRIES = 12;

function countriesPoint(where: Conditions, { counts, facts, reference }: GuideMaterial): string {
  const codes = regionCodes(where, reference.groups);
  // A program can be in several countries, also in some elsewhere.
  const values = counts.facet("country", { region: where["region"] ?? [] }).values.filter(({ value }) => codes.has(value));
  const named = values.slice(0, MOST_COUNTRIES).map(({ value, count }) => `${facetLabel("country", value, reference)} ${count}`);
  const more = values.length - named.length;
  const described_ = values.filter(({ value }) => value in facts).length;
  return `By country: ${named.join(", ")}${more > 0 ? ` and ${more} more countries` : ""}. Costs, visas or health papers are recorded for ${described_} of these ${values.length}: intern-find country and its name.`;
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
    stay.length === 0 ? "Ways to stay: nothing is recorded." : `Ways to stay: ${routes.join("; ")}${rest > 0 ? `; ${rest} more ${verb(rest, "way", "ways")}` : ""}.`,
    ...language.map((one) => `Language: ${one.note} (${year(one.year)}).`),
  ];
}

export const destinations: Topic = {
  id: "destinations",
  title: "Where to go",
  line: "the United Kingdom, the United States, Australia, Spain, Germany and the rest of the world: programs, costs, ways to stay",
  sections,
};
