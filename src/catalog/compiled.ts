import type { Program } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";

/** The catalog as a start-up reads it: plain JSON, without YAML and without a schema. */
export interface Catalog {
  /** The version of this file's shape. */
  readonly format: number;
  /** Stands for the content: the same data has the same version. */
  readonly version: string;
  readonly programs: readonly Program[];
  readonly reference: Reference;
}

export const FORMAT = 1;

/** @throws {CatalogProblem} where the file is not a catalog of this format */
export function parseCatalog(text: string): Catalog {
  const value: unknown = parseJson(text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) {
    throw new CatalogProblem("The compiled catalog is damaged or of another version: build or install intern-find again.");
  }
  return value as Catalog;
}

export class CatalogProblem extends Error {
  override readonly name = "CatalogProblem";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
