import { join, relative, sep } from "node:path";
import type { CacheFile } from "../files/cache-file.ts";
import { CACHE_ENDING, openCacheFile, writeCacheFile } from "../files/cache-file.ts";
import { checksum } from "../files/checksum.ts";
import type { Stamp } from "../files/stamp.ts";
import { isStamped, mayBeStale, stampOf, truePath } from "../files/stamp.ts";
import type { CompiledFolder } from "./compiled-folder.ts";
import { ROW_LENGTH, stampIn } from "./compiled-folder.ts";

/** Of the shape of a cache. */
const FORMAT = 1;

/** What the compiled programs of a folder depend on beside its files. */
export interface CacheKey {
  /** The build of this program, which knows the shape of files and every rule over them. */
  readonly program: string;
  /** The version of the catalog, whose countries and specialties files may name. */
  readonly catalog: string;
  /** The folder, by its true path. */
  readonly folder: string;
}

interface Head extends CacheKey {
  readonly format: number;
  /** When the folder was looked at, in milliseconds since 1970. */
  readonly at: number;
  /** Its folders, from itself, with their stamps. */
  readonly folders: readonly (readonly [string, Stamp])[];
  /** Whether all files are in it: those with mistakes never are. */
  readonly whole: boolean;
  readonly version: string;
  readonly overrides: readonly string[];
}

/** What is kept for one folder. */
export interface Kept {
  readonly compiled: CompiledFolder;
  readonly head: Head;
  /** Hashes of the files, one after the other; `undefined` where they are damaged. */
  readonly hashes: () => Buffer | undefined;
  readonly close: () => void;
}

export function keyOf(path: string, program: string, catalog: string): CacheKey {
  return { program, catalog, folder: truePath(path) };
}

/** Named after the folder; which one it is stands in it as well. */
export function cachePath(cache: string, { folder }: CacheKey): string {
  return join(cache, `${checksum(Buffer.from(folder)).toString(16)}${CACHE_ENDING}`);
}

/** What was kept under this very key, undamaged but for records, which are checked when they are asked for. */
export function openKept(path: string, key: CacheKey): Kept | undefined {
  const file = openCacheFile(path);
  if (file === undefined) return undefined;
  const kept = isOf(key, file.head) ? keptIn(file, file.head) : undefined;
  if (kept === undefined) file.close();
  return kept;
}

function isOf({ program, catalog, folder }: CacheKey, head: unknown): head is Head {
  const found = head as Partial<Head> | null;
  return found?.format === FORMAT && found.program === program && found.catalog === catalog && found.folder === folder;
}

function keptIn(file: CacheFile, head: Head): Kept | undefined {
  const [names, rows, lists] = [file.section("names"), file.section("rows"), file.section("lists")];
  if (names === undefined || rows === undefined || lists === undefined) return undefined;
  return {
    head,
    compiled: {
      names: names.length === 0 ? [] : names.toString().split("\0"),
      rows: new Float64Array(rows.buffer, rows.byteOffset, rows.length / 8),
      lists,
      records: (from, to) => file.part("records", from, to),
      version: head.version,
      overrides: head.overrides,
    },
    hashes: () => file.section("hashes"),
    close: file.close,
  };
}

/** Whether the folder holds what it held then, as far as the stamps of all its files and folders tell. */
export function isFresh(folder: string, { head: { at, folders, whole }, compiled: { names, rows } }: Kept): boolean {
  if (!whole || !folders.every(([name, stamp]) => !mayBeStale(stamp, at) && isStamped(join(folder, name), stamp, 0))) return false;
  const start = join(folder, sep);
  return names.every((name, index) => !isUnsure(rows, index, at) && isStamped(`${start}${name}`, rows, index * ROW_LENGTH));
}

function isUnsure(rows: Float64Array, index: number, at: number): boolean {
  return mayBeStale(stampIn(rows, index), at);
}

/** What there is to keep. */
export interface ToKeep {
  readonly compiled: CompiledFolder;
  readonly records: Buffer;
  readonly hashes: Buffer;
  readonly at: number;
  readonly folders: readonly string[];
  readonly whole: boolean;
}

/** Written where it says something that is not kept yet. */
export function keep(path: string, folder: string, key: CacheKey, kept: Kept | undefined, { compiled, records, hashes, at, folders, whole }: ToKeep): void {
  const { version, overrides, names, rows, lists } = compiled;
  const stamped = folders.map((each) => [relative(folder, each), stampOf(each) ?? [0, 0, 0, 0]] as const);
  const head: Head = { format: FORMAT, ...key, at, folders: stamped, whole, version, overrides };
  if (kept && !saysMore(kept, head, compiled)) return;
  // Where an open file cannot be replaced, as on Windows, it has to be closed first.
  kept?.close();
  writeCacheFile(path, head, {
    rows: new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength),
    names: Buffer.from(names.join("\0")),
    hashes,
    lists,
    records,
  });
}

/** A file that was changed a moment before it was read is read again each time, until that is long enough ago. */
function saysMore(kept: Kept, head: Head, { names, rows }: CompiledFolder): boolean {
  const same =
    kept.compiled.names.join("\0") === names.join("\0") &&
    kept.head.whole === head.whole &&
    JSON.stringify(kept.head.folders) === JSON.stringify(head.folders) &&
    kept.compiled.rows.every((value, index) => value === rows[index]);
  return !same || unsure(head, rows) < unsure(kept.head, kept.compiled.rows);
}

function unsure({ at, folders }: Head, rows: Float64Array): number {
  const files = Array.from({ length: rows.length / ROW_LENGTH }, (_, index) => stampIn(rows, index));
  return [...folders.map(([, stamp]) => stamp), ...files].filter((stamp) => mayBeStale(stamp, at)).length;
}
