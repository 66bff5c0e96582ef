import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { checksum } from "./checksum.ts";

/**
 * A file of what can be made again: a head and named sections of bytes, each with its length and checksum. Whatever is wrong with
 * it, it is as if there were none.
 */
export interface CacheFile {
  readonly head: unknown;
  /** `undefined` where it is not what was written. */
  readonly section: (name: string) => Buffer | undefined;
  /** Some bytes of a section, unchecked. */
  readonly part: (name: string, from: number, to: number) => Buffer | undefined;
  readonly close: () => void;
}

/** Where a section lies: its beginning, length and checksum. */
type Extent = readonly [number, number, number];

const MAGIC = "own cache\n";
/** The magic, the length of the head, its checksum; in text, so that it is the same on all machines. */
const PREFIX = MAGIC.length + 32;

export function openCacheFile(path: string): CacheFile | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  const opened = quietly(() => readFrom(file));
  if (opened === undefined) closeSync(file);
  return opened;
}

function readFrom(file: number): CacheFile | undefined {
  const prefix = bytesAt(file, 0, PREFIX).toString("latin1");
  const [length, sum] = prefix.slice(MAGIC.length).trim().split(" ").map(Number);
  const { size } = fstatSync(file);
  if (!prefix.startsWith(MAGIC) || length === undefined || !(length >= 0 && length < size)) return undefined;
  const text = bytesAt(file, PREFIX, length);
  if (checksum(text) !== sum) return undefined;
  const { head, sections, end } = JSON.parse(text.toString()) as { head: unknown; sections: Record<string, Extent>; end: number };
  const base = PREFIX + length;
  if (base + end !== size) return undefined;
  let isOpen = true;
  const part = (name: string, from: number, to: number): Buffer | undefined => {
    const [start, total] = sections[name] ?? [0, 0, 0];
    return isOpen && from >= 0 && from <= to && to <= total ? quietly(() => bytesAt(file, base + start + from, to - from)) : undefined;
  };
  const section = (name: string): Buffer | undefined => {
    const [, total, expected] = sections[name] ?? [0, 0, 0];
    const bytes = part(name, 0, total);
    return bytes !== undefined && checksum(bytes) === expected ? bytes : undefined;
  };
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return { head, section, part, close };
}

/** @throws where the file ends before */
function bytesAt(file: number, position: number, length: number): Buffer {
  // With a buffer of its own, so that words in it begin where the machine reads them.
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let read = 0; read < length;) {
    const count = readSync(file, bytes, read, length - read, position + read);
    if (count === 0) throw new RangeError("too short");
    read += count;
  }
  return bytes;
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and without a word where it cannot be written: whoever needs it makes it again. */
export function writeCacheFile(path: string, head: unknown, sections: Readonly<Record<string, Uint8Array>>): boolean {
  const temporary = `${path}.${process.pid}-${crypto.randomUUID().slice(0, 8)}.tmp`;
  const written = quietly(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeSections(temporary, head, sections);
    renameSync(temporary, path);
    return true;
  });
  quietly(() => rmSync(temporary, { force: true }));
  quietly(() => sweep(dirname(path), statSync(path).mtimeMs));
  return written ?? false;
}

function writeSections(path: string, head: unknown, sections: Readonly<Record<string, Uint8Array>>): void {
  let end = 0;
  const extents: Record<string, Extent> = {};
  for (const [name, bytes] of Object.entries(sections)) {
    extents[name] = [end, bytes.length, checksum(bytes)];
    end += bytes.length;
  }
  const text = Buffer.from(JSON.stringify({ head, sections: extents, end }));
  const prefix = Buffer.from(`${MAGIC}${text.length} ${checksum(text)}`.padEnd(PREFIX), "latin1");
  const file = openSync(path, "wx", 0o600);
  try {
    for (const bytes of [prefix, text, ...Object.values(sections)]) writeWhole(file, bytes);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written, Math.min(bytes.length - written, 2 ** 30));
}

const HOUR_MS = 3_600_000;
const UNUSED_MS = 180 * 24 * HOUR_MS;

/** What was left by those who were ended while they wrote, and caches of folders that nobody has changed or read anew for long. @param now by the clock of the disk, in milliseconds, which may be another */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, basename(name));
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if ((name.endsWith(".tmp") && age > HOUR_MS) || (name.endsWith(CACHE_ENDING) && age > UNUSED_MS)) rmSync(path, { force: true });
  }
}

export const CACHE_ENDING = ".cache";
