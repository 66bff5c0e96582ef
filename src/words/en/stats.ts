import { counted } from "./count.ts";
import { list } from "./list.ts";

/** How much is known, and how old it is. */
export const stats = {
  facts: {
    deadline: "deadline",
    stage: "level of study",
    age: "age",
    citizenship: "citizenship",
    residence: "residence",
    "study-country": "country of the school",
    language: "language",
    gpa: "grades",
    "field-of-study": "field of study",
    opens: "opening of applications",
    starts: "start",
    duration: "length",
    pay: "pay",
    fee: "fee",
    covers: "what is covered",
    documents: "what to hand in",
    provides: "what one gets",
    specialties: "specialty",
  },
  knowledge: { stated: "stated", none: "none", unstated: "page silent", unknown: "not known" },
  known: "What is known, in percent of the programs",
  years: "The newest program year that a source speaks of",

  programs: (total: number, { ended, paused }: { readonly ended: number; readonly paused: number }, countries: number, destinations: number): string =>
    `${counted(total, "program")}${ended + paused === 0 ? "" : `, of which ${ended} ended and ${paused} paused`}, in ${counted(countries, "country")}; facts about ${counted(destinations, "destination")}.`,
  sources: (sources: { readonly count: number; readonly withYear: number }, conflicts: { readonly count: number; readonly programs: number }): string =>
    `${counted(sources.count, "source")}, ${sources.withYear} of them with a year; ${counted(conflicts.count, "conflict")} between sources in ${counted(conflicts.programs, "program")}.`,
  own: (programs: number): string => `${counted(programs, "program")} from your own data.`,

  percent: (value: number): string => `${value} %`,
  /** A fact with how much is known of it, where there is no room for a table. */
  fact: (label: string, shares: readonly string[]): string => `${label}: ${list.items(shares)}`,
  share: (label: string, percent: string): string => `${label} ${percent}`,
  year: (count: number, percent: string): string => `${count} (${percent})`,
  noYear: "no year",
  since: (year: number, recent: number, programs: number, percent: string): string => `${year} or later: ${recent} of ${programs} (${percent}).`,
} as const;
