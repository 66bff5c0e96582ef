import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./support/run.ts";

/** What a database makes of the CSV. */

const shell = promisify(execFile);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasSqlite(): boolean {
  try {
    execFileSync("sqlite3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasSqlite())("sqlite3 reads as many rows and the same values as the list has", async () => {
  const flags = ["search", "--limit", "10000", "--fields", "id,name,host,url,cost-low"];
  const [csv, tsv] = await Promise.all([run([...flags, "--csv"]), run([...flags, "--tsv"])]);
  // sqlite3 takes the mark for UTF-8 as a part of the first heading.
  writeFileSync(join(folder, "list.csv"), csv.stdout.replace(/^\uFEFF/u, ""));
  const query = 'select id, name, host, url, "cost-low" from list order by rowid;';
  const { stdout } = await shell("sqlite3", [":memory:", "-cmd", `.import --csv ${join(folder, "list.csv")} list`, "-cmd", ".mode tabs", query], {
    maxBuffer: 1 << 26,
  });
  const expected = tsv.stdout.trimEnd().split("\n").slice(1);
  expect(expected.length).toBeGreaterThan(300);
  const rows = stdout.trimEnd().split("\n");
  expect(rows).toHaveLength(expected.length);
  // A number below zero could be read as a formula, and so has an apostrophe before it.
  expect(rows.map((row) => row.replaceAll("\t'", "\t"))).toEqual(expected);
});
