import { allOf, byCount, counted } from "./count.ts";
import { list } from "./list.ts";

/** What stands under a list. */
export const notes = {
  all: (programs: number): string => `${counted(programs, "program")}.`,
  showing: (shown: number, programs: number): string => `Showing ${shown} of ${counted(programs, "program")}; --limit ${programs} shows all.`,
  noEvents: "No date is known for any of them, so the calendar is empty.",
  nothingStates: "Nothing states what you ask for.",
  nothing: "Nothing fits.",
  nothingAndNoBlame: "Nothing fits, and no single filter is to blame.",
  /** Each way is one of `without`, with how many programs it leads to. */
  dropping: (ways: readonly { readonly without: string; readonly programs: number }[]): string =>
    `Nothing fits. Dropping one thing would give: ${list.clauses(ways.map(({ without, programs }) => `${without}: ${programs}`))}.`,
  withoutFlag: (flag: string): string => `without --${flag}`,
  without: {
    words: "without the words",
    birth: "without your age",
    stage: "without your level",
    year: "without your year",
    phase: "without your year",
    courseYears: "without --course-years",
    degree: "without --degree",
    citizenships: "without your citizenship",
    permanentResidence: "without --permanent-resident",
    livesIn: "without where you live",
    studiesIn: "without where you study",
    languages: "without your languages",
    fields: "without your field",
    budget: "without your budget",
    available: "without when you are free",
  },
  decides: (fact: string, programs: number): string => `${fact} decides ${programs}`,
  tellFirst: (facts: readonly string[]): string => `Tell about yourself to see what you may apply to: ${list.clauses(facts)}.`,
  tellMore: (facts: readonly string[]): string => `To know more: ${list.clauses(facts)}.`,
  oldEnough: (programs: number, day: string, nearMisses: number): string =>
    `${programs} more from ${day}, when you are old enough; ${nearMisses} in all miss by one thing (--all shows them).`,
  nearMisses: (programs: number, example: string, reason: string): string =>
    `${counted(programs, "program")} ${byCount(programs, { one: "misses", other: "miss" })} by one thing, for example ${example}: ${reason} (--all shows them).`,
  overBudget: (programs: number): string => `${programs} ${byCount(programs, { one: "costs", other: "cost" })} more than your budget`,
  notFree: (programs: number): string => `${programs} ${byCount(programs, { one: "runs", other: "run" })} when you are not free`,
  unfit: (reasons: readonly string[]): string => `Left out: ${allOf(reasons)} (--all shows them).`,
  hidden: (programs: number): string => `${programs} more ${byCount(programs, { one: "does", other: "do" })} not take you; --all shows them with the reasons.`,
  onFlag: (programs: number, flag: string): string => `${programs} on --${flag}`,
  unstated: (flags: readonly string[]): string => `Not listed, because no source says: ${allOf(flags)} (--unstated shows them).`,
  over: (programs: number): string =>
    `${counted(programs, "program")} that ${byCount(programs, { one: "fits has", other: "fit have" })} ended or paused (--all shows them).`,
  /** Of `programs`, so many are there in place of ours. */
  own: (programs: number, replacing: number, ids: string): string =>
    `${counted(programs, "program")} from your own data${replacing === 0 ? "" : replacing === programs ? ", in place of ours" : `, ${replacing} of them in place of ours`}: ${ids}.`,
} as const;
