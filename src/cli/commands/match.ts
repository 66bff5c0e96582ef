import type { Command } from "commander";
import { Option } from "commander";
import { flags as listWords } from "#words/flags.ts";
import { people as words } from "#words/people.ts";
import { filters } from "../../core/filters/index.ts";
import { parseWhole } from "../../core/input/numbers.ts";
import { personFacts } from "../../core/input/person.ts";
import { sortKeys } from "../../core/query.ts";
import type { Totals } from "../../core/people/totals.ts";
import { added, noTotals } from "../../core/people/totals.ts";
import { matchFields } from "../../render/fields.ts";
import { SCHEMA_VERSION } from "../../render/json.ts";
import { usualPeopleFields } from "../../render/people-json.ts";
import { totalsLines } from "../../render/people-list.ts";
import { mistakeLine } from "../../render/people-rows.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addFilters, addScope, camelCased, echoOf, flag, optionOf, profileFrom, queryFrom, textOf, textsOf } from "../flags.ts";
import type { Machine } from "../machine.ts";
import { machine as thisMachine } from "../machine.ts";
import { chosenBy } from "../output.ts";
import type { Output } from "../people-output.ts";
import { outputFor } from "../people-output.ts";
import type { PeopleFormat } from "../people-format.ts";
import { formatFrom, peopleFormats } from "../people-format.ts";
import { progressOf } from "../people-progress.ts";
import { answersTo } from "../people-run.ts";
import type { PeopleTable } from "../people-table.ts";
import { peopleTable } from "../people-table.ts";
import type { Answered, PeopleTask } from "../people-task.ts";
import { knownFrom, valueOf } from "../values.ts";

const { operand, flags: flagWords } = words;

export function define(command: Command, run: Run): void {
  defineFor(thisMachine)(command, run);
}

/** The command on a machine. */
export function defineFor(machine: Machine): (command: Command, run: Run) => void {
  return (command, run) => {
    addFlags(command.argument(`<${operand.name}>`, operand.summary));
    command.action((file: string, flags: Flags) => run((context) => runMatch(file, flags, context, machine)));
  };
}

function addFlags(command: Command): void {
  addFilters(command);
  for (const fact of personFacts) command.addOption(optionOf(fact, flagWords.groups.person));
  addScope(command.addOption(optionOf({ id: "top", ...flagWords.top })).addOption(sortOption())).addOption(flag("currency"));
  command.addOption(optionOf({ id: "format", metavar: flagWords.format.metavar, summary: flagWords.format.summary(peopleFormats) }));
  for (const name of peopleFormats) command.addOption(new Option(`--${name}`).hideHelp());
  command.addOption(optionOf({ id: "fields", ...flagWords.fields })).addOption(optionOf({ id: "summary", ...flagWords.summary }));
  const { metavar, summary } = listWords.each.output;
  command
    .addOption(new Option(`-o, --output <${metavar}>`, summary))
    .addOption(flag("force"))
    .addOption(flag("quiet"));
}

function sortOption(): Option {
  const { metavar, summary } = listWords.sort;
  return optionOf({ id: "sort", metavar, summary: summary(sortKeys) });
}

const USUAL_TOP = 5;

/** The best programs for everyone in a table; 1 is the exit code where something in it was wrong. */
async function runMatch(file: string, flags: Flags, context: Context, machine: Machine): Promise<void> {
  const format = formatFrom(flags, context);
  const fields = chosenBy("fields", flags, matchFields, context);
  if (fields === "listed") return;
  if (fields !== undefined && format !== "json" && format !== "jsonl") throw new Failure(words.fieldsForJson);
  const name = file === "-" ? "stdin" : file;
  const question = await questionFrom(flags, context, format, fields ?? usualPeopleFields);
  const table = await peopleTable(file, name, machine, note(flags, context));
  table.notes.forEach(note(flags, context));
  const task: PeopleTask = { ...question.task, columns: table.columns };
  const output = await outputFor(task, question.envelope, flags, context, machine);
  const totals = await answerAll(table, task, { name, output, flags, context, machine });
  if (totals.people === 0) note(flags, context)(words.nobody(name));
  if (wantsSummary(flags, format, context)) totalsLines(totals).forEach(context.warn);
  if (totals.mistakes > 0) throw new Failure("", exitCodes.failed);
}

/** Tables and JSON have it themselves. */
function wantsSummary(flags: Flags, format: PeopleFormat, { err }: Context): boolean {
  return flags["summary"] === true || (err.terminal && flags["quiet"] !== true && format !== "table");
}

/** What is worth knowing, but no mistake. */
function note(flags: Flags, { warn }: Pick<Context, "warn">): (text: string) => void {
  return (text) => {
    if (flags["quiet"] !== true) warn(text);
  };
}

interface Question {
  readonly task: Omit<PeopleTask, "columns">;
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** What is asked about everyone, checked before anybody's row is read. */
async function questionFrom(flags: Flags, context: Context, format: PeopleFormat, fields: readonly string[]): Promise<Question> {
  const catalog = await context.catalog();
  const known = knownFrom(catalog, context.clock.today);
  const query = queryFrom(flags, known, profileFrom(flags, known), "match");
  const top = textOf(flags, "top");
  const needsNotes = fields.includes("findings") || fields.includes("tracks");
  const mentions = query.filters.flatMap((filter) => (filter.mentions ? [filter.mentions] : []));
  const { sort, strict, all, unstated } = query;
  return {
    task: {
      programs: needsNotes ? await context.records() : catalog.programs(mentions),
      reference: catalog.reference,
      names: catalog.names(),
      clock: { today: context.clock.today, zone: context.clock.zone },
      filters: textsBy(filters, flags),
      everyone: textsBy(personFacts, flags),
      cities: flags["city"] === undefined ? [] : known.cities(),
      query: { sort, strict, all, unstated },
      currency: flags["currency"] === undefined ? undefined : query.currency,
      top: top === undefined ? USUAL_TOP : valueOf("--top", parseWhole(top, { from: 1, to: 1000, what: words.aNumber })),
      format,
      fields,
      width: context.out.width,
    },
    envelope: {
      schemaVersion: SCHEMA_VERSION,
      asOf: context.clock.today,
      catalog: { version: catalog.version, programs: catalog.count },
      query: echoOf(flags, query, []),
    },
  };
}

function textsBy(told: readonly { readonly id: string }[], flags: Flags): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(told.map(({ id }) => [id, textsOf(flags[camelCased(id)])] as const).filter(([, texts]) => texts.length > 0));
}

interface Running {
  readonly name: string;
  readonly output: Output;
  readonly flags: Flags;
  readonly context: Context;
  readonly machine: Machine;
}

async function answerAll(table: PeopleTable, task: PeopleTask, { name, output, flags, context, machine }: Running): Promise<Totals> {
  const progress = progressOf(context, flags["quiet"] !== true && (output.file !== undefined || !context.out.terminal), machine);
  let totals = noTotals;
  try {
    for await (const answered of answersTo(table.rows, task, machine)) {
      const told = totals.mistakes;
      totals = added(totals, answered.totals);
      await output.add(answered);
      if (answered.mistakes.length > 0) progress.end();
      warnMistakes(name, answered, told, context);
      const expected = table.rowsExpected();
      progress.at(totals.people, expected === undefined ? undefined : Math.min(1, totals.people / expected));
    }
    await output.finish(totals);
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    progress.end();
  }
  if (totals.mistakes > MOST_TOLD) context.warn(words.moreMistakes(totals.mistakes - MOST_TOLD));
  return totals;
}

/** A screen is not flooded; the answers have them all. */
const MOST_TOLD = 20;

/** @param told how many were told before */
function warnMistakes(name: string, { mistakes }: Answered, told: number, { warn }: Context): void {
  const lines = mistakes.flatMap(({ row, mistakes: each }) => each.map((mistake) => mistakeLine(name, row, mistake)));
  for (const line of lines.slice(0, Math.max(0, MOST_TOLD - told))) warn(line);
}
