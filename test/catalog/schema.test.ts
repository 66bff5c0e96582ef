import { describe, expect, test } from "vitest";
import { countryFile } from "../../src/catalog/country-schema.ts";
import { parseProgram } from "../../src/catalog/read.ts";
import { retiredFile } from "../../src/catalog/retired-schema.ts";
import { readYaml } from "../../src/files/yaml.ts";
import { escaped } from "../../src/render/json.ts";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";

type Path = readonly (string | number)[];

const problemsOf = (value: unknown): readonly string[] =>
  parseProgram(escaped(JSON.stringify(value)), aReference, "example-summer.yaml").problems.map(({ field, message }) => `${field}: ${message}`);
const whole = readYaml(aProgramFile).value;

/** Every place of a file at which a text stands. */
function textsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function withText(value: unknown, [step, ...rest]: Path, change: (text: string) => unknown): unknown {
  if (step === undefined) return change(String(value));
  const copy: unknown = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = withText((value as Record<string | number, unknown>)[step], rest, change);
  return copy;
}

const fieldOf = (path: Path): string =>
  path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? step : `${name}.${step}`), "");

test("the file that says something in every field is right", () => {
  expect(parseProgram(aProgramFile, aReference, "example-summer.yaml").problems).toEqual([]);
});

/** Written with escapes, which is how they come past the reader of YAML. */
const unsafe = {
  "a control character": "\u0007",
  "an escape sequence": "\u001b[2J",
  "a C1 control character": "\u009b2J",
  "a delete character": "\u007f",
  "a line break": "\n",
  "a tab": "\t",
  "a line separator": "\u2028",
  "a bidi override": "\u202e",
  "a bidi embedding": "\u202a",
  "a bidi isolate": "\u2066",
  "a mark of direction": "\u200f",
  "a byte-order mark": "\ufeff",
  "half of a letter": "\ud800",
};

test.each(Object.entries(unsafe))("no text of a program file may hold %s", (_, character) => {
  const paths = textsIn(whole);
  expect(paths.length).toBeGreaterThan(60);
  const accepted = paths.filter((path) => problemsOf(withText(whole, path, (text) => `${text.slice(0, 1)}${character}${text.slice(1)}`)).length === 0);
  expect(accepted.map(fieldOf)).toEqual([]);
});

test("the mistake names the character", () => {
  expect(problemsOf(withText(whole, ["summary"], () => "a \u202e b"))).toEqual([expect.stringContaining("U+202E")]);
});

describe("an address", () => {
  const withUrl = (url: unknown): readonly string[] => problemsOf(withText(whole, ["url"], () => url));
  test.each([
    "https://example.org",
    "http://example.org/a?b=c#d",
    "HTTPS://EXAMPLE.ORG/",
    "https://example.org:8080/a",
    "https://日本.jp/é",
    "https://example.org?a@b",
    "https://example.org/@name",
  ])("%s is one", (url) => {
    expect(withUrl(url)).toEqual([]);
  });
  test.each([
    "ftp://example.org",
    "javascript:alert(1)",
    "data:text/html,a",
    "file:///etc/passwd",
    "mailto:a@b.org",
    "//example.org",
    "example.org",
    "http:example.org",
    "https://",
    "https://bank.com@example.org/",
    "https://a:b@example.org/",
    "https://example.org/a b",
    "https://example.org/\u202egnp",
  ])("%j is none", (url) => {
    expect(withUrl(url)).toEqual([expect.stringMatching(/^url: /u)]);
  });
});

test("line breaks and spaces around an address are not kept", () => {
  const { program } = parseProgram(escaped(JSON.stringify(withText(whole, ["url"], () => " https://exam\nple.org/ "))), aReference, "example-summer.yaml");
  expect(program?.url).toBe("https://example.org/");
});

test("the texts and addresses of country files and of retired ids are held to the same", () => {
  const source = "https://example.org/";
  const country = (note: string, url = source): boolean => countryFile.safeParse({ code: "GB", language: [{ note, year: 2026, source: url }] }).success;
  expect([country("English."), country("Eng\u202elish."), country("English.", "javascript:alert(1)")]).toEqual([true, false, false]);
  const retired = (reason: string): boolean => retiredFile.safeParse({ retired: [{ id: "old", reason }] }).success;
  expect([retired("It ended."), retired("It\u001b[2J ended.")]).toEqual([true, false]);
});
