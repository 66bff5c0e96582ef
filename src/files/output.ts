import { fstatSync, writeSync } from "node:fs";
import { output } from "#words/output.ts";

/** Whoever reads our output may stop at any time: that is no error, and nothing is left to say. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}

/** Why the output could not be written, in words. */
class OutputProblem extends Error {
  override readonly name = "OutputProblem";
}

const problems: Readonly<Record<string, string>> = { ENOSPC: output.full, EFBIG: output.tooLarge, EIO: output.deviceFails };

/**
 * Whether a terminal may sit behind a descriptor. Asked of the system, because Node's own streams take longer to open than a whole
 * search; only what may be a terminal is worth one.
 */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

const RETRY_MS = 5;

/** All of it, at once, into a pipe or a file. @throws {ClosedPipe} @throws {OutputProblem} */
export function writeAll(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "EPIPE" || code === "EOF") throw new ClosedPipe();
      if (code !== "EAGAIN") throw new OutputProblem(problems[code] ?? output.other(code));
      // The reader is slower than we are, and the pipe was set not to wait by someone who shares it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
