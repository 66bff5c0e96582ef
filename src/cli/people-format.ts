import { people as words } from "#words/people.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";

/** How answers to many people can be had; each is a flag of its own, too. */
export const peopleFormats = ["table", "csv", "tsv", "json", "jsonl", "xlsx"] as const;
export type PeopleFormat = (typeof peopleFormats)[number];

const endings: Readonly<Record<string, PeopleFormat>> = { txt: "table", ndjson: "jsonl" };

/** As the flags say, else as the file is named, else for people at a terminal and for spreadsheets anywhere else. */
export function formatFrom(flags: Flags, { out }: Pick<Context, "out">): PeopleFormat {
  const file = textOf(flags, "output");
  return flagged(flags) ?? formatOfFile(file) ?? (file === undefined && out.terminal ? "table" : "csv");
}

function flagged(flags: Flags): PeopleFormat | undefined {
  const text = textOf(flags, "format")?.trim().toLowerCase();
  const named = text === undefined ? undefined : formatCalled(text);
  if (text !== undefined && named === undefined) throw new Failure(words.noFormat(text, peopleFormats));
  const [first, second] = peopleFormats.filter((name) => flags[name] === true || name === named);
  if (first !== undefined && second !== undefined) throw new Failure(words.twoFormats(first, second));
  return first;
}

function formatOfFile(name = ""): PeopleFormat | undefined {
  return formatCalled(/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase());
}

function formatCalled(name: string | undefined): PeopleFormat | undefined {
  return peopleFormats.find((one) => one === name) ?? (name === undefined ? undefined : endings[name]);
}
