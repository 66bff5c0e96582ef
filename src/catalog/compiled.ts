import type { Program, ProgramRecord } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";

/**
 * The catalog as a start-up reads it: plain JSON, without YAML and without a schema. Lists need one file; the records, which hold
 * everything else that is known, are one line each in another, so that one of them is read without the rest.
 */
export interface Catalog {
  /** The version of the shape of both files. */
  readonly format: number;
  /** Stands for the content: the same data has the same version. */
  readonly version: string;
  readonly programs: readonly Program[];
  readonly reference: Reference;
}

export const FORMAT = 1;

export class CatalogProblem extends Error {
  override readonly name = "CatalogProblem";
}

/** @throws {CatalogProblem} where the file is not a catalog of this format */
export function parseCatalog(text: string): Catalog {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) {
    throw new CatalogProblem("The compiled catalog is damaged or of another version: build or install intern-find again.");
  }
  return value as Catalog;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What lists need of a record: no notes, and nothing that only a page shows. */
export function listed({ id, name, host, url, types, specialties, cycle, ended, tracks }: ProgramRecord): Program {
  const short = { id, name, host, url, types, specialties, cycle, ended, tracks: tracks.map(({ documents: _, provides: __, ...track }) => track) };
  return withoutNotes(short) as Program;
}

/** Places without a country are told by their note, which is therefore kept. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  const isNamelessPlace = "note" in value && !("country" in value) && Object.keys(value).length <= 1;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === "note" && !isNamelessPlace ? [] : [[key, withoutNotes(inner)]])));
}

/** Records as lines of JSON that begin with their id. */
export function recordLines(records: readonly ProgramRecord[]): string {
  return records.map(({ id, ...rest }) => `${JSON.stringify({ id, ...rest })}\n`).join("");
}

/** The record with this id, out of `recordLines`. */
export function recordIn(lines: string, id: string): ProgramRecord | undefined {
  const beginning = `{"id":${JSON.stringify(id)},`;
  const start = lines.startsWith(beginning) ? 0 : lines.indexOf(`\n${beginning}`) + 1;
  if (start === 0 && !lines.startsWith(beginning)) return undefined;
  return JSON.parse(lines.slice(start, lines.indexOf("\n", start))) as ProgramRecord;
}

export function allRecords(lines: string): readonly ProgramRecord[] {
  return JSON.parse(`[${lines.trimEnd().replaceAll("\n", ",")}]`) as ProgramRecord[];
}
