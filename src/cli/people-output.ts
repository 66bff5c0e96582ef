import { failures } from "#words/failures.ts";
import { people as words } from "#words/people.ts";
import { carriedHeadings } from "../core/people/columns.ts";
import type { Totals } from "../core/people/totals.ts";
import { MARK, csvLine } from "../render/csv.ts";
import { escaped } from "../render/json.ts";
import { totalsJson } from "../render/people-json.ts";
import { totalsLines, totalsRows } from "../render/people-list.ts";
import { peopleHeadings } from "../render/people-rows.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import type { Machine } from "./machine.ts";
import type { Answered, PeopleTask } from "./people-task.ts";
import { tsvLine } from "./people-task.ts";

/** Where answers go, part by part. */
export interface Output {
  readonly add: (answered: Answered) => Promise<void>;
  readonly finish: (totals: Totals) => Promise<void>;
  /** Nothing is left of a file that was begun. */
  readonly abandon: () => Promise<void>;
  /** Given where it is a file. */
  readonly file?: string;
}

type Sink = Pick<Awaited<ReturnType<Machine["grow"]>>, "write" | "finish" | "abandon">;

/** @param envelope what a JSON answer says before the people */
export async function outputFor(
  task: PeopleTask,
  envelope: Readonly<Record<string, unknown>>,
  flags: Flags,
  context: Context,
  machine: Machine,
): Promise<Output> {
  const file = textOf(flags, "output");
  const toStdout = file === undefined || file === "-";
  if (toStdout && task.format === "xlsx") throw new Failure(words.workbookNeedsFile);
  const sink = toStdout ? stdout(context) : await grown(file, flags, machine);
  const output = task.format === "xlsx" ? await workbookInto(sink, task) : await textInto(sink, task, envelope);
  return { ...output, abandon: sink.abandon, ...(!toStdout && { file }) };
}

function stdout({ write }: Context): Sink {
  return { write: async (text) => write(String(text)), finish: async () => undefined, abandon: async () => undefined };
}

async function grown(file: string, flags: Flags, { grow }: Machine): Promise<Sink> {
  if (file.trim() === "") throw new Failure(failures.noFileName);
  try {
    return await grow(file, { replace: flags["force"] === true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new Failure(failures.fileExists(file));
    throw error;
  }
}

type Written = Pick<Output, "add" | "finish">;

async function textInto(sink: Sink, { format, columns }: PeopleTask, envelope: Readonly<Record<string, unknown>>): Promise<Written> {
  const headings = peopleHeadings(carriedHeadings(columns));
  if (format === "csv") await sink.write(`${MARK}${csvLine(headings)}`);
  if (format === "tsv") await sink.write(tsvLine(headings));
  if (format === "json") await sink.write(`${escaped(JSON.stringify(envelope)).slice(0, -1)},"people":[`);
  const between = format === "json" ? ",\n" : "";
  let isFirst = true;
  return {
    add: async ({ texts }) => {
      await sink.write(`${isFirst ? (format === "json" ? "\n" : "") : between}${texts.join(between)}`);
      isFirst &&= texts.length === 0;
    },
    finish: async (totals) => {
      if (format === "json") await sink.write(`\n],"summary":${escaped(JSON.stringify(totalsJson(totals)))}}\n`);
      if (format === "table")
        await sink.write(
          totalsLines(totals)
            .map((line) => `${line}\n`)
            .join(""),
        );
      await sink.finish();
    },
  };
}

async function workbookInto(sink: Sink, { columns }: PeopleTask): Promise<Written> {
  const { workbook } = await import("../files/spreadsheet.ts");
  const { matches, summary } = words.sheets;
  let parts: Uint8Array[] = [];
  const book = workbook([matches, summary], (bytes) => void parts.push(bytes));
  const flush = async (): Promise<void> => {
    const ready = parts;
    parts = [];
    for (const bytes of ready) await sink.write(bytes);
  };
  book.nextSheet(peopleHeadings(carriedHeadings(columns)));
  return {
    add: async ({ rows }) => {
      rows.forEach((row) => book.row(row));
      await flush();
    },
    finish: async (totals) => {
      const [heading = [], ...rows] = totalsRows(totals);
      book.nextSheet(heading);
      rows.forEach((row) => book.row(row));
      book.finish();
      await flush();
      await sink.finish();
    },
  };
}
