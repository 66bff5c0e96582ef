import { numeral } from "#words/count.ts";
import { list } from "#words/list.ts";
import { money } from "#words/money.ts";
import type { Cost, MissingCost } from "../core/cost.ts";
import type { Rates } from "../core/money.ts";
import type { Cover, Fee, Pay, Stated, Track } from "../core/program.ts";
import { coverables, feeKinds, payKinds } from "../core/vocabulary.ts";

/** Whole units: an estimate has no cents. */
export function amountWords(amount: number): string {
  return numeral(Math.round(amount));
}

interface Ends {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** "4,000", "4,000 to 5,000", "from 2,000", "up to 500". */
function rangeWords({ low, high }: Ends, words: (value: number) => string = amountWords): string {
  if (low !== undefined && high !== undefined) return words(low) === words(high) ? words(low) : money.range(words(low), words(high));
  if (low !== undefined) return money.from(words(low));
  return high === undefined ? money.rangeNotStated : money.upTo(words(high));
}

function sumWords({ amount, currency, per }: Pay | Fee): string {
  return amount === undefined ? money.amountNotStated : money.sum(rangeWords(amount), currency, per === "program" ? undefined : per);
}

function notKnown(value: "unstated" | undefined): string {
  return value === "unstated" ? money.notSaid : money.notKnown;
}

/** "stipend: 350 GBP per week", "paid for some: …", "unpaid", "not known". */
export function payWords(pay: Stated<Pay>): string {
  if (pay === "none") return money.unpaid;
  if (pay === undefined || pay === "unstated") return notKnown(pay);
  return money.pay(payKinds[pay.kind], sumWords(pay));
}

/** For a table: the kind, or the amount where there is one. */
export function shortPay(pay: Stated<Pay>): string {
  if (pay === "none") return money.unpaid;
  if (pay === undefined || pay === "unstated") return money.notKnown;
  if (pay.amount === undefined) return payKinds[pay.kind];
  const forSome = pay.kind === "partial" || pay.kind === "need-based";
  return forSome ? payWords(pay) : sumWords(pay);
}

export function feeWords(fees: Stated<readonly Fee[]>): readonly string[] {
  if (fees === "none") return [money.noFee];
  if (fees === undefined || fees === "unstated") return [notKnown(fees)];
  return fees.map((fee) => money.fee(feeKinds[fee.kind], sumWords(fee), fee.optional === true, fee.note));
}

export function coverWords(covers: Stated<readonly Cover[]>): string {
  if (covers === "none") return money.coversNothing;
  if (covers === undefined || covers === "unstated") return notKnown(covers);
  return list.items(covers.map(({ what, part }) => list.noted(coverables[what], part)));
}

export function durationWords({ duration }: Track): string {
  if (duration === undefined || duration === "unstated" || duration === "none") return notKnown(duration === "none" ? undefined : duration);
  const { weeks, hoursPerWeek } = duration;
  const length = weeks === undefined ? money.lengthNotStated : money.weeks(rangeWords(weeks, plainNumber), weeks.high);
  return hoursPerWeek === undefined ? length : money.hoursPerWeek(length, rangeWords(hoursPerWeek, plainNumber));
}

export function shortWeeks({ duration }: Track): string {
  if (typeof duration !== "object" || duration.weeks === undefined) return "";
  const { low, high } = duration.weeks;
  return low !== undefined && high === undefined ? money.orMore(plainNumber(low)) : rangeWords({ low, high }, plainNumber);
}

function plainNumber(value: number): string {
  return numeral(Math.round(value * 10) / 10);
}

const missingWords: Readonly<Record<MissingCost, string>> = money.missing;
const onTop: Readonly<Partial<Record<MissingCost, string>>> = money.onTop;

/** "1,200 to 3,400 USD", "300 to 900 USD + fee − pay": what is known, and what is to be added or taken off. */
export function costWords(cost: Cost): string {
  const { missing, lines } = cost;
  if (!canTell(cost)) return money.cannotTell;
  if (lines.length === 0) return money.costsNothing;
  const added = [...new Set(missing.flatMap((one) => onTop[one] ?? []))];
  return money.incomplete(
    sumOf(cost),
    added,
    missing.some((one) => one === "pay" || one === "pay-amount"),
  );
}

/** A sum of nothing known is no zero; without either end it is no sum. */
export function canTell({ complete, lines, low, high }: Cost): boolean {
  return complete || (lines.length > 0 && (low !== undefined || high !== undefined));
}

/** What is below nothing is kept. */
function sumOf({ low, high, currency }: Cost): string {
  if (low === undefined || low >= 0) return money.cost(rangeWords({ low, high }), currency);
  if (high === undefined) return money.mayKeep(amountWords(-low), currency);
  if (high > 0) return money.keepOrPay(amountWords(-low), amountWords(high), currency);
  return money.keeps(rangeWords({ low: -high, high: -low }), currency);
}

function missingCosts({ missing }: Cost): readonly string[] {
  return missing.map((one) => missingWords[one]);
}

/** The sum and what it lacks. */
export function lackingCostWords(cost: Cost): string {
  return cost.complete ? costWords(cost) : money.lacking(costWords(cost), missingCosts(cost));
}

/** The sum, what it lacks and what it leaves out. */
export function wholeCostWords(cost: Cost): string {
  return money.wholeCost(
    costWords(cost),
    missingCosts(cost),
    cost.notCounted.map((what) => coverables[what]),
  );
}

export function ratesWords({ date }: Rates): string {
  return money.converted(date);
}
