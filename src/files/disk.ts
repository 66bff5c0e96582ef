import { constants, copyFile, link, mkdir, readFile, readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { disk } from "#words/disk.ts";

/** Why a file or folder could not be used, in words. */
export class DiskProblem extends Error {
  override readonly name = "DiskProblem";
  /** What is wrong with it, without its name. */
  readonly reason: string;
  /** As the system names it. */
  readonly code: string;

  constructor(path: string, reason: string, code = "") {
    super(disk.problem(path, reason));
    this.reason = reason;
    this.code = code;
  }
}

const reasons: Readonly<Record<string, string>> = disk.reasons;

export function diskProblem(path: string, error: unknown): DiskProblem {
  const code = codeOf(error);
  return new DiskProblem(path, reasons[code] ?? disk.otherReason(code || String(error)), code);
}

/** @throws {DiskProblem} */
export async function readText(path: string): Promise<string> {
  try {
    // A device may have no end; a pipe has one.
    const found = await stat(path);
    if (found.isCharacterDevice() || found.isBlockDevice()) throw Object.assign(new Error("device"), { code: "ENODEV" });
    return await readFile(path, "utf8");
  } catch (error) {
    throw diskProblem(path, error);
  }
}

/** The files below a folder whose names end so, as paths with the folder in front, in order. @throws {DiskProblem} */
export async function listFiles(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (error) {
    throw diskProblem(folder, error);
  }
}

/** With those around it. @throws {DiskProblem} */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw diskProblem(path, error);
  }
}

/** The same for nobody but its owner, as far as it is not there yet. @throws {DiskProblem} */
export async function makePrivateFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw diskProblem(path, error);
  }
}

/** Unlike a look before and a rename after, a link cannot overwrite what came in between. Not every disk has links. */
export async function takeFreeName(from: string, path: string): Promise<void> {
  try {
    await link(from, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await copyFile(from, path, constants.COPYFILE_EXCL);
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** A path as messages show it: from the folder one stands in, with forward slashes. */
export function shownPath(path: string, from: string): string {
  const near = relative(from, path);
  return (near.startsWith("..") ? path : near).split(sep).join("/");
}
