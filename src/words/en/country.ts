import { counted } from "./count.ts";
import { list } from "./list.ts";
import { money } from "./money.ts";

/** The page of a destination. */
export const country = {
  parts: {
    living: "What living there costs",
    costs: "Other costs",
    stay: "Visas and permits (check with the embassy before you book)",
    hosts: "What single hosts ask, as examples",
    health: "Health clearance",
    language: "Language",
    regulators: "Who decides",
    safety: "Travel advice",
  },

  programs: "Programs",
  noProgram: (name: string): string => `The catalog has no program in ${name}. Programs without a fixed country: intern-find search --remote.`,
  labels: {
    kinds: "Kinds",
    pay: "Pay",
    fees: "Fees",
    housing: "Housing",
    length: "Length",
    credit: "Credit",
    stages: "For whom",
  },
  kinds: (counts: string): string => `${counts} (one program can be of several kinds)`,
  applyBy: (id: string, closing: string): string => `${id}, apply by: ${closing}`,
  more: (count: number, code: string): string => `and ${count} more: intern-find search --country ${code}`,
  moreAboutOne: (id: string): string => `More about one: intern-find show ${id}`,

  noYear: "no year",
  /** "1,529 GBP per month", "150 to 250 USD per month" */
  figure: (amount: string, high: string | undefined, currency: string, period: keyof typeof money.periods | undefined): string =>
    money.sum(high === undefined ? amount : money.range(amount, high), currency, period),
  about: (subject: string, text: string): string => `${subject}: ${text}`,
  /** What a figure is for, and where. */
  subject: (parts: readonly string[]): string => list.items(parts),
  figureOn: (figure: string, basis: string | undefined): string => (basis === undefined ? figure : `${figure}; ${basis}`),
  terms: (name: string, facts: readonly string[], conditions: string): string => `${name} (${list.clauses(facts)}): ${conditions}`,
  forTypes: (types: readonly string[]): string => `for ${list.items(types)}`,
  upTo: (months: number): string => `up to ${counted(months, "month")}`,
  ahead: (weeks: number): string => `begin ${counted(weeks, "week")} ahead or earlier`,
  fee: (figure: string, note: string | undefined): string => (note === undefined ? `fee ${figure}` : `fee ${figure}, ${note}`),

  topics: {
    living: "living costs",
    stay: "visas",
    health: "health clearance",
    language: "language",
    regulators: "authorities",
    safety: "travel advice",
  },
  notRecorded: (topics: readonly string[]): string => `Nothing is recorded here on: ${list.items(topics)}. Ask the host and the embassy.`,
} as const;
