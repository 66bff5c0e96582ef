import { failures } from "#words/failures.ts";
import type { FormatName } from "../render/formats.ts";
import { formatCalled, formatNames } from "../render/formats.ts";
import { idOf } from "../core/input/names.ts";
import type { PlainField } from "../render/fields.ts";
import { plainFields } from "../render/fields.ts";
import type { Template } from "../render/template.ts";
import { templateOf } from "../render/template.ts";
import { valueOf } from "./values.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import { chosenBy } from "./output.ts";

/** How a list is to be delivered. */
export interface Delivery {
  readonly format: FormatName;
  /** `undefined` for the usual ones. */
  readonly fields: readonly string[] | undefined;
  /** Given where each program is to be written in the reader's own way. */
  readonly template?: Template;
}

/**
 * The format and fields that the flags ask for; "listed" once the fields were only to be listed.
 * @param whole what `--fields` chooses from where a format has all that is known
 * @param usual the format where neither a flag nor the name of the file tells one
 */
export function deliveryFrom(flags: Flags, whole: readonly string[], usual: FormatName, context: Context): Delivery | "listed" {
  const template = templateFrom(flags);
  if (template !== undefined) return { format: "tsv", fields: undefined, template };
  const format = flagged(flags) ?? ofFile(textOf(flags, "output")) ?? usual;
  const choice = formatCalled(format).fields;
  if (choice === undefined && flags["fields"] !== undefined) throw new Failure(failures.noFields(`--${format}`, withFields));
  const fields = chosenBy("fields", flags, choice === "whole" ? whole : plainFields, context);
  return fields === "listed" ? fields : { format, fields };
}

const withFields = formatNames.filter((name) => formatCalled(name).fields !== undefined).map((name) => `--${name}`);

function templateFrom(flags: Flags): Template | undefined {
  const text = textOf(flags, "template");
  if (text === undefined) return undefined;
  const other = flagged(flags) ?? (flags["fields"] === undefined ? undefined : "fields");
  if (other !== undefined) throw new Failure(failures.twoFormats("--template", `--${other}`));
  const choices = plainFields.map((id) => ({ id, words: [id] }));
  const template = templateOf(text, (name) => valueOf("--template", idOf(name, choices, failures.kinds.template)) as PlainField);
  if (template.every((part) => typeof part === "string")) throw new Failure(failures.noTemplateField);
  return template;
}

function flagged(flags: Flags): FormatName | undefined {
  const named = textOf(flags, "format");
  const [first, second] = [...new Set([...(named === undefined ? [] : [formatNamed(named)]), ...formatNames.filter((name) => flags[name] === true)])];
  if (second !== undefined) throw new Failure(failures.twoFormats(`--${first}`, `--${second}`));
  return first;
}

function formatNamed(text: string): FormatName {
  const wanted = text.trim().toLowerCase();
  const found = formatNames.find((name) => name === wanted) ?? ofFile(`.${wanted}`);
  if (found === undefined) throw new Failure(failures.noFormat(text, formatNames));
  return found;
}

/** "list.csv" → csv */
function ofFile(name: string | undefined): FormatName | undefined {
  const ending = name?.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return name?.includes(".") ? formatNames.find((format) => formatCalled(format).endings.some((one) => one === ending)) : undefined;
}
