import type { Catalog } from "../catalog/compiled.ts";
import type { OwnData, OwnFolder } from "../catalog/own.ts";
import { readOwn } from "../catalog/own.ts";
import type { Machine } from "../user/paths.ts";
import { userCacheFolder } from "../user/paths.ts";
import type { Shown } from "./progress.ts";
import { progressOn } from "./progress.ts";

/** Where programs of the reader's own are read. */
export interface ReadingPlace {
  readonly machine: Machine;
  /** The folder that messages name files from. */
  readonly from: string;
  /** The build of this program. */
  readonly program: string;
  /** The file that a further thread runs. */
  readonly worker: string;
  readonly err: () => Shown;
  /** One line that stays instead of a bar that moves. */
  readonly isPlain: boolean;
}

/** Reads them, shows how far that is where it takes long, and keeps them for the next start. @throws {DataMistakes} */
export async function readWithProgress(folders: readonly OwnFolder[], shipped: Catalog, place: ReadingPlace): Promise<OwnData> {
  const { machine, from, program, worker, err, isPlain } = place;
  const cache = userCacheFolder(machine);
  const onProgress = progressOn(err, { isPlain, now: () => performance.now() });
  return readOwn(folders, shipped, from, { ...(cache !== undefined && { cache }), program, worker, onProgress });
}
