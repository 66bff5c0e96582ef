import { wrapped } from "../render/lines.ts";
import type { Context } from "./context.ts";

/** Tells what was done, as a sentence that fits the terminal; into a pipe on one line. */
export function say(sentence: string, { out, write }: Pick<Context, "out" | "write">): void {
  write(`${out.terminal && out.width !== Infinity ? wrapped(sentence, out.width) : sentence}\n`);
}
