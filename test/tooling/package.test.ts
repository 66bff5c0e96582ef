import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";

/** The package as it is published: what is in it, and that it needs nothing else. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const packed = z.tuple([z.object({ size: z.number(), files: z.array(z.object({ path: z.string(), mode: z.number(), size: z.number() })) })]);

let size: number;
let files: readonly { readonly path: string; readonly mode: number; readonly size: number }[];
let unpacked: string;

beforeAll(async () => {
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, shell: process.platform === "win32" });
  [{ size, files }] = packed.parse(JSON.parse(stdout));
  unpacked = mkdtempSync(join(tmpdir(), "package-"));
  for (const { path } of files) cpSync(join(root, path), join(unpacked, path));
});

afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

test("the package holds the built program and its papers, nothing else", () => {
  const paths = files.map(({ path }) => path);
  const expected = /^(bin\/[^/]+|dist\/[^/]+|dist\/types\/.+\.d\.ts|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/u;
  expect(paths.filter((path) => !expected.test(path) || path === "dist/meta.json")).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      "bin/intern-find.js",
      "package.json",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "dist/catalog.json",
      "dist/names.json",
      "dist/index.js",
      "dist/types/index.d.ts",
      "dist/output.schema.json",
      "dist/THIRD-PARTY.txt",
      "dist/sbom.cdx.json",
    ]),
  );
});

test("the package is smaller than 1.1 megabytes", () => {
  expect(size).toBeLessThan(1_100_000);
});

/** In kilobytes. What every start reads is kept smallest. */
const budgets: readonly (readonly [RegExp, number])[] = [
  [/^bin\//u, 8],
  [/^dist\/main\.cjs$/u, 170],
  [/^dist\/lazy\.cjs$/u, 1000],
  [/^dist\/lazy-/u, 270],
  [/^dist\/.*-worker\.cjs$/u, 320],
  [/^dist\/index\.js$/u, 320],
  [/^dist\/catalog\.json$/u, 40],
  [/^dist\/programs\.jsonl$/u, 700],
  [/^dist\/records\.jsonl$/u, 1600],
  [/^dist\/.*\.json$/u, 150],
];

test("every file keeps to its budget", () => {
  const sizes = files.map(({ path, size: bytes }) => ({ path, kilobytes: bytes / 1000 }));
  const over = sizes.filter(({ path, kilobytes }) => kilobytes > (budgets.find(([pattern]) => pattern.test(path))?.[1] ?? 100));
  expect(over).toEqual([]);
});

test("an install of the package fetches no other package and runs no script", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
  expect(manifest).not.toHaveProperty("dependencies");
  expect(manifest).not.toHaveProperty("optionalDependencies");
  expect(manifest).not.toHaveProperty("peerDependencies");
  expect(Object.keys(manifest.scripts).filter((name) => ["preinstall", "install", "postinstall", "prepare"].includes(name))).toEqual([]);
});

test("the program starts as a command", () => {
  expect((files.find(({ path }) => path === "bin/intern-find.js")?.mode ?? 0) & 0o111).toBe(0o111);
  expect(readFileSync(join(root, "bin/intern-find.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/u);
});

test.each(["search --paid --country uk", "search neuroscience --json", "show jhibs", "deadlines --within 90d"])(
  "the packed files alone answer: %s",
  async (command) => {
    const parameters = [join(unpacked, "bin/intern-find.js"), ...command.split(" "), "--today", "2027-01-10"];
    const { stdout } = await run(process.execPath, parameters, { cwd: unpacked, maxBuffer: 1 << 26 });
    expect(stdout.trim()).not.toBe("");
  },
);

test("what countries and currencies are also called is read only where a text says nothing otherwise", async () => {
  const path = join(unpacked, "dist/names.json");
  const names = readFileSync(path);
  const search = async (...flags: readonly string[]): Promise<string> =>
    (await run(process.execPath, [join(unpacked, "bin/intern-find.js"), "search", ...flags], { cwd: unpacked, maxBuffer: 1 << 26 })).stdout;
  const plain = ["--paid", "--country", "uk", "--citizenship", "ke", "--budget", "£1500", "--level", "MS3"];
  const spoken = ["--paid", "--country", "British", "--citizenship", "Kenyan", "--budget", "1500 pounds", "--level", "3rd year MBBS"];
  expect(await search(...spoken)).toBe(await search(...plain));
  rmSync(path);
  expect(await search(...plain)).toMatch(/^id\t/u);
  await expect(search(...spoken)).rejects.toThrow();
  writeFileSync(path, names);
});

test("the licences of all that is bundled come along", () => {
  const text = readFileSync(join(unpacked, "dist/THIRD-PARTY.txt"), "utf8");
  for (const name of ["chalk", "cli-table3", "commander", "date-fns", "fastest-levenshtein", "ical-generator", "minisearch"])
    expect(text).toContain(`${name}\n---`);
});

test("the lock file names no registry", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});
