import { lstatSync, readFileSync } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { disk } from "#words/disk.ts";
import { diskProblem } from "./disk.ts";
import type { Position } from "./yaml.ts";

/** A file below a folder of data, or what has the name of one. */
export interface DataFile {
  readonly path: string;
  /** Why it cannot be read as a file. */
  readonly unfit?: string;
}

/** What lies below a folder of data: its files, and every folder whose change could mean other files, itself first. */
export interface DataTree {
  readonly files: readonly DataFile[];
  readonly folders: readonly string[];
  /** When it was looked at, in milliseconds since 1970: nothing that happened after this is sure to be in it. */
  readonly at: number;
}

/** The files of a tree. @throws {DiskProblem} */
export async function dataFiles(folder: string, endings: readonly string[]): Promise<readonly DataFile[]> {
  return (await dataTree(folder, endings)).files;
}

/**
 * Everything below a folder whose name ends so, in order, but hidden files and installed packages. Links are not followed: they
 * may lead out of the folder, or around in it. @throws {DiskProblem}
 */
export async function dataTree(folder: string, endings: readonly string[]): Promise<DataTree> {
  const at = Date.now();
  try {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .filter(({ path }) => !isAside(relative(folder, path)));
    const files = entries
      .filter(({ entry: { name } }) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
      .map(({ entry, path }): DataFile => ({ path, ...unfitness(entry) }))
      .toSorted((left, right) => (left.path < right.path ? -1 : 1));
    return { files, folders: [folder, ...entries.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path)], at };
  } catch (error) {
    throw diskProblem(error instanceof Error && "path" in error ? String(error.path) : folder, error);
  }
}

interface Kind {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

function unfitness(entry: Kind): Pick<DataFile, "unfit"> {
  if (entry.isFile()) return {};
  if (entry.isDirectory()) return { unfit: disk.unfit.folder };
  return { unfit: entry.isSymbolicLink() ? disk.unfit.link : disk.unfit.other };
}

function isAside(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith(".") || part === "node_modules");
}

/** The text of a file, or what keeps it from being text and where. */
export type DataText = { readonly text: string } | ({ readonly message: string } & Position);

/** More than any honest data file holds. */
const MAX_BYTES = 1_000_000;

/** @throws {DiskProblem} */
export async function dataText(path: string): Promise<DataText> {
  try {
    const { size } = await lstat(path);
    return size > MAX_BYTES ? tooLarge : decoded(await readFile(path));
  } catch (error) {
    throw diskProblem(path, error);
  }
}

/** The same with the bytes, and at once, which takes a third of the time where there are thousands of files. @throws {DiskProblem} */
export function dataContent(path: string): DataText & { readonly bytes: Uint8Array } {
  try {
    if (lstatSync(path).size > MAX_BYTES) return { ...tooLarge, bytes: new Uint8Array() };
    const bytes = readFileSync(path);
    return { ...decoded(bytes), bytes };
  } catch (error) {
    throw diskProblem(path, error);
  }
}

const tooLarge: DataText = { line: 1, column: 1, message: disk.tooLarge(MAX_BYTES / 1_000_000) };

const strictly = new TextDecoder("utf-8", { fatal: true });

function decoded(bytes: Uint8Array): DataText {
  try {
    return { text: strictly.decode(bytes) };
  } catch {
    return undecoded(bytes);
  }
}

/** Where the first wrong byte stands. */
function undecoded(bytes: Uint8Array): DataText {
  const text = new TextDecoder("utf-8").decode(bytes);
  const again = new TextEncoder().encode(text);
  const start = hasMark(bytes) ? 3 : 0;
  const wrong = bytes.subarray(start).findIndex((byte, index) => byte !== again[index]);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(start, start + wrong)).split("\n");
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: isWide ? disk.utf16 : disk.notUtf8 };
}

/** Some editors begin a UTF-8 file with a mark, which the decoder drops. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The first of these that is a folder. */
export async function firstFolder(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const is = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (is) return path;
  }
  return undefined;
}
