import { failures } from "#words/failures.ts";
import { idOf } from "../core/input/names.ts";
import { splitValues } from "../core/filters/filter.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import { valueOf } from "./values.ts";

/** What `--fields` or `--columns` chooses, `undefined` for the usual ones; "listed" once they were only to be listed. */
export function chosenBy<Name extends string>(
  flag: "fields" | "columns",
  flags: Flags,
  known: readonly Name[],
  context: Pick<Context, "write">,
): readonly Name[] | "listed" | undefined {
  const text = textOf(flags, flag);
  if (text === undefined) return undefined;
  if (text.trim() === "help") {
    context.write(`${known.join("\n")}\n`);
    return "listed";
  }
  const choices = known.map((id) => ({ id, words: [id] }));
  return splitValues([text]).map((name) => valueOf(`--${flag}`, idOf(name, choices, failures.kinds[flag])) as Name);
}

/** To stdout, or whole into a file. */
export async function deliver(text: string, flags: Flags, context: Context): Promise<void> {
  const file = textOf(flags, "output");
  if (file === undefined || file === "-") {
    await context.show(text);
    return;
  }
  if (file.trim() === "") throw new Failure(failures.noFileName);
  await write(file, text, flags["force"] === true, context);
  if (context.err.terminal && flags["quiet"] !== true) context.warn(failures.written(file));
}

async function write(file: string, text: string, force: boolean, { writeFile, replaceFile }: Context): Promise<void> {
  if (force) return replaceFile(file, text);
  try {
    return await writeFile(file, text);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new Failure(failures.fileExists(file));
    throw error;
  }
}
