import { isAlias, isCollection, isNode, isPair, isScalar, parseDocument, stringify, visit } from "yaml";
import type { Document, Node, Pair } from "yaml";
import { yaml as words } from "#words/yaml.ts";
import { tooDeepAt } from "./yaml-nesting.ts";
import { syntaxProblem } from "./yaml-words.ts";

/** A place in a file; both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends Position {
  readonly message: string;
}

/** A YAML file as plain values, and where each of them stands. */
export interface ReadYaml {
  readonly value: unknown;
  /** Mistakes of the YAML itself; `value` is `undefined` then. */
  readonly problems: readonly YamlProblem[];
  /** The place of the value at `path`, or of the nearest one around it. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  /** A value without quotes as it is written: "0123", where the value is a number. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** More than any honest data file holds. */
const MAX_LENGTH = 200_000;
const MAX_DEPTH = 40;

/** What no text editor writes into a text: binary data, escape sequences, marks that reorder what a reader sees. */
const STRANGE = /(?![\t\r\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|\r(?!\n)/u;

/** A mistake before it is known on which line it stands. */
export interface Slip {
  readonly offset: number;
  readonly message: string;
}

/** YAML 1.2 without aliases: nothing in a catalog needs them, and they can make a small file huge. */
export function readYaml(text: string): ReadYaml {
  const at = (offset: number): Position => positionIn(text, offset);
  const refused = refusal(text);
  if (refused) return broken([refused], at);
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: true, strict: true });
  const syntax = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, document, text));
  const slips = syntax.length > 0 ? firstOfEachLine(syntax, at) : unused(document, text);
  if (slips.length > 0) return broken(slips, at);
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    problems: [],
    positionOf: (path) => at(placeOf(document, path).offset),
    writtenAt: (path) => writtenAs(placeOf(document, path).exact),
  };
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What keeps a text from being parsed at all. */
function refusal(text: string): Slip | undefined {
  if (text.length > MAX_LENGTH) return { offset: 0, message: words.tooLong(MAX_LENGTH) };
  const strange = STRANGE.exec(text);
  if (strange) return { offset: strange.index, message: words.strangeCharacter(codePoint(strange[0])) };
  const deep = tooDeepAt(text, MAX_DEPTH);
  return deep === undefined ? undefined : { offset: deep, message: words.tooDeep(MAX_DEPTH) };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** One mistake often makes the parser see several. */
function firstOfEachLine(found: readonly Slip[], at: (offset: number) => Position): readonly Slip[] {
  const slips = found.toSorted((left, right) => left.offset - right.offset);
  return slips.filter(({ offset }, index) => slips.findIndex((other) => at(other.offset).line === at(offset).line) === index);
}

/** Parts of YAML that data files do without, each at its first place. */
function unused(document: Document.Parsed, text: string): readonly Slip[] {
  const slips: Slip[] = [];
  const note = (offset: number, message: string): void => {
    if (!slips.some((slip) => slip.message === message)) slips.push({ offset, message });
  };
  const markBefore = (mark: string, node: unknown): number => wordStart(text, text.lastIndexOf(mark, startOf(node)));
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) note(startOf(node) ?? 0, words.noAliases);
      else if (node.anchor !== undefined) note(markBefore("&", node), words.noAnchors);
      else if (node.tag !== undefined) note(markBefore("!", node), words.noTags);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== "string") note(startOf(key) ?? 0, words.nameIsText);
    },
  });
  return slips;
}

/** The beginning of the word that holds an offset. */
function wordStart(text: string, offset: number): number {
  let start = Math.max(0, offset);
  while (start > 0 && !/[\s,[{]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function broken(slips: readonly Slip[], at: (offset: number) => Position): ReadYaml {
  const problems = slips.map(({ offset, message }) => ({ ...at(offset), message }));
  const [first = { line: 1, column: 1 }] = problems;
  return { value: undefined, problems, positionOf: () => ({ line: first.line, column: first.column }), writtenAt: () => undefined };
}

/** `exact`: the value itself, where there is one. */
function placeOf(document: Document.Parsed, path: readonly PropertyKey[]): { readonly offset: number; readonly exact?: Node } {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const pair = isCollection(node) ? pairAt(node, step) : undefined;
    const next = pair ? pair.value : isCollection(node) ? node.get(step, true) : undefined;
    offset = startOf(pair?.key) ?? startOf(next) ?? offset;
    if (next === undefined || next === null) return { offset };
    node = next;
  }
  return { offset, ...(isNode(node) && { exact: node }) };
}

function writtenAs(node: Node | undefined): string | undefined {
  return isScalar(node) && node.type === "PLAIN" ? node.source : undefined;
}

function pairAt(node: { readonly items: readonly unknown[] }, key: PropertyKey): Pair | undefined {
  return node.items.find((item): item is Pair => isPair(item) && isScalar(item.key) && item.key.value === key);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** A value on one line: {city: London, country: GB}. */
export function yamlOnOneLine(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
