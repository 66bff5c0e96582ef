import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Round } from "../../src/core/program.ts";
import type { Match } from "../../src/core/match.ts";
import type { PictureOptions } from "../../src/render/event-lines.ts";
import { timeline, timelineEvents } from "../../src/render/timeline.ts";
import { aConsistentProfile, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgramOf, day, days } from "../support/builders.ts";
import { aTerminal } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";
import { aWideName, aWidth, widest } from "../support/wide.ts";

/** It is 22 November 2026. */
const wording = { profile: {}, reference: aReference, clock: aClock };

function withRounds(id: string, rounds: readonly Round[], name = `Program ${id}`): Match {
  return aMatch(aProgramOf({ rounds }, { id, name }));
}

function drawn(matches: readonly Match[], width: number, window?: PictureOptions["window"]): string {
  return timeline(matches, { surface: aTerminal(width), ...(window && { window }) }, wording);
}

/** What stands under a month's name in the line of a program, by the column where that name begins. */
function signsBelow(text: string, month: string, name: string): string {
  const lines = text.split("\n");
  const heading = lines.find((line) => line.includes("Nov Dec") || /Nov +Dec/u.test(line)) ?? "";
  const from = heading.indexOf(month);
  const next = heading.slice(from + 3).search(/\S/u);
  const line = lines.find((one) => one.startsWith(name)) ?? "";
  return next === -1 ? line.slice(from) : line.slice(from, from + 3 + next);
}

const spring: Round = {
  opens: { rule: "dated", date: day("2027-01-10") },
  closes: { rule: "dated", date: day("2027-03-20") },
  starts: { rule: "annual", month: 7, day: 1, seen: 2025 },
};

describe("a timeline", () => {
  test("has one line for each program, with its signs under their months", () => {
    const text = drawn([withRounds("spring", [spring])], 120);
    expect(text.match(/^Program spring/gmu)).toHaveLength(1);
    expect(signsBelow(text, "Jan", "Program spring")).toContain("o=");
    expect(signsBelow(text, "Feb", "Program spring").trim()).toMatch(/^=+$/u);
    expect(signsBelow(text, "Mar", "Program spring")).toMatch(/^=+X/u);
    expect(signsBelow(text, "Jul", "Program spring")).toMatch(/^>/u);
    expect(signsBelow(text, "Apr", "Program spring").replaceAll(".", "").trim()).toBe("");
  });

  test("marks today within its month in every line, and names the day", () => {
    const text = drawn([withRounds("spring", [spring]), withRounds("other", [{ closes: { rule: "dated", date: day("2027-02-01") } }])], 120);
    for (const name of ["Program spring", "Program other"]) expect(signsBelow(text, "Nov", name)).toContain("|");
    expect(text).toContain("| today, 22 Nov 2026");
  });

  test("tells a date that is confirmed for this year from one that was seen earlier", () => {
    const text = drawn(
      [
        withRounds("sure", [{ closes: { rule: "annual", month: 2, day: 1, seen: 2027 } }]),
        withRounds("unsure", [{ closes: { rule: "annual", month: 2, day: 1, seen: 2025 } }]),
      ],
      120,
    );
    expect(signsBelow(text, "Feb", "Program sure")).toMatch(/^X/u);
    expect(signsBelow(text, "Feb", "Program unsure")).toMatch(/^x/u);
    expect(text).toMatch(/^Program sure .* 1 Feb$/mu);
    expect(text).toMatch(/^Program unsure .* ~1 Feb$/mu);
  });

  test("draws a month or season as a stretch, not as a day", () => {
    const text = drawn([withRounds("some-day", [{ closes: { rule: "month", month: 4, seen: 2026 } }])], 120);
    expect(signsBelow(text, "Apr", "Program some-day").trim()).toMatch(/^x~+$/u);
    expect(signsBelow(text, "May", "Program some-day")).not.toContain("~");
  });

  test("draws nothing of what it does not know: no open period without an opening day", () => {
    expect(drawn([withRounds("late", [{ closes: { rule: "dated", date: day("2027-05-10") } }])], 120).split("\n\n")[0]).not.toContain("=");
  });

  test("draws all rounds that are for everyone, and no other than the best of those for some", () => {
    const winter: Round = { closes: { rule: "dated", date: day("2027-01-31") } };
    const summer: Round = { closes: { rule: "dated", date: day("2027-08-31") } };
    const forSome: Round = { closes: { rule: "dated", date: day("2027-06-30") }, for: { kind: "citizenship", in: ["FR"] } };
    const text = drawn([withRounds("twice", [winter, summer, forSome])], 120);
    expect(signsBelow(text, "Jan", "Program twice")).toContain("X");
    expect(signsBelow(text, "Aug", "Program twice")).toContain("X");
    expect(signsBelow(text, "Jun", "Program twice")).not.toContain("X");
  });

  test("says how many programs it cannot draw, and why", () => {
    const text = drawn(
      [withRounds("spring", [spring]), withRounds("any", [{ closes: { rule: "rolling" } }]), withRounds("none", [{ closes: "unstated" }])],
      80,
    ).replaceAll(/\s+/gu, " ");
    expect(text).toContain("Not drawn: 2 programs (1 at any time or counted from your start, 1 without a known date)");
  });

  test("shows the months of a window only", () => {
    const text = drawn([withRounds("spring", [spring])], 120, days("2026-11-22", "2027-01-21"));
    expect(text).toMatch(/Nov +Dec +Jan$/mu);
  });

  test("explains its signs at every width", () => {
    for (const width of [40, 80, 120, 200]) {
      const text = drawn([withRounds("spring", [spring])], width);
      for (const sign of ["o opens", "x closes", "> starts", "= open", "~ some day", "| today"]) expect(text).toContain(sign);
    }
  });

  test("is drawn with ASCII alone where the names are", () => {
    expect(drawn([withRounds("spring", [spring])], 80)).toMatch(/^[\n\u0020-\u007e]*$/u);
  });

  test("has no escape sequences without color, and no other signs with it", () => {
    const options = { surface: { ...aTerminal(80), color: true } };
    const colored = timeline([withRounds("spring", [spring])], options, wording);
    const plain = drawn([withRounds("spring", [spring])], 80);
    expect(plain).not.toContain("\u001B");
    expect(colored).toContain("\u001B");
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  test.each(["東京大学医学部夏季研究プログラム国際学生向け", "E\u0301te\u0301 a\u0300 l'ho\u0302pital", "👩🏽‍⚕️ Clinic 🇨🇭"])(
    "keeps its columns under each other with the name %s",
    (name) => {
      for (const width of [40, 80, 120, 200]) {
        const text = drawn([withRounds("wide", [spring], name), withRounds("plain", [spring], "P")], width);
        const [first, second] = text.split("\n").filter((line) => line.includes("X") && !line.includes("confirmed"));
        const at = (line: string | undefined): number => stringWidth(line?.slice(0, line.indexOf("X")) ?? "");
        expect(at(first)).toBe(at(second));
      }
    },
  );

  test("cuts a long name where it must, and says so", () => {
    const text = drawn([withRounds("long", [spring], "A very long name of a program that nobody can remember")], 40);
    expect(text).toMatch(/^A very.*\.\. /mu);
    expect(text.replaceAll(/\s+/gu, " ")).toContain("Names that end in .. are longer");
    expect(drawn([withRounds("short", [spring])], 120)).not.toContain("Names that end in ..");
  });

  test("no line is wider than the terminal, whatever the programs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyProgram, aWideName), { maxLength: 5 }), aConsistentProfile, aWidth, fc.boolean(), (programs, profile, width, short) => {
        const matches = programs.map(([program, name]) => aMatch({ ...program, name }, profile));
        expect(widest(drawn(matches, width, short ? days("2026-11-22", "2027-02-03") : undefined))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("a timeline for pipes", () => {
  test("has a line for each event, in order, with days, what, id and certainty", () => {
    const matches = [withRounds("spring", [spring]), withRounds("april", [{ closes: { rule: "month", month: 4 } }])];
    expect(timelineEvents(matches, undefined, wording)).toBe(
      [
        "date\twhat\tid\tcertainty",
        "2027-01-10\topens\tspring\tconfirmed",
        "2027-03-20\tcloses\tspring\tconfirmed",
        "2027-04-01..2027-04-30\tcloses\tapril\testimated",
        "2027-07-01\tstarts\tspring\tprojected",
        "",
      ].join("\n"),
    );
  });

  test("has what may happen in a window only", () => {
    expect(timelineEvents([withRounds("spring", [spring])], days("2026-11-22", "2027-01-31"), wording)).toBe(
      "date\twhat\tid\tcertainty\n2027-01-10\topens\tspring\tconfirmed\n",
    );
  });

  test("also serves a terminal that is too narrow for a picture", () => {
    const text = drawn([withRounds("spring", [spring])], 30);
    expect(text.split("\n")[0]).toBe("10 Jan 2027 opens spring");
    expect(widest(text)).toBeLessThanOrEqual(30);
  });
});
