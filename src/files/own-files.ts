import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, diskProblem } from "./disk.ts";

/** A file as lists of files tell it. */
export interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  /** "2026-11-22T17:30:00.000Z" */
  readonly changed: string;
}

/** Every file below a folder, in order; none where there is no folder. @throws {DiskProblem} */
export async function filesBelow(folder: string): Promise<readonly FileFacts[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
    const found: FileFacts[] = [];
    for (const path of paths.toSorted()) {
      // It may have gone meanwhile, as locks do.
      const facts = await stat(path).catch(() => undefined);
      if (facts) found.push({ path, bytes: facts.size, changed: facts.mtime.toISOString() });
    }
    return found;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw diskProblem(folder, error);
  }
}
