import type { Overview } from "../../core/overview.ts";
import { keysOf, programTypes } from "../../core/vocabulary.ts";
import { counted } from "../dates.ts";
import { facetLabel } from "../facets.ts";
import { languageName } from "../languages.ts";
import { countOf, creditWords, freeWords, housingWords, lengthWords, paidWords, verb } from "../overview-words.ts";
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
    cost(counts.all),
    language(counts.all),
    age(counts.all),
  ];
}

const BY_KIND = `By kind, then by country, where the catalog has ${LEAST_PROGRAMS} programs or more (for the others: intern-find country and a name):`;

function paid({ counts }: GuideMaterial, countries: readonly CountryOverview[]): Section {
  return section(
    "Are they paid?",
    [
      `Some are. ${paidWords(counts.all)}`,
      "A stipend may have to be taxed, and a visitor's visa may forbid pay: ask the host.",
      `Find them: intern-find search --paid, or --fully-paid for those that pay everyone. ${BY_KIND}`,
    ],
    [
      ...typeIds.map((type) => paidPoint(programTypes[type], counts.having({ type: [type] }))),
      ...countries.map(({ name, overview }) => paidPoint(name, overview)),
    ],
  );
}

function paidPoint(name: string, { total, paid: { yes, no, notStated } }: Overview): string {
  return `${name}: ${yes} of ${total} ${verb(yes, "pays", "pay")} at least some people something, ${no} nothing, ${notStated} ${verb(notStated, "does not say", "do not say")}`;
}

function length({ counts }: GuideMaterial, countries: readonly CountryOverview[]): Section {
  const kinds = typeIds.map((type) => `${programTypes[type]}: ${lengthWords(counts.having({ type: [type] }).lengths)}`);
  return section(
    "How long do they last?",
    [lengthWords(counts.all.lengths), `Find those that fit your time: intern-find search --weeks 4..8. ${BY_KIND}`],
    [...kinds, ...countries.map(({ name, overview }) => `${name}: ${lengthWords(overview.lengths)}`)],
  );
}

function credit({ counts: { all }, reference }: GuideMaterial): Section {
  const byCountry = new Map<string, string[]>();
  for (const { id, countries } of all.withCredit) for (const code of countries) byCountry.set(code, [...(byCountry.get(code) ?? []), id]);
  const points = [...byCountry]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(([code, ids]) => `${facetLabel("country", code, reference)}, ${ids.length}: ${ids.join(", ")}`);
  return section(
    "Do they give academic credit?",
    [
      creditWords(all),
      "Credit is given by your own school, so ask there first: which form it wants, how many weeks count, and who has to sign. Then ask the host whether it fills in such a form.",
      points.length === 0 ? "" : "Those that say so, by country (intern-find show and the id has the details):",
    ],
    points,
  );
}

const MOST_VISA_COUNTRIES = 15;

function visa({ counts, facts, reference }: GuideMaterial): Section {
  const withRoutes = Object.values(facts).filter(({ stay }) => stay !== undefined);
  const visited = counts.facet("country").values.filter(({ value }) => facts[value]?.stay !== undefined);
  const points = visited.slice(0, MOST_VISA_COUNTRIES).map(({ value, count }) => {
    const [first, ...rest] = facts[value]?.stay ?? [];
    const year = first?.year === "unstated" ? "year not stated" : String(first?.year ?? "");
    const months = first?.maxMonths === undefined ? "" : `, up to ${counted(first.maxMonths, "month")}`;
    const more = rest.length === 0 ? "" : `; ${rest.length} more ${verb(rest.length, "way", "ways")}`;
    return `${facetLabel("country", value, reference)} (${counted(count, "program")}): ${first?.route ?? ""}${months} (${year})${more}. intern-find country ${value.toLowerCase()}`;
  });
  return section(
    "Which visa do I need?",
    [
      "It depends on your passport, on what you will do there (watch, work with patients, do research, be paid) and on how long you stay. The host tells you which papers it gives; the embassy decides. Rules change, so read the embassy's page before you book anything.",
      `For ${counted(withRoutes.length, "country", "countries")} the catalog records ways to stay, with their year and source. The first one for the countries with most programs:`,
    ],
    points,
  );
}

function safe({ facts, reference }: GuideMaterial): Section {
  const advised = Object.values(facts).filter(({ safety }) => safety !== undefined);
  const names = advised.map(({ code }) => reference.countries[code] ?? code).toSorted();
  return section(
    "Is it safe?",
    [
      "No list can promise that. Read what your own government says about the country and the region, and read it again before you fly. Think of everyday things as well: traffic, water, mosquitoes, needles, the way home at night.",
      names.length === 0
        ? ""
        : `Pages with travel advice are recorded for ${counted(names.length, "country", "countries")}: ${names.join(", ")}. See them with intern-find country and a name.`,
      "Ask the host what stands below. If the answers are vague, choose another place; there is always another place.",
    ],
    [
      "Who meets me, where do I live, and how do I get to work and back?",
      "What happened the last time that someone fell ill or had an accident?",
      "Where do I get treatment at once after a needle injury?",
      "Is there a person I can go to if someone treats me badly?",
    ],
  );
}

function cost(all: Overview): Section {
  return section(
    "What will it cost me?",
    [
      "Fee, living, travel, visa and insurance, less what the host pays or covers. The search adds up what it knows and names what it does not: intern-find search --budget 1500usd.",
    ],
    [freeWords(all), housingWords(all)],
  );
}

function language({ languages, asks, total }: Overview): Section {
  const most = languages.slice(0, 6).map(({ value, count }) => `${languageName(value)} ${count}`);
  const stated = countOf(asks, "language");
  return section("Which language do I need?", [
    `${stated} of ${counted(total, "program")} ${verb(stated, "asks", "ask")} for a language${most.length === 0 ? "" : ` (${most.join(", ")})`}; ${total - stated} do not say. Tell the search yours with --english ielts:6.5 or --language de:B1.`,
  ]);
}

function age({ asks, total }: Overview): Section {
  const stated = countOf(asks, "age");
  return section("Am I old enough?", [
    `${stated} of ${counted(total, "program")} ${verb(stated, "sets", "set")} a condition on age; ${total - stated} set none or do not say. The search works out how old you will be on the day that counts: intern-find search --born 2009-05. Where you are too young now, it tells from when you may.`,
  ]);
}

export const questions: Topic = {
  id: "questions",
  title: "Questions people ask",
  line: "paid? how long? credit? visa? safe? and what it costs, counted from the catalog by country",
  sections,
};
