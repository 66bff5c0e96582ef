import { format } from "date-fns/format";
import { dates } from "#words/dates.ts";
import { facets as words } from "#words/facets.ts";
import { list } from "#words/list.ts";
import type { Facet, FacetId } from "../core/facets.ts";
import type { Reference } from "../core/reference.ts";
import { hostTypes, programTypes, stages } from "../core/vocabulary.ts";
import { wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";

const titles: Readonly<Record<FacetId, string>> = words.titles;
const deadlineLabels: Readonly<Record<string, string>> = words.deadlines;

/** Ids among the parts of the world that are no groups by treaty or income. */
const continents: ReadonlySet<string> = new Set(["africa", "antarctica", "asia", "europe", "north-america", "oceania", "south-america"]);

/** A value of a facet in words. */
export function facetLabel(id: FacetId, value: string, reference: Reference): string {
  switch (id) {
    case "country":
      return reference.countries[value] ?? value;
    case "region":
      return reference.groupLabels[value] ?? value;
    case "specialty":
      return reference.specialties[value]?.label ?? value;
    case "type":
      return labelIn(programTypes, value);
    case "level":
      return labelIn(stages, value);
    case "host-type":
      return labelIn(hostTypes, value);
    case "deadline":
      return deadlineLabels[value] ?? format(new Date(`${value}-15T12:00:00`), dates.patterns.monthHeading);
    case "paid":
    case "remote":
      return labelIn(words.answers, value);
  }
}

function labelIn(table: Readonly<Record<string, string>>, value: string): string {
  return table[value] ?? value;
}

/** Tab-separated, one line for each count, with a header line; "not-stated" is the value of what no source says. */
export function facetsTsv(facets: readonly Facet[], reference: Reference): string {
  const rows = facets.flatMap(({ id, values, notStated }) => [
    ...values.map(({ value, count }) => [id, value, facetLabel(id, value, reference), count]),
    [id, "not-stated", words.notStated, notStated],
  ]);
  return `${[["facet", "value", "label", "count"], ...rows].map((cells) => cells.join("\t")).join("\n")}\n`;
}

export function facetJson({ id, total, values, notStated, freed }: Facet, reference: Reference): Record<string, unknown> {
  return {
    id,
    total,
    notStated,
    countedWithoutItself: freed,
    values: values.map(({ value, count }) => ({ value, label: facetLabel(id, value, reference), count })),
  };
}

/** How many values of a facet a terminal shows when several facets are asked for. */
const TOP = 8;

/** Each facet with its values, the top ones first unless it is shown whole. */
export function facetsList(facets: readonly Facet[], options: { readonly surface: Surface; readonly whole: boolean }, reference: Reference): string {
  return `${facets.map((facet) => facetBlock(facet, options, reference)).join("\n\n")}\n`;
}

function facetBlock(facet: Facet, { surface, whole }: { readonly surface: Surface; readonly whole: boolean }, reference: Reference): string {
  const { id, values, notStated, total, freed } = facet;
  const paint = paintFor(surface);
  const shown = whole ? values : topOf(facet);
  const width = Math.max(...[...shown.map(({ count }) => count), notStated].map((count) => String(count).length));
  const line = (count: number, text: string): string =>
    isHeard(surface.width) ? list.labelled(text, String(count)) : `  ${String(count).padStart(width)}  ${wrapped(text, surface.width, width + 4)}`;
  const more = values.length - shown.length;
  return [
    paint.strong(wrapped(titles[id], surface.width)),
    paint.quiet(wrapped(freed ? words.ofWithout(total, id) : words.of(total), surface.width)),
    ...shown.map(({ value, count }) => line(count, labelWithValue(id, value, reference))),
    ...(notStated > 0 ? [line(notStated, id === "level" ? words.anyLevel : words.notStated)] : []),
    ...(more > 0 ? [paint.quiet(`  ${wrapped(words.more(more, id), surface.width, 2)}`)] : []),
  ].join("\n");
}

/** Of the parts of the world the continents; what has an order stays whole. */
function topOf({ id, values }: Facet): Facet["values"] {
  if (id === "region") return values.filter(({ value }) => continents.has(value));
  return id === "level" || id === "deadline" ? values : values.slice(0, TOP);
}

/** The words, and what to type where the two differ. */
function labelWithValue(id: FacetId, value: string, reference: Reference): string {
  const label = facetLabel(id, value, reference);
  if (id === "deadline" || label.toLowerCase() === value.replaceAll("-", " ")) return label;
  return list.noted(label, id === "country" ? value.toLowerCase() : value);
}
