import { checklist as words } from "#words/guide/checklist.ts";
import type { CountryFacts } from "../../core/country-facts.ts";
import { countOf } from "../overview-words.ts";
import type { GuideMaterial, Section, Topic } from "./topic.ts";
import { section } from "./topic.ts";

function sections(material: GuideMaterial): readonly Section[] {
  const { packing, lastDays } = words;
  return [
    papers(material),
    health(material),
    insurance(material),
    language(material),
    section(packing.title, packing.paragraphs, packing.points),
    section(lastDays.title, [], lastDays.points),
  ];
}

/** How many programs ask for a paper by name. */
function named({ counts: { all } }: GuideMaterial, kind: keyof typeof words.named): string {
  return words.named[kind](countOf(all.documents, kind), all.total);
}

function papers(material: GuideMaterial): Section {
  const { title, begin, passport, visa, police, others } = words.papers;
  return section(title, [begin], [passport, visa(named(material, "visa")), leadPoint(material), police(named(material, "police-check")), ...others]);
}

/** How long before the start one has to begin, as far as the country files tell. */
function leadPoint({ facts, reference }: GuideMaterial): string {
  const routes = Object.values(facts).flatMap(({ code, stay = [] }: CountryFacts) => stay.map((route) => ({ code, ...route })));
  const timed = routes.flatMap((route) => (route.leadWeeks === undefined ? [] : [{ ...route, weeks: route.leadWeeks }]));
  const longest = timed.toSorted((left, right) => right.weeks - left.weeks)[0];
  if (longest === undefined) return "";
  const { code, route, weeks } = longest;
  return words.papers.lead({ timed: timed.length, all: routes.length }, { weeks, country: reference.countries[code] ?? code, route });
}

function health(material: GuideMaterial): Section {
  const { title, why, recorded, vaccinations, check, others } = words.health;
  const countries = Object.values(material.facts).filter(({ health: items }) => items !== undefined).length;
  const points = [vaccinations(named(material, "vaccinations")), check(named(material, "health-check")), ...others];
  return section(title, [why, recorded(countries)], points);
}

function insurance(material: GuideMaterial): Section {
  const { title, exclusions, health: ofHealth, malpractice, liability } = words.insurance;
  const points = [
    ofHealth(named(material, "health-insurance")),
    malpractice(named(material, "malpractice-insurance")),
    liability(named(material, "liability-insurance")),
  ];
  return section(title, [exclusions], points);
}

function language({ counts: { all } }: GuideMaterial): Section {
  const { title, asked, points } = words.language;
  return section(title, [asked(countOf(all.asks, "language"), all.total)], points);
}

export const checklist: Topic = { id: "checklist", title: words.title, line: words.line, sections };
