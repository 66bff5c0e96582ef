import { byCount, counted } from "./count.ts";
import { list } from "./list.ts";

/** The person's own files: what they keep, set and told. */
export const own = {
  documents: {
    shortlist: "the programs you saved, with stages, notes, tasks and referees",
    searches: "searches you gave a name",
    seen: "what you saw when you last looked, to tell what is new",
    settings: "how you like the output",
    profile: (name: string): string => `what you told of yourself (profile ${name})`,
    programs: "programs of your own",
    backup: "the same as last written, and the version before",
    cache: "what a file was read to, so that programs start fast",
    aside: "a damaged file that was set aside, or a draft",
  },
  /** The first line of a file that a person may edit. */
  heading: (what: string): string => ` ${what}; yours to edit`,

  noHome: "There is no folder to keep your files in: set HOME to your home folder (or XDG_DATA_HOME and XDG_CONFIG_HOME).",
  newer: (file: string, version: number, known: number): string =>
    `${file} was written by a newer intern-find (version ${version} of the file; this one knows ${known}): update intern-find. Nothing was changed.`,
  busy: (file: string, lock: string, pid: number | undefined): string =>
    `${file} is being changed by another intern-find${pid === undefined ? "" : ` (process ${pid})`}. Try again; if none is running, remove ${lock}. Nothing was changed.`,
  tooLong: (file: string, most: number): string => `${file} would be longer than ${most} characters: take something out first. Nothing was changed.`,
  /** @param why the first mistake, with its place */
  restored: (file: string, why: string, aside: string, backup: string): string =>
    `${file} is damaged (${why}). It was kept as ${aside}, and what ${backup} holds was put in its place.`,
  unrestored: (file: string, why: string, backup: string): string =>
    `${file} is damaged (${why}) and cannot be set aside, since nothing can be written there. What ${backup} holds is used.`,
  mistakes: (file: string, count: number): string =>
    `${counted(count, "mistake")} in ${file}. Mend ${byCount(count, { one: "it", other: "them" })}; nothing was changed.`,
  empty: "is empty",
  notJson: (reason: string): string => `cannot be read as JSON: ${reason}`,
  notFields: "fields are needed, as in name: value",
  textOnLines: "text without control characters and marks that reorder it",
  allowed: {
    day: "a date like 2027-01-15",
    days: "a date like 2027-01-15, or two like 2027-01-01..2027-01-31",
    tag: "a tag of letters, digits and hyphens",
    task: "the id of a task, like passport or visa.us",
    name: "a name of letters, digits and hyphens, at most 40 of them",
    version: "the version of the file, a whole number",
  },
  /** What is wrong with an answer, and what would be right. */
  reason: (problem: string, hint: string | undefined): string => (hint === undefined || hint === "" ? problem : `${problem} ${hint}`),
  badName: (text: string): string => `"${text}" cannot be a name here. Use letters, digits and hyphens, at most 40 of them.`,

  me: {
    summary: "your own files: where they are, export, import, erase",
    parts: {
      path: {
        summary: "where your files are, and what they hold",
        description: "Where your files are, what each holds, how large it is and when it was changed. Nothing leaves this machine.",
      },
      export: {
        summary: "everything of yours in one file",
        description: "Everything of yours in one document, to stdout or into a file: JSON, or YAML where the name of the file ends in .yaml.",
      },
      import: {
        summary: "take over what export wrote",
        description: "Takes over what export wrote. It is checked as a whole before anything is touched; what was there before is kept as a backup.",
      },
      erase: { summary: "remove everything of yours", description: "Removes your files and their backups; programs of your own stay." },
    },
    operands: {
      exported: { name: "file", summary: "where to write it; stdout without one" },
      imported: { name: "file", summary: "what export wrote; - reads stdin" },
    },
    flags: {
      json: "print JSON",
      exportForce: "write over a file that exists",
      importForce: "also where it replaces something you have",
      yes: "do not ask",
    },
    usage: (parts: readonly string[]): string => `${list.items(parts).replaceAll(", ", "|")} [options]`,
    operand: "part",
    noPart: (parts: readonly string[]): string => `Say which part: ${list.items(parts)}. See intern-find me --help.`,
    partKind: "part of me",
    state: (bytes: string, changed: string): string => `${bytes} bytes, changed ${changed}`,
    holding: (what: string, state: string): string => `${what}: ${state}`,
    stdin: "stdin",
    /** Where a document would be that is not there. */
    none: "not there yet",
    imported: (what: readonly string[]): string => `Taken over: ${list.items(what)}.`,
    importedNothing: "That holds nothing; nothing was changed.",
    wouldReplace: (what: readonly string[]): string =>
      `That would replace ${list.items(what)}, which you have. Add --force to take it over; the version before is kept as a backup. Nothing was changed.`,
    profile: (name: string): string => `profile ${name}`,
    unknownPart: "is no part of an export that this intern-find knows",
    notExport: "is not what intern-find me export writes: the field intern-find is missing",
    newerExport: (version: number, known: number): string =>
      `That was exported by a newer intern-find (version ${version}; this one knows ${known}): update intern-find. Nothing was changed.`,
    useJson: (most: number): string => `That is longer than ${most} characters, which YAML here may not be: name a file that ends in .json.`,
    erase: {
      question: (files: number): string => `Remove ${counted(files, "file")} of yours for good?`,
      yes: "Remove them",
      no: "Keep them",
      needsYes: (files: number): string => `This removes ${counted(files, "file")} for good. Add --yes if that is meant. intern-find me path lists them.`,
      kept: "Nothing was removed.",
      done: (files: readonly string[]): string => `Removed:\n${files.map((file) => `  ${file}\n`).join("")}`,
      nothing: "There is nothing of yours to remove.",
      programsStay: (folder: string): string => `Your own programs stay in ${folder}.`,
    },
  },
} as const;
