import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Round } from "../../src/core/program.ts";
import type { Match } from "../../src/core/match.ts";
import type { PictureOptions } from "../../src/render/event-lines.ts";
import { monthGrid } from "../../src/render/month-grid.ts";
import { aConsistentProfile, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgramOf, day, days } from "../support/builders.ts";
import { aTerminal } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";
import { aWideName, aWidth, widest } from "../support/wide.ts";

/** It is 22 November 2026, a Sunday. */
const wording = { profile: {}, reference: aReference, clock: aClock };

function closing(id: string, closes: Round["closes"], more: Partial<Round> = {}): Match {
  return aMatch(aProgramOf({ rounds: [{ closes, ...more }] }, { id }));
}

function drawn(matches: readonly Match[], width: number, window?: PictureOptions["window"]): string {
  return monthGrid(matches, { surface: aTerminal(width), ...(window && { window }) }, wording);
}

/** The part of a text that begins with a month's heading. */
function monthIn(text: string, heading: string): string {
  return text.split(/\n\n(?=[A-Z][a-z]+ \d{4})/u).find((part) => part.startsWith(heading)) ?? "";
}

describe("a calendar", () => {
  test("begins with this month and has six of them, unless a window says otherwise", () => {
    const headings = (text: string): readonly string[] => text.match(/^[A-Z][a-z]+ \d{4}/gmu) ?? [];
    expect(headings(drawn([], 80))).toEqual(["November 2026", "December 2026", "January 2027", "February 2027", "March 2027", "April 2027"]);
    expect(headings(drawn([], 80, days("2026-11-22", "2026-12-22")))).toEqual(["November 2026", "December 2026"]);
  });

  test("has every day of a month once, under its weekday, from Monday on", () => {
    const lines = monthIn(drawn([], 40), "February 2027").split("\n");
    expect(lines[1]?.trim().split(/\s+/u)).toEqual(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]);
    const weeks = lines.slice(2, 6).map((line) => line.trim().split(/\s+/u).map(Number));
    // 1 February 2027 is a Monday.
    expect(weeks).toEqual([0, 1, 2, 3].map((week) => Array.from({ length: 7 }, (_, index) => week * 7 + index + 1)));
  });

  test("begins a month on the right weekday where that is not Monday", () => {
    // 1 January 2027 is a Friday.
    const [, names = "", first = ""] = monthIn(drawn([], 40), "January 2027").split("\n");
    expect(first.indexOf("1") - 1).toBe(names.indexOf("Fr"));
  });

  test("marks the days on which something opens, closes or starts, and today", () => {
    const text = drawn(
      [
        closing(
          "one",
          { rule: "dated", date: day("2027-03-20") },
          { opens: { rule: "dated", date: day("2027-01-10") }, starts: { rule: "annual", month: 4, day: 5, seen: 2025 } },
        ),
      ],
      40,
    );
    expect(monthIn(text, "November 2026")).toContain("|22");
    expect(monthIn(text, "January 2027")).toMatch(/ 10o\b/u);
    expect(monthIn(text, "March 2027")).toMatch(/ 20X\b/u);
    expect(monthIn(text, "April 2027")).toMatch(/ 5>/u);
  });

  test("says of each mark in words what happens, how sure it is, and for which id", () => {
    const text = drawn([closing("sure", { rule: "dated", date: day("2027-03-20") }), closing("unsure", { rule: "annual", month: 3, day: 21, seen: 2025 })], 80);
    expect(text).toContain(" 20 X closes  Program sure (sure)");
    expect(text).toContain("~21 x closes  Program unsure (unsure)");
  });

  test("gives a month or season no day: it is told in words, once, in the month where it begins", () => {
    const text = drawn([closing("season", { rule: "season", season: "early-spring" })], 120);
    expect(text.match(/Program season/gu)).toHaveLength(1);
    expect(monthIn(text, "February 2027")).toContain("~ x closes  Program season (season), some day in 15 Feb to 31 Mar 2027");
    expect(text.replaceAll(/\S+ \S+, date confirmed|x closes/gu, "")).not.toMatch(/\d[xX]/u);
  });

  test("a stretch that has begun is told in the first month", () => {
    const text = drawn([closing("autumn", { rule: "season", season: "autumn" })], 120);
    expect(monthIn(text, "November 2026")).toContain("Program autumn");
  });

  test("a day with several closings has one mark, a capital if one of them is confirmed", () => {
    const text = drawn([closing("sure", { rule: "dated", date: day("2027-03-20") }), closing("unsure", { rule: "annual", month: 3, day: 20, seen: 2025 })], 40);
    expect(monthIn(text, "March 2027")).toMatch(/ 20X /u);
  });

  test("a day with everything shows the closing and that there is more", () => {
    const date = day("2027-03-20");
    const text = drawn(
      [
        closing("closes", { rule: "dated", date }),
        closing("opens", { rule: "dated", date: day("2027-06-20") }, { opens: { rule: "dated", date } }),
        closing("starts", { rule: "dated", date: day("2027-01-20") }, { starts: { rule: "dated", date } }),
      ],
      40,
    );
    expect(monthIn(text, "March 2027")).toMatch(/ 20X\+ /u);
  });

  test("explains its marks, and says what has no place in it", () => {
    const text = drawn([closing("any", { rule: "rolling" })], 80).replaceAll(/\s+/gu, " ");
    for (const sign of ["o opens", "x closes", "> starts", "+ several", "~ as in", "| today, 22 Nov 2026"]) expect(text).toContain(sign);
    expect(text).toContain("Not drawn: 1 program (1 at any time or counted from your start)");
  });

  test("has the same signs with and without color, and no escape sequences without", () => {
    const matches = [closing("sure", { rule: "dated", date: day("2027-03-20") })];
    const colored = monthGrid(matches, { surface: { ...aTerminal(80), color: true } }, wording);
    expect(drawn(matches, 80)).not.toContain("\u001B");
    expect(colored).toContain("\u001B");
    expect(stripVTControlCharacters(colored)).toBe(drawn(matches, 80));
  });

  test("is plain lines where a grid does not fit", () => {
    const text = drawn([closing("sure", { rule: "dated", date: day("2027-03-20") })], 32);
    expect(text.split("\n")[0]).toBe("20 Mar 2027 closes sure");
    expect(text).not.toContain("Mo ");
  });

  test("no line is wider than the terminal, whatever the programs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyProgram, aWideName), { maxLength: 5 }), aConsistentProfile, aWidth, (programs, profile, width) => {
        const matches = programs.map(([program, name]) => aMatch({ ...program, name }, profile));
        expect(widest(drawn(matches, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
