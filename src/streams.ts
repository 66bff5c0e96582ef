import { ClosedPipe, mayBeTerminal, writeAll } from "./files/output.ts";
import type { Surface } from "./render/surface.ts";

/** stdin, stdout and stderr as the program needs them. Node's own stream is opened only where a terminal may be. */
export interface Output {
  readonly surface: Surface;
  readonly write: (text: string) => void;
  /** Lines that a terminal shows at once. */
  readonly rows?: number;
}

const { argv, env } = process;

function isSet(name: string): boolean {
  const value = env[name];
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}

/** Whether the output is heard, by a screen reader, rather than seen: accessible.dev */
export function isAccessible(): boolean {
  return argv.includes("--accessible") || isSet("ACCESSIBLE");
}

/** A terminal that can neither move its cursor nor clear a line. */
export function isDumb(): boolean {
  return env["TERM"] === "dumb";
}

/** Whether long text may go through a pager. */
export function mayPage(): boolean {
  return !isAccessible() && !isDumb() && !isSet("CI") && !argv.includes("--no-pager") && process.stdin.isTTY;
}

/** A person can be asked where both ends are a terminal and nothing forbids it. */
export function isInteractive(): boolean {
  return mayBeTerminal(0) && mayBeTerminal(1) && process.stdin.isTTY && process.stdout.isTTY && !argv.includes("--no-input") && !isSet("CI");
}

/** All of stdin; as a stream, because a pipe that is still being filled cannot be read at once. */
export async function inputText(): Promise<string> {
  const parts: string[] = [];
  process.stdin.setEncoding("utf8");
  for await (const part of process.stdin) parts.push(String(part));
  return parts.join("");
}

export function outputOf(name: "stdout" | "stderr"): Output {
  const descriptor = name === "stdout" ? 1 : 2;
  // Other devices, like /dev/null, are written as files are.
  return mayBeTerminal(descriptor) && process[name].isTTY
    ? terminalOutput(process[name])
    : { surface: surfaceOf(undefined), write: (text) => writeOrStop(descriptor, text) };
}

function terminalOutput(stream: NodeJS.WriteStream): Output {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // EIO: the terminal was closed.
    if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
    stop();
  });
  return { surface: surfaceOf(stream.columns), write: (text) => void stream.write(text), rows: stream.rows };
}

function writeOrStop(descriptor: number, text: string): void {
  try {
    writeAll(descriptor, text);
  } catch (error) {
    if (error instanceof ClosedPipe) stop();
    throw error;
  }
}

/** Nobody reads any more: there is nothing left to do, and it is no error. */
function stop(): never {
  process.exit(0);
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 20;

/** @param columns of a terminal; `undefined` for a pipe or a file */
function surfaceOf(columns: number | undefined): Surface {
  const terminal = columns !== undefined;
  if (terminal && isAccessible()) return { terminal, color: false, width: Infinity };
  const width = Number(env["COLUMNS"]) || columns || USUAL_WIDTH;
  return { terminal, color: mayColor(terminal), width: Math.max(LEAST_WIDTH, width) };
}

/** no-color.org and force-color.org; a flag beats both. */
function mayColor(terminal: boolean): boolean {
  if (argv.includes("--no-color") || isSet("NO_COLOR")) return false;
  if (isSet("FORCE_COLOR")) return true;
  return terminal && !isDumb();
}
