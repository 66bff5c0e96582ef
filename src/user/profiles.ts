import { basename } from "node:path";
import { own as words } from "#words/own.ts";
import type { Known } from "../core/filters/filter.ts";
import { profileOf } from "../core/input/answers.ts";
import type { ProfileFile } from "../core/own-answers.ts";
import { textsOf } from "../core/own-answers.ts";
import type { Profile } from "../core/profile.ts";
import { dataText } from "../files/data-files.ts";
import { DiskProblem, listFiles } from "../files/disk.ts";
import { removeDurably } from "../files/durable.ts";
import { readYaml } from "../files/yaml.ts";
import type { OwnPlace } from "./document.ts";
import { backupsOf, changeDocument, pathOf, readDocument } from "./document.ts";
import { OwnMistakes, OwnProblem } from "./problem.ts";
import { DEFAULT_PROFILE } from "./own-profile.ts";
import { profileDocument } from "./profile-file.ts";
import { readSettings } from "./settings.ts";
import { line } from "./text.ts";
import { isName } from "./names.ts";

/** Which profile is meant. @throws {OwnProblem} */
export async function profileName(named: string | undefined, place: OwnPlace): Promise<string> {
  const name = named ?? (await readSettings(place)).profile ?? DEFAULT_PROFILE;
  if (!isName(name)) throw new OwnProblem(words.badName(name));
  return name;
}

export async function readProfile(name: string, place: OwnPlace): Promise<ProfileFile> {
  return readDocument(profileDocument(name), place);
}

/** Under the lock, on what is then in the file. */
export async function changeProfile(name: string, place: OwnPlace, change: (before: ProfileFile) => ProfileFile): Promise<ProfileFile> {
  return changeDocument(profileDocument(name), place, change);
}

/** What the file tells as the core sees it. @throws {OwnMistakes} which names the line of the file */
export async function checked(file: ProfileFile, name: string, place: OwnPlace, known: Known): Promise<Profile> {
  const path = pathOf(profileDocument(name), place);
  const found = await mistakeIn(file, known, path);
  if ("profile" in found) return found.profile;
  throw new OwnMistakes([found.mistake, words.mistakes(path, 1)].join("\n"));
}

/** An answer that its flag would not take, as a line with the place in the file. */
export async function mistakeIn(file: ProfileFile, known: Known, path: string): Promise<{ readonly profile: Profile } | { readonly mistake: string }> {
  const texts = textsOf(file);
  const read = profileOf((id) => texts[id] ?? [], known);
  if (read.ok) return { profile: read.value };
  const text = await dataText(path).catch(() => undefined);
  const at = text && "text" in text ? readYaml(text.text).positionOf([read.id]) : { line: 1, column: 1 };
  return { mistake: line(path, { ...at, message: words.reason(read.problem, read.hint) }, read.id) };
}

/** Those that there are, in order. */
export async function profileNames(place: OwnPlace): Promise<readonly string[]> {
  if (place.folders.config === undefined) return [];
  const folder = pathOf({ file: "profiles", folder: "config" }, place);
  const files = await listFiles(folder, [".yaml"]).catch((error: unknown) => {
    if (error instanceof DiskProblem && error.code === "ENOENT") return [];
    throw error;
  });
  return files.map((file) => basename(file, ".yaml")).filter(isName);
}

/** With its backups and what it was read to. @throws {DiskProblem} */
export async function removeProfile(name: string, place: OwnPlace): Promise<void> {
  const document = profileDocument(name);
  const kept = pathOf({ file: `cache/${document.file}.json`, folder: document.folder }, place);
  for (const path of [kept, ...backupsOf(document, place), pathOf(document, place)]) await removeDurably(path);
}
