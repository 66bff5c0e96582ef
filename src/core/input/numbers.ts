import { inputs } from "#words/inputs.ts";
import { moneyWord } from "../money-word.ts";
import type { Money } from "../money.ts";
import type { Parsed } from "../parsed.ts";
import { mapParsed, parsed, refused } from "../parsed.ts";
import type { Range } from "../program.ts";
import type { Naming } from "./countries.ts";

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

/** Signs that stand for one currency in most of the world, alone or with the letters before them. */
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

/** "3000usd", "3k usd", "£3000", "$1,500", "EUR 900", "800 zl", "1500 dollars"; without a currency, dollars. */
export function parseMoney(text: string, naming: Naming): Parsed<Money> {
  const [found = "", digits = "", thousand] = /(\d[\d.,\s']*)(k\b|k(?=[a-z]{3}\b))?/iu.exec(text) ?? [];
  const amount = toAmount(digits);
  if (amount === undefined || /-\s*\d/u.test(text)) return refused(inputs.money.notMoney(text), inputs.money.hint);
  const rest = text.replace(found, "").trim();
  const currency = parseCurrency(rest || "USD", naming);
  if (currency.ok || thousand === undefined)
    return mapParsed(currency, (code) => ({ amount: thousand === undefined ? amount : amount * 1000, currency: code }));
  // "500 kyat"
  const whole = parseCurrency(`${thousand}${rest}`, naming);
  return whole.ok ? parsed({ amount, currency: whole.value }) : currency;
}

/** Both "1,500.50" and "1.500,50"; a group of three digits after one mark is thousands. */
function toAmount(digits: string): number | undefined {
  const plain = digits.replaceAll(/[\s']/gu, "").replace(/[.,]$/u, "");
  const decimal = /[.,](\d{1,2})$/u.exec(plain);
  const whole = (decimal ? plain.slice(0, decimal.index) : plain).replaceAll(/[.,]/gu, "");
  if (!/^\d{1,12}$/u.test(whole)) return undefined;
  return Number(decimal ? `${whole}.${decimal[1]}` : whole);
}

/** A code, a sign, a code that tells which sign is meant ("$ CAD"), or a name. */
export function parseCurrency(text: string, { reference, names }: Naming): Parsed<string> {
  const name = text.replaceAll(/\s/gu, "").toUpperCase();
  const [, coded] = /^\p{Sc}?([A-Z]{3})\p{Sc}?$/u.exec(name) ?? [];
  const { perDollar } = reference.rates;
  const code = coded ?? (Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined);
  if (code !== undefined && Object.hasOwn(perDollar, code)) return parsed(code);
  const word = moneyWord(text);
  const { currencies } = names();
  const found = Object.hasOwn(currencies, word) ? (currencies[word] ?? []) : [];
  const [only] = found;
  if (only === undefined || !Object.hasOwn(perDollar, only)) return refused(inputs.money.notCurrency(text), inputs.money.currencyHint);
  return found.length === 1 ? parsed(only) : refused(inputs.money.several(text), inputs.money.whichOf(found));
}
