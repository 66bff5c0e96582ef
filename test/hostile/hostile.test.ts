import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { problemLine } from "../../src/catalog/problem.ts";
import { readPrograms } from "../../src/catalog/read.ts";
import { run } from "../support/fake-context.ts";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";
import { acting, badFiles, fileWith, FILE, freelyTold, meaning, placesIn, textAt, validProgram, withAt, wrongValues } from "./corpus.ts";
import { anyFile } from "./generated.ts";
import { aWholeRecord, becomes, faultsIn, refusalFaults, textBecomes } from "./look.ts";
import { acts, faultsOf, fileFormats } from "./outputs.ts";

const places = placesIn(validProgram);
const RUNS = 300;

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("a bad file is refused at its place, quickly", () => {
  test.each(badFiles)("$title", async ({ content, told, name }) => {
    const begin = performance.now();
    const became = await becomes(content, name);
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(became.program).toBeUndefined();
    expect(became.lines.join("\n")).toMatch(told);
    expect(refusalFaults(became)).toEqual([]);
  });

  test("and nothing of it reaches what all objects share", async () => {
    await becomes(`${aProgramFile}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n`);
    expect("polluted" in {}).toBe(false);
  });
});

test.runIf(process.platform !== "win32")("links out of the folder are refused, and a folder that is a link is not entered", async () => {
  const [folder, outside] = [aFolder(), aFolder()];
  writeFileSync(join(outside, FILE), aProgramFile);
  symlinkSync(join(outside, FILE), join(folder, FILE));
  symlinkSync("../../../../../../etc/passwd", join(folder, "passwd.yaml"));
  symlinkSync("/dev/zero", join(folder, "zero.yaml"));
  mkdirSync(join(folder, "below"));
  symlinkSync(outside, join(folder, "below", "out"));
  const { programs, problems } = await readPrograms(folder, aReference, folder);
  expect(programs).toEqual([]);
  expect(problems.map(problemLine)).toEqual(
    [FILE, "passwd.yaml", "zero.yaml"].map((name) => expect.stringMatching(new RegExp(`^${name}:1:1 is a link`, "u")) as string),
  );
});

test.runIf(process.platform !== "win32")("the name of a file may hold what acts on a terminal, and what is said of it does not", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a\u001B[2J\u202E\nb.yaml"), "a");
  for (const flags of [[], ["--json"]]) {
    const { stdout, failure } = await run(["catalog", "check", folder, ...flags], { records: [] });
    expect({ faults: acts(stdout), code: failure?.exitCode }).toEqual({ faults: [], code: 1 });
  }
});

describe("every field with every wrong type is refused at its place, or is a program that every output can show", () => {
  test.each(wrongValues.map((value) => [value] as const))("%j", async (value) => {
    for (const path of places) {
      const became = textBecomes(fileWith(path, value));
      expect(await faultsIn(became, false), `${path.join(".")}: ${JSON.stringify(value)}`).toEqual([]);
    }
  });
});

describe("a text that acts on a terminal or tears a line", () => {
  test("is refused in every text field of a file", () => {
    for (const text of acting) {
      for (const path of places.filter((place) => textAt(validProgram, place) !== undefined)) {
        const became = textBecomes(fileWith(path, text));
        expect({ program: became.program, faults: refusalFaults(became) }, `${path.join(".")}: ${JSON.stringify(text)}`).toEqual({
          program: undefined,
          faults: [],
        });
      }
    }
  });

  test.each(acting)("comes out of no file format even where a damaged catalog holds it: %j", async (text) => {
    const record = aWholeRecord();
    expect(await faultsOf(freelyTold(record, text), freelyTold(record, "plain"), fileFormats)).toEqual([]);
  });
});

test.each(meaning)("is only text in every output, in every field: %j", async (text) => {
  const record = aWholeRecord();
  expect(await faultsOf(freelyTold(record, text), freelyTold(record, "plain"))).toEqual([]);
});

test.each([...meaning, ...acting])("is no address in any file format: %j", async (url) => {
  const { url: _, ...record } = aWholeRecord();
  const plain = { ...record, sources: record.sources.map(({ url: __, ...source }) => source) };
  const sources = record.sources.map((source) => ({ ...source, url }));
  expect(
    await faultsOf(
      { ...record, url, sources },
      plain,
      fileFormats.filter(({ argv }) => !argv.includes("--json")),
    ),
  ).toEqual([]);
});

test("a text that means something elsewhere is read from a file as it is written", () => {
  for (const text of meaning.filter((each) => each.trim() === each)) {
    expect(textBecomes(fileWith(["summary"], text)).program?.summary).toBe(text);
  }
  expect(withAt({ a: [1, 2] }, ["a", 0], undefined)).toEqual({ a: [2] });
});

test("made files without end are refused at their place, or are programs that every output can show", async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async (content) => {
      expect(await faultsIn(await becomes(content), false)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
