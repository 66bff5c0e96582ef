import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import type { Command } from "commander";
import * as fc from "fast-check";
import { usageMessage } from "../../src/cli/usage.ts";
import { commandTree } from "../../src/cli/tree.ts";
import { clean, shortened } from "../../src/render/clean.ts";
import { run } from "../support/fake-context.ts";
import { acting, ID, meaning } from "./corpus.ts";
import { aWholeRecord } from "./look.ts";
import type { Fault } from "./outputs.ts";
import { acts } from "./outputs.ts";

/** Command lines that nobody would type, of every command with all its flags. */

interface Flag {
  readonly name: string;
  readonly takesValue: boolean;
}

/** A command, and what may stand behind it. */
interface Known {
  readonly path: readonly string[];
  readonly flags: readonly Flag[];
  /** How many operands it asks for. */
  readonly operands: number;
}

const ignored = async (): Promise<void> => undefined;

/** Every command with every flag, the hidden ones as well, from the tree itself. */
async function knownCommands(): Promise<readonly Known[]> {
  const { commands } = await commandTree({ version: "0", run: ignored, write: () => undefined, words: [] });
  const names = commands.map((command) => command.name());
  const whole = await commandTree({ version: "0", run: ignored, write: () => undefined, words: ["", ...names] });
  return whole.commands.flatMap((command) => below(command, []));
}

function below(command: Command, before: readonly string[]): readonly Known[] {
  const path = [...before, command.name()];
  const flags = command.options.map(({ long, short, flags: text }) => ({ name: long ?? short ?? "", takesValue: text.includes("<") || text.includes("[") }));
  const operands = command.registeredArguments.filter(({ required }) => required).length;
  return [{ path, flags, operands }, ...command.commands.flatMap((each) => below(each, path))];
}

const values = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      ID,
      "other",
      "plain",
      "us",
      "uk,de",
      "!us",
      "2027-02-01",
      "2027-06..2027-09",
      "4..8",
      "medical-student",
      "3",
      "en:B2",
      "3.4/4",
      "3000usd",
      "none",
      "help",
      "-",
    ),
    weight: 3,
  },
  fc.constantFrom(
    "",
    " ",
    "-1",
    "0",
    "1e999",
    "NaN",
    "99999999999999999999",
    "0x10",
    "..",
    ",",
    ",,,",
    "!",
    "!!us",
    "..8",
    "8..",
    "9..1",
    "2027-02-30",
    "9999-12-31",
    "0000-01-01",
    "--",
    "-",
    "=",
    "con",
    "../../x",
    "/etc/passwd",
    "a/../../b",
  ),
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "{__proto__}", "{constructor}", "(a+)+$", "[", "\\", "*", "$&", "$1", "%00"),
  fc.constantFrom(...acting, ...meaning),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .tuple(fc.constantFrom("x", "a,", "1..", "é", "🏥", " ", "-", "=", "(", "aA0-"), fc.integer({ min: 100, max: 4000 }))
    .map(([text, count]) => text.repeat(count).slice(0, 4096)),
);

/** Those that make sense to some command, so that more than the usage is looked at. */
const operandTexts = fc.oneof({ arbitrary: fc.constantFrom(ID, "other", "submitted", "plain", "us", "passport", "bash"), weight: 4 }, values);

function lineOf({ path, flags, operands }: Known): fc.Arbitrary<readonly string[]> {
  const known =
    flags.length === 0
      ? fc.constant<readonly string[]>([])
      : fc
          .tuple(fc.constantFrom(...flags), values, fc.boolean())
          .map(([{ name, takesValue }, value, joined]) => (takesValue ? (joined ? [`${name}=${value}`] : [name, value]) : [name]));
  const other = values.map((value) => [`--${value}`]);
  const parts = fc.array(fc.oneof({ arbitrary: known, weight: 8 }, { arbitrary: values.map((value) => [value]), weight: 1 }, other), { maxLength: 4 });
  const asked = fc.array(operandTexts, { minLength: operands, maxLength: operands });
  return fc.tuple(asked, parts).map(([texts, each]) => [...path, ...texts, ...each.flat()]);
}

/** Mostly a command that there is, with flags that it has. */
export async function anyLine(): Promise<fc.Arbitrary<readonly string[]>> {
  const commands = await knownCommands();
  return fc.oneof({ arbitrary: fc.constantFrom(...commands).chain(lineOf), weight: 12 }, fc.array(values, { minLength: 1, maxLength: 4 }));
}

const dataProblems: ReadonlySet<string> = new Set(["CatalogProblem", "DataMistakes", "DiskProblem", "OutputProblem", "OwnMistakes", "OwnProblem"]);
const CODES: ReadonlySet<number> = new Set([0, 1, 2, 3, 130]);
const SLOW_MS = 20_000;
/** Somebody who uses the program already. */
const beforehand = [
  ["save", ID],
  ["search", "--paid", "--save-as", "plain"],
];

/** How a line ended: its exit code, and what is said. As in main.ts, where what is unknown is our mistake. */
function endOf(error: unknown): { readonly code: number; readonly message: string } | undefined {
  if (error instanceof CommanderError) return error.exitCode === 0 ? { code: 0, message: "" } : { code: 2, message: usageMessage(error) };
  return error instanceof Error && dataProblems.has(error.name) ? { code: 3, message: error.message } : undefined;
}

let kept: Promise<string> | undefined;

/** A home with files of theirs, made once. */
async function homeBefore(): Promise<string> {
  return (kept ??= madeHome());
}

async function madeHome(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "hostile-home-"));
  process.on("exit", () => rmSync(home, { recursive: true, force: true }));
  const own = { data: join(home, "data"), config: join(home, "config") };
  for (const line of beforehand) await run(line, { records: [aWholeRecord()], folder: home, own });
  return home;
}

/** What is wrong with how a line ends, and with what it writes, in a home of its own. */
export async function lineFaults(argv: readonly string[]): Promise<readonly Fault[]> {
  const home = mkdtempSync(join(tmpdir(), "hostile-"));
  const record = aWholeRecord();
  const own = { data: join(home, "data"), config: join(home, "config") };
  const world = { records: [record, { ...record, id: "other" }], folder: home, own: { ...own }, input: `${ID}\nother\n` };
  // What was typed may be called as somebody likes.
  const typed = ["NaN", "undefined"].filter((name) => argv.some((word) => word.includes(name)));
  const nameless = (message: string): string => typed.reduce((text, name) => text.replaceAll(name, ""), message);
  const before = globalThis.console;
  globalThis.console = { ...before, log: () => undefined };
  cpSync(await homeBefore(), home, { recursive: true });
  const begin = performance.now();
  try {
    const { stdout, stderr, failure } = await run(argv, world);
    const late = performance.now() - begin > SLOW_MS ? ["slow"] : [];
    return [
      ...late,
      ...writtenFaults(stdout, argv),
      ...(failure ? endFaults(failure.exitCode, nameless(failure.message)) : []),
      ...messageFaults(nameless(stderr)),
    ];
  } catch (error) {
    const end = endOf(error);
    return end === undefined ? [error instanceof Error ? (error.stack ?? error.message) : String(error)] : endFaults(end.code, nameless(end.message));
  } finally {
    globalThis.console = before;
    rmSync(home, { recursive: true, force: true });
  }
}

function writtenFaults(stdout: string, argv: readonly string[]): readonly Fault[] {
  const text = stdout
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", "");
  const isJson = stdout.startsWith("{\n") && argv.includes("--json");
  return [...acts(text), ...(isJson && !isParsed(stdout) ? ["no JSON"] : [])];
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function endFaults(code: number, message: string): readonly Fault[] {
  return [...(CODES.has(code) ? [] : [`exit code ${code}`]), ...messageFaults(shortened(clean(message)))];
}

function messageFaults(message: string): readonly Fault[] {
  const told = message.split("\n").map(clean).join("\n");
  return [
    ...acts(told),
    ...(/\n\s+at \S+:\d+|TypeError|RangeError|undefined|\[object |NaN\b/u.test(told.replaceAll(/"[^"]*"?|'.*'/gsu, ""))
      ? [`not for people: ${told.slice(0, 300)}`]
      : []),
  ];
}
