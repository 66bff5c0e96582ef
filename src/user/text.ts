import { isDeepStrictEqual } from "node:util";
import { own as words } from "#words/own.ts";
import { fieldName } from "../catalog/problem.ts";
import { fieldNamesOf, shapeProblems } from "../catalog/shape-problems.ts";
import type { DataText } from "../files/data-files.ts";
import type { Position, ReadYaml } from "../files/yaml.ts";
import { readYaml } from "../files/yaml.ts";
import { yamlEdited, yamlText } from "../files/yaml-edit.ts";
import type { OwnDocument } from "./document.ts";

/** What a text turned out to be. Mistakes are lines with file, line and column. */
export type Understood<T> =
  | { readonly kind: "sound"; readonly value: T; readonly text: string }
  /** Written by a version of the program that knows more. */
  | { readonly kind: "newer"; readonly version: number }
  /** Can be read, but says what it may not. */
  | { readonly kind: "mistaken"; readonly mistakes: readonly string[] }
  /** Cannot be read at all. `place`: the first mistake without the name of the file. */
  | { readonly kind: "damaged"; readonly mistakes: readonly string[]; readonly place: string };

/** More than any honest file holds, in characters; YAML takes long to read. */
export const LONGEST = { yaml: 200_000, json: 1_000_000 } as const;

type Shape<T extends object> = Pick<OwnDocument<T>, "file" | "schema" | "version" | "migrations">;

type Fields = Readonly<Record<string, unknown>>;

/** @param path as messages name the file */
export function understood<T extends object>(read: DataText, shape: Shape<T>, path: string): Understood<T> {
  if (!("text" in read)) return damaged(path, [read]);
  const { text } = read;
  // A file that lost its content; one with only comments in it has nothing to say.
  if (text.trim() === "" || text.startsWith("\0")) return damaged(path, [{ line: 1, column: 1, message: words.empty }]);
  const yaml = shape.file.endsWith(".json") ? readJson(text) : readYaml(text);
  if (yaml.problems.length > 0) {
    const lines = yaml.problems.map((problem) => line(path, problem));
    return text.length > LONGEST.yaml ? { kind: "mistaken", mistakes: lines } : damaged(path, yaml.problems);
  }
  return { ...shaped(yaml, shape, path), text } as Understood<T>;
}

function damaged<T>(path: string, problems: readonly (Position & { readonly message: string })[]): Understood<T> {
  const [first] = problems;
  return {
    kind: "damaged",
    mistakes: problems.map((problem) => line(path, problem)),
    place: first === undefined ? "" : `${first.line}:${first.column} ${first.message}`,
  };
}

/** "list.yaml:5:7 programs[0].id: found 3, allowed: text" */
export function line(path: string, { line: row, column, message }: Position & { readonly message: string }, field = ""): string {
  return `${path}:${row}:${column} ${field === "" ? "" : `${field}: `}${message}`;
}

export function readJson(text: string): ReadYaml {
  const start = { line: 1, column: 1 };
  const at = { positionOf: () => start, writtenAt: () => undefined };
  try {
    return { value: JSON.parse(text) as unknown, problems: [], ...at };
  } catch (error) {
    return { value: undefined, problems: [{ ...start, message: words.notJson(error instanceof Error ? error.message : String(error)) }], ...at };
  }
}

type Shaped<T> = { readonly kind: "sound"; readonly value: T } | Extract<Understood<T>, { readonly kind: "newer" | "mistaken" }>;

/** A file, or the part of one that stands for a file. */
interface Part extends Pick<ReadYaml, "value" | "positionOf" | "writtenAt"> {
  readonly within?: readonly PropertyKey[];
}

/** The value of a file, from the version that it was written in to ours. A file without one was begun by hand. */
export function shaped<T extends object>(yaml: Part, shape: Shape<T>, path: string): Shaped<T> {
  const told = (problems: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Shaped<T> => ({
    kind: "mistaken",
    mistakes: problems.map(({ path: below, message }) => line(path, { ...yaml.positionOf(below), message }, fieldName([...(yaml.within ?? []), ...below]))),
  });
  const value = yaml.value ?? {};
  if (!isFields(value)) return told([{ path: [], message: words.notFields }]);
  const { version = shape.version, ...rest } = value;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return told([{ path: ["version"], message: words.allowed.version }]);
  if (version > shape.version) return { kind: "newer", version };
  const migrated = shape.migrations.slice(version - 1).reduce<Fields>((older, migrate) => migrate(older), rest);
  const parsed = shape.schema.safeParse(migrated);
  if (parsed.success) return { kind: "sound", value: parsed.data };
  const { writtenAt } = yaml;
  return told(shapeProblems(parsed.error, { value: migrated, writtenAt, fieldNames: fieldNamesOf(shape.schema) }));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as its file holds it; what a person wrote there stays as it is where it still holds. */
export function textOf<T extends object>(value: T, shape: Shape<T> & Pick<OwnDocument<T>, "holds" | "toFile">, before?: string): string {
  const whole = { version: shape.version, ...(shape.toFile?.(value) ?? value) };
  if (shape.file.endsWith(".json")) return `${JSON.stringify(whole)}\n`;
  const fresh = `#${words.heading(shape.holds)}\n${yamlText(whole)}`;
  if (before === undefined) return fresh;
  const edited = yamlEdited(before, whole);
  // Whatever a hand-written file may hold: what is read back has to be what was meant.
  return isDeepStrictEqual(readYaml(edited).value, JSON.parse(JSON.stringify(whole))) ? edited : fresh;
}
