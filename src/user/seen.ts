import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { day, days, programId, text } from "./values.ts";

/** A program as it was when one looked. */
export interface SeenProgram {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  readonly status?: string | undefined;
}

/** One look at everything, or at what a saved search finds. */
export interface Look {
  readonly on: CalendarDate;
  /** The version of the catalog. */
  readonly catalog: string;
  readonly programs: Readonly<Record<string, SeenProgram>>;
}

export interface Seen {
  /** The last look by the name of the saved search; "" for everything. */
  readonly looks: Readonly<Record<string, Look>>;
}

const look = z.strictObject({
  on: day,
  catalog: text,
  programs: z.record(programId, z.strictObject({ opens: days.optional(), closes: days.optional(), status: text.optional() })),
});

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
