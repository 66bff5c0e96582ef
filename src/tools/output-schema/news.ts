import * as z from "zod";
import { day, days } from "./match.ts";

/** What `new` and `searches` answer. */

const dated = {
  date: day.optional().describe("The day, where it is a single one."),
  from: day.optional().describe("Else the first day on which it may be,"),
  to: day.optional().describe("and the last."),
  certainty: z.enum(["confirmed", "projected", "estimated"]),
};
const seenDays = z.object(dated).meta({ id: "seen-days" });
const moment = z.union([seenDays, z.enum(["any-time", "unknown"])]).meta({ id: "moment" });

const change = z
  .object({
    kind: z
      .enum(["added", "resumed", "opened", "moved", "announced", "closed", "paused", "ended", "gone"])
      .describe("announced: the round that was seen is over, and the day of the next one is known."),
    cause: z.enum(["catalog", "time"]).describe("catalog: what we know was read anew. time: a day has come or passed."),
    day: day.describe("On which it opened or closed; else the day of this look."),
    id: z.string(),
    name: z.string(),
    closes: moment.optional().describe("Of what was added, resumed or opened."),
    opened: seenDays.optional().describe("Only a confirmed day says that it did open; any other, that it should have."),
    closed: seenDays.optional().describe("The same for the day on which it closed."),
    next: moment.optional().describe("When the next round closes, of what closed."),
    what: z.enum(["opens", "closes"]).optional().describe("What moved."),
    before: moment.optional().describe("Of what moved or was announced."),
    now: moment.optional(),
    from: z.enum(["catalog", "search"]).optional().describe("What a program that is gone has left."),
  })
  .meta({ id: "change" });

export const news = {
  search: z.object({ name: z.string(), command: z.string() }).nullable().describe("null: everything that the profile does not rule out."),
  since: z.object({ on: day, catalog: z.string() }).nullable().describe("The last look; null where this is the first one."),
  note: z
    .enum(["other-question", "later-look"])
    .nullable()
    .describe("other-question: the search or profile changed since, so that only changes of time are told. later-look: the last look was as of a later day."),
  changes: z.array(change),
  within: days,
  comingInAll: z.int().describe("How much is coming; --limit lists less."),
  coming: z.array(z.object({ what: z.enum(["opens", "closes"]), ...dated, id: z.string(), name: z.string() })),
};

const flag = z.union([z.string(), z.array(z.string()), z.literal(true)]);

export const savedSearches = z.array(
  z.object({ name: z.string(), saved: day.nullable(), command: z.string(), words: z.array(z.string()), flags: z.record(z.string(), flag) }),
);
