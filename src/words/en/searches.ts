import { list } from "./list.ts";

/** Searches that have a name. */
export const searches = {
  run: {
    operand: { name: "name", summary: "the name of a saved search; intern-find searches lists them" },
    list: "the searches you saved, as intern-find searches prints them",
    remove: { metavar: "name", summary: "forget the saved search of this name" },
  },
  kind: "saved search",
  noneYet: "You have no saved searches yet: intern-find search --paid --save-as paid-ones saves one.",
  sayWhich: (names: readonly string[]): string => `Say which saved search: ${list.items(names)}.`,
  saved: (name: string): string => `Saved: intern-find run ${name} searches again, intern-find new ${name} tells what changed.`,
  savedAlready: (name: string): string => `${name} is saved already, with just this.`,
  /** @param line the command that it stands for */
  taken: (name: string, line: string): string =>
    `--save-as: there is a search ${name} already (${line}). Add --force to replace it, or take another name. Nothing was changed.`,
  removed: (name: string, line: string): string => `Removed ${name}. It was: ${line}`,
  /** What is searched again, for whoever sits at a terminal. */
  running: (name: string, line: string): string => list.labelled(name, line),
  unknownFlag: (name: string, flag: string, file: string): string =>
    `The saved search ${name} has --${flag}, which search does not know. Mend it in ${file}, or remove it: intern-find run --remove ${name}`,
  noValue: (name: string, flag: string, file: string): string => `The saved search ${name} has --${flag} without a value. Mend it in ${file}.`,
} as const;
