import { dirname, join } from "node:path";
import { own as words } from "#words/own.ts";
import type * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import { dataText } from "../files/data-files.ts";
import { DiskProblem, makePrivateFolder } from "../files/disk.ts";
import { keepAside, sweepLeftovers, writeDurably } from "../files/durable.ts";
import { Busy, withLock } from "../files/lock.ts";
import type { OwnFolders } from "./paths.ts";
import { OwnMistakes, OwnProblem } from "./problem.ts";
import type { Understood } from "./text.ts";
import { LONGEST, textOf, understood } from "./text.ts";

/** A file of the person's own: where it lies, and what it may hold. */
export interface OwnDocument<T extends object> {
  /** Below its folder, with forward slashes: "profiles/ada.yaml". */
  readonly file: string;
  readonly folder: keyof OwnFolders;
  /** What it holds, in words. */
  readonly holds: string;
  readonly schema: z.ZodType<T>;
  readonly version: number;
  /** From version 1 to 2, from 2 to 3, and so on. */
  readonly migrations: readonly ((value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[];
  /** What it holds while it is not there. */
  readonly empty: T;
  /** The fields of the file, where they are not those of the value. */
  readonly toFile?: (value: T) => object;
}

/** Where the person's own files are, and how they hear of what happened to one. */
export interface OwnPlace {
  readonly folders: OwnFolders;
  readonly today: CalendarDate;
  readonly warn: (text: string) => void;
}

/** @throws {OwnProblem} where there is no home for it */
export function pathOf({ file, folder }: Pick<OwnDocument<object>, "file" | "folder">, { folders }: OwnPlace): string {
  const base = folders[folder];
  if (base === undefined) throw new OwnProblem(words.noHome);
  return join(base, file);
}

/** The copies of a file: as it was last written, and the version before. */
export function backupsOf(document: Pick<OwnDocument<object>, "file" | "folder">, place: OwnPlace): readonly [string, string] {
  const path = pathOf({ ...document, file: `backup/${document.file}` }, place);
  return [path, path.replace(/(\.\w+)$/u, ".before$1")];
}

/** What a file holds. One that is damaged is set aside, and its backup takes its place. @throws {OwnProblem} @throws {OwnMistakes} @throws {DiskProblem} */
export async function readDocument<T extends object>(document: OwnDocument<T>, place: OwnPlace): Promise<T> {
  if (place.folders[document.folder] === undefined) return document.empty;
  const path = pathOf(document, place);
  const found = await read(document, path);
  if (found === undefined) return document.empty;
  if (found.kind !== "damaged") return sound(found, document, path).value;
  return locked(path, async () => (await current(document, place)).value).catch(async (error: unknown) => {
    if (!(error instanceof DiskProblem)) throw error;
    return unrestored(document, place, found);
  });
}

/** Where nothing can be written, the backup is only read. */
async function unrestored<T extends object>(document: OwnDocument<T>, place: OwnPlace, { mistakes, place: where }: Damaged): Promise<T> {
  const path = pathOf(document, place);
  const found = await backupOf(document, place);
  if (found === undefined) throw mistakesIn(path, mistakes);
  place.warn(words.unrestored(path, where, found.backup));
  return found.copy.value;
}

/** Changes a file under its lock, on what is then in it. Nothing is written where `change` gives back what it got. @throws {OwnProblem} @throws {OwnMistakes} @throws {DiskProblem} */
export async function changeDocument<T extends object>(document: OwnDocument<T>, place: OwnPlace, change: (before: T) => T): Promise<T> {
  const path = pathOf(document, place);
  return locked(path, async () => {
    const before = await current(document, place);
    const after = change(before.value);
    if (after !== before.value) await write(document, place, after, before.text);
    return after;
  });
}

/** One process at a time, in a folder that is there. */
export async function locked<T>(path: string, action: () => Promise<T>): Promise<T> {
  await makePrivateFolder(dirname(path));
  try {
    return await withLock(path, action);
  } catch (error) {
    if (error instanceof Busy) throw new OwnProblem(words.busy(path, error.path, error.pid));
    throw error;
  }
}

interface Current<T> {
  readonly value: T;
  /** As it is written; absent where there is no file. */
  readonly text?: string;
}

/** What is in the file now; a damaged one is replaced by its backup first. Only under the lock. */
async function current<T extends object>(document: OwnDocument<T>, place: OwnPlace): Promise<Current<T>> {
  const path = pathOf(document, place);
  await sweepLeftovers(path);
  const found = await read(document, path);
  if (found === undefined) return { value: document.empty };
  return found.kind === "damaged" ? restored(document, place, found) : sound(found, document, path);
}

type Damaged = Extract<Understood<object>, { readonly kind: "damaged" }>;

async function restored<T extends object>(document: OwnDocument<T>, place: OwnPlace, { mistakes, place: where }: Damaged): Promise<Current<T>> {
  const path = pathOf(document, place);
  const found = await backupOf(document, place);
  // There is nothing to put in its place: the person is told where it has to be mended.
  if (found === undefined) throw mistakesIn(path, mistakes);
  const aside = await keepAside(path, `damaged-${place.today}`);
  await writeDurably(path, found.copy.text);
  place.warn(words.restored(path, where, aside, found.backup));
  return found.copy;
}

/** The newest copy that is whole. */
async function backupOf<T extends object>(
  document: OwnDocument<T>,
  place: OwnPlace,
): Promise<{ readonly backup: string; readonly copy: Sound<T> } | undefined> {
  for (const backup of backupsOf(document, place)) {
    const copy = await read(document, backup);
    if (copy?.kind === "sound") return { backup, copy };
  }
  return undefined;
}

type Sound<T> = Extract<Understood<T>, { readonly kind: "sound" }>;

function sound<T extends object>(found: Exclude<Understood<T>, Damaged>, { version }: OwnDocument<T>, path: string): Sound<T> {
  switch (found.kind) {
    case "sound":
      return found;
    case "newer":
      throw new OwnProblem(words.newer(path, found.version, version));
    case "mistaken":
      throw mistakesIn(path, found.mistakes);
  }
}

function mistakesIn(path: string, mistakes: readonly string[]): OwnMistakes {
  return new OwnMistakes([...mistakes, words.mistakes(path, mistakes.length)].join("\n"));
}

/** @throws {DiskProblem} */
async function read<T extends object>(document: OwnDocument<T>, path: string): Promise<Understood<T> | undefined> {
  try {
    return understood(await dataText(path), document, path);
  } catch (error) {
    if (error instanceof DiskProblem && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function write<T extends object>(document: OwnDocument<T>, place: OwnPlace, value: T, before: string | undefined): Promise<void> {
  await writeText(document, place, textOf(value, document, before), before);
}

/**
 * The version before goes to its place first, and the copy of the new one comes last: whenever it ends, the file itself is whole.
 * Only under the lock. @throws {OwnProblem} @throws {DiskProblem}
 */
export async function writeText(
  document: Pick<OwnDocument<object>, "file" | "folder">,
  place: OwnPlace,
  text: string,
  before: string | undefined,
): Promise<void> {
  const path = pathOf(document, place);
  const most = document.file.endsWith(".json") ? LONGEST.json : LONGEST.yaml;
  if (text.length > most) throw new OwnProblem(words.tooLong(path, most));
  const [copy, older] = backupsOf(document, place);
  await makePrivateFolder(dirname(copy));
  if (before !== undefined) await writeDurably(older, before);
  await writeDurably(path, text);
  // What was asked for is done by now; an older copy does no harm.
  await writeDurably(copy, text).catch(() => undefined);
}
