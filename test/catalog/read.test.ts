import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problemLine } from "../../src/catalog/problem.ts";
import { readPrograms } from "../../src/catalog/read.ts";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "programs-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

async function told(): Promise<readonly string[]> {
  return (await readPrograms(folder, aReference, folder)).problems.map(problemLine);
}

const posix = process.platform !== "win32";

test("a file that is right is a program, in the folder or below it, with either ending", async () => {
  put("example-summer.yaml", aProgramFile);
  put("below/other.YML", aProgramFile.replace("id: example-summer", "id: other"));
  const { programs, problems, files } = await readPrograms(folder, aReference, folder);
  expect([programs.map(({ id }) => id).toSorted(), problems, files]).toEqual([["example-summer", "other"], [], 2]);
});

test("a mark at the beginning, as some editors write it, does not matter", async () => {
  put("example-summer.yaml", `\uFEFF${aProgramFile}`);
  expect(await told()).toEqual([]);
});

test("a broken file does not hide the mistakes of another", async () => {
  put("a.yaml", "id: a\n\tname: x\n");
  put("example-summer.yaml", aProgramFile.replace("types: [research]", "types: [reserch]"));
  expect(await told()).toEqual([
    "a.yaml:2:1 a tab stands here: indent with spaces",
    expect.stringMatching(/^example-summer\.yaml:6:9 example-summer: types\[0\]: found "reserch"; did you mean research\?/u),
  ]);
});

test("text in another encoding is told, at its first byte that is wrong", async () => {
  put("latin.yaml", Buffer.from("id: latin\nname: caf\u00e9\n", "latin1"));
  put("wide.yaml", Buffer.from("\uFEFFid: wide\n", "utf16le"));
  expect(await told()).toEqual(["latin.yaml:2:10 is not UTF-8 text; save it as UTF-8", "wide.yaml:1:1 is not UTF-8 text but UTF-16; save it as UTF-8"]);
});

test("binary data are told, and nothing of them is repeated", async () => {
  put(
    "image.yaml",
    Uint8Array.from({ length: 300 }, (_, index) => index % 128),
  );
  expect(await told()).toEqual(["image.yaml:1:1 a character that does not belong into a text (U+0000): remove it"]);
});

test("a file that is too large is not read", async () => {
  put("large.yaml", "a".repeat(1_000_001));
  expect(await told()).toEqual(["large.yaml:1:1 is larger than 1 MB"]);
});

test("an empty file is told", async () => {
  put("empty.yaml", "");
  expect(await told()).toEqual([expect.stringContaining("empty.yaml:1:1 is empty")]);
});

test("a folder with the name of a file is told, and what is in it is read", async () => {
  put("x.yaml/a.yaml", "id: a\n\tb: 1\n");
  expect(await told()).toEqual(["x.yaml:1:1 is a folder; only a file may have this name", "x.yaml/a.yaml:2:1 a tab stands here: indent with spaces"]);
});

test.runIf(posix)("a link is not followed, whether it leads out of the folder, around in it or nowhere", async () => {
  put("example-summer.yaml", aProgramFile);
  symlinkSync("/etc/passwd", join(folder, "out.yaml"));
  symlinkSync(join(folder, "example-summer.yaml"), join(folder, "same.yaml"));
  symlinkSync(join(folder, "nothing"), join(folder, "nowhere.yaml"));
  symlinkSync(folder, join(folder, "round"));
  const lines = await told();
  expect(lines.map((line) => line.replace(/:.*/u, ""))).toEqual(["nowhere.yaml", "out.yaml", "same.yaml"]);
  for (const line of lines) expect(line).toContain("is a link, which is not followed");
});

test.runIf(posix)("what is neither file nor folder is told, rather than waited for", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(join(folder, "socket.yaml"), resolve));
  const lines = await told();
  await new Promise((resolve) => void server.close(resolve));
  expect(lines).toEqual(["socket.yaml:1:1 is no plain file"]);
});

test("hidden files and installed packages are not looked at", async () => {
  put(".hidden.yaml", "\t");
  put(".git/a.yaml", "\t");
  put("node_modules/a/b.yaml", "\t");
  put("notes.txt", "\t");
  expect(await readPrograms(folder, aReference, folder)).toEqual({ programs: [], problems: [], files: 0 });
});

test("two files with one id are told at the second", async () => {
  put("a/example-summer.yaml", aProgramFile);
  put("b/example-summer.yaml", aProgramFile);
  expect(await told()).toEqual(["b/example-summer.yaml:1:1 example-summer: id: a/example-summer.yaml has the same id"]);
});

test("the name of the file has to be the id", async () => {
  put("other.yaml", aProgramFile);
  expect(await told()).toEqual([expect.stringContaining('found "example-summer", the file is called other')]);
});

test("a folder that is not there is a problem of its own", async () => {
  await expect(readPrograms(join(folder, "nothing"), aReference, folder)).rejects.toMatchObject({
    name: "DiskProblem",
    message: expect.stringContaining("does not exist") as string,
  });
});

test.each<[string, RegExp, string, string]>([
  ["a day that a month does not have", /day: 1, seen: 2025/u, "day: 32", "opens.day: found 32, at most 31 allowed"],
  ["a day that this month does not have", /month: 12, day: 1, seen: 2025/u, "month: 2, day: 30", "opens.day: found 30, a day that month 2 does not have"],
  ["months that are one", /month: 6, seen: 2026/u, "month: 6, until: 6", "starts.until: until is the month itself: leave it out, or name a later one"],
  ["a lead without a length", /rule: annual, month: 12, day: 1, seen: 2025/u, "rule: relative", "opens: says neither weeks nor months"],
  ["an hour without a zone", /, zone: America.New_York/u, "", "closes: time and zone go together: one of them is missing"],
  [
    "an opening after the closing",
    /month: 12, day: 1, seen: 2025/u,
    "month: 12, day: 1, seen: 2026",
    "opens: the opening (2026-12-01) comes after closes (2026-01-31)",
  ],
  [
    "a closing after the start",
    /rule: month, month: 6, seen: 2026/u,
    "rule: dated, date: 2026-01-02",
    "closes: the deadline (2026-01-31) comes after starts (2026-01-02)",
  ],
])("%s is told", async (_, from, to, mistake) => {
  put("example-summer.yaml", aProgramFile.replace(from, to));
  expect((await told()).map((problem) => problem.replace(/^\S+ example-summer: rounds\[0\]\./u, ""))).toEqual([mistake]);
});
