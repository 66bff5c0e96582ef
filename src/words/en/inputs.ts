import { oneOf } from "./count.ts";
import { list } from "./list.ts";

/** What is said of a text that cannot be understood: what it is not, and what would be right. */
export const inputs = {
  /** @param label what the id is called, where that says more */
  didYouMean: (near: string, label?: string): string => `Did you mean ${label === undefined ? near : `${near} (${label})`}?`,
  endsBeforeItBegins: (text: string): string => `"${text}" ends before it begins.`,
  names: {
    /** @param what a name for one of the choices, as "type of program" */
    unknown: (text: string, what: string): string => `"${text}" is not a ${what} that intern-find knows.`,
    known: (ids: readonly string[]): string => `Known: ${ids.join(", ")}.`,
  },
  countries: {
    unknown: (text: string): string => `"${text}" is not a country that intern-find knows.`,
    hint: "Give a name or a two-letter code, for example: uk, Germany, de.",
    several: (text: string): string => `"${text}" may be of more than one country.`,
    whichOf: (choices: readonly { readonly code: string; readonly name: string }[]): string =>
      `Write ${oneOf(choices.map(({ code, name }) => list.noted(code, name)))}.`,
  },
  places: {
    /** @param hint what was said of the country */
    hint: (hint = ""): string => `${hint} For a city, write its country too, like "Baltimore, MD, US".`.trim(),
  },
  dates: {
    notDate: (text: string): string => `"${text}" is not a date.`,
    dateHint: "Write a day like 2027-06-15 or a month like 2027-06.",
    orderHint: "Write the earlier one first, like 2027-06..2027-09.",
    notLength: (text: string): string => `"${text}" is not a length of time.`,
    lengthHint: "Write a number of days, weeks or months, like 90d, 6w or 3m.",
    notOneDay: (text: string): string => `"${text}" is not one day.`,
    oneDayHint: (year: number): string => `Write the whole date, like ${year}-06-15.`,
  },
  numbers: {
    notRange: (text: string): string => `"${text}" is not a number or a range of numbers.`,
    rangeHint: (example: string): string => `Write it like ${example}.`,
    /** @param what with its article, as "an age" */
    notWhole: (text: string, what: string): string => `"${text}" is not ${what}.`,
    wholeHint: (from: number, to: number): string => `Write a whole number from ${from} to ${to}.`,
  },
  money: {
    notMoney: (text: string): string => `"${text}" is not an amount of money.`,
    hint: "Write an amount and a currency, like 3000usd, £1500 or 900 EUR.",
    notCurrency: (text: string): string => `"${text}" is not a currency that intern-find has a rate for.`,
    several: (text: string): string => `"${text}" may be more than one currency.`,
    whichOf: (codes: readonly string[]): string => `Write ${oneOf(codes)}.`,
    currencyHint: "Write a three-letter code, like USD, EUR, INR or KES.",
  },
  languages: {
    notLevel: (text: string): string => `"${text}" is not a level of a language.`,
    notScore: (score: string, test: string): string => `${score} is not a score of the ${test}.`,
    levelHint: "Write native, a level from A1 to C2, or a test and its score, like ielts:6.5.",
    notPair: (text: string): string => `"${text}" is not a language and a level.`,
    pairHint: "Write a two-letter code and a level, like de:B1.",
  },
  levels: {
    several: (text: string): string => `"${text}" is more than one level.`,
    yearOfSeveral: (text: string): string => `"${text}" is a year at more than one level.`,
    withYear: (levels: readonly string[], year: string): string => `Write --level ${oneOf(levels)}, with --year ${/\s/u.test(year) ? `"${year}"` : year}.`,
    /** By what was written. */
    unclear: {
      intern:
        "An intern has graduated in some countries and is in the last year of the course in others: write medical-graduate, or medical-student with --year final.",
    },
  },
  studyYears: {
    notYear: (text: string): string => `"${text}" is not a year of study.`,
    schoolHint: 'Write a grade from 6 to 12 ("grade 11", 11) or a British year ("Year 12").',
    courseHint: 'Write the year of your course ("2nd year", 2, 2/6), clinical, pre-clinical, penultimate or final.',
  },
} as const;
