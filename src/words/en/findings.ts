import { allOf } from "./count.ts";
import { facts } from "./facts.ts";
import { list } from "./list.ts";

/** What a program does not say of whom it takes. */
const unsaid: Readonly<Record<string, string>> = {
  stage: "at which stage of study one must be",
  citizenship: "which citizenships are accepted",
  age: "how old one must be",
};

/** How a person stands to what is asked: both sides in one sentence. */
export const findings = {
  verdicts: { yes: "you may", unclear: "unclear", no: "you may not" },
  preferred: (reasons: string): string => `preferred: ${reasons}`,
  all: (reasons: readonly string[]): string => reasons.join("; and "),
  either: (reasons: readonly string[]): string => `either ${reasons.join("; or ")}`,
  notIf: (reasons: readonly string[]): string => `not if: ${list.clauses(reasons)}`,
  /** What is asked, what is known of the person, and from which day on they fit. */
  judged: (asked: string, known: string | undefined, from: string | undefined): string =>
    `${known === undefined ? asked : `${asked}; ${known}`}${from === undefined ? "" : `: from ${from}`}`,
  silence: (axis: keyof typeof facts.axes, isPageRead: boolean): string =>
    `${isPageRead ? "the official page does not say" : "no page that was read says"} ${unsaid[axis] ?? `anything on ${facts.axes[axis]}`}`,
  tell: (missing: readonly string[]): string => `tell ${allOf(missing)}`,
  /** What is known so far, before what would settle it. */
  partly: (known: string, tell: string): string => `${known}: ${tell}`,
  datesOpen: "the dates of the program leave it open",
  yoursToTell: "only you can tell",
  has: "you have it",
  hasNot: "you do not",
  age: (youngest: number, oldest: number): string =>
    youngest === oldest ? `you will be ${youngest}` : `you will be ${youngest} ${oldest - youngest === 1 ? "or" : "to"} ${oldest}`,
  citizen: (countries: string): string => `you are a citizen of ${countries}`,
  permanentResident: (countries: string): string => `you are a permanent resident of ${countries}`,
  noPermanentResident: "you are a permanent resident of no country",
  livesIn: (place: string): string => `you live in ${place}`,
  studiesIn: (countries: string): string => `you study in ${countries}`,
  fields: (labels: readonly string[]): string => `you study ${allOf(labels)}`,
  grade: (value: number, scale: number): string => `yours is ${value} of ${scale}`,
  standings: {
    "high-school": "you are a high-school student",
    undergraduate: "you are an undergraduate",
    "medical-student": "you are a medical student",
    "graduate-student": "you are a graduate student",
    "recent-graduate": "you are a recent graduate",
    "medical-graduate": "you are a medical graduate",
  },
  nowInGrade: (standing: string, grade: number): string => `${standing} in grade ${grade} now`,
  nowInYear: (standing: string, year: number): string => `${standing} in year ${year} now`,
  nowInPhase: (standing: string, phase: string): string => `${standing} in ${phase} now`,
  yearMovesOn: (standing: string): string => `${standing}, and your year moves on`,
} as const;
