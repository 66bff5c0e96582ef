import { createHash } from "node:crypto";
import { join } from "node:path";
import { ownData } from "#words/own-data.ts";
import type { Origin, ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import { firstFolder } from "../files/data-files.ts";
import { DiskProblem } from "../files/disk.ts";
import type { Catalog } from "./compiled.ts";
import { listed } from "./compiled.ts";
import { problemLine } from "./problem.ts";
import type { ReadCatalog } from "./read.ts";
import { readPrograms } from "./read.ts";

/** A folder with programs of the reader's own. */
export interface OwnFolder {
  readonly path: string;
  /** By a flag, so that it has to be there; otherwise it is a place where some may lie. */
  readonly named: boolean;
}

/** Every mistake in the reader's own data, a line each. */
export class DataMistakes extends Error {
  override readonly name = "DataMistakes";
}

/** The catalog with the reader's own programs in it. */
export interface OwnData {
  readonly catalog: Catalog;
  readonly record: (id: string) => ProgramRecord | undefined;
  readonly records: (shipped: readonly ProgramRecord[]) => readonly ProgramRecord[];
}

/**
 * Reads folders of programs, of which the later go before the earlier, and all of them before the catalog.
 * @param from the folder that messages name files from. @throws {DataMistakes}
 */
export async function readOwn(folders: readonly OwnFolder[], shipped: Catalog, from: string): Promise<OwnData> {
  const read: ReadCatalog[] = [];
  for (const folder of folders) read.push(await readNamed(folder, shipped.reference, from));
  const mistakes = read.flatMap(({ problems }) => problems);
  if (mistakes.length > 0) throw new DataMistakes([...mistakes.map(problemLine), ownData.mistakes(mistakes.length)].join("\n"));
  return overlaid(shipped, [...new Map(read.flatMap(({ programs }) => programs.map((program) => [program.id, program] as const))).values()]);
}

async function readNamed({ path, named }: OwnFolder, reference: Reference, from: string): Promise<ReadCatalog> {
  const folder = await programsFolder(path);
  try {
    const read = await readPrograms(folder, reference, from);
    if (named && read.files === 0) throw new DiskProblem(folder, ownData.noFiles);
    return read;
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error;
    throw new DataMistakes(named ? ownData.noNamedFolder(error.message) : ownData.noFolder(error.message));
  }
}

/** The programs of a folder, of a project or of its data. @throws {DiskProblem} */
export async function programsOf(path: string, reference: Reference, from: string): Promise<ReadCatalog> {
  return readPrograms(await programsFolder(path), reference, from);
}

/** The folder itself, or the one in it that has the programs where it is a project or its data. */
async function programsFolder(path: string): Promise<string> {
  return (await firstFolder([join(path, "data/programs"), join(path, "programs")])) ?? path;
}

function overlaid(shipped: Catalog, programs: readonly ProgramRecord[]): OwnData {
  const shippedIds = new Set(shipped.programs().map(({ id }) => id));
  const originOf = ({ id }: ProgramRecord): Origin => (shippedIds.has(id) ? "override" : "own");
  const own = new Map(programs.map((program) => [program.id, { ...program, origin: originOf(program) }]));
  const lines = [...own.values()].map((record) => ({ ...listed(record), origin: record.origin }));
  const isOurs = ({ id }: { readonly id: string }): boolean => !own.has(id);
  const content = createHash("sha256")
    .update(JSON.stringify([...own.values()]))
    .digest("hex")
    .slice(0, 8);
  return {
    catalog: {
      ...shipped,
      version: `${shipped.version}+${content}`,
      count: new Set([...shippedIds, ...own.keys()]).size,
      // What is mentioned only saves reading; the filters themselves look at each program of one's own.
      programs: (mentions) => [...shipped.programs(mentions).filter(isOurs), ...lines],
    },
    record: (id) => own.get(id),
    records: (records) => [...records.filter(isOurs), ...own.values()],
  };
}
