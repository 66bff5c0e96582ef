import { freeText } from "#words/free-text.ts";
import MiniSearch from "minisearch";
import type { ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import { programTypes } from "../core/vocabulary.ts";
import type { TextScores } from "../core/query.ts";
import { folded } from "../core/text.ts";

/** How much a word counts by where it stands. */
const boost = { id: 3, name: 4, host: 3, places: 3, specialties: 3, types: 2, summary: 1, notes: 0.5 };

const passedOver: ReadonlySet<string> = new Set(freeText.passedOver);
const namesOfCountries: Readonly<Record<string, string>> = freeText.countries;

/** Free text over a catalog: accents folded, beginnings and small typos forgiven. Every word has to be found. */
export function textIndex(programs: readonly ProgramRecord[], reference: Reference): (text: string) => TextScores {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text) => folded(text).split(" "),
    processTerm: (term) => (term === "" ? null : term),
    searchOptions: {
      boost,
      combineWith: "AND",
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : false),
      weights: { fuzzy: 0.2, prefix: 0.5 },
    },
  });
  index.addAll(programs.map((program) => documentOf(program, reference)));
  return (text) => {
    const words = folded(text)
      .split(" ")
      .filter((word) => !passedOver.has(word));
    if (words.length === 0) return new Map(programs.map(({ id }) => [id, 1]));
    const found = index.search(words.join(" "));
    const best = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), score / best]));
  };
}

function documentOf(program: ProgramRecord, reference: Reference): Record<string, string> {
  const locations = program.tracks.flatMap(({ locations: places }) => places);
  return {
    id: program.id,
    name: [program.name, ...program.otherNames].join(" "),
    host: program.host.name,
    places: locations
      .map(({ country, region, city, remote }) =>
        [
          country === undefined ? "" : (reference.countries[country] ?? country),
          country === undefined ? "" : (namesOfCountries[country] ?? ""),
          country === undefined ? "" : partsOfWorld(country, reference),
          country && region ? (reference.regions[country]?.[region] ?? region) : "",
          city ?? "",
          remote ? freeText.remote : "",
        ].join(" "),
      )
      .join(" "),
    specialties: program.specialties.flatMap((id) => specialtyWords(id, reference)).join(" "),
    types: program.types.map((type) => `${type} ${programTypes[type]}`).join(" "),
    summary: program.summary ?? "",
    notes: program.notes.join(" "),
  };
}

/** A narrow specialty is also found by the words of the wider ones. */
function specialtyWords(id: string, reference: Reference): readonly string[] {
  const term = reference.specialties[id];
  return term === undefined ? [id] : [id, term.label, ...(term.also ?? []), ...(term.in ?? []).flatMap((wider) => specialtyWords(wider, reference))];
}

/** Where people look before they look for a country. */
const partsOfTheWorld = ["africa", "asia", "europe", "north-america", "south-america", "oceania", "latin-america", "caribbean", "middle-east"];

function partsOfWorld(country: string, { groups, groupLabels }: Reference): string {
  return partsOfTheWorld
    .filter((part) => groups[part]?.includes(country))
    .map((part) => groupLabels[part] ?? part)
    .join(" ");
}
