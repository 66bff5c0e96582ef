import { allOf, counted, numeral } from "./count.ts";
import { list } from "./list.ts";

/** What tables of people call their columns: every word that is understood, in lower case without accents. */
export const peopleHeaders = {
  age: ["age in years", "current age", "years old"],
  born: ["date of birth", "birth date", "birthdate", "birthday", "dob", "d o b", "born on", "month of birth"],
  level: ["degree level", "level of study", "study level", "stage", "education level", "level of education", "current level", "academic level"],
  "studies-in": ["country of study", "study country", "country of school", "country of university", "university country", "school country", "studying in"],
  "lives-in": [
    "country of residence",
    "residence",
    "lives in",
    "place of residence",
    "country residence",
    "living in",
    "home country",
    "where you live",
    "city and country",
  ],
  year: ["year of study", "study year", "current year", "academic year", "class year", "grade level", "year of course", "current year of study"],
  "course-years": ["course length", "length of course", "course duration", "duration of course", "years of course", "length of study", "program length"],
  degree: ["kind of degree", "medical degree", "type of degree", "entry type"],
  citizenship: [
    "nationality",
    "nationalities",
    "citizenships",
    "citizen of",
    "country of citizenship",
    "second citizenship",
    "second nationality",
    "passport",
    "passports",
  ],
  "permanent-resident": ["permanent residence", "permanent residency", "permanent resident of", "pr"],
  english: ["english level", "level of english", "english test", "english score", "english proficiency", "english language level"],
  language: ["languages", "other languages", "language levels", "language skills"],
  gpa: ["grade average", "average grade", "average", "grade point average", "cgpa", "cumulative gpa", "average mark"],
  field: ["field of study", "fields", "major", "subject", "subjects", "study program", "program of study", "discipline", "studies"],
  institution: [
    "university",
    "school",
    "college",
    "medical school",
    "name of university",
    "name of school",
    "home university",
    "institution name",
    "home institution",
  ],
  member: ["membership", "memberships", "associations", "member of"],
  background: ["backgrounds"],
  need: ["financial need", "in financial need", "needs funding"],
  returns: ["returns to study", "continues studying", "goes on studying"],
  budget: ["maximum budget", "max budget", "funds", "can spend", "budget in all"],
  available: ["availability", "when free", "available dates"],
} as const;

/** Columns that say who a row is about; carried along without a word. */
export const identifyingHeaders: readonly string[] = [
  "name",
  "first name",
  "last name",
  "full name",
  "family name",
  "given name",
  "surname",
  "student",
  "student name",
  "email",
  "e mail",
  "email address",
  "mail",
  "id",
  "student id",
  "student number",
  "no",
  "number",
  "notes",
  "note",
  "comment",
  "comments",
  "group",
  "cohort",
  "adviser",
  "advisor",
];

/** How a cell says that nothing is known, which is never a no. */
export const notTold: readonly string[] = ["", "-", "--", "?", "n/a", "na", "#n/a", "not known", "unknown", "not told", "prefer not to say", "null"];

export const people = {
  summary: "the best programs for each person of a table, for advisers",
  operand: { name: "file", summary: "a table with a row for each person: CSV with comma, semicolon or tab; - reads stdin" },
  flags: {
    top: { metavar: "number", summary: "at most this many programs for each person (default: 5)" },
    summary: { summary: "the summary also where nobody sits at a terminal" },
    format: { metavar: "name", summary: (names: readonly string[]): string => `${list.items(names)}; each is a flag, too: --csv` },
    fields: { metavar: "names", summary: "only these fields of each program, for JSON (--fields help lists them)" },
    groups: { person: "About everyone whose row does not say otherwise:" },
  },
  aNumber: "a number of programs",
  noFormat: (text: string, known: readonly string[]): string => `--format: "${text}" is none of ${list.items(known)}.`,
  twoFormats: (one: string, other: string): string => `--${one} and --${other}: the answers come in one format; leave one of them out.`,
  fieldsForJson: "--fields: Only --json and --jsonl have fields to choose.",
  workbookNeedsFile: "A workbook needs a file: add --output matches.xlsx.",

  unknownColumn: (column: string, meant: string | undefined): string =>
    meant === undefined
      ? `The column "${column}" is not a fact about a person; it is carried along.`
      : `The column "${column}" is not a fact about a person; it is carried along. Did you mean ${meant}?`,
  repeatedColumn: (column: string, fact: string, first: string): string =>
    `The column "${column}" tells ${fact}, as "${first}" does; only the first one counts, and this one is carried along.`,
  nobody: (file: string): string => `${file}: There is no row below the headings.`,
  empty: (file: string): string => `${file}: The file is empty. It needs a row of headings, and a row for each person.`,
  noFact: (file: string, known: readonly string[]): string =>
    `${file}: None of its columns is a fact about a person. Name them in the first row: ${list.items(known)}.`,
  mistake: (file: string, row: number, column: string, reason: string): string => `${file} row ${row}, ${column}: ${reason}`,
  moreMistakes: (more: number): string => `${counted(more, "mistake")} more; --json and --csv have them all.`,
  dayOrMonth: (text: string): string => `"${text}" can be read as day and month or as month and day.`,
  dayOrMonthHint: "Write the year first, like 2003-06-05.",
  tooManyCells: (cells: number, columns: number): string =>
    `The row has ${numeral(cells)} cells and the heading ${numeral(columns)}; quote a cell that holds the separator. What is beyond was left out.`,
  row: "the row",

  table: {
    binary: (file: string): string => `${file}: This is not a table in text. Save it as CSV (UTF-8) and try again.`,
    oldExcel: (file: string): string => `${file}: This is an old Excel file (.xls). Save it as CSV (UTF-8) and try again.`,
    numbers: (file: string): string => `${file}: This is an Excel workbook (.xlsx) or another compressed file. Save it as CSV (UTF-8) and try again.`,
    mixed: (file: string, row: number): string => `${file} row ${row}: The text changes its encoding within the file. Save it as CSV (UTF-8) and try again.`,
    openQuote: (file: string, row: number): string => `${file} row ${row}: A quote is opened and never closed. Close it with ", or leave it out.`,
    other: (file: string, row: number, why: string): string => `${file} row ${row}: The table cannot be read: ${why}.`,
    windows: (file: string): string => `${file} is not in UTF-8 and was read as Windows-1252. If names look wrong, save it as CSV (UTF-8).`,
  },

  person: (row: number, who: string, shown: number, total: number): string =>
    `Row ${row}${who === "" ? "" : `, ${who}`}: ${total === 0 ? "none" : total === shown ? numeral(total) : `${shown} of ${numeral(total)}`}`,
  match: (verdict: string, closes: string, cost: string, id: string): string => `${verdict}; closes ${closes}; ${cost}; ${id}`,
  settledBy: (facts: readonly string[]): string => `tell ${allOf(facts)}`,
  sheets: { matches: "Matches", summary: "Summary" },
  progress: (bar: string, percent: number, count: number): string => `${bar} ${percent}%  ${counted(count, "person")}`,
  counting: (count: number): string => counted(count, "person"),

  totals: {
    people: (count: number, matched: number): string => `${counted(count, "person")}: ${numeral(matched)} may apply to one program at least.`,
    unclear: (count: number): string => `Only unclear ones: ${counted(count, "person")}.`,
    none: (count: number): string => `No program at all: ${counted(count, "person")}.`,
    missing: "Facts that would settle most:",
    missingFact: (fact: string, persons: number, programs: number): string => `${fact}: ${counted(persons, "person")}, ${counted(programs, "verdict")}`,
    refused: "Most common reasons against a program:",
    refusedFor: (reason: string, persons: number, times: number): string => `${reason}: ${counted(persons, "person")}, ${counted(times, "time")}`,
    severalReasons: "a combination of conditions",
    budget: "costs more than the budget",
    available: "not when they are free",
    mistakes: (mistakes: number, rows: number): string =>
      `${counted(mistakes, "mistake")} in ${counted(rows, "row")}; each of them was answered without what was wrong.`,
    noMistakes: "No mistakes.",
    labels: {
      people: "people",
      matched: "with a program they may apply to",
      unclear: "with unclear ones only",
      none: "with none",
      mistakes: "mistakes",
      rows: "rows with mistakes",
      missing: "would settle",
      refused: "against",
      persons: "people",
      times: "verdicts",
    },
  },
} as const;
