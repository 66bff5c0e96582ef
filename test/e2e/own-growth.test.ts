import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, run } from "./support/run.ts";

/** So many that a second thread helps to read them. */
const COUNT = 250;

let home: string;
let programs: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "own-growth-"));
  programs = join(home, "programs");
  mkdirSync(programs);
  const names = readdirSync(join(root, "data/programs")).toSorted().slice(0, COUNT);
  for (const name of names) {
    const text = readFileSync(join(root, "data/programs", name), "utf8");
    writeFileSync(join(programs, `my-${name}`), text.replace(/^id: /mu, "id: my-"));
  }
  writeFileSync(join(home, "file"), "");
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const commands = [
  ["search", "--paid", "--fields", "id,name,origin,deadline"],
  ["search", "neurology", "--limit", "5"],
  ["show", `my-${readdirSync(join(root, "data/programs")).toSorted()[0]?.replace(".yaml", "") ?? ""}`],
  ["catalog", "stats"],
];

test("the first start, those after it, two at once and those that can keep nothing give the same bytes", { timeout: 300_000 }, async () => {
  const nowhere = { env: { XDG_CACHE_HOME: join(home, "file") } };
  const caches = { env: { XDG_CACHE_HOME: join(home, "caches") } };
  for (const command of commands) {
    const args = [...command, "--data", programs];
    const expected = await run(args, nowhere);
    expect([expected.stderr.includes("mistake"), expected.code]).toEqual([false, 0]);
    rmSync(join(home, "caches"), { recursive: true, force: true });
    const [first, beside] = await Promise.all([run(args, caches), run(args, caches)]);
    expect([first, beside, await run(args, caches)]).toEqual([expected, expected, expected]);
    expect(readdirSync(join(home, "caches/intern-find"))).toEqual([expect.stringMatching(/\.cache$/u)]);
  }
});

test("mistakes are told at every start, each in its place, by whichever thread has found it", { timeout: 300_000 }, async () => {
  const names = readdirSync(programs).toSorted();
  const broken = [names[0], names[200], names[COUNT - 1]].map((name) => join(programs, name ?? ""));
  const before = broken.map((path) => readFileSync(path, "utf8"));
  for (const path of broken) writeFileSync(path, `${readFileSync(path, "utf8")}nothing: 1\n`);
  const env = { XDG_CACHE_HOME: join(home, "other-caches") };
  const [first, second] = [await run(["search", "--data", programs], { env }), await run(["search", "--data", programs], { env })];
  expect([first.code, first.stdout, first.stderr.trimEnd().split("\n").length]).toEqual([3, "", 4]);
  expect(second).toEqual(first);
  for (const [index, path] of broken.entries()) writeFileSync(path, before[index] ?? "");
  expect((await run(["search", "--data", programs], { env })).code).toBe(0);
});
