import { UNSAFE } from "../core/text.ts";

/** What the envelope of every JSON answer says. */
export interface Envelope {
  readonly catalog: { readonly version: string; readonly programs: number };
  readonly query: Readonly<Record<string, unknown>>;
  /** Only these fields of each match. */
  readonly fields?: readonly string[];
}

/**
 * Of all JSON answers. It grows only when a field goes, or changes its name, type or meaning: new fields and new values are no such
 * change. data/output.schema.json says what there is.
 */
export const SCHEMA_VERSION = 1;

export function picked(record: Record<string, unknown>, fields: readonly string[] | undefined): Record<string, unknown> {
  return fields === undefined ? record : Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));
}

export function jsonText(value: unknown): string {
  return `${escaped(JSON.stringify(value, undefined, 2))}\n`;
}

/** What JSON lets through as it is, but a terminal should not get: the same values, spelled otherwise. */
export function escaped(text: string): string {
  return text.replaceAll(UNSAFE, (mark) => (mark === "\n" ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
