import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Catalog } from "../../src/catalog/compiled.ts";
import { FORMAT, listed, openCatalog, toLines } from "../../src/catalog/compiled.ts";
import * as files from "../../src/catalog/compile-file.ts";
import type { OwnData } from "../../src/catalog/own.ts";
import { readOwn } from "../../src/catalog/own.ts";
import { aProgramOf } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";

vi.mock(import("../../src/catalog/compile-file.ts"), async (original) => {
  const real = await original();
  return { ...real, compileFile: vi.fn(real.compileFile) };
});

const ours = [aRecord(aProgramOf({ locations: [{ country: "GB" }] }, { id: "british" }))];
const shippedAs = (version: string): Catalog =>
  openCatalog(
    JSON.stringify({ format: FORMAT, version, count: ours.length, reference: aReference, retired: [] }),
    () => Buffer.from(toLines(ours.map(listed))),
    () => "",
  );

let home: string;
let folder: string;
let cache: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "own-cache-"));
  [folder, cache] = [join(home, "data"), join(home, "cache")];
  for (const id of ["a", "b", "british"]) put(id, "DE");
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(id: string, country: string, below = "."): void {
  mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(
    join(folder, below, `${id}.yaml`),
    `id: ${id}\nname: Name of ${id}\nhost: {name: A host}\ntypes: [shadowing]\nlocations: [{country: ${country}, note: café}]\nsources: [{id: mine, cycle: 2026, supports: [host, types, locations]}]\n`,
  );
}

interface Seen {
  readonly answers: string;
  readonly parsed: number;
}

/** Every answer that the data give, as bytes, and how many files were parsed for them. */
async function seen({
  at = folder,
  program = "build",
  version = "v",
  kept = cache,
}: { at?: string; program?: string; version?: string; kept?: string } = {}): Promise<Seen> {
  vi.mocked(files.compileFile).mockClear();
  const own = await readOwn([{ path: at, named: true }], shippedAs(version), home, { ...(kept !== "" && { cache: kept }), program });
  return { answers: await answersOf(own), parsed: vi.mocked(files.compileFile).mock.calls.length };
}

async function answersOf({ catalog, record, records }: OwnData): Promise<string> {
  const found = [catalog.programs(), catalog.programs([['"country":"DE"']]), catalog.programs([['"country":"GB"']])];
  const single = [await record("a"), await record("b"), await record("british"), await record("c"), await record("none")];
  return JSON.stringify([catalog.version, catalog.count, found, single, await records(ours)]);
}

/** What every start has to answer: what one answers that keeps nothing. */
async function expected(at = folder): Promise<string> {
  return (await seen({ at, kept: "" })).answers;
}

/** Files that were changed a moment ago are looked at again; these were not. */
async function settled(): Promise<void> {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  await seen();
}

afterEach(() => void vi.useRealTimers());

const cacheFile = (): string => join(cache, readdirSync(cache).find((name) => name.endsWith(".cache")) ?? "");

describe("what is kept of a folder of one's own", () => {
  test("saves the next start every parse, and gives the same bytes", async () => {
    const first = await seen();
    expect(first).toEqual({ answers: await expected(), parsed: 3 });
    expect(await seen()).toEqual({ answers: first.answers, parsed: 0 });
    await settled();
    expect(await seen()).toEqual({ answers: first.answers, parsed: 0 });
  });

  test("an edited file is one parse, though its size and time are as before", async () => {
    await settled();
    const { atime, mtime } = statSync(join(folder, "b.yaml"));
    put("b", "GB");
    utimesSync(join(folder, "b.yaml"), atime, mtime);
    const { answers, parsed } = await seen();
    expect([answers, parsed]).toEqual([await expected(), 1]);
    expect(answers).toContain('"country":"GB"');
  });

  test("an edit in the moment of the first reading is seen", async () => {
    await seen();
    put("b", "GB");
    expect(await seen()).toEqual({ answers: await expected(), parsed: 1 });
  });

  test("a file that is only touched is no parse", async () => {
    await settled();
    utimesSync(join(folder, "b.yaml"), 1, 1);
    expect(await seen()).toEqual({ answers: await expected(), parsed: 0 });
  });

  test.each([
    ["added", () => put("c", "GB"), 1],
    ["added below", () => put("c", "GB", "below/deep"), 1],
    ["removed", () => rmSync(join(folder, "a.yaml")), 0],
    ["moved", () => (mkdirSync(join(folder, "below")), renameSync(join(folder, "a.yaml"), join(folder, "below/a.yaml"))), 1],
  ])("a file that is %s is noticed", async (_, change, parses) => {
    await settled();
    change();
    expect(await seen()).toEqual({ answers: await expected(), parsed: parses });
  });

  test("a file under another name is a mistake, as without anything kept", async () => {
    await settled();
    renameSync(join(folder, "a.yaml"), join(folder, "c.yaml"));
    await expect(seen()).rejects.toThrow(/^data\/c\.yaml:1:1 a: id: /u);
  });

  test("mistakes are told at every start, and cost what is right no parse", async () => {
    put("b", "XX");
    await expect(seen()).rejects.toThrow(/^data\/b\.yaml:5:14 b: locations/u);
    await expect(seen()).rejects.toThrow(/^data\/b\.yaml:5:14 b: locations/u);
    expect(vi.mocked(files.compileFile).mock.calls.map(([{ path }]) => path)).toEqual([join(folder, "b.yaml")]);
    put("b", "GB");
    expect(await seen()).toEqual({ answers: await expected(), parsed: 1 });
  });

  test("two files with one id are told at every start", async () => {
    put("a", "GB", "below");
    await expect(seen()).rejects.toThrow(/below\/a\.yaml|a\.yaml:1:1/u);
    await expect(seen()).rejects.toThrow(/below\/a\.yaml|a\.yaml:1:1/u);
  });

  test("a link is refused, though the file it leads to is known", async () => {
    await settled();
    rmSync(join(folder, "a.yaml"));
    symlinkSync(join(folder, "b.yaml"), join(folder, "a.yaml"));
    await expect(seen()).rejects.toThrow(/^data\/a\.yaml:1:1 /u);
  });

  test("is nothing to another build, another catalog or another folder", async () => {
    await settled();
    expect((await seen({ program: "later build" })).parsed).toBe(3);
    expect((await seen({ program: "later build", version: "w" })).parsed).toBe(3);
    const kept = readFileSync(cacheFile());
    const other = join(home, "other");
    renameSync(folder, other);
    expect((await seen({ at: other })).parsed).toBe(3);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), kept);
    expect((await seen({ at: other })).parsed).toBe(3);
  });
});

describe("what is kept and damaged", () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ["empty", (path) => truncateSync(path, 0)],
    ["garbage", (path) => writeFileSync(path, "x".repeat(5000))],
    ["cut off", (path) => truncateSync(path, statSync(path).size - 1)],
    ["cut in half", (path) => truncateSync(path, statSync(path).size >> 1)],
    ["with more at its end", (path) => writeFileSync(path, "more", { flag: "a" })],
    ["a folder", (path) => (rmSync(path), mkdirSync(path))],
  ];

  test.each(damages)("%s, is noticed", async (_, damage) => {
    await settled();
    damage(cacheFile());
    expect((await seen()).answers).toBe(await expected());
  });

  test("is noticed wherever a bit has turned", async () => {
    await settled();
    const right = await expected();
    const whole = readFileSync(cacheFile());
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(cacheFile(), bytes);
      expect((await seen()).answers, `byte ${at}`).toBe(right);
    }
  });

  test("is put right again", async () => {
    await settled();
    truncateSync(cacheFile(), 100);
    expect((await seen()).parsed).toBe(3);
    expect((await seen()).parsed).toBe(0);
  });
});

describe("where nothing can be kept", () => {
  test("the answers are the same", async () => {
    writeFileSync(join(home, "file"), "");
    expect((await seen({ kept: join(home, "file/below") })).answers).toBe(await expected());
    expect((await seen({ kept: join(home, "file") })).answers).toBe(await expected());
  });

  test("a cache that may only be read is of use", async () => {
    await settled();
    chmodSync(cache, 0o500);
    put("b", "GB");
    expect((await seen()).answers).toBe(await expected());
    chmodSync(cache, 0o700);
  });

  test("nothing of it is left half written, and it is nobody else's to read", async () => {
    await settled();
    expect(readdirSync(cache).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    if (process.platform !== "win32") expect([statSync(cache).mode & 0o777, statSync(cacheFile()).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});

test("several at once do not disturb each other", async () => {
  const right = await expected();
  const all = await Promise.all(Array.from({ length: 8 }, async () => (await seen()).answers));
  expect(new Set(all)).toEqual(new Set([right]));
  expect((await seen()).answers).toBe(right);
});
