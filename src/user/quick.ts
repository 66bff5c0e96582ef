import { dirname, join } from "node:path";
import type { Shortlist } from "../core/shortlist.ts";
import { emptyShortlist } from "../core/shortlist.ts";
import { keptText, stampOf, keepText } from "../files/kept.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import type { Settings } from "./settings.ts";

/** Raised whenever what a file is read to changes its shape. */
const VERSION = 1;

/**
 * What a file holds, without YAML and schemas, which take longer to load than a search: what it was read to is kept beside it, for as
 * long as the file is the very same. `undefined` where there is none. `whole` reads it in full.
 */
export async function quickly<T extends object>(
  { file, folder }: Pick<OwnDocument<T>, "file" | "folder">,
  { folders }: OwnPlace,
  whole: () => Promise<T>,
): Promise<T | undefined> {
  const base = folders[folder];
  if (base === undefined) return undefined;
  const path = join(base, file);
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const copy = join(base, "cache", `${file}.json`);
  const kept = parsed<T>(keptText(copy));
  if (kept?.version === VERSION && kept.stamp === stamp) return kept.value;
  const value = await whole();
  // One that was restored meanwhile is another file.
  if (stampOf(path) === stamp) await keepText(dirname(copy), copy, JSON.stringify({ version: VERSION, stamp, value }));
  return value;
}

interface Kept<T> {
  readonly version: number;
  readonly stamp: string;
  readonly value: T;
}

function parsed<T>(text: string | undefined): Kept<T> | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Kept<T>);
  } catch {
    return undefined;
  }
}

export async function quickShortlist(place: OwnPlace): Promise<Shortlist> {
  const whole = async (): Promise<Shortlist> => (await import("./shortlist.ts")).readShortlist(place);
  return (await quickly<Shortlist>({ file: "shortlist.yaml", folder: "data" }, place, whole)) ?? emptyShortlist;
}

export async function quickSettings(place: OwnPlace): Promise<Settings> {
  const whole = async (): Promise<Settings> => (await import("./settings.ts")).readSettings(place);
  return (await quickly<Settings>({ file: "settings.yaml", folder: "config" }, place, whole)) ?? {};
}
