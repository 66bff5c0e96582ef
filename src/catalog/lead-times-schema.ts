import { leadTimes as words } from "#words/lead-times.ts";
import * as z from "zod";
import type { LeadTimes } from "../core/plan/lead-times.ts";
import { taskKinds } from "../core/plan/lead-times.ts";
import { keysOf, programTypes } from "../core/vocabulary.ts";
import { link, sentence, text } from "./texts.ts";

/** The shape of data/lead-times.yaml: how long the usual tasks take. */

const source = z.strictObject({ url: link, year: z.union([z.literal("unstated"), z.int().min(1990).max(2100)]) });
const days = z.int().min(0).max(730);

const times = {
  /** A quick case, and a slow one that is still usual. */
  days: z.tuple([days, days]).refine(([quick, usual]) => quick <= usual, words.order),
  sources: z.array(source).min(1).exactOptional(),
  assumption: sentence.exactOptional(),
  note: sentence.exactOptional(),
};

const isGrounded = ({ sources, assumption }: { sources?: unknown; assumption?: unknown }): boolean => sources !== undefined || assumption !== undefined;
const grounds = { error: words.grounds, path: ["sources"] };

const lead = z.strictObject(times).refine(isGrounded, grounds);
const local = z
  .strictObject({
    /** Countries and groups of countries. */
    in: z.array(text).min(1),
    for: z
      .array(z.enum(keysOf(programTypes) as ["clinical"]))
      .min(1)
      .exactOptional(),
    maxMonths: z.number().positive().exactOptional(),
    overMonths: z.number().positive().exactOptional(),
    /** Whoever goes there for this has to have it, whether or not the program says so. */
    asked: z.literal(true).exactOptional(),
    ...times,
  })
  .refine(isGrounded, grounds);
const task = z.strictObject({ ...times, where: z.array(local).min(1).exactOptional() }).refine(isGrounded, grounds);

export const leadTimesFile = z.strictObject({
  decision: lead,
  rolling: lead,
  tasks: z.strictObject(Object.fromEntries(taskKinds.map((kind) => [kind, task])) as Record<(typeof taskKinds)[number], typeof task>),
}) satisfies z.ZodType<LeadTimes>;
