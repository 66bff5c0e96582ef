import { plainText } from "./columns.ts";
import { cleanLines } from "./clean.ts";
import type { PlainField } from "./fields.ts";
import type { ProgramList } from "./program-list.ts";

/** A text with fields in it, as it goes on. */
export type Template = readonly (string | { readonly field: PlainField })[];

/** "{name}: {deadline}" → its parts. @param read the field that is meant; whatever it throws goes on */
export function templateOf(text: string, read: (name: string) => PlainField): Template {
  return text.split(/(\{[^{}]*\})/u).flatMap((part): Template => {
    const [, name] = /^\{([^{}]*)\}$/u.exec(part) ?? [];
    return name === undefined ? [part.replaceAll(/\\([nt\\])/gu, (_, letter: string) => escapes[letter] ?? letter)] : [{ field: read(name) }];
  });
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t" };

/** A line, or what the template makes of one, for each program. */
export function templated({ matches, wording }: ProgramList, template: Template): string {
  const lines = matches.map((match) => template.map((part) => (typeof part === "string" ? part : plainText(part.field, match, wording))).join(""));
  return cleanLines(lines.map((line) => `${line}\n`).join(""));
}
