import { counted } from "./count.ts";
import { list } from "./list.ts";

/** What a person told of themselves, kept in a file. */
export const profile = {
  summary: "what you tell of yourself once, for every command",
  parts: {
    set: { summary: "tell something", description: "Keeps what these flags tell; what you leave out stays as it is. Flags of other commands go before it." },
    show: {
      summary: "what is known of you, and what would help",
      description: "Each answer as it was understood, and what is not told yet, with the number of programs that it decides.",
    },
    edit: {
      summary: "the file in your editor",
      description: "Opens the file in your editor (VISUAL or EDITOR), checks it afterwards, and takes it over once it has no mistakes.",
    },
    unset: { summary: "take something back", description: "Takes answers back, by the names of their flags. What is not told is unclear, never a no." },
    path: { summary: "where the file is", description: "The path of the file, whether it is there yet or not." },
    list: { summary: "every profile that you have", description: "The names of your profiles; * marks the one that is used where none is named." },
    remove: { summary: "remove a profile", description: "Removes a profile and its backups." },
  },
  usage: (parts: readonly string[]): string => `${parts.join("|")} [options]`,
  operand: "part",
  noPart: (parts: readonly string[]): string => `Say which part: ${list.items(parts)}. See intern-find profile --help.`,
  partKind: "part of profile",
  operands: {
    facts: { name: "flags", summary: "names of flags without the hyphens: citizenship year" },
    removed: { name: "name", summary: "the name of the profile" },
  },
  flags: {
    profile: { metavar: "name", summary: "this one of several profiles" },
    noProfile: "without your profile",
    json: "print JSON",
    yes: "do not ask",
  },

  nothingToSet: "Say what to keep, for example: intern-find profile set --level undergraduate --citizenship ke",
  nothingToUnset: "Say what to take back, for example: intern-find profile unset citizenship",
  factKind: "fact about you",
  kept: (file: string): string => `Kept in ${file}. intern-find profile show tells what is known of you.`,
  unchanged: "That is known already; nothing was changed.",
  notTold: (flags: readonly string[]): string => `${list.items(flags)}: not told so far; nothing was changed.`,
  takenBack: (flags: readonly string[]): string => `Taken back: ${list.items(flags)}. Where it matters, the answer is now unclear.`,
  noneYet: (name: string): string => `There is no profile ${name} yet. Begin with intern-find profile set, or with intern-find wizard.`,
  noSuch: (name: string, others: readonly string[]): string =>
    others.length === 0
      ? `There is no profile ${name}. Make it with intern-find profile set --profile ${name} and what you want to tell.`
      : `There is no profile ${name}; you have ${list.items(others)}.`,
  removed: (name: string): string => `Profile ${name} was removed.`,
  remove: {
    question: (name: string): string => `Remove the profile ${name} for good?`,
    yes: "Remove it",
    no: "Keep it",
    needsYes: (name: string): string => `This removes the profile ${name} for good. Add --yes if that is meant.`,
    kept: "Nothing was removed.",
  },

  edit: {
    needsTerminal: (file: string): string => `An editor needs a terminal. The file is ${file}.`,
    noEditor: (file: string): string => `No editor is set: set VISUAL or EDITOR (for example EDITOR=nano), or open ${file} with any editor.`,
    failed: (editor: string, draft: string): string =>
      `The editor (${editor}) ended with an error. What you typed is in ${draft}; intern-find profile edit goes on with it.`,
    question: (count: number): string => `${counted(count, "mistake")}: what now?`,
    again: "Go on editing",
    later: "Leave it for later",
    left: (draft: string): string => `Your profile is as it was. What you typed is in ${draft}; intern-find profile edit goes on with it.`,
    changedMeanwhile: (file: string, draft: string): string =>
      `${file} was changed by something else meanwhile and was left as it is. What you typed is in ${draft}.`,
    goingOn: (draft: string): string => `This goes on with what you typed last time (${draft}).`,
    unchanged: "Nothing was changed.",
    /** What an empty file says to those who open it. */
    start: (facts: readonly { readonly id: string; readonly summary: string }[]): string =>
      [
        "# What you tell of yourself. Remove the # of a line to tell it; what you leave out never counts against you.",
        ...facts.map(({ id, summary }) => `# ${id}:   # ${summary}`),
        "",
      ].join("\n"),
  },

  heading: (name: string, file: string): string => `Profile ${name} (${file})`,
  nothingTold: "Nothing is told yet.",
  missing: "Not told yet, and what it decides:",
  missingNothing: "Nothing else that you could tell would change what you may apply to.",
  missingFact: (fact: string, programs: number): string => `${fact}: decides ${counted(programs, "program")}`,
  names: { budget: "budget", available: "free" },
  /** Why something is asked that is nobody's business. */
  sensitive: {
    citizenships: "Asked because some programs take only certain citizenships. Skip it and they are unclear, never a no.",
    backgrounds: "Asked because some programs are meant for certain groups. Skip it and they are unclear, never a no.",
    financialNeed: "Asked because some programs pay by need. Skip it and they are unclear, never a no.",
  },
  yearIsOld: (on: string): string =>
    `Your year of study was told on ${on}, and a new one may have begun since, so that it is left out: tell it again with intern-find profile set --year.`,
  ageMovesOn: "An age in a profile is taken as that of today; born says it once and for all.",

  understood: {
    born: (days: string): string => `born ${days}`,
    grade: (grade: number): string => `grade ${grade}`,
    year: (year: number): string => `year ${year}`,
    courseYears: (years: number): string => counted(years, "year"),
    degrees: { first: "medicine is your first degree", "graduate-entry": "you had a degree before medicine" },
    none: "none",
    language: (name: string, level: string): string => `${name}: ${level}`,
    native: "first language",
    test: (test: string, score: number): string => `${test} ${score}`,
    gpa: (value: number, scale: number): string => `${value} of ${scale}`,
    need: { yes: "in financial need", no: "not in financial need" },
    returns: { yes: "you go on studying afterwards", no: "you do not go on studying afterwards" },
    budget: (amount: string, currency: string): string => `${amount} ${currency} in all`,
  },
} as const;
