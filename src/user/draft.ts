import type { Known } from "../core/filters/filter.ts";
import { dataText } from "../files/data-files.ts";
import { DiskProblem, makePrivateFolder } from "../files/disk.ts";
import { removeDurably, writeDurably } from "../files/durable.ts";
import { dirname } from "node:path";
import type { OwnPlace } from "./document.ts";
import { locked, pathOf, writeText } from "./document.ts";
import { profileDocument } from "./profile-file.ts";
import { mistakeIn } from "./profiles.ts";
import { understood } from "./text.ts";

/** A profile while it is in an editor: a file beside it, which stays until the profile has taken its text. */
export interface Draft {
  readonly name: string;
  readonly path: string;
  /** What the profile held when the editor was opened, be it right or not. */
  readonly before: string | undefined;
  /** Whether it goes on with what was typed an earlier time. */
  readonly resumed: boolean;
}

/** @param start what a profile that is not there yet begins with @throws {DiskProblem} */
export async function beginDraft(name: string, place: OwnPlace, start: string): Promise<Draft> {
  const file = pathOf(profileDocument(name), place);
  const path = pathOf({ file: `profiles/${name}.draft.yaml`, folder: "config" }, place);
  const before = await textIn(file);
  const resumed = (await textIn(path)) !== undefined;
  await makePrivateFolder(dirname(path));
  if (!resumed) await writeDurably(path, before ?? start);
  return { name, path, before, resumed };
}

export type Outcome =
  | { readonly kind: "unchanged" | "taken" }
  /** Something else changed the profile meanwhile. */
  | { readonly kind: "overtaken" }
  | { readonly kind: "mistaken"; readonly mistakes: readonly string[] };

/** What became of a draft once the editor is closed. It goes once the profile has what it holds. @throws {DiskProblem} */
export async function takenOver(draft: Draft, start: string, place: OwnPlace, known: Known): Promise<Outcome> {
  const text = (await textIn(draft.path)) ?? "";
  if (text === (draft.before ?? start)) return ended(draft, "unchanged");
  const mistakes = await mistakesIn(text, draft, known);
  if (mistakes.length > 0) return { kind: "mistaken", mistakes };
  const document = profileDocument(draft.name);
  const path = pathOf(document, place);
  return locked(path, async () => {
    const now = await textIn(path);
    if (now !== draft.before) return { kind: "overtaken" };
    await writeText(document, place, text, now);
    return ended(draft, "taken");
  });
}

async function ended({ path }: Draft, kind: "unchanged" | "taken"): Promise<Outcome> {
  await removeDurably(path);
  return { kind };
}

async function mistakesIn(text: string, { name, path }: Draft, known: Known): Promise<readonly string[]> {
  const found = understood({ text }, profileDocument(name), path);
  switch (found.kind) {
    case "sound": {
      const read = await mistakeIn(found.value, known, path);
      return "mistake" in read ? [read.mistake] : [];
    }
    case "newer":
      return [path];
    case "mistaken":
    case "damaged":
      return found.mistakes;
  }
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    const read = await dataText(path);
    return "text" in read ? read.text : undefined;
  } catch (error) {
    if (error instanceof DiskProblem && error.code === "ENOENT") return undefined;
    throw error;
  }
}
