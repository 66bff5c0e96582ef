import type { WorkSheet } from "@e965/xlsx";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainFields } from "../../src/render/fields.ts";
import { plainRows } from "../../src/render/columns.ts";
import { csv } from "../../src/render/csv.ts";
import { aProgram, aProgramOf } from "../support/builders.ts";
import { aList, hostile } from "../support/program-list.ts";

function withName(name: string): ReturnType<typeof aProgram> {
  return aProgram({ name });
}

/** What the guard put in is one apostrophe before what would begin a formula. */
function unguarded(cell: string): string {
  return cell.replaceAll(/(^|;)(\s*)'('*[=+\-@＝＋－＠])/gu, "$1$2$3");
}

function rowsOf(text: string): readonly string[][] {
  return parse(text, { bom: true, relax_column_count: false });
}

/** The file as a spreadsheet opens it. */
function sheetOf(text: string, separator: string): WorkSheet {
  return read(Buffer.from(text), { type: "buffer", FS: separator, cellFormula: true }).Sheets["Sheet1"] ?? {};
}

describe("a list as CSV", () => {
  test("gives back every value of every column", () => {
    const list = aList(
      hostile.map((name, index) => aProgram({ id: `p-${index}`, name, host: { name: `host of ${name}` }, url: "https://a.example/?a=1,2" })),
      { fields: plainFields },
    );
    const cleaned = plainRows(list).map((cells) => cells.map((cell) => cell.replaceAll(/[\p{Cc}\u202E]/gu, "\uFFFD")));
    expect(rowsOf(csv(list)).map((cells) => cells.map(unguarded))).toEqual(cleaned);
  });

  test("gives back any text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ a=+\-@;'",＝]{0,12}$/u), (name) => {
        const list = aList([withName(name)], { fields: ["name", "id"] });
        expect(rowsOf(csv(list)).map((cells) => cells.map(unguarded))[1]).toEqual([name, "a-program"]);
      }),
    );
  });

  test.each(hostile)("a spreadsheet takes no part of it for a formula: %s", (name) => {
    for (const separator of [",", ";", "\t"]) {
      const sheet = sheetOf(csv(aList([withName(name)], { fields: ["id", "name", "url"] })), separator);
      expect(Object.keys(sheet)).toContain("A1");
      const formulas = utils.sheet_to_formulae(sheet).filter((line) => !/^[A-Z]+\d+='/u.test(line) && !/^[A-Z]+\d+=-?[\d.]+$/u.test(line));
      expect(formulas).toEqual([]);
      for (const [address, cell] of Object.entries(sheet)) if (!address.startsWith("!")) expect(cell).not.toHaveProperty("f");
    }
  });

  test.each(hostile)("no cell begins as a formula does, whichever sign parts the cells: %s", (name) => {
    const text = csv(aList([withName(name)], { fields: ["id", "name", "cost-low", "url"] }));
    for (const delimiter of [",", ";", "\t"]) {
      const cells = parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }).flat();
      expect(cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+$/u.test(cell))).toEqual([]);
    }
  });

  test("a spreadsheet finds the same cells as numbers and texts", () => {
    const list = aList(
      [
        aProgramOf(
          { fees: "none", pay: { kind: "stipend", amount: { low: 9000, high: 9000 }, currency: "USD" }, duration: { weeks: { low: 1, high: 1 } } },
          { name: "=1+1" },
        ),
      ],
      {
        fields: ["name", "cost-high"],
      },
    );
    expect(utils.sheet_to_json(sheetOf(csv(list), ","))).toEqual([{ name: "'=1+1", "cost-high": -8300 }]);
  });

  test("has CRLF at the end of every line, a mark for Excel and one heading", () => {
    const text = csv(aList([aProgram({ id: "one" }), aProgram({ id: "two" })], { fields: ["id", "name"] }));
    expect(text).toBe("\uFEFFid,name\r\none,Program one\r\ntwo,Program two\r\n");
  });

  test("of nothing is the heading alone", () => {
    expect(csv(aList([], { fields: ["id"] }))).toBe("\uFEFFid\r\n");
  });
});
