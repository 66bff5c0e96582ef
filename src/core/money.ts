import type { Range } from "./program.ts";

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** How much of each currency one US dollar bought on `date`. */
export interface Rates {
  readonly date: string;
  readonly source: string;
  readonly perDollar: Readonly<Record<string, number>>;
}

/** `undefined` where a currency has no rate. */
export function convert(amount: number, from: string, to: string, rates: Rates): number | undefined {
  if (from === to) return amount;
  const [source, target] = [rates.perDollar[from], rates.perDollar[to]];
  return source === undefined || target === undefined ? undefined : (amount / source) * target;
}

/** An amount that may be known at one end only; `undefined` where neither end is. */
export function convertRange(range: Range, from: string, to: string, rates: Rates): Range | undefined {
  const low = range.low === undefined ? undefined : convert(range.low, from, to, rates);
  const high = range.high === undefined ? undefined : convert(range.high, from, to, rates);
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
