import { basename } from "node:path";
import { own as words } from "#words/own.ts";
import { profile as profileWords } from "#words/profile.ts";
import type { Known } from "../core/filters/filter.ts";
import { profileOf } from "../core/input/answers.ts";
import type { OwnAnswers } from "../core/own-answers.ts";
import type { Profile } from "../core/profile.ts";
import { dataText } from "../files/data-files.ts";
import { DiskProblem, listFiles } from "../files/disk.ts";
import { removeDurably } from "../files/durable.ts";
import { readYaml } from "../files/yaml.ts";
import type { OwnPlace } from "./document.ts";
import { backupsOf, changeDocument, pathOf, readDocument } from "./document.ts";
import { OwnMistakes, OwnProblem } from "./problem.ts";
import type { ProfileFile } from "./profile-file.ts";
import { DEFAULT_PROFILE, isYearOld, profileDocument, textsOf } from "./profile-file.ts";
import { readSettings } from "./settings.ts";
import { line } from "./text.ts";
import { isName } from "./values.ts";

/** What a profile tells, for commands that flags of their own override. */
export interface OwnProfile {
  readonly name: string;
  /** The texts that each flag would take. */
  readonly answers: OwnAnswers;
  /** What the person should know of it. */
  readonly notes: readonly string[];
}

/** Which profile: that of `--profile`, none at all after `--no-profile`, else the usual one. */
export interface ProfileChoice {
  readonly name?: string | undefined;
  readonly none?: boolean | undefined;
}

/**
 * The answers of the chosen profile, each of them checked; `undefined` where there is none. One that was named has to be there.
 * @throws {OwnProblem} @throws {OwnMistakes}
 */
export async function ownProfile({ name, none }: ProfileChoice, place: OwnPlace, known: Known): Promise<OwnProfile | undefined> {
  if (none === true || (place.folders.config === undefined && name === undefined)) return undefined;
  const chosen = await profileName(name, place);
  const names = await profileNames(place);
  if (!names.includes(chosen)) {
    if (name === undefined) return undefined;
    throw new OwnProblem(profileWords.noSuch(name, names));
  }
  const file = await readProfile(chosen, place);
  const profile = await checked(file, chosen, place, known);
  const answers = textsOf(file);
  if (!isYearOld(file, profile, known.today)) return { name: chosen, answers, notes: [] };
  const { year: _, ...rest } = answers;
  return { name: chosen, answers: rest, notes: [profileWords.yearIsOld(file.told?.year ?? "")] };
}

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
export async function mistakeIn(
  file: ProfileFile,
  known: Known,
  path: string,
): Promise<{ readonly profile: Profile } | { readonly mistake: string }> {
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

/** With its backups. @throws {DiskProblem} */
export async function removeProfile(name: string, place: OwnPlace): Promise<void> {
  const document = profileDocument(name);
  for (const path of [...backupsOf(document, place), pathOf(document, place)]) await removeDurably(path);
}
