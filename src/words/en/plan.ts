import { allOf, byCount, counted, numeral } from "./count.ts";
import { list } from "./list.ts";

/** The plan: what to do by when. */
export const plan = {
  headings: {
    next: "To do now, in this order",
    late: "Late",
    waiting: "Waiting for others",
    undated: "To do, but no day is known",
    done: "Done",
    programs: "Programs",
    collisions: "In each other's way",
    cost: "All of it together",
  },
  nothing: "There is nothing to plan: no program is named, or all of them are over.",
  programs: (ids: readonly string[]): string => allOf(ids),

  /** The two days of a task. */
  startBy: (day: string): string => `start by ${day}`,
  finishBy: (day: string): string => `finish by ${day}`,
  step: (number: number, todo: string, when?: string): string => `${number}. ${list.clauses(when === undefined ? [todo] : [todo, when])}`,
  bound: {
    application: (program: string): string => `for the application to ${program}`,
    start: (program: string): string => `for the start of ${program}`,
  },
  /** "Start by 10 Jan 2027: ask for two letters" */
  dated: (day: string, todo: string): string => `${day}: ${todo}`,
  until: (day: string, bound: string): string => [day, bound].filter((part) => part !== "").join(" "),
  /** What can't begin without it. */
  before: {
    "application-form": (bound: string): string => `${bound}, before you fill in the form`,
    visa: (bound: string): string => `${bound}, before you ask for the visa`,
  },
  /** Of what is in the hands of others. */
  remind: (names: readonly string[], programs: string): string => `remind ${allOf(names)} of the letter (${programs})`,
  findDate: {
    deadline: (program: string): string => `find out when ${program} closes: no page that we know says, so its application has no days here`,
    wish: (program: string): string =>
      `choose when you would like to start with ${program}, and tell it with --start: it has no closing day of its own, so its application has no days here`,
    start: (program: string): string => `find out when ${program} starts: what the stay needs has no days here`,
  },

  late: {
    short: (days: number): string => `${counted(days, "day")} late at the usual pace`,
    overdue: (days: number): string => `should have been there ${counted(days, "day")} ago`,
    quick: (day: string): string => `it may still work where all goes quickly, if you start by ${day}`,
    nextRound: (day: string): string => `the next round closes ${day}`,
    laterStart: "a later start is possible: this program takes people at any time or counts from your start",
    ask: "only the host can help: ask for a later day",
  },
  waits: {
    offer: (program: string, day: string): string => `begins with the offer of ${program}, by about ${day} (our assumption)`,
    offerOpen: (program: string): string => `begins with the offer of ${program}`,
    tight: (days: number): string =>
      `the answer may come ${counted(days, "day")} after this has to begin: ask the host when it answers, and have the papers ready`,
  },
  letters: (sent: number, asked: number, needed: number): string => `${numeral(asked)} of ${numeral(needed)} asked, ${numeral(sent)} sent`,
  waitingFor: (names: readonly string[]): string => `waiting for ${allOf(names)}`,
  doneOn: (todo: string, day: string): string => `${todo}: done ${day}`,

  /** What a program's days are counted from. */
  program: {
    closes: (name: string, day: string): string => `${name}: closes ${day}`,
    applyAny: (name: string, when: string): string => `${name}: apply ${when}`,
    noClosing: (name: string): string => `${name}: no page that we know says when it closes`,
    wished: (day: string): string => `you would like to start ${day}`,
    starts: (start: string): string => `starts ${start}`,
    early: (day: string): string => `the plan counts from ${day}, the early end`,
    assumed: (day: string, lead: number): string => `the plan counts from ${day}, ${counted(lead, "day")} before the start (our assumption)`,
    applied: (day: string): string => `applied ${day}`,
    offered: (day: string): string => `offered ${day}`,
    missed: "this round is over",
    next: (day: string): string => `the next one closes ${day}`,
  },
  collisions: {
    staysSure: (one: string, other: string, days: string): string => `${one} and ${other} overlap, ${days}: you can't do both.`,
    staysPossible: (one: string, other: string, days: string): string => `${one} and ${other} may overlap, ${days}: their dates are not sure enough to tell.`,
    work: (one: string, other: string, days: string): string => `${one} and ${other} are due within a fortnight, ${days}: begin one of them earlier.`,
  },
  cost: {
    sum: (count: number, cost: string): string =>
      `${byCount(count, { one: "One program costs", other: count === 2 ? "Both programs cost" : `All ${numeral(count)} programs cost` })} ${cost}.`,
    open: (program: string, missing: readonly string[]): string => `${program} (${list.items(missing)})`,
    missing: (programs: readonly string[]): string => `Not known: ${list.clauses(programs)}.`,
    cannotTell: "What they cost can't be told.",
  },
  notes: {
    leads: "Days are counted back by the time that such things usually take. Your own times: --lead passport=60d. The sources of ours: --json.",
    starts: "With --start 2027-07-01, programs without days of their own get days, too.",
  },
  counted: {
    late: (count: number): string => `${numeral(count)} late`,
    now: (count: number): string => `${numeral(count)} to begin in the next two weeks`,
    ahead: (count: number): string => `${numeral(count)} ahead`,
    waiting: (count: number): string => `${numeral(count)} with others`,
    undated: (count: number): string => `${numeral(count)} without a day`,
    done: (count: number): string => `${numeral(count)} done`,
  },
  summary: (tasks: number, parts: readonly string[]): string => `${counted(tasks, "task")}: ${list.items(parts)}.`,

  timeline: {
    none: "No task has a day.",
    signs: ["o last day to start", "= the time that it usually takes", "x last day to finish"],
    today: (day: string): string => `| today, ${day}`,
    undrawn: (count: number): string => `Not drawn: ${counted(count, "task")} done, without a day or beyond these months.`,
  },

  checklist: {
    forAll: "For all programs",
    ofProgram: (name: string, id: string): string => `${name} (${id})`,
    application: "For the application",
    start: "Before the start",
    head: (title: string, done: number, all: number): string => `${title}: ${numeral(done)} of ${numeral(all)} done`,
    serves: (count: number): string => `serves ${counted(count, "program")}`,
    next: (todo: string): string => `Next: ${todo}.`,
    allDone: "Everything is done.",
    nothing: "There is nothing to check: no program is named, or all of them are over.",
    mark: { done: "[x]", open: "[ ]", waiting: "[~]", late: "[!]" },
    legend: "[x] done, [ ] to do, [~] with others, [!] late",
  },

  calendar: {
    name: "intern-find: plan",
    begin: (todo: string, day: string): string => `Begin: ${todo}, finish by ${day}`,
    apply: (todo: string): string => `Last day: ${todo}`,
    overdue: (todo: string): string => `Last day: ${todo}`,
    unsure: (title: string): string => `${title} (date not confirmed)`,
    noDays: (ids: readonly string[]): string =>
      `No date is known for ${allOf(ids)}, so the calendar is empty; --start 2027-07-01 gives days to programs that have none of their own.`,
    check: "No source confirms the day that this is counted from: check the page of the program.",
    command: (ids: readonly string[]): string => `intern-find plan ${ids.join(" ")}`,
  },

  flags: {
    start: { metavar: "days", summary: "when you would like to start: gives days to programs that have none of their own" },
    lead: { metavar: "task=time", summary: "your own time for a task, as passport=60d (may be repeated)" },
    ics: { summary: "the tasks as a calendar, with reminders" },
    timeline: { summary: "a picture of the coming months, one line a task" },
    tsv: { summary: "a line a task, with tabs between the columns" },
  },
  operand: { name: "ids", summary: "ids of programs, as lists print them; without them, the programs you saved" },
  twoForms: (one: string, other: string): string => `${one} and ${other}: a plan comes in one form; leave one of them out.`,
  gone: (ids: readonly string[]): string => `Saved, but no longer in the catalog, and left out of the plan: ${list.items(ids)}.`,
  wrongLead: (text: string): string => `--lead: "${text}" is not a task and a time. Write it like passport=60d.`,
  taskKind: "task",
  noneSaved: "No program is saved. Name some, as in intern-find plan jhibs, or save them first.",
} as const;
