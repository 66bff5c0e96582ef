import * as z from "zod";
import { stagesOfEntry } from "../../core/shortlist.ts";
import { day, match } from "./match.ts";

const stage = z.enum(stagesOfEntry);
const days = z.string().describe("A day, or the first and the last of several with .. between them.");
const certainty = z.enum(["confirmed", "projected", "estimated"]);
const over = z.enum(["paused", "ended"]);

const change = z
  .object({
    what: z.enum(["deadline", "opens", "starts", "certainty", "pay", "fee", "ended", "gone"]),
    before: z.string().optional(),
    after: z.string().optional(),
    days: z.int().optional().describe("How many later; negative for earlier."),
  })
  .meta({ id: "change-since-saved" });

const facts = z
  .object({
    deadline: days.optional(),
    certainty: certainty.optional(),
    opens: days.optional(),
    starts: days.optional(),
    pay: z.string().optional(),
    fee: z.string().optional(),
    cycle: z.int().optional(),
    ended: over.optional(),
    on: day.optional().describe("The day on which they were taken over, where that is not the one of saving."),
  })
  .describe("As they were when the program was saved.");

/** A program that somebody saved. */
export const savedProgram = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    saved: day,
    stage,
    since: day,
    next: z.enum(["answer", "apply", "wait", "prepare", "later", "nothing"]),
    stages: z.array(z.object({ stage, on: day })),
    tags: z.array(z.string()),
    notes: z.array(z.object({ on: day, text: z.string() })),
    done: z.array(z.object({ task: z.string(), on: day })),
    facts: facts.nullable(),
    changes: z.array(change).describe("What is otherwise now than when it was saved."),
    gone: z.string().optional().describe("Why there is no record of it any more, where that is known."),
    program: match.nullable().describe("null where there is no record of it any more."),
  })
  .meta({ id: "saved-program" });

export const referee = z.object({
  name: z.string(),
  programs: z.array(z.string()).optional(),
  asked: day.optional(),
  due: day.optional(),
  sent: day.optional(),
});
