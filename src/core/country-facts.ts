import type { Country } from "./program.ts";
import type { ProgramType } from "./vocabulary.ts";

/** Where a fact was read. */
export interface Origin {
  /** The year that the page speaks of. */
  readonly year: number | "unstated";
  readonly source: string;
  /** Further pages that say the same or add to it. */
  readonly also?: readonly string[];
}

interface Amount {
  readonly amount: number;
  /** Given where the figure is a range. */
  readonly high?: number;
  readonly currency: string;
  readonly per?: "day" | "week" | "month" | "year";
}

/** A whole cost of living, or with `what` a part of it or a sum to be shown. */
export interface LivingFigure extends Amount, Origin {
  readonly what?: string;
  readonly area?: string;
  readonly basis?: string;
}

export interface StayFee extends Amount {
  readonly note?: string;
  readonly source?: string;
}

/** What an authority or a single host asks of those who come for some months. */
export interface StayTerms extends Origin {
  readonly for: readonly ProgramType[];
  readonly maxMonths?: number;
  /** Begin so many weeks ahead at the latest. */
  readonly leadWeeks?: number;
  readonly conditions: string;
  readonly fee?: StayFee;
}

export interface Regulator {
  readonly name: string;
  readonly role: string;
  readonly url?: string;
  readonly source: string;
}

export interface SafetyPage {
  readonly publisher: string;
  readonly url: string;
  readonly note?: string;
  readonly year: number | "unstated";
  readonly source?: string;
}

/** What holds in a country for whoever goes there, whichever the program. An absent list: nothing was found. */
export interface CountryFacts {
  readonly code: Country;
  readonly living?: readonly LivingFigure[];
  readonly costs?: readonly LivingFigure[];
  /** Visas and permissions. */
  readonly stay?: readonly (StayTerms & { readonly route: string })[];
  /** What single hosts ask, as examples. */
  readonly hosts?: readonly (StayTerms & { readonly host: string })[];
  readonly health?: readonly (Origin & { readonly what: string })[];
  readonly language?: readonly (Origin & { readonly note: string })[];
  readonly regulators?: readonly Regulator[];
  readonly safety?: readonly SafetyPage[];
}

export type CountryFactsByCode = Readonly<Record<Country, CountryFacts>>;
