import { tsv } from "./columns.ts";
import type { ListRenderer } from "./program-list.ts";

/** A format that lists can be had in. */
interface Format {
  /** What `--fields` chooses from: plain columns, or all fields of a program; absent where there is nothing to choose. */
  readonly fields?: "plain" | "whole";
  /** Given where a list's line of each program is not enough. */
  readonly records?: true;
  /** How names of files in this format end. */
  readonly endings: readonly string[];
  /** Loads what writes it; absent for the table or page that each command has for people. */
  readonly load?: () => Promise<ListRenderer>;
}

/** Every format, in the order of the help. Each is a flag of its own, too. All but the one of pipes are loaded when they are asked for. */
export const formats = {
  table: { endings: ["txt"] },
  tsv: { fields: "plain", endings: ["tsv"], load: async () => tsv },
  json: { fields: "whole", endings: ["json"], load: async () => (await import("./list-json.ts")).listJson },
  jsonl: { fields: "whole", endings: ["jsonl", "ndjson"], load: async () => (await import("./jsonl.ts")).jsonl },
  csv: { fields: "plain", endings: ["csv"], load: async () => (await import("./csv.ts")).csv },
  markdown: { fields: "plain", endings: ["md", "markdown"], load: async () => (await import("./markdown.ts")).markdown },
  ics: { records: true, endings: ["ics"], load: async () => (await import("./ics.ts")).ics },
  html: { records: true, endings: ["html", "htm"], load: async () => (await import("./html.ts")).html },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export function formatCalled(name: FormatName): Format {
  return formats[name];
}
