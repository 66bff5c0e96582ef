import { stats as words } from "#words/stats.ts";
import type { Reference } from "../core/reference.ts";
import type { Ages, CatalogStats, FactCount, FactName } from "../core/stats.ts";
import { facetJson, facetLabel, facetsList } from "./facets.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import { labelled, wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";

const factLabels: Readonly<Record<FactName, string>> = words.facts;

const KNOWLEDGE = ["stated", "none", "unstated", "unknown"] as const;

const LABEL_WIDTH = widest(factLabels) + 1;
const COLUMN_WIDTH = widest(words.knowledge) + 1;

function widest(labels: Readonly<Record<string, string>>): number {
  return Math.max(...Object.values(labels).map(({ length }) => length));
}

/** For people: how much is known, how old it is, and the counts by country, type, specialty and level. */
export function statsText(stats: CatalogStats, surface: Surface, reference: Reference): string {
  const paint = paintFor(surface);
  const part = (title: string, lines: readonly string[]): string => [paint.strong(wrapped(title, surface.width)), ...lines].join("\n");
  return [
    wrapped(headWords(stats), surface.width),
    part(words.known, factLines(stats, surface)),
    part(words.years, ageLines(stats.ages, stats.programs, surface)),
    facetsList(stats.facets, { surface, whole: false }, reference),
  ].join("\n\n");
}

function countriesIn({ facets }: CatalogStats): number {
  return facets.find(({ id }) => id === "country")?.values.length ?? 0;
}

function headWords(stats: CatalogStats): string {
  const { programs, own, destinations, sources, conflicts } = stats;
  const sentences = [
    words.programs(programs, stats, countriesIn(stats), destinations),
    words.sources(sources, conflicts),
    ...(own === 0 ? [] : [words.own(own)]),
  ];
  return sentences.join(" ");
}

function share(count: number, programs: number): number {
  return programs === 0 ? 0 : Math.round((count / programs) * 1000) / 10;
}

function percent(count: number, programs: number): string {
  return count === 0 ? "-" : words.percent(Math.round(share(count, programs)));
}

function factLines({ facts, programs }: CatalogStats, { width }: Surface): readonly string[] {
  if (width < LABEL_WIDTH + COLUMN_WIDTH * KNOWLEDGE.length || isHeard(width)) {
    return facts.map((fact) => {
      const known = KNOWLEDGE.filter((key) => fact[key] > 0);
      const shares = known.map((key) => words.share(words.knowledge[key], percent(fact[key], programs)));
      return wrapped(words.fact(factLabels[fact.fact], shares), width, 2);
    });
  }
  const row = (label: string, cells: readonly string[]): string => `${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join("")}`;
  const heading = KNOWLEDGE.map((key) => words.knowledge[key]);
  const rows = facts.map((fact) => ({ label: factLabels[fact.fact], cells: KNOWLEDGE.map((key) => percent(fact[key], programs)) }));
  return [row("", heading), ...rows.map(({ label, cells }) => row(label, cells))];
}

function ageLines({ byYear, notNamed, since, recent }: Ages, programs: number, { width }: Surface): readonly string[] {
  const line = (label: string, count: number): string => labelled(label, words.year(count, percent(count, programs)), { width, labelWidth: 14 });
  return [
    ...byYear.map(({ year, count }) => line(String(year), count)),
    line(words.noYear, notNamed),
    wrapped(words.since(since, recent, programs, percent(recent, programs)), width),
  ];
}

/** Tab-separated: what is counted, of what, how, and how many. */
export function statsTsv(stats: CatalogStats, reference: Reference): string {
  const { programs, ended, paused, own, destinations, facts, ages, sources, conflicts, facets } = stats;
  const totals = {
    programs,
    ended,
    paused,
    own,
    countries: countriesIn(stats),
    destinations,
    sources: sources.count,
    "sources-with-year": sources.withYear,
    conflicts: conflicts.count,
  };
  const rows = [
    ...Object.entries(totals).map(([name, count]) => ["total", name, "", count]),
    ...facts.flatMap((fact) => KNOWLEDGE.map((key) => ["fact", fact.fact, key, fact[key]])),
    ...ages.byYear.map(({ year, count }) => ["newest-year", year, "", count]),
    ["newest-year", "not-named", "", ages.notNamed],
    ...facets.flatMap(({ id, values, notStated }) => [
      ...values.map(({ value, count }) => [id, value, facetLabel(id, value, reference), count]),
      [id, "not-stated", "", notStated],
    ]),
  ];
  return `${[["part", "name", "value", "count"], ...rows].map((cells) => cells.join("\t")).join("\n")}\n`;
}

export function statsJson(
  stats: CatalogStats,
  head: { readonly asOf: string; readonly catalog: { readonly version: string; readonly programs: number } },
  reference: Reference,
): string {
  const { programs, ended, paused, own, destinations, facts, ages, sources, conflicts, facets } = stats;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    ...head,
    programs,
    ended,
    paused,
    own,
    countries: countriesIn(stats),
    destinations,
    facts: facts.map((fact) => factJson(fact, programs)),
    ages: { ...ages, recentShare: share(ages.recent, programs) / 100 },
    sources,
    conflicts,
    facets: facets.map((facet) => facetJson(facet, reference)),
  });
}

function factJson({ fact, stated, none, unstated, unknown }: FactCount, programs: number): Record<string, unknown> {
  const shareOf = (count: number): number => (programs === 0 ? 0 : Math.round((count / programs) * 1000) / 1000);
  return {
    fact,
    stated,
    none,
    unstated,
    notKnown: unknown,
    shares: { stated: shareOf(stated), none: shareOf(none), unstated: shareOf(unstated), notKnown: shareOf(unknown) },
  };
}
