import type { Country } from "./program.ts";

/**
 * What people write for a country or a currency beside names and codes: "Kenyan", "Ksh", "zloty". Each word as `folded` or `moneyWord`
 * writes it, with all that it may stand for.
 */
export interface OtherNames {
  readonly countries: Readonly<Record<string, readonly Country[]>>;
  readonly currencies: Readonly<Record<string, readonly string[]>>;
}
