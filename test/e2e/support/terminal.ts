import pty from "@lydell/node-pty";
import headless from "@xterm/headless";
import { commandOf, environment, root } from "./run.ts";

export const keys = { enter: "\r", down: "\u001b[B", up: "\u001b[A", controlC: "\u0003" } as const;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A program at a real terminal, and what the terminal shows. */
export interface Session {
  readonly type: (text: string) => void;
  /** The text on the screen, once it fits; fails after a while. */
  readonly screen: (until: (text: string) => boolean) => Promise<string>;
  /** Everything that was shown, with what has scrolled away, once the program has ended. */
  readonly ended: () => Promise<Shown>;
}

export interface Shown {
  readonly code: number;
  /** Lines as the program wrote them, trimmed at the end. */
  readonly lines: readonly string[];
  /** Lines that did not fit: each is continued on the next line of the terminal. */
  readonly tooWide: readonly string[];
  /** The bytes. */
  readonly raw: string;
}

const PATIENCE_MS = 20_000;
const PAUSE_MS = 15;

/** Starts the built program at a terminal. */
export function atTerminal(args: readonly string[], size: Size, env: Readonly<Record<string, string>> = {}): Session {
  return openTerminal(commandOf(args), size, env);
}

/** What a system may still hold of a program's output when it ends is lost, so a shell around it keeps the terminal open. */
const KEEP_OPEN = String.raw`"$0" "$@"; printf '\033]777;ended with %s\007' $?; read -r line`;
// oxlint-disable-next-line no-control-regex -- a sequence that no program writes and no terminal shows
const ENDED = /\u001B\]777;ended with (\d+)\u0007/u;
const isWindows = process.platform === "win32";

export function openTerminal(command: readonly [string, string[]], { columns, rows }: Size, env: Readonly<Record<string, string>> = {}): Session {
  const terminal = new headless.Terminal({ cols: columns, rows, scrollback: 100_000, allowProposedApi: true });
  // The name becomes TERM.
  const { TERM: name = "xterm-256color" } = env;
  const [file, parameters] = isWindows ? command : (["sh", ["-c", KEEP_OPEN, ...command.flat()]] as const);
  const child = pty.spawn(file, [...parameters], { name, cols: columns, rows, cwd: root, env: environment(env) });
  let raw = "";
  const exited = new Promise<number>((resolve) => {
    child.onData((data) => {
      raw += data;
      terminal.write(data);
      const [, code] = ENDED.exec(raw) ?? [];
      if (code === undefined) return;
      raw = raw.replace(ENDED, "");
      resolve(Number(code));
      child.write("\n");
    });
    child.onExit(({ exitCode }) => resolve(exitCode));
  });
  return {
    type: (text) => child.write(text),
    screen: async (until) => screenWhen(terminal, until),
    ended: async () => {
      const code = await exited;
      await drawn(terminal);
      return { code, raw, ...linesOf(terminal) };
    },
  };
}

/** All of what was written so far is on the screen. */
async function drawn(terminal: headless.Terminal): Promise<void> {
  return new Promise((resolve) => terminal.write("", resolve));
}

async function screenWhen(terminal: headless.Terminal, until: (text: string) => boolean): Promise<string> {
  const { rows, buffer } = terminal;
  for (const started = Date.now(); ;) {
    await drawn(terminal);
    const first = buffer.active.baseY;
    const text = Array.from({ length: rows }, (_, row) => buffer.active.getLine(first + row)?.translateToString(true) ?? "").join("\n");
    if (until(text)) return text;
    if (Date.now() - started > PATIENCE_MS) throw new Error(`The terminal does not come to show what is expected. It shows:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function linesOf({ buffer: { active } }: headless.Terminal): Pick<Shown, "lines" | "tooWide"> {
  const lines: string[] = [];
  const tooWide = new Set<string>();
  for (let row = 0; row < active.length; row += 1) {
    const line = active.getLine(row);
    const isContinued = active.getLine(row + 1)?.isWrapped === true;
    const text = line?.translateToString(!isContinued) ?? "";
    if (line?.isWrapped === true) lines.push(`${lines.pop() ?? ""}${text}`);
    else lines.push(text);
    if (line?.isWrapped === true) tooWide.add(lines.at(-1) ?? "");
  }
  while (lines.at(-1) === "") lines.pop();
  return { lines, tooWide: [...tooWide] };
}
