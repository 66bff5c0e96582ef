import { list } from "./list.ts";

export const draft = {
  questions: {
    id: "An id, for ever: lower case and hyphens, without a year (hopkins-brain-summer)",
    name: "The name of the program, without a year",
    host: "Who runs it? (the name of the university, hospital, company …)",
    "host-type": "What is that?",
    url: "The page that an applicant should open (https://…)",
    type: "What does one do there?",
    place: 'Where is it? ("London, UK", "Boston, MA, US", a country, or online)',
    stage: (levels: readonly string[]): string => `Who may apply? (${list.items(levels)}; several with commas)`,
    deadline: "When does it close? (2027-03-01, 2027-03, rolling, or unstated where the page does not say)",
    pay: "Does it pay?",
    "pay-amount": "How much? (2000 USD per month, 4000-5000 USD per program)",
    fee: "Does it ask a fee?",
    "fee-amount": "How much? (900 EUR per week, 1500 USD per program)",
    source: "The page on which you read all this (https://…)",
    year: "Which year of the program does that page speak of?",
  },
  choices: {
    notKnown: "(I do not know)",
    silent: "The page does not say",
    unpaid: "No, it is unpaid",
    noFee: "No",
    fee: "Yes",
  },
  mayBeSkipped: (question: string): string => `${question} (Enter: I do not know)`,
  needed: "This one is needed.",
  level: "level of study",
  whichDay: "Write a day like 2027-03-01, a month like 2027-03, rolling or unstated.",
  neitherDayNorMonth: (text: string): string => `"${text}" is no day or month.`,
  noPeriod: (text: string): string => `"${text}" is not a period.`,
  periods: (known: readonly string[]): string => `Write one of ${list.items(known)}.`,
  noYear: (text: string): string => `"${text}" is not a year.`,
  whichYear: "Write four digits, like 2026.",
  /** A problem of the linter as a sentence. */
  problem: (message: string): string => `${message}.`,

  needsTerminal:
    "catalog new asks questions at a terminal. Without one, copy a file of data/programs, change it, and try it with intern-find catalog check <folder>.",
  nameIsId: (problem: string): string => `--output: the name of the file is the id of the program: ${problem}.`,
  onceInUse: (id: string, reason: string): string => `${id} was once in use and is not given again. ${reason}`,
  thereAlready: (id: string, folder: string): string => `${id} is there already, in ${folder}.`,
  written: (path: string): string => `Written: ${path}`,
  takesPlace: "Where this folder is read, it takes the place of our program with this id.",
  checkAgain: (folder: string): string => `Mistakes, if you change it: intern-find catalog check ${folder}`,
} as const;
