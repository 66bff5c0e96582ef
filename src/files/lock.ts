import { constants, copyFile, link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, diskProblem } from "./disk.ts";
import type { Owner } from "./lock-owner.ts";
import { isDead, newOwner } from "./lock-owner.ts";

/** Somebody else holds the lock of this path, and went on holding it. */
export class Busy extends Error {
  override readonly name = "Busy";
  readonly path: string;
  /** The process that holds it, where that is known. */
  readonly pid: number | undefined;

  constructor(path: string, pid: number | undefined) {
    super(path);
    this.path = path;
    this.pid = pid;
  }
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;
/** How often those who wait look whether the owner is still alive, which takes longer than to try the name. */
const LOOK_MS = 60;

/**
 * One process at a time, for as long as `action` runs, beside a file that may not be there. A lock is a file that names its owner and appears with its content; that of
 * an owner that died is taken over by exactly one of those who wait. It is not given to anyone by its age, so that a process that
 * was only stopped for a while does not come back to find that it has company. @throws {Busy} @throws {DiskProblem}
 */
export async function withLock<T>(file: string, action: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const path = `${file}.lock`;
  await acquire(path, patienceMs).catch((error: unknown) => {
    throw error instanceof Busy ? error : diskProblem(file, error);
  });
  try {
    await sweep(path);
    return await action();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string, patienceMs: number): Promise<void> {
  const owner = newOwner();
  const note = `${path}.${owner.id}`;
  const began = performance.now();
  try {
    await writeFile(note, JSON.stringify(owner));
    for (let looked = -LOOK_MS; ;) {
      const waited = performance.now() - began;
      const isTime = waited - looked >= LOOK_MS;
      if (isTime ? await isTaken(path, note, owner) : await isFree(path, note, owner)) return;
      if (isTime) looked = waited;
      if (waited > patienceMs) throw new Busy(path, (await ownerOf(path))?.pid);
      await new Promise((resume) => setTimeout(resume, PAUSE_MS * (0.5 + Math.random())));
    }
  } finally {
    await rm(note, { force: true }).catch(() => undefined);
  }
}

/** Whether the name is ours now: it was free, or its owner is dead and we are the one who may take over. */
async function isTaken(path: string, note: string, owner: Owner): Promise<boolean> {
  if (await isFree(path, note, owner)) return true;
  const other = await ownerOf(path);
  return other !== undefined && isDead(other) && takeOver(path, other, note, owner);
}

/** Whether the name was free, and is ours now. */
async function isFree(path: string, note: string, owner: Owner): Promise<boolean> {
  try {
    await place(note, path);
    return true;
  } catch (error) {
    // The note is gone where somebody tidied up after a process that only looked dead.
    if (codeOf(error) === "ENOENT") await writeFile(note, JSON.stringify(owner));
    else if (codeOf(error) !== "EEXIST") throw error;
    return false;
  }
}

/**
 * The right to replace the lock of one dead owner is a lock by itself, whose name has that owner in it and never comes back. Without
 * it, two who saw the dead one could each remove a lock, the second one that of the first.
 */
async function takeOver(path: string, dead: Owner, note: string, owner: Owner): Promise<boolean> {
  const right = `${path}.after.${dead.id}`;
  if (!(await isTaken(right, note, owner))) return false;
  try {
    if ((await ownerOf(path))?.id !== dead.id) return false;
    const ours = `${note}.taking`;
    await place(note, ours);
    await rename(ours, path);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

/** A second name for a file, if it is free. Not every disk has links. */
async function place(note: string, path: string): Promise<void> {
  try {
    await link(note, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") throw error;
    await copyFile(note, path, constants.COPYFILE_EXCL);
  }
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const text = await readFile(path, "utf8");
    const owner = parsedOwner(text);
    if (owner) return owner;
    // Only where there are no links: the copy of a note on its way, or what was left of one.
    const { ino, mtimeMs } = await stat(path);
    return { id: `${ino}-${Math.floor(mtimeMs)}`, at: mtimeMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parsedOwner(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    return typeof owner === "object" && owner !== null && "id" in owner && "at" in owner ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** Those who wait have notes as well, many of them at times. */
const OLD_MS = 60_000;
const MOST_SWEPT = 3;

/** What processes left that were ended while they waited, or while they took over. Called by whoever holds the lock. */
async function sweep(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  const left = names.filter((name) => name.startsWith(start)).map((name) => join(dirname(path), name));
  // A few each time: what is left of the ended is not much, and a crowd of those who wait is.
  for (const name of left.slice(0, MOST_SWEPT)) {
    const owner = await ownerOf(name).catch(() => undefined);
    if (owner && Date.now() - owner.at > OLD_MS && isDead(owner)) await rm(name, { force: true }).catch(() => undefined);
  }
}
