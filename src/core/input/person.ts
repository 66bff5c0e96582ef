import type { DayRange } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { Parsed } from "../parsed.ts";
import { allParsed, mapParsed, parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import type { Known } from "../filters/filter.ts";
import { splitValues } from "../filters/filter.ts";
import { namedBy, namedTerms } from "../filters/kinds.ts";
import { folded } from "../text.ts";
import type { Stage } from "../vocabulary.ts";
import { backgrounds } from "../vocabulary.ts";
import { parseCountry } from "./countries.ts";
import { birthOfAge, parseDayRange, parseDays } from "./dates.ts";
import type { Named } from "./names.ts";
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

export const stageWords: readonly (Named & { readonly id: Stage })[] = [
  {
    id: "high-school",
    words: ["high school student", "school", "secondary school", "sixth form", "a level", "a levels", "gymnasium", "lycee", "hs", "pupil", "high schooler"],
  },
  { id: "undergraduate", words: ["undergrad", "bachelor", "bachelors", "college", "university", "bsc", "pre med", "pre-med student"] },
  {
    id: "medical-student",
    words: ["medical student", "med student", "medicine", "mbbs", "mbchb", "medical school", "md student", "medic", "clinical student", "medical"],
  },
  {
    id: "graduate-student",
    words: ["graduate student", "graduate school", "master", "masters", "msc", "phd", "doctoral", "postgraduate", "postgrad", "grad student"],
  },
  { id: "recent-graduate", words: ["recent graduate", "graduate", "postbac", "post bac", "gap year after university"] },
  {
    id: "medical-graduate",
    words: ["medical graduate", "img", "doctor", "physician", "md", "junior doctor", "graduate of medicine", "international medical graduate"],
  },
];

const degreeWords: readonly Named[] = [
  { id: "first", words: ["first degree", "school entry", "undergraduate entry"] },
  { id: "graduate-entry", words: ["graduate entry", "second degree", "graduate"] },
];

const yesNo: readonly Named[] = [
  { id: "yes", words: ["y", "true"] },
  { id: "no", words: ["n", "false"] },
];

const last = (texts: readonly string[]): string => texts.at(-1) ?? "";

const one = (read: (text: string, known: Known, soFar: Profile) => Parsed<Profile>) => ({
  list: false,
  parse: (texts: readonly string[], known: Known, soFar: Profile): Parsed<Profile> => read(last(texts), known, soFar),
});

const several = (read: (text: string, known: Known) => Parsed<string>, toProfile: (values: readonly string[]) => Profile) => ({
  list: true,
  parse: (texts: readonly string[], known: Known): Parsed<Profile> => {
    const values = splitValues(texts);
    if (values.length === 1 && folded(values[0] ?? "") === "none") return parsed(toProfile([]));
    return mapParsed(allParsed(values.map((text) => read(text, known))), toProfile);
  },
});

const countryValues: NonNullable<PersonFact["values"]> = ({ reference }) =>
  Object.entries(reference.countries).map(([value, label]) => ({ value: value.toLowerCase(), label }));

/** Every fact about the person, in the order of the help; later ones may lean on earlier ones. */
export const personFacts: readonly PersonFact[] = [
  {
    id: "age",
    metavar: "years",
    summary: "your age today",
    ...one((text, { today }) => mapParsed(parseAge(text), (age) => ({ birth: birthOfAge(age, today) }))),
  },
  { id: "born", metavar: "day", summary: "your birth date or month (2009-05-14, 2009-05)", ...one((text, { today }) => parseBirth(text, today)) },
  {
    id: "level",
    metavar: "stage",
    summary: "high-school, undergraduate, medical-student …",
    ...one((text) => mapParsed(idOf(text, stageWords, "level of study"), (id) => ({ stage: id as Stage }))),
    values: () => stageWords.map(({ id, words }) => ({ value: id, label: words[0] ?? id })),
  },
  {
    id: "studies-in",
    metavar: "country",
    summary: "the country of your school",
    ...several(
      (text, { reference }) => parseCountry(text, reference),
      (studiesIn) => ({ studiesIn }),
    ),
    values: countryValues,
  },
  {
    id: "lives-in",
    metavar: "place",
    summary: 'where you live: us, or "Baltimore, MD, US"',
    ...one((text, known) => mapParsed(parsePlace(text, known), (livesIn) => ({ livesIn }))),
    values: countryValues,
  },
  {
    id: "year",
    metavar: "year",
    summary: 'your year now: "grade 11", "Year 12", 3, final, or 4,clinical',
    list: true,
    parse: (texts, _, soFar) =>
      mapParsed(allParsed(splitValues(texts).map((text) => parseStudyYear(text, soFar))), (parts) => Object.assign({}, ...parts) as Profile),
  },
  {
    id: "degree",
    metavar: "entry",
    summary: "medicine as a first degree, or graduate-entry",
    ...one((text) => mapParsed(idOf(text, degreeWords, "kind of medical degree"), (id) => ({ degree: id as "first" | "graduate-entry" }))),
    values: () => degreeWords.map(({ id, words }) => ({ value: id, label: words[0] ?? id })),
  },
  {
    id: "citizenship",
    metavar: "countries",
    summary: "your citizenship, or several",
    ...several(
      (text, { reference }) => parseCountry(text, reference),
      (citizenships) => ({ citizenships }),
    ),
    values: countryValues,
  },
  {
    id: "permanent-resident",
    metavar: "countries",
    summary: "where you are a permanent resident, or none",
    ...several(
      (text, { reference }) => parseCountry(text, reference),
      (permanentResidence) => ({ permanentResidence }),
    ),
    values: countryValues,
  },
  {
    id: "english",
    metavar: "level",
    summary: "native, B2, ielts:6.5, toefl:95",
    ...one((text) => mapParsed(parseSkill(text, "en"), (skill) => ({ languages: [skill] }))),
  },
  { id: "language", metavar: "levels", summary: "another language: de:B1, es:native", list: true, parse: parseLanguages },
  { id: "gpa", metavar: "grade", summary: "your average and its scale: 3.4/4, 85%", ...one((text) => parseGpa(text)) },
  {
    id: "field",
    metavar: "fields",
    summary: "what you study: medicine, biology, chemistry …",
    ...several(
      (text, { reference }) => idOf(text, namedTerms(reference.fields), "field of study"),
      (fields) => ({ fields }),
    ),
    values: ({ reference }) => Object.entries(reference.fields).map(([value, { label }]) => ({ value, label })),
  },
  {
    id: "institution",
    metavar: "name",
    summary: "the name of your school",
    ...one((text) => (text.trim() === "" ? refused("The name of the school is empty.") : parsed({ institution: text.trim() }))),
  },
  {
    id: "member",
    metavar: "names",
    summary: "associations you belong to (IFMSA), or none",
    ...several(
      (text) => (folded(text) === "" ? refused("The name of the association is empty.", "Write its name, like IFMSA, or none.") : parsed(text)),
      (memberships) => ({ memberships }),
    ),
  },
  {
    id: "background",
    metavar: "groups",
    summary: "groups you belong to (first-generation …), or none",
    ...several(
      (text) => idOf(text, namedBy(backgrounds), "group"),
      (groups) => ({ backgrounds: groups as NonNullable<Profile["backgrounds"]> }),
    ),
    values: () => Object.entries(backgrounds).map(([value, label]) => ({ value, label })),
  },
  {
    id: "need",
    metavar: "yes|no",
    summary: "whether you are in financial need",
    ...one((text) => mapParsed(idOf(text, yesNo, "yes or no"), (id) => ({ financialNeed: id === "yes" }))),
  },
  {
    id: "returns",
    metavar: "yes|no",
    summary: "whether you go on studying afterwards",
    ...one((text) => mapParsed(idOf(text, yesNo, "yes or no"), (id) => ({ returnsToStudy: id === "yes" }))),
  },
  {
    id: "budget",
    metavar: "amount",
    summary: "what you can spend in all: 3000usd, £1500",
    ...one((text, { reference }) => mapParsed(parseMoney(text, reference.rates), (budget) => ({ budget }))),
  },
  {
    id: "available",
    metavar: "days",
    summary: "when you are free: 2027-06..2027-09",
    ...one((text, { today }) => mapParsed(parseDayRange(text, today), (available) => ({ available }))),
  },
];

function parseAge(text: string): Parsed<number> {
  return parseWhole(text.replace(/\s*(years?( old)?|y)$/iu, ""), { from: 10, to: 99, what: "an age" });
}

function parseBirth(text: string, today: Known["today"]): Parsed<Profile> {
  const birth = parseDays(text, today);
  if (!birth.ok) return birth;
  return isBelievable(birth.value, today) ? parsed({ birth: birth.value }) : refused(`"${text}" cannot be the birth date of someone from 10 to 99 years old.`);
}

function isBelievable({ from, to }: DayRange, today: Known["today"]): boolean {
  return from < today && ageOn(from, today) <= 99 && ageOn(from, today) >= 10 && to >= from;
}

function parseGpa(text: string): Parsed<Profile> {
  const hint = "Write the grade and the highest one of its scale, like 3.4/4 or 85%.";
  const [, percent] = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/u.exec(text) ?? [];
  const [, value = percent, scale = percent === undefined ? undefined : "100"] = /^\s*(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3}(?:\.\d+)?)\s*$/u.exec(text) ?? [];
  if (value === undefined || scale === undefined || Number(value) > Number(scale) || Number(scale) === 0)
    return refused(`"${text}" is not a grade with its scale.`, hint);
  return parsed({ gpa: { value: Number(value), scale: Number(scale) } });
}
