import type { Reference } from "../../core/reference.ts";
import type { AuthoredProgram } from "../schema.ts";

/** A mistake that the shape alone does not show. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A check over one file whose shape is right. */
export type FileRule = (file: AuthoredProgram, reference: Reference) => readonly Mistake[];

/** A value in a file, and where it stands. */
interface Found {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

/** Every value below `value`, with its path. */
export function walk(value: unknown, path: readonly PropertyKey[] = []): readonly Found[] {
  const found: Found[] = [];
  collect(found, value, path);
  return found;
}

/** Into one list: a generator in a generator for each level takes several times as long. */
function collect(found: Found[], value: unknown, path: readonly PropertyKey[]): void {
  found.push({ value, path });
  if (typeof value !== "object" || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) collect(found, inner, [...path, key]);
}
