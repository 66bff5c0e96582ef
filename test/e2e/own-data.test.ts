import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root, run } from "./support/run.ts";

let home: string;
let programs: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "own-data-"));
  programs = join(home, "intern-find/programs");
  mkdirSync(programs, { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const mine = `id: my-clinic
name: My clinic
host: {name: A clinic, type: hospital}
types: [shadowing]
locations: [{city: Baltimore, region: MD, country: US}]
pay: none
sources: [{id: mine, cycle: 2026, supports: [host, types, locations, pay]}]
`;
const ours = readFileSync(join(root, "data/programs/jhibs.yaml"), "utf8").replace(/^name: .*$/mu, "name: My JHIBS");

const found = (stdout: string): readonly (readonly string[])[] =>
  stdout
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

describe.each([
  ["in the place for one's own data", () => ({ flags: [] as readonly string[], env: { XDG_DATA_HOME: home } })],
  ["in a folder that --data names", () => ({ flags: ["--data", programs], env: {} })],
  ["in a folder that --data= names", () => ({ flags: [`--data=${programs}`], env: {} })],
])("programs %s", (_, where) => {
  test("are found, shown and counted, and take the place of ours", async () => {
    writeFileSync(join(programs, "my-clinic.yaml"), mine);
    writeFileSync(join(programs, "jhibs.yaml"), ours);
    const { flags, env } = where();
    const list = await run(["search", "--city", "baltimore", "--fields", "id,name,origin", ...flags], { env });
    expect(found(list.stdout)).toContainEqual(["my-clinic", "My clinic", "own"]);
    expect(found(list.stdout).filter(([id]) => id === "jhibs")).toEqual([["jhibs", "My JHIBS", "override"]]);
    expect((await run(["search", "my clinic", "--fields", "id", ...flags], { env })).stdout).toContain("my-clinic");
    expect((await run(["show", "my-clinic", ...flags], { env })).stdout).toContain("From your own data.");
    const counted = JSON.parse((await run(["catalog", "stats", "--json", ...flags], { env })).stdout) as { readonly own: number; readonly programs: number };
    const before = JSON.parse((await run(["catalog", "stats", "--json"])).stdout) as { readonly own: number; readonly programs: number };
    expect([counted.own, counted.programs]).toEqual([2, before.programs + 1]);
  });

  test("are told to be broken, every mistake of them, whatever is asked", async () => {
    writeFileSync(join(programs, "a.yaml"), "id: a\n\tname: x\n");
    writeFileSync(join(programs, "my-clinic.yaml"), mine.replace("[shadowing]", "[shadow]"));
    const { flags, env } = where();
    for (const command of [["search"], ["show", "jhibs"], ["deadlines"], ["catalog", "stats"]]) {
      const { stdout, stderr, code } = await run([...command, ...flags], { env });
      expect([stdout, code]).toEqual(["", 3]);
      expect(stderr.trimEnd().split("\n")).toEqual([
        expect.stringMatching(/a\.yaml:2:1 a tab/u),
        expect.stringMatching(/my-clinic\.yaml:4:9 my-clinic: types\[0\]/u),
        expect.stringMatching(/^2 mistakes in your own data/u),
      ]);
    }
    // What finds the mistakes still works.
    expect((await run(["catalog", "check", programs], { env })).code).toBe(1);
  });
});

test("a folder that is not there is wrong data, in one sentence", async () => {
  const { stdout, stderr, code } = await run(["search", "--data", join(home, "nothing")]);
  expect([stdout, code]).toEqual(["", 3]);
  expect(stderr).toMatch(/^--data: [^\n]+ does not exist\. Name a folder[^\n]+\n$/u);
});

test("the data of the project have no mistakes, from wherever one asks", async () => {
  expect(await run(["catalog", "check"])).toMatchObject({ stdout: expect.stringMatching(/^\d+ files, no mistakes\.\n$/u) as string, code: 0 });
  expect(await run(["catalog", "check", root], { cwd: home })).toMatchObject({ code: 0 });
  expect(await run(["catalog", "check"], { cwd: home })).toMatchObject({ code: 2 });
});
