import { allowed } from "#words/allowed.ts";
import * as z from "zod";
import * as words from "../core/vocabulary.ts";
import { link, sentence, text } from "./texts.ts";

/** The shape of a country file: what holds in a country for whoever goes there, whichever the program. */

const choice = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(words.keysOf(table) as [Key, ...Key[]]);
const countryCode = z.string().regex(/^[A-Z]{2}$/u, allowed.country);
const currency = z.string().regex(/^[A-Z]{3}$/u, allowed.currency);
const amount = z.number().positive();
const high = amount.exactOptional();
const note = sentence.exactOptional();

/** Where a fact was read: the year that the page speaks of, the page, and further pages that say the same or add to it. */
const origin = {
  year: z.union([z.literal("unstated"), z.int().min(1990).max(2100)]),
  source: link,
  also: z.array(link).min(1).exactOptional(),
};

const isRange = ({ amount: low, high: top }: { amount: number; high?: number }): boolean => top === undefined || low < top;
const order = { error: allowed.higher, path: ["high"] };

/** What one person needs for all of living, housing and meals at least. */
const living = z
  .strictObject({ area: text.exactOptional(), amount, high, currency, per: z.enum(["day", "week", "month", "year"]), basis: sentence, ...origin })
  .refine(isRange, order);

/** A figure about living that is no whole cost of it: a part, or a sum to be shown. */
const cost = z
  .strictObject({
    what: sentence,
    area: text.exactOptional(),
    amount,
    high,
    currency,
    per: z.enum(["day", "week", "month", "year"]).exactOptional(),
    basis: sentence.exactOptional(),
    ...origin,
  })
  .refine(isRange, order);

const fee = z
  .strictObject({ amount, high, currency, per: z.enum(["week", "month"]).exactOptional(), note, source: link.exactOptional() })
  .refine(isRange, order);

const terms = {
  for: z.array(choice(words.programTypes)).min(1),
  maxMonths: z.number().positive().exactOptional(),
  /** Begin so many weeks ahead at the latest: the longest time that the source gives, in whole weeks, rounded up. */
  leadWeeks: z.int().positive().exactOptional(),
  conditions: text.max(900),
  fee: fee.exactOptional(),
  ...origin,
};

const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).min(1).exactOptional();

export const countryFile = z.strictObject({
  code: countryCode,
  living: list(living),
  costs: list(cost),
  /** Visas and permissions. */
  stay: list(z.strictObject({ route: sentence, ...terms })),
  /** What single hospitals and universities ask, as examples. */
  hosts: list(z.strictObject({ host: sentence, ...terms })),
  health: list(z.strictObject({ what: sentence, ...origin })),
  language: list(z.strictObject({ note: sentence, ...origin })),
  regulators: list(z.strictObject({ name: text, role: sentence, url: link.exactOptional(), source: link })),
  safety: list(z.strictObject({ publisher: text, url: link, note, year: origin.year, source: link.exactOptional() })),
});
