import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import { folded } from "../text.ts";
import type { Phase } from "../vocabulary.ts";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

/** US names of the four years of school and of college. */
const classes = ["freshman", "sophomore", "junior", "senior"];

const phaseWords: Readonly<Record<string, Phase>> = {
  final: "final",
  last: "final",
  penultimate: "penultimate",
  clinical: "clinical",
  clinicals: "clinical",
  "pre clinical": "pre-clinical",
  preclinical: "pre-clinical",
};

/** A year as the school systems say it: "grade 11", "Year 12", "2nd year", "final". What a number means depends on the level. */
export function parseStudyYear(text: string, { stage, studiesIn, livesIn }: Profile): Parsed<Profile> {
  const words = folded(text);
  const plain = words.replace(/\s*year( student)?$/u, "").trim();
  const phase = Object.hasOwn(phaseWords, plain) ? phaseWords[plain] : undefined;
  if (phase !== undefined) return parsed({ phase });
  const country = studiesIn?.[0] ?? livesIn?.country;
  const year = stage === "high-school" ? schoolGrade(words, country) : courseYear(plain);
  return year === undefined ? refused(`"${text}" is not a year of study.`, hintFor(stage)) : parsed({ year });
}

function hintFor(stage: Profile["stage"]): string {
  return stage === "high-school"
    ? 'Write a grade from 6 to 12 ("grade 11", 11) or a British year ("Year 12").'
    : 'Write the year of your course ("2nd year", 2), clinical, pre-clinical, penultimate or final.';
}

const namedGrades: ReadonlyMap<string, number> = new Map([
  ...classes.map((name, index) => [name, 9 + index] as const),
  ["lower sixth", 11],
  ["upper sixth", 12],
]);

/** US grades; British years are one ahead, Australian ones are not. */
function schoolGrade(words: string, country: string | undefined): number | undefined {
  const named = namedGrades.get(words);
  if (named !== undefined) return named;
  const [, before = "", digits, after = ""] = /^(grade|class|form|year|yr|y)?\s*(\d{1,2})(?:st|nd|rd|th)?\s*(grade|class|year)?$/u.exec(words) ?? [];
  if (digits === undefined) return undefined;
  const isBritish = ["year", "yr", "y"].includes(before) && after === "" && country !== "AU";
  const grade = isBritish ? Number(digits) - 1 : Number(digits);
  return grade >= 6 && grade <= 12 ? grade : undefined;
}

function courseYear(words: string): number | undefined {
  const index = classes.indexOf(words);
  if (index !== -1) return index + 1;
  if (ordinals.includes(words)) return ordinals.indexOf(words) + 1;
  const [, digits, suffix] = /^(?:year|yr|y|m|ms)?\s*(\d)(st|nd|rd|th)?$/u.exec(words) ?? [];
  const year = Number(digits);
  return digits !== undefined && year >= 1 && year <= 8 && (suffix === undefined || suffix.length === 2) ? year : undefined;
}
