import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseSync } from "oxc-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Each rule of the layers is seen to fail: a mistake is planted in a small tree that has this project's settings and no other code. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

interface Plant {
  readonly rule: string;
  readonly text: string;
}

/** What the linter refuses, by the file that it is planted in. */
const refused: Readonly<Record<string, Plant>> = {
  "src/core/imports-render.ts": { rule: "no-restricted-imports", text: `export { word } from "../render/word.ts";` },
  "src/core/filters/imports-catalog.ts": {
    rule: "no-restricted-imports",
    text: `import type { Shape } from "../../catalog/shape.ts";\nexport type Same = Shape;`,
  },
  "src/core/imports-later.ts": { rule: "no-restricted-imports", text: `export const later = async (): Promise<unknown> => import("../render/word.ts");` },
  "src/core/imports-main.ts": { rule: "no-restricted-imports", text: `import * as main from "../main.ts";\nexport const copy = main;` },
  "src/core/imports-node.ts": { rule: "no-restricted-imports", text: `export { readFile } from "node:fs/promises";` },
  "src/core/imports-zod.ts": { rule: "no-restricted-imports", text: `export { string } from "zod";` },
  "src/render/imports-cli.ts": { rule: "no-restricted-imports", text: `export { flag } from "../cli/flag.ts";` },
  "src/render/imports-files.ts": { rule: "no-restricted-imports", text: `export { bytes } from "../files/bytes.ts";` },
  "src/files/imports-core.ts": { rule: "no-restricted-imports", text: `export { plain } from "../core/plain.ts";` },
  "src/catalog/imports-yaml.ts": { rule: "no-restricted-imports", text: `export { parse } from "yaml";` },
  "src/catalog/imports-tools.ts": { rule: "no-restricted-imports", text: `export { tool } from "../tools/tool.ts";` },
  "src/prompts/imports-render.ts": { rule: "no-restricted-imports", text: `export { word } from "../render/word.ts";` },
  "src/cli/commands/imports-zod.ts": { rule: "no-restricted-imports", text: `export const later = async (): Promise<unknown> => import("zod");` },
  "src/cli/imports-inquirer.ts": { rule: "no-restricted-imports", text: `import * as inquirer from "inquirer";\nexport const copy = inquirer;` },
  "src/cli/imports-chalk.ts": { rule: "no-restricted-imports", text: `export { Chalk } from "chalk";` },
  "src/render/imports-unknown.ts": { rule: "no-restricted-imports", text: `export { build } from "esbuild";` },
  "src/core/reads-the-clock.ts": { rule: "no-restricted-globals", text: `export const now = (): number => Date.now();` },
  "src/core/reads-the-clock-by-its-long-name.ts": { rule: "no-restricted-properties", text: `export const now = (): number => globalThis.Date.now();` },
  "src/core/draws-lots.ts": { rule: "no-restricted-properties", text: `export const lot = (): number => Math.random();` },
  "src/cli/logs.ts": { rule: "no-console", text: `export const say = (): void => console.log("a");` },
  "src/core/cycle-one.ts": { rule: "no-cycle", text: `import { two } from "./cycle-two.ts";\nexport const one = (): number => two();` },
  "src/core/cycle-two.ts": { rule: "no-cycle", text: `import { one } from "./cycle-one.ts";\nexport const two = (): number => one();` },
  "src/core/default-export.ts": { rule: "no-default-export", text: `export default 1;` },
  "src/core/forgets-a-kind.ts": {
    rule: "switch-exhaustiveness-check",
    text: `export function f(kind: "a" | "b"): number {\n  let n = 0;\n  switch (kind) {\n    case "a":\n      n = 1;\n  }\n  return n;\n}`,
  },
  "src/cli/forgets-to-wait.ts": {
    rule: "no-floating-promises",
    text: `const wait = async (): Promise<void> => undefined;\nexport function go(): void {\n  wait();\n}`,
  },
  "src/core/any.ts": { rule: "no-explicit-any", text: `export const loose = (value: any): unknown => value;` },
  "src/core/long-file.ts": { rule: "max-lines", text: Array.from({ length: 251 }, (_, index) => `export const n${index} = ${index};`).join("\n") },
  "src/core/long-function.ts": {
    rule: "max-lines-per-function",
    text: `export function long(): number {\n  let n = 0;\n${"  n += 1;\n".repeat(40)}  return n;\n}`,
  },
  "src/core/many-branches.ts": {
    rule: "complexity",
    text: `export function f(n: number): number {\n${Array.from({ length: 12 }, (_, index) => `  if (n === ${index}) return 0;`).join("\n")}\n  return 1;\n}`,
  },
};

/** What stands in its right place, and is therefore let through. */
const welcome: Readonly<Record<string, string>> = {
  "src/core/plain.ts": `import { distance } from "fastest-levenshtein";\nexport const plain = (a: string, b: string): number => distance(a, b);`,
  "src/core/calendar.ts": `export const epochDay = (day: string): number => Date.parse(day);`,
  "src/core/filters/near.ts": `import { plain } from "../plain.ts";\nexport const near = plain;`,
  "src/render/word.ts": `import { format } from "date-fns/format";\nimport { plain } from "../core/plain.ts";\nexport const word = { format, plain };`,
  "src/catalog/shape.ts": `import * as z from "zod";\nimport { bytes } from "../files/bytes.ts";\nexport const shape = { bytes, text: z.string() };\nexport type Shape = typeof shape;`,
  "src/files/bytes.ts": `import { readFile } from "node:fs/promises";\nimport { parse } from "yaml";\nexport const bytes = { readFile, parse };`,
  "src/cli/flag.ts": `import { Option } from "commander";\nimport { shape } from "../catalog/shape.ts";\nimport { word } from "../render/word.ts";\nexport const flag = { Option, shape, word };`,
  "src/tools/tool.ts": `import { readFile } from "node:fs/promises";\nimport { parse } from "yaml";\nimport { flag } from "../cli/flag.ts";\nexport const tool = { flag, parse, readFile };`,
  "src/main.ts": `import { flag } from "./cli/flag.ts";\nprocess.exitCode = Object.keys(flag).length;\nexport const main = flag;`,
};

/** What does not exist in the core for the compiler, each alone in its file. */
const unseen: Readonly<Record<string, string>> = {
  "src/core/sees-console.ts": `console.log("a");\nexport {};`,
  "src/core/sees-process.ts": `export const folder = process.cwd();`,
  "src/core/sees-node.ts": `import { readFile } from "node:fs/promises";\nexport const read = readFile;`,
  "src/core/sees-node-types.ts": `export const text = (bytes: Buffer): string => String(bytes);`,
  "src/core/sees-a-timer.ts": `export const later = (): unknown => setTimeout(() => undefined, 1);`,
};

let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "layers-"));
  for (const file of ["package.json", "tsconfig.json", "oxlint.config.mjs", "src/core/tsconfig.json", "src/render/tsconfig.json"]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "junction");
  for (const [file, text] of Object.entries(welcome)) plant(file, text);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${text}\n`);
}

/** What a tool of this project prints, whether it is content or not. */
async function told(bin: string, ...parameters: readonly string[]): Promise<string> {
  const ran = run(process.execPath, [join(root, "node_modules", bin), ...parameters], { cwd: tree, maxBuffer: 1 << 26 });
  return ran.then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && "stdout" in error ? String(error.stdout) : ""),
  );
}

describe("the linter", () => {
  let findings: readonly { readonly file: string; readonly rule: string }[];

  beforeAll(async () => {
    for (const [file, { text }] of Object.entries(refused)) plant(file, text);
    const output = JSON.parse(await told("oxlint/bin/oxlint", "-c", "oxlint.config.mjs", "-f", "json")) as {
      readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
    };
    findings = output.diagnostics.map(({ filename, code }) => ({ file: filename.replaceAll("\\", "/"), rule: /\((.*)\)/u.exec(code)?.[1] ?? code }));
    for (const file of Object.keys(refused)) rmSync(join(tree, file));
  });

  test.each(Object.entries(refused))("refuses %s", (file, { rule }) => {
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(Object.keys(welcome))("lets %s through", (file) => {
    expect(findings.filter((finding) => finding.file === file)).toEqual([]);
  });

  test("refuses to run while a folder of src has no row among the layers", async () => {
    plant("src/elsewhere/new.ts", "export const n = 1;");
    const output = await told("oxlint/bin/oxlint", "-c", "oxlint.config.mjs");
    rmSync(join(tree, "src/elsewhere"), { recursive: true });
    expect(output).toContain("src/elsewhere: no row among the layers");
  });
});

describe("the compiler", () => {
  test("has nothing to say about a core and a render that keep to themselves", async () => {
    expect(await told("typescript/bin/tsc", "-p", "src/core")).toBe("");
    expect(await told("typescript/bin/tsc", "-p", "src/render")).toBe("");
  });

  test("knows neither node nor the console in the core", async () => {
    for (const [file, text] of Object.entries(unseen)) plant(file, text);
    const output = await told("typescript/bin/tsc", "-p", "src/core");
    for (const file of Object.keys(unseen)) rmSync(join(tree, file));
    expect(Object.keys(unseen).filter((file) => !output.includes(file))).toEqual([]);
  });

  test("knows neither process nor the console in render", async () => {
    plant("src/render/sees-process.ts", `export const wide = process.stdout;\nconsole.log(wide);`);
    const output = await told("typescript/bin/tsc", "-p", "src/render");
    rmSync(join(tree, "src/render/sees-process.ts"));
    expect(output).toContain("Cannot find name 'process'");
    expect(output).toContain("Cannot find name 'console'");
  });
});

/** Everything that a file names to import from, also only for its types. */
function namedBy(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, source: from, argument } = node as { type?: string; source?: { value?: unknown }; argument?: { value?: unknown } };
    const value = type === "TSImportType" ? (argument ?? from)?.value : from?.value;
    if (typeof value === "string") found.push(value);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(name, source).program);
  return found;
}

function outsideOfCore(name: string, source: string): readonly string[] {
  return namedBy(name, source).filter((from) =>
    from.startsWith(".") ? !join(dirname(name), from).startsWith("src/core/") : !from.startsWith("#words/") && from !== "fastest-levenshtein",
  );
}

describe("what the core names", () => {
  test.each([
    ['import { word } from "../render/word.ts";'],
    ['export type Copy = typeof import("../render/word.ts");'],
    ['export { word } from "../../render/word.ts";'],
    ['const later = import("../files/disk.ts");'],
    ['import { readFileSync } from "node:fs";'],
  ])("is found where it lies outside: %s", (source) => {
    expect(outsideOfCore("src/core/some.ts", source)).toHaveLength(1);
  });

  test("lies in the core, or in the table of words", () => {
    const files = readdirSync(join(root, "src/core"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(50);
    expect(
      files.flatMap((name) => outsideOfCore(`src/core/${name}`, readFileSync(join(root, "src/core", name), "utf8")).map((from) => `${name}: ${from}`)),
    ).toEqual([]);
  });
});
