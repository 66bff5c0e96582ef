import { join } from "node:path";
import { ownData } from "#words/own-data.ts";
import type { Origin, Program, ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import { checksum } from "../files/checksum.ts";
import { firstFolder } from "../files/data-files.ts";
import { DiskProblem } from "../files/disk.ts";
import type { Catalog } from "./compiled.ts";
import { programsIn } from "./compiled.ts";
import type { CompiledFolder } from "./compiled-folder.ts";
import { idOfName, recordOf, recordsOf } from "./compiled-folder.ts";
import type { Kept } from "./own-cache.ts";
import { cachePath, isFresh, keyOf, openKept } from "./own-cache.ts";
import type { Problem } from "./problem.ts";
import { problemLine } from "./problem.ts";
import type { ReadCatalog } from "./read.ts";

/** A folder with programs of the reader's own. */
export interface OwnFolder {
  readonly path: string;
  /** By a flag, so that it has to be there; otherwise it is a place where some may lie. */
  readonly named: boolean;
}

/** How folders are read; without any of it, on one thread, and nothing is kept for the next start. */
export interface OwnReading {
  /** The folder for caches. */
  readonly cache?: string;
  /** The build of this program: what one has kept is nothing to another. */
  readonly program?: string;
  /** The file that a further thread runs. */
  readonly worker?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Every mistake in the reader's own data, a line each. */
export class DataMistakes extends Error {
  override readonly name = "DataMistakes";
}

/** The catalog with the reader's own programs in it. */
export interface OwnData {
  readonly catalog: Catalog;
  readonly record: (id: string) => Promise<ProgramRecord | undefined>;
  readonly records: (shipped: readonly ProgramRecord[]) => Promise<readonly ProgramRecord[]>;
}

/** A folder that was read, and how it is read again where what was kept of it turns out to be damaged. */
interface Layer {
  readonly compiled: CompiledFolder;
  readonly again: () => Promise<CompiledFolder>;
}

interface Read {
  readonly layer: Layer;
  readonly problems: readonly Problem[];
}

/**
 * Reads folders of programs, of which the later go before the earlier, and all of them before the catalog.
 * @param from the folder that messages name files from. @throws {DataMistakes}
 */
export async function readOwn(folders: readonly OwnFolder[], shipped: Catalog, from: string, reading: OwnReading = {}): Promise<OwnData> {
  const read: Read[] = [];
  for (const folder of folders) read.push(await readNamed(folder, { shipped, from, reading }));
  throwMistakes(read.flatMap(({ problems }) => problems));
  return overlaid(
    shipped,
    read.map(({ layer }) => layer),
  );
}

function throwMistakes(mistakes: readonly Problem[]): void {
  if (mistakes.length > 0) throw new DataMistakes([...mistakes.map(problemLine), ownData.mistakes(mistakes.length)].join("\n"));
}

interface Around {
  readonly shipped: Catalog;
  readonly from: string;
  readonly reading: OwnReading;
}

async function readNamed({ path, named }: OwnFolder, around: Around): Promise<Read> {
  const folder = await programsFolder(path);
  try {
    const { layer, problems, files } = await readLayer(folder, around);
    if (named && files === 0) throw new DiskProblem(folder, ownData.noFiles);
    return { layer, problems };
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error;
    throw new DataMistakes(named ? ownData.noNamedFolder(error.message) : ownData.noFolder(error.message));
  }
}

/** What was kept of the folder, where that is still what it holds; YAML and its schema are loaded only where it is not. */
async function readLayer(folder: string, { shipped, from, reading }: Around): Promise<Read & { readonly files: number }> {
  const key = keyOf(folder, reading.program ?? "", shipped.version);
  const path = reading.cache === undefined ? undefined : cachePath(reading.cache, key);
  const anew = async (kept?: Kept): Promise<Read & { readonly files: number }> => {
    const { readAnew } = await import("./own-anew.ts");
    const { compiled, problems, files } = await readAnew(folder, { ...reading, key, path, shipped, from, kept });
    return { layer: { compiled, again }, problems, files };
  };
  const again = async (): Promise<CompiledFolder> => {
    const { layer, problems } = await anew();
    throwMistakes(problems);
    return layer.compiled;
  };
  const kept = path === undefined ? undefined : openKept(path, key);
  if (kept && isFresh(folder, kept)) return { layer: { compiled: kept.compiled, again }, problems: [], files: kept.compiled.names.length };
  return anew(kept);
}

/** The programs of a folder, of a project or of its data. @throws {DiskProblem} */
export async function programsOf(path: string, reference: Reference, from: string): Promise<ReadCatalog> {
  const { readPrograms } = await import("./read.ts");
  return readPrograms(await programsFolder(path), reference, from);
}

/** The folder itself, or the one in it that has the programs where it is a project or its data. */
async function programsFolder(path: string): Promise<string> {
  return (await firstFolder([join(path, "data/programs"), join(path, "programs")])) ?? path;
}

type Identified = Pick<Program, "id">;

function overlaid(shipped: Catalog, layers: readonly Layer[]): OwnData {
  const overrides = new Set(layers.flatMap(({ compiled }) => compiled.overrides));
  const later = laterIds(layers);
  const owned = layers.reduce((sum, { compiled: { names } }, index) => sum + seen(names, later[index]), 0);
  const isShown = ({ id }: Identified): boolean => !overrides.has(id);
  const ofLayer = <Each extends Identified>(index: number, programs: readonly Each[]): readonly (Each & { readonly origin: Origin })[] =>
    programs.filter(({ id }) => !later[index]?.has(id)).map((program) => ({ ...program, origin: overrides.has(program.id) ? "override" : "own" }));
  return {
    catalog: {
      ...shipped,
      version: `${shipped.version}+${joinedVersion(layers)}`,
      count: shipped.count - overrides.size + owned,
      programs: (mentions = []) => [
        ...shipped.programs(mentions).filter(isShown),
        ...layers.flatMap(({ compiled }, index) => ofLayer(index, programsIn(compiled.lists, mentions))),
      ],
    },
    record: async (id) => {
      const record = await recordIn(layers, id);
      return record && { ...record, origin: overrides.has(id) ? "override" : "own" };
    },
    records: async (records) => {
      const own: ProgramRecord[][] = [];
      for (const [index, { compiled, again }] of layers.entries()) own.push([...ofLayer(index, recordsOf(compiled) ?? recordsOf(await again()) ?? [])]);
      return [...records.filter(isShown), ...own.flat()];
    },
  };
}

function seen(names: readonly string[], later: ReadonlySet<string> = new Set()): number {
  return later.size === 0 ? names.length : names.filter((name) => !later.has(idOfName(name))).length;
}

/** For each folder the ids that later ones have. */
function laterIds(layers: readonly Layer[]): readonly ReadonlySet<string>[] {
  const sets = layers.map((_, index) => layers.slice(index + 1).flatMap(({ compiled }) => compiled.names.map(idOfName)));
  return sets.map((ids) => new Set(ids));
}

async function recordIn(layers: readonly Layer[], id: string): Promise<ProgramRecord | undefined> {
  for (const { compiled, again } of layers.toReversed()) {
    const found = recordOf(compiled, id);
    const record = found === "damaged" ? recordOf(await again(), id) : found;
    if (typeof record === "object") return record;
  }
  return undefined;
}

function joinedVersion(layers: readonly Layer[]): string {
  const versions = layers.map(({ compiled: { version } }) => version);
  const [only] = versions;
  if (versions.length === 1 && only !== undefined) return only;
  return (checksum(Buffer.from(versions.join())) % 2 ** 32).toString(16).padStart(8, "0");
}
