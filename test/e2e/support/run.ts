import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const entry = fileURLToPath(new URL("../../../bin/intern-find.js", import.meta.url));

const TODAY = "2026-11-22";

/** Programs of whoever runs the tests would be found as well. */
const NO_OWN_DATA = fileURLToPath(new URL("nobody", import.meta.url));

/** How the built program is started; the same day and zone wherever the tests run, and nothing else of the machine. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** What stdin holds; closed without. */
  readonly input?: string;
  readonly cwd?: string;
  /** Another user, where the tests run as one that may do anything. */
  readonly uid?: number;
}

/** What it wrote, and how it ended. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = ["PATH", "HOME", "SystemRoot", "TEMP", "TMPDIR"].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  );
  return {
    ...Object.fromEntries(kept),
    TZ: "UTC",
    LANG: "en_US.UTF-8",
    INTERN_FIND_TODAY: TODAY,
    XDG_DATA_HOME: NO_OWN_DATA,
    XDG_CONFIG_HOME: NO_OWN_DATA,
    XDG_CACHE_HOME: join(tmpdir(), "intern-find-test-caches"),
    PAGER: "",
    ...env,
  };
}

/** The command line of the built program, for `spawn`. */
export function commandOf(args: readonly string[]): readonly [string, string[]] {
  return [process.execPath, [entry, ...args]];
}

/** Runs the built program with pipes. */
export async function run(args: readonly string[], { env, input, cwd = root, uid }: Circumstances = {}): Promise<Ran> {
  const [file, parameters] = commandOf(args);
  const child = spawn(file, parameters, { cwd, env: environment(env), ...(uid !== undefined && { uid, gid: uid }) });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => stdout.push(part));
  child.stderr.on("data", (part: Buffer) => stderr.push(part));
  child.stdin.end(input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), code }));
  });
}

/** "search --lives-in 'Baltimore, MD, US'" → its words, as a POSIX shell reads them. */
export function wordsOf(line: string): readonly string[] {
  const words = line.matchAll(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/gu);
  return [...words].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'|\\(.)/gu, (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? ""),
  );
}
