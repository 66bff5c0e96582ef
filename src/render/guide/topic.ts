import type { CountryFactsByCode } from "../../core/country-facts.ts";
import type { CatalogCounts } from "../../core/overview.ts";
import type { Reference } from "../../core/reference.ts";

/** What the guide's figures are read from. */
export interface GuideMaterial {
  readonly counts: CatalogCounts;
  readonly facts: CountryFactsByCode;
  readonly reference: Reference;
  /** The calendar year of the reader. */
  readonly year: number;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A list below the paragraphs, one short text each. */
  readonly points: readonly string[];
  /** Lines to be copied as they are. */
  readonly code?: readonly string[];
}

/** One topic of the guide. Its advice is ours; its figures are counted anew each time. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** What it is about, for the list of topics. */
  readonly line: string;
  readonly sections: (material: GuideMaterial) => readonly Section[];
}

export function section(title: string, paragraphs: readonly string[], points: readonly string[] = []): Section {
  return { title, paragraphs: paragraphs.filter((text) => text !== ""), points: points.filter((text) => text !== "") };
}
