import { describe, expect, test } from "vitest";
import type { DayRange } from "../../../src/core/calendar.ts";
import { judge } from "../../../src/core/eligibility/index.ts";
import { birthOfAge } from "../../../src/core/input/dates.ts";
import type { Round } from "../../../src/core/program.ts";
import type { Condition, Moment } from "../../../src/core/requirement.ts";
import { aRound, bornOn, circumstances, day, days, inShort, judged, TODAY } from "../../support/builders.ts";

// The usual round closes on 2027-03-01 and starts on 2027-06-15.
const atLeast17 = (at?: Moment): Condition => ({ kind: "age", min: 17, ...(at !== undefined && { at }) });

describe("an age", () => {
  test.each<[string, string, Condition, string]>([
    ["reached on the day of the closing is met", "2010-03-01", atLeast17("application"), "yes"],
    ["reached a day after the closing is not met", "2010-03-02", atLeast17("application"), "no"],
    ["reached on the first day is met at the start", "2010-06-15", atLeast17("start"), "yes"],
    ["reached a day later is not met at the start", "2010-06-16", atLeast17("start"), "no"],
    ["on a day of the start's year is judged on it", "2010-09-30", atLeast17("09-30"), "yes"],
    ["on a day of the start's year is judged on it, not later", "2010-10-01", atLeast17("09-30"), "no"],
    ["on 29 February is judged on the 28th in a common year", "2010-02-28", atLeast17("02-29"), "yes"],
    ["without a day has to be reached by the closing", "2010-03-01", atLeast17(), "yes"],
    ["without a day that is reached in between is for the program to say", "2010-05-01", atLeast17(), "program"],
    ["without a day that is reached after the start is not met", "2010-06-16", atLeast17(), "no"],
    ["up to a limit includes the whole of that year", "2002-03-02", { kind: "age", max: 24, at: "application" }, "yes"],
    ["up to a limit ends with the next birthday", "2001-11-22", { kind: "age", max: 24, at: "application" }, "no"],
    ["up to a limit that is left before the closing leaves time to apply", "2002-03-01", { kind: "age", max: 24, at: "application" }, "program"],
    ["up to a limit without a day, too", "2002-03-01", { kind: "age", max: 24 }, "program"],
    ["up to a limit without a day ends with the next birthday", "2001-11-22", { kind: "age", max: 24 }, "no"],
    ["of someone born on 29 February rises on the 28th", "2008-02-29", { kind: "age", min: 19, at: "application" }, "yes"],
  ])("%s", (_, birth, condition, expected) => expect(judged(condition, bornOn(birth))).toBe(expected));

  test("up to a limit that is left before one can apply is not met", () => {
    const closesInMarch: Round["closes"] = { rule: "dated", date: day("2027-03-01") };
    const opening = (month: number): Round => ({ closes: closesInMarch, opens: { rule: "annual", month, day: 1 } });
    const turns25 = bornOn("2002-01-15");
    expect([
      judged({ kind: "age", max: 24, at: "application" }, turns25, opening(1)),
      judged({ kind: "age", max: 24, at: "application" }, turns25, opening(2)),
    ]).toEqual(["program", "no"]);
    expect(judged({ kind: "age", max: 24, at: "start" }, turns25, aRound({ opens: { rule: "annual", month: 1, day: 1 } }))).toBe("no");
  });
  test("between two limits has to keep to both", () => {
    const between: Condition = { kind: "age", min: 18, max: 24, at: "application" };
    expect(["2009-03-01", "2009-03-02", "2001-11-21"].map((birth) => judged(between, bornOn(birth)))).toEqual(["yes", "no", "no"]);
    expect(judge(between, circumstances(bornOn("2001-11-21"))).healsOn).toBeUndefined();
  });
  test("without a limit is met by everyone who tells it", () => expect(judged({ kind: "age" }, bornOn("2001-01-01"))).toBe("yes"));
  test("that is not told is asked for", () => expect(judged(atLeast17("start"), {})).toBe("ask birth"));

  test.each<[string, DayRange, string]>([
    ["a month that ends before the day settles it", days("2010-02-01", "2010-02-28"), "yes"],
    ["a month that begins after the day settles it", days("2010-04-01", "2010-04-30"), "no"],
    ["a month that contains the day leaves the birth date open", days("2010-03-01", "2010-03-31"), "ask birth"],
    ["17 now is 17 then", birthOfAge(17, TODAY), "yes"],
    ["16 now may be 17 then", birthOfAge(16, TODAY), "ask birth"],
    ["15 now is not 17 then", birthOfAge(15, TODAY), "no"],
  ])("less than a birth date: %s", (_, birth, expected) => expect(judged(atLeast17("application"), { birth })).toBe(expected));
});

describe("the days on which an age is judged", () => {
  const on = (condition: Condition, round: Round): DayRange | undefined => judge(condition, circumstances(bornOn("2010-05-05"), round)).on;
  test("are those of the closing and the start", () => {
    expect([on(atLeast17("application"), aRound()), on(atLeast17("start"), aRound()), on(atLeast17(), aRound())]).toEqual([
      days("2027-03-01", "2027-03-01"),
      days("2027-06-15", "2027-06-15"),
      days("2027-03-01", "2027-06-15"),
    ]);
  });
  test("are today where one applies at any time", () =>
    expect(on(atLeast17("application"), { closes: { rule: "rolling" } })).toEqual(days("2026-11-22", "2026-11-22")));
  test("are any of a year where no closing is known, so that nobody is sent away who may be old enough by then", () => {
    const round: Round = { closes: "unstated" };
    expect(on(atLeast17("application"), round)).toEqual(days("2026-11-22", "2027-11-22"));
    expect(["2009-11-22", "2010-11-22", "2010-11-23"].map((birth) => judged(atLeast17("application"), bornOn(birth), round))).toEqual(["yes", "program", "no"]);
  });
  test("are no more in the past while a month runs", () =>
    expect([on(atLeast17("application"), { closes: { rule: "month", month: 11 } }), on(atLeast17("start"), { closes: { rule: "month", month: 11 } })]).toEqual([
      days("2026-11-22", "2026-11-30"),
      days("2026-11-22", "2027-11-30"),
    ]));
  test("are any within a year of the closing where no start is known", () => {
    const round: Round = { closes: { rule: "dated", date: day("2027-03-01") } };
    expect([on(atLeast17("start"), round), on(atLeast17("09-30"), round)]).toEqual([days("2027-03-01", "2028-02-29"), days("2027-09-30", "2028-09-30")]);
  });
  test("that are estimated leave the program to say", () => {
    const round: Round = { closes: { rule: "month", month: 3 } };
    expect([
      inShort(judge(atLeast17("application"), circumstances(bornOn("2010-03-15"), round))),
      inShort(judge(atLeast17("application"), circumstances(bornOn("2010-03-01"), round))),
    ]).toEqual(["program", "yes"]);
  });
});

describe("a day that is taken over from another year may be two weeks off", () => {
  const seen2026: Round = {
    closes: { rule: "annual", month: 3, day: 1, seen: 2026 },
    starts: { rule: "annual", month: 6, day: 15, seen: 2026 },
  };
  test.each<[string, string, Condition, string]>([
    ["whoever is old enough two weeks before is", "2010-02-15", atLeast17("application"), "yes"],
    ["whoever becomes so just before may not be", "2010-02-16", atLeast17("application"), "program"],
    ["whoever becomes so just after may be", "2010-03-15", atLeast17("application"), "program"],
    ["whoever becomes so later is not", "2010-03-16", atLeast17("application"), "no"],
    ["at the start, too", "2010-06-29", atLeast17("start"), "program"],
    ["not so a day of the start's year", "2010-10-01", atLeast17("09-30"), "no"],
    ["without a day from before the one until after the other", "2010-06-30", atLeast17(), "no"],
    ["a limit is left just before or just after", "2001-06-05", { kind: "age", max: 25, at: "start" }, "program"],
    ["a limit is left before", "2001-06-01", { kind: "age", max: 25, at: "start" }, "no"],
  ])("%s", (_, birth, condition, expected) => expect(judged(condition, bornOn(birth), seen2026)).toBe(expected));
  test("but lies ahead", () => {
    const soon: Round = { closes: { rule: "annual", month: 11, day: 30, seen: 2025 } };
    expect(judged({ kind: "age", min: 17, at: "application" }, bornOn("2009-11-22"), soon)).toBe("yes");
  });
  test("and is named as it is", () =>
    expect(judge(atLeast17("start"), circumstances(bornOn("2010-06-20"), seen2026)).on).toEqual(days("2027-06-15", "2027-06-15")));
  test("not so where it is every year's, or of this one", () => {
    const [everyYear, thisYear]: readonly Round[] = [
      { closes: { rule: "annual", month: 3, day: 1 } },
      { closes: { rule: "annual", month: 3, day: 1, seen: 2027 } },
    ];
    expect([everyYear, thisYear].map((round) => round && judged(atLeast17("application"), bornOn("2010-03-02"), round))).toEqual(["no", "no"]);
  });
});

describe("a no that time heals", () => {
  const heals = (condition: Condition, birth: string): string | undefined => judge(condition, circumstances(bornOn(birth))).healsOn;
  test.each<[string, Condition, string, string | undefined]>([
    ["heals on the birthday", atLeast17("application"), "2010-03-14", "2027-03-14"],
    ["heals on 28 February for someone born on the 29th", { kind: "age", min: 19, at: "application" }, "2012-02-29", "2031-02-28"],
    ["does not heal for who is too old", { kind: "age", max: 20, at: "application" }, "2000-01-01", undefined],
    ["is not named where there is no no", atLeast17("application"), "2009-01-01", undefined],
  ])("%s", (_, condition, birth, expected) => expect(heals(condition, birth)).toBe(expected));
  test("heals on the latest day of which a birth month leaves open", () => {
    expect(judge(atLeast17("application"), circumstances({ birth: days("2010-04-01", "2010-04-30") })).healsOn).toBe("2027-04-30");
  });
  test("heals with all failing parts of a list, and with the first of alternatives", () => {
    const birth = bornOn("2012-05-05");
    const [seventeen, eighteen]: readonly Condition[] = [atLeast17("application"), { kind: "age", min: 18, at: "application" }];
    const parts = [seventeen ?? atLeast17(), eighteen ?? atLeast17()];
    expect(judge({ allOf: parts }, circumstances(birth)).healsOn).toBe("2030-05-05");
    expect(judge({ anyOf: parts }, circumstances(birth)).healsOn).toBe("2029-05-05");
    expect(judge({ allOf: [...parts, { kind: "citizenship", in: ["US"] }] }, circumstances({ ...birth, citizenships: ["IN"] })).healsOn).toBeUndefined();
  });
});
