import { convertRange } from "./money.ts";
import type { Fee, Location, Pay, Range, Stated, Track } from "./program.ts";
import type { Place } from "./requirement.ts";
import type { LivingCost, Reference } from "./reference.ts";
import { folded } from "./text.ts";
import type { Coverable, Period } from "./vocabulary.ts";

/** What is needed for a full sum and is not known. */
export type MissingCost = "fee" | "fee-amount" | "pay" | "pay-amount" | "living" | "weeks" | "rate";

/** One part of the sum, in the reader's currency; pay is negative. */
export interface CostLine {
  readonly what: "fee" | "living" | "pay";
  readonly range: Range;
}

/** What a stay comes to, as far as it can be told. */
export interface Cost {
  readonly currency: string;
  readonly low?: number;
  readonly high?: number;
  /** False whenever something that the sum needs is unknown. */
  readonly complete: boolean;
  readonly missing: readonly MissingCost[];
  /** What the sum leaves out, because it depends on the person. */
  readonly notCounted: readonly Coverable[];
  readonly lines: readonly CostLine[];
  readonly weeks?: Range;
}

/** Never in the sum: they depend on where one comes from. */
const PERSONAL: readonly Coverable[] = ["travel", "local-transport", "visa", "insurance"];

const WEEKS_PER: Readonly<Record<Exclude<Period, "hour" | "program">, number>> = { day: 1 / 7, week: 1, month: 365.25 / 12 / 7, year: 365.25 / 7 };

interface Part {
  readonly range: Range;
  readonly missing: readonly MissingCost[];
}

/** What the person tells of the stay: how long it may last, and where home is. */
export interface Stay {
  readonly weeks?: Range | undefined;
  readonly home?: Place | undefined;
}

interface Setting {
  readonly home: Place | undefined;
  readonly currency: string;
  readonly reference: Reference;
  /** How long the stay may be. */
  readonly weeks: Range | undefined;
}

/**
 * Fees and living cost less what is covered and paid, as far as they are known: what is `missing` counts as nothing. So `high` is a
 * true upper bound only if `complete`, and `low` a true lower bound unless pay is missing.
 */
export function costOf(track: Track, { weeks: wishedWeeks, home }: Stay, currency: string, reference: Reference): Cost {
  const weeks = weeksOf(track, wishedWeeks);
  const setting: Setting = { currency, reference, weeks, home };
  const parts = { fee: feePart(track.fees, setting), living: livingPart(track, setting), pay: payPart(track, setting) };
  const missing = [...new Set([...parts.fee.missing, ...parts.living.missing, ...parts.pay.missing])];
  const sums = added([parts.fee.range, parts.living.range, parts.pay.range]);
  const lines = (["fee", "living", "pay"] as const).map((what) => ({ what, range: parts[what].range }));
  return {
    currency,
    ...sums,
    complete: missing.length === 0,
    missing,
    notCounted: PERSONAL.filter((what) => !isCovered(track, what)),
    lines: lines.filter(({ range: { low = 0, high = 0 } }) => low !== 0 || high !== 0),
    ...(weeks && { weeks }),
  };
}

/** The stay that the program allows, narrowed to the one that is wished where the two meet. */
function weeksOf({ duration }: Track, wished: Range | undefined): Range | undefined {
  const stated = typeof duration === "object" ? duration.weeks : undefined;
  if (stated === undefined || wished === undefined) return stated ?? wished;
  const low = Math.max(stated.low ?? 0, wished.low ?? 0);
  const high = Math.min(stated.high ?? Infinity, wished.high ?? Infinity);
  if (low > high) return stated;
  return { ...(low > 0 && { low }), ...(high < Infinity && { high }) };
}

const NOTHING: Part = { range: { low: 0, high: 0 }, missing: [] };

function feePart(fees: Stated<readonly Fee[]>, setting: Setting): Part {
  if (fees === "none") return NOTHING;
  if (fees === undefined || fees === "unstated") return { ...NOTHING, missing: ["fee"] };
  const parts = fees.map((fee) => onePart(fee, setting, "fee-amount", fee.optional === true));
  return { range: added(parts.map(({ range }) => range)), missing: parts.flatMap(({ missing }) => missing) };
}

/** What has to be paid, or nothing at best where it is optional. */
function onePart(item: Fee | Pay, setting: Setting, lacking: MissingCost, mayBeNothing: boolean): Part {
  const range = totalOf(item, setting);
  if (range === undefined) return { ...NOTHING, missing: [lackingIn(item, setting, lacking)] };
  const open = range.high === undefined || (item.amount?.low === undefined && !mayBeNothing);
  return {
    range: { low: mayBeNothing ? 0 : (range.low ?? 0), ...(range.high !== undefined && { high: range.high }) },
    missing: open ? [lackingIn(item, setting, lacking)] : [],
  };
}

/** What would be needed for a full amount. */
function lackingIn({ amount, currency, per = "program" }: Fee | Pay, { currency: target, reference, weeks }: Setting, theAmount: MissingCost): MissingCost {
  if (amount?.high === undefined || currency === undefined || per === "hour") return theAmount;
  if (convertRange(amount, currency, target, reference.rates) === undefined) return "rate";
  return per !== "program" && weeks?.high === undefined ? "weeks" : theAmount;
}

/** An amount over the whole stay, in the reader's currency. */
function totalOf({ amount, currency, per = "program" }: Fee | Pay, { currency: target, reference, weeks }: Setting): Range | undefined {
  if (amount === undefined || currency === undefined || per === "hour") return undefined;
  const converted = convertRange(amount, currency, target, reference.rates);
  if (converted === undefined || per === "program") return converted;
  return weeks && overWeeks(converted, weeks, WEEKS_PER[per]);
}

function overWeeks(perPeriod: Range, weeks: Range, periodInWeeks: number): Range {
  const low = (perPeriod.low ?? 0) * ((weeks.low ?? 0) / periodInWeeks);
  const high = perPeriod.high === undefined || weeks.high === undefined ? undefined : perPeriod.high * (weeks.high / periodInWeeks);
  return { low, ...(high !== undefined && { high }) };
}

/** Pay is taken off: the most of it from the low end, the least from the high end. */
function payPart(track: Track, setting: Setting): Part {
  const { pay } = track;
  if (pay === "none") return NOTHING;
  if (pay === undefined || pay === "unstated") return { ...NOTHING, missing: ["pay"] };
  const forSome = pay.kind === "partial" || pay.kind === "need-based";
  const total = totalOf(withHours(pay, track), setting);
  const high = forSome ? 0 : -(total?.low ?? 0);
  // Pay without an upper end can outweigh any cost.
  return total?.high === undefined ? { range: { high }, missing: [lackingIn(pay, setting, "pay-amount")] } : { range: { low: -total.high, high }, missing: [] };
}

/** An hourly wage becomes a weekly one where the hours are known. */
function withHours(pay: Pay, { duration }: Track): Pay {
  const hours = typeof duration === "object" ? duration.hoursPerWeek : undefined;
  if (pay.per !== "hour" || pay.amount === undefined || hours === undefined) return pay;
  return { ...pay, per: "week", amount: times(pay.amount, hours) };
}

function times(left: Range, right: Range): Range {
  const low = (left.low ?? 0) * (right.low ?? 0);
  const high = left.high === undefined || right.high === undefined ? undefined : left.high * right.high;
  return { low, ...(high !== undefined && { high }) };
}

function livingPart(track: Track, setting: Setting): Part {
  const places = track.locations.filter(({ remote }) => !remote);
  if (track.locations.length > 0 && places.length === 0) return NOTHING;
  if (isCovered(track, "housing") && isCovered(track, "meals")) return NOTHING;
  if (setting.weeks === undefined) return { ...NOTHING, missing: ["weeks"] };
  const costs = places.map((place) => livingTotal(place, setting));
  if (costs.length === 0 || costs.some((cost) => cost === undefined)) return { ...NOTHING, missing: ["living"] };
  const known = costs.flatMap((cost) => cost ?? []);
  const highs = known.map(({ high }) => high ?? Infinity);
  const high = Math.max(...highs);
  const low = livingMayBeNothing(track) ? 0 : Math.min(...known.map(({ low: one }) => one ?? 0));
  return { range: { low, ...(high < Infinity && { high }) }, missing: high < Infinity ? [] : ["weeks"] };
}

/**
 * How much of the official figure housing or meals are is not known, so that covering one of them leaves anything possible; so
 * does rent that is already among the fees, or a stay that can be done from home.
 */
function livingMayBeNothing(track: Track): boolean {
  const { fees, locations } = track;
  const paysRent = Array.isArray(fees) && fees.some((fee: Fee) => fee.kind === "housing");
  return paysRent || isCovered(track, "housing") || isCovered(track, "meals") || locations.some(({ remote }) => remote === true);
}

/** Where the person lives, if that makes a difference to the cost. */
export function homeAmong({ locations }: Track, home: Place | undefined): Place | undefined {
  return locations.some((location) => isHome(location, home)) ? home : undefined;
}

/** Living at home costs nothing more than without the program. */
function isHome({ country, city }: Location, home: Place | undefined): boolean {
  return city !== undefined && home?.city !== undefined && country === home.country && folded(city) === folded(home.city);
}

function livingTotal(place: Location, setting: Setting): Range | undefined {
  if (isHome(place, setting.home)) return { low: 0, high: 0 };
  const { country } = place;
  const { reference } = setting;
  const known = country === undefined ? [] : livingFor(reference.living[country] ?? [], place, reference.regions[country] ?? {});
  const totals = known.flatMap((cost) => convertedStay(cost, setting) ?? []);
  if (totals.length === 0) return undefined;
  const highs = totals.map(({ high }) => high ?? Infinity);
  return { low: Math.min(...totals.map(({ low }) => low ?? 0)), ...(Math.max(...highs) < Infinity && { high: Math.max(...highs) }) };
}

function convertedStay({ amount, high = amount, currency, per }: LivingCost, setting: Setting): Range | undefined {
  return totalOf({ kind: "program", amount: { low: amount, high }, currency, per }, setting);
}

/** The figures for the city, else for its region, else for all that is not named; all of the country where the city is not told. */
function livingFor(costs: readonly LivingCost[], { city, region }: Location, regions: Readonly<Record<string, string>>): readonly LivingCost[] {
  if (city === undefined || costs.length < 2) return costs;
  const [wanted, wider] = [folded(city), region === undefined ? undefined : folded(regions[region] ?? region)];
  const inCity = costs.filter(({ area }) => area?.includes(wanted));
  if (inCity.length > 0) return inCity;
  const inRegion = costs.filter(({ area }) => area !== undefined && area === wider);
  if (inRegion.length > 0) return inRegion;
  const elsewhere = costs.filter(({ area }) => area === undefined);
  return elsewhere.length > 0 ? elsewhere : costs;
}

export function isCovered({ covers }: Track, what: Coverable): boolean {
  return Array.isArray(covers) && covers.some((cover) => cover.what === what && cover.part === undefined);
}

function added(ranges: readonly Range[]): Range {
  const low = ranges.every((range) => range.low !== undefined) ? ranges.reduce((sum, range) => sum + (range.low ?? 0), 0) : undefined;
  const high = ranges.every((range) => range.high !== undefined) ? ranges.reduce((sum, range) => sum + (range.high ?? 0), 0) : undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
