import fc from "fast-check";
import wrapAnsi from "wrap-ansi";
import { expect, test } from "vitest";
import { cellLines, labelled, wrapped } from "../../src/render/lines.ts";

/** Plain texts are wrapped without wrap-ansi, which is slow; the lines are the same. */

const word = fc.string({ unit: fc.constantFrom("a", "b", "i", "W", ".", ":", "~", "2"), minLength: 1, maxLength: 12 });
const plain = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));
const odd = fc.array(fc.oneof(word, fc.constantFrom("", "é", "–", "日本", "\u001B[2mdim\u001B[22m", "👩‍🔬")), { maxLength: 12 }).map((words) => words.join(" "));
const width = fc.integer({ min: 20, max: 60 });
/** Of a cell, which may be narrower than a word is long. */
const columnsOfCell = fc.integer({ min: 4, max: 60 });

test("lines of a cell are those of wrap-ansi, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, odd), { maxLength: 3 }), columnsOfCell, (lines, columns) => {
      const text = lines.join("\n");
      expect(cellLines(text, columns)).toBe(wrapAnsi(text, columns, { hard: true, trim: true }));
    }),
  );
});

test("a paragraph is that of wrap-ansi, its later lines indented", () => {
  fc.assert(
    fc.property(fc.oneof(plain, odd), width, fc.integer({ min: 0, max: 6 }), (text, columns, indent) => {
      const usable = Math.max(20, columns - indent);
      const expected = wrapAnsi(text, usable, { hard: false, trim: true }).replaceAll("\n", `\n${" ".repeat(indent)}`);
      expect(wrapped(text, columns, indent)).toBe(expected);
    }),
  );
});

test("a text that just fits stays one line, and one letter more breaks it", () => {
  expect(cellLines("aaaa bbbbb", 10)).toBe("aaaa bbbbb");
  expect(cellLines("aaaa bbbbbb", 10)).toBe("aaaa\nbbbbbb");
});

test("a line that goes on has no label, on a narrow screen neither", () => {
  const narrow = { width: 40, labelWidth: 13 };
  expect(labelled("Opens", "1 Nov 2026", narrow)).toBe("Opens: 1 Nov 2026");
  expect(labelled("", "a note on it", narrow)).toBe("  a note on it");
});
