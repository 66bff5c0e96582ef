import { facts } from "#words/facts.ts";
import { languages } from "#words/languages.ts";
import { list } from "#words/list.ts";
import { profile as words } from "#words/profile.ts";
import type { Fact, LanguageSkill, Profile } from "../core/profile.ts";
import type { Reference } from "../core/reference.ts";
import { backgrounds, languageTests, phases, stages } from "../core/vocabulary.ts";
import { fieldLabels, placeWords } from "./asked.ts";
import { daysWords } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { amountWords } from "./money.ts";

const { understood } = words;

type Said = { readonly [Key in keyof Profile]-?: (value: NonNullable<Profile[Key]>, reference: Reference, profile: Profile) => string };

const orNone = (names: readonly string[]): string => (names.length === 0 ? understood.none : list.items(names));

const countries = (codes: readonly string[], reference: Reference): string => orNone(codes.map((code) => reference.countries[code] ?? code));

/** How each answer was understood. */
const said: Said = {
  birth: (days) => understood.born(daysWords(days)),
  stage: (stage) => stages[stage],
  year: (year, _, { stage }) => (stage === "high-school" ? understood.grade(year) : understood.year(year)),
  phase: (phase) => phases[phase],
  courseYears: understood.courseYears,
  degree: (degree) => understood.degrees[degree],
  citizenships: countries,
  permanentResidence: countries,
  livesIn: placeWords,
  studiesIn: countries,
  institution: (institution) => institution,
  languages: (skills) => list.clauses(skills.map(skillWords)),
  gpa: ({ value, scale }) => understood.gpa(value, scale),
  fields: (ids, reference) => list.items(fieldLabels(ids, reference)),
  memberships: orNone,
  backgrounds: (ids) => orNone(ids.map((id) => backgrounds[id])),
  financialNeed: (isNeedy) => understood.need[isNeedy ? "yes" : "no"],
  returnsToStudy: (returns) => understood.returns[returns ? "yes" : "no"],
  budget: ({ amount, currency }) => understood.budget(amountWords(amount), currency),
  available: daysWords,
};

function skillWords(skill: LanguageSkill): string {
  const level = "test" in skill ? understood.test(languageTests[skill.test], skill.score) : skill.level === "native" ? understood.native : skill.level;
  return understood.language(languages.name(skill.language), level);
}

/** An answer in words, and its name. */
export interface ToldAnswer {
  readonly fact: keyof Profile;
  readonly name: string;
  readonly words: string;
}

export function toldAnswers(profile: Profile, reference: Reference): readonly ToldAnswer[] {
  return (Object.keys(said) as (keyof Profile)[]).flatMap((fact) => {
    const value = profile[fact];
    if (value === undefined) return [];
    const say = said[fact] as (value: unknown, reference: Reference, profile: Profile) => string;
    return [{ fact, name: nameOf(fact), words: say(value, reference, profile) }];
  });
}

function nameOf(fact: keyof Profile): string {
  return fact === "budget" || fact === "available" ? words.names[fact] : facts.names[fact];
}

/** A fact that would settle something, and of how many programs. */
export interface OpenFact {
  readonly fact: Fact;
  readonly programs: number;
}

const whyAsked: Readonly<Partial<Record<Fact, string>>> = words.sensitive;

/** A profile as it was understood, and what else would help. */
export function profilePage(heading: string, told: readonly ToldAnswer[], open: readonly OpenFact[], notes: readonly string[], width: number): string {
  const labelWidth = Math.max(0, ...told.map(({ name }) => name.length)) + 2;
  const answers = told.map(({ name, words: answer }) => wrapped(`${name.padEnd(labelWidth)}${answer}`, width, labelWidth));
  const missing = open.flatMap(({ fact, programs }) => {
    const why = whyAsked[fact];
    return [`  ${wrapped(words.missingFact(facts.ask[fact], programs), width, 4)}`, ...(why === undefined ? [] : [`    ${wrapped(why, width, 4)}`])];
  });
  const parts = [
    heading,
    (answers.length === 0 ? [words.nothingTold] : answers).join("\n"),
    ...(missing.length === 0 ? [words.missingNothing] : [[words.missing, ...missing].join("\n")]),
    ...notes.map((note) => wrapped(note, width)),
  ];
  return `${parts.join("\n\n")}\n`;
}
