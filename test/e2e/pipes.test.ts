import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { answerTo, idsOf } from "./support/contract.ts";
import { commandOf, environment, root, run } from "./support/run.ts";

const execute = promisify(execFile);

/** `intern-find … | reader` as a shell runs it; the exit code of the program goes to stderr. */
async function piped(args: readonly string[], reader: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const [file, parameters] = commandOf(args);
  return execute("sh", ["-c", `{ "$0" "$@"; echo "ended with $?" >&2; } | ${reader}`, file, ...parameters], {
    cwd: root,
    env: environment(),
    maxBuffer: 1 << 26,
  });
}

describe.skipIf(process.platform === "win32")("a reader", () => {
  test.concurrent.each([
    { args: ["search"], reader: "head -1" },
    { args: ["search", "--json"], reader: "head -c 10" },
    { args: ["deadlines"], reader: "head -1" },
    { args: ["show", "jhibs"], reader: "head -1" },
    { args: ["search", "--help"], reader: "true" },
  ])("that stops early is no error: $args | $reader", async ({ args, reader }) => {
    expect((await piped(args, reader)).stderr).toBe("ended with 0\n");
  });

  test.concurrent.each([["search", "--json"], ["search"]])("that is slow gets everything: %s %s", async (...args) => {
    const [slow, fast] = await Promise.all([piped(args, "{ sleep 1; cat; }"), run(args)]);
    expect(fast.stdout.length).toBeGreaterThan(65_536);
    expect(slow).toEqual({ stdout: fast.stdout, stderr: "ended with 0\n" });
  });
});

function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\n$/u, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

const commands = [
  ["search", "--level", "medical-student"],
  ["search", "--all", "--currency", "EUR"],
  ["deadlines"],
  ["deadlines", "--within", "6m", "--level", "undergraduate"],
];

describe.each(commands)("into a pipe, %s %s %s %s", (...args) => {
  test.concurrent("is a table of tabs: a header, and as many cells in each row, none with a box, color or sign that reorders", async () => {
    const { stdout, stderr, code } = await run(args);
    const [header = [], ...rows] = rowsOf(stdout);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(header).toContain("id");
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toHaveLength(header.length);
    // oxlint-disable-next-line no-control-regex -- just these must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2500-\u257F\u202A-\u202E]/u);
  });

  test.concurrent("has the same programs as the JSON, with names in full and ISO dates", async () => {
    const [{ stdout }, answer] = await Promise.all([run(args), answerTo(args)]);
    const [header = [], ...rows] = rowsOf(stdout);
    const column = (name: string): readonly string[] => rows.map((row) => row[header.indexOf(name)] ?? "");
    expect(column("id")).toEqual(idsOf(answer));
    expect(column("name")).toEqual(answer.results.map(({ name }) => name));
    expect(column("verdict")).toEqual(answer.results.map(({ verdict }) => verdict));
    expect(column("deadline").filter((text) => !/^(\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?|rolling|relative|unknown)$/u.test(text))).toEqual([]);
    expect(column("deadline").filter((text) => /^\d/u.test(text)).length).toBeGreaterThan(10);
  });

  test.concurrent("is the same whatever a terminal would want", async () => {
    const plain = await run(args);
    for (const env of [{ FORCE_COLOR: "1" }, { FORCE_COLOR: "3", COLUMNS: "40" }, { NO_COLOR: "1" }, { TERM: "dumb" }, { CI: "1" }]) {
      expect(await run(args, { env }), JSON.stringify(env)).toEqual(plain);
    }
  });
});

test("JSON is never colored", async () => {
  const [forced, plain] = await Promise.all([run(["search", "--json", "--paid"], { env: { FORCE_COLOR: "1" } }), run(["search", "--json", "--paid"])]);
  expect(forced).toEqual(plain);
});
