import { failures } from "#words/failures.ts";
import type { FormatName } from "../render/formats.ts";
import { formatCalled, formatNames } from "../render/formats.ts";
import { plainFields } from "../render/fields.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import { fieldsFrom } from "./output.ts";

/** How a list is to be delivered. */
export interface Delivery {
  readonly format: FormatName;
  /** `undefined` for the usual ones. */
  readonly fields: readonly string[] | undefined;
}

/**
 * The format and fields that the flags ask for; "listed" once the fields were only to be listed.
 * @param whole what `--fields` chooses from where a format has all that is known
 * @param usual the format where neither a flag nor the name of the file tells one
 */
export function deliveryFrom(flags: Flags, whole: readonly string[], usual: FormatName, context: Context): Delivery | "listed" {
  const format = flagged(flags) ?? ofFile(textOf(flags, "output")) ?? usual;
  const choice = formatCalled(format).fields;
  if (choice === undefined && flags["fields"] !== undefined) throw new Failure(failures.noFields(`--${format}`, withFields));
  const fields = fieldsFrom(flags, choice === "whole" ? whole : plainFields, context);
  return fields === "listed" ? fields : { format, fields };
}

const withFields = formatNames.filter((name) => formatCalled(name).fields !== undefined).map((name) => `--${name}`);

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
