import { allowed } from "#words/allowed.ts";
import { shape as words } from "#words/shape.ts";
import * as z from "zod";
import { nearest } from "../core/input/names.ts";

/** A mistake in the shape of a record: where it is, and what to say of it. */
export interface ShapeProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema refused: the record, and what is needed to speak of it. */
export interface Refused {
  readonly value: unknown;
  /** A value without quotes as it is written. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
  /** Every name of a field that there is. */
  readonly fieldNames: readonly string[];
}

/** What a schema refused, in words that a contributor can act on. */
export function shapeProblems(error: z.ZodError, refused: Refused): readonly ShapeProblem[] {
  const all = error.issues.flatMap((issue) => told(issue, [], refused));
  // What is of the wrong type is often also too short: the first word on a value is enough.
  const names = all.map(({ path }) => path.map(String).join("\n"));
  return all.filter((_, index) => names.indexOf(names[index] ?? "") === index);
}

type Issue = z.core.$ZodIssue;

function told(issue: Issue, around: readonly PropertyKey[], refused: Refused): readonly ShapeProblem[] {
  const path = [...around, ...issue.path];
  const value = valueAt(refused.value, path);
  const found = foundWords(value, path, refused);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], message: words.unknownField(key, meant(key, refused.fieldNames)) }));
    case "invalid_union":
      return toldUnion(issue, path, refused);
    case "invalid_type":
      return [{ path, message: (lacksQuotes(issue.expected, value) ? words.needsQuotes : words.notAllowed)(found, typeWords(issue.expected)) }];
    case "invalid_value":
      return [{ path, message: words.notAllowed(found, choices(issue.values), meant(String(value), issue.values.map(String))) }];
    case "too_big":
      return [{ path, message: words.atMost(found, Number(issue.maximum), units[issue.origin]) }];
    case "too_small":
      if (value === "" || (Array.isArray(value) && value.length === 0)) return [{ path, message: words.emptyNeedless }];
      return [{ path, message: (issue.inclusive === false ? words.moreThan : words.atLeast)(found, Number(issue.minimum), units[issue.origin]) }];
    case "invalid_format":
      return [{ path, message: words.notAllowed(found, formatWords(issue)) }];
    default:
      return [{ path, message: words.notAllowed(found, issue.message) }];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: allowed.text,
  number: allowed.number,
  int: allowed.wholeNumber,
  boolean: allowed.boolean,
  array: allowed.list,
  tuple: allowed.twoNumbers,
  object: allowed.fields,
  record: allowed.fields,
};

function typeWords(expected: string): string {
  return typeNames[expected] ?? expected;
}

function lacksQuotes(expected: string, value: unknown): boolean {
  return expected === "string" && (typeof value === "number" || typeof value === "boolean");
}

function choices(values: readonly unknown[]): string {
  return allowed.choices(values.map(String));
}

function formatWords(issue: Extract<Issue, { code: "invalid_format" }>): string {
  return issue.format === "url" ? allowed.address : issue.message;
}

/** What is counted where something is too long or too short; a number is its own size. */
const units: Readonly<Record<string, "character" | "entry" | undefined>> = { string: "character", array: "entry" };

/** Of the shapes that might have been meant, the one that fits furthest speaks. */
function toldUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: readonly PropertyKey[], refused: Refused): readonly ShapeProblem[] {
  const value = valueAt(refused.value, path);
  if (issue.errors.length === 0) return toldKind(issue, path, refused);
  const branches = issue.errors.filter(
    (errors) => !errors.some(({ path: inner, code }) => inner.length === 0 && (code === "invalid_type" || code === "invalid_value")),
  );
  if (branches.length === 0 || typeof value !== "object" || value === null) {
    return [{ path, message: words.notAllowed(foundWords(value, path, refused), expectation(issue)) }];
  }
  const best = branches.toSorted((left, right) => badness(left) - badness(right))[0] ?? [];
  return best.flatMap((error) => told(error, path, refused));
}

/** The field that tells a shape from others ("kind", "rule") is missing, or says what none of them is. */
function toldKind(issue: Extract<Issue, { code: "invalid_union" }>, path: readonly PropertyKey[], refused: Refused): readonly ShapeProblem[] {
  const value = valueAt(refused.value, path);
  const kinds = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return [
    {
      path,
      message: words.notAllowed(
        foundWords(value, path, refused),
        kinds.length === 0 ? allowed.listedKind : choices(kinds),
        meant(String(value), kinds.map(String)),
      ),
    },
  ];
}

/** A branch whose own keys are missing was not meant. */
function badness(errors: readonly Issue[]): number {
  const missing = errors.filter((error) => error.code === "invalid_type" && error.path.length === 1).length;
  const unknown = errors.reduce((sum, error) => sum + (error.code === "unrecognized_keys" ? error.keys.length : 0), 0);
  const kindless = errors.filter((error) => error.code === "invalid_union" && error.errors.length === 0 && error.path.length === 1).length;
  return missing * 4 + unknown * 2 + kindless * 2 + errors.length;
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return typeWords(issue.expected);
  if (issue.code === "invalid_value") return choices(issue.values);
  if (issue.code === "invalid_format") return formatWords(issue);
  if (issue.code !== "invalid_union") return issue.message;
  // What a branch says first is why it was not meant; anything after that speaks of a value that is not there.
  return allowed.either([...new Set(issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectation(first)])))]);
}

/** What a word that is not known may have meant. */
function meant(word: string, known: readonly string[]): string | undefined {
  const near = word.length > 2 ? nearest(word, known) : undefined;
  return near === word ? undefined : near;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

const LONGEST_SHOWN = 60;

function foundWords(value: unknown, path: readonly PropertyKey[], refused: Refused): string {
  if (value === undefined) return words.missing;
  return value === null ? words.empty : words.found(shown(value, path, refused));
}

function shown(value: unknown, path: readonly PropertyKey[], { writtenAt }: Refused): string {
  const text = typeof value === "string" ? JSON.stringify(value) : (writtenAt(path) ?? JSON.stringify(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Every field name of a schema, for suggestions. */
export function fieldNamesOf(schema: z.ZodType): readonly string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties } = node as { properties?: object };
    if (properties) for (const name of Object.keys(properties)) names.add(name);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return [...names];
}
