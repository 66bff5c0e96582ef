import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../e2e/support/run.ts";

/** The package as another program imports it: by its name, with its types. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const node = promisify(execFile);
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "library-"));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(root, join(project, "node_modules/intern-find"), "dir");
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

async function runScript(text: string): Promise<string> {
  writeFileSync(join(project, "script.js"), text);
  const { stdout } = await node(process.execPath, ["script.js"], { cwd: project, maxBuffer: 1 << 26 });
  return stdout;
}

/** The example that the README shows. */
function example(): string {
  const [, text] = /^```ts\n(.*?)^```$/msu.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  if (text === undefined) throw new Error("README.md has no example in TypeScript");
  return text;
}

test("the example of the README runs and prints programs", async () => {
  const output = await runScript(example());
  expect(output.trim().split("\n").length).toBeGreaterThan(3);
  expect(output).toContain("mrc-summer-studentships");
});

test("the example of the README satisfies the compiler in its strictest settings", async () => {
  writeFileSync(join(project, "example.ts"), example());
  const settings = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--noUncheckedIndexedAccess",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--lib",
    "es2023",
  ];
  const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
  await expect(
    node(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...settings, ...types, "example.ts"], { cwd: project }),
  ).resolves.toBeDefined();
});

test("the compiler refuses what the types do not allow", async () => {
  writeFileSync(join(project, "wrong.ts"), 'import { loadCatalog, question } from "intern-find";\nquestion({ today: 2027 }, loadCatalog());\n');
  const checked = node(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "wrong.ts"], {
    cwd: project,
  });
  await expect(checked).rejects.toMatchObject({ stdout: expect.stringContaining("'number' is not assignable to type 'string'") as string });
});

test("the library gives the programs that the command gives, in its order", async () => {
  const ids = await runScript(`
    import { loadCatalog, question, search } from "intern-find";
    const catalog = loadCatalog();
    const asked = { today: "2027-01-10", filters: { country: "uk,ie", paid: true }, person: { level: "undergraduate", year: "2", citizenship: "in" }, words: "research" };
    const { query, situation } = question(asked, catalog);
    console.log(search(catalog.programs(), query, situation).matches.map(({ program }) => program.id).join("\\n"));
  `);
  const flags = "search research --country uk,ie --paid --level undergraduate --year 2 --citizenship in --today 2027-01-10 --fields id".split(" ");
  expect(ids.trim().split("\n")).toEqual((await run(flags)).stdout.trim().split("\n").slice(1));
});

describe("what makes no sense is refused with what would be right", () => {
  test.each([
    ['{ today: "soon" }', "2027-02-01"],
    ['{ today: "2027-01-10", filters: { country: "Atlantis" } }', "country:"],
    ['{ today: "2027-01-10", filters: { contry: "uk" } }', "country, region"],
    ['{ today: "2027-01-10", person: { age: "very old" } }', "age:"],
  ])("%s", async (asked, expected) => {
    const text = await runScript(`
      import { loadCatalog, question } from "intern-find";
      try { question(${asked}, loadCatalog()); console.log("accepted"); } catch (error) { console.log(error.name, error.message); }
    `);
    expect(text).toContain("TypeError");
    expect(text).toContain(expected);
  });
});

test("the library understands what the command understands", async () => {
  const script = (person: string): string => `
    import { loadCatalog, question } from "intern-find";
    const { situation } = question({ today: "2026-11-22", person: ${person} }, loadCatalog());
    process.stdout.write(JSON.stringify(situation.profile));`;
  const said = await runScript(script('{ citizenship: "Filipino", level: "MS3", budget: "20000 Philippine pesos" }'));
  expect(JSON.parse(said)).toEqual({ citizenships: ["PH"], stage: "medical-student", year: 3, budget: { amount: 20_000, currency: "PHP" } });
  await expect(runScript(script('{ citizenship: "Congolese" }'))).rejects.toThrow('citizenship: "Congolese" may be of more than one country. Write cd');
});
