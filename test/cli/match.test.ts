import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { defineFor } from "../../src/cli/commands/match.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { machine } from "../../src/cli/machine.ts";
import type { PeopleTask, Rows } from "../../src/cli/people-task.ts";
import { answerer } from "../../src/cli/people-task.ts";
import type { Bytes } from "../../src/files/bytes.ts";
import type { Surface } from "../../src/render/surface.ts";
import { aProgramOf } from "../support/builders.ts";
import type { Ran } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";

const forPupils = aRecord(aProgramOf({ requirements: [{ kind: "stage", any: [{ stage: "high-school" }] }] }, { id: "school", name: "=School, a program" }));
const forIndians = aRecord(aProgramOf({ requirements: [{ kind: "citizenship", in: ["IN"] }] }, { id: "india", url: "https://example.org/india" }));
const graded = aRecord(aProgramOf({ requirements: [{ kind: "gpa", min: 3, scale: 4 }] }, { id: "graded" }));
const records = [forPupils, forIndians, graded];

const folder = mkdtempSync(join(tmpdir(), "intern-find-match-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function aMachine(table: string | Uint8Array, parts: Partial<Machine> = {}): Machine {
  const bytes = typeof table === "string" ? new TextEncoder().encode(table) : table;
  // Small parts, so that letters and line ends are cut in two.
  const opened = async (): Promise<Bytes> => ({ size: bytes.length, parts: inParts(bytes, 7) });
  return { ...machine, read: opened, helpers: () => [], redraw: () => undefined, redraws: () => true, elapsed: () => 0, ...parts };
}

async function match(
  table: string | Uint8Array,
  flags: readonly string[] = [],
  { out, parts }: { out?: Surface; parts?: Partial<Machine> } = {},
): Promise<Ran> {
  return run(["match", "students.csv", ...flags], { records }, out, { define: defineFor(aMachine(table, parts)) });
}

function rows(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, bom: true });
}

const TABLE = "Name,Level,Nationality,GPA\nAda,high school,India,3.5/4\nBen,medical graduate,US,2/4\n";

describe("match", () => {
  test("gives a row for each person and program, the best first, and one for whoever has none", async () => {
    const { stdout, failure } = await match(TABLE, ["--csv"]);
    const told = rows(stdout).map(({ row, Name, rank, program, verdict }) => [row, Name, rank, program, verdict]);
    expect(failure).toBeUndefined();
    expect(told.filter(([row]) => row === "2").map(([, , rank]) => rank)).toEqual(["1", "2", "3"]);
    expect(told.at(-1)).toEqual(["3", "Ben", "", "", "none"]);
  });
  test("gives no more programs than asked for", async () => expect(rows((await match(TABLE, ["--top", "1"])).stdout)).toHaveLength(2));
  test("takes the filters of a search and facts that hold for everyone", async () => {
    const { stdout } = await match("Name\tLevel\nAda\thigh school\n", ["--citizenship", "in", "--gpa", "3.5/4", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ people: [{ eligible: 2, unclear: 1 }] });
    expect(rows((await match(TABLE, ["--country", "de"])).stdout).map(({ verdict }) => verdict)).toEqual(["none", "none"]);
  });
  test("says what would settle an unclear verdict", async () => {
    const { stdout } = await match("Level,Nationality\nhigh school,India\n");
    expect(rows(stdout).find(({ program }) => program === "graded")).toMatchObject({ verdict: "unclear", "to-settle": "grade average" });
  });
  test("writes nothing that a spreadsheet would run as a formula", async () => {
    const { stdout } = await match(TABLE.replace("Ada", "=1+1"), ["--csv"]);
    expect(rows(stdout)[0]).toMatchObject({ Name: "'=1+1" });
    expect(rows(stdout).find(({ program }) => program === "school")).toMatchObject({ "program-name": "'=School, a program" });
  });
});

describe("mistakes in the table", () => {
  const table = TABLE.replace("medical graduate", "medcal graduate");
  test("are told by row and column, with what would be right; the others are answered, and the exit code is 1", async () => {
    const { stdout, stderr, failure } = await match(table, ["--json"]);
    expect(stderr).toBe('students.csv row 3, Level: "medcal graduate" is not a level of study that intern-find knows. Did you mean medical graduate?');
    expect(failure?.exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      people: [
        { row: 2, mistakes: [] },
        { row: 3, mistakes: [{ column: "Level", text: "medcal graduate" }] },
      ],
      summary: { people: 2, mistakes: 1 },
    });
  });
  test("do not flood the terminal", async () => {
    const { stderr } = await match(`Level\n${"x\n".repeat(30)}`);
    expect(stderr.split("\n")).toHaveLength(21);
  });
  test("count blank lines and lines within quotes as a spreadsheet does", async () => {
    const { stderr } = await match('Name,Level\n"Ada\nLovelace",pupil\n\n,\nBen,x\n');
    expect(stderr).toContain("students.csv row 5, Level");
  });
  test("in a heading are named and nothing is guessed", async () => {
    const { stderr, failure } = await match("Levle,Nationality\nhigh school,India\n");
    expect(stderr).toContain('The column "Levle" is not a fact about a person; it is carried along. Did you mean level?');
    expect(failure).toBeUndefined();
  });
});

describe("a table as spreadsheets save it", () => {
  const told = { Name: "Zoë", program: "school" };
  const plain = 'Name,Level,"Nationality"\nZoë,high school,IN\n';
  const latin = Uint8Array.from(Buffer.from(plain, "latin1"));
  const wide = Buffer.from(`\uFEFF${plain.replaceAll(",", "\t")}`, "utf16le");
  test.each<[string, string | Uint8Array]>([
    ["with commas", plain],
    ["with a byte order mark", `\uFEFF${plain}`],
    ["with Windows line ends", plain.replaceAll("\n", "\r\n")],
    ["with semicolons", plain.replaceAll(",", ";")],
    ["with tabs", plain.replaceAll(",", "\t")],
    ["with its separator named", `sep=;\r\n${plain.replaceAll(",", ";")}`],
    ["without a line end at the end", plain.trimEnd()],
    ["in UTF-16", Uint8Array.from(wide)],
    ["in UTF-16, the other way round", Uint8Array.from(Buffer.from(wide).swap16())],
    ["in Windows-1252", latin],
  ])("%s is understood", async (_, table) => expect(rows((await match(table)).stdout)).toContainEqual(expect.objectContaining(told)));
  test("in Windows-1252 is read with a word about it", async () => expect((await match(latin)).stderr).toContain("was read as Windows-1252"));
  test.each<[string, string | Uint8Array, RegExp]>([
    ["that is a zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /Save it as CSV/u],
    ["of an old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /old Excel/u],
    ["that is no text", Uint8Array.from([65, 66, 67, 68, 0, 1, 2]), /not a table in text/u],
    ["in two encodings", Uint8Array.from([...Buffer.from(plain), ...latin]), /changes its encoding/u],
    ["with a quote that is never closed", 'Name,Level\n"Ada,pupil\nBen,pupil\n', /students\.csv row 2: A quote is opened/u],
    ["that is empty", "", /empty/u],
    ["without a fact", "Name,Email\nAda,a@example.org\n", /None of its columns/u],
  ])("%s is refused in one sentence", async (_, table, reason) => {
    const { failure } = await match(table);
    expect(failure?.exitCode).toBe(3);
    expect(failure?.message).toMatch(reason);
  });
});

describe("the answers", () => {
  test("as JSON have the chosen fields of a search and the summary", async () => {
    const { stdout } = await match(TABLE, ["--json", "--fields", "id,verdict,findings", "--top", "1"]);
    const answer = JSON.parse(stdout) as { readonly people: readonly { readonly matches: readonly object[] }[]; readonly summary: object };
    expect(Object.keys(answer.people[0]?.matches[0] ?? {})).toEqual(["id", "verdict", "findings", "settles"]);
    expect(answer.summary).toMatchObject({ people: 2, eligible: 1, none: 1, refused: expect.arrayContaining([{ reason: "gpa", people: 1, verdicts: 1 }]) });
  });
  test("as lines of JSON can each be understood alone", async () => {
    const lines = (await match(TABLE, ["--jsonl"])).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ schemaVersion: 1, row: 2 }),
      expect.objectContaining({ row: 3 }),
    ]);
  });
  test("as a workbook have two sheets that others can read, numbers as numbers and text as text", async () => {
    const path = join(folder, "matches.xlsx");
    await match(TABLE.replace("Ada", "=1+1 & <Zoë>").replace("Ben", "007"), ["--output", path]);
    const book = read(readFileSync(path));
    const sheet = (name: string): readonly Readonly<Record<string, unknown>>[] => utils.sheet_to_json(book.Sheets[name] ?? {});
    expect(book.SheetNames).toEqual(["Matches", "Summary"]);
    expect(sheet("Matches")[0]).toMatchObject({ row: 2, Name: "=1+1 & <Zoë>", rank: 1 });
    expect(sheet("Matches").at(-1)).toMatchObject({ row: 3, Name: "007", verdict: "none" });
    expect(sheet("Summary")[0]).toMatchObject({ people: 2 });
  });
  test("go into a new file, whole", async () => {
    const path = join(folder, "matches.csv");
    await match(TABLE, ["-o", path]);
    expect(rows(readFileSync(path, "utf8"))).toHaveLength(4);
    expect((await match(TABLE, ["-o", path])).failure?.message).toContain("--force");
    expect((await match(TABLE, ["-o", path, "--force", "--top", "1"])).failure).toBeUndefined();
    expect(rows(readFileSync(path, "utf8"))).toHaveLength(2);
  });
  test("leave no file behind where the table turns out to be broken", async () => {
    const path = join(folder, "broken.csv");
    const { failure } = await match('Level\npupil\n"pupil\n', ["-o", path]);
    expect(failure?.exitCode).toBe(3);
    expect(readdirSync(folder).filter((name) => name.startsWith("broken"))).toEqual([]);
  });
  test("leave a file as it was where the table turns out to be broken", async () => {
    const path = join(folder, "kept.csv");
    writeFileSync(path, "before");
    await match('Level\npupil\n"pupil\n', ["-o", path, "--force"]);
    expect(readFileSync(path, "utf8")).toBe("before");
  });
  test("come with a summary to a person", async () => {
    const { stdout, stderr } = await match(TABLE, [], { out: aTerminal() });
    expect(stdout).toContain("Row 2, Ada: 3");
    expect(stdout).toContain("2 people: 1 may apply to one program at least.");
    expect(stderr).toBe("");
    expect((await match(TABLE, ["--summary"])).stderr).toContain("No program at all: 1 person.");
  });
  test("are refused in two formats, or as a workbook on stdout", async () => {
    expect((await match(TABLE, ["--csv", "--json"])).failure?.message).toContain("one format");
    expect((await match(TABLE, ["--xlsx"])).failure?.message).toContain("--output");
  });
});

describe("a long table", () => {
  const long = `Name,Level,Nationality\n${Array.from({ length: 730 }, (_, index) => `P${index},${["pupil", "medic", "x"][index % 3]},${["IN", "US"][index % 2]}\n`).join("")}`;
  const helpers = (task: PeopleTask): ReturnType<Machine["helpers"]> =>
    [1, 2, 3].map((slowness) => {
      const answer = answerer(task);
      const ask = async (batch: Rows): Promise<ReturnType<typeof answer>> =>
        new Promise((give) => setTimeout(() => give(structuredClone(answer(structuredClone(batch)))), 7 - 2 * slowness));
      return { ask, dismiss: async () => undefined };
    });
  test("has the same answers in the same order from several helpers as from one", async () => {
    const alone = await match(long, ["--json"]);
    const together = await match(long, ["--json"], { parts: { helpers: (task) => helpers(structuredClone(task)) } });
    expect(together.stdout).toBe(alone.stdout);
    expect(together.stderr).toBe(alone.stderr);
  });
  test("ends with the failure of a helper, and dismisses the others", async () => {
    let dismissed = 0;
    const broken = { ask: async () => Promise.reject(new RangeError("broken")), dismiss: async () => void (dismissed += 1) };
    await expect(match(long, [], { parts: { helpers: () => [broken, broken] } })).rejects.toThrow("broken");
    expect(dismissed).toBe(2);
  });
  test("shows how far it has come after half a second, at a terminal that can redraw", async () => {
    const progress = async (out: Surface, redraws = true): Promise<string> => {
      let [time, drawn] = [0, ""];
      const parts = { elapsed: () => (time += 90), redraw: (text: string) => void (drawn += text), redraws: () => redraws };
      await match(long, ["-o", join(folder, `${Math.random()}.csv`)], { out, parts });
      return drawn;
    };
    expect(await progress(aTerminal())).toMatch(/\[#+-*\] \d+% {2}\d+ people/u);
    expect(await progress(aTerminal(), false)).toMatch(/^\d+ people[ -~]*\n$/u);
    expect(await progress({ ...aTerminal(), width: Infinity })).toBe("");
    expect(await progress({ ...aTerminal(), terminal: false })).toBe("");
  });
});
