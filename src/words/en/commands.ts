import { capitalized } from "./case.ts";
import { list } from "./list.ts";

export const commands = {
  description:
    "Finds medical internships for international students: what you may apply to, what it will cost you, what to do by when. Works offline; no data leaves this machine; the order of a list is not for sale.",
  version: "print the version",
  help: "display help for command",
  /** What commander writes by itself, by the English that it goes by. */
  headings: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Global Options:": "Global Options:",
    "Commands:": "Commands:",
  },
  summaries: {
    search: "find programs and see which you may apply to",
    show: "everything known about a program, and where it comes from",
    compare: "programs side by side: where they differ, and which is better where that can be said",
    deadlines: "what closes when, sorted, with days left",
    plan: "what to do by when, counted back from each deadline and start",
    checklist: "what is done and what comes next, for one program or all",
    done: "mark a task of your plan as done",
    new: "what was added, opened, moved or closed since you last looked, and what is coming",
    run: "a saved search again (search --save-as); flags given now go before its own",
    searches: "the searches you saved, each with its command",
    save: "keep programs in your shortlist, with their dates as they are now",
    unsave: "take programs out of your shortlist",
    list: "your shortlist by what is next, and what changed since you saved it",
    stage: "how far an application is: preparing, submitted, interview, offer …",
    note: "notes on a program that you saved",
    tag: "tags on a program that you saved",
    referee: "who writes your letters: asked, due, sent",
    country: "everything about a destination: programs, costs, visas, health",
    facets: "how many programs there are by country, type, level, month",
    guide: "what to know before you apply, in plain words",
    catalog: "check program files, count what is known, see what to re-read, add a program",
    wizard: "questions that lead to your list, and the command that gives it again",
    match: "many people at once: the best programs for each row of a table",
    profile: "what you tell of yourself once, for every command",
    me: "your own files: where they are, export, import, erase",
    completion: "teach your shell to complete commands, flags, countries and ids",
    help: "how a command works, or a topic: eligibility, money, deadlines …",
  },
  /** What a summary is as a sentence of its own. */
  described: (summary: string): string => `${capitalized(summary)}.`,
  operands: {
    search: { name: "words", summary: "words to look for in names, hosts, places and specialties" },
    asSearch: { name: "words", summary: "words to look for, as with search" },
    show: { name: "ids", summary: "ids of programs, as lists print them; - reads them from stdin" },
    compare: { name: "ids", summary: "ids of two programs or more; - reads them from stdin, also from the lines of a list" },
    country: { name: "name", summary: "a country, as you write it: uk, Germany, 日本" },
    guide: { name: "topic", summary: (topics: readonly string[]): string => `one of ${list.items(topics)}` },
  },
  examples: (lines: readonly string[]): string => `Examples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`,
  moreHelp:
    "intern-find help <command> tells all of a command. Topics: intern-find help eligibility, money, deadlines, reminders, accessibility, scripting, exit-codes.",
} as const;
