import { allowed } from "#words/allowed.ts";
import * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import { isCalendarDate } from "../core/calendar.ts";
import type { Requirement } from "../core/requirement.ts";
import * as words from "../core/vocabulary.ts";
import { link, programId as id, sentence, text } from "./texts.ts";

/** The shape of a program file. The one place that knows the names of its fields; `to-program.ts` gives them their meaning. */

const choice = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(words.keysOf(table) as [Key, ...Key[]]);
const countryCode = z.string().regex(/^[A-Z]{2}$/u, allowed.country);
const countryOrGroup = z.string().regex(/^([A-Z]{2}|[a-z]+(-[a-z]+)*)$/u, allowed.countryOrGroup);
const currency = z.string().regex(/^[A-Z]{3}$/u, allowed.currency);
const year = z.int().min(1990).max(2100);
const day = z
  .string()
  .refine((value): boolean => isCalendarDate(value), allowed.date)
  .transform((value) => value as CalendarDate);

const orUnstated = <Shape extends z.ZodType>(shape: Shape) => z.union([z.enum(["none", "unstated"]), shape]);

/** 8 · [6, 12] · {from: 8} · {upTo: 12}. */
const range = z.union([
  z.number().nonnegative(),
  z.tuple([z.number().nonnegative(), z.number().nonnegative()]).refine(([low, high]) => low <= high, allowed.ascending),
  z.strictObject({ from: z.number().nonnegative() }),
  z.strictObject({ upTo: z.number().nonnegative() }),
]);

const atTime = {
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, allowed.time)
    .exactOptional(),
  zone: text.exactOptional(),
};
const seen = year.exactOptional();
const note = sentence.exactOptional();
const month = z.int().min(1).max(12);

const rule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("annual"), month, day: z.int().min(1).max(31), seen, ...atTime, note }),
  z.strictObject({ rule: z.literal("dated"), date: day, ...atTime, note }),
  z.strictObject({ rule: z.literal("month"), month, until: month.exactOptional(), seen, note }),
  z.strictObject({ rule: z.literal("season"), season: choice(words.seasons), seen, note }),
  z.strictObject({ rule: z.literal("rolling"), weeks: z.number().positive().exactOptional(), note }),
  z.strictObject({ rule: z.literal("relative"), weeks: z.number().positive().exactOptional(), months: z.number().positive().exactOptional(), note }),
  z.strictObject({ rule: z.literal("varies"), note }),
]);

const years = z.array(z.int().min(1).max(12)).min(1);
const stageOption = z.strictObject({ stage: choice(words.stages), years: years.exactOptional(), phase: choice(words.phases).exactOptional() });
const place = z.strictObject({ country: countryOrGroup, region: text.exactOptional(), city: text.exactOptional(), area: text.exactOptional() });
const moment = z.union([
  z.enum(["application", "start"]),
  z.templateLiteral([z.number(), "-", z.number()]).refine((value) => /^\d\d-\d\d$/u.test(value), allowed.moment),
]);
const countries = z.array(countryOrGroup).min(1);
const wording = { strength: z.literal("preferred").exactOptional(), note };
const axes = [
  "stage",
  "age",
  "citizenship",
  "permanent-residence",
  "residence",
  "study-country",
  "institution",
  "language",
  "gpa",
  "field-of-study",
  "nomination",
  "membership",
  "background",
  "financial-need",
  "returns-to-study",
] as const;

const kind = <Name extends string>(name: Name) => z.literal(name);

const condition = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: kind("stage"),
    any: z.array(stageOption).min(1),
    at: z.enum(["application", "start"]).exactOptional(),
    rising: z.literal(true).exactOptional(),
    ...wording,
  }),
  z.strictObject({
    kind: kind("age"),
    min: z.int().min(10).max(99).exactOptional(),
    max: z.int().min(10).max(99).exactOptional(),
    at: moment.exactOptional(),
    ...wording,
  }),
  z.strictObject({ kind: kind("citizenship"), in: countries.exactOptional(), notIn: countries.exactOptional(), ...wording }),
  z.strictObject({ kind: kind("permanent-residence"), in: countries, ...wording }),
  z.strictObject({ kind: kind("residence"), in: z.array(place).min(1), ...wording }),
  z.strictObject({ kind: kind("study-country"), in: countries.exactOptional(), notIn: countries.exactOptional(), ...wording }),
  z.strictObject({ kind: kind("institution"), any: z.array(text).min(1).exactOptional(), ...wording }),
  z.strictObject({
    kind: kind("language"),
    language: z.string().regex(/^[a-z]{2}$/u, allowed.language),
    cefr: z.enum(words.cefrLevels).exactOptional(),
    tests: z
      .array(z.strictObject({ test: choice(words.languageTests), min: z.number().positive() }))
      .min(1)
      .exactOptional(),
    testRequired: z.literal(true).exactOptional(),
    ...wording,
  }),
  z.strictObject({ kind: kind("gpa"), min: z.number().positive(), scale: z.number().positive(), ...wording }),
  z.strictObject({ kind: kind("field-of-study"), any: z.array(id).min(1), related: z.literal(true).exactOptional(), ...wording }),
  z.strictObject({ kind: kind("nomination"), by: text.exactOptional(), ...wording }),
  z.strictObject({ kind: kind("membership"), of: text, countries: countries.exactOptional(), ...wording }),
  z.strictObject({ kind: kind("background"), any: z.array(choice(words.backgrounds)).min(1).exactOptional(), ...wording }),
  z.strictObject({ kind: kind("financial-need"), ...wording }),
  z.strictObject({ kind: kind("returns-to-study"), ...wording }),
  z.strictObject({ kind: kind("other"), text: sentence, about: z.enum(axes).exactOptional(), ...wording }),
]);

const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.union([
    condition,
    z.strictObject({ allOf: z.array(requirement).min(1), ...wording }),
    z.strictObject({ anyOf: z.array(requirement).min(2), ...wording }),
    z.strictObject({ not: requirement, ...wording }),
  ]),
);

const round = z.strictObject({
  name: text.exactOptional(),
  opens: rule.exactOptional(),
  closes: z.union([z.literal("unstated"), rule]),
  starts: rule.exactOptional(),
  ends: rule.exactOptional(),
  for: requirement.exactOptional(),
  note,
});

const pay = z.strictObject({
  kind: choice(words.payKinds),
  amount: range.exactOptional(),
  currency: currency.exactOptional(),
  per: z.enum(words.periods).exactOptional(),
  note,
});
const fee = z.strictObject({
  kind: choice(words.feeKinds).exactOptional(),
  amount: range.exactOptional(),
  currency: currency.exactOptional(),
  per: z.enum(words.periods).exactOptional(),
  optional: z.literal(true).exactOptional(),
  note,
});
const cover = z.union([choice(words.coverables), z.strictObject({ what: choice(words.coverables), part: sentence })]);
const document = z.union([choice(words.documentKinds), z.strictObject({ what: choice(words.documentKinds), count: z.int().positive().exactOptional(), note })]);
const provided = z.union([choice(words.benefits), z.strictObject({ what: choice(words.benefits), note: sentence })]);
const location = z.strictObject({
  country: countryCode.exactOptional(),
  region: text.exactOptional(),
  city: text.exactOptional(),
  remote: z.literal(true).exactOptional(),
  note,
});

/** What a track may say for itself, and a program for all its tracks. */
const terms = {
  locations: z.array(location).min(1).exactOptional(),
  requirements: z.array(requirement).exactOptional(),
  limits: z.partialRecord(z.enum(axes), z.enum(["none", "unstated"])).exactOptional(),
  rounds: z.array(round).min(1).exactOptional(),
  pay: orUnstated(pay).exactOptional(),
  fee: z.union([z.enum(["none", "unstated"]), fee, z.array(fee).min(1)]).exactOptional(),
  covers: z.union([z.enum(["none", "unstated"]), z.array(cover).min(1)]).exactOptional(),
  excludes: z.array(choice(words.coverables)).min(1).exactOptional(),
  duration: z.union([z.literal("unstated"), z.strictObject({ weeks: range.exactOptional(), hoursPerWeek: range.exactOptional(), note })]).exactOptional(),
  documents: z.array(document).min(1).exactOptional(),
  provides: z.array(provided).min(1).exactOptional(),
};

const track = z.strictObject({ id, name: text.exactOptional(), ...terms });

const source = z.strictObject({
  id,
  url: link.exactOptional(),
  title: text.exactOptional(),
  cycle: z.union([year, z.literal("unstated")]),
  checked: day.exactOptional(),
  supports: z.array(text).min(1),
  note,
});

const conflict = z.strictObject({ field: text, note: text.max(900), sources: z.array(id).min(1) });

export const programFile = z.strictObject({
  id,
  name: text.max(160),
  otherNames: z.array(text).min(1).exactOptional(),
  host: z.strictObject({ name: text, type: choice(words.hostTypes).exactOptional() }),
  url: link.exactOptional(),
  types: z.array(choice(words.programTypes)).min(1),
  specialties: z.array(id).min(1).exactOptional(),
  summary: sentence.exactOptional(),
  places: text.exactOptional(),
  notes: z.array(sentence).min(1).exactOptional(),
  ended: z.strictObject({ status: z.enum(["paused", "ended"]), note }).exactOptional(),
  ...terms,
  tracks: z.array(track).min(1).exactOptional(),
  sources: z.array(source).min(1),
  conflicts: z.array(conflict).min(1).exactOptional(),
});

/** A program as a person writes it, checked. */
export type AuthoredProgram = z.output<typeof programFile>;
export type AuthoredTerms = Pick<AuthoredProgram, keyof typeof terms>;
export type AuthoredTrack = NonNullable<AuthoredProgram["tracks"]>[number];
