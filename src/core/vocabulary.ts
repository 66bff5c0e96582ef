import { pageVocabulary } from "#words/page-vocabulary.ts";
import { vocabulary } from "#words/vocabulary.ts";

/** Closed lists. Literal types, flag choices and the file schema are read off them. */

/** Ids with what they are called, in the order of the ids. The mark lets a bundle leave out the tables that it does not use. */
/* @__NO_SIDE_EFFECTS__ */
function named<const Id extends string, List extends string>(
  ids: readonly Id[],
  words: Readonly<Record<List, Readonly<Record<NoInfer<Id>, string>>>>,
  list: List,
): Readonly<Record<Id, string>> {
  return Object.fromEntries(ids.map((id) => [id, words[list][id]])) as Record<Id, string>;
}

/** What a program is, by what a participant does there. */
export const programTypes = named(["clinical", "shadowing", "research", "public-health", "pre-med", "global-health"], vocabulary, "programTypes");
export type ProgramType = keyof typeof programTypes;

export const hostTypes = named(
  ["university", "hospital", "research-institute", "government", "intergovernmental", "ngo", "company", "student-association"],
  vocabulary,
  "hostTypes",
);
export type HostType = keyof typeof hostTypes;

/** Where a person stands in their education. */
export const stages = named(
  ["high-school", "undergraduate", "medical-student", "graduate-student", "recent-graduate", "medical-graduate"],
  vocabulary,
  "stages",
);
export type Stage = keyof typeof stages;

/** A part of a course that has no number everywhere. */
export const phases = named(["pre-clinical", "clinical", "penultimate", "final"], vocabulary, "phases");
export type Phase = keyof typeof phases;

export const payKinds = named(["paid", "stipend", "honorarium", "partial", "need-based"], vocabulary, "payKinds");
export type PayKind = keyof typeof payKinds;

export const periods = ["hour", "day", "week", "month", "year", "program"] as const;
export type Period = (typeof periods)[number];

export const feeKinds = named(["program", "tuition", "application", "administration", "housing", "insurance", "deposit"], vocabulary, "feeKinds");
export type FeeKind = keyof typeof feeKinds;

/** What a stay needs beside the fee, and so what a host can cover. */
export const coverables = named(["housing", "meals", "travel", "local-transport", "insurance", "visa"], vocabulary, "coverables");
export type Coverable = keyof typeof coverables;

/** What an applicant hands in or arranges. */
export const documentKinds = named(
  [
    "application-form",
    "cv",
    "cover-letter",
    "personal-statement",
    "recommendation-letter",
    "transcript",
    "enrollment-proof",
    "deans-letter",
    "nomination-letter",
    "host-acceptance",
    "research-proposal",
    "language-certificate",
    "licensing-exam",
    "passport",
    "photo",
    "visa",
    "work-permit",
    "police-check",
    "vaccinations",
    "health-check",
    "health-insurance",
    "malpractice-insurance",
    "liability-insurance",
    "training",
    "parental-consent",
    "interview",
    "portfolio",
    "other",
  ],
  pageVocabulary,
  "documentKinds",
);
export type DocumentKind = keyof typeof documentKinds;

/** What a participant gets beside money. */
export const benefits = named(
  ["certificate", "recommendation-letter", "academic-credit", "mentoring", "seminars", "presentation", "publication", "networking-events", "other"],
  pageVocabulary,
  "benefits",
);
export type Benefit = keyof typeof benefits;

/** Groups of applicants that a program can be meant for. */
export const backgrounds = named(
  [
    "underrepresented",
    "disadvantaged",
    "low-income",
    "first-generation",
    "disability",
    "indigenous",
    "black",
    "female",
    "lgbtq",
    "refugee",
    "rural",
    "state-school",
    "care-experienced",
  ],
  vocabulary,
  "backgrounds",
);
export type Background = keyof typeof backgrounds;

/** The scale on which languages are compared, lowest first. */
export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type Cefr = (typeof cefrLevels)[number];

export const languageTests = named(["ielts", "toefl", "toefl-pbt", "toefl-itp", "duolingo", "cambridge", "pte", "oet"], vocabulary, "languageTests");
export type LanguageTest = keyof typeof languageTests;

/** Stretches of the northern year, as month-day pairs; both ends belong to the season. */
export const seasons = {
  winter: ["12-01", "02-29"],
  "early-spring": ["02-15", "03-31"],
  spring: ["03-01", "05-31"],
  "late-spring": ["04-15", "05-31"],
  "spring-summer": ["03-01", "08-31"],
  "early-summer": ["06-01", "06-30"],
  summer: ["06-01", "08-31"],
  "late-summer": ["08-01", "09-15"],
  autumn: ["09-01", "11-30"],
  "early-autumn": ["09-01", "10-15"],
  "late-autumn": ["10-15", "11-30"],
  "early-year": ["01-01", "03-31"],
} as const;
export type Season = keyof typeof seasons;

/** The keys of a table of words, as a typed list. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
