import { laidOut } from "../render/lines.ts";
import type { Context } from "./context.ts";

/** Tells what was done, as a sentence that fits the terminal or can be heard; into a pipe on one line. */
export function say(sentence: string, { out, write }: Pick<Context, "out" | "write">): void {
  write(`${out.terminal ? laidOut(sentence, out.width) : sentence}\n`);
}
