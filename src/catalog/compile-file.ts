import { createHash } from "node:crypto";
import type { Reference } from "../core/reference.ts";
import { checksum } from "../files/checksum.ts";
import type { DataFile } from "../files/data-files.ts";
import { shownPath } from "../files/disk.ts";
import { listed, toLines } from "./compiled.ts";
import type { Problem } from "./problem.ts";
import { readProgram } from "./read.ts";

/** A program file as the catalog has it: its line for lists, its record, and the means to know them again. Or what is wrong with it. */
export type CompiledFile = CompiledProgram | { readonly problems: readonly Problem[] };

export interface CompiledProgram {
  readonly list: string;
  readonly record: string;
  /** Of the record. */
  readonly sum: number;
  /** Stands for what the file holds. */
  readonly hash: string;
}

/** @param from the folder that messages name files from */
export function compileFile(found: DataFile, reference: Reference, from: string): CompiledFile {
  const { program, problems, bytes } = readProgram(found, reference, shownPath(found.path, from));
  if (program === undefined || bytes === undefined) return { problems };
  const record = toLines([program]);
  return { list: toLines([listed(program)]), record, sum: checksum(Buffer.from(record, "latin1")), hash: hashOf(bytes) };
}

export const HASH_BYTES = 16;

/** Two files with the same one hold the same. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256")
    .update(bytes)
    .digest("hex")
    .slice(0, HASH_BYTES * 2);
}
