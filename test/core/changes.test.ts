import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/core/calendar.ts";
import { addDays } from "../../src/core/calendar.ts";
import type { Change, Looks } from "../../src/core/changes.ts";
import { changesBetween, coming } from "../../src/core/changes.ts";
import type { Look } from "../../src/core/look.ts";
import { lookAt, seenDays, seenText } from "../../src/core/look.ts";
import type { Program, Round } from "../../src/core/program.ts";
import { search } from "../../src/core/search.ts";
import { someProgramsWithIds } from "../support/arbitraries.ts";
import { aMatch, aProgram, aProgramOf, aQuery, aSituation, day, days } from "../support/builders.ts";

const SEEN = day("2026-11-22");

/** A look at all of these on a day. */
function lookOn(programs: readonly Program[], today: CalendarDate): Look {
  const { matches } = search(programs, aQuery({ all: true }), aSituation({}, { today, zone: "UTC" }));
  return lookAt(matches, { on: today, catalog: "invented" });
}

/** What is told on `today` to someone who looked at `before` on 22 November, when it is `after` that is known. */
function changes(before: readonly Program[], after: readonly Program[], today: string | CalendarDate, seen: CalendarDate = SEEN): readonly Change[] {
  const isKnown = (id: string): boolean => after.some((program) => program.id === id);
  const looks: Looks = { before: lookOn(before, seen), anew: lookOn(after, seen), now: lookOn(after, day(today)), isKnown };
  return changesBetween(looks);
}

const round = (parts: Partial<Round>): readonly Program[] => [aProgramOf({ rounds: [{ closes: "unstated", ...parts }] }, { id: "lab" })];

const onDay = (text: string): Round["closes"] => ({ rule: "dated", date: day(text) });
const yearly = (month: number, date: number, seen?: number): Round["closes"] & object => ({
  rule: "annual",
  month,
  day: date,
  ...(seen !== undefined && { seen }),
});

const inShort = (found: readonly Change[]): readonly string[] => found.map(({ day: on, kind, cause, id }) => `${on} ${kind} ${cause} ${id}`);

describe("what time does", () => {
  const autumn = round({ closes: yearly(12, 1, 2025), opens: yearly(9, 1, 2025) });

  test("a deadline that passed has closed, on its day; the next year's date is no move", () => {
    const found = changes(autumn, autumn, "2027-01-10");
    expect(inShort(found)).toEqual(["2026-12-01 closed time lab"]);
    expect(found[0]).toMatchObject({ closed: { from: "2026-12-01", certainty: "projected" }, next: { from: "2027-12-01" } });
  });

  test("on the last day itself it is still open", () => {
    expect(changes(autumn, autumn, "2026-12-01")).toEqual([]);
    expect(inShort(changes(autumn, autumn, "2026-12-02"))).toEqual(["2026-12-01 closed time lab"]);
  });

  test("a confirmed date that comes round again as a projected one has closed, and did not move", () => {
    const programs = round({ closes: onDay("2026-12-01") });
    expect(inShort(changes(programs, programs, "2026-12-20"))).toEqual(["2026-12-01 closed time lab"]);
  });

  test("a round opens on its day, and is told once", () => {
    const programs = round({ closes: yearly(3, 1), opens: yearly(12, 15) });
    expect(inShort(changes(programs, programs, "2026-12-15"))).toEqual(["2026-12-15 opened time lab"]);
    expect(changes(programs, programs, "2026-12-14")).toEqual([]);
    expect(changes(programs, programs, "2027-01-14", day("2026-12-15"))).toEqual([]);
  });

  test("a round that opened and closed meanwhile has closed", () => {
    const programs = round({ closes: yearly(1, 5), opens: yearly(12, 15) });
    expect(inShort(changes(programs, programs, "2027-02-01"))).toEqual(["2027-01-05 closed time lab"]);
  });

  test("after a year away, the round that closed and the one that is open are both told, in order", () => {
    expect(inShort(changes(autumn, autumn, "2027-11-22"))).toEqual(["2026-12-01 closed time lab", "2027-09-01 opened time lab"]);
  });

  test("another round that takes over once the first is closed did not move the date", () => {
    const rounds = [{ closes: yearly(12, 1) }, { closes: yearly(4, 1) }];
    const programs = [aProgramOf({ rounds }, { id: "lab" })];
    const found = changes(programs, programs, "2026-12-24");
    expect(inShort(found)).toEqual(["2026-12-01 closed time lab"]);
    expect(found[0]).toMatchObject({ next: { from: "2027-04-01" } });
  });

  test("an estimated month has closed once it is over", () => {
    const programs = round({ closes: { rule: "month", month: 12 } });
    expect(changes(programs, programs, "2026-12-31")).toEqual([]);
    expect(inShort(changes(programs, programs, "2027-01-01"))).toEqual(["2026-12-31 closed time lab"]);
  });
});

describe("what was read anew", () => {
  test("a day that is another one has moved", () => {
    const found = changes(round({ closes: onDay("2027-03-01") }), round({ closes: onDay("2027-02-19") }), "2026-12-01");
    expect(found).toMatchObject([
      { kind: "moved", what: "closes", cause: "catalog", before: { from: "2027-03-01" }, now: { from: "2027-02-19" }, day: "2026-12-01" },
    ]);
  });

  test("so has one that is surer than it was", () => {
    const found = changes(round({ closes: yearly(3, 1, 2026) }), round({ closes: yearly(3, 1, 2027) }), "2026-12-01");
    expect(found).toMatchObject([{ kind: "moved", before: { certainty: "projected" }, now: { from: "2027-03-01", certainty: "confirmed" } }]);
  });

  test("and one that is taken at any time by now, or of which nothing is known any more", () => {
    expect(changes(round({ closes: yearly(3, 1) }), round({ closes: { rule: "rolling" } }), "2026-12-01")).toMatchObject([{ kind: "moved", now: "any-time" }]);
    expect(changes(round({ closes: yearly(3, 1) }), round({}), "2026-12-01")).toMatchObject([{ kind: "moved", now: "unknown" }]);
  });

  test("an opening moves by itself; one that has been is of no interest", () => {
    const opening = (opens: string) => round({ closes: yearly(3, 1), opens: onDay(opens) as Round["closes"] & object });
    expect(changes(opening("2027-01-10"), opening("2027-01-20"), "2026-12-01")).toMatchObject([{ kind: "moved", what: "opens", now: { from: "2027-01-20" } }]);
    expect(changes(opening("2026-09-01"), opening("2026-09-08"), "2026-12-01")).toEqual([]);
  });

  test("an extended deadline has moved, also once the first one is over", () => {
    const found = changes(round({ closes: onDay("2026-12-01") }), round({ closes: onDay("2026-12-15") }), "2026-12-05");
    expect(inShort(found)).toEqual(["2026-12-05 moved catalog lab"]);
  });

  test("one that was brought forward and is over has moved and closed", () => {
    const found = changes(round({ closes: yearly(12, 20) }), round({ closes: yearly(12, 1) }), "2026-12-05");
    expect(inShort(found)).toEqual(["2026-12-01 closed time lab", "2026-12-05 moved catalog lab"]);
    expect(found[1]).toMatchObject({ now: { from: "2026-12-01" } });
  });

  test("the day of the next round, once the one that was seen is over, is announced, and did not move", () => {
    const found = changes(round({ closes: onDay("2026-12-01") }), round({ closes: onDay("2027-11-15") }), "2027-01-10");
    expect(inShort(found)).toEqual(["2026-12-01 closed time lab", "2027-01-10 announced catalog lab"]);
  });

  test("an opening that is known to have been is open already", () => {
    const found = changes(round({ closes: yearly(3, 1), opens: yearly(12, 15) }), round({ closes: yearly(3, 1), opens: yearly(11, 1) }), "2026-12-01");
    expect(inShort(found)).toEqual(["2026-12-01 moved catalog lab", "2026-12-01 opened catalog lab"]);
  });
});

describe("programs that come and go", () => {
  const lab = aProgram({ id: "lab" });

  test("one is added, or gone from the catalog", () => {
    expect(inShort(changes([], [lab], "2026-12-01"))).toEqual(["2026-12-01 added catalog lab"]);
    expect(changes([lab], [], "2026-12-01")).toMatchObject([{ kind: "gone", cause: "catalog", from: "catalog", name: "Program lab" }]);
  });

  test("one that a search finds only by now, or no longer, has come or gone with time", () => {
    const found = lookAt([aMatch(lab)], { on: SEEN, catalog: "invented" });
    const none: Look = { ...found, programs: {} };
    const isKnown = (): boolean => true;
    expect(changesBetween({ before: none, anew: none, now: found, isKnown })).toMatchObject([{ kind: "added", cause: "time" }]);
    expect(changesBetween({ before: found, anew: found, now: none, isKnown })).toMatchObject([{ kind: "gone", cause: "time", from: "search" }]);
    expect(changesBetween({ before: found, anew: none, now: none, isKnown })).toMatchObject([{ kind: "gone", cause: "catalog", from: "search" }]);
  });

  test.each(["paused", "ended"] as const)("one that is %s is told once, and runs again later", (status) => {
    const halted = { ...lab, ended: { status } };
    expect(inShort(changes([lab], [halted], "2026-12-01"))).toEqual([`2026-12-01 ${status} catalog lab`]);
    expect(changes([halted], [halted], "2026-12-01")).toEqual([]);
    expect(inShort(changes([halted], [lab], "2026-12-01"))).toEqual(["2026-12-01 resumed catalog lab"]);
    expect(changes([halted], [], "2026-12-01")).toEqual([]);
    expect(changes([], [halted], "2026-12-01")).toEqual([]);
  });

  test("an id like the name of a part of every object is an id as any other", () => {
    expect(inShort(changes([], [aProgram({ id: "constructor" })], "2026-12-01"))).toEqual(["2026-12-01 added catalog constructor"]);
  });
});

describe("days as a look keeps them", () => {
  test.each(["2027-03-01", "~2027-03-01", "?2027-03-01..2027-03-31", "~2026-12-01..2027-02-28"])("%s is read as it was written", (text) => {
    const read = seenDays(text);
    expect(read && seenText(read)).toBe(text);
  });
  test.each(["", "2027-02-30", "!2027-03-01", "2027-03-01..2027-03-02..2027-03-03", "soon"])("%j is none", (text) => {
    expect(seenDays(text)).toBeUndefined();
  });
});

describe("whatever the programs", () => {
  const later = fc.integer({ min: 0, max: 900 }).map((by) => addDays(SEEN, by));

  test("the same look has no change", () => {
    fc.assert(
      fc.property(someProgramsWithIds, (programs) => {
        expect(changes(programs, programs, SEEN)).toEqual([]);
      }),
    );
  });

  test("time alone opens and closes, and does nothing else", () => {
    fc.assert(
      fc.property(someProgramsWithIds, later, (programs, today) => {
        for (const { kind, cause, day: on } of changes(programs, programs, today)) {
          expect([["opened", "closed"].includes(kind), cause]).toEqual([true, "time"]);
          expect(on >= SEEN && on <= today).toBe(true);
        }
      }),
    );
  });

  test("each program is at most once added or gone, and then nothing else; all stand by day, then by id", () => {
    fc.assert(
      fc.property(someProgramsWithIds, someProgramsWithIds, later, (before, after, today) => {
        const found = changes(before, after, today);
        for (const { id } of found.filter(({ kind }) => kind === "added" || kind === "gone"))
          expect(found.filter((change) => change.id === id)).toHaveLength(1);
        const keys = found.map(({ day: on, id }) => `${on} ${id}`);
        expect(keys).toEqual(keys.toSorted());
        expect(changes(before, after, today)).toEqual(found);
      }),
    );
  });

  test("all that there is now and was not then is added, and the other way round", () => {
    fc.assert(
      fc.property(someProgramsWithIds, someProgramsWithIds, later, (before, after, today) => {
        const found = changes(before, after, today);
        const idsOf = (kind: string): readonly string[] => found.filter((change) => change.kind === kind).map(({ id }) => id);
        const running = (programs: readonly Program[], others: readonly Program[]): readonly string[] =>
          programs.filter(({ id, ended }) => !ended && !others.some((other) => other.id === id)).map(({ id }) => id);
        expect(idsOf("added").toSorted()).toEqual(running(after, before).toSorted());
        expect(idsOf("gone").toSorted()).toEqual(running(before, after).toSorted());
      }),
    );
  });
});

describe("what is coming", () => {
  const matches = [
    aMatch(aProgramOf({ rounds: [{ closes: yearly(12, 1), opens: yearly(11, 22), starts: yearly(12, 10) }] }, { id: "soon" })),
    aMatch(aProgramOf({ rounds: [{ closes: yearly(3, 1), opens: yearly(12, 5) }] }, { id: "opening" })),
    aMatch(aProgramOf({ rounds: [{ closes: yearly(6, 1) }] }, { id: "far" })),
  ];
  test("opens or closes within the window; no start, and nothing that opened today", () => {
    const events = coming(matches, days("2026-11-22", "2027-01-03"));
    expect(events.map(({ what, program, occurrence }) => `${occurrence.from} ${what} ${program.id}`)).toEqual([
      "2026-12-01 closes soon",
      "2026-12-05 opens opening",
    ]);
  });
});
