import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The same sources give the same bytes, wherever and whenever they are built. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const SOURCES = ["package.json", "package-lock.json", "tsconfig.json", "README.md", "bin", "src", "data"];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reproducible-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

/** What a build in a folder of its own gives: a digest for each file. */
async function built(name: string, env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  for (const source of SOURCES) cpSync(join(root, source), join(project, source), { recursive: true });
  // Links instead of copies, which are many; a symbolic link would be followed to where it leads.
  await run("cp", ["-al", join(root, "node_modules"), join(project, "node_modules")]).catch(() =>
    cpSync(join(root, "node_modules"), join(project, "node_modules"), { recursive: true }),
  );
  await run("npm", ["run", "build"], { cwd: project, env: { ...process.env, ...env }, shell: process.platform === "win32" });
  const entries = readdirSync(join(project, "dist"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(project, path), createHash("sha256").update(readFileSync(path)).digest("hex")] as const;
    }),
  );
}

test("two builds in folders of other names, other zones and other languages give the same bytes", { timeout: 240_000 }, async () => {
  const [first, second] = [
    await built("a", { TZ: "UTC", LANG: "C", LC_ALL: "C" }),
    await built("another/folder", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
  ];
  expect(second).toEqual(first);
  expect(Object.keys(first)).toContain(join("dist", "main.cjs"));
  expect(Object.keys(first).length).toBeGreaterThan(20);
});
