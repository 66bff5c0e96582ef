import { numeral, oneOf } from "./count.ts";
import { list } from "./list.ts";

/** What a program asks of applicants. */
export const conditions = {
  /** As a wish that excludes nobody. */
  preferred: (asked: string): string => `preferred: ${asked}`,
  all: (asked: readonly string[]): string => asked.join(" and "),
  either: (asked: readonly string[]): string => `either ${asked.join(" or ")}`,
  not: (asked: string): string => `not: ${asked}`,
  notKnown: "not known",
  noLimit: (axis: string): string => `no limit on ${axis}`,
  silent: (axis: string): string => `the page says nothing on ${axis}`,
  citizens: (places: string): string => `citizens of ${places}`,
  notCitizens: (places: string): string => `not citizens of ${places}`,
  students: (places: string): string => `students of schools in ${places}`,
  notStudents: (places: string): string => `not students of schools in ${places}`,
  permanentResidents: (places: string): string => `permanent residents of ${places}`,
  residents: (places: readonly string[]): string => `people living in ${oneOf(places)}`,
  stages: (applicants: readonly string[]): string => `for ${oneOf(applicants)}`,
  applicants: {
    "high-school": "high-school students",
    undergraduate: "undergraduates",
    "medical-student": "medical students",
    "graduate-student": "graduate students",
    "recent-graduate": "recent graduates",
    "medical-graduate": "medical graduates",
  },
  /** `rising`: those who enter the year rather than those who are in it. */
  inGrade: (applicants: string, years: string, rising: boolean): string => `${applicants} ${rising ? "entering" : "in"} grade ${years}`,
  inYear: (applicants: string, years: string, rising: boolean): string => `${applicants} ${rising ? "entering" : "in"} year ${years}`,
  inPhase: (applicants: string, phase: string, rising: boolean): string => `${applicants} ${rising ? "entering" : "in"} ${phase}`,
  yearsFrom: (first: number, last: number): string => `${first} to ${last}`,
  yearOrLater: (first: number): string => `${first} or later`,
  certainSchools: "students of certain schools",
  schools: (names: readonly string[]): string => `students of ${oneOf(names)}`,
  namedSchools: (count: number): string => `students of ${numeral(count)} named schools`,
  fields: (labels: readonly string[], related: boolean): string => `students of ${oneOf(labels)}${related ? " or a related field" : ""}`,
  grade: (least: number, scale: number): string => `a grade average of ${least} of ${scale} or better`,
  age: (age: string): string => `age ${age}`,
  ages: (least: number, most: number): string => (least === most ? String(least) : `${least} to ${most}`),
  ageOrOlder: (least: number): string => `${least} or older`,
  ageOrYounger: (most: number): string => `${most} or younger`,
  whenApplying: (asked: string, day: string | undefined): string => list.noted(`${asked} when you apply`, day),
  onFirstDay: (asked: string, day: string | undefined): string => list.noted(`${asked} on the first day`, day),
  onDay: (asked: string, day: string): string => `${asked} on ${day}`,
  nomination: (by: string | undefined): string => (by === undefined ? "a nomination" : `a nomination by the ${by.replace(/^(the|a|an) /iu, "")}`),
  membership: (association: string, places: string | undefined): string => `membership: ${association}${places === undefined ? "" : ` in ${places}`}`,
  backgrounds: (labels: readonly string[]): string => `people ${oneOf(labels)}`,
  certainBackgrounds: "people of certain backgrounds",
  financialNeed: "people in financial need",
  returnsToStudy: "people who go on studying afterwards",
  language: (name: string, levels: readonly string[], isTestRequired: boolean): string =>
    `${name} ${levels.length === 0 ? "(no level stated)" : oneOf(levels)}${isTestRequired ? ", with a test even from native speakers" : ""}`,
  testResult: (test: string, least: number): string => `${test} ${least}`,
  /** "2 × recommendation letter" */
  copies: (count: number, document: string): string => `${count} × ${document}`,
} as const;
