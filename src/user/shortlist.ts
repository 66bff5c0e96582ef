import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { Shortlist } from "../core/shortlist.ts";
import { emptyShortlist, stagesOfEntry } from "../core/shortlist.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { day, days, lines, link, programId, tag, taskId, text } from "./values.ts";

export type { Entry, Referee, Shortlist, StageOfEntry } from "../core/shortlist.ts";

const done = z.array(z.strictObject({ task: taskId, on: day }));

const entry = z.strictObject({
  id: programId,
  name: text,
  url: link.optional(),
  saved: day,
  stages: z.array(z.strictObject({ stage: z.enum(stagesOfEntry), on: day })).optional(),
  tags: z.array(tag).optional(),
  notes: z.array(z.strictObject({ on: day, text: lines })).optional(),
  done: done.optional(),
  facts: z
    .strictObject({
      deadline: days.optional(),
      certainty: z.enum(["confirmed", "projected", "estimated"]).optional(),
      opens: days.optional(),
      starts: days.optional(),
      pay: text.optional(),
      fee: text.optional(),
      cycle: z.int().optional(),
      ended: z.enum(["paused", "ended"]).optional(),
      on: day.optional(),
    })
    .optional(),
});

const schema: z.ZodType<Shortlist> = z.strictObject({
  programs: z.array(entry).default([]),
  done: done.optional(),
  referees: z
    .array(z.strictObject({ name: text, programs: z.array(programId).optional(), asked: day.optional(), due: day.optional(), sent: day.optional() }))
    .optional(),
  lead: z.record(z.string(), z.int().min(0).max(1000)).optional(),
  calendar: z.record(z.string(), z.strictObject({ sequence: z.int().min(0), hash: text })).optional(),
});

export const shortlistDocument: OwnDocument<Shortlist> = {
  file: "shortlist.yaml",
  folder: "data",
  holds: words.documents.shortlist,
  schema,
  version: 1,
  migrations: [],
  empty: emptyShortlist,
};

export async function readShortlist(place: OwnPlace): Promise<Shortlist> {
  return readDocument(shortlistDocument, place);
}

/** Under the lock, on what is then saved. */
export async function changeShortlist(place: OwnPlace, change: (before: Shortlist) => Shortlist): Promise<Shortlist> {
  return changeDocument(shortlistDocument, place, change);
}

/** Keeps what was told to a calendar; without a home there is nothing to keep it in. */
export async function keepCalendar(place: OwnPlace, calendar: NonNullable<Shortlist["calendar"]>): Promise<void> {
  if (place.folders.data === undefined) return;
  await changeShortlist(place, (before) => ({ ...before, calendar: { ...before.calendar, ...calendar } }));
}
