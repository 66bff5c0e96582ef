import { capitalized } from "./case.ts";
import { counted } from "./count.ts";

export const questions = {
  messages: {
    level: "What are you?",
    age: "How old are you?",
    born: "When were you born? (2009-05-14, or only the month: 2009-05)",
    citizenship: "Which citizenship do you have? (several with commas)",
    "studies-in": "In which country is your school?",
    "lives-in": 'Where do you live? (a country, or "Baltimore, MD, US")',
    year: "Which year are you in now?",
    phase: "Which part of the course is that?",
    "course-years": "How many years does your course take in all?",
    degree: "Is medicine your first degree?",
    field: "What do you study? (medicine, biology, chemistry …)",
    english: "How good is your English?",
    region: "Where would you like to go?",
    type: "What would you like to do?",
    budget: "How much can you spend in all? (1500usd, £800, 0)",
    available: "When are you free? (2027-06..2027-09)",
    "permanent-resident": "Where are you a permanent resident, beside your citizenship? (a country, or none)",
    returns: "Will you go on studying afterwards?",
    gpa: "What is your grade average? (3.4/4, 85%)",
    background: "Do you belong to one of these groups?",
    need: "Are you in financial need?",
    institution: "What is the name of your school?",
    member: "Do you belong to a student association? (IFMSA, or none)",
  },
  /** Why something is asked, where that is not plain. */
  reasons: {
    born: "your age on a certain day decides",
    citizenship: "some programs take only certain ones",
    background: "some programs are meant for them; nothing you answer leaves this machine",
    need: "some programs pay by need",
  },
  /** A word of a table as a line to choose. */
  choice: (name: string): string => capitalized(name),
  yesNo: { yes: "Yes", no: "No" },
  regions: {
    europe: "Europe",
    "north-america": "North America",
    asia: "Asia",
    africa: "Africa",
    oceania: "Australia and Oceania",
    "south-america": "South America",
  },
  grade: (grade: number): string => `Grade ${grade} (British Year ${grade + 1})`,
  courseYears: ["1st year", "2nd year", "3rd year", "4th year", "5th year", "6th year"],
  degrees: { first: "Yes, I began it after school", "graduate-entry": "No, I had a degree before" },
  firstLanguage: "It is my first language",
  languageLevel: (level: string): string => `${level} on the European scale`,
  noBackground: "None of these",

  /** A question with what hangs on it. */
  put: (question: string, programs: number, decides: number, why: string | undefined): string =>
    `${question} [${counted(programs, "program")}; this decides ${decides}${why === undefined ? "" : `; ${why}`}]`,
  typed: (question: string, canGoBack: boolean): string =>
    `${question} (${canGoBack ? "Enter skips, < goes back, . shows the list" : "Enter skips, . shows the list"})`,
  /** Where a list is read line by line. */
  numbered: (number: number, name: string): string => `${number}. ${name}`,
  byNumber: "Type a number, then Enter: ",
  noSuchNumber: (most: number): string => `That is none of them. Type a number from 1 to ${most}, or the words.`,
  stopped: "No more was typed.",

  skip: "(skip)",
  back: "(back)",
  done: "(show the list)",

  /** At the end. */
  keep: {
    question: "Keep what you told for the next time? It stays on this machine.",
    yes: "Yes, every command may use it",
    no: "No",
    kept: "Kept. intern-find profile show tells what; intern-find me erase removes it.\n",
  },

  needsTerminal:
    "The wizard asks questions at a terminal. Here, use flags, for example: intern-find search --level medical-student --country uk. intern-find search --help lists them.",
  sameAgain: (command: string): string => `\nThe same list again:\n  ${command}\n`,
} as const;
