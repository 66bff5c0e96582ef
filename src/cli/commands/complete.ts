import { RootCommand } from "@bomb.sh/tab";
import type { Command } from "commander";
import type { Catalog } from "../../catalog/compiled.ts";
import { facetIds } from "../../core/facets.ts";
import type { Known } from "../../core/filters/filter.ts";
import { filters } from "../../core/filters/index.ts";
import { personFacts } from "../../core/input/person.ts";
import { sortKeys } from "../../core/query.ts";
import { emptyShortlist, stagesOfEntry } from "../../core/shortlist.ts";
import { folded } from "../../core/text.ts";
import { clean } from "../../render/clean.ts";
import { formatNames } from "../../render/formats.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { knownFrom } from "../values.ts";

/** Answers the shells' scripts: the words of the line so far → what may come next, a line each. */
export function define(command: Command, run: Run): void {
  command.argument("[words...]").action((words: readonly string[]) => run((context) => complete(words, command, context)));
}

/** What may be typed, and what it means. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** All choices that begin with what was typed; more do no harm. */
type Choices = (typed: string) => readonly Choice[];

async function complete(words: readonly string[], { parent: tree }: Command, context: Context): Promise<void> {
  if (tree === null) return;
  if (PATHS.has(words.at(-2) ?? "")) {
    // The shell itself knows files best.
    context.write(":0\n");
    return;
  }
  const catalog = await context.catalog();
  const root = new RootCommand();
  const typed = words.at(-1) ?? "";
  const flags = flagChoices(knownFrom(catalog, context.clock.today));
  const saved = await savedChoices(context);
  const searches = SEARCHES.has(words[0] ?? "") ? await savedSearches(context) : undefined;
  tell(root, tree, "", {
    typed,
    flags: {
      ...flags,
      ...(searches && { remove: searches }),
      stage: ofList(stages),
      tag: ofList(saved.tags),
      accept: ofList(saved.ids),
      for: ofList(saved.ids),
    },
    operands: { ...operandChoices(catalog), ...savedOperands(saved), ...(searches && { run: searches, new: searches }) },
  });
  root.parse([...words]);
}

/** Commands that take the name of a saved search. */
const SEARCHES: ReadonlySet<string> = new Set(["run", "new"]);

/** Each with the command that it stands for. A file that cannot be read is told by the command itself. */
async function savedSearches({ own }: Context): Promise<Choices> {
  const [{ readSearches }, { lineOf }] = await Promise.all([import("../../user/searches.ts"), import("../saved-search.ts")]);
  const searches = await readSearches({ ...own, warn: () => undefined }).catch(() => ({}));
  return () => Object.entries(searches).map(([value, search]) => ({ value, label: lineOf(search) }));
}

interface SavedChoices {
  readonly ids: Choices;
  readonly tags: Choices;
}

async function savedChoices({ shortlist }: Context): Promise<SavedChoices> {
  const { programs } = await shortlist().catch(() => emptyShortlist);
  const tags = [...new Set(programs.flatMap((entry) => entry.tags ?? []))];
  return {
    ids: () => programs.map(({ id, name }) => ({ value: id, label: name })),
    tags: () => tags.map((value) => ({ value, label: "" })),
  };
}

const stages: Choices = () => stagesOfEntry.map((value) => ({ value, label: "" }));

/** By command, and where its operands differ by their names, too. */
function savedOperands({ ids, tags }: SavedChoices): Told["operands"] {
  return { unsave: ids, stage: ids, "stage stage": stages, note: ids, tag: ids, "tag tags": tags };
}

const PATHS: ReadonlySet<string> = new Set(["--output", "--data"]);

interface Told {
  readonly typed: string;
  readonly flags: Readonly<Record<string, Choices>>;
  readonly operands: Readonly<Record<string, Choices>>;
}

/** Tells the engine of a command, its flags and operands, and of the commands below it. */
function tell(root: RootCommand, command: Command, path: string, told: Told): void {
  const target = path === "" ? root : root.command(path, command.summary());
  const offer = (choices: Choices | undefined) => (add: (value: string, label: string) => void) => {
    for (const { value, label } of choices?.(told.typed) ?? []) add(value, clean(label));
  };
  for (const option of command.options) {
    const name = option.long?.replace(/^--/u, "");
    if (name === undefined || option.hidden) continue;
    if (option.isBoolean()) target.option(name, option.description);
    else target.option(name, option.description, offer(told.flags[name]));
  }
  for (const operand of command.registeredArguments)
    target.argument(operand.name(), offer(told.operands[`${path} ${operand.name()}`] ?? told.operands[path]), operand.variadic);
  for (const below of command.commands) if (below.name() !== command.name()) tell(root, below, `${path} ${below.name()}`.trim(), told);
}

function flagChoices(known: Known): Told["flags"] {
  const own = [...filters, ...personFacts].flatMap(({ id, values, list }) => {
    const choices = byValueOrName(() => values?.(known) ?? []);
    return values ? [[id, list ? ofList(choices) : choices] as const] : [];
  });
  const plain = (names: readonly string[]) => (): readonly Choice[] => names.map((value) => ({ value, label: "" }));
  return {
    ...Object.fromEntries(own),
    sort: plain(sortKeys),
    format: plain(formatNames),
    facet: ofList(plain(facetIds)),
    currency: plain(Object.keys(known.reference.rates.perDollar)),
    fields: plain(["help"]),
  };
}

/** "uk,i": what is given already stays in front of each choice. */
function ofList(choices: Choices): Choices {
  return (typed) => {
    const text = valueIn(typed);
    const given = /^.*[,!]/u.exec(text)?.[0] ?? "";
    return choices(text.slice(given.length)).map(({ value, label }) => ({ value: `${given}${value}`, label }));
  };
}

/** "ke  Kenya" for what begins with k; "kenya  ke" once no value begins like that. */
function byValueOrName(all: () => readonly Choice[]): Choices {
  return (typed) => {
    const text = valueIn(typed);
    const [byValue, byName] = [all(), all().map(({ value, label }) => ({ value: folded(label).replaceAll(" ", "-"), label: value }))];
    return byValue.some(({ value }) => value.startsWith(text)) ? byValue : byName;
  };
}

/** "--country=uk" and "uk" alike. */
function valueIn(typed: string): string {
  return typed.replace(/^--[a-z-]+=/u, "");
}

function operandChoices(catalog: Catalog): Told["operands"] {
  const programs: Choices = (typed) => catalog.programs([[`{"id":"${typed}`]]).map(({ id, name }) => ({ value: id, label: name }));
  const specialties: Choices = () => Object.entries(catalog.reference.specialties).map(([value, { label }]) => ({ value, label }));
  return {
    show: programs,
    save: programs,
    compare: programs,
    search: specialties,
    deadlines: specialties,
    facets: specialties,
    country: byValueOrName(() => Object.entries(catalog.reference.countries).map(([value, label]) => ({ value: value.toLowerCase(), label }))),
  };
}
