import { counted } from "./count.ts";
import { list } from "./list.ts";

export const catalog = {
  usage: (parts: readonly string[]): string => `<${parts.join("|")}> [options]`,
  operand: "part",
  noPart: (parts: readonly string[]): string => `catalog needs one of ${list.items(parts)}. For example: intern-find catalog stats`,
  unknownPart: (problem: string): string => `${problem} For example: intern-find catalog stats`,
  smallLetters: (part: string): string => `catalog ${part} is written in small letters.`,
  partKind: "part of catalog",
  kinds: { year: "a year" },

  check: {
    summary: "find every mistake in program files",
    description: "Finds every mistake in the program files of a folder, with file, line and column. Ends with exit code 1 if there is one.",
    folder: { name: "folder", summary: "your folder of program files, or that of a project (default: the project you stand in)" },
    result: (files: number, mistakes: number): string => `${counted(files, "file")}, ${mistakes === 0 ? "no mistakes" : counted(mistakes, "mistake")}.`,
    noProject: (project: string): string => `There is no ${project} where you stand. Name a folder: intern-find catalog check <folder>`,
    noFolder: (problem: string): string => `${problem} Name a folder with program files, which end in .yaml.`,
    noFiles: (folder: string): string => `${folder} holds no program files, which end in .yaml. intern-find catalog new writes one.`,
  },
  stats: {
    summary: "how much is known, and how old it is",
    description: "Counts how much is known of the programs, how old it is, and of what there is how much.",
  },
  stale: {
    summary: "which programs to read again first, with the page to read",
    description:
      "Programs whose newest source speaks of an early year, or of none. Those that serve most people come first: how many of the six levels of study a program does not rule out, times the share of countries whose citizens, living and studying there, it does not rule out. Programs that have ended are left out.",
    found: (programs: number, before: number): string => `${counted(programs, "program")} whose newest source speaks of a year before ${before}, or of none.`,
    foundMore: (programs: number, before: number): string =>
      `${counted(programs, "program")} whose newest source speaks of a year before ${before}, or of none; --limit ${programs} shows all.`,
  },
  new: {
    summary: "questions that lead to a valid program file",
    description:
      "Asks what a page says of a program, checks each answer, and writes a file: into the project you stand in, else among your own data, where search finds it.",
    output: { metavar: "file", summary: "write here; the name of the file is the id of the program" },
  },
} as const;
