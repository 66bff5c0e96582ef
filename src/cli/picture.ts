import type { Command } from "commander";
import { failures } from "#words/failures.ts";
import { flags as flagWords } from "#words/flags.ts";
import type { Match } from "../core/match.ts";
import type { PictureOptions } from "../render/event-lines.ts";
import type { Wording } from "../render/words.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { flag } from "./flags.ts";
import type { Delivery } from "./format.ts";

const names = ["timeline", "calendar"] as const;
type Picture = (typeof names)[number];

export function addPictures(command: Command): void {
  for (const name of names) command.addOption(flag(name, flagWords.groups.list));
}

export function pictureFrom(flags: Flags): Picture | undefined {
  const [first, second] = names.filter((name) => flags[name] === true);
  if (second !== undefined) throw new Failure(failures.twoPictures(`--${first}`, `--${second}`));
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
