import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished, test } from "vitest";
import type { Ran } from "./support/run.ts";
import { commandOf, environment, root, run } from "./support/run.ts";

interface Home {
  readonly env: Readonly<Record<string, string>>;
  readonly file: string;
  readonly typed: (...args: readonly string[]) => Promise<Ran>;
}

/** Somebody with a home of their own, and nothing in it. */
function aHome(): Home {
  const home = mkdtempSync(join(tmpdir(), "shortlist-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const env = { XDG_DATA_HOME: join(home, "data"), XDG_CONFIG_HOME: join(home, "config") };
  return { env, file: join(home, "data/intern-find/shortlist.yaml"), typed: async (...args) => run(args, { env }) };
}

test("a program is saved, followed through its stages, and taken out again", async () => {
  const { typed } = aHome();
  const done = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr, code } = await typed(...args);
    expect({ args, stderr, code }).toEqual({ args, stderr: "", code: 0 });
    return stdout;
  };
  expect(await done("save", "jhibs")).toMatch(/^Saved: jhibs\./u);
  expect(await done("stage", "jhibs", "preparing")).toMatch(/^jhibs: preparing since 22 Nov 2026/u);
  await done("note", "jhibs", "asked Dr. Okafor");
  await done("tag", "jhibs", "first-choice");
  expect((await done("list")).split("\n")[1]).toMatch(/^jhibs\t.*\tpreparing\t2026-11-22\tapply\t.*\tfirst-choice\t\thttps?:/u);
  expect(await done("search", "--saved", "--fields", "id,saved")).toBe("id\tsaved\njhibs\tpreparing\n");
  expect(await done("complete", "--", "stage", "jh")).toContain("jhibs\t");
  expect(await done("complete", "--", "stage", "jhibs", "sub")).toContain("submitted");
  await done("unsave", "jhibs");
  expect(await done("list")).toMatch(/^id\t[^\n]*\n$/u);
});

test("cron is told what is due, by the exit code, too", async () => {
  const { typed } = aHome();
  const due = ["deadlines", "--saved", "--within", "1y", "--quiet", "--exit-code"];
  expect(await typed(...due)).toEqual({ stdout: "", stderr: "", code: 1 });
  await typed("save", "jhibs");
  const { stdout, stderr, code } = await typed(...due);
  expect([stdout.split("\n")[1]?.split("\t")[5], stderr, code]).toEqual(["jhibs", "", 0]);
  await typed("stage", "jhibs", "submitted");
  expect((await typed(...due)).code).toBe(1);
});

test("a file that a person broke takes the stars away, but no list", async () => {
  const { typed, file } = aHome();
  await typed("save", "jhibs");
  writeFileSync(file, readFileSync(file, "utf8").replace(/saved: .*/u, "saved: some day"));
  const listed = await typed("search", "jhibs", "--fields", "id");
  expect([listed.stdout, listed.code]).toEqual(["id\njhibs\n", 0]);
  expect(listed.stderr).toMatch(/^What you saved is not marked here: .*shortlist\.yaml:\d+:\d+/u);
  const saved = await typed("search", "--saved");
  expect([saved.stdout, saved.code]).toEqual(["", 3]);
});

test("the JSON of what is saved is what the shipped schema describes, and no more", async () => {
  const { typed, file } = aHome();
  await typed("save", "jhibs", "mayo-surf");
  await typed("stage", "jhibs", "submitted");
  await typed("note", "jhibs", "a word");
  await typed("referee", "add", "Dr. Okafor", "--for", "jhibs");
  // One whose facts were others, and one whose record is gone.
  const text = readFileSync(file, "utf8").replace(/deadline: .*/u, "deadline: 2027-01-01");
  writeFileSync(file, text.replace("\nreferees:", "\n  - id: long-gone\n    name: Long gone\n    saved: 2026-01-01\nreferees:"));
  const open = JSON.parse(readFileSync(join(root, "data/output.schema.json"), "utf8"), (_, value: unknown) =>
    typeof value === "object" && value !== null && "properties" in value ? { additionalProperties: false, ...value } : value,
  ) as object;
  const ajv = new Ajv2020({ strictTypes: false, validateFormats: false }).addSchema({ ...open, $id: "output" });
  for (const [definition, args] of [
    ["saved-answer", ["list", "--json"]],
    ["list-answer", ["search", "--saved", "--json"]],
    ["referees-answer", ["referee", "list", "--json"]],
  ] as const) {
    const answer: unknown = JSON.parse((await typed(...args)).stdout);
    const validate = ajv.getSchema(`output#/$defs/${definition}`);
    expect([args, validate?.(answer), validate?.errors]).toEqual([args, true, null]);
    expect(JSON.stringify(answer)).toContain("jhibs");
  }
});

/** The files of the build that a search loads, and those of them that hold a package. */
function loadedBySearch(env: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "preload-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const preload = join(folder, "tell.cjs");
  writeFileSync(preload, 'process.on("exit", () => process.stderr.write(Object.keys(require.cache).join("\\n")));\n');
  const [file, args] = commandOf(["search", "--paid", "--fields", "id,saved"]);
  const { stderr } = spawnSync(file, ["--require", preload, ...args], { env: environment(env), encoding: "utf8" });
  return stderr.split("\n").map((path) => path.slice(root.length).replaceAll("\\", "/"));
}

function filesHolding(...packages: readonly string[]): readonly string[] {
  const outputs = JSON.parse(readFileSync(join(root, "dist/meta.json"), "utf8")) as Record<string, { inputs: Record<string, unknown> }>;
  return Object.entries(outputs).flatMap(([path, { inputs }]) =>
    packages.some((name) => Object.keys(inputs).some((input) => input.startsWith(`node_modules/${name}/`))) ? [path] : [],
  );
}

test("a search loads neither YAML nor a schema, whether something is saved or not", async () => {
  const { typed, env } = aHome();
  const heavy = filesHolding("yaml", "zod");
  expect(heavy.length).toBeGreaterThan(0);
  const bare = loadedBySearch(env);
  expect(bare.filter((path) => heavy.includes(path) || path.endsWith("/quick.cjs"))).toEqual([]);
  await typed("save", "jhibs");
  // The first search keeps what the file was read to.
  await typed("search", "--paid");
  const marked = loadedBySearch(env);
  expect(marked.some((path) => path.endsWith("/quick.cjs"))).toBe(true);
  expect(marked.filter((path) => heavy.includes(path))).toEqual([]);
});
