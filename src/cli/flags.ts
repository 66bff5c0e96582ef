import type { Command } from "commander";
import { Option } from "commander";
import type { Known } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import type { ActiveFilter } from "../core/filters/filter.ts";
import { filters } from "../core/filters/index.ts";
import { personFacts } from "../core/input/person.ts";
import { parseCurrency } from "../core/input/numbers.ts";
import type { Profile } from "../core/profile.ts";
import type { Query, SortKey } from "../core/query.ts";
import { sortKeys } from "../core/query.ts";
import { idOf } from "../core/input/names.ts";
import { formatNames } from "../render/formats.ts";
import { valueOf } from "./values.ts";

/** What commander read: by camel-cased flag, a text, the texts of a repeated flag, or true. */
export type Flags = Readonly<Record<string, string | readonly string[] | true | undefined>>;

const OUTPUT = "Output:";

const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function addFilters(command: Command): Command {
  for (const filter of filters) {
    const flag = filter.metavar === undefined ? `--${filter.id}` : `--${filter.id} <${filter.metavar}>`;
    const option = new Option(flag, filter.summary).helpGroup("About the program:");
    command.addOption(filter.list ? option.argParser(repeated) : option);
  }
  return command;
}

export function addPersonFacts(command: Command): Command {
  for (const fact of personFacts) {
    const option = new Option(`--${fact.id} <${fact.metavar}>`, fact.summary).helpGroup("About you (what you leave out never counts against you):");
    command.addOption(fact.list ? option.argParser(repeated) : option);
  }
  return command;
}

/** What is shown, and how. */
export function addSelection(command: Command): Command {
  command
    .addOption(new Option("--sort <key>", `order by ${sortKeys.join(", ")}`).helpGroup("The list:"))
    .addOption(new Option("--limit <number>", "at most this many").helpGroup("The list:"));
  return addScope(command).addOption(new Option("--currency <code>", "show costs in this currency").helpGroup("The list:"));
}

/** How much of what is unclear, closed to the person or not stated belongs to a list. */
export function addScope(command: Command): Command {
  return command
    .addOption(new Option("--strict", "drop what is unclear").helpGroup("The list:"))
    .addOption(new Option("--all", "also what you may not apply to, with the reasons").helpGroup("The list:"))
    .addOption(new Option("--unstated", "also programs of which no source says what a filter asks").helpGroup("The list:"));
}

/** For answers that people read or that come as JSON. */
export function addOutput(command: Command): Command {
  command.addOption(new Option("--json", "print JSON").helpGroup(OUTPUT));
  return addFile(command.addOption(new Option("--fields <names>", "only these fields of each program, for JSON (--fields help lists them)").helpGroup(OUTPUT)));
}

/** For lists of programs, which come in every format. */
export function addListOutput(command: Command): Command {
  command.addOption(new Option("--format <name>", `${formatNames.join(", ")}; each is a flag, too: --csv`).helpGroup(OUTPUT));
  for (const name of formatNames) command.addOption(new Option(`--${name}`).helpGroup(OUTPUT).hideHelp());
  command
    .addOption(new Option("--fields <names>", "only these fields or columns (--fields help lists them)").helpGroup(OUTPUT))
    .addOption(new Option("--reminder-events", "in calendars also reminders as events, for those that drop alarms").helpGroup(OUTPUT));
  return addFile(command)
    .addOption(new Option("--exit-code", "exit with 1 when nothing was found").helpGroup(OUTPUT))
    .addOption(new Option("--quiet", "no notes, and nothing at all when nothing was found").helpGroup(OUTPUT));
}

function addFile(command: Command): Command {
  return command
    .addOption(new Option("--output <file>", "write into a new file").helpGroup(OUTPUT))
    .addOption(new Option("--force", "write over a file that exists").helpGroup(OUTPUT));
}

/** "permanent-resident" → "permanentResident" */
export function camelCased(id: string): string {
  return id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

function textsOf(value: Flags[string]): readonly string[] {
  if (value === undefined) return [];
  if (value === true) return [""];
  return typeof value === "string" ? [value] : value;
}

function activeFilters(flags: Flags, known: Known): readonly ActiveFilter[] {
  return filters.flatMap((filter) => {
    const texts = textsOf(flags[camelCased(filter.id)]);
    return texts.length === 0 ? [] : [valueOf(`--${filter.id}`, filter.condition(texts, known))];
  });
}

export function profileFrom(flags: Flags, known: Known): Profile {
  return personFacts.reduce<Profile>((profile, fact) => {
    const texts = textsOf(flags[camelCased(fact.id)]);
    return texts.length === 0 ? profile : { ...profile, ...valueOf(`--${fact.id}`, fact.parse(texts, known, profile)) };
  }, {});
}

export function textOf(flags: Flags, name: string): string | undefined {
  return textsOf(flags[name]).at(-1);
}

/** Everything of a query but the free words. */
export function queryFrom(flags: Flags, known: Known, profile: Profile, defaultSort: SortKey): Query {
  const sort = textOf(flags, "sort");
  const currency = textOf(flags, "currency");
  return {
    filters: activeFilters(flags, known),
    sort:
      sort === undefined
        ? defaultSort
        : (valueOf(
            "--sort",
            idOf(
              sort,
              sortKeys.map((id) => ({ id, words: [id] })),
              "sort key",
            ),
          ) as SortKey),
    strict: flags["strict"] === true,
    all: flags["all"] === true,
    unstated: flags["unstated"] === true,
    currency: currency === undefined ? (profile.budget?.currency ?? "USD") : valueOf("--currency", parseCurrency(currency, known.reference.rates)),
  };
}

/** The query as it was understood, for the JSON envelope. */
export function echoOf(flags: Flags, query: Query, words: readonly string[]): Readonly<Record<string, unknown>> {
  const filterEcho = Object.fromEntries(query.filters.map(({ id, values }) => [id, values.length === 0 ? true : values]));
  const personEcho = Object.fromEntries(
    personFacts.flatMap(({ id }) => (textsOf(flags[camelCased(id)]).length > 0 ? [[id, splitValues(textsOf(flags[camelCased(id)]))]] : [])),
  );
  return { ...(words.length > 0 && { words }), filters: filterEcho, person: personEcho, sort: query.sort, currency: query.currency };
}
