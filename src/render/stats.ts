import type { Reference } from "../core/reference.ts";
import type { Ages, CatalogStats, FactCount, FactName } from "../core/stats.ts";
import { counted } from "./dates.ts";
import { facetJson, facetLabel, facetsList } from "./facets.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import { labelled, wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

const factLabels: Readonly<Record<FactName, string>> = {
  deadline: "deadline",
  stage: "level of study",
  age: "age",
  citizenship: "citizenship",
  residence: "residence",
  "study-country": "country of the school",
  language: "language",
  gpa: "grades",
  "field-of-study": "field of study",
  opens: "opening of applications",
  starts: "start",
  duration: "length",
  pay: "pay",
  fee: "fee",
  covers: "what is covered",
  documents: "what to hand in",
  provides: "what one gets",
  specialties: "specialty",
};

const COLUMNS = [
  ["stated", "stated"],
  ["none", "none"],
  ["unstated", "page silent"],
  ["unknown", "not known"],
] as const;

const LABEL_WIDTH = 24;
const COLUMN_WIDTH = 12;

/** For people: how much is known, how old it is, and the counts by country, type, specialty and level. */
export function statsText(stats: CatalogStats, surface: Surface, reference: Reference): string {
  const paint = paintFor(surface);
  const part = (title: string, lines: readonly string[]): string => [paint.strong(wrapped(title, surface.width)), ...lines].join("\n");
  return [
    wrapped(headWords(stats), surface.width),
    part("What is known, in percent of the programs", factLines(stats, surface)),
    part("The newest program year that a source speaks of", ageLines(stats.ages, stats.programs, surface)),
    facetsList(stats.facets, { surface, whole: false }, reference),
  ].join("\n\n");
}

function countriesIn({ facets }: CatalogStats): number {
  return facets.find(({ id }) => id === "country")?.values.length ?? 0;
}

function headWords(stats: CatalogStats): string {
  const { programs, ended, paused, own, destinations, sources, conflicts } = stats;
  const over = ended + paused === 0 ? "" : `, of which ${ended} ended and ${paused} paused`;
  const mine = own === 0 ? "" : ` ${counted(own, "program")} from your own data.`;
  return `${counted(programs, "program")}${over}, in ${counted(countriesIn(stats), "country", "countries")}; facts about ${counted(destinations, "destination")}. ${counted(sources.count, "source")}, ${sources.withYear} of them with a year; ${counted(conflicts.count, "conflict")} between sources in ${counted(conflicts.programs, "program")}.${mine}`;
}

function share(count: number, programs: number): number {
  return programs === 0 ? 0 : Math.round((count / programs) * 1000) / 10;
}

function percent(count: number, programs: number): string {
  return count === 0 ? "-" : `${Math.round(share(count, programs))} %`;
}

function factLines({ facts, programs }: CatalogStats, { width }: Surface): readonly string[] {
  if (width < LABEL_WIDTH + COLUMN_WIDTH * COLUMNS.length) {
    return facts.map((fact) =>
      wrapped(
        `${factLabels[fact.fact]}: ${COLUMNS.filter(([key]) => fact[key] > 0)
          .map(([key, label]) => `${label} ${percent(fact[key], programs)}`)
          .join(", ")}`,
        width,
        2,
      ),
    );
  }
  const row = (label: string, cells: readonly string[]): string => `${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join("")}`;
  return [
    row(
      "",
      COLUMNS.map(([, label]) => label),
    ),
    ...facts.map((fact) =>
      row(
        factLabels[fact.fact],
        COLUMNS.map(([key]) => percent(fact[key], programs)),
      ),
    ),
  ];
}

function ageLines({ byYear, notNamed, since, recent }: Ages, programs: number, { width }: Surface): readonly string[] {
  const line = (label: string, count: number): string => labelled(label, `${count} (${percent(count, programs)})`, { width, labelWidth: 14 });
  return [
    ...byYear.map(({ year, count }) => line(String(year), count)),
    line("no year", notNamed),
    wrapped(`${since} or later: ${recent} of ${programs} (${percent(recent, programs)}).`, width),
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
    ...facts.flatMap((fact) => COLUMNS.map(([key]) => ["fact", fact.fact, key, fact[key]])),
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
