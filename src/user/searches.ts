import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { day, name, text } from "./values.ts";

/** What was asked: the free words, and the texts of each flag; true for one that takes none. */
export interface SavedSearch {
  readonly words?: readonly string[] | undefined;
  readonly flags?: Readonly<Record<string, string | readonly string[] | true>> | undefined;
  readonly saved?: CalendarDate | undefined;
}

export interface SavedSearches {
  readonly searches: Readonly<Record<string, SavedSearch>>;
}

const search = z.strictObject({
  words: z.array(text).optional(),
  flags: z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.union([text, z.array(text), z.literal(true)])).optional(),
  saved: day.optional(),
});

const schema: z.ZodType<SavedSearches> = z.strictObject({ searches: z.record(name, search).default({}) });

export const searchesDocument: OwnDocument<SavedSearches> = {
  file: "searches.yaml",
  folder: "data",
  holds: words.documents.searches,
  schema,
  version: 1,
  migrations: [],
  empty: { searches: {} },
};

export async function readSearches(place: OwnPlace): Promise<SavedSearches["searches"]> {
  return (await readDocument(searchesDocument, place)).searches;
}

/** Under the lock, on what is then saved. */
export async function changeSearches(place: OwnPlace, change: (before: SavedSearches["searches"]) => SavedSearches["searches"]): Promise<void> {
  await changeDocument(searchesDocument, place, (before) => {
    const searches = change(before.searches);
    return searches === before.searches ? before : { searches };
  });
}
