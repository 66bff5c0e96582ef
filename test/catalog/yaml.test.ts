import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/files/yaml.ts";

const at = (text: string): readonly string[] => readYaml(text).problems.map(({ line, column }) => `${line}:${column}`);
const words = (text: string): string =>
  readYaml(text)
    .problems.map(({ message }) => message)
    .join("\n");

describe("a mistake of YAML is told at the place where it has to be mended", () => {
  test.each([
    ["a field that stands there twice", "id: a\nname: b\nid: c\n", "3:1", "id stands here twice"],
    ["a field that stands twice in brackets", "a: {x: 1, x: 2}\n", "1:11", "x stands here twice"],
    ["a tab", "a:\n\tb: 1\n", "2:1", "indent with spaces"],
    ["a quote without an end, where it begins", 'id: 1\nname: "abc\nx: 1\n', "2:7", "has no end"],
    ["a bracket without an end, where it begins", "id: x\ntypes: [a, b\nname: y\n", "2:8", "has no ]"],
    ["a brace without an end, where it begins", "id: x\nhost: {name: x\n", "2:7", "has no }"],
    ["a bracket too many", "pay: {kind: paid}}\n", "1:18", '"}" does not belong here'],
    ["a colon in a value", "id: a\nname: a: b\n", "2:7", "in quotes"],
    ["a value that begins with a reserved sign", "id: a\nname: @foo\n", "2:7", "begin with @"],
    ["a wrong escape", 'name: "a\\qb"\n', "1:9", "\\q means nothing"],
    ["other indentation", "a:\n  b: 1\n c: 2\n", "3:1", "indented otherwise"],
    ["a line without a colon", "a\nb: 1\n", "1:1", "without a colon"],
    ["a second document", "a: 1\n---\nb: 2\n", "2:1", "a file holds one"],
    ["an alias", "b: *x\n", "1:4", "aliases"],
    ["an anchor", "a: &x [1]\n", "1:4", "anchors"],
    ["a tag of one's own", "a: !foo bar\n", "1:4", "tags"],
    ["a tag of YAML", "id: x\na: !!binary aGk=\n", "2:4", "tags"],
    ["a list as a field's name", "? [a, b]\n: 1\n", "1:3", "plain text"],
    ["a number as a field's name", "a: 1\n7: 1\n", "2:1", "plain text"],
    ["a directive", "%FOO bar\n---\na: NO\n", "1:1", "cannot be read as YAML"],
    ["a control character", "id: a\nname: b\u0000c\n", "2:8", "U+0000"],
    ["an escape sequence", "name: \u001b[31mred\n", "1:7", "U+001B"],
    ["a mark that reorders text, even in a comment", "# \u202e\nname: x\n", "1:3", "U+202E"],
    ["line ends of another age", "a: 1\rb: 2\r", "1:5", "U+000D"],
  ])("%s", (_, text, place, message) => {
    expect(at(text)).toEqual([place]);
    expect(words(text)).toContain(message);
  });

  test("lines that end as on Windows are counted as others are", () => {
    expect(at("a: 1\r\nb: 2\r\na: 3\r\n")).toEqual(["3:1"]);
  });

  test("several mistakes are all told, the first of each line, in order", () => {
    expect(at("a: @x\nb: `y\n")).toEqual(["1:4", "2:4"]);
  });
});

describe("what YAML 1.1 would change stays as it is written", () => {
  test.each(["NO", "no", "yes", "on", "off", "2027-01-15", "12:30", "1_000"])("%s is text", (text) => {
    expect(readYaml(`a: ${text}\n`).value).toEqual({ a: text });
  });

  test("a number is told as it is written", () => {
    const { value, writtenAt } = readYaml("a: 0123\n");
    expect(value).toEqual({ a: 123 });
    expect(writtenAt(["a"])).toBe("0123");
  });
});

describe("what would take long or overflow is refused before it is parsed", () => {
  const deep = (count: number, open: string, close = ""): string => `a: ${open.repeat(count)}1${close.repeat(count)}\n`;

  test("40 levels are read, one more is not", () => {
    expect(at(deep(39, "[", "]"))).toEqual([]);
    expect(at(deep(40, "[", "]"))).toEqual(["1:43"]);
    expect(words(deep(40, "{a: ", "}"))).toContain("deeper than 40 levels");
  });

  test.each([
    ["brackets", "[".repeat(150_000)],
    ["braces", "{a: ".repeat(40_000)],
    ["lists in a line", `${"- ".repeat(60_000)}x`],
    ["keys in a line", `${"? ".repeat(60_000)}x`],
    ["indentation", Array.from({ length: 600 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["lists by indentation", Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}- a:`).join("\n")],
  ])("%s", (_, text) => {
    const begin = performance.now();
    expect(words(text)).toContain("deeper than 40 levels");
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test("a text that is longer than any honest file", () => {
    expect(words(`name: ${"x".repeat(200_000)}`)).toContain("longer than 200000 characters");
  });

  test("aliases of aliases", () => {
    const bomb = ["a: &a [x, x]", ..."bcdefghij".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index] ?? ""}, `.repeat(9)}x]`)].join(
      "\n",
    );
    expect(at(bomb)).toEqual(["1:4", "2:8"]);
  });
});

test("no text makes it throw, and every mistake has a place in it and one line of words", () => {
  const piece = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "&x",
    "*x",
    "!t",
    "|",
    ">",
    "#",
    "\t",
    "?",
    "---\n",
    "%",
    "\u0000",
    "é",
    "\r\n",
    "1",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const lines = text.split("\n");
      for (const { line, column, message } of readYaml(text).problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(message).toMatch(/^[^\n]+$/u);
      }
    }),
    { numRuns: 2000 },
  );
});
