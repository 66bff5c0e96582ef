import { lstatSync, realpathSync } from "node:fs";

/** What the system says of a file: as long as nothing of it has changed, neither has what the file holds. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

export const STAMP_LENGTH = 4;

export function stampOf(path: string): Stamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return [size, mtimeMs, ctimeMs, ino];
  } catch {
    return undefined;
  }
}

/** Whether a file has still the stamp that begins at a place in a row of numbers. */
export function isStamped(path: string, numbers: ArrayLike<number>, at: number): boolean {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return mtimeMs === numbers[at + 1] && size === numbers[at] && ctimeMs === numbers[at + 2] && ino === numbers[at + 3];
  } catch {
    return false;
  }
}

/** Some disks count time in steps of two seconds, and two changes in one step look like one. */
const STEP_MS = 2000;

/** Whether a file that had this stamp at a moment may have changed after it and have it still. */
export function mayBeStale([, modified, changed]: Stamp, at: number): boolean {
  return modified > at - STEP_MS || changed > at - STEP_MS;
}

/** Without links; the path itself where it leads nowhere. */
export function truePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
