import { filters } from "#words/filters.ts";
import { spoken } from "#words/spoken.ts";
import { idOf } from "../input/names.ts";
import type { Named } from "../input/names.ts";
import type { Vocabulary } from "../reference.ts";
import { isWithin } from "../reference.ts";
import { coverables, hostTypes, programTypes } from "../vocabulary.ts";
import { truthOf } from "../verdict.ts";
import type { Filter } from "./filter.ts";
import { listFilter } from "./filter.ts";

/** The words by which the ids of a table of labels go. */
export function namedBy(table: Readonly<Record<string, string>>): readonly Named[] {
  return Object.entries(table).map(([id, label]) => ({ id, words: [label] }));
}

export function namedTerms(vocabulary: Vocabulary): readonly Named[] {
  return Object.entries(vocabulary).map(([id, { label, also = [] }]) => ({ id, words: [label, ...also] }));
}

/** More words for some ids of a table. */
function wordsFor<Id extends string>(table: Readonly<Partial<Record<Id, readonly string[]>>>): readonly Named[] {
  return Object.entries<readonly string[] | undefined>(table).map(([id, words = []]) => ({ id, words }));
}

function labelled(table: Readonly<Record<string, string>>): readonly { value: string; label: string }[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

const typeWords: readonly Named[] = [...namedBy(programTypes), ...wordsFor(spoken.programTypes)];

export const type: Filter = listFilter({
  id: "type",
  ...filters.type,
  parse: (text) => idOf(text, typeWords, filters.named.type),
  test: ({ program }, wanted) => truthOf(program.types.some((actual) => actual === wanted)),
  mentions: (id) => [`"${id}"`],
  values: () => labelled(programTypes),
});

export const specialty: Filter = listFilter({
  id: "specialty",
  ...filters.specialty,
  parse: (text, { reference }) => idOf(text, namedTerms(reference.specialties), filters.named.specialty),
  test: ({ program }, wanted, { reference }) =>
    program.specialties.length === 0 ? "unclear" : truthOf(program.specialties.some((actual) => isWithin(actual, wanted, reference.specialties))),
  values: ({ reference }) => Object.entries(reference.specialties).map(([value, { label }]) => ({ value, label })),
});

const hostWords: readonly Named[] = [...wordsFor(spoken.hostTypes), ...namedBy(hostTypes)];

export const hostType: Filter = listFilter({
  id: "host-type",
  ...filters.hostType,
  parse: (text) => idOf(text, hostWords, filters.named.hostType),
  test: ({ program }, wanted) => (program.host.type === undefined ? "unclear" : truthOf(program.host.type === wanted)),
  values: () => labelled(hostTypes),
});

export const covers: Filter = listFilter({
  id: "covers",
  ...filters.covers,
  parse: (text) => idOf(text, namedBy(coverables), filters.named.covers),
  test: ({ track }, wanted) => {
    // A part, or only for some, is something: the list says which.
    if (Array.isArray(track.covers) && track.covers.some(({ what }) => what === wanted)) return "yes";
    return track.covers === "none" || track.excludes.some((what) => what === wanted) ? "no" : "unclear";
  },
  values: () => labelled(coverables),
});
