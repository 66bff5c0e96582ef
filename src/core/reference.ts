import type { Rates } from "./money.ts";
import type { Country } from "./program.ts";
import type { Cefr, LanguageTest } from "./vocabulary.ts";

/** A word of a vocabulary: its label, other words for it, and the wider ones that contain it. */
export interface Term {
  readonly label: string;
  readonly also?: readonly string[];
  readonly in?: readonly string[];
}

export type Vocabulary = Readonly<Record<string, Term>>;

/** What one person needs to live, by an authority or university of the country. */
export interface LivingCost {
  /** The cities or the region it holds for, folded; absent means everywhere else. */
  readonly area?: string;
  readonly amount: number;
  /** The upper end, where the source states a range. */
  readonly high?: number;
  readonly currency: string;
  readonly per: "month" | "year" | "week" | "day";
  readonly year?: number;
}

/** The lowest score of each test that stands for a level of the common scale. */
export type TestLevels = Readonly<Partial<Record<LanguageTest, Readonly<Partial<Record<Cefr, number>>>>>>;

/** Facts that hold for many programs. */
export interface Reference {
  /** Country code → short English name. */
  readonly countries: Readonly<Record<Country, string>>;
  /** Country code → region code → name, for countries whose regions have short codes in common use. */
  readonly regions: Readonly<Record<Country, Readonly<Record<string, string>>>>;
  /** Group id → its countries. */
  readonly groups: Readonly<Record<string, readonly Country[]>>;
  /** Group id → its name, as it stands in a sentence. */
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly specialties: Vocabulary;
  readonly fields: Vocabulary;
  readonly rates: Rates;
  readonly living: Readonly<Record<Country, readonly LivingCost[]>>;
  readonly testLevels: TestLevels;
}

/** The countries that a list of countries and groups names. */
export function countriesIn(names: readonly string[], reference: Reference): readonly Country[] {
  return names.flatMap((name) => reference.groups[name] ?? [name]);
}

/** Whether `id` is `wider` or lies in it, at any depth. */
export function isWithin(id: string, wider: string, vocabulary: Vocabulary): boolean {
  return id === wider || (vocabulary[id]?.in ?? []).some((parent) => isWithin(parent, wider, vocabulary));
}
