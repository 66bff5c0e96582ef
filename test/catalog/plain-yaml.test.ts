import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainYaml } from "../../src/files/plain-yaml.ts";
import { readYaml } from "../../src/files/yaml.ts";

const programs = new URL("../../data/programs/", import.meta.url);
const texts = readdirSync(programs).map((name) => readFileSync(new URL(name, programs), "utf8"));

test("nearly all data files are plain, and mean the same as in YAML", () => {
  const values = texts.map((text) => [plainYaml(text), text] as const).filter(([value]) => value !== undefined);
  expect(values.length).toBeGreaterThan(texts.length * 0.95);
  for (const [value, text] of values) expect(value).toEqual(readYaml(text).value);
});

test.each([
  ["a map", "a: 1\nb: text of words", { a: 1, b: "text of words" }],
  ["lists, indented or not", "a:\n- x\n- y\nb:\n  - 1.50\n", { a: ["x", "y"], b: [1.5] }],
  ["a list of maps", "a:\n  - id: x\n    b: {c: [1, true]}\n  - id: y\n", { a: [{ id: "x", b: { c: [1, true] } }, { id: "y" }] }],
  ["quotes", `a: "x: #1"\nb: 'it''s'\n`, { a: "x: #1", b: "it's" }],
  ["dates and addresses are texts", "a: 2026-01-31\nb: https://example.org/a?b=c#d\n", { a: "2026-01-31", b: "https://example.org/a?b=c#d" }],
  ["words that older YAML took for true", "a: yes\nb: NO\n", { a: "yes", b: "NO" }],
])("%s", (_, text, value) => {
  expect(plainYaml(text)).toEqual(value);
  expect(readYaml(text).value).toEqual(value);
});

test.each([
  ["a name twice", "a: 1\na: 2"],
  ["a name twice in brackets", "a: {b: 1, b: 2}"],
  ["a tab", "a:\n\t- b"],
  ["an alias", "a: *b"],
  ["an anchor", "a: &b c"],
  ["a tag", "a: !c d"],
  ["a second colon", "a: b: c"],
  ["a comment behind a value", "a: b # c"],
  ["text over several lines", "a: b\n  c"],
  ["a folded text", "a: >\n  b"],
  ["an escape", 'a: "\\u0041"'],
  ["nothing", "a:"],
  ["null", "a: null"],
  ["a number with a zero before it", "a: 0123"],
  ["a hexadecimal number", "a: 0x1f"],
  ["a number with an exponent", "a: 1e3"],
  ["a number with a sign", "a: -1"],
  ["an open bracket", "a: [b"],
  ["the wrong bracket", "a: [b}"],
  ["a comma too many", "a: [b, ]"],
  ["a map without a value", "a: {b}"],
  ["a name that is no text", "true: a"],
  ["two documents", "a: b\n---\nc: d"],
  ["other indentation", "a:\n    - b\n  - c"],
  ["a list in a list", "- - a"],
  ["a text alone", "a"],
  ["Windows line ends", "a: b\r\nc: d"],
  ["a mark that turns the direction", "a: \u202eb"],
  ["a name that reaches into objects", "__proto__: {a: b}"],
  ["brackets too deep", `a: ${"[".repeat(30)}${"]".repeat(30)}`],
])("leaves to YAML: %s", (_, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

const pieces = [
  ...` :-,#[]{}"'\\|>&*!?~%@=\n\t_.`.split(""),
  ": ",
  ", ",
  "- ",
  "\n  ",
  "\n- ",
  " #",
  "''",
  "null",
  "true",
  "0123",
  "1e3",
  "0x1",
  "---",
  "...",
  "<<: ",
  "é",
  "\u2028",
  "\ufeff",
];

test("whatever is done to a text, a value is that of YAML or none", () => {
  const edit = fc.record({ at: fc.nat(), drop: fc.nat(3), put: fc.constantFrom("", ...pieces) });
  const part = fc.record({
    text: fc.constantFrom(...texts),
    from: fc.nat(),
    lines: fc.integer({ min: 1, max: 8 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(part, ({ text, from, lines, edits }) => {
      const all = text.split("\n");
      const start = from % all.length;
      const cut = all
        .slice(start, start + lines)
        .join("\n")
        .trimStart();
      const edited = edits.reduce((now, { at, drop, put }) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + drop), cut);
      const value = plainYaml(edited);
      if (value === undefined) return;
      const yaml = readYaml(edited);
      expect(yaml.problems).toEqual([]);
      expect(JSON.stringify(value)).toBe(JSON.stringify(yaml.value));
    }),
    { numRuns: 4000 },
  );
});
