import { describe, expect, test } from "vitest";
import { parseProgram } from "../../src/catalog/read.ts";
import { readYaml } from "../../src/files/yaml.ts";
import { aProgramFile } from "../support/program-file.ts";
import { aReference } from "../support/reference.ts";

/** The file with the value of the field in this line replaced. */
function withLine(field: string, value: string): { readonly text: string; readonly line: number } {
  const lines = aProgramFile.split("\n");
  const index = lines.findIndex((line) => line.startsWith(`${field}:`));
  const end = lines.findIndex((line, at) => at > index && /^\w/u.test(line));
  return { text: [...lines.slice(0, index), `${field}: ${value}`, ...(end === -1 ? [] : lines.slice(end))].join("\n"), line: index + 1 };
}

const toldOf = (text: string): readonly string[] =>
  parseProgram(text, aReference, "example-summer.yaml").problems.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);

const fields = Object.keys(readYaml(aProgramFile).value as object);
const wrong = ["", "true", "-1.5", "0123", '""', "[]", "{}", "[1]", "{a: 1}", "zzz", `"${"x".repeat(700)}"`, "1e9", ".inf"];

/** Of `any` value these are right. */
const fine: Readonly<Record<string, readonly string[]>> = {
  name: ["zzz"],
  summary: ["zzz"],
  places: ["zzz", `"${"x".repeat(700)}"`],
  requirements: ["[]"],
  limits: ["{}"],
  duration: ["{}"],
  fee: ["{}"],
};

describe("a value of the wrong kind is told at its line, in one sentence", () => {
  test.each(fields)("%s", (field) => {
    for (const value of wrong.filter((one) => !(fine[field] ?? []).includes(one))) {
      const { text, line } = withLine(field, value);
      const told = toldOf(text);
      expect([value, told.some((one) => one.startsWith(`${line}:`))]).toEqual([value, true]);
      for (const one of told) expect(one).toMatch(/^\d+:\d+ [\w[\].-]*: [^\n]{3,600}$/u);
      for (const one of told) expect(one).not.toMatch(/undefined|\[object|Invalid|expected|union|\bnull\b|\bNaN\b|Too (?:small|big)/u);
    }
  });
});

describe("the words help", () => {
  const told = (field: string, value: string): string => toldOf(withLine(field, value).text).join("\n");

  test.each([
    ["a number where text belongs is shown as it is written", "name", "0123", "found 0123, allowed: text (put it in quotes)"],
    ["an empty field is called empty", "name", "", "is empty, allowed: text"],
    ["an empty list is called empty", "types", "[]", "is empty: leave it out"],
    ["of a closed list all that is allowed is named", "ended", "{status: over}", "allowed: paused, ended"],
    ["a typing error gets a suggestion", "types", "[reserch]", "did you mean research?"],
    ["an unknown field gets a suggestion", "host", "{nmae: A, type: university}", 'unknown field "nmae"; did you mean name?'],
    ["what is missing is named", "host", "{type: university}", "host.name: is missing, allowed: text"],
    ["an unknown kind of date rule names those that there are", "rounds", "[{closes: {rule: yearly}}]", "allowed: annual, dated"],
    [
      "inside a rule its own field is blamed",
      "rounds",
      "[{closes: {rule: annual, month: 13, day: 1}}]",
      "rounds[0].closes.month: found 13, at most 12 allowed",
    ],
    ["inside pay its own field is blamed", "pay", "{kind: wage}", 'pay.kind: found "wage", allowed: paid, stipend'],
    ["a country has to be a code", "locations", "[{country: uk}]", "an ISO 3166 country code in capitals, like GB"],
    ["NO is Norway and not a no", "requirements", "[{kind: citizenship, in: [NO]}]", 'found "NO", which is not a known country'],
  ])("%s", (_, field, value, words) => expect(told(field, value)).toContain(words));

  test("inside a combination of requirements the inner one is blamed", () => {
    expect(toldOf(aProgramFile.replace("min: 3, scale: 4", "min: x, scale: 4"))).toEqual(['16:26 requirements[2].anyOf[0].min: found "x", allowed: a number']);
    expect(toldOf(aProgramFile.replace("{kind: gpa", "{kind: gqa"))).toEqual([
      expect.stringContaining('requirements[2].anyOf[0].kind: found "gqa"; did you mean gpa?, allowed: stage'),
    ]);
  });

  test("one word on a value is enough", () => {
    expect(toldOf(withLine("otherNames", '""').text)).toHaveLength(1);
  });

  test("a file without a record says what it is", () => {
    expect(toldOf("")).toEqual(["1:1 : is empty; data/README.md shows what a program file holds"]);
    expect(toldOf("# only a comment\n")).toHaveLength(1);
    expect(toldOf("just a text\n")).toEqual(['1:1 : found "just a text", allowed: fields like {name: value}']);
  });

  test("names of JavaScript's own are unknown fields like any other", () => {
    expect(toldOf(`${aProgramFile}__proto__: {a: 1}\nconstructor: 2\n`).map((one) => one.replace(/^\d+:\d+ /u, ""))).toEqual([
      '__proto__: unknown field "__proto__"',
      expect.stringContaining('constructor: unknown field "constructor"'),
    ]);
  });
});
