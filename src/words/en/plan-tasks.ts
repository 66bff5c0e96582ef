import { byCount, counted, numeral } from "./count.ts";

/** What there is to do, as one tells it to somebody. */
export const planTasks = {
  todo: {
    "application-form": "fill in and send the application",
    cv: "write your CV",
    "cover-letter": "write the cover letter",
    "personal-statement": (count: number): string =>
      `write ${byCount(count, { one: "the statement or essay", other: `the ${numeral(count)} statements or essays` })}`,
    "recommendation-letter": (count: number): string =>
      `ask for ${byCount(count, { one: "a letter of recommendation", other: `${numeral(count)} letters of recommendation` })}`,
    transcript: "order your transcript",
    "enrollment-proof": "get proof that you are enrolled",
    "deans-letter": "ask for the letter of your medical school",
    "nomination-letter": "ask your school to nominate you",
    "host-acceptance": "find a supervisor at the host who takes you",
    "research-proposal": "write the research proposal",
    "language-certificate": "take the language test",
    languageTest: (language: string): string => `take a test of ${language}`,
    "licensing-exam": "pass the licensing examination",
    photo: "have photographs taken",
    portfolio: "prepare the portfolio or project",
    "parental-consent": "have your parents sign",
    interview: "prepare for the interview",
    fee: "pay the application fee",
    other: "gather what else is asked for",
    passport: "have a passport that lasts long enough",
    visa: "ask which visa or permit you need, and apply for it",
    visaFor: (country: string): string => `ask which visa or permit you need for ${country}, and apply for it`,
    "work-permit": "get the right to work",
    "police-check": "get the police check",
    vaccinations: "complete your vaccinations and their record",
    "health-check": "do the health check",
    "health-insurance": "take out health and travel insurance",
    "malpractice-insurance": "arrange malpractice insurance",
    "liability-insurance": "take out liability insurance",
    training: "do the required training",
    "proof-of-funds": "get proof of your money",
    travel: "book the journey",
    housing: "find a place to live",
  },
  /** With the programs that it is for, and what is said of it. */
  forPrograms: (todo: string, programs: string): string => `${todo} (${programs})`,
  noted: (todo: string, notes: string): string => `${todo}: ${notes}`,

  /** Where it comes from, if not from the page of the program. */
  basis: {
    country: (country: string): string => `asked for by ${country}`,
    usual: "no page asks for it, but such a stay needs it as a rule",
  },

  /** How long it takes, and how we know. */
  lead: {
    own: (days: number): string => `${counted(days, "day")}, your own time`,
    stated: (days: number): string => `usually ${counted(days, "day")}`,
    assumed: (days: number): string => `${counted(days, "day")}, our assumption`,
  },
} as const;
