import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import type fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod";
import type { CalendarDate } from "../../src/core/calendar.ts";
import type { Entry } from "../../src/core/shortlist.ts";
import { changedEntry, withEntry, withoutEntry } from "../../src/core/shortlist.ts";
import type { OwnDocument, OwnPlace } from "../../src/user/document.ts";
import { changeDocument, readDocument } from "../../src/user/document.ts";
import { changeSeen, readSeen } from "../../src/user/seen.ts";
import { changeShortlist, readShortlist } from "../../src/user/shortlist.ts";
import { aPlace } from "../support/own-folder.ts";

interface Fault {
  readonly name: "open" | "mkdir" | "rename" | "readFile";
  readonly code: string;
  /** The paths that it fails for. */
  readonly fits: RegExp;
}

/** What the system answers as long as it stands here; a root user is not refused anything otherwise. */
const world = vi.hoisted((): { fault: Fault | undefined } => ({ fault: undefined }));

vi.mock("node:fs/promises", async (original) => {
  const actual = await original<typeof fs>();
  const faulty =
    <Args extends readonly unknown[], Result>(name: Fault["name"], call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const { fault } = world;
      if (fault?.name === name && fault.fits.test(String(args[0]))) throw Object.assign(new Error(fault.code), { code: fault.code });
      return call(...args);
    };
  const { open, mkdir, rename, readFile } = actual;
  return { ...actual, open: faulty("open", open), mkdir: faulty("mkdir", mkdir), rename: faulty("rename", rename), readFile: faulty("readFile", readFile) };
});

afterEach(() => {
  world.fault = undefined;
});

const day = "2026-11-22" as CalendarDate;

function anEntry(id: string): Entry {
  return { id, name: `Program ${id}`, saved: day };
}

const save = (place: OwnPlace, id: string) => changeShortlist(place, (before) => withEntry(before, anEntry(id)));

const saved = async (place: OwnPlace): Promise<readonly string[]> => (await readShortlist(place)).programs.map(({ id }) => id);

test("what was saved is there the next time, and a file that is not there is empty", async () => {
  const place = aPlace();
  expect(await saved(place)).toEqual([]);
  await save(place, "jhibs");
  await save(place, "cern");
  expect(await saved(place)).toEqual(["jhibs", "cern"]);
  expect(existsSync(join(place.data, "shortlist.yaml.lock"))).toBe(false);
  expect(readdirSync(place.data).toSorted()).toEqual(["backup", "shortlist.yaml"]);
});

test("the file is for its owner only, and a change leaves its mode as it is", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  const file = join(place.data, "shortlist.yaml");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  await save(place, "cern");
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test("the version before and a copy of the last one are kept", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  await save(place, "cern");
  const file = readFileSync(join(place.data, "shortlist.yaml"), "utf8");
  expect(readFileSync(join(place.data, "backup/shortlist.yaml"), "utf8")).toBe(file);
  const before = readFileSync(join(place.data, "backup/shortlist.before.yaml"), "utf8");
  expect(before).toContain("jhibs");
  expect(before).not.toContain("cern");
});

test("a change that changes nothing writes nothing", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  const { ino } = statSync(join(place.data, "shortlist.yaml"));
  await save(place, "jhibs");
  expect(statSync(join(place.data, "shortlist.yaml")).ino).toBe(ino);
});

test("a change that fails leaves the file as it was, and no lock", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  await expect(
    changeShortlist(place, () => {
      throw new RangeError("on second thoughts");
    }),
  ).rejects.toThrow("on second thoughts");
  await save(place, "cern");
  expect(await saved(place)).toEqual(["jhibs", "cern"]);
});

test("a file that is a link stays one, and what it leads to is written", async () => {
  const place = aPlace();
  mkdirSync(join(place.data, "dotfiles"), { recursive: true });
  writeFileSync(join(place.data, "dotfiles/mine.yaml"), "programs: []\n");
  symlinkSync("dotfiles/mine.yaml", join(place.data, "shortlist.yaml"));
  await save(place, "jhibs");
  expect(readFileSync(join(place.data, "dotfiles/mine.yaml"), "utf8")).toContain("jhibs");
});

const byHand = `# my list
version: 1
programs:
  # the best one
  - id: jhibs
    name: "Johns Hopkins"   # in quotes
    saved: 2026-11-01
    tags: [first-choice]
  - id: cern
    name: CERN
    saved: 2026-11-02
`;

test("what a person wrote beside it stays: comments, quotes, order", async () => {
  const place = aPlace();
  mkdirSync(place.data, { recursive: true });
  writeFileSync(join(place.data, "shortlist.yaml"), byHand);
  await changeShortlist(place, (before) => changedEntry(before, "jhibs", (entry) => ({ ...entry, tags: ["first-choice", "paid"] })));
  await changeShortlist(place, (before) => withoutEntry(before, "cern"));
  await save(place, "embl");
  expect(readFileSync(join(place.data, "shortlist.yaml"), "utf8")).toBe(`# my list
version: 1
programs:
  # the best one
  - id: jhibs
    name: "Johns Hopkins" # in quotes
    saved: 2026-11-01
    tags: [first-choice, paid]
  - id: embl
    name: Program embl
    saved: 2026-11-22
`);
});

test("a mistake by hand is told with its line and column, and the file stays as it is", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  const file = join(place.data, "shortlist.yaml");
  const text = byHand.replace("tags: [first-choice]", "stages: [{stage: submited, on: 2026-11-31}]");
  writeFileSync(file, text);
  const told = `${file}:8:15 programs[0].stages[0].stage: found "submited"; did you mean submitted?`;
  await expect(readShortlist(place)).rejects.toMatchObject({ name: "OwnMistakes", message: expect.stringContaining(told) as string });
  await expect(save(place, "cern")).rejects.toMatchObject({
    message: expect.stringContaining(`${file}:8:32 programs[0].stages[0].on: found "2026-11-31"`) as string,
  });
  expect(readFileSync(file, "utf8")).toBe(text);
});

const damages: readonly (readonly [string, string | Buffer])[] = [
  ["half of the file", byHand.slice(0, 110)],
  ["an empty file", ""],
  ["zeros where the text was", Buffer.alloc(300)],
  ["binary rubbish", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10])],
];

test.each(damages)("%s: it is set aside under a name that is told, and the backup takes its place", async (_, rest) => {
  const place = aPlace();
  await save(place, "jhibs");
  await save(place, "cern");
  const file = join(place.data, "shortlist.yaml");
  writeFileSync(file, rest);
  expect(await saved(place)).toEqual(["jhibs", "cern"]);
  const aside = join(place.data, "shortlist.damaged-2026-11-22.yaml");
  expect(readFileSync(aside)).toEqual(Buffer.from(rest));
  expect(place.told).toHaveLength(1);
  expect(place.told[0]).toContain(aside);
  await save(place, "embl");
  expect(await saved(place)).toEqual(["jhibs", "cern", "embl"]);
  expect(place.told).toHaveLength(1);
});

test("of two damaged on one day both are kept", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  for (const rest of ["[one", "[two"]) {
    writeFileSync(join(place.data, "shortlist.yaml"), rest);
    await save(place, "cern");
  }
  expect(readFileSync(join(place.data, "shortlist.damaged-2026-11-22.yaml"), "utf8")).toBe("[one");
  expect(readFileSync(join(place.data, "shortlist.damaged-2026-11-22-2.yaml"), "utf8")).toBe("[two");
});

test("where the copy is damaged, too, the version before it is used", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  await save(place, "cern");
  for (const name of ["shortlist.yaml", "backup/shortlist.yaml"]) writeFileSync(join(place.data, name), "[half");
  expect(await saved(place)).toEqual(["jhibs"]);
});

test("without any backup a damaged file is told with its line, and left as it is", async () => {
  const place = aPlace();
  mkdirSync(place.data, { recursive: true });
  const file = join(place.data, "shortlist.yaml");
  writeFileSync(file, 'programs:\n  - id: "jhibs\n');
  await expect(save(place, "cern")).rejects.toMatchObject({ name: "OwnMistakes", message: expect.stringContaining(`${file}:2:9`) as string });
  expect(readFileSync(file, "utf8")).toBe('programs:\n  - id: "jhibs\n');
});

test("half-written JSON is damaged as well", async () => {
  const place = aPlace();
  await changeSeen(place, () => ({ looks: { "": { on: day, catalog: "1", programs: { jhibs: { closes: "2027-03-01" } } } } }));
  const file = join(place.data, "seen.json");
  writeFileSync(file, readFileSync(file, "utf8").slice(0, 40));
  expect((await readSeen(place)).looks[""]?.programs).toEqual({ jhibs: { closes: "2027-03-01" } });
  expect(place.told[0]).toContain("seen.damaged-2026-11-22.json");
});

test("a file of a newer version is neither read nor written", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  const file = join(place.data, "shortlist.yaml");
  writeFileSync(file, "version: 2\nprograms: {by: year}\n");
  for (const attempt of [readShortlist(place), save(place, "cern")])
    await expect(attempt).rejects.toMatchObject({
      name: "OwnProblem",
      message: expect.stringContaining("newer intern-find (version 2 of the file; this one knows 1)") as string,
    });
  expect(readFileSync(file, "utf8")).toBe("version: 2\nprograms: {by: year}\n");
});

const third: OwnDocument<{ readonly names: readonly string[] }> = {
  file: "names.yaml",
  folder: "data",
  holds: "names",
  schema: z.strictObject({ names: z.array(z.string()) }),
  version: 3,
  migrations: [({ name }) => ({ all: [name] }), ({ all }) => ({ names: all })],
  empty: { names: [] },
};

test.each([
  ["version: 1\nname: ada\n", ["ada"]],
  ["version: 2\nall: [ada, bo]\n", ["ada", "bo"]],
  ["version: 3\nnames: [cy]\n", ["cy"]],
])("a file of an older version is brought up to ours step by step: %j", async (text, names) => {
  const place = aPlace();
  mkdirSync(place.data, { recursive: true });
  writeFileSync(join(place.data, "names.yaml"), text);
  expect(await readDocument(third, place)).toEqual({ names });
  await changeDocument(third, place, (before) => ({ names: [...before.names, "dee"] }));
  expect(readFileSync(join(place.data, "names.yaml"), "utf8")).toContain("version: 3");
  expect(readFileSync(join(place.data, "backup/names.before.yaml"), "utf8")).toBe(text);
  expect(await readDocument(third, place)).toEqual({ names: [...names, "dee"] });
});

test("without a home nothing is saved, and that is said; reading finds nothing", async () => {
  const place: OwnPlace = { folders: {}, today: day, warn: () => undefined };
  expect(await saved(place)).toEqual([]);
  await expect(save(place, "jhibs")).rejects.toMatchObject({ name: "OwnProblem", message: expect.stringContaining("set HOME") as string });
});

test.each([
  ["a full disk", "open", "ENOSPC", /\.tmp$/u, "the disk is full"],
  ["a full disk when the folder is made", "mkdir", "ENOSPC", /data/u, "the disk is full"],
  ["a read-only home", "rename", "EROFS", /\.tmp$/u, "the disk is read-only"],
  ["a home of somebody else", "mkdir", "EACCES", /data/u, "may not be read or written by you"],
  ["a file of somebody else", "readFile", "EACCES", /shortlist\.yaml$/u, "may not be read or written by you"],
] as const)("%s is one sentence, and what was saved is still there", async (_, name, code, fits, words) => {
  const place = aPlace();
  await save(place, "jhibs");
  const before = readFileSync(join(place.data, "shortlist.yaml"), "utf8");
  world.fault = { name, code, fits };
  await expect(save(place, "cern")).rejects.toMatchObject({ name: "DiskProblem", message: expect.stringContaining(words) as string });
  world.fault = undefined;
  expect(readFileSync(join(place.data, "shortlist.yaml"), "utf8")).toBe(before);
  expect(readdirSync(place.data).filter((file) => file.endsWith(".tmp") || file.includes(".lock"))).toEqual([]);
});

test("a damaged file where nothing can be written: the backup is read", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  writeFileSync(join(place.data, "shortlist.yaml"), "[half");
  world.fault = { name: "mkdir", code: "EROFS", fits: /data/u };
  expect(await saved(place)).toEqual(["jhibs"]);
  expect(place.told[0]).toContain("nothing can be written there");
});

const canMount = process.platform === "linux" && process.getuid?.() === 0;

test.runIf(canMount)("a disk that fills up in the middle of a write leaves the file whole", async () => {
  const place = aPlace();
  mkdirSync(place.data, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place.data]).status !== 0) return;
  try {
    await save(place, "jhibs");
    const before = readFileSync(join(place.data, "shortlist.yaml"), "utf8");
    const long = { ...anEntry("cern"), notes: [{ on: day, text: "x".repeat(60_000) }] };
    await expect(changeShortlist(place, (list) => withEntry(list, long))).rejects.toMatchObject({
      message: expect.stringContaining("the disk is full") as string,
    });
    expect(readFileSync(join(place.data, "shortlist.yaml"), "utf8")).toBe(before);
    await save(place, "embl");
    expect(await saved(place)).toEqual(["jhibs", "embl"]);
  } finally {
    execFileSync("umount", [place.data]);
  }
});

test("more than the file may hold is refused before anything is written", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  const long = { ...anEntry("cern"), notes: [{ on: day, text: "x ".repeat(120_000).trim() }] };
  await expect(changeShortlist(place, (list) => withEntry(list, long))).rejects.toMatchObject({ name: "OwnProblem" });
  expect(await saved(place)).toEqual(["jhibs"]);
});

test("control characters and marks that reorder text are no text", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  writeFileSync(join(place.data, "shortlist.yaml"), byHand.replace("name: CERN", 'name: "CE\\u202eRN"'));
  await expect(readShortlist(place)).rejects.toMatchObject({ name: "OwnMistakes", message: expect.stringContaining("programs[1].name") as string });
});
