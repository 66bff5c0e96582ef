import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { Look } from "../core/look.ts";
import { seenDays, stopped } from "../core/look.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { day, programId, text } from "./values.ts";

export interface Seen {
  /** The last look by the name of the saved search; "" for everything. */
  readonly looks: Readonly<Record<string, Look>>;
}

/** Days with a mark of how sure they are. */
const days = z.string().refine((value) => seenDays(value) !== undefined, words.allowed.days);

const program = z.strictObject({
  name: text.optional(),
  opens: days.optional(),
  closes: days.optional(),
  status: z.enum(["open", "opens-later", "upcoming", "rolling", "missed", "unknown", ...stopped]).optional(),
});

const look = z.strictObject({ on: day, catalog: text, question: text.optional(), programs: z.record(programId, program) });

const schema: z.ZodType<Seen> = z.strictObject({ looks: z.record(z.string(), look).default({}) });

export const seenDocument: OwnDocument<Seen> = {
  file: "seen.json",
  folder: "data",
  holds: words.documents.seen,
  schema,
  version: 1,
  migrations: [],
  empty: { looks: {} },
};

export async function readSeen(place: OwnPlace): Promise<Seen> {
  return readDocument(seenDocument, place);
}

/** Under the lock, on what was then seen. */
export async function changeSeen(place: OwnPlace, change: (before: Seen) => Seen): Promise<void> {
  await changeDocument(seenDocument, place, change);
}
