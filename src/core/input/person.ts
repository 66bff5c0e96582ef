import { person } from "#words/person.ts";
import { spoken } from "#words/spoken.ts";
import type { DayRange } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { Parsed } from "../parsed.ts";
import { allParsed, mapParsed, parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import type { Known } from "../filters/filter.ts";
import { splitValues } from "../filters/filter.ts";
import { namedBy, namedTerms } from "../filters/kinds.ts";
import { folded } from "../text.ts";
import { leastCourseYears } from "../standing.ts";
import { backgrounds, keysOf } from "../vocabulary.ts";
import { parseCountry } from "./countries.ts";
import { birthOfAge, parseDayRange } from "./dates.ts";
import type { Named } from "./names.ts";
import { parseLevel, stageWords } from "./level.ts";
import { parseLanguages, parseSkill } from "./language-skill.ts";
import { idOf } from "./names.ts";
import { parseMoney, parseWhole } from "./numbers.ts";
import { parsePlace } from "./place.ts";
import { parseStudyYear } from "./study-year.ts";

/** A fact about the person: its flag, and how its words are understood. `so far`: the facts before it in the list. */
export interface PersonFact {
  readonly id: string;
  readonly metavar: string;
  readonly summary: string;
  readonly list: boolean;
  readonly parse: (texts: readonly string[], known: Known, soFar: Profile) => Parsed<Profile>;
  readonly values?: (known: Known) => readonly { readonly value: string; readonly label: string }[];
}

const degreeWords: readonly Named[] = keysOf(spoken.degrees).map((id) => ({ id, words: spoken.degrees[id] }));

const LONGEST_COURSE = 9;

const yesNo: readonly Named[] = [
  { id: "yes", words: spoken.yes },
  { id: "no", words: spoken.no },
];

const nones: readonly string[] = spoken.none;

const last = (texts: readonly string[]): string => texts.at(-1) ?? "";

const one = (read: (text: string, known: Known, soFar: Profile) => Parsed<Profile>) => ({
  list: false,
  parse: (texts: readonly string[], known: Known, soFar: Profile): Parsed<Profile> => read(last(texts), known, soFar),
});

const several = (read: (text: string, known: Known) => Parsed<string>, toProfile: (values: readonly string[]) => Profile) => ({
  list: true,
  parse: (texts: readonly string[], known: Known): Parsed<Profile> => {
    const values = splitValues(texts);
    if (values.length === 1 && nones.includes(folded(values[0] ?? ""))) return parsed(toProfile([]));
    return mapParsed(allParsed(values.map((text) => read(text, known))), toProfile);
  },
});

const countryValues: NonNullable<PersonFact["values"]> = ({ reference }) =>
  Object.entries(reference.countries).map(([value, label]) => ({ value: value.toLowerCase(), label }));

/** Every fact about the person, in the order of the help; later ones may lean on earlier ones. */
export const personFacts: readonly PersonFact[] = [
  {
    id: "age",
    ...person.age,
    ...one((text, { today }) => mapParsed(parseAge(text), (age) => ({ birth: birthOfAge(age, today) }))),
  },
  { id: "born", ...person.born, ...one((text, { today }) => parseBirth(text, today)) },
  {
    id: "studies-in",
    ...person.studiesIn,
    ...several(parseCountry, (studiesIn) => ({ studiesIn })),
    values: countryValues,
  },
  {
    id: "lives-in",
    ...person.livesIn,
    ...one((text, known) => mapParsed(parsePlace(text, known), (livesIn) => ({ livesIn }))),
    values: countryValues,
  },
  {
    id: "level",
    ...person.level,
    ...one((text, _, soFar) => parseLevel(text, soFar)),
    values: () => stageWords.map(({ id, words }) => ({ value: id, label: words[0] ?? id })),
  },
  {
    id: "year",
    ...person.year,
    list: true,
    parse: (texts, _, soFar) =>
      mapParsed(allParsed(splitValues(texts).map((text) => parseStudyYear(text, soFar))), (parts) => Object.assign({}, ...parts) as Profile),
  },
  {
    id: "course-years",
    ...person.courseYears,
    ...one((text, _, soFar) =>
      mapParsed(parseWhole(text.replace(spoken.yearsEnd, ""), { from: leastCourseYears(soFar), to: LONGEST_COURSE, what: person.aCourse }), (courseYears) => ({
        courseYears,
      })),
    ),
  },
  {
    id: "degree",
    ...person.degree,
    ...one((text) => mapParsed(idOf(text, degreeWords, person.named.degree), (id) => ({ degree: id as "first" | "graduate-entry" }))),
    values: () => degreeWords.map(({ id, words }) => ({ value: id, label: words[0] ?? id })),
  },
  {
    id: "citizenship",
    ...person.citizenship,
    ...several(parseCountry, (citizenships) => ({ citizenships })),
    values: countryValues,
  },
  {
    id: "permanent-resident",
    ...person.permanentResident,
    ...several(parseCountry, (permanentResidence) => ({ permanentResidence })),
    values: countryValues,
  },
  {
    id: "english",
    ...person.english,
    ...one((text) => mapParsed(parseSkill(text, "en"), (skill) => ({ languages: [skill] }))),
  },
  { id: "language", ...person.language, list: true, parse: parseLanguages },
  { id: "gpa", ...person.gpa, ...one((text) => parseGpa(text)) },
  {
    id: "field",
    ...person.field,
    ...several(
      (text, { reference }) => idOf(text, namedTerms(reference.fields), person.named.field),
      (fields) => ({ fields }),
    ),
    values: ({ reference }) => Object.entries(reference.fields).map(([value, { label }]) => ({ value, label })),
  },
  {
    id: "institution",
    ...person.institution,
    ...one((text) => (text.trim() === "" ? refused(person.problems.noSchool) : parsed({ institution: text.trim() }))),
  },
  {
    id: "member",
    ...person.member,
    ...several(
      (text) => (folded(text) === "" ? refused(person.problems.noAssociation, person.problems.associationHint) : parsed(text)),
      (memberships) => ({ memberships }),
    ),
  },
  {
    id: "background",
    ...person.background,
    ...several(
      (text) => idOf(text, namedBy(backgrounds), person.named.background),
      (groups) => ({ backgrounds: groups as NonNullable<Profile["backgrounds"]> }),
    ),
    values: () => Object.entries(backgrounds).map(([value, label]) => ({ value, label })),
  },
  {
    id: "need",
    ...person.need,
    ...one((text) => mapParsed(idOf(text, yesNo, person.named.yesOrNo), (id) => ({ financialNeed: id === "yes" }))),
  },
  {
    id: "returns",
    ...person.returns,
    ...one((text) => mapParsed(idOf(text, yesNo, person.named.yesOrNo), (id) => ({ returnsToStudy: id === "yes" }))),
  },
  {
    id: "budget",
    ...person.budget,
    ...one((text, known) => mapParsed(parseMoney(text, known), (budget) => ({ budget }))),
  },
  {
    id: "available",
    ...person.available,
    ...one((text, { today }) => mapParsed(parseDayRange(text, today), (available) => ({ available }))),
  },
];

function parseAge(text: string): Parsed<number> {
  return parseWhole(text.replace(spoken.yearsOld, ""), { from: 10, to: 99, what: person.anAge });
}

function parseBirth(text: string, today: Known["today"]): Parsed<Profile> {
  const birth = parseDayRange(text, today);
  if (!birth.ok) return birth;
  return isBelievable(birth.value, today) ? parsed({ birth: birth.value }) : refused(person.problems.birth(text));
}

function isBelievable({ from, to }: DayRange, today: Known["today"]): boolean {
  return to < today && ageOn(from, today) <= 99 && ageOn(from, today) >= 10;
}

function parseGpa(text: string): Parsed<Profile> {
  const [, percent] = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/u.exec(text) ?? [];
  const [, value = percent, scale = percent === undefined ? undefined : "100"] = /^\s*(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3}(?:\.\d+)?)\s*$/u.exec(text) ?? [];
  if (value === undefined || scale === undefined || Number(value) > Number(scale) || Number(scale) === 0)
    return refused(person.problems.grade(text), person.problems.gradeHint);
  return parsed({ gpa: { value: Number(value), scale: Number(scale) } });
}
