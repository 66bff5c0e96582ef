import * as z from "zod";
import type { Circumstances } from "./run.ts";
import { run } from "./run.ts";

/** What scripts may rely on, as the documentation promises it. More may be there: changes only add. */

const day = z.iso.date();
const truth = z.enum(["yes", "no", "unclear"]);
const verdict = z.enum(["eligible", "unclear", "ineligible"]);

export interface FindingJson {
  readonly rule: string;
  readonly truth: z.infer<typeof truth>;
  readonly because: string;
  readonly ask?: readonly string[] | undefined;
  readonly of?: readonly FindingJson[] | undefined;
}

const finding: z.ZodType<FindingJson> = z.object({
  rule: z.string().min(1),
  truth,
  because: z.string().min(1),
  ask: z.array(z.string()).min(1).optional(),
  get of() {
    return z.array(finding).min(1).optional();
  },
});

const certain = { certainty: z.enum(["confirmed", "projected", "estimated"]), seen: z.number().int().optional() };
const onDay = z.looseObject({ ...certain, date: day, from: z.undefined().optional(), to: z.undefined().optional() });
const onDays = z.looseObject({ ...certain, from: day, to: day, date: z.undefined().optional() });
const occurrence = z.union([onDay, onDays]);

const status = z.enum(["open", "opens-later", "upcoming", "rolling", "missed", "unknown"]);
const dated = { status, daysLeft: z.number().int() };
const undated = z.object({
  status,
  date: z.undefined().optional(),
  from: z.undefined().optional(),
  to: z.undefined().optional(),
  certainty: z.undefined().optional(),
});
const deadline = z.union([onDay.extend(dated), onDays.extend(dated), undated]);

const stated = z.enum(["none", "unstated"]).nullable();
const pay = z.union([stated, z.object({ kind: z.enum(["paid", "stipend", "honorarium", "partial", "need-based"]) })]);

const cost = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/u),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  complete: z.boolean(),
  missing: z.array(z.string()),
});

const unit = z.number().min(0).max(1);

const judged = { findings: z.array(finding), deadline, opens: occurrence.nullable(), starts: occurrence.nullable(), pay, cost };

const match = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  name: z.string().min(1),
  host: z.object({ name: z.string().min(1), type: z.string().nullable() }),
  locations: z.array(z.object({ country: z.string().length(2).optional(), text: z.string().min(1) })),
  types: z.array(z.string()).min(1),
  url: z.url().nullable(),
  verdict,
  ...judged,
  score: unit,
  parts: z.object({ eligibility: unit, interest: unit, cost: unit, timing: unit, freshness: unit }),
  freshness: z.object({ cycle: z.number().int().nullable(), age: z.number().int().min(0).nullable() }),
  tracks: z.array(z.object({ id: z.string().min(1), verdict, ...judged })),
});

const envelope = z.object({
  schemaVersion: z.literal(1),
  asOf: day,
  catalog: z.object({ version: z.string().min(1), programs: z.number().int().positive() }),
  query: z.record(z.string(), z.unknown()),
  total: z.number().int().min(0),
  results: z.array(match),
  nearMisses: z.array(match),
  skipped: z.array(z.object({ reason: z.string(), count: z.number().int(), ids: z.array(z.string()) })),
  hints: z.array(z.looseObject({ kind: z.string() })),
});

export type Answer = z.infer<typeof envelope>;
export type MatchJson = Answer["results"][number];

/** The answer of a list command with --json, held to the contract. */
export async function answerTo(args: readonly string[], circumstances?: Circumstances): Promise<Answer> {
  const { stdout, stderr, code } = await run([...args, "--json"], circumstances);
  if (code !== 0 || stderr !== "") throw new Error(`${args.join(" ")}: exit code ${code}, ${stderr}`);
  return envelope.parse(JSON.parse(stdout));
}

export function idsOf({ results }: Pick<Answer, "results">): readonly string[] {
  return results.map(({ id }) => id);
}

export function matchIn({ results }: Answer, id: string): MatchJson {
  const found = results.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the answer does not list ${id}`);
  return found;
}
