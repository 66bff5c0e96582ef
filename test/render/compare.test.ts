import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Profile } from "../../src/core/profile.ts";
import type { Program } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import { compare, plainCompare } from "../../src/render/compare.ts";
import type { Compared, CompareRow } from "../../src/render/compare-rows.ts";
import { compareRows } from "../../src/render/compare-rows.ts";
import { aConsistentProfile, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgram, aProgramOf, aTrack, day } from "../support/builders.ts";
import { aRecord, aTerminal } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";
import { aWideName, aWidth, widest } from "../support/wide.ts";

const wording = { profile: {}, reference: aReference, clock: aClock };

function compared(program: Program, profile: Profile = {}, documents: Parameters<typeof aRecord>[1] = {}): Compared {
  return { match: aMatch(program, profile), record: aRecord(program, documents) };
}

function drawn(programs: readonly Compared[], width: number): string {
  return compare(programs, compareRows(programs, wording), aTerminal(width), wording);
}

function rowOf(programs: readonly Compared[], label: string): CompareRow | undefined {
  return compareRows(programs, wording).find((row) => row.label === label);
}

const london = compared(
  aProgramOf(
    { locations: [{ country: "GB", city: "London" }], pay: "none", rounds: [{ closes: { rule: "dated", date: day("2027-02-01") } }] },
    { id: "london" },
  ),
);
const baltimore = compared(aProgramOf({ rounds: [{ closes: { rule: "dated", date: day("2027-03-01") } }] }, { id: "baltimore" }));

describe("programs side by side", () => {
  test("show first where they differ, with a mark, then what is the same for all, once", () => {
    const text = drawn([london, baltimore], 120);
    const [differing = "", equal = ""] = text.split("The same for all");
    for (const label of ["* Apply by", "* Where", "* Pay"]) expect(differing).toContain(label);
    expect(equal).toMatch(/^ {2}Kind +research$/mu);
    expect(equal).not.toContain("* ");
    expect(differing).not.toContain("Kind");
  });

  test("show what is not known as such, and apart from what there is not", () => {
    expect(rowOf([london, baltimore], "Pay")).toMatchObject({ values: ["unpaid", "not known"], same: false });
    const read = compared(aProgramOf({ pay: "unstated", fees: "none" }, { id: "read" }));
    expect(rowOf([london, read], "Pay")?.values).toEqual(["unpaid", "the page does not say"]);
    expect(rowOf([london, read], "Fee")?.values).toEqual(["not known", "none"]);
    for (const label of ["Opens", "Starts", "About", "Hand in", "Covered", "Length"])
      expect(rowOf([london, baltimore], label)?.values[0]).toMatch(/^not known$/u);
    expect(rowOf([london, baltimore], "Newest source")?.values[0]).toBe("names no year");
  });

  test("say in words which is better, only where that can be decided", () => {
    expect(rowOf([london, baltimore], "Apply by")?.best).toEqual({ index: 1, how: "the latest" });
    expect(drawn([london, baltimore], 200)).toMatch(/1 Mar 2027, .*; the latest$/mu);
    expect(rowOf([london, baltimore], "Pay")?.best).toBeUndefined();
    expect(rowOf([london, compared(aProgramOf({ rounds: [{ closes: "unstated" }] }, { id: "unknown" }))], "Apply by")?.best).toBeUndefined();
  });

  test("say for what time the better pay is, and that the better cost is of the whole stay", () => {
    const paying = (id: string, amount: number, per: "month" | "program"): Compared => {
      const fee = { kind: "program" as const, amount: { low: amount, high: amount }, currency: "USD" };
      return compared(
        aProgramOf(
          {
            locations: [{ remote: true }],
            duration: { weeks: { low: 8, high: 8 } },
            fees: [fee],
            pay: { kind: "stipend", amount: { low: amount, high: amount }, currency: "USD", per },
          },
          { id },
        ),
      );
    };
    expect(rowOf([paying("less", 100, "month"), paying("more", 200, "month")], "Pay")?.best).toEqual({ index: 1, how: "the most per month" });
    expect(rowOf([paying("more", 200, "program"), paying("less", 100, "program")], "Pay")?.best).toEqual({ index: 0, how: "the most for the whole stay" });
    const unpaid = (id: string, amount: number): Compared =>
      compared(
        aProgramOf({ locations: [{ remote: true }], pay: "none", fees: [{ kind: "program", amount: { low: amount, high: amount }, currency: "USD" }] }, { id }),
      );
    expect(rowOf([unpaid("dear", 900), unpaid("cheap", 90)], "Cost to you")?.best).toEqual({ index: 1, how: "the least for the whole stay" });
  });

  test("say that the latest date rests on dates that are not confirmed", () => {
    const projected = compared(aProgramOf({ rounds: [{ closes: { rule: "annual", month: 5, day: 1, seen: 2024 } }] }, { id: "projected" }));
    expect(rowOf([london, projected], "Apply by")?.best).toEqual({ index: 1, how: "the latest, if the dates stay as they were" });
  });

  test("say of the verdict what is open, or what stands in the way", () => {
    const forSome = aProgramOf({ requirements: [{ kind: "citizenship", in: ["FR"] }] }, { id: "for-some" });
    expect(rowOf([compared(forSome), london], "May I apply")?.values).toEqual(["unclear: tell your citizenship (--citizenship)", "you may"]);
    const profile: Profile = { citizenships: ["IN"] };
    const programs = [compared(forSome, profile), compared(london.record, profile)];
    expect(compareRows(programs, { ...wording, profile })[0]?.values).toEqual(["you may not: citizens of France; you are a citizen of India", "you may"]);
  });

  test("say who may apply, whoever asks", () => {
    const requirements: readonly Requirement[] = [
      { kind: "age", min: 18, at: "start" },
      {
        anyOf: [
          { kind: "citizenship", in: ["FR"] },
          { kind: "residence", in: [{ country: "DE" }] },
        ],
      },
      { not: { kind: "membership", of: "IFMSA" }, note: "a rule of the host" },
      { kind: "background", any: ["rural"], strength: "preferred" },
    ];
    const program = aProgramOf({ requirements, limits: { gpa: "none" } }, { id: "strict" });
    expect(rowOf([compared(program), london], "Who may apply")?.values[0]).toBe(
      "age 18 or older on the first day; either citizens of France or people living in Germany; not: membership: IFMSA (a rule of the host); preferred: people from a rural area; no limit on gpa",
    );
  });

  test("show the documents and what the best track of several is", () => {
    const two = aProgram({ id: "two", tracks: [aTrack({ id: "here", name: "In person", limits: {} }), aTrack({ id: "online", name: "Online" })] });
    const programs = [compared(two, {}, { documents: [{ what: "recommendation-letter", count: 2 }, { what: "cv" }] }), london];
    expect(rowOf(programs, "Hand in")?.values).toEqual(["2 × recommendation letter; CV", "not known"]);
    expect(rowOf(programs, "Track")?.values).toEqual(["Online, of 2", "the only one"]);
    expect(rowOf([london, baltimore], "Track")).toBeUndefined();
  });

  test("stand in columns where there is room, each value under its id", () => {
    const lines = drawn([london, baltimore], 80).split("\n");
    const ids = lines.find((line) => /^ +london +baltimore$/u.test(line)) ?? "";
    const where = lines.find((line) => line.includes("* Where")) ?? "";
    expect(where.indexOf("London, United")).toBe(ids.indexOf("london"));
    expect(where.indexOf("Baltimore")).toBe(ids.indexOf("baltimore"));
  });

  test("are stacked row by row where there is not, numbered as in the head", () => {
    const lines = drawn([london, baltimore], 40).split("\n");
    expect(lines.slice(0, 4)).toEqual(["[1] Program london", "    london", "[2] Program baltimore", "    baltimore"]);
    const at = lines.indexOf("* Where");
    expect(lines.slice(at + 1, at + 3)).toEqual(["    [1] London, United Kingdom", "    [2] Baltimore, MD, United States"]);
  });

  test("keep their columns with wide and combining letters", () => {
    const wide = compared(
      aProgramOf(
        { locations: [{ country: "KR", city: "서울특별시 종로구" }], rounds: [{ closes: { rule: "rolling" } }] },
        { id: "wide", name: "東京大学医学部夏季研究プログラム" },
      ),
    );
    const lines = drawn([wide, london], 120).split("\n");
    const at = (text: string): number => {
      const line = lines.find((one) => one.includes(text)) ?? "";
      return stringWidth(line.slice(0, line.indexOf(text)));
    };
    expect(at("Program london")).toBe(at("London, United"));
  });

  test("have no escape sequences without color, and the same words with it", () => {
    const programs = [london, baltimore];
    const colored = compare(programs, compareRows(programs, wording), { ...aTerminal(80), color: true }, wording);
    expect(drawn(programs, 80)).not.toContain("\u001B");
    expect(colored).toContain("\u001B");
    expect(stripVTControlCharacters(colored)).toBe(drawn(programs, 80));
  });

  test("no line is wider than the terminal, whatever the programs, and no value is lost", () => {
    const some = fc.array(fc.tuple(anyProgram, aWideName), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(some, aConsistentProfile, aWidth, (found, profile, width) => {
        const programs = found.map(([program, name], index) => compared({ ...program, name, id: `id-${index}` }, profile));
        const text = drawn(programs, width);
        expect(widest(text)).toBeLessThanOrEqual(width);
        for (const { record } of programs) expect(text).toContain(record.id);
      }),
    );
  });

  test("never call a program better in a row in which anything is not known", () => {
    fc.assert(
      fc.property(fc.array(anyProgram, { minLength: 2, maxLength: 4 }), (found) => {
        const rows = compareRows(
          found.map((program) => compared(program)),
          wording,
        );
        for (const { best, values } of rows)
          if (best) for (const value of values) expect(value).not.toMatch(/not known|does not say|names no date|amount not stated/u);
      }),
    );
  });
});

describe("a comparison for pipes", () => {
  test("has a row to a line, with the id of the better one, what differs first", () => {
    const programs = [london, baltimore];
    const lines = plainCompare(programs, compareRows(programs, wording))
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines[0]).toEqual(["what", "differs", "best", "london", "baltimore"]);
    expect(lines.find(([what]) => what === "Apply by")?.slice(0, 3)).toEqual(["Apply by", "differs", "baltimore"]);
    const marks = lines.slice(1).map(([, differs]) => differs);
    expect(marks.lastIndexOf("differs")).toBeLessThan(marks.indexOf("same"));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([5]));
  });
});
