import type { Command } from "commander";
import { Option } from "commander";
import { failures } from "#words/failures.ts";
import { flags as flagWords } from "#words/flags.ts";
import type { Known } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import { filters } from "../core/filters/index.ts";
import type { TextsOf } from "../core/input/answers.ts";
import { filtersOf, profileOf } from "../core/input/answers.ts";
import { personFacts } from "../core/input/person.ts";
import { parseCurrency } from "../core/input/numbers.ts";
import type { Profile } from "../core/profile.ts";
import type { Query, SortKey } from "../core/query.ts";
import { sortKeys } from "../core/query.ts";
import { idOf } from "../core/input/names.ts";
import { formatNames } from "../render/formats.ts";
import { readOrFail, valueOf } from "./values.ts";

/** What commander read: by camel-cased flag, a text, the texts of a repeated flag, true, or false after "--no-". */
export type Flags = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A flag as filters, facts about the person and the table of words tell it. */
interface Told {
  readonly id: string;
  readonly metavar?: string;
  readonly summary: string;
  /** Whether it may be given several times. */
  readonly list?: boolean;
}

export function optionOf({ id, metavar, summary, list }: Told, group?: string): Option {
  const option = new Option(metavar === undefined ? `--${id}` : `--${id} <${metavar}>`, summary);
  if (group !== undefined) option.helpGroup(group);
  return list === true ? option.argParser(repeated) : option;
}

/** A flag that is neither a filter nor a fact. */
export function flag(id: keyof typeof flagWords.each, group?: string): Option {
  return optionOf({ id, ...flagWords.each[id] }, group);
}

const { groups } = flagWords;

export function addFilters(command: Command): Command {
  for (const filter of filters) command.addOption(optionOf(filter, groups.program));
  return command;
}

/** The person, by flags or by a profile. */
export function addPerson(command: Command): Command {
  return addPersonFacts(command).addOption(flag("profile", groups.person)).addOption(flag("no-profile", groups.person));
}

export function addPersonFacts(command: Command): Command {
  for (const fact of personFacts) command.addOption(optionOf(fact, groups.person));
  return command;
}

/** Only what the person saved. */
export function addSaved(command: Command): Command {
  return command.addOption(flag("saved", groups.program)).addOption(flag("stage", groups.program)).addOption(flag("tag", groups.program));
}

/** Where one of these flags says which programs are meant, none has to be named. */
export function savedForIds(command: Command): Command {
  for (const id of ["saved", "stage", "tag"]) {
    command.on(`option:${id}`, () => {
      for (const operand of command.registeredArguments) operand.required = false;
    });
  }
  return command;
}

/** What is shown, and how. */
export function addSelection(command: Command): Command {
  const { metavar, summary } = flagWords.sort;
  command.addOption(optionOf({ id: "sort", metavar, summary: summary(sortKeys) }, groups.list)).addOption(flag("limit", groups.list));
  return addScope(command).addOption(flag("currency", groups.list));
}

/** How much of what is unclear, closed to the person or not stated belongs to a list. */
export function addScope(command: Command): Command {
  return command.addOption(flag("strict", groups.list)).addOption(flag("all", groups.list)).addOption(flag("unstated", groups.list));
}

/** For answers that people read or that come as JSON. */
export function addOutput(command: Command): Command {
  return addFile(command.addOption(flag("json", groups.output)).addOption(flag("fields", groups.output)), groups.output);
}

/** For lists of programs, which come in every format. */
export function addListOutput(command: Command): Command {
  const { format, fieldsOfList, each } = flagWords;
  command.addOption(optionOf({ id: "format", metavar: format.metavar, summary: format.summary(formatNames) }, groups.output));
  for (const name of formatNames) command.addOption(new Option(`--${name}`).helpGroup(groups.output).hideHelp());
  command
    .addOption(optionOf({ id: "fields", ...each.fields, summary: fieldsOfList }, groups.output))
    .addOption(flag("template", groups.output))
    .addOption(flag("reminder-events", groups.output));
  return addFile(command, groups.output).addOption(flag("exit-code", groups.output)).addOption(flag("quiet", groups.output));
}

/** Where the answer goes, if not to stdout. */
export function addFile(command: Command, group?: string): Command {
  return command.addOption(flag("output", group)).addOption(flag("force", group));
}

/** "permanent-resident" → "permanentResident" */
export function camelCased(id: string): string {
  return id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

export function textsOf(value: Flags[string]): readonly string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [""];
  return typeof value === "string" ? [value] : value;
}

function textsIn(flags: Flags): TextsOf {
  return (id) => textsOf(flags[camelCased(id)]);
}

export function profileFrom(flags: Flags, known: Known): Profile {
  return readOrFail(profileOf(textsIn(flags), known));
}

export function textOf(flags: Flags, name: string): string | undefined {
  return textsOf(flags[name]).at(-1);
}

/** Everything of a query but the free words. */
export function queryFrom(flags: Flags, known: Known, profile: Profile, defaultSort: SortKey): Query {
  const sort = textOf(flags, "sort");
  const currency = textOf(flags, "currency");
  return {
    filters: readOrFail(filtersOf(textsIn(flags), known)),
    sort:
      sort === undefined
        ? defaultSort
        : (valueOf(
            "--sort",
            idOf(
              sort,
              sortKeys.map((id) => ({ id, words: [id] })),
              failures.kinds.sortKey,
            ),
          ) as SortKey),
    strict: flags["strict"] === true,
    all: flags["all"] === true,
    unstated: flags["unstated"] === true,
    currency: currency === undefined ? (profile.budget?.currency ?? "USD") : valueOf("--currency", parseCurrency(currency, known)),
  };
}

/** The query as it was understood, for the JSON envelope. */
export function echoOf(flags: Flags, query: Query, words: readonly string[]): Readonly<Record<string, unknown>> {
  const filterEcho = Object.fromEntries(query.filters.map(({ id, values }) => [id, values.length === 0 ? true : values]));
  const texts = textsIn(flags);
  const personEcho = Object.fromEntries(personFacts.flatMap(({ id }) => (texts(id).length > 0 ? [[id, splitValues(texts(id))]] : [])));
  return { ...(words.length > 0 && { words }), filters: filterEcho, person: personEcho, sort: query.sort, currency: query.currency };
}
