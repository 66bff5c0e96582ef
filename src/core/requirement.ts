import type { Background, Cefr, LanguageTest, Phase, Stage } from "./vocabulary.ts";

/** When a condition must hold: as the application closes, as the program starts, or on a day ("09-30") of the start's year. */
export type Moment = "application" | "start" | `${number}-${number}`;

/** A list of years of a course that reaches this one means all later ones, too: "year 3 or later". */
export const LATE_YEAR = 7;

export interface StageOption {
  readonly stage: Stage;
  /** Every year of study that is accepted; school years are US grades (9 to 12). */
  readonly years?: readonly number[];
  readonly phase?: Phase;
}

/** A place that contains the person, as narrow as it says. */
export interface Place {
  /** A country, or a group of countries ("eu"). */
  readonly country: string;
  readonly region?: string;
  readonly city?: string;
  /** A smaller area than can be judged by names ("within 40 miles of the campus"). */
  readonly area?: string;
}

/** One condition on the applicant that does not contain others. */
export type Condition =
  /** `rising`: the years are those that begin after the start ("rising seniors"). */
  | { readonly kind: "stage"; readonly any: readonly StageOption[]; readonly at?: "application" | "start"; readonly rising?: true }
  | { readonly kind: "age"; readonly min?: number; readonly max?: number; readonly at?: Moment }
  | { readonly kind: "citizenship"; readonly in?: readonly string[]; readonly notIn?: readonly string[] }
  | { readonly kind: "permanent-residence"; readonly in: readonly string[] }
  | { readonly kind: "residence"; readonly in: readonly Place[] }
  | { readonly kind: "study-country"; readonly in?: readonly string[]; readonly notIn?: readonly string[] }
  /** Named schools, or a kind of school told in the note. */
  | { readonly kind: "institution"; readonly any?: readonly string[] }
  | {
      readonly kind: "language";
      readonly language: string;
      readonly cefr?: Cefr;
      readonly tests?: readonly { readonly test: LanguageTest; readonly min: number }[];
      /** A test is asked even of native speakers. */
      readonly testRequired?: true;
    }
  | { readonly kind: "gpa"; readonly min: number; readonly scale: number }
  /** `related`: neighboring fields may do. */
  | { readonly kind: "field-of-study"; readonly any: readonly string[]; readonly related?: true }
  | { readonly kind: "nomination"; readonly by?: string }
  | { readonly kind: "membership"; readonly of: string; readonly countries?: readonly string[] }
  | { readonly kind: "background"; readonly any?: readonly Background[] }
  | { readonly kind: "financial-need" }
  | { readonly kind: "returns-to-study" }
  /** A condition that only a person can judge. `about` names the kind whose place it takes. */
  | { readonly kind: "other"; readonly text: string; readonly about?: Axis };

export type ConditionKind = Condition["kind"];

interface Wording {
  /** Absent means required. A preferred condition never excludes. */
  readonly strength?: "preferred";
  readonly note?: string;
}

export type Requirement =
  | (Condition & Wording)
  | ({ readonly allOf: readonly Requirement[] } & Wording)
  | ({ readonly anyOf: readonly Requirement[] } & Wording)
  | ({ readonly not: Requirement } & Wording);

/** A kind of condition on which a program's silence may matter. */
export type Axis = Exclude<ConditionKind, "other">;
