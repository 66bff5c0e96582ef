import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRange } from "../../src/core/calendar.ts";
import { addDays, daysBetween, isCalendarDate, overlaps, yearOf } from "../../src/core/calendar.ts";
import type { Closing, Clock, Occurrence, RoundDates } from "../../src/core/deadlines.ts";
import { cyclesAhead, datesOf, daysLeft, leansOnWishes, lastDay, nextOccurrence, readerClock, roundDates } from "../../src/core/deadlines.ts";
import { newMemory } from "../../src/core/memory.ts";
import { occurrenceIn } from "../../src/core/occurrence.ts";
import type { DateRule, Round } from "../../src/core/program.ts";
import { aDayRange, aNearDay, anyClock, anyRound, aRuleWithDays } from "../support/arbitraries.ts";
import { aClock, aRound, datesFor, day, days } from "../support/builders.ts";

/** "2027-03-01 confirmed", "2027-03-01..2027-03-31 estimated". */
function inShort(occurrence: Occurrence | undefined): string {
  if (occurrence === undefined) return "none";
  const { from, to, certainty } = occurrence;
  return `${from === to ? from : `${from}..${to}`} ${certainty}`;
}

function closingInShort(closes: Closing): string {
  return closes.kind === "dated" ? inShort(closes) : closes.kind;
}

function next(rule: DateRule, from: string, zone = "UTC"): string {
  return inShort(nextOccurrence(rule, day(from), { zone }));
}

const on = (month: number, dayOfMonth: number, seen?: number): DateRule => ({ rule: "annual", month, day: dayOfMonth, ...(seen !== undefined && { seen }) });

describe("the next occurrence", () => {
  test.each<[string, DateRule, string, string]>([
    ["of a yearly day is this year's until it has passed", on(12, 1, 2025), "2026-12-01", "2026-12-01 projected"],
    ["of a yearly day that has passed is next year's", on(11, 21, 2025), "2026-11-22", "2027-11-21 projected"],
    ["of a yearly day seen for this very year is confirmed", on(2, 15, 2027), "2026-11-22", "2027-02-15 confirmed"],
    ["of a yearly day of which no year is known is projected", on(2, 15), "2026-11-22", "2027-02-15 projected"],
    ["of 29 February is the 28th in a common year", on(2, 29, 2024), "2026-11-22", "2027-02-28 projected"],
    ["of 29 February is itself in a leap year", on(2, 29, 2024), "2027-03-01", "2028-02-29 projected"],
    ["of a full date ahead is that date", { rule: "dated", date: day("2028-01-10") }, "2026-11-22", "2028-01-10 confirmed"],
    ["of a full date that is today is today", { rule: "dated", date: day("2026-11-22") }, "2026-11-22", "2026-11-22 confirmed"],
    ["of a full date that has passed is its day of a later year", { rule: "dated", date: day("2025-01-10") }, "2026-11-22", "2027-01-10 projected"],
    ["of a leap day that has passed is the 28th", { rule: "dated", date: day("2024-02-29") }, "2026-11-22", "2027-02-28 projected"],
    ["of a month is the one that runs", { rule: "month", month: 11, seen: 2025 }, "2026-11-22", "2026-11-01..2026-11-30 estimated"],
    ["of a month that is over is next year's", { rule: "month", month: 10 }, "2026-11-22", "2027-10-01..2027-10-31 estimated"],
    ["of February ends with the month", { rule: "month", month: 2 }, "2027-06-01", "2028-02-01..2028-02-29 estimated"],
    ["of several months is all of them", { rule: "month", month: 5, until: 7 }, "2026-11-22", "2027-05-01..2027-07-31 estimated"],
    ["of months that go on into the next year began before", { rule: "month", month: 11, until: 2 }, "2027-01-15", "2026-11-01..2027-02-28 estimated"],
    ["of months that go on into a leap year", { rule: "month", month: 12, until: 2 }, "2027-03-01", "2027-12-01..2028-02-29 estimated"],
    ["of a season is a stretch of days", { rule: "season", season: "late-summer" }, "2026-11-22", "2027-08-01..2027-09-15 estimated"],
    ["of a winter begins in December", { rule: "season", season: "winter" }, "2026-11-22", "2026-12-01..2027-02-28 estimated"],
    ["of a winter that runs began the year before", { rule: "season", season: "winter" }, "2027-01-15", "2026-12-01..2027-02-28 estimated"],
    ["of a winter runs until leap day", { rule: "season", season: "winter" }, "2028-02-29", "2027-12-01..2028-02-29 estimated"],
    ["of a winter that is over is the next", { rule: "season", season: "winter" }, "2028-03-01", "2028-12-01..2029-02-28 estimated"],
    ["of a rolling admission is none", { rule: "rolling", weeks: 4 }, "2026-11-22", "none"],
    ["of what is counted from a start is none", { rule: "relative", weeks: 4 }, "2026-11-22", "none"],
    ["of what varies is none", { rule: "varies" }, "2026-11-22", "none"],
  ])("%s", (_, rule, from, expected) => expect(next(rule, from)).toBe(expected));

  test.each<[string, DateRule, object]>([
    ["a yearly day says in which year it was seen", on(3, 1, 2025), { ...days("2027-03-01", "2027-03-01"), certainty: "projected", seen: 2025 }],
    ["a yearly day that was never seen says nothing of it", on(3, 1), { ...days("2027-03-01", "2027-03-01"), certainty: "projected" }],
    [
      "a full date was seen in its year",
      { rule: "dated", date: day("2026-03-01") },
      { ...days("2027-03-01", "2027-03-01"), certainty: "projected", seen: 2026 },
    ],
    ["a month says it", { rule: "month", month: 4, seen: 2025 }, { ...days("2027-04-01", "2027-04-30"), certainty: "estimated", seen: 2025 }],
    ["a season says it", { rule: "season", season: "late-summer", seen: 2025 }, { ...days("2027-08-01", "2027-09-15"), certainty: "estimated", seen: 2025 }],
    [
      "an hour stands with its zone",
      { rule: "annual", month: 3, day: 1, time: "17:00", zone: "Europe/London" },
      { ...days("2027-03-01", "2027-03-01"), certainty: "projected", at: { time: "17:00", zone: "Europe/London" } },
    ],
    [
      "an hour without a zone says nothing",
      { rule: "annual", month: 3, day: 1, time: "17:00" },
      { ...days("2027-03-01", "2027-03-01"), certainty: "projected" },
    ],
    ["a zone without an hour says nothing", { rule: "annual", month: 3, day: 1, zone: "UTC" }, { ...days("2027-03-01", "2027-03-01"), certainty: "projected" }],
  ])("brought onto the calendar, %s", (_, rule, expected) => expect(occurrenceIn(rule, 2027)).toStrictEqual(expected));

  test("is never in the past", () => {
    fc.assert(
      fc.property(aRuleWithDays, aNearDay, anyClock, (rule, from, clock) => {
        const occurrence = nextOccurrence(rule, from, clock);
        expect(occurrence && lastDay(occurrence, clock) >= from).toBe(true);
      }),
    );
  });
  test("begins within a leap year and a day's shift, but for a full date that is still to come", () => {
    fc.assert(
      fc.property(aRuleWithDays, aNearDay, anyClock, (rule, from, clock) => {
        const occurrence = nextOccurrence(rule, from, clock);
        // An hour abroad may be over for the reader up to two days before its date.
        if (rule.rule === "dated" && rule.date > addDays(from, 2)) expect(occurrence?.from).toBe(rule.date);
        else expect(daysBetween(from, occurrence?.from ?? from)).toBeLessThanOrEqual(366);
      }),
    );
  });
  test("is the first: none that is not over lies before it", () => {
    fc.assert(
      fc.property(aRuleWithDays, aNearDay, fc.nat(400), (rule, from, later) => {
        const [first, second] = [from, addDays(from, later)].map((date) => nextOccurrence(rule, date, { zone: "UTC" }));
        expect(String(first?.from) <= String(second?.from)).toBe(true);
      }),
    );
  });
  test("is confirmed only where a source names that very year, and estimated wherever it is no single day", () => {
    fc.assert(
      fc.property(aRuleWithDays, aNearDay, (rule, from) => {
        const occurrence = nextOccurrence(rule, from, { zone: "UTC" });
        const seen = rule.rule === "dated" ? yearOf(rule.date) : "seen" in rule ? rule.seen : undefined;
        expect(occurrence?.certainty === "confirmed").toBe((rule.rule === "annual" || rule.rule === "dated") && seen === yearOf(occurrence?.from ?? from));
        expect(occurrence?.certainty === "estimated").toBe(rule.rule === "month" || rule.rule === "season");
      }),
    );
  });
});

describe("a closing with an hour", () => {
  const aoe: DateRule = { rule: "dated", date: day("2027-03-01"), time: "23:59", zone: "AoE" };
  const kiritimati: DateRule = { rule: "annual", month: 3, day: 1, time: "01:00", zone: "Pacific/Kiritimati", seen: 2026 };

  test.each([
    ["Pacific/Kiritimati", "2027-03-03 01:59"],
    ["Asia/Kathmandu", "2027-03-02 17:44"],
    ["America/St_Johns", "2027-03-02 08:29"],
    ["AoE", "2027-03-01 23:59"],
  ])("keeps the host's day, and is shown on the reader's clock: %s", (zone, expected) => {
    const occurrence = nextOccurrence(aoe, day("2026-11-22"), { zone });
    const shown = occurrence && readerClock(occurrence, { zone });
    expect([occurrence?.from, `${shown?.date} ${shown?.time}`]).toEqual(["2027-03-01", expected]);
  });
  test.each([
    ["Pacific/Kiritimati", "2027-03-03", "2027-03-01 confirmed"],
    ["Pacific/Kiritimati", "2027-03-04", "2028-03-01 projected"],
    ["Asia/Kathmandu", "2027-03-02", "2027-03-01 confirmed"],
    ["Asia/Kathmandu", "2027-03-03", "2028-03-01 projected"],
    ["AoE", "2027-03-01", "2027-03-01 confirmed"],
    ["AoE", "2027-03-02", "2028-03-01 projected"],
  ])("anywhere on earth: in %s on %s it is %s", (zone, from, expected) => expect(next(aoe, from, zone)).toBe(expected));
  test.each([
    ["AoE", "2027-02-27", "2027-03-01 projected"],
    ["AoE", "2027-02-28", "2028-03-01 projected"],
    ["UTC", "2027-02-28", "2027-03-01 projected"],
    ["UTC", "2027-03-01", "2028-03-01 projected"],
  ])("in a zone ahead of the reader's: in %s on %s it is %s", (zone, from, expected) => expect(next(kiritimati, from, zone)).toBe(expected));
  test("on New Year's Day abroad may be over for the reader in the old year", () => {
    const newYear: DateRule = { rule: "annual", month: 1, day: 1, time: "01:00", zone: "Pacific/Kiritimati", seen: 2026 };
    expect([next(newYear, "2026-12-30", "AoE"), next(newYear, "2026-12-31", "AoE")]).toEqual(["2027-01-01 projected", "2028-01-01 projected"]);
  });
  test("around a clock change is the hour that the host's clocks show", () => {
    const rule: DateRule = { rule: "dated", date: day("2027-03-14"), time: "12:00", zone: "America/St_Johns" };
    const occurrence = nextOccurrence(rule, day("2026-11-22"), aClock);
    expect(occurrence && readerClock(occurrence, aClock)).toEqual({ date: "2027-03-14", time: "14:30" });
  });
  test("without an hour is never shifted by the reader's zone", () => {
    fc.assert(
      fc.property(aRuleWithDays, aNearDay, anyClock, (rule, from, clock) => {
        fc.pre(!("time" in rule && rule.time !== undefined));
        expect(nextOccurrence(rule, from, clock)).toEqual(nextOccurrence(rule, from, { zone: "UTC" }));
      }),
    );
  });
  test("leaves the days until it is over for the reader", () => {
    const left = (zone: string, today: string): number => {
      const occurrence = nextOccurrence(aoe, day("2026-11-22"), { zone });
      return occurrence ? daysLeft(occurrence, { today: day(today), zone }) : Number.NaN;
    };
    expect([left("Pacific/Kiritimati", "2027-03-01"), left("AoE", "2027-03-01"), left("Asia/Kathmandu", "2027-03-02")]).toEqual([2, 0, 0]);
  });
});

describe("days left", () => {
  const left = (from: string, to: string, today: string): number => daysLeft({ ...days(from, to), certainty: "estimated" }, { today: day(today), zone: "UTC" });
  test("count to the early end of a range, are none inside it and negative after it", () => {
    expect([
      left("2027-03-01", "2027-03-31", "2027-02-27"),
      left("2027-03-01", "2027-03-31", "2027-03-15"),
      left("2027-03-01", "2027-03-31", "2027-03-31"),
    ]).toEqual([2, 0, 0]);
    expect(left("2027-03-01", "2027-03-31", "2027-04-01")).toBeLessThan(0);
    expect([left("2027-03-01", "2027-03-01", "2027-03-01"), left("2028-03-01", "2028-03-01", "2028-02-28")]).toEqual([0, 2]);
  });
});

describe("the status of a round", () => {
  const status = (round: Partial<Round>, today = "2026-11-22", wished?: DayRange, zone = "UTC"): string =>
    datesFor(aRound(round), { today: day(today), zone }, wished).status;
  const closesInMarch: DateRule = { rule: "dated", date: day("2027-03-01") };

  test.each<[string, Partial<Round>, string]>([
    ["upcoming without an opening day", { closes: closesInMarch }, "upcoming"],
    ["open after the opening day", { closes: closesInMarch, opens: on(11, 1) }, "open"],
    ["open on the opening day", { closes: closesInMarch, opens: on(11, 22) }, "open"],
    ["opening later before it", { closes: closesInMarch, opens: on(11, 23) }, "opens-later"],
    ["upcoming while it may have opened", { closes: closesInMarch, opens: { rule: "month", month: 11 } }, "upcoming"],
    ["upcoming while it may have closed", { closes: { rule: "month", month: 11 }, opens: on(9, 1) }, "upcoming"],
    ["opening later in the month in which it closes", { closes: on(3, 15), opens: { rule: "month", month: 3 } }, "opens-later"],
    ["rolling", { closes: { rule: "rolling" } }, "rolling"],
    ["unknown where the page does not say", { closes: "unstated" }, "unknown"],
    ["unknown where it varies", { closes: { rule: "varies" } }, "unknown"],
    ["unknown where it is counted from a start that is not known", { closes: { rule: "relative", weeks: 8 }, starts: { rule: "varies" } }, "unknown"],
  ])("is %s", (_, round, expected) => expect(status(round)).toBe(expected));

  test("is upcoming until the last day of a month in which it may open", () => {
    expect(status({ closes: closesInMarch, opens: { rule: "month", month: 11 } }, "2026-11-29")).toBe("upcoming");
  });
  test("is open on the last day of all before a closing of which the month is known, and no more in that month", () => {
    const round: Partial<Round> = { closes: { rule: "month", month: 3 }, opens: on(1, 1) };
    expect([status(round, "2027-02-28"), status(round, "2027-03-01"), status(round, "2027-03-02")]).toEqual(["open", "open", "upcoming"]);
  });
  test("is missed where it is too late for the wished start", () => {
    const round: Partial<Round> = { closes: { rule: "relative", weeks: 12 }, starts: { rule: "varies" } };
    expect([status(round, "2026-11-22", days("2027-01-10", "2027-01-20")), status(round, "2026-11-22", days("2027-06-01", "2027-06-30"))]).toEqual([
      "missed",
      "rolling",
    ]);
  });
  test("counts the day of an hour on the reader's clock", () => {
    const round: Partial<Round> = { closes: { rule: "dated", date: day("2027-03-01"), time: "23:59", zone: "AoE" }, opens: on(1, 1) };
    expect([status(round, "2027-03-03", undefined, "Pacific/Kiritimati"), status(round, "2027-03-04", undefined, "Pacific/Kiritimati")]).toEqual([
      "open",
      "opens-later",
    ]);
  });
  test("without a round is unknown, not closed", () => {
    expect(datesOf([], aClock)).toEqual([{ closes: { kind: "unknown", why: "varies" }, status: "unknown" }]);
  });
});

describe("the dates of a round", () => {
  const inWords = ({ opens, closes, starts, ends }: RoundDates): readonly string[] => [inShort(opens), closingInShort(closes), inShort(starts), inShort(ends)];

  test("belong to one cycle: opening before closing, start after it, end after the start", () => {
    const round: Round = { opens: on(12, 1, 2025), closes: on(2, 1, 2026), starts: { rule: "month", month: 6 }, ends: on(8, 15, 2026) };
    expect(inWords(datesFor(round))).toEqual(["2026-12-01 projected", "2027-02-01 projected", "2027-06-01..2027-06-30 estimated", "2027-08-15 projected"]);
    expect(inWords(datesFor(round, { today: day("2027-02-02"), zone: "UTC" }))).toEqual([
      "2027-12-01 projected",
      "2028-02-01 projected",
      "2028-06-01..2028-06-30 estimated",
      "2028-08-15 projected",
    ]);
  });
  test("say what is not known of a closing, and how far ahead it is", () => {
    const closes = (rule: Round["closes"]): Closing => datesFor({ closes: rule }).closes;
    expect([closes("unstated"), closes({ rule: "varies" })]).toEqual([
      { kind: "unknown", why: "unstated" },
      { kind: "unknown", why: "varies" },
    ]);
    expect([closes({ rule: "rolling" }), closes({ rule: "rolling", weeks: 4 })]).toStrictEqual([{ kind: "rolling" }, { kind: "rolling", weeks: 4 }]);
    expect([closes({ rule: "relative", weeks: 4 }), closes({ rule: "relative", months: 2 })]).toStrictEqual([
      { kind: "relative", weeks: 4 },
      { kind: "relative", months: 2 },
    ]);
  });
  test("of an opening on the day of the closing belong to one cycle", () => {
    const dates = datesFor({ closes: { rule: "dated", date: day("2027-03-01") }, opens: on(3, 1) });
    expect(inWords(dates).slice(0, 2)).toEqual(["2027-03-01 projected", "2027-03-01 confirmed"]);
  });
  test("of an opening that is after the closing belong to another cycle", () => {
    expect(datesFor({ closes: { rule: "dated", date: day("2027-03-01") }, opens: { rule: "dated", date: day("2027-09-01") } }).opens).toBeUndefined();
  });
  test("are never in the past, and in order, where nothing was wished", () => {
    fc.assert(
      fc.property(anyRound, anyClock, (round, clock) => {
        const { closes, starts, opens, status } = roundDates(round, clock);
        expect(status).not.toBe("missed");
        if (closes.kind === "dated") expect(lastDay(closes, clock) >= clock.today).toBe(true);
        // Zones are up to two days apart.
        if (closes.kind === "dated" && starts) expect(addDays(starts.to, 2) >= closes.from).toBe(true);
        if (closes.kind === "dated" && opens) expect(opens.from <= closes.to).toBe(true);
      }),
    );
  });
  test("are dates whatever is wished", () => {
    fc.assert(
      fc.property(anyRound, anyClock, aDayRange, (round, clock, wished) => {
        const dates = roundDates(round, clock, wished);
        for (const one of [dates.opens, dates.starts, dates.ends, ...(dates.closes.kind === "dated" ? [dates.closes] : [])]) {
          if (one) expect([isCalendarDate(one.from), isCalendarDate(one.to), one.from <= one.to]).toEqual([true, true, true]);
        }
      }),
    );
  });
});

describe("a wished start", () => {
  const dates = (round: Round, from: string, to: string, clock: Clock = aClock): RoundDates => datesFor(round, clock, days(from, to));

  test("two years ahead finds the cycle that leads to it", () => {
    const { closes, starts } = dates({ closes: on(2, 1, 2026), starts: on(6, 15, 2026) }, "2028-06-01", "2028-08-31");
    expect([closingInShort(closes), inShort(starts)]).toEqual(["2028-02-01 projected", "2028-06-15 projected"]);
  });
  test.each<[string, Round["closes"]]>([
    ["at any time", { rule: "rolling" }],
    ["on a day that is not known", "unstated"],
    ["on a day counted back", { rule: "relative", months: 3 }],
    ["some weeks ahead", { rule: "rolling", weeks: 10 }],
  ])("two years ahead is found where one applies %s", (_, closes) => {
    expect(inShort(dates({ closes, starts: { rule: "month", month: 6 } }, "2028-06-10", "2028-07-31").starts)).toBe("2028-06-01..2028-06-30 estimated");
  });
  test("is looked for in the next cycle and the four after it", () => {
    const round: Round = { closes: on(2, 1, 2026), starts: on(6, 15, 2026) };
    const [fifth, sixth] = [dates(round, "2031-06-01", "2031-06-30"), dates(round, "2032-06-01", "2032-06-30")];
    expect([inShort(fifth.starts), inShort(sixth.starts)]).toEqual(["2031-06-15 projected", "2027-06-15 projected"]);
  });
  test("that is too soon to apply for is told as missed, not as another year's", () => {
    const round: Round = { closes: { rule: "relative", months: 8 }, starts: on(6, 15) };
    const { closes, starts, status } = dates(round, "2027-06-01", "2027-06-30");
    expect([closingInShort(closes), inShort(starts), status]).toEqual(["2026-10-15 projected", "2027-06-15 projected", "missed"]);
  });
  test("that meets no start leaves the first for which one is in time", () => {
    const round: Round = { closes: { rule: "relative", months: 8 }, starts: on(6, 15) };
    expect(inShort(dates(round, "2027-09-01", "2027-09-30").starts)).toBe("2028-06-15 projected");
    // The start after this wish would be that of 2027, for which one is too late.
    expect(inShort(dates(round, "2027-01-01", "2027-01-31").starts)).toBe("2028-06-15 projected");
  });
  test("of several possible ones is the first for which one is in time", () => {
    const round: Round = { closes: { rule: "relative", months: 8 }, starts: on(6, 15) };
    expect(inShort(dates(round, "2026-12-01", "2028-12-31").starts)).toBe("2028-06-15 projected");
  });
  test("at any time is a start where the program states none", () => {
    expect(inShort(dates({ closes: { rule: "rolling" } }, "2027-06-15", "2027-06-15").starts)).toBe("2027-06-15 projected");
  });
  test("that no cycle meets leaves the next one", () => {
    const { closes, starts } = dates({ closes: on(2, 1, 2026), starts: on(6, 15, 2026) }, "2027-09-01", "2027-09-30");
    expect([closingInShort(closes), inShort(starts)]).toEqual(["2027-02-01 projected", "2027-06-15 projected"]);
  });
  test("gives what is counted back a date", () => {
    const { closes, starts } = dates({ closes: { rule: "relative", months: 3, weeks: 2 } }, "2027-06-15", "2027-06-30");
    expect([closingInShort(closes), inShort(starts)]).toEqual(["2027-03-01..2027-03-16 projected", "2027-06-15..2027-06-30 projected"]);
  });
  test("gives a rolling admission with a lead time a date, and one without none", () => {
    expect(closingInShort(dates({ closes: { rule: "rolling", weeks: 10 } }, "2027-06-15", "2027-06-15").closes)).toBe("2027-04-06 projected");
    expect(closingInShort(dates({ closes: { rule: "rolling" } }, "2027-06-15", "2027-06-15").closes)).toBe("rolling");
  });
  test("is no start of a program that states another", () => {
    fc.assert(
      fc.property(anyRound, aRuleWithDays, anyClock, aDayRange, (round, starts, clock, wished) => {
        const found = roundDates({ ...round, starts }, clock, wished).starts;
        if (!found) return;
        const stated = nextOccurrence(starts, addDays(found.from, -2), clock);
        expect([found.from, found.certainty]).toEqual([stated?.from, stated?.certainty]);
      }),
    );
  });
  test("is met by the cycle that is given, wherever one of the next years has such a cycle", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 }), (closesIn, startsIn, ahead) => {
        const round: Round = { closes: { rule: "month", month: closesIn }, starts: { rule: "month", month: startsIn } };
        const year = 2028 + ahead;
        const wished = days(`${year}-01-01`, `${year}-12-31`);
        expect(overlaps(datesFor(round, aClock, wished).starts ?? days("1999-01-01", "1999-01-01"), wished)).toBe(true);
      }),
    );
  });
});

describe("a closing counted back from the start", () => {
  const relative = (starts: DateRule, today: string): RoundDates =>
    datesFor({ closes: { rule: "relative", months: 2 }, starts }, { today: day(today), zone: "UTC" });
  test("is that of the first start for which one is in time", () => {
    expect([closingInShort(relative(on(6, 15), "2027-04-15").closes), closingInShort(relative(on(6, 15), "2027-04-16").closes)]).toEqual([
      "2027-04-15 projected",
      "2028-04-15 projected",
    ]);
  });
  test("is never missed for months of other lengths", () => {
    const { closes, status } = datesFor({ closes: { rule: "relative", months: 1 }, starts: on(2, 28) }, { today: day("2027-01-29"), zone: "UTC" });
    expect([closingInShort(closes), status]).toEqual(["2028-01-28 projected", "rolling"]);
  });
  test("says from which start, and how far", () => {
    const { closes } = relative(on(6, 15), "2026-11-22");
    expect(closes).toStrictEqual({
      kind: "dated",
      ...days("2027-04-15", "2027-04-15"),
      certainty: "projected",
      before: { start: days("2027-06-15", "2027-06-15"), months: 2 },
    });
  });
  test("is in time however many years ahead", () => {
    // 120 weeks before 15 June 2029 is 26 February 2027; before that of 2028 it is long past.
    const { closes, status } = datesFor({ closes: { rule: "relative", weeks: 120 }, starts: on(6, 15) });
    expect([closingInShort(closes), status]).toEqual(["2027-02-26 projected", "rolling"]);
  });
  test("is estimated where the start is", () => {
    const { closes, starts } = relative({ rule: "month", month: 6 }, "2026-11-22");
    expect([closingInShort(closes), inShort(starts)]).toEqual(["2027-04-01..2027-04-30 estimated", "2027-06-01..2027-06-30 estimated"]);
  });
  test("is projected where the start is confirmed", () => {
    const { closes, starts } = relative({ rule: "dated", date: day("2027-06-15") }, "2026-11-22");
    expect([closingInShort(closes), inShort(starts)]).toEqual(["2027-04-15 projected", "2027-06-15 confirmed"]);
  });
});

describe("what a memory keeps of a round", () => {
  const yearly: Round = { closes: on(2, 1, 2026), starts: on(6, 15, 2026) };
  const [june, july] = [days("2027-06-01", "2027-06-30"), days("2027-07-01", "2027-07-31")];
  test("is what everyone is told, whatever was wished before", () => {
    fc.assert(
      fc.property(anyRound, anyClock, fc.array(fc.option(aDayRange, { nil: undefined }), { minLength: 2, maxLength: 4 }), (round, clock, wishes) => {
        const memory = newMemory();
        for (const wished of wishes) expect(roundDates(round, clock, wished, memory)).toEqual(roundDates(round, clock, wished));
      }),
    );
  });
  test("serves all wishes where the dates do not depend on them", () => {
    const memory = newMemory();
    const [one, two] = [undefined, june].map((wished) => roundDates(yearly, aClock, wished, memory));
    expect(one).toBe(two);
  });
  test("serves the same wish where they do", () => {
    const memory = newMemory();
    const round: Round = { closes: { rule: "rolling", weeks: 10 } };
    const [one, two, other] = [june, days(june.from, june.to), july].map((wished) => roundDates(round, aClock, wished, memory));
    expect(one).toBe(two);
    expect([one?.starts?.from, other?.starts?.from]).toEqual(["2027-06-01", "2027-07-01"]);
  });
  test("depends on the wish where one applies at any time or counts back from the start", () => {
    const rules: readonly Round["closes"][] = [{ rule: "rolling" }, { rule: "relative", weeks: 4 }, on(2, 1), { rule: "varies" }, "unstated"];
    expect(rules.map((closes) => leansOnWishes({ closes }))).toEqual([true, true, false, false, false]);
  });
  test("are all cycles ahead, without a closing left out where the start is far off", () => {
    const round: Round = { closes: on(2, 1), starts: { rule: "dated", date: day("2028-06-15") } };
    expect(cyclesAhead(round, aClock, newMemory()).map(({ closes }) => closingInShort(closes).slice(0, 4))).toEqual(["2027", "2028", "2029", "2030", "2031"]);
  });
});
