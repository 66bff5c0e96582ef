import { inputs } from "#words/inputs.ts";
import type { Money } from "../money.ts";
import type { Parsed } from "../parsed.ts";
import { mapParsed, parsed, refused } from "../parsed.ts";
import type { Range } from "../program.ts";
import type { Rates } from "../money.ts";

/** "4..8", "8", "..8", "4..". */
export function parseNumberRange(text: string, example: string): Parsed<Range> {
  const [, low, dots, high] = /^\s*(\d+(?:\.\d+)?)?\s*(\.\.|-|\u2013)?\s*(\d+(?:\.\d+)?)?\s*$/u.exec(text) ?? [];
  if (low === undefined && high === undefined) return refused(inputs.numbers.notRange(text), inputs.numbers.rangeHint(example));
  if (dots === undefined) return parsed({ low: Number(low), high: Number(low) });
  if (low !== undefined && high !== undefined && Number(low) > Number(high)) return refused(inputs.endsBeforeItBegins(text), inputs.numbers.rangeHint(example));
  return parsed({ ...(low !== undefined && { low: Number(low) }), ...(high !== undefined && { high: Number(high) }) });
}

export function parseWhole(text: string, { from, to, what }: { from: number; to: number; what: string }): Parsed<number> {
  const value = Number(text.trim());
  if (/^\d+$/u.test(text.trim()) && value >= from && value <= to) return parsed(value);
  return refused(inputs.numbers.notWhole(text, what), inputs.numbers.wholeHint(from, to));
}

/** Signs that stand for one currency in most of the world, alone or with the letters before them; "kr" and "¥" do not. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "£": "GBP",
  "€": "EUR",
  "₹": "INR",
  "₦": "NGN",
  "₱": "PHP",
  "₩": "KRW",
  "₺": "TRY",
  "₪": "ILS",
  US$: "USD",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  SG$: "SGD",
  NT$: "TWD",
  R$: "BRL",
};

/** "3000usd", "3k usd", "£3000", "$1,500", "EUR 900"; without a currency, dollars. */
export function parseMoney(text: string, rates: Rates): Parsed<Money> {
  const [found = "", digits = "", thousand] = /(\d[\d.,\s']*)(k\b|k(?=[a-z]{3}\b))?/iu.exec(text) ?? [];
  const amount = toAmount(digits);
  if (amount === undefined || /-\s*\d/u.test(text)) return refused(inputs.money.notMoney(text), inputs.money.hint);
  const currency = parseCurrency(text.replace(found, "").trim() || "USD", rates);
  return mapParsed(currency, (code) => ({ amount: thousand === undefined ? amount : amount * 1000, currency: code }));
}

/** Both "1,500.50" and "1.500,50"; a group of three digits after one mark is thousands. */
function toAmount(digits: string): number | undefined {
  const plain = digits.replaceAll(/[\s']/gu, "").replace(/[.,]$/u, "");
  const decimal = /[.,](\d{1,2})$/u.exec(plain);
  const whole = (decimal ? plain.slice(0, decimal.index) : plain).replaceAll(/[.,]/gu, "");
  if (!/^\d{1,12}$/u.test(whole)) return undefined;
  return Number(decimal ? `${whole}.${decimal[1]}` : whole);
}

/** A code, a sign, or a code that tells which sign is meant ("$ CAD"). */
export function parseCurrency(text: string, rates: Rates): Parsed<string> {
  const name = text.replaceAll(/\s/gu, "").toUpperCase();
  const [, coded] = /^\p{Sc}?([A-Z]{3})\p{Sc}?$/u.exec(name) ?? [];
  const code = coded ?? (Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined);
  if (code !== undefined && Object.hasOwn(rates.perDollar, code)) return parsed(code);
  return refused(inputs.money.notCurrency(text), inputs.money.currencyHint);
}
