import { isCollection, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document, Node, Pair } from "yaml";

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
}

/** More than any honest program file holds. */
const MAX_LENGTH = 200_000;

/** YAML 1.2 without aliases: nothing in a catalog needs them, and they can make a small file huge. */
export function readYaml(text: string): ReadYaml {
  if (text.length > MAX_LENGTH) return broken({ line: 1, column: 1, message: `is longer than ${MAX_LENGTH} characters` });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", uniqueKeys: true, strict: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map((error) => ({ ...at(error.pos[0]), message: firstLine(error.message) }));
  const positionOf = (path: readonly PropertyKey[]): Position => at(offsetOf(document, path));
  if (problems.length > 0) return { value: undefined, problems, positionOf };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown, problems: [], positionOf };
  } catch {
    return broken({ line: 1, column: 1, message: "uses YAML aliases (*name), which are not allowed here" });
  }
}

function broken(problem: YamlProblem): ReadYaml {
  return { value: undefined, problems: [problem], positionOf: () => ({ line: problem.line, column: problem.column }) };
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/u, "");
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const pair = isCollection(node) ? pairAt(node, step) : undefined;
    const next = pair ? pair.value : isCollection(node) ? node.get(step, true) : undefined;
    offset = startOf(pair?.key) ?? startOf(next) ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function pairAt(node: { readonly items: readonly unknown[] }, key: PropertyKey): Pair | undefined {
  return node.items.find((item): item is Pair => isPair(item) && isScalar(item.key) && item.key.value === key);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
