import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { reminders } from "../../src/words/en/help/reminders.ts";
import { commandOf, environment, root, run } from "./support/run.ts";
import { openTerminal } from "./support/terminal.ts";

/** What changed since one looked last, on the real catalog, and the recipes that the help gives. */

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "new-"));
  const folder = home;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const own = (): Record<string, string> => ({
  HOME: home,
  XDG_DATA_HOME: join(home, "data"),
  XDG_CONFIG_HOME: join(home, "config"),
  XDG_CACHE_HOME: join(home, "cache"),
});

async function typed(line: string, today = "2026-11-22"): Promise<string> {
  const { stdout, stderr, code } = await run(line.split(" "), { env: { ...own(), INTERN_FIND_TODAY: today } });
  expect({ stderr, code }, line).toEqual({ stderr: "", code: 0 });
  return stdout;
}

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t"));

describe("looks at the real catalog", () => {
  test("through a year of looks by the same catalog, time opens and closes, and nothing has moved", async () => {
    const days = ["2026-11-22", "2026-12-20", "2027-02-01", "2027-04-15", "2027-09-01", "2027-11-22"];
    const kinds = new Map<string, number>();
    for (const today of days) {
      const news = rows(await typed("new --within 1d", today)).filter(([, , cause]) => cause !== "ahead");
      for (const [, kind = "", cause = ""] of news) kinds.set(`${kind} ${cause}`, (kinds.get(`${kind} ${cause}`) ?? 0) + 1);
      expect(
        rows(await typed("new --within 1d --peek", today)).filter(([, , cause]) => cause !== "ahead"),
        today,
      ).toEqual([]);
    }
    // A program that takes nobody at one time of the year may at another.
    expect([...kinds.keys()].filter((kind) => !kind.endsWith(" time"))).toEqual([]);
    expect(kinds.get("closed time")).toBeGreaterThan(100);
    expect(kinds.get("opened time")).toBeGreaterThan(20);
  });

  test("what is coming is what deadlines tells of the same weeks", async () => {
    const coming = rows(await typed("new --within 30d")).filter(([, what]) => what === "closes");
    const due = rows(await typed("deadlines --within 30d --fields id")).map(([id]) => id ?? "");
    expect(due.length).toBeGreaterThan(5);
    expect(due.filter((id) => !coming.some((row) => row[3] === id))).toEqual([]);
  });

  test("a program of one's own that is added, moved, and taken away is told each time", async () => {
    const folder = join(home, "data/intern-find/programs");
    mkdirSync(folder, { recursive: true });
    const write = (date: string): void =>
      writeFileSync(
        join(folder, "mine.yaml"),
        `id: mine\nname: My clinic\nhost: {name: A clinic, type: hospital}\ntypes: [shadowing]\nlocations: [{city: Baltimore, region: MD, country: US}]\nrounds: [{closes: {rule: dated, date: ${date}}}]\nsources: [{id: a, cycle: 2027, supports: [host, types, locations, rounds/closes]}]\n`,
      );
    const news = async (): Promise<readonly string[]> =>
      rows(await typed("new --within 1d")).flatMap(([, kind, cause, id]) => (id === "mine" ? [`${kind} ${cause}`] : []));
    expect(await news()).toEqual([]);
    write("2027-03-01");
    expect(await news()).toEqual(["added catalog"]);
    write("2027-02-20");
    expect(await news()).toEqual(["moved catalog"]);
    rmSync(folder, { recursive: true });
    expect(await news()).toEqual(["gone catalog"]);
  });

  test("a saved search gives what it gave, and its name is completed", async () => {
    const line = "search neuroscience --country us --level undergraduate --fields id,deadline";
    expect(await typed(`${line} --save-as neuro27`)).toBe(await typed(line));
    expect(await typed("run neuro27 --fields id,deadline")).toBe(await typed(line));
    expect((await typed("complete -- new neu")).split("\n")).toContain("neuro27\tintern-find search neuroscience --country us --level undergraduate");
    expect(await typed("complete -- run --remove neu")).toContain("neuro27");
  });

  test("--exit-code tells whether anything is new", async () => {
    await typed("new");
    expect(await run(["new", "--quiet", "--exit-code"], { env: own() })).toEqual({ stdout: "", stderr: "", code: 1 });
    expect(rows(await typed("new --quiet --exit-code", "2027-03-01")).length).toBeGreaterThan(20);
  });

  test("the schema of answers describes all that comes", async () => {
    const schema = JSON.parse(readFileSync(join(root, "data/output.schema.json"), "utf8"), (_, value: unknown) =>
      typeof value === "object" && value !== null && "properties" in value ? { additionalProperties: false, ...value } : value,
    ) as object;
    const ajv = new Ajv2020({ strictTypes: false, validateFormats: false }).addSchema({ ...schema, $id: "output" });
    const holds = async (definition: string, line: string, today?: string): Promise<void> => {
      const validate = ajv.getSchema(`output#/$defs/${definition}`);
      expect([validate?.(JSON.parse(await typed(line, today))), validate?.errors]).toEqual([true, null]);
    };
    await typed("search cancer --country us --paid --save-as cancer");
    await holds("searches-answer", "searches --json");
    await holds("new-answer", "new --json");
    await holds("new-answer", "new --json", "2027-04-01");
    await holds("new-answer", "new cancer --json");
  });
});

/** The lines of a recipe, as one would copy them. */
function recipe(title: string): string {
  const found = reminders.sections.find((section) => section.title.startsWith(title));
  if (found === undefined || !("code" in found)) throw new RangeError(`no recipe ${title}`);
  return `${found.code.join("\n")}\n`;
}

const isWindows = process.platform === "win32";

describe.skipIf(isWindows)("the recipes of help reminders", () => {
  let bin: string;

  /** A PATH with our program, a mailer that keeps what it gets, and a clock that stands at `DAY`. */
  beforeEach(async () => {
    bin = join(home, "bin");
    mkdirSync(bin);
    const [node, [entry = ""]] = commandOf([]);
    const programs = {
      "intern-find": `echo asked >>"${home}/asked"; INTERN_FIND_TODAY=$DAY exec "${node}" "${entry}" "$@"`,
      mail: `{ echo "$@"; cat; } >"${home}/mailed"`,
      date: `echo "$DAY"`,
    };
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    await typed(`save ${await somethingDue()}`);
  });

  let id: string;

  /** A program that closes within two weeks of the day of these tests. */
  async function somethingDue(): Promise<string> {
    [[id = ""] = []] = rows(await typed("deadlines --within 14d --fields id"));
    expect(id).not.toBe("");
    return id;
  }

  const inShell = (day: string): Record<string, string> => ({
    ...environment(own()),
    PATH: `${bin}${delimiter}/usr/local/bin${delimiter}/usr/bin${delimiter}/bin`,
    DAY: day,
  });
  const DUE = "2026-11-22";
  /** Weeks after it has closed, and long before it closes again. */
  const NOT_DUE = "2027-01-10";

  /** As cron does it: assignments, then a command for sh whose output is mailed, if there is any. */
  function byCron(day: string): { readonly to: string; readonly output: string; readonly code: number | null } {
    const lines = recipe("By mail, with cron").trimEnd().split("\n");
    const set = Object.fromEntries(lines.slice(0, -1).map((line) => line.split("=") as [string, string]));
    const [, command = ""] = /^\S+ \S+ \S+ \S+ \S+ (.*)$/u.exec(lines.at(-1) ?? "") ?? [];
    expect(command).not.toContain("%");
    const env = { ...inShell(day), ...set, PATH: `${bin}${delimiter}${set["PATH"] ?? ""}` };
    const { stdout, stderr, status } = spawnSync("/bin/sh", ["-c", command], { env, encoding: "utf8" });
    return { to: set["MAILTO"] ?? "", output: `${stdout}${stderr}`, code: status };
  }

  test("cron has something to mail when something is due, and nothing otherwise", () => {
    const { to, output, code } = byCron(DUE);
    expect([to, code]).toEqual(["you@example.org", 0]);
    expect(output).toContain(id);
    expect(output).not.toContain("\t");
    expect(byCron(NOT_DUE)).toMatchObject({ output: "", code: 0 });
  });

  test("the script mails what is due, and nothing otherwise", () => {
    const file = join(home, "due.sh");
    writeFileSync(file, recipe("By mail, where cron"));
    spawnSync("sh", [file], { env: inShell(NOT_DUE) });
    expect(existsSync(join(home, "mailed"))).toBe(false);
    expect(spawnSync("sh", [file], { env: inShell(DUE), encoding: "utf8" })).toMatchObject({ stdout: "", stderr: "", status: 0 });
    const mailed = readFileSync(join(home, "mailed"), "utf8");
    expect(mailed).toMatch(/^-s Deadlines ahead you@example\.org\n/u);
    expect(mailed).toContain(id);
  });

  const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;
  const shells = [
    ["sh", "At login: sh", ["-eu", "-c"]],
    ["dash", "At login: sh", ["-c"]],
    ["bash", "At login: sh", ["-o", "noclobber", "-c"]],
    ["zsh", "At login: sh", ["-c"]],
    ["fish", "At login: fish", ["-c"]],
  ] as const;

  describe.each(shells.filter(([shell]) => has(shell)))("at login in %s", (shell, title, flags) => {
    /** What someone sees who logs in on a day. */
    async function login(day: string): Promise<string> {
      const command = shell === "zsh" ? ["-f", ...flags] : shell === "fish" ? ["--no-config", ...flags] : flags;
      const { lines, code } = await openTerminal([shell, [...command, `${recipe(title)}echo ready`]], { columns: 80, rows: 40 }, inShell(day)).ended();
      expect(code).toBe(0);
      expect(lines.at(-1)).toBe("ready");
      return lines.slice(0, -1).join("\n");
    }

    test("what is due is told once a day, and nothing is told when nothing is", async () => {
      expect(await login(NOT_DUE)).toBe("");
      expect(await login(DUE)).toContain(id);
      expect(await login(DUE)).toBe("");
      expect(await login("2026-11-23")).toContain(id);
      // Once it was told, the program is not even started.
      const asked = readFileSync(join(home, "asked"), "utf8");
      expect(await login("2026-11-23")).toBe("");
      expect(readFileSync(join(home, "asked"), "utf8")).toBe(asked);
    });

    test("a login without a terminal, or without the program, is left alone", () => {
      const { stdout, stderr, status } = spawnSync(shell, [...flags, `${recipe(title)}echo ready`], { env: inShell(DUE), encoding: "utf8" });
      expect({ stdout, stderr, status }).toEqual({ stdout: "ready\n", stderr: "", status: 0 });
      rmSync(join(bin, "intern-find"));
      expect(spawnSync(shell, [...flags, `${recipe(title)}echo ready`], { env: inShell(DUE), encoding: "utf8" })).toMatchObject({
        stdout: "ready\n",
        stderr: "",
      });
    });
  });

  test("is shown as it is, each line whole at 80 columns", () => {
    const [file, args] = commandOf(["help", "reminders"]);
    const text = execFileSync(file, args, { env: environment(own()), encoding: "utf8" });
    for (const section of reminders.sections)
      for (const line of "code" in section ? section.code : []) {
        expect(text).toContain(`\n    ${line}\n`);
        expect(line.length, line).toBeLessThanOrEqual(76);
      }
  });
});
