import { own as words } from "#words/own.ts";
import * as z from "zod";
import { link, programId, text } from "../catalog/texts.ts";
import type { CalendarDate } from "../core/calendar.ts";
import { isCalendarDate } from "../core/calendar.ts";
import { UNSAFE_IN_LINES } from "../core/text.ts";
import { isName } from "./names.ts";

/** What the person's own files are made of. */
const { allowed } = words;

export const day = z.custom<CalendarDate>((value) => typeof value === "string" && isCalendarDate(value), allowed.day);

/** One day, or the first and the last of several. */
export const days = z.string().refine((value) => {
  const parts = value.split("..");
  return parts.length <= 2 && parts.every(isCalendarDate);
}, allowed.days);

/** A task, or one of several of its kind: "passport", "visa.us". */
export const taskId = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u, allowed.task);

export const tag = z.string().regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, allowed.tag);

export const name = z.string().refine(isName, allowed.name);

/** Text of one's own, which may have lines. */
export const lines = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value.match(UNSAFE_IN_LINES) === null, words.textOnLines);

export { link, programId, text };
