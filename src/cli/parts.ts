import type { Command } from "commander";
import { idOf } from "../core/input/names.ts";
import type { Parsed } from "../core/parsed.ts";
import { Failure } from "./failure.ts";
import { reasonOf } from "./values.ts";

interface PartWords<Part extends string> {
  readonly usage: (parts: readonly string[]) => string;
  readonly operand: string;
  readonly noPart: (parts: readonly string[]) => string;
  /** What a part is called. */
  readonly partKind: string;
  readonly parts: Readonly<Record<Part, { readonly summary: string; readonly description: string }>>;
}

/** Makes a command one of parts, which refuses a word that is none of them. @returns what begins a part */
export function withParts<Part extends string>(
  command: Command,
  parts: readonly Part[],
  words: PartWords<Part>,
  refused = (near: Parsed<string>): string => (near.ok ? words.noPart([near.value]) : `${words.operand}: ${reasonOf(near)}`),
): (name: Part) => Command {
  command.usage(words.usage(parts)).configureHelp({ ...command.configureHelp(), showGlobalOptions: true });
  // Reached only by a word that is none of them, or by none.
  command.argument(`[${words.operand}]`).action((word: string | undefined) => {
    if (word === undefined) throw new Failure(words.noPart(parts));
    const choices = parts.map((id) => ({ id, words: [id] }));
    throw new Failure(refused(idOf(word, choices, words.partKind)));
  });
  return (name) => command.command(name).summary(words.parts[name].summary).description(words.parts[name].description);
}
