import { people as words } from "#words/people.ts";
import type { Column } from "../core/people/columns.ts";
import { columnsOf } from "../core/people/columns.ts";
import type { Row } from "../core/people/person.ts";
import { personFacts } from "../core/input/person.ts";
import type { Bytes } from "../files/bytes.ts";
import { rowsOfCsv } from "../files/csv.ts";
import { exitCodes, Failure } from "./failure.ts";
import type { Machine } from "./machine.ts";

/** A table of people, its headings read. */
export interface PeopleTable {
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
  readonly rows: AsyncIterable<Row>;
  /** About how many rows there will be, by how much of the file was read; `undefined` where its size is not known. */
  readonly rowsExpected: () => number | undefined;
}

/** @throws {Failure} where it is no table, or none of people */
export async function peopleTable(path: string, name: string, machine: Pick<Machine, "read">, note: (text: string) => void): Promise<PeopleTable> {
  const bytes = await machine.read(path);
  const count = { bytes: 0, rows: 0 };
  const rows = told(rowsOfCsv(name, { parts: counted(bytes.parts, count) }, note));
  const first = await rows.next();
  if (first.done === true) throw new Failure(words.empty(name), exitCodes.data);
  const { columns, notes } = columnsOf(first.value.cells);
  if (!columns.some(({ kind }) => kind === "fact")) {
    await rows.return(undefined);
    throw new Failure(
      words.noFact(
        name,
        personFacts.map(({ id }) => id),
      ),
      exitCodes.data,
    );
  }
  return { columns, notes, rows: countedRows(rows, count), rowsExpected: () => expected(bytes.size, count) };
}

interface Count {
  bytes: number;
  rows: number;
}

function expected(size: number | undefined, { bytes, rows }: Count): number | undefined {
  return size === undefined || bytes === 0 ? undefined : rows / Math.min(1, bytes / size);
}

async function* counted(parts: Bytes["parts"], count: Count): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    count.bytes += part.length;
    yield part;
  }
}

async function* countedRows(rows: AsyncIterable<Row>, count: Count): AsyncGenerator<Row> {
  for await (const row of rows) {
    count.rows += 1;
    yield row;
  }
}

/** What is wrong with the table is a sentence already. */
async function* told(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof Error && error.name === "TableProblem" ? new Failure(error.message, exitCodes.data) : error;
  }
}
