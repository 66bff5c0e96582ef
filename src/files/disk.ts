import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Why a file or folder could not be used, in words. */
export class DiskProblem extends Error {
  override readonly name = "DiskProblem";
  /** What is wrong with it, without its name. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path} ${reason}.`);
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  ENOTDIR: "is not a folder",
  EISDIR: "is a folder, not a file",
  ENOSPC: "cannot be written: the disk is full",
  EROFS: "cannot be written: the disk is read-only",
  EEXIST: "exists already; name a new file",
  EFBIG: "cannot be written: it would be larger than you may make it",
  ENAMETOOLONG: "cannot be used: its name is too long",
};

export function diskProblem(path: string, error: unknown): DiskProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new DiskProblem(path, reasons[code] ?? `cannot be used (${code || String(error)})`);
}

/** @throws {DiskProblem} */
export async function readText(path: string): Promise<string> {
  try {
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

/** Whole or not at all: into a temporary file beside it, then renamed. @throws {DiskProblem} */
export async function writeWhole(path: string, text: string, { replace }: { replace: boolean }): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    if (!replace && (await exists(path))) throw Object.assign(new Error("exists"), { code: "EEXIST" });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const isLost = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw diskProblem(isLost ? `The folder ${dirname(path)}` : path, error);
  }
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    (error: unknown) => !(error instanceof Error && "code" in error && error.code === "ENOENT"),
  );
}

/** A path as messages show it: from the folder one stands in, with forward slashes. */
export function shownPath(path: string, from: string): string {
  const near = relative(from, path);
  return (near.startsWith("..") ? path : near).split(sep).join("/");
}
