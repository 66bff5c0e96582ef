import type { Reference } from "../../core/reference.ts";
import type { AuthoredProgram } from "../schema.ts";

/** A mistake that the shape alone does not show. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A check over one file whose shape is right. */
export type FileRule = (file: AuthoredProgram, reference: Reference) => readonly Mistake[];

/** Every value below `value`, with its path. */
export function* walk(value: unknown, path: readonly PropertyKey[] = []): Generator<{ readonly value: unknown; readonly path: readonly PropertyKey[] }> {
  yield { value, path };
  if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* walk(inner, [...path, index]);
  else if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) yield* walk(inner, [...path, key]);
}
