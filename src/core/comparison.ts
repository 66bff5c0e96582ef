import { daysBetween } from "./calendar.ts";
import { convertRange } from "./money.ts";
import type { Range } from "./program.ts";
import type { Reference } from "./reference.ts";
import type { Match } from "./match.ts";

/** Which of some programs is better than each of the others beyond doubt, by index; absent where that cannot be decided. */
export interface Better {
  readonly closesLatest?: number;
  readonly costsLeast?: number;
  readonly paysMost?: number;
}

export function better(matches: readonly Match[], { rates }: Pick<Reference, "rates">): Better {
  const closesLatest = greatest(closings(matches));
  const costsLeast = greatest(matches.map(({ best: { cost } }) => (cost.complete ? negated(cost) : undefined)));
  const paysMost = greatest(pays(matches, rates));
  return { ...(closesLatest !== undefined && { closesLatest }), ...(costsLeast !== undefined && { costsLeast }), ...(paysMost !== undefined && { paysMost }) };
}

/** The one range that lies above all others. Something unknown among them leaves it open, and so do ranges that meet. */
function greatest(ranges: readonly (Range | undefined)[]): number | undefined {
  const known = ranges.flatMap((range) => (range?.low === undefined || range.high === undefined ? [] : [{ low: range.low, high: range.high }]));
  if (known.length < 2 || known.length < ranges.length) return undefined;
  const found = known.findIndex(({ low }, index) => known.every(({ high }, other) => other === index || low > high));
  return found === -1 ? undefined : found;
}

function negated({ low, high }: Range): Range {
  return { ...(high !== undefined && { low: -high }), ...(low !== undefined && { high: -low }) };
}

/** As days from any one of them; only dates that can still be kept. */
function closings(matches: readonly Match[]): readonly (Range | undefined)[] {
  const dated = matches.map(({ best: { dates } }) => (dates.closes.kind === "dated" && dates.status !== "missed" ? dates.closes : undefined));
  const origin = dated.find((closes) => closes !== undefined)?.from;
  return dated.map((closes) =>
    closes === undefined || origin === undefined ? undefined : { low: daysBetween(origin, closes.from), high: daysBetween(origin, closes.to) },
  );
}

/** Pay that everyone gets, for the same period of time. "Unpaid" is nothing, whatever the period. */
function pays(matches: readonly Match[], rates: Reference["rates"]): readonly (Range | undefined)[] {
  const stated = matches.map(({ best: { track } }) => track.pay);
  const periods = new Set(stated.flatMap((pay) => (typeof pay === "object" ? [pay.per ?? "program"] : [])));
  if (periods.size !== 1) return [];
  return stated.map((pay) => {
    if (pay === "none") return { low: 0, high: 0 };
    if (typeof pay !== "object" || pay.kind === "partial" || pay.kind === "need-based") return undefined;
    return pay.amount === undefined || pay.currency === undefined ? undefined : convertRange(pay.amount, pay.currency, "USD", rates);
  });
}
