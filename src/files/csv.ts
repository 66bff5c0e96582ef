import { people } from "#words/people.ts";
import { parse } from "csv-parse";
import type { Bytes } from "./bytes.ts";
import { textOf } from "./decoded.ts";

/** Why a table cannot be read, in words. */
class TableProblem extends Error {
  override readonly name = "TableProblem";
}

/** A row of a table; the first one is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const { table } = people;

/** The rows of a table in text that are not blank; their numbers are those of a spreadsheet. @throws {TableProblem} */
export async function* rowsOfCsv(name: string, { parts }: Pick<Bytes, "parts">, note: (text: string) => void): AsyncGenerator<TableRow> {
  const text = textOf(parts, { refuse: (why, row) => new TableProblem(table[why](name, row)), windows: () => note(table.windows(name)) });
  const begun = await beginning(text);
  const { separator, skipped } = separatorIn(begun.text);
  const parser = parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_ROW });
  const reading = feed(parser, begun, skipped);
  let row = skipped > 0 ? 1 : 0;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      if (cells.some((cell) => cell.trim() !== "")) yield { row, cells };
    }
    await reading;
  } catch (error) {
    throw told(error, name, row + 1);
  } finally {
    parser.destroy();
    await reading.catch(() => undefined);
  }
}

/** More than any honest row holds; a quote that is never closed would otherwise swallow the file. */
const LONGEST_ROW = 200_000;

interface Begun {
  /** The first line at least, where there is one. */
  readonly text: string;
  readonly rest: AsyncIterator<string>;
}

async function beginning(text: AsyncIterable<string>): Promise<Begun> {
  const rest = text[Symbol.asyncIterator]();
  let begun = "";
  while (!/[\r\n]/u.test(begun) && begun.length < LONGEST_ROW) {
    const next = await rest.next();
    if (next.done === true) break;
    begun += next.value;
  }
  return { text: begun, rest };
}

const separators = [",", ";", "\t"] as const;

/** The one that stands most often in the first line outside of quotes; Excel may also name it there ("sep=;"), in a line of its own. */
function separatorIn(text: string): { readonly separator: string; readonly skipped: number } {
  const [named, sign] = /^sep=([,;\t|])\r?\n/iu.exec(text) ?? [];
  if (named !== undefined && sign !== undefined) return { separator: sign, skipped: named.length };
  const line = text.replaceAll(/"[^"]*"/gu, "").split(/[\r\n]/u, 1)[0] ?? "";
  const counts = separators.map((separator) => ({ separator, count: line.split(separator).length }));
  return { separator: counts.reduce((most, one) => (one.count > most.count ? one : most)).separator, skipped: 0 };
}

type Parser = ReturnType<typeof parse>;

/** No faster than the parser takes it. */
async function feed(parser: Parser, { text, rest }: Begun, skipped: number): Promise<void> {
  try {
    await put(parser, text.slice(skipped));
    for (let next = await rest.next(); next.done !== true && !parser.destroyed; next = await rest.next()) await put(parser, next.value);
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  } finally {
    await rest.return?.();
  }
}

async function put(parser: Parser, text: string): Promise<void> {
  if (text === "" || parser.destroyed || parser.write(text)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      parser.off("drain", go).off("close", go);
      resolve();
    };
    parser.on("drain", go).on("close", go);
  });
}

function told(error: unknown, name: string, row: number): unknown {
  if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("CSV_")) return error;
  const isQuote = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
  return new TableProblem(isQuote ? table.openQuote(name, row) : table.other(name, row, error.message.replace(/[.\s]+$/u, "")));
}
