import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { name, text } from "./values.ts";

/** How someone likes the output; flags and the environment go before it. */
export interface Settings {
  /** Plain lines instead of tables and pictures. */
  readonly accessible?: boolean | undefined;
  readonly color?: "auto" | "always" | "never" | undefined;
  /** "never", or the command that long output goes to. */
  readonly pager?: string | undefined;
  /** The profile that is used where none is named. */
  readonly profile?: string | undefined;
}

const schema: z.ZodType<Settings> = z.strictObject({
  accessible: z.boolean().optional(),
  color: z.enum(["auto", "always", "never"]).optional(),
  pager: text.optional(),
  profile: name.optional(),
});

export const settingsDocument: OwnDocument<Settings> = {
  file: "settings.yaml",
  folder: "config",
  holds: words.documents.settings,
  schema,
  version: 1,
  migrations: [],
  empty: {},
};

export async function readSettings(place: OwnPlace): Promise<Settings> {
  return readDocument(settingsDocument, place);
}

/** Under the lock, on what is then set. */
export async function changeSettings(place: OwnPlace, change: (before: Settings) => Settings): Promise<Settings> {
  return changeDocument(settingsDocument, place, change);
}
