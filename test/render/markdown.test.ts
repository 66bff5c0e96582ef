import { describe, expect, test } from "vitest";
import { markdown } from "../../src/render/markdown.ts";
import { aProgram } from "../support/builders.ts";
import { aList, hostile } from "../support/program-list.ts";

/** The cells of a row: what stands between bars that are not escaped. */
function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("a list as Markdown", () => {
  test("is a table with a link, words and the certainty of dates", () => {
    const lines = markdown(aList([aProgram({ url: "https://a.example/x_(y)" })])).split("\n");
    expect(cellsOf(lines[0] ?? "")).toEqual(["Program", "Host", "Apply by", "Pay", "Cost to you", "Where", "Length", "Id"]);
    expect(cellsOf(lines[2] ?? "").slice(0, 3)).toEqual(["[Program a-program](https://a.example/x%5F%28y%29)", "A host", "1 Mar 2027"]);
  });

  test("judges only where something is known of the person", () => {
    expect(markdown(aList([aProgram()]))).not.toContain("| You |");
    expect(markdown(aList([aProgram()], { profile: { stage: "undergraduate" } }))).toContain("| You |");
  });

  test("has the chosen columns in plain values", () => {
    expect(markdown(aList([aProgram()], { fields: ["id", "deadline"] }))).toBe("| id | deadline |\n| --- | --- |\n| a-program | 2027-03-01 |\n");
  });

  test.each(hostile)("takes a name for text: %s", (name) => {
    const lines = markdown(aList([aProgram({ name, host: { name } })]))
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(3);
    expect(cellsOf(lines[2] ?? "")).toHaveLength(cellsOf(lines[0] ?? "").length);
    expect(lines[2]).not.toMatch(/[<>]|(?<!\\)\]\(javascript/u);
  });

  test("makes no link of an address that is none of the web", () => {
    expect(markdown(aList([aProgram({ url: "javascript:alert(1)" })]))).not.toContain("javascript");
  });
});
