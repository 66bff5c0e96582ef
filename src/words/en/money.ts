import { allOf, nounFor } from "./count.ts";
import { list } from "./list.ts";

const periods = { hour: "per hour", day: "per day", week: "per week", month: "per month", year: "per year" } as const;

/** A range that is open at its upper end is worded like several. */
const MANY = 2;

export const money = {
  notKnown: "not known",
  notSaid: "the page does not say",
  range: (low: string, high: string): string => `${low} to ${high}`,
  from: (low: string): string => `from ${low}`,
  upTo: (high: string): string => `up to ${high}`,
  rangeNotStated: "not stated",
  amountNotStated: "amount not stated",
  /** "350 GBP per week" */
  sum: (amount: string, currency: string | undefined, period: keyof typeof periods | undefined): string =>
    [amount, currency, period && periods[period]].filter((part) => part !== undefined).join(" "),
  periods,
  unpaid: "unpaid",
  pay: (kind: string, sum: string): string => `${kind}: ${sum}`,
  noFee: "none",
  fee: (kind: string, sum: string, isOptional: boolean, note: string | undefined): string =>
    list.noted(`${kind}: ${sum}${isOptional ? ", not for everyone" : ""}`, note),
  coversNothing: "nothing",
  lengthNotStated: "length not stated",
  /** A range in words; `most` is its upper end. */
  weeks: (range: string, most: number | undefined): string => `${range} ${nounFor(most ?? MANY, "week")}`,
  hoursPerWeek: (length: string, range: string): string => `${length}, ${range} hours a week`,
  /** "4+", where a column is headed by the unit. */
  orMore: (low: string): string => `${low}+`,
  /** What would be needed for a full sum. */
  missing: {
    fee: "the fee",
    "fee-amount": "the amount of a fee",
    pay: "whether it pays",
    "pay-amount": "how much it pays",
    living: "what living there costs",
    weeks: "how long it lasts",
    rate: "an exchange rate",
  },
  /** What is not in a sum, in a word; pay would be taken off, all else comes on top. */
  onTop: { fee: "fee", "fee-amount": "fee", living: "living", weeks: "what depends on the weeks", rate: "other currencies" },
  incomplete: (sum: string, onTop: readonly string[], lessPay: boolean): string =>
    `${sum}${onTop.map((word) => ` + ${word}`).join("")}${lessPay ? " − pay" : ""}`,
  costsNothing: "nothing",
  cannotTell: "cannot tell",
  cost: (range: string, currency: string): string => `${range} ${currency}`,
  mayKeep: (most: string, currency: string): string => `you may keep ${most} ${currency}`,
  keepOrPay: (kept: string, paid: string, currency: string): string => `from keeping ${kept} to paying ${paid} ${currency}`,
  keeps: (range: string, currency: string): string => `you keep ${range} ${currency}`,
  lacking: (cost: string, missing: readonly string[]): string => `${cost} (not known: ${list.items(missing)})`,
  /** With what the sum lacks and what it leaves out. */
  wholeCost: (cost: string, missing: readonly string[], leftOut: readonly string[]): string =>
    list.clauses([
      cost,
      ...(missing.length === 0 ? [] : [`not known: ${list.items(missing)}`]),
      ...(leftOut.length === 0 ? [] : [`not counted: ${allOf(leftOut)}`]),
    ]),
  converted: (date: string): string => `Converted at rates of ${date}.`,
} as const;
