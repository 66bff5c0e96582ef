import * as z from "zod";
import { day, days } from "./match.ts";

/** What `plan` and `checklist` answer. */

const certainDays = z
  .object({
    date: day.optional(),
    from: day.optional(),
    to: day.optional(),
    certainty: z.enum(["confirmed", "projected", "estimated"]),
    seen: z.int().optional(),
  })
  .meta({ id: "plan-days", description: "A day, or the first and the last of a stretch." });

const due = z
  .object({
    day: day.describe("What is counted back from."),
    of: certainDays.describe("What the day was taken from; of an assumed one, the start."),
    early: z.boolean().describe("The first day of a stretch, since no source tells the day."),
    assumed: z.object({ days: z.array(z.number()), assumption: z.string().optional() }).nullable(),
  })
  .meta({ id: "due" });

const source = z.object({ url: z.string(), year: z.union([z.int(), z.literal("unstated")]) });
const basis = z.object({
  from: z.enum(["program", "country", "usual"]),
  country: z.string().optional(),
  source: z.string().optional(),
  year: z.union([z.int(), z.string()]).optional(),
});

const task = z
  .object({
    id: z.string().describe("The same from one plan to the next."),
    kind: z.string(),
    text: z.string(),
    scope: z.string().describe("Whether one serves all programs, those of a country, or one."),
    status: z.enum(["late", "now", "waiting", "ahead", "undated", "done"]),
    start: day.nullable().describe("The last day to begin."),
    finish: day.nullable(),
    for: z.object({ program: z.string(), when: z.enum(["application", "start"]), before: z.string().optional() }).optional(),
    lead: z.object({
      quick: z.number(),
      usual: z.number(),
      own: z.boolean().describe("The person's own time."),
      sources: z.array(source),
      assumption: z.string().nullable().describe("Why it is assumed, where no source states it."),
      note: z.string().nullable(),
    }),
    programs: z.array(
      z.object({
        id: z.string(),
        when: z.enum(["application", "start"]),
        open: z.boolean(),
        basis,
        count: z.int().optional(),
        notes: z.array(z.string()),
        fees: z.array(z.record(z.string(), z.unknown())).optional(),
      }),
    ),
    short: z.int().optional().describe("How many days are lacking."),
    rescue: z.object({ how: z.enum(["quick", "next-round", "later-start", "ask"]), start: day.optional(), closes: certainDays.optional() }).optional(),
    awaits: z.object({ program: z.string(), offer: day.optional() }).optional(),
    tight: z.int().optional(),
    letters: z.object({ needed: z.int(), asked: z.int(), sent: z.int(), waiting: z.array(z.string()) }).optional(),
    begun: day.optional(),
    done: day.optional(),
  })
  .meta({ id: "task" });

export const plan = {
  programs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      url: z.string().nullable(),
      application: due.nullable(),
      start: due.nullable(),
      progress: z.object({ applied: day.optional(), offered: day.optional() }),
      missed: z.boolean(),
      next: certainDays.nullable(),
    }),
  ),
  tasks: z.array(task),
  collisions: z.array(z.object({ kind: z.enum(["stays", "work"]), programs: z.array(z.string()), days, sure: z.boolean().optional() })),
  cost: z.object({
    currency: z.string(),
    low: z.int().nullable(),
    high: z.int().nullable(),
    complete: z.boolean(),
    missing: z.array(z.object({ program: z.string(), what: z.array(z.string()) })),
  }),
  next: z.array(z.object({ do: z.enum(["task", "find-date"]), task: z.string().optional(), program: z.string().optional(), what: z.string().optional() })),
};

export const checklist = {
  programs: z.array(z.object({ id: z.string(), name: z.string(), done: z.int(), all: z.int(), tasks: z.array(z.string()) })),
  tasks: z.array(task),
};
