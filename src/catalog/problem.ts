import { UNSAFE } from "../core/text.ts";
import type { Position } from "../files/yaml.ts";

/** One mistake in a data file, with everything needed to mend it. */
export interface Problem extends Position {
  readonly file: string;
  /** The record's id, where the file gives one. */
  readonly id?: string;
  /** Where in the record, as "rounds[0].closes.day". */
  readonly field: string;
  /** What was found and what is allowed. */
  readonly message: string;
}

/** "data/programs/x.yaml:5:7 x: rounds[0].closes.day: found 32, a whole number from 1 to 31 is allowed" */
export function problemLine({ file, line, column, id, field, message }: Problem): string {
  return oneLine([`${file}:${line}:${column}`, id === undefined ? "" : ` ${id}:`, field === "" ? "" : ` ${field}:`, ` ${message}`].join(""));
}

/** It repeats what a file says, which may be anything. */
function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, " ").replaceAll(UNSAFE, "\uFFFD");
}

/** ["rounds", 0, "closes"] → "rounds[0].closes" */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? String(step) : `${name}.${String(step)}`), "");
}
