import type { Catalog } from "./compiled.ts";
import type { Threads } from "./compile-many.ts";
import type { CacheKey, Kept } from "./own-cache.ts";
import { keep } from "./own-cache.ts";
import type { ReadFolder } from "./own-folder.ts";
import { readFolder } from "./own-folder.ts";

interface Anew extends Threads {
  readonly key: CacheKey;
  /** Of the cache; without one nothing is kept. */
  readonly path: string | undefined;
  readonly shipped: Catalog;
  readonly from: string;
  /** What an earlier start has kept of it, which is closed here. */
  readonly kept: Kept | undefined;
}

/** Reads what has changed of a folder, and keeps all of it for the next start. @throws {DiskProblem} */
export async function readAnew(folder: string, { key, path, shipped, from, kept, ...threads }: Anew): Promise<ReadFolder> {
  const shippedIds = new Set(shipped.programs().map(({ id }) => id));
  const read = await readFolder(folder, { ...threads, reference: shipped.reference, from, shippedIds }, kept);
  // Mistakes are told at every start: files that have some are not kept.
  if (path !== undefined) keep(path, folder, key, kept, { ...read, whole: read.problems.length === 0 });
  kept?.close();
  return read;
}
