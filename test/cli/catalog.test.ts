import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemLine } from "../../src/catalog/problem.ts";
import { parseProgram } from "../../src/catalog/read.ts";
import type { ProgramRecord } from "../../src/core/program.ts";
import { unsafeCharacter } from "../../src/core/text.ts";
import type { Ask } from "../../src/prompts/ask.ts";
import { aProgram, aProgramOf } from "../support/builders.ts";
import type { World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";

const nothing: World = { records: [] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catalog-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const rowsOf = (tsv: string): readonly (readonly string[])[] =>
  tsv
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

describe("catalog", () => {
  test("alone says what parts there are", async () => {
    const { failure } = await run(["catalog"], nothing);
    expect([failure?.exitCode, failure?.message]).toEqual([2, expect.stringContaining("check, stats, stale, new")]);
  });
  test("suggests the part that may be meant", async () => {
    const { failure } = await run(["catalog", "stat"], nothing);
    expect([failure?.exitCode, failure?.message]).toEqual([2, expect.stringContaining("Did you mean stats?")]);
  });
});

describe("catalog check", () => {
  test("says so where there is nothing to mend", async () => {
    put("example-summer.yaml", aProgramFile);
    expect(await run(["catalog", "check", folder], nothing)).toMatchObject({ stdout: "1 file, no mistakes.\n" });
  });

  test("prints each mistake on a line of its own and ends as a check that failed", async () => {
    put("example-summer.yaml", aProgramFile.replace("types: [research]", "types: [reserch]").replace("places: about 20", "plases: about 20"));
    put("b.yaml", "\tid: b\n");
    const { stdout, failure } = await run(["catalog", "check", folder], nothing);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/(?:b|example-summer)\.yaml:\d+:\d+ \S/u);
    expect([failure?.exitCode, failure?.message]).toEqual([1, "2 files, 3 mistakes."]);
  });

  test("as JSON gives the parts of each mistake", async () => {
    put("example-summer.yaml", aProgramFile.replace("types: [research]", "types: [reserch]"));
    const { stdout, failure } = await run(["catalog", "check", folder, "--json"], nothing);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      folder,
      files: 1,
      programs: 0,
      mistakes: [
        {
          file: expect.stringContaining("example-summer.yaml") as string,
          line: 6,
          column: 9,
          id: "example-summer",
          field: "types[0]",
          message: expect.stringContaining("did you mean research?") as string,
        },
      ],
    });
    expect(failure?.exitCode).toBe(1);
  });

  test("never passes on what could act on a terminal", async () => {
    put("a.yaml", 'id: a\n"na\\x1b[2Jme": x\n"\\u202eb": y\n');
    const { stdout } = await run(["catalog", "check", folder], nothing);
    expect(
      stdout
        .split("\n")
        .map(unsafeCharacter)
        .filter((found) => found !== undefined),
    ).toEqual([]);
    expect(stdout).toContain("unknown field");
  });

  test("without a folder reads the project that one stands in, or says that there is none", async () => {
    put("stray.yaml", "\t");
    const { failure } = await run(["catalog", "check"], { records: [], folder });
    expect([failure?.exitCode, failure?.message]).toEqual([2, expect.stringMatching(/no data\/programs where you stand.*catalog check <folder>/u)]);
    mkdirSync(join(folder, "data/programs"), { recursive: true });
    put("data/programs/example-summer.yaml", aProgramFile);
    expect((await run(["catalog", "check"], { records: [], folder })).stdout).toBe("1 file, no mistakes.\n");
  });

  test.each([
    ["is not there", () => join(folder, "nothing"), "does not exist"],
    ["is a file", () => (put("a.yaml", aProgramFile), join(folder, "a.yaml")), "is not a folder"],
    ["holds no program", () => (put("a.txt", ""), folder), "holds no program files"],
  ])("a folder that %s is wrong data, in one sentence with advice", async (_, path, words) => {
    const { failure, stdout } = await run(["catalog", "check", path()], nothing);
    expect([failure?.exitCode, failure?.message, stdout]).toEqual([
      3,
      expect.stringMatching(new RegExp(String.raw`^[^\n]*${words}[^\n]*\.yaml[^\n]*$`, "u")),
      "",
    ]);
  });

  test("takes the folder of a project or of its data as well", async () => {
    mkdirSync(join(folder, "data/programs"), { recursive: true });
    put("data/programs/example-summer.yaml", aProgramFile);
    for (const path of [folder, join(folder, "data"), join(folder, "data/programs")])
      expect((await run(["catalog", "check", path], nothing)).stdout).toBe("1 file, no mistakes.\n");
  });
});

const world: World = {
  records: [
    aRecord(aProgramOf({ locations: [{ country: "GB" }], pay: { kind: "stipend" } }, { id: "british-lab", specialties: ["cardiothoracic"], cycle: 2026 })),
    aRecord(aProgramOf({ locations: [{ country: "GB" }], pay: "none" }, { id: "british-ward", types: ["clinical"], cycle: 2021 })),
    aRecord(
      aProgramOf(
        { locations: [{ country: "US" }], requirements: [{ kind: "citizenship", in: ["US"] }] },
        { id: "american-lab", url: "https://example.org/lab" },
      ),
    ),
    aRecord(aProgramOf({ locations: [{ country: "FR" }] }, { id: "over", cycle: 2010, ended: { status: "ended" } })),
  ],
  countryFacts: { GB: { code: "GB" }, US: { code: "US" } },
};

describe("catalog stats", () => {
  test("as JSON counts programs, countries, what is known and how old it is", async () => {
    const { stdout } = await run(["catalog", "stats", "--json"], world);
    const stats: unknown = JSON.parse(stdout);
    expect(stats).toMatchObject({
      schemaVersion: 1,
      asOf: "2026-11-22",
      programs: 4,
      ended: 1,
      countries: 2,
      destinations: 2,
      ages: {
        byYear: [
          { year: 2026, count: 1 },
          { year: 2021, count: 1 },
          { year: 2010, count: 1 },
        ],
        notNamed: 1,
        since: 2024,
        recent: 1,
        recentShare: 0.25,
      },
      facts: expect.arrayContaining([
        { fact: "pay", stated: 1, none: 1, unstated: 0, notKnown: 2, shares: { stated: 0.25, none: 0.25, unstated: 0, notKnown: 0.5 } },
      ]) as unknown,
    });
  });

  test("has the very counts of facets", async () => {
    const [stats, facets] = await Promise.all(
      [
        ["catalog", "stats", "--json"],
        ["facets", "--facet", "country,type,specialty,level", "--json"],
      ].map(async (argv) => JSON.parse((await run(argv, world)).stdout) as { facets: unknown }),
    );
    expect(stats?.facets).toEqual(facets?.facets);
  });

  test("into a pipe is tab-separated with as many cells in each line", async () => {
    const rows = rowsOf((await run(["catalog", "stats"], world)).stdout);
    expect(rows[0]).toEqual(["part", "name", "value", "count"]);
    expect(rows).toContainEqual(["total", "programs", "", "4"]);
    expect(rows).toContainEqual(["fact", "pay", "stated", "1"]);
    expect(rows).toContainEqual(["newest-year", "2026", "", "1"]);
    expect(rows).toContainEqual(["country", "GB", "United Kingdom", "2"]);
    for (const row of rows) expect(row).toHaveLength(4);
  });

  test.each([30, 40, 80, 120])("at a terminal keeps to a width of %i columns", async (width) => {
    const { stdout } = await run(["catalog", "stats"], world, aTerminal(width));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    expect(stdout).toContain("4 programs");
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain("2024 or later: 1 of 4 (25 %)");
  });
});

describe("catalog stale", () => {
  test("lists what is old or without a year, those first that serve most, with the page to read", async () => {
    const rows = rowsOf((await run(["catalog", "stale"], world)).stdout);
    expect(rows[0]).toEqual(["id", "cycle", "serves", "levels", "openness", "url", "name"]);
    expect(rows.slice(1).map(([id, cycle]) => [id, cycle])).toEqual([
      ["british-ward", "2021"],
      ["american-lab", ""],
    ]);
    expect(rows[2]?.[5]).toBe("https://example.org/lab");
  });

  test("--before moves the line, and --limit cuts the list", async () => {
    const listed = async (...flags: readonly string[]): Promise<readonly (string | undefined)[]> =>
      rowsOf((await run(["catalog", "stale", ...flags], world)).stdout)
        .slice(1)
        .map(([id]) => id);
    expect(await listed("--before", "2020")).toEqual(["american-lab"]);
    expect(await listed("--before", "2027")).toEqual(["british-ward", "british-lab", "american-lab"]);
    expect(await listed("--before", "2027", "--limit", "1")).toEqual(["british-ward"]);
  });

  test("as JSON says how it was ordered", async () => {
    const { stdout } = await run(["catalog", "stale", "--json", "--limit", "1"], world);
    expect(JSON.parse(stdout)).toMatchObject({
      before: 2024,
      total: 2,
      results: [{ id: "british-ward", cycle: 2021, serves: 6, levels: 6, openness: 1, url: null }],
    });
  });

  test("at a terminal says how many there are in all", async () => {
    const { stdout, stderr } = await run(["catalog", "stale", "--limit", "1"], world, aTerminal());
    expect(stdout).toContain("6 of 6 levels, 100 % of countries");
    expect(stderr.replaceAll(/\s+/gu, " ")).toContain("2 programs whose newest source speaks of a year before 2024, or of none; --limit 2 shows all.");
  });

  test.each([
    ["--before", "soon"],
    ["--before", "12"],
    ["--limit", "0"],
  ])("%s %s is wrong usage", async (flag, value) => {
    const { failure } = await run(["catalog", "stale", flag, value], world);
    expect([failure?.exitCode, failure?.message]).toEqual([2, expect.stringContaining(flag)]);
  });
});

/** Somebody who gives these answers to the questions that begin so, and Enter to all others. */
function aPerson(answers: Readonly<Record<string, string>>): { readonly ask: Ask; readonly refusals: string[] } {
  const refusals: string[] = [];
  const answer = (message: string): string => Object.entries(answers).find(([beginning]) => message.startsWith(beginning))?.[1] ?? "";
  return {
    refusals,
    ask: {
      choose: async (message, choices) =>
        choices.find(({ value }) => value === answer(message))?.value ?? Promise.reject(new RangeError(`no choice for ${message}`)),
      write: async (message, check) => {
        // The last of several lines is the one that is taken; the ones before were typing errors.
        for (const text of answer(message).split("\n")) {
          const refusal = check(text);
          if (refusal === undefined) return text;
          refusals.push(refusal);
        }
        throw new RangeError(`no answer to ${message}: ${refusals.at(-1) ?? ""}`);
      },
    },
  };
}

const answers = {
  "An id": "my-summer",
  "The name of": "My Summer: a program",
  "Who runs": "My Hospital",
  "What is that": "hospital",
  "The page that": "https://example.org/a",
  "What does one": "shadowing",
  "Where is": "London, UK",
  "Who may": "medical student, undergrad",
  "When does": "2027-03-01",
  "Does it pay": "stipend",
  "How much? (2000": "400-500 GBP per week",
  "Does it ask": "program",
  "How much? (900": "900 EUR",
  "The page on": "https://example.org/b",
  "Which year": "2027",
};

function writtenBy(files: ReadonlyMap<string, string>): readonly [string, string] {
  const [file = ["", ""]] = [...files];
  return file;
}

describe("catalog new", () => {
  test("without a terminal says what to do instead", async () => {
    const { failure, files } = await run(["catalog", "new"], nothing);
    expect([failure?.exitCode, failure?.message, files.size]).toEqual([2, expect.stringMatching(/at a terminal.*catalog check/u), 0]);
  });

  test("writes what it was told into a file that the linter has nothing against", async () => {
    const { files, stdout } = await run(["catalog", "new"], { ...nothing, person: aPerson(answers).ask }, aTerminal());
    const [path, text] = writtenBy(files);
    expect(path).toBe("new-programs/my-summer.yaml");
    expect(stdout).toContain("Written: new-programs/my-summer.yaml");
    const { program, problems } = parseProgram(text, aReference, path);
    expect(problems.map(problemLine)).toEqual([]);
    expect(program).toMatchObject({
      name: "My Summer: a program",
      host: { name: "My Hospital", type: "hospital" },
      types: ["shadowing"],
      cycle: 2027,
      tracks: [
        {
          locations: [{ country: "GB", city: "London" }],
          requirements: [{ kind: "stage", any: [{ stage: "medical-student" }, { stage: "undergraduate" }] }],
          rounds: [{ closes: { rule: "annual", month: 3, day: 1, seen: 2027 } }],
          pay: { kind: "stipend", amount: { low: 400, high: 500 }, currency: "GBP", per: "week" },
          fees: [{ kind: "program", amount: { low: 900, high: 900 }, currency: "EUR", per: "program" }],
        },
      ],
      sources: [{ url: "https://example.org/b", cycle: 2027 }],
    });
  });

  test("what is skipped is left out, and what the page does not say is told so", async () => {
    const few = {
      ...answers,
      "What is that": "",
      "Who may": "",
      "When does": "unstated",
      "Does it pay": "unstated",
      "Does it ask": "",
      "Which year": "",
      "Where is": "online",
    };
    const [path, text] = writtenBy((await run(["catalog", "new"], { ...nothing, person: aPerson(few).ask }, aTerminal())).files);
    const { program, problems } = parseProgram(text, aReference, path);
    expect(problems.map(problemLine)).toEqual([]);
    expect(program).toMatchObject({
      host: { name: "My Hospital" },
      tracks: [{ locations: [{ remote: true }], requirements: [], rounds: [{ closes: "unstated" }], pay: "unstated" }],
      sources: [{ cycle: "unstated" }],
    });
    expect(program?.tracks[0].fees).toBeUndefined();
  });

  test.each([
    ["An id", "My Summer", "lower-case letters"],
    ["An id", "", "needed"],
    ["The name of", "A \u202e name", "U+202E"],
    ["The page that", "example.org", "an http or https address"],
    ["The page that", "javascript:alert(1)", "an http or https address"],
    ["Where is", "Atlantis", "not a country"],
    ["Who may", "wizard", "not a level of study"],
    ["When does", "soon", "not a date"],
    ["When does", "2027", "Write a day"],
    ["How much? (2000", "much", "not an amount"],
    ["How much? (2000", "500-400 GBP per week", "smaller number first"],
    ["How much? (900", "900 EUR per fortnight", "not a period"],
    ["Which year", "next", "not a year"],
    ["Which year", "1900", "at least 1990"],
  ])("%s: %j is refused as it is typed", async (question, typed, words) => {
    const corrected = { ...answers, [question]: `${typed}\n${answers[question as keyof typeof answers]}` };
    const { ask, refusals } = aPerson(corrected);
    const { files } = await run(["catalog", "new"], { ...nothing, person: ask }, aTerminal());
    expect(refusals).toEqual([expect.stringContaining(words)]);
    expect(files.size).toBe(1);
  });

  test("an id that is there already, or that was once in use, is refused", async () => {
    put("example-summer.yaml", aProgramFile);
    const { ask, refusals } = aPerson({ ...answers, "An id": "example-summer\nold\nmy-summer" });
    await run(["catalog", "new", "--output", folder], { ...nothing, retired: [{ id: "old", reason: "It has a new name." }], person: ask }, aTerminal());
    expect(refusals).toEqual([expect.stringContaining("is there already"), expect.stringContaining("It has a new name.")]);
    expect(readFileSync(join(folder, "example-summer.yaml"), "utf8")).toBe(aProgramFile);
  });

  test("a file that is named gives the id", async () => {
    const { "An id": _, ...others } = answers;
    const { files } = await run(["catalog", "new", "--output", join(folder, "named.yaml")], { ...nothing, person: aPerson(others).ask }, aTerminal());
    const [path, text] = writtenBy(files);
    expect(path).toBe(`${folder}/named.yaml`);
    expect(text).toMatch(/^id: named$/mu);
  });

  test("a file that is there is never written over, and a wrong name is told before anything is asked", async () => {
    put("example-summer.yaml", aProgramFile);
    for (const [name, words] of [
      ["example-summer.yaml", "is there already"],
      ["My File.yaml", "lower-case letters"],
    ] as const) {
      const { failure, files } = await run(["catalog", "new", "--output", join(folder, name)], { ...nothing, person: aPerson({}).ask }, aTerminal());
      expect([failure?.message, files.size]).toEqual([expect.stringContaining(words), 0]);
    }
  });

  test("says when the new program will take the place of ours", async () => {
    const { stdout } = await run(["catalog", "new"], { records: [aRecord(aProgram({ id: "my-summer" }))], person: aPerson(answers).ask }, aTerminal());
    expect(stdout).toContain("takes the place of our program");
  });
});

describe("programs of the reader's own", () => {
  const records: readonly ProgramRecord[] = [
    aRecord(aProgram({ id: "ours" })),
    aRecord(aProgram({ id: "mine", origin: "own" })),
    aRecord(aProgram({ id: "changed", origin: "override" })),
  ];

  test("are marked on their page and in JSON", async () => {
    expect((await run(["show", "mine"], { records })).stdout).toContain("From your own data.");
    expect((await run(["show", "changed"], { records })).stdout).toContain("in place of what the catalog says");
    expect((await run(["show", "ours"], { records })).stdout).not.toContain("own data");
    const { results } = JSON.parse((await run(["search", "--json", "--fields", "id,origin"], { records })).stdout) as { readonly results: unknown };
    expect(results).toEqual(
      expect.arrayContaining([
        { id: "ours", origin: null },
        { id: "mine", origin: "own" },
        { id: "changed", origin: "override" },
      ]),
    );
  });

  test("are told under a list, and only there where there are some", async () => {
    const note = (await run(["search"], { records }, aTerminal(200))).stderr;
    expect(note).toContain("2 programs from your own data, 1 of them in place of ours: changed and mine.");
    expect((await run(["search"], { records: records.slice(0, 1) }, aTerminal(200))).stderr).not.toContain("own data");
  });
});

test("a retired id says why it is gone and what took its place", async () => {
  const retired = [
    { id: "old", reason: "The program has a new name.", replacedBy: "new" },
    { id: "gone", reason: "It was never real." },
  ];
  expect((await run(["show", "old"], { records: [], retired })).failure).toMatchObject({
    exitCode: 2,
    message: "old is no longer in the catalog. The program has a new name. In its place: intern-find show new",
  });
  expect((await run(["show", "gone"], { records: [], retired })).failure?.message).toBe("gone is no longer in the catalog. It was never real.");
});
