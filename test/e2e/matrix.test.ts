import { describe, expect, test } from "vitest";
import { listedOn } from "./support/list.ts";
import { run } from "./support/run.ts";
import { atTerminal } from "./support/terminal.ts";

/** Every command at every width in every mode: nothing wider than the terminal, nothing lost, no escape sequence where none belongs. */

const person = ["--level", "medical-student", "--citizenship", "in"];
const commands: Readonly<Record<string, readonly string[]>> = {
  search: ["search", "--paid", "--country", "uk", "--limit", "100", ...person],
  "search --explain": ["search", "--paid", "--country", "uk", "--explain", "--limit", "100", ...person],
  "search --columns": ["search", "--paid", "--country", "uk", "--columns", "deadline,weeks", "--limit", "100"],
  show: ["show", "jhibs"],
  compare: ["compare", "jhibs", "stanford-pips", "uclh-shadowing-elective"],
  deadlines: ["deadlines", "--country", "uk"],
  timeline: ["deadlines", "--country", "uk", "--timeline"],
  calendar: ["deadlines", "--country", "uk", "--calendar"],
  country: ["country", "ireland"],
  facets: ["facets", "--country", "uk"],
  guide: ["guide", "questions"],
  stats: ["catalog", "stats"],
  stale: ["catalog", "stale", "--limit", "5"],
  "help eligibility": ["help", "eligibility"],
  "help search": ["help", "search"],
  help: ["--help"],
};

const ESCAPE = "\u001B";
/** A terminal breaks an address as one that can be opened; shells read on after a backslash. */
const mayBeWide = (line: string): boolean => /:\/\//u.test(line) || line.endsWith("\\") || /^\s*Usage:/u.test(line);

/** Words that have to be seen however the command is shown: the ids of programs. */
async function idsOf(args: readonly string[]): Promise<readonly string[]> {
  if (args[0] !== "search" && args[0] !== "deadlines") return args[0] === "show" || args[0] === "compare" ? args.slice(1) : [];
  const plain = args.filter((word) => !["--timeline", "--calendar", "--explain"].includes(word));
  const at = plain.indexOf("--columns");
  const { stdout } = await run([...(at === -1 ? plain : plain.toSpliced(at, 2)), "--fields", "id"]);
  return stdout.trim().split("\n").slice(1);
}

/** The first column of a table, and words that may be broken after a hyphen. */
function idsOn(lines: readonly string[]): ReadonlySet<string> {
  const words = lines
    .join("\n")
    .replaceAll(/-\n\s*/gu, "-")
    .split(/[\s,():;]+/u);
  return new Set([...listedOn(lines).map(({ id }) => id), ...words]);
}

const modes = [
  { name: "as it comes", env: {}, colored: true },
  { name: "with TERM=dumb", env: { TERM: "dumb" }, colored: false },
  { name: "with NO_COLOR", env: { NO_COLOR: "1" }, colored: false },
  { name: "with FORCE_COLOR", env: { FORCE_COLOR: "1" }, colored: true },
  { name: "with ACCESSIBLE", env: { ACCESSIBLE: "1" }, colored: false },
] as const;

const PICTURES = new Set(["timeline", "calendar"]);

describe.each(Object.entries(commands))("%s", (name, args) => {
  test.each([40, 80, 120, 200])("at a terminal of %i columns", async (columns) => {
    const ids = PICTURES.has(name) ? [] : await idsOf(args);
    for (const { name: mode, env, colored } of modes) {
      const { lines, tooWide, raw, code } = await atTerminal(args, { columns, rows: 40 }, env).ended();
      expect(code, mode).toBe(0);
      // What is heard has no width.
      if (mode !== "with ACCESSIBLE")
        expect(
          tooWide.filter((line) => !mayBeWide(line)),
          mode,
        ).toEqual([]);
      if (!colored) expect(raw, mode).not.toContain(ESCAPE);
      const shown = idsOn(lines);
      expect(
        ids.filter((id) => !shown.has(id)),
        mode,
      ).toEqual([]);
    }
  });

  test("into a pipe", async () => {
    const answers = await Promise.all(
      [{}, { TERM: "dumb" }, { NO_COLOR: "1" }, { ACCESSIBLE: "1" }, { COLUMNS: "40", ACCESSIBLE: "1" }].map(async (env) => run(args, { env })),
    );
    const [plain] = answers;
    expect(plain).toMatchObject({ stderr: "", code: 0 });
    expect(plain?.stdout).not.toContain(ESCAPE);
    const laidOut = ["show", "country", "facets", "guide", "stats", "stale", "help", "help search", "search --explain", "search --columns"].includes(name);
    if (!laidOut) for (const answer of answers) expect(answer).toEqual(plain);
  });
});

test.each(["search", "deadlines", "timeline", "compare", "facets", "stats"])("FORCE_COLOR puts no color into the data of %s", async (name) => {
  const { stdout } = await run(commands[name] ?? [], { env: { FORCE_COLOR: "1" } });
  expect(stdout).not.toBe("");
  expect(stdout).not.toContain(ESCAPE);
});

describe("what is heard", () => {
  test.each(Object.entries(commands).filter(([name]) => !name.startsWith("help")))("%s: no sign that is drawn", async (_, args) => {
    const { lines } = await atTerminal(args, { columns: 80, rows: 40 }, { ACCESSIBLE: "1" }).ended();
    expect(lines.filter((line) => !line.includes("://") && /[─│┌┐└┘├┤┬┴┼═•●○■□▪→←↑↓✔✖❯…]|~(?=[\p{L}\p{N}])/u.test(line))).toEqual([]);
  });

  test("each fact of a list is a line with its label", async () => {
    const { lines } = await atTerminal(commands["search"] ?? [], { columns: 200, rows: 40 }, { ACCESSIBLE: "1" }).ended();
    const records = lines.join("\n").split(/\n\n/u)[0]?.split("\n") ?? [];
    expect(records.length).toBeGreaterThan(3);
    expect(records.filter((line) => !/^[\p{Lu}][^:]*: \S/u.test(line))).toEqual([]);
  });
});
