import { Command } from "commander";
import type { Option } from "commander";
import { flags as flagWords } from "#words/flags.ts";
import { own as ownWords } from "#words/own.ts";
import { searches as words } from "#words/searches.ts";
import { idOf } from "../core/input/names.ts";
import { personFacts } from "../core/input/person.ts";
import { overridden } from "../core/own-answers.ts";
import { folded } from "../core/text.ts";
import { quoted } from "../prompts/questionnaire.ts";
import { pathOf } from "../user/document.ts";
import { isName } from "../user/names.ts";
import type { SavedSearch, SavedSearches } from "../user/searches.ts";
import { changeSearches, readSearches, searchesDocument } from "../user/searches.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { camelCased, textsOf } from "./flags.ts";
import { addSearch } from "./search-flags.ts";
import { reasonOf } from "./values.ts";

type Searches = SavedSearches["searches"];

const { groups } = flagWords;

/** What is asked is kept; how the answer is printed is not. */
const asking: ReadonlySet<string | undefined> = new Set([groups.program, groups.person, groups.list]);

function askingOptions(): readonly Option[] {
  return addSearch(new Command()).options.filter(({ helpGroupHeading }) => asking.has(helpGroupHeading));
}

/** "--no-profile" → "no-profile" */
function idOfOption({ long }: Option): string {
  return (long ?? "").replace(/^--/u, "");
}

/** The words and flags as they were typed. */
function typedSearch(said: readonly string[], typed: Flags): Pick<SavedSearch, "words" | "flags"> {
  const flags = askingOptions().flatMap((option) => {
    const value = typed[option.attributeName()];
    if (option.negate) return value === false ? [[idOfOption(option), true] as const] : [];
    return value === undefined || value === false ? [] : [[idOfOption(option), value] as const];
  });
  return { ...(said.length > 0 && { words: said }), ...(flags.length > 0 && { flags: Object.fromEntries(flags) }) };
}

/** A search on its way into the file. */
export interface Saving {
  /** Once the search has shown itself to be one. */
  readonly save: () => Promise<void>;
  /** What has become of it, for whoever sits at a terminal. */
  readonly tell: () => void;
}

/** Saves a search under the name that --save-as gives; what has this name already is not lost. @throws {Failure} */
export async function saving(named: string, said: readonly string[], typed: Flags, context: Context): Promise<Saving> {
  if (!isName(named)) throw new Failure(`--save-as: ${ownWords.badName(named)}`);
  const asked = typedSearch(said, typed);
  const before = await readSearches(context.own);
  const name = sameName(named, before) ?? named;
  check(name, asked, before, typed);
  let isNew = false;
  const change = (searches: Searches): Searches => {
    check(name, asked, searches, typed);
    isNew = !isSame(searchIn(searches, name), asked);
    return isNew ? { ...searches, [name]: { ...asked, saved: context.clock.today } } : searches;
  };
  return {
    save: async () => changeSearches(context.own, change),
    tell: () => {
      if (context.err.terminal && typed["quiet"] !== true) context.warn(isNew ? words.saved(name) : words.savedAlready(name));
    },
  };
}

function check(name: string, asked: SavedSearch, searches: Searches, { force }: Flags): void {
  const there = searchIn(searches, name);
  if (there !== undefined && force !== true && !isSame(there, asked)) throw new Failure(words.taken(name, lineOf(there)));
}

function isSame(there: SavedSearch | undefined, asked: SavedSearch): boolean {
  return there !== undefined && lineOf(there) === lineOf(asked);
}

/** Names that differ only in their case are one. */
function sameName(name: string, searches: Searches): string | undefined {
  return Object.keys(searches).find((other) => folded(other) === folded(name));
}

function searchIn(searches: Searches, name: string): SavedSearch | undefined {
  return Object.hasOwn(searches, name) ? searches[name] : undefined;
}

export interface NamedSearch {
  readonly name: string;
  readonly search: SavedSearch;
}

/** The saved search that is meant. @throws {Failure} */
export async function searchCalled(text: string, context: Context): Promise<NamedSearch> {
  const searches = await readSearches(context.own);
  const names = Object.keys(searches).toSorted();
  if (names.length === 0) throw new Failure(words.noneYet);
  const choices = names.map((id) => ({ id, words: [id] }));
  const name = idOf(text, choices, words.kind);
  if (!name.ok) throw new Failure(reasonOf(name));
  return { name: name.value, search: searchIn(searches, name.value) ?? {} };
}

/** The flags of a saved search as commander would have read them, and those given now, which go before. @throws {Failure} */
export function flagsOfSearch({ name, search }: NamedSearch, given: Flags, context: Context): Flags {
  const options = askingOptions();
  const kept = Object.entries(search.flags ?? {}).map(([id, value]) => {
    const option = options.find((one) => idOfOption(one) === id);
    const file = pathOf(searchesDocument, context.own);
    if (option === undefined) throw new Failure(words.unknownFlag(name, id, file));
    if (option.negate || option.isBoolean()) return [option.attributeName(), !option.negate] as const;
    if (value === true) throw new Failure(words.noValue(name, id, file));
    const texts = [value].flat();
    return [option.attributeName(), option.parseArg === undefined ? texts.at(-1) : texts] as const;
  });
  const flags: Flags = Object.fromEntries(kept);
  const told = Object.fromEntries(personFacts.map(({ id }) => [id, textsOf(flags[camelCased(id)])]));
  const holds = overridden(told, (id) => textsOf(given[camelCased(id)]));
  const beaten = personFacts.map(({ id }) => id).filter((id) => holds(id).length === 0);
  return { ...flags, ...Object.fromEntries(beaten.map((id) => [camelCased(id), undefined])), ...given };
}

/** The command that it stands for, as a shell reads it. */
export function lineOf({ words: said = [], flags = {} }: SavedSearch): string {
  const parts = Object.entries(flags).flatMap(([id, value]) => (value === true ? [`--${id}`] : [value].flat().flatMap((text) => [`--${id}`, quoted(text)])));
  return ["intern-find", "search", ...said.map(quoted), ...parts].join(" ");
}
