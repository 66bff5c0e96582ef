import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded } from "../../src/core/text.ts";

describe("words that are compared", () => {
  test.each([
    ["  Johns-Hopkins  University ", "johns hopkins university"],
    ["Universität Zürich", "universitat zurich"],
    ["Straße", "strasse"],
    ["København", "kobenhavn"],
    ["Łódź", "lodz"],
    ["Côte d’Ivoire", "cote d ivoire"],
    ["德国", "德国"],
    ["ﬁnal", "final"],
    ["…!?", ""],
  ])("%s is %s", (text, expected) => expect(folded(text)).toBe(expected));
  test("are the same once more", () => fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => folded(folded(text)) === folded(text))));
  test("hold nothing but letters and digits with single spaces between", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => /^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u.test(folded(text))));
  });
  test("are the same whether or not a letter beyond ASCII stands beside them", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => folded(`${text} é`) === `${folded(text)} e`.trim()));
  });
});
