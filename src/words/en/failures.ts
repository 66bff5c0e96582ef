import { counted } from "./count.ts";
import { list } from "./list.ts";

/** What commander refuses: wrong usage, each with the way to the help. */
const usage = {
  unknownFlag: (flag: string, meant: string | undefined): string => withHelp(`unknown option '${flag}'${guess(meant)}`),
  unknownCommand: (name: string | undefined, meant: string | undefined): string =>
    withHelp(name === undefined ? "unknown command." : `unknown command '${name}'${guess(meant)}`),
  noOperand: (name: string): string => withHelp(`missing required argument '${name}'.`),
  noValue: (flag: string): string => withHelp(`option '${flag}' argument missing.`),
  tooMany: (command: string | undefined, expected: number, given: number): string =>
    withHelp(`too many arguments${command === undefined ? "" : ` for '${command}'`}. Expected ${counted(expected, "argument")} but got ${given}.`),
  other: (text: string): string => withHelp(/[.)]$/u.test(text) ? text : `${text}.`),
} as const;

function guess(meant: string | undefined): string {
  if (meant === undefined) return ".";
  return meant.includes(", ") ? ` (Did you mean one of ${meant}?)` : ` (Did you mean ${meant}?)`;
}

function withHelp(sentence: string): string {
  return `${sentence} See intern-find --help.`;
}

export const failures = {
  usage,
  /** What is wrong, and what would be right. */
  withHint: (problem: string, hint: string): string => `${problem} ${hint}`,
  tooLong: (most: number): string => `What you typed has a part of more than ${most} characters. Give it in fewer.`,
  notADay: (where: string, text: string): string => `${where}: "${text}" is not a date. Write a day like 2027-02-01.`,
  noCatalog: "The compiled catalog is missing: run npm run build, or install intern-find again.",
  /** The file of saved programs cannot be read. */
  noMarks: (why: string): string => `What you saved is not marked here: ${why}`,
  noRecord: (id: string): string => `The compiled catalog has no record of ${id}: build or install intern-find again.`,
  ourMistake: (what: string): string => `This is a mistake in intern-find: ${what}. Please report it with the command you ran.`,

  noProgram: (text: string, meant: string | undefined): string =>
    `There is no program "${text}". ${meant === undefined ? "Use intern-find search with words to find its id." : `Did you mean ${meant}?`}`,
  retired: (id: string, reason: string, replacedBy: string | undefined): string =>
    `${id} is no longer in the catalog. ${reason}${replacedBy === undefined ? "" : ` In its place: intern-find show ${replacedBy}`}`,
  tooFewToCompare: (named: number): string =>
    `compare takes two programs or more; ${named === 0 ? "none was" : "only one was"} named. Use intern-find search to find ids.`,
  noTopic: (name: string): string => `The guide has no topic "${name}".`,

  noFields: (format: string, others: readonly string[]): string => `--fields: ${format} has no fields to choose; ${list.items(others)} have.`,
  twoFormats: (one: string, other: string): string => `${one} and ${other}: a list comes in one format; leave one of them out.`,
  noFormat: (text: string, known: readonly string[]): string => `--format: "${text}" is none of ${list.items(known)}.`,
  noColumns: (format: string): string => `--columns: ${format} has no columns of a table; --fields chooses there.`,
  noTemplateField: '--template: it names no field. Write one like "{name}: {deadline} {url}"; --fields help lists them.',
  twoPictures: (one: string, other: string): string => `${one} and ${other}: these are two pictures; leave one of them out.`,
  noFileName: "--output: The name of the file is empty. Write one like list.tsv.",
  fileExists: (file: string): string => `${file} exists already; add --force to write over it, or name a new file.`,
  written: (file: string): string => `Written: ${file}`,

  /** What a text should have been. */
  kinds: {
    sortKey: "sort key",
    fields: "field",
    columns: "column",
    template: "field",
    facet: "facet",
    topic: "topic of the guide",
    count: "a number of programs",
  },
} as const;
