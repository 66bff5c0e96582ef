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

function labelled(table: Readonly<Record<string, string>>): readonly { value: string; label: string }[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

const typeWords: readonly Named[] = [
  ...namedBy(programTypes),
  { id: "clinical", words: ["elective", "electives", "clinical placement", "clerkship", "rotation"] },
  { id: "shadowing", words: ["observership", "observerships", "observer", "job shadowing"] },
  { id: "research", words: ["lab", "laboratory"] },
  { id: "pre-med", words: ["premed", "pre med", "summer school", "camp", "pre-health"] },
];

export const type: Filter = listFilter({
  id: "type",
  metavar: "types",
  summary: "of one of these kinds (clinical, shadowing, research …)",
  parse: (text) => idOf(text, typeWords, "type of program"),
  test: ({ program }, wanted) => truthOf(program.types.some((actual) => actual === wanted)),
  mentions: (id) => [`"${id}"`],
  values: () => labelled(programTypes),
});

export const specialty: Filter = listFilter({
  id: "specialty",
  metavar: "specialties",
  summary: "about one of these (surgery also finds cardiothoracic)",
  parse: (text, { reference }) => idOf(text, namedTerms(reference.specialties), "specialty"),
  test: ({ program }, wanted, { reference }) =>
    program.specialties.length === 0 ? "unclear" : truthOf(program.specialties.some((actual) => isWithin(actual, wanted, reference.specialties))),
  values: ({ reference }) => Object.entries(reference.specialties).map(([value, { label }]) => ({ value, label })),
});

const hostWords: readonly Named[] = [
  { id: "intergovernmental", words: ["igo", "un", "united nations", "international organization", "international organisation"] },
  { id: "ngo", words: ["charity", "foundation", "nonprofit", "non-profit"] },
  ...namedBy(hostTypes),
];

export const hostType: Filter = listFilter({
  id: "host-type",
  metavar: "types",
  summary: "run by a university, hospital, ngo, company …",
  parse: (text) => idOf(text, hostWords, "type of host"),
  test: ({ program }, wanted) => (program.host.type === undefined ? "unclear" : truthOf(program.host.type === wanted)),
  values: () => labelled(hostTypes),
});

export const covers: Filter = listFilter({
  id: "covers",
  metavar: "items",
  summary: "the host covers housing, meals, travel …",
  parse: (text) => idOf(text, namedBy(coverables), "thing that a host can cover"),
  test: ({ track }, wanted) => {
    // A part, or only for some, is something: the list says which.
    if (Array.isArray(track.covers) && track.covers.some(({ what }) => what === wanted)) return "yes";
    return track.covers === "none" || track.excludes.some((what) => what === wanted) ? "no" : "unclear";
  },
  values: () => labelled(coverables),
});
