import type { Command } from "commander";
import { Option } from "commander";
import type { Match } from "../core/match.ts";
import type { PictureOptions } from "../render/event-lines.ts";
import type { Wording } from "../render/words.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import type { Delivery } from "./format.ts";

const summaries = {
  timeline: "a picture of the coming months, one line a program",
  calendar: "the coming months day by day: what opens, closes and starts",
} as const;
type Picture = keyof typeof summaries;
const names = Object.keys(summaries) as readonly Picture[];

export function addPictures(command: Command): void {
  for (const name of names) command.addOption(new Option(`--${name}`, summaries[name]).helpGroup("The list:"));
}

export function pictureFrom(flags: Flags): Picture | undefined {
  const [first, second] = names.filter((name) => flags[name] === true);
  if (second !== undefined) throw new Failure(`--${first} and --${second}: these are two pictures; leave one of them out.`);
  return first;
}

/** Into a pipe a picture comes as one line an event. Any other format, and chosen columns, are those of the list. */
export function isPlain({ format, fields }: Delivery): boolean {
  return format === "tsv" && fields === undefined;
}

export async function drawn(
  picture: Picture,
  matches: readonly Match[],
  options: PictureOptions & { readonly plain: boolean },
  wording: Wording,
): Promise<string> {
  const { pictures } = await import("../render/pictures.ts");
  return options.plain ? pictures[picture].plain(matches, options.window, wording) : pictures[picture].drawn(matches, options, wording);
}
