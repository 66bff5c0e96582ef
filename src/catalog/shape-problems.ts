import * as z from "zod";
import { nearest } from "../core/input/names.ts";

/** A mistake in the shape of a record: where it is, and what to say of it. */
export interface ShapeProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema refused, in words that a contributor can act on. */
export function shapeProblems(error: z.ZodError, value: unknown, fieldNames: readonly string[]): readonly ShapeProblem[] {
  return error.issues.flatMap((issue) => told(issue, [], value, fieldNames));
}

type Issue = z.core.$ZodIssue;

function told(issue: Issue, around: readonly PropertyKey[], value: unknown, fieldNames: readonly string[]): readonly ShapeProblem[] {
  const path = [...around, ...issue.path];
  const found = shown(valueAt(value, path));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], message: `unknown field "${key}"${suggestion(key, fieldNames)}` }));
    case "invalid_union":
      return toldUnion(issue, path, value, fieldNames);
    case "invalid_type":
      return [{ path, message: valueAt(value, path) === undefined ? `is missing: ${issue.expected} expected` : `found ${found}, ${issue.expected} is allowed` }];
    case "invalid_value":
      return [{ path, message: `found ${found}${suggestion(String(valueAt(value, path)), issue.values.map(String))}, allowed: ${issue.values.map(String).join(", ")}` }];
    case "too_big":
      return [{ path, message: `found ${found}, at most ${issue.maximum}${unitOf(issue.origin)} allowed` }];
    case "too_small":
      return [{ path, message: `found ${found}, at least ${issue.minimum}${unitOf(issue.origin)} needed` }];
    case "invalid_format":
      return [{ path, message: `found ${found}, ${issue.format === "url" ? "an http or https address is allowed" : `allowed: ${issue.message}`}` }];
    default:
      return [{ path, message: `found ${found}, allowed: ${issue.message}` }];
  }
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

/** Of the shapes that might have been meant, the one that fits furthest speaks. */
function toldUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: readonly PropertyKey[], value: unknown, fieldNames: readonly string[]): readonly ShapeProblem[] {
  const found = valueAt(value, path);
  if (issue.errors.length === 0) return [{ path, message: `found ${shown(found)}, which is not one of the kinds that data/README.md lists` }];
  const branches = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && error.code === "invalid_type"));
  if (branches.length === 0 || typeof found !== "object" || found === null) {
    const expected = issue.errors.flatMap((errors) => errors.map((error) => expectation(error))).filter((text) => text !== "");
    return [{ path, message: `found ${shown(found)}, allowed: ${[...new Set(expected)].join(" or ")}` }];
  }
  const best = branches.toSorted((left, right) => badness(left) - badness(right))[0] ?? [];
  return best.flatMap((error) => told(error, path, value, fieldNames));
}

/** A branch whose own keys are missing was not meant. */
function badness(errors: readonly Issue[]): number {
  const missing = errors.filter((error) => error.code === "invalid_type" && error.path.length === 1).length;
  const unknown = errors.reduce((sum, error) => sum + (error.code === "unrecognized_keys" ? error.keys.length : 0), 0);
  return missing * 4 + unknown * 2 + errors.length;
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  return issue.code === "invalid_union" ? issue.errors.flatMap((errors) => errors.map(expectation)).join(" or ") : issue.message;
}

function suggestion(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices);
  return near === undefined || near === word ? "" : `; did you mean ${near}?`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined), value);
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
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
