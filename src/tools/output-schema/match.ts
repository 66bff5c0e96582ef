import * as z from "zod";
import { countryFile } from "../../catalog/country-schema.ts";
import { programFile } from "../../catalog/schema.ts";
import { stagesOfEntry } from "../../core/shortlist.ts";
import { coverables, feeKinds, hostTypes, keysOf, payKinds, periods, programTypes } from "../../core/vocabulary.ts";

/** The parts of JSON answers that say something of a program. */

const choice = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(keysOf(table) as [Key, ...Key[]]);
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ id: "day", description: "A day, as in ISO 8601." });
export const days = z.object({ from: day, to: day }).meta({ id: "days", description: "The first and the last day, both included." });
const range = z.object({ low: z.number().optional(), high: z.number().optional() }).meta({ id: "range", description: "An end that is absent is not stated." });
const note = z.string().optional();

const stated = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .union([shape, z.enum(["none", "unstated"]), z.null()])
    .describe("null: no page that was read says. unstated: the official page was read and does not say. none: it says that there is none.");

const sureness =
  "confirmed: a source states it for this very date. projected: as in an earlier year, or counted from a start. estimated: only a month or season is known.";
const dated = {
  date: day.optional().describe("The day, where it is a single one."),
  from: day.optional().describe("Else the first day on which it may be,"),
  to: day.optional().describe("and the last."),
  certainty: z.enum(["confirmed", "projected", "estimated"]).optional().describe(sureness),
  seen: z.int().optional().describe("The year in which a source saw it."),
  before: z
    .object({ start: days, weeks: z.number().optional(), months: z.number().optional() })
    .optional()
    .describe("The start from which it was counted back."),
  at: z
    .object({ time: z.string(), zone: z.string(), reader: z.object({ date: day, time: z.string() }) })
    .optional()
    .describe("The hour in the zone of the host, and on the clock of the reader."),
};
const occurrence = z.object(dated).meta({ id: "occurrence" });
const deadline = z
  .object({
    status: z.enum(["open", "opens-later", "upcoming", "rolling", "missed", "unknown"]),
    ...dated,
    daysLeft: z.int().optional().describe("Until the early end; negative once it is over."),
    weeksAhead: z.number().optional().describe("How long before the start one has to apply."),
    monthsAhead: z.number().optional(),
    why: z.enum(["unstated", "varies"]).optional().describe("Why there is no date."),
  })
  .meta({ id: "deadline" });

const truth = z.enum(["yes", "no", "unclear"]);
const verdict = z.enum(["eligible", "unclear", "ineligible"]);

const finding = z
  .object({
    rule: z.string().describe("The kind of condition; silence: the program does not say; allOf, anyOf, not: made of parts."),
    truth,
    strength: z.enum(["required", "preferred"]),
    because: z.string().describe("Both sides in a sentence, whose words may change."),
    open: z.enum(["profile", "program", "reader"]).optional().describe("Who could settle what is unclear."),
    ask: z.array(z.string()).optional().describe("The facts about the person that would settle it."),
    askWords: z.array(z.string()).optional(),
    on: days.optional().describe("The days on which it was judged."),
    from: day.optional().describe("From when on time heals a no."),
    get of(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z.array(finding).optional();
    },
  })
  .meta({ id: "finding", description: "A condition, judged for the person." });

const amounts = { amount: range.optional(), currency: z.string().optional(), per: z.enum(periods).optional() };
const whole = z.int().nullable();
const cost = z
  .object({
    currency: z.string(),
    low: whole,
    high: whole,
    complete: z.boolean().describe("False whenever something that the sum needs is not known."),
    missing: z.array(z.string()),
    notCounted: z.array(choice(coverables)),
    lines: z.array(z.object({ what: z.enum(["fee", "living", "pay"]), low: whole, high: whole })),
    ratesDate: day,
  })
  .meta({ id: "cost", description: "Fees and living cost, less what is covered and paid." });

const pay = stated(z.object({ kind: choice(payKinds), ...amounts, note })).meta({ id: "pay" });
const fees = stated(z.array(z.object({ kind: choice(feeKinds), ...amounts, optional: z.literal(true).optional(), note }))).meta({ id: "fees" });
const covers = stated(z.array(z.object({ what: choice(coverables), part: note }))).meta({ id: "covers" });
const duration = stated(z.object({ weeks: range.optional(), hoursPerWeek: range.optional(), note })).meta({ id: "duration" });

const round = { deadline, opens: occurrence.nullable(), starts: occurrence.nullable(), ends: occurrence.nullable() };
const track = {
  findings: z.array(finding),
  ...round,
  otherRounds: z
    .array(z.object({ name: z.string().optional(), forSome: z.literal(true).optional(), ...round }).meta({ id: "round" }))
    .describe("The rounds beside the one that suits best; forSome: for some applicants only."),
  pay,
  fee: fees,
  covers,
  duration,
  cost,
};

const place = { country: z.string().optional(), region: z.string().optional(), city: z.string().optional(), remote: z.literal(true).optional(), note };

const listed = {
  id: z.string().describe("Never another program's."),
  name: z.string(),
  origin: z.string().optional().describe("Where a program of the reader's own comes from."),
  host: z.object({ name: z.string(), type: choice(hostTypes).nullable() }).meta({ id: "host" }),
  locations: z.array(z.object({ ...place, text: z.string() }).meta({ id: "location" })),
  types: z.array(choice(programTypes).meta({ id: "type" })),
  specialties: z.array(z.string()),
  url: z.string().nullable(),
  verdict,
  ...track,
  fits: z.object({ budget: truth, available: truth }),
  score: z.number().describe("What the list is ordered by, in [0, 1], and below its parts."),
  parts: z.record(z.string(), z.number()),
  freshness: z
    .object({ cycle: z.int().nullable(), age: z.int().nullable() })
    .describe("The newest year that a source speaks of, and how many years ago it was."),
  tracks: z
    .array(z.object({ id: z.string(), name: z.string(), verdict, ...track }).meta({ id: "track" }))
    .describe("Each way through the program, where it has several. All else is that of the best one."),
  ended: z.object({ status: z.enum(["paused", "ended"]), note }).optional(),
  saved: z
    .object({ on: day, stage: z.enum(stagesOfEntry), tags: z.array(z.string()) })
    .meta({ id: "saved" })
    .optional()
    .describe("Given where the reader saved it: when, and how far the application is."),
};

const file = programFile.shape;
const recorded = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    locations: z.array(z.object(place)),
    requirements: file.requirements.unwrap(),
    limits: file.limits.unwrap(),
    rounds: z.array(file.rounds.unwrap().element),
    pay: pay.optional(),
    fees: fees.optional(),
    covers: covers.optional(),
    excludes: z.array(choice(coverables)),
    duration: duration.optional(),
    documents: z.array(z.object({ what: z.string(), count: z.int().optional(), note })),
    provides: z.array(z.object({ what: z.string(), note })),
  })
  .meta({ id: "track-record" });
const full = {
  ...listed,
  otherNames: z.array(z.string()),
  summary: z.string().nullable(),
  places: z.string().nullable(),
  notes: z.array(z.string()),
  record: z.array(recorded).describe("Each track as its file has it, with what holds for all of them."),
  sources: z.array(file.sources.element.meta({ id: "source" })),
  conflicts: z.array(file.conflicts.unwrap().element.meta({ id: "conflict" })).describe("Where sources disagree."),
};

const optional = (shape: Readonly<Record<string, z.ZodType>>) =>
  z.object(Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, value.nullable().optional()])));

export const match = z.object(listed).meta({ id: "match", description: "A program of a list." });
export const program = z.object(full).meta({ id: "program", description: "A program with everything that is known of it." });
/** With `--fields`. */
export const someFields = optional(full).meta({ id: "some-fields", description: "What --fields chose of a program; null where there is nothing." });

const country = countryFile.shape;
export const countryFacts = z.object({
  living: z.array(country.living.unwrap().element),
  costs: z.array(country.costs.unwrap().element),
  stay: z.array(country.stay.unwrap().element),
  hosts: z.array(country.hosts.unwrap().element),
  health: z.array(country.health.unwrap().element),
  language: z.array(country.language.unwrap().element),
  regulators: z.array(country.regulators.unwrap().element),
  safety: z.array(country.safety.unwrap().element),
});
