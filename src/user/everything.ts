import { dirname, join, relative, sep } from "node:path";
import { own as words } from "#words/own.ts";
import { removeDurably, removeEmptyFolder } from "../files/durable.ts";
import type { FileFacts } from "../files/own-files.ts";
import { filesBelow } from "../files/own-files.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { pathOf } from "./document.ts";
import type { OwnFolders } from "./paths.ts";
import { OwnProblem } from "./problem.ts";
import { DEFAULT_PROFILE } from "./own-profile.ts";
import { profileDocument } from "./profile-file.ts";
import { profileNames } from "./profiles.ts";
import { searchesDocument } from "./searches.ts";
import { seenDocument } from "./seen.ts";
import { settingsDocument } from "./settings.ts";
import { shortlistDocument } from "./shortlist.ts";

/** One of the person's own files, whatever it holds. */
// The value of each is its own affair: whoever goes through all of them only hands it on.
type AnyDocument = Omit<OwnDocument<object>, "schema" | "toFile"> & { readonly schema: unknown; readonly toFile?: unknown };

export const parts = { shortlist: shortlistDocument, searches: searchesDocument, seen: seenDocument, settings: settingsDocument } as const;

/** A file of one's own, or where one would be. */
export interface OwnFile {
  readonly path: string;
  readonly holds: string;
  /** Absent where it is not there yet. */
  readonly facts?: FileFacts;
}

/** Every file, also the backups and what was set aside, and where those would be that are not there yet. @throws {OwnProblem} */
export async function ownFiles(place: OwnPlace): Promise<readonly OwnFile[]> {
  if (place.folders.data === undefined && place.folders.config === undefined) throw new OwnProblem(words.noHome);
  const names = await profileNames(place);
  const documents: readonly AnyDocument[] = [
    ...Object.values(parts),
    ...(names.length === 0 ? [DEFAULT_PROFILE] : names).map((name) => profileDocument(name)),
  ].filter(({ folder }) => place.folders[folder] !== undefined);
  const found = await filesIn(place.folders);
  const known = documents.map((document): OwnFile => {
    const path = pathOf(document, place);
    const facts = found.find((file) => file.path === path);
    return { path, holds: document.holds, ...(facts && { facts }) };
  });
  const others = found.filter(({ path }) => !known.some((file) => file.path === path));
  return [...known, ...others.map((facts): OwnFile => ({ path: facts.path, holds: otherWords(facts.path, place.folders), facts }))];
}

async function filesIn({ data, config }: OwnFolders): Promise<readonly FileFacts[]> {
  const folders = [...new Set([data, config])].filter((folder) => folder !== undefined);
  const found: FileFacts[] = [];
  for (const folder of folders) found.push(...(await filesBelow(folder)));
  return found;
}

function otherWords(path: string, folders: OwnFolders): string {
  const top = topOf(path, folders);
  if (top === "programs") return words.documents.programs;
  if (top === "cache") return words.documents.cache;
  return top === "backup" ? words.documents.backup : words.documents.aside;
}

/** The first part of a path below its folder. */
function topOf(path: string, { data, config }: OwnFolders): string {
  const base = [data, config].find((folder) => folder !== undefined && path.startsWith(`${folder}${sep}`)) ?? "";
  return relative(base, path).split(sep)[0] ?? "";
}

/** What erase would remove: all but programs of one's own, and what is none of ours. */
export async function erasable(place: OwnPlace): Promise<readonly string[]> {
  const stems = Object.values(parts).map(({ file }) => file.replace(/\.\w+$/u, "."));
  const isOurs = (path: string): boolean => {
    const top = topOf(path, place.folders);
    return top === "backup" || top === "cache" || top === "profiles" || stems.some((stem) => top.startsWith(stem) || top.startsWith(`.${stem}`));
  };
  return (await filesIn(place.folders)).map(({ path }) => path).filter(isOurs);
}

/** Removes files, and the folders that are empty then. @throws {DiskProblem} */
export async function erase(files: readonly string[], { folders }: OwnPlace): Promise<void> {
  // Backups go first: what is left of an erasure that was cut short is the file itself.
  for (const path of files.toSorted((left, right) => Number(right.includes(`${sep}backup${sep}`)) - Number(left.includes(`${sep}backup${sep}`))))
    await removeDurably(path);
  const below = [...new Set(files.map((path) => dirname(path)))].toSorted((left, right) => right.length - left.length);
  const bases = [folders.data, folders.config].flatMap((folder) => (folder === undefined ? [] : [join(folder, "backup"), join(folder, "cache"), folder]));
  for (const folder of [...below, ...bases]) await removeEmptyFolder(folder);
}

/** The programs of one's own, which erase leaves alone. */
export async function programsFolder({ folders }: OwnPlace): Promise<string | undefined> {
  if (folders.data === undefined) return undefined;
  const folder = join(folders.data, "programs");
  return (await filesBelow(folder)).length > 0 ? folder : undefined;
}
