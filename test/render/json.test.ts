import { describe, expect, test } from "vitest";
import { escaped } from "../../src/render/json.ts";
import { jsonl } from "../../src/render/jsonl.ts";
import { listJson } from "../../src/render/list-json.ts";
import { aProgram } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aList, hostile, named } from "../support/program-list.ts";

interface Answer {
  readonly results: readonly object[];
}

const resultsOf = (text: string): readonly object[] => (JSON.parse(text) as Answer).results;
const linesOf = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
const programs = hostile.map((name, index) => aProgram({ id: `p-${index}`, name }));

describe("JSON", () => {
  test("gives back every name as it is, and holds nothing that a terminal obeys", () => {
    const text = listJson(aList(programs));
    expect(resultsOf(text)).toMatchObject(hostile.map((name) => ({ name })));
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  test("spells what it escapes so that the value stays the same", () => {
    const value = { text: "a\u009B31m\u202Eb\uFEFFc\u2028d\n" };
    expect(JSON.parse(escaped(JSON.stringify(value)))).toEqual(value);
  });

  test("of named programs has all that is known of them, of a search what it left out", () => {
    expect(JSON.parse(listJson(named([aRecord(aProgram())])))).toMatchObject({ results: [{ sources: [], record: [{ documents: [] }] }] });
    expect(JSON.parse(listJson(aList([aProgram()])))).toMatchObject({ total: 1, nearMisses: [], skipped: [] });
  });
});

describe("JSON lines", () => {
  test("hold the same programs as JSON, each with the version and day", () => {
    const list = aList(programs);
    expect(linesOf(jsonl(list))).toEqual(resultsOf(listJson(list)).map((result) => ({ schemaVersion: 1, asOf: "2026-11-22", ...result })));
  });

  test("have the chosen fields alone", () => {
    expect(jsonl(aList([aProgram()], { fields: ["id", "name"] }))).toBe('{"id":"a-program","name":"Program a-program"}\n');
  });

  test("of nothing are no line", () => {
    expect(jsonl(aList([]))).toBe("");
  });
});
