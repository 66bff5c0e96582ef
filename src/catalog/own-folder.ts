import { relative } from "node:path";
import type { Reference } from "../core/reference.ts";
import { checksum } from "../files/checksum.ts";
import type { DataFile } from "../files/data-files.ts";
import { dataContent, dataTree } from "../files/data-files.ts";
import { shownPath } from "../files/disk.ts";
import type { Stamp } from "../files/stamp.ts";
import { mayBeStale, stampOf } from "../files/stamp.ts";
import type { CompiledFile, CompiledProgram } from "./compile-file.ts";
import { HASH_BYTES, hashOf } from "./compile-file.ts";
import type { Threads } from "./compile-many.ts";
import { compileMany } from "./compile-many.ts";
import type { CompiledFolder } from "./compiled-folder.ts";
import { idOfName, recordExtent, ROW_LENGTH, stampIn, sumIn } from "./compiled-folder.ts";
import type { Kept } from "./own-cache.ts";
import type { Problem } from "./problem.ts";
import { duplicates, ENDINGS } from "./read.ts";

/** A folder read anew, of which only what has changed is parsed. */
export interface ReadFolder {
  readonly compiled: CompiledFolder;
  readonly records: Buffer;
  readonly hashes: Buffer;
  readonly problems: readonly Problem[];
  /** How many files there are, with mistakes or without. */
  readonly files: number;
  readonly at: number;
  readonly folders: readonly string[];
}

export interface Reading extends Threads {
  readonly reference: Reference;
  /** The folder that messages name files from. */
  readonly from: string;
  /** The ids of the catalog. */
  readonly shippedIds: ReadonlySet<string>;
}

/** @param kept what an earlier reading of this very folder has left. @throws {DiskProblem} */
export async function readFolder(folder: string, reading: Reading, kept: Kept | undefined): Promise<ReadFolder> {
  const { files, folders, at } = await dataTree(folder, ENDINGS);
  const stamps = files.map(({ path }) => stampOf(path));
  const known = knownFrom(folder, kept);
  const found = files.map((file, index) => known(file, stamps[index]));
  const unknown = files.filter((_, index) => found[index] === undefined);
  const compiled = (await compileMany({ files: unknown, reference: reading.reference, from: reading.from }, reading))[Symbol.iterator]();
  const all = found.map((program): CompiledFile => program ?? compiled.next().value ?? { problems: [] });
  const sound = all.flatMap((file, index): readonly Sound[] => {
    const [{ path } = { path: "" }, stamp] = [files[index], stamps[index]];
    return "problems" in file || stamp === undefined ? [] : [{ ...file, path, name: relative(folder, path), stamp }];
  });
  const named = sound.map(({ path, name }) => ({ file: shownPath(path, reading.from), id: idOfName(name) }));
  const problems = [...all.flatMap((file) => ("problems" in file ? file.problems : [])), ...duplicates(named)];
  return { ...assembled(sound, reading.shippedIds), problems, files: files.length, at, folders };
}

interface Sound extends CompiledProgram {
  readonly path: string;
  readonly name: string;
  readonly stamp: Stamp;
}

/** What is known of a file from before, by its stamp, or else by what it holds. */
function knownFrom(folder: string, kept: Kept | undefined): (file: DataFile, stamp: Stamp | undefined) => CompiledProgram | undefined {
  const [records, hashes] = [kept?.compiled.records(0, lastEnd(kept.compiled)), kept?.hashes()];
  if (kept === undefined || records === undefined || hashes === undefined) return () => undefined;
  const { names, rows, lists } = kept.compiled;
  const [places, lines] = [new Map(names.map((name, index) => [name, index])), lists.toString("latin1").split("\n")];
  return ({ path, unfit }, stamp) => {
    const index = places.get(relative(folder, path));
    if (index === undefined || stamp === undefined || unfit !== undefined) return undefined;
    const hash = hashes.toString("hex", index * HASH_BYTES, (index + 1) * HASH_BYTES);
    const before = stampIn(rows, index);
    const isAsThen = !mayBeStale(before, kept.head.at) && stamp.every((part, each) => part === before[each]);
    if (!isAsThen && contentHash(path) !== hash) return undefined;
    const [bytes, sum] = [records.subarray(...recordExtent(rows, index)), sumIn(rows, index)];
    return checksum(bytes) === sum ? { list: `${lines[index] ?? ""}\n`, record: bytes.toString("latin1"), sum, hash } : undefined;
  };
}

function lastEnd({ names, rows }: CompiledFolder): number {
  return names.length === 0 ? 0 : recordExtent(rows, names.length - 1)[1];
}

function contentHash(path: string): string | undefined {
  try {
    return hashOf(dataContent(path).bytes);
  } catch {
    // Said when it is read as a program.
    return undefined;
  }
}

function assembled(sound: readonly Sound[], shippedIds: ReadonlySet<string>): Pick<ReadFolder, "compiled" | "records" | "hashes"> {
  const rows = new Float64Array(sound.length * ROW_LENGTH);
  const records = Buffer.allocUnsafeSlow(sound.reduce((length, { record }) => length + record.length, 0));
  let end = 0;
  for (const [index, { stamp, record, sum }] of sound.entries()) {
    end += records.write(record, end, "latin1");
    rows.set([...stamp, end, sum], index * ROW_LENGTH);
  }
  const names = sound.map(({ name }) => name);
  const compiled: CompiledFolder = {
    names,
    rows,
    lists: Buffer.from(sound.map(({ list }) => list).join(""), "latin1"),
    records: (from, to) => records.subarray(from, to),
    version: versionOf(sound.map(({ sum }) => sum)),
    overrides: names.map(idOfName).filter((id) => shippedIds.has(id)),
  };
  return { compiled, records, hashes: Buffer.from(sound.map(({ hash }) => hash).join(""), "hex") };
}

/** The same programs have the same one. */
function versionOf(sums: readonly number[]): string {
  return (checksum(new Uint8Array(new Float64Array(sums).buffer)) % 2 ** 32).toString(16).padStart(8, "0");
}
