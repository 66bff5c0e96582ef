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
  const named = textOf(flags, "format")?.trim().toLowerCase();
  const format = named === undefined ? undefined : formatCalled(named);
  if (named !== undefined && format === undefined) throw new Failure(words.noFormat(named, peopleFormats));
  const [first, second] = [...new Set([...(format ? [format] : []), ...peopleFormats.filter((name) => flags[name] === true)])];
  if (second !== undefined) throw new Failure(words.twoFormats(first ?? "", second));
  const file = textOf(flags, "output");
  return first ?? formatCalled(/\.([^.]+)$/u.exec(file ?? "")?.[1]?.toLowerCase()) ?? (file === undefined && out.terminal ? "table" : "csv");
}

function formatCalled(name: string | undefined): PeopleFormat | undefined {
  return peopleFormats.find((one) => one === name) ?? (name === undefined ? undefined : endings[name]);
}
