import type { Row } from "../core/people/person.ts";
import type { Machine } from "./machine.ts";
import type { Answered, PeopleTask, Rows } from "./people-task.ts";
import { answerer } from "./people-task.ts";

/** So many people are asked about at a time. */
const AT_A_TIME = 50;

/** Fewer are answered before a helper has started. */
const WORTH_HELP = 200;

/** So many questions wait for each helper: enough that none is idle, few enough that a long table is not held in memory. */
const AHEAD = 3;

/** The answers to all rows, in their order. */
export async function* answersTo(rows: AsyncIterable<Row>, task: PeopleTask, machine: Pick<Machine, "helpers">): AsyncGenerator<Answered> {
  const source = batches(rows)[Symbol.asyncIterator]();
  const first: Rows[] = [];
  let next = await source.next();
  while (next.done !== true && first.length * AT_A_TIME < WORTH_HELP) {
    first.push(next.value);
    next = await source.next();
  }
  const helpers = next.done === true ? [] : machine.helpers(task);
  const alone = helpers.length === 0 ? answerer(task) : undefined;
  const ask = async (batch: Rows, index: number): Promise<Answered> => alone?.(batch) ?? asked(helpers, batch, index);
  const waiting: Promise<Answered>[] = [];
  let count = 0;
  try {
    for (const batch of first) waiting.push(started(ask(batch, count++)));
    for (; next.done !== true; next = await source.next()) {
      waiting.push(started(ask(next.value, count++)));
      while (waiting.length > AHEAD * helpers.length) yield await (waiting.shift() as Promise<Answered>);
    }
    for (const answer of waiting) yield await answer;
  } finally {
    await Promise.all(helpers.map(async ({ dismiss }) => dismiss()));
  }
}

async function asked(helpers: ReturnType<Machine["helpers"]>, batch: Rows, index: number): Promise<Answered> {
  const helper = helpers[index % helpers.length];
  if (helper === undefined) throw new RangeError("no helper to ask");
  return helper.ask(batch);
}

/** A failure is told when its turn comes. */
function started<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function* batches(rows: AsyncIterable<Row>): AsyncGenerator<Rows> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === AT_A_TIME) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
