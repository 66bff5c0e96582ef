import type { Cost, MissingCost } from "../core/cost.ts";
import type { Rates } from "../core/money.ts";
import type { Cover, Fee, Pay, Range, Stated, Track } from "../core/program.ts";
import { coverables, feeKinds, payKinds } from "../core/vocabulary.ts";
import { list } from "./asked.ts";

/** Whole units: an estimate has no cents. */
export function amountWords(amount: number): string {
  return Math.round(amount).toLocaleString("en");
}

/** "4,000", "4,000 to 5,000", "from 2,000", "up to 500". */
function rangeWords({ low, high }: Range, words: (value: number) => string = amountWords): string {
  if (low !== undefined && high !== undefined) return words(low) === words(high) ? words(low) : `${words(low)} to ${words(high)}`;
  if (low !== undefined) return `from ${words(low)}`;
  return high === undefined ? "not stated" : `up to ${words(high)}`;
}

function perWords(per: string | undefined): string {
  return per === undefined || per === "program" ? "" : ` per ${per}`;
}

function sumWords({ amount, currency, per }: Pay | Fee): string {
  return amount === undefined ? "amount not stated" : `${rangeWords(amount)} ${currency ?? ""}${perWords(per)}`;
}

function notKnown(value: "unstated" | undefined): string {
  return value === "unstated" ? "the page does not say" : "not known";
}

/** "stipend: 350 GBP per week", "paid for some: …", "unpaid", "not known". */
export function payWords(pay: Stated<Pay>): string {
  if (pay === "none") return "unpaid";
  if (pay === undefined || pay === "unstated") return notKnown(pay);
  return `${payKinds[pay.kind]}: ${sumWords(pay)}`;
}

/** For a table: the kind, or the amount where there is one. */
export function shortPay(pay: Stated<Pay>): string {
  if (pay === "none") return "unpaid";
  if (pay === undefined || pay === "unstated") return "not known";
  if (pay.amount === undefined) return payKinds[pay.kind];
  const forSome = pay.kind === "partial" || pay.kind === "need-based";
  return forSome ? `${payKinds[pay.kind]}: ${sumWords(pay)}` : sumWords(pay);
}

export function feeWords(fees: Stated<readonly Fee[]>): readonly string[] {
  if (fees === "none") return ["none"];
  if (fees === undefined || fees === "unstated") return [notKnown(fees)];
  return fees.map(
    (fee) => `${feeKinds[fee.kind]}: ${sumWords(fee)}${fee.optional ? ", not for everyone" : ""}${fee.note === undefined ? "" : ` (${fee.note})`}`,
  );
}

export function coverWords(covers: Stated<readonly Cover[]>): string {
  if (covers === "none") return "nothing";
  if (covers === undefined || covers === "unstated") return notKnown(covers);
  return covers.map(({ what, part }) => `${coverables[what]}${part === undefined ? "" : ` (${part})`}`).join(", ");
}

export function durationWords({ duration }: Track): string {
  if (duration === undefined || duration === "unstated" || duration === "none") return notKnown(duration === "none" ? undefined : duration);
  const weeks =
    duration.weeks === undefined ? "length not stated" : `${rangeWords(duration.weeks, plainNumber)} ${duration.weeks.high === 1 ? "week" : "weeks"}`;
  return duration.hoursPerWeek === undefined ? weeks : `${weeks}, ${rangeWords(duration.hoursPerWeek, plainNumber)} hours a week`;
}

export function shortWeeks({ duration }: Track): string {
  if (typeof duration !== "object" || duration.weeks === undefined) return "";
  const { low, high } = duration.weeks;
  if (low === high) return plainNumber(low ?? 0);
  if (high === undefined) return `${plainNumber(low ?? 0)}+`;
  return low === undefined ? `up to ${plainNumber(high)}` : `${plainNumber(low)} to ${plainNumber(high)}`;
}

function plainNumber(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}

const missingWords: Readonly<Record<MissingCost, string>> = {
  fee: "the fee",
  "fee-amount": "the amount of a fee",
  pay: "whether it pays",
  "pay-amount": "how much it pays",
  living: "what living there costs",
  weeks: "how long it lasts",
  rate: "an exchange rate",
};

/** What is not in a sum, in a word: costs come on top, pay goes off. */
const onTop: Readonly<Partial<Record<MissingCost, string>>> = {
  fee: "fee",
  "fee-amount": "fee",
  living: "living",
  weeks: "what depends on the weeks",
  rate: "other currencies",
};

/** "1,200 to 3,400 USD", "300 to 900 USD + fee − pay": what is known, and what is to be added or taken off. */
export function costWords(cost: Cost): string {
  const { complete, missing, lines } = cost;
  if (lines.length === 0) return complete ? "nothing" : "cannot tell";
  const added = [...new Set(missing.flatMap((one) => onTop[one] ?? []))].map((word) => ` + ${word}`);
  const taken = missing.some((one) => one === "pay" || one === "pay-amount") ? " − pay" : "";
  return `${sumOf(cost)}${added.join("")}${taken}`;
}

/** What is below nothing is kept. */
function sumOf({ low, high, currency }: Cost): string {
  if (low === undefined || low >= 0) return `${rangeWords({ ...(low !== undefined && { low }), ...(high !== undefined && { high }) })} ${currency}`;
  if (high === undefined) return `you may keep ${amountWords(-low)} ${currency}`;
  if (high > 0) return `from keeping ${amountWords(-low)} to paying ${amountWords(high)} ${currency}`;
  return `you keep ${rangeWords({ low: -high, high: -low })} ${currency}`;
}

export function missingCostWords({ missing }: Cost): string {
  return missing.map((one) => missingWords[one]).join(", ");
}

/** The sum, what it lacks and what it leaves out. */
export function wholeCostWords(cost: Cost): string {
  const missing = cost.complete ? "" : `; not known: ${missingCostWords(cost)}`;
  const leftOut = cost.notCounted.map((what) => coverables[what]);
  return `${costWords(cost)}${missing}${leftOut.length === 0 ? "" : `; not counted: ${list(leftOut, "and")}`}`;
}

export function ratesWords({ date }: Rates): string {
  return `Converted at rates of ${date}.`;
}
