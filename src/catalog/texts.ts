import { allowed } from "#words/allowed.ts";
import * as z from "zod";
import { unsafeCharacter } from "../core/text.ts";

/** The texts of data files. They come from outside, so that they hold nothing that could be more than text on a terminal or a page. */

const unsafeIn = ({ input }: { readonly input?: unknown }): string => allowed.plainText(unsafeCharacter(String(input).trim()));

export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => unsafeCharacter(value) === undefined, { error: unsafeIn });

export const sentence = text.max(600);

export const programId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, allowed.id)
  .max(64);

/** An address to open: of the web, without white space, and without a user's name, behind which another host can hide. */
export const link = z
  .url({ protocol: /^https?$/u })
  .refine((value) => unsafeCharacter(value) === undefined && /^https?:\/\/[^\s@/]+(?:\/|\?|#|$)\S*$/iu.test(value), allowed.address);
