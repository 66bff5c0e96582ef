import * as z from "zod";
import { unsafeCharacter } from "../core/text.ts";

/** The texts of data files. They come from outside, and so hold nothing that could reach a terminal as more than text. */

function plain(text: string, refuse: (message: string) => void): void {
  const found = unsafeCharacter(text);
  if (found !== undefined) refuse(`text on one line without control characters or marks that reorder it (it holds ${found})`);
}

export const text = z
  .string()
  .trim()
  .min(1)
  .superRefine((value, context) => plain(value, (message) => context.addIssue({ code: "custom", message })));
