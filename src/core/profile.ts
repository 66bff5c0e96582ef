import type { DayRange } from "./calendar.ts";
import type { Money } from "./money.ts";
import type { Country } from "./program.ts";
import type { Place } from "./requirement.ts";
import type { Background, Cefr, LanguageTest, Phase, Stage } from "./vocabulary.ts";

/** What someone knows of a language: a level of the common scale, or a test result, or that it is theirs. */
export type LanguageSkill = { readonly language: string } & ({ readonly level: Cefr | "native" } | { readonly test: LanguageTest; readonly score: number });

/** What a person told us of themselves. Every field is optional; absent means not told, never no. */
export interface Profile {
  /** The days on which they may have been born: one, those of a month, or the year that an age leaves open. */
  readonly birth?: DayRange;
  readonly stage?: Stage;
  /** School years as US grades (9 to 12), otherwise the year of the course. */
  readonly year?: number;
  readonly phase?: Phase;
  /** How many years the course takes in all. */
  readonly courseYears?: number;
  /** Of a medical student: whether medicine is their first degree. */
  readonly degree?: "first" | "graduate-entry";
  readonly citizenships?: readonly Country[];
  /** An empty list: of no country. */
  readonly permanentResidence?: readonly Country[];
  readonly livesIn?: Place;
  readonly studiesIn?: readonly Country[];
  readonly institution?: string;
  readonly languages?: readonly LanguageSkill[];
  readonly gpa?: { readonly value: number; readonly scale: number };
  readonly fields?: readonly string[];
  /** An empty list: of no association. */
  readonly memberships?: readonly string[];
  /** An empty list: none of those asked for. */
  readonly backgrounds?: readonly Background[];
  readonly financialNeed?: boolean;
  readonly returnsToStudy?: boolean;
  readonly budget?: Money;
  /** When they are free to take part. */
  readonly available?: DayRange;
}

/** A fact that a question could settle. */
export type Fact = Exclude<keyof Profile, "budget" | "available">;
