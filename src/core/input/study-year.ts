import { inputs } from "#words/inputs.ts";
import { spoken } from "#words/spoken.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import { folded } from "../text.ts";
import type { Phase } from "../vocabulary.ts";
import { leastCourseYears } from "../standing.ts";
import { keysOf } from "../vocabulary.ts";

const phaseWords: Readonly<Record<Phase, readonly string[]>> = spoken.phases;
const britishYear: readonly string[] = spoken.britishYear;
const grades: Readonly<Record<string, number>> = spoken.grades;
const courseYears: Readonly<Record<string, number>> = spoken.courseYears;

/** Whether a text tells a year and how many there are. */
export function tellsLength(text: string): boolean {
  return spoken.yearOfCourse.test(text);
}

/** A year as the school systems say it: "grade 11", "Year 12", "2nd year", "4/6", "final". What a number means depends on the level. */
export function parseStudyYear(text: string, soFar: Profile): Parsed<Profile> {
  const [, before, length] = spoken.yearOfCourse.exec(text) ?? [];
  if (before === undefined || soFar.stage === "high-school") return parseYear(text, soFar);
  const told = parseYear(before, soFar);
  if (!told.ok) return told;
  const { year } = told.value;
  return year !== undefined && leastCourseYears({ ...soFar, year }) <= Number(length)
    ? parsed({ year, courseYears: Number(length) })
    : refused(inputs.studyYears.notYear(text), inputs.studyYears.courseHint);
}

function parseYear(text: string, { stage, studiesIn, livesIn }: Profile): Parsed<Profile> {
  const words = folded(text);
  const plain = words.replace(spoken.courseYearEnd, "").trim();
  const phase = keysOf(phaseWords).find((one) => phaseWords[one].includes(plain));
  if (phase !== undefined) return parsed({ phase });
  const country = studiesIn?.[0] ?? livesIn?.country;
  const year = stage === "high-school" ? schoolGrade(words, country) : courseYear(plain);
  return year === undefined
    ? refused(inputs.studyYears.notYear(text), stage === "high-school" ? inputs.studyYears.schoolHint : inputs.studyYears.courseHint)
    : parsed({ year });
}

/** US grades; British years are one ahead, Australian ones are not. */
function schoolGrade(words: string, country: string | undefined): number | undefined {
  if (Object.hasOwn(grades, words)) return grades[words];
  const [, before = "", digits, after = ""] = spoken.schoolYear.exec(words) ?? [];
  if (digits === undefined) return undefined;
  const isBritish = britishYear.includes(before) && after === "" && country !== "AU";
  const grade = isBritish ? Number(digits) - 1 : Number(digits);
  return grade >= 6 && grade <= 12 ? grade : undefined;
}

function courseYear(words: string): number | undefined {
  if (Object.hasOwn(courseYears, words)) return courseYears[words];
  const year = Number(spoken.courseYear.exec(words)?.[1]);
  return year >= 1 && year <= 8 ? year : undefined;
}
