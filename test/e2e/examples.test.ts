import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { question, take } from "./support/questionnaire.ts";
import { root, run, wordsOf } from "./support/run.ts";
import { atTerminal } from "./support/terminal.ts";

/** The command lines of the README: in its blocks of code, and in its text. */
function linesOfReadme(): readonly string[] {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gmsu)].flatMap(([, block = ""]) => block.split("\n"));
  const inline = [...text.replaceAll(/^```.*?^```$/gmsu, "").matchAll(/`(intern-find [^`]+)`/gu)].map(([, line = ""]) => line);
  return [...blocks, ...inline].filter((line) => /^intern-find\b/u.test(line));
}

async function linesOfHelp(): Promise<readonly string[]> {
  const main = await run(["--help"]);
  const [, list = ""] = /^Commands:\n(.*?)\n\n/msu.exec(main.stdout) ?? [];
  const commands = [...list.matchAll(/^ {2}([a-z]+) /gmu)].flatMap(([, name = ""]) => (name === "help" ? [] : [name]));
  expect(commands).toContain("search");
  const helps = await Promise.all(commands.map(async (name) => run([name, "--help"])));
  // A line that is too wide goes on in the next one.
  const lines = [main, ...helps].flatMap(({ stdout }) => stdout.replaceAll(/ \\\n */gu, " ").split("\n"));
  return lines.flatMap((line) => /^ {2}(intern-find .*)$/u.exec(line)?.[1] ?? []);
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "examples-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** As someone at a terminal who wants the list at once. */
async function asked(args: readonly string[]): Promise<number> {
  const session = atTerminal(args, { columns: 80, rows: 30 });
  await question(session);
  await take(session, "done");
  return (await session.ended()).code;
}

/** Commands that change what is the person's own. */
const CHANGES: ReadonlySet<string> = new Set(["done", "note", "profile", "referee", "save", "stage", "tag", "unsave"]);

async function expectAllRun(lines: readonly string[]): Promise<void> {
  const own = mkdtempSync(join(folder, "own-"));
  const env = { XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  for (const line of new Set(lines)) {
    const stages = line.split(" | ").map((stage) => wordsOf(stage).slice(1));
    const [first = []] = stages;
    if (first.length === 0 || first[0] === "wizard") {
      expect(await asked(first), line).toBe(0);
      continue;
    }
    let input = "";
    for (const args of stages) {
      const { stdout, stderr, code } = await run(args, { cwd: folder, input, env });
      expect({ stderr, code }, line).toEqual({ stderr: "", code: 0 });
      // A list has more than its header; what changes something says so in a line.
      if (!args.includes("--output")) expect(stdout.split("\n").length, line).toBeGreaterThan(CHANGES.has(args[0] ?? "") ? 1 : 2);
      input = stdout;
    }
  }
}

test("every example of the help runs and finds something", { timeout: 240_000 }, async () => {
  const lines = await linesOfHelp();
  expect(lines.length).toBeGreaterThanOrEqual(6);
  await expectAllRun(lines);
});

test("every command line of the README runs and finds something", { timeout: 240_000 }, async () => {
  const lines = linesOfReadme();
  expect(lines.length).toBeGreaterThanOrEqual(8);
  await expectAllRun(lines);
});
