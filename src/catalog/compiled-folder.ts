import type { ProgramRecord } from "../core/program.ts";
import { checksum } from "../files/checksum.ts";
import type { Stamp } from "../files/stamp.ts";
import { STAMP_LENGTH } from "../files/stamp.ts";
import { allRecords } from "./compiled.ts";

/** The programs of a folder as a start-up reads them, a line of JSON each, in the order of the names of their files. */
export interface CompiledFolder {
  /** The paths of the files from the folder. */
  readonly names: readonly string[];
  /** For each file its stamp, where its record ends, and the checksum of the record. */
  readonly rows: Float64Array;
  /** The lines for lists. */
  readonly lists: Buffer;
  /** The lines of records from one place to another; `undefined` where they are damaged. */
  readonly records: (from: number, to: number) => Buffer | undefined;
  /** Stands for the content of all of them. */
  readonly version: string;
  /** Ids that the catalog has as well. */
  readonly overrides: readonly string[];
}

export const ROW_LENGTH = STAMP_LENGTH + 2;

export function stampIn(rows: Float64Array, index: number): Stamp {
  const start = index * ROW_LENGTH;
  return [rows[start] ?? 0, rows[start + 1] ?? 0, rows[start + 2] ?? 0, rows[start + 3] ?? 0];
}

/** Where the record of a file begins and ends. */
export function recordExtent(rows: Float64Array, index: number): readonly [number, number] {
  const end = index * ROW_LENGTH + STAMP_LENGTH;
  return [index === 0 ? 0 : (rows[end - ROW_LENGTH] ?? 0), rows[end] ?? 0];
}

export function sumIn(rows: Float64Array, index: number): number {
  return rows[index * ROW_LENGTH + STAMP_LENGTH + 1] ?? 0;
}

/** A file is named after the id in it. */
export function idOfName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1).replace(/\.ya?ml$/iu, "");
}

/** The record with an id, "none", or "damaged". */
export function recordOf({ names, rows, records }: CompiledFolder, id: string): ProgramRecord | "none" | "damaged" {
  const index = names.findIndex((name) => name.includes(id) && idOfName(name) === id);
  if (index === -1) return "none";
  const bytes = records(...recordExtent(rows, index));
  if (bytes === undefined || checksum(bytes) !== sumIn(rows, index)) return "damaged";
  return JSON.parse(bytes.toString("latin1")) as ProgramRecord;
}

/** A text may not be longer than half a gigabyte. */
const BLOCK = 2 ** 24;

/** Every record, or `undefined` where one is damaged. */
export function recordsOf({ names, rows, records }: CompiledFolder): readonly ProgramRecord[] | undefined {
  const all: ProgramRecord[] = [];
  for (let index = 0; index < names.length;) {
    const [start] = recordExtent(rows, index);
    let last = index;
    while (last + 1 < names.length && recordExtent(rows, last + 1)[1] - start < BLOCK) last += 1;
    const bytes = records(start, recordExtent(rows, last)[1]);
    if (bytes === undefined) return undefined;
    for (let each = index; each <= last; each += 1) {
      const [from, to] = recordExtent(rows, each);
      if (checksum(bytes.subarray(from - start, to - start)) !== sumIn(rows, each)) return undefined;
    }
    for (const record of allRecords(bytes)) all.push(record);
    index = last + 1;
  }
  return all;
}
