import { open, readdir, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { codeOf, diskProblem, takeFreeName } from "./disk.ts";

/**
 * Writes a file so that it is there whole, or as it was, whenever the machine stops: into a temporary file beside it, which goes to
 * the disk, then takes the name, and then the folder goes to the disk. A link leads to the file that is written. @throws {DiskProblem}
 */
export async function writeDurably(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const temporary = join(dirname(target), `${leftoverStart(target)}${process.pid}-${crypto.randomUUID().slice(0, 8)}.tmp`);
    try {
      await writeSynced(temporary, text, await modeOf(target));
      await renameOver(temporary, target);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
    await syncFolder(dirname(target));
  } catch (error) {
    throw diskProblem(path, error);
  }
}

function leftoverStart(path: string): string {
  return `.${basename(path)}.`;
}

/** Temporary files of those who were ended while they wrote this one; for whoever holds its lock. */
export async function sweepLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const left = names.filter((name) => name.startsWith(leftoverStart(path)) && name.endsWith(".tmp"));
  for (const name of left) await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
}

/** What a person told of themselves is for nobody else on the machine. */
const OWN_FILE = 0o600;

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => OWN_FILE,
  );
}

async function writeSynced(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

const TRIES = 20;
const PAUSE_MS = 50;

/** On Windows nothing can take the name of a file that somebody reads just now, a virus scanner for one. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const mayPass = process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
      if (!mayPass || tries === TRIES) throw error;
      await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  }
}

/** What systems answer that have no such thing as a folder on its way to the disk. */
const NO_SYNC: ReadonlySet<string> = new Set(["EINVAL", "EISDIR", "EPERM", "EACCES", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EBADF"]);

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!NO_SYNC.has(codeOf(error))) throw error;
  }
}

/**
 * A second name for what a file holds now, "list.damaged-2026-11-22.yaml", so that the first can be written over and nothing is
 * lost. Returns the new path. @throws {DiskProblem}
 */
export async function keepAside(path: string, mark: string): Promise<string> {
  try {
    const target = await realpath(path).catch(() => path);
    const ending = extname(target);
    const start = target.slice(0, target.length - ending.length);
    for (let number = 1; ; number += 1) {
      const aside = `${start}.${mark}${number === 1 ? "" : `-${number}`}${ending}`;
      if (await isPlaced(target, aside)) {
        await syncFolder(dirname(target));
        return aside;
      }
    }
  } catch (error) {
    throw diskProblem(path, error);
  }
}

async function isPlaced(path: string, aside: string): Promise<boolean> {
  try {
    await takeFreeName(path, aside);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether there was such a file. @throws {DiskProblem} */
export async function removeDurably(path: string): Promise<boolean> {
  try {
    await rm(path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw diskProblem(path, error);
  }
}

/** Removes a folder that is empty. */
export async function removeEmptyFolder(path: string): Promise<void> {
  // One that holds something else stays.
  await rmdir(path).catch(() => undefined);
}
