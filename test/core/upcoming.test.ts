import { describe, expect, test } from "vitest";
import type { Round } from "../../src/core/program.ts";
import type { Match } from "../../src/core/match.ts";
import { upcoming } from "../../src/core/upcoming.ts";
import { aMatch, aProgramOf, day, days } from "../support/builders.ts";

function closing(id: string, closes: Round["closes"], wished?: Parameters<typeof days>): Match {
  return aMatch(aProgramOf({ rounds: [{ closes }] }, { id }), wished ? { available: days(...wished) } : {});
}

const matches = [
  closing("varies", { rule: "varies" }),
  closing("march", { rule: "dated", date: day("2027-03-01") }),
  closing("rolling", { rule: "rolling" }),
  closing("winter", { rule: "season", season: "winter" }),
  closing("before-start", { rule: "relative", weeks: 4 }),
  closing("also-march", { rule: "dated", date: day("2027-03-01") }),
  closing("too-late", { rule: "relative", weeks: 8 }, ["2026-12-01", "2026-12-31"]),
];
const ids = (list: readonly Match[]): readonly string[] => list.map(({ program }) => program.id);

describe("the list of deadlines", () => {
  test("has dates in order, ties by id; what has no date, is not known or is missed stands apart", () => {
    const { dated, rolling, unknown, missed } = upcoming(matches);
    expect([dated, rolling, unknown, missed].map(ids)).toEqual([["winter", "also-march", "march"], ["rolling", "before-start"], ["varies"], ["too-late"]]);
  });
  test("holds every match once", () => {
    const list = upcoming(matches);
    expect(ids(Object.values(list).flat()).toSorted()).toEqual(ids(matches).toSorted());
  });
  test("of a window has only what may close in it, and nothing without a date", () => {
    const list = upcoming(matches, days("2027-02-20", "2027-02-28"));
    expect([ids(list.dated), list.rolling, list.unknown, list.missed]).toEqual([["winter"], [], [], []]);
  });
  test("of a window includes both of its ends", () => {
    expect([ids(upcoming(matches, days("2027-03-01", "2027-04-01")).dated), ids(upcoming(matches, days("2027-02-28", "2027-03-01")).dated)]).toEqual([
      ["also-march", "march"],
      ["winter", "also-march", "march"],
    ]);
  });
});
