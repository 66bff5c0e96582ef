import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { DateRule, Program } from "../../src/core/program.ts";
import { ics } from "../../src/render/ics.ts";
import { aClock, aProgram, aProgramOf, aRound, aTrack, day } from "../support/builders.ts";
import { aList, hostile } from "../support/program-list.ts";

function eventsIn(text: string): readonly ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
}

function valueOf(event: ICAL.Component | undefined, name: string): string {
  return String(event?.getFirstPropertyValue(name) ?? "");
}

/** The event of a program that closes by this rule. */
function closingEvent(closes: DateRule, parts: Partial<Program> = {}): ICAL.Component | undefined {
  const program = aProgramOf({ rounds: [{ closes }] }, parts);
  return eventsIn(ics(aList([program])))[0];
}

const whole: Program = aProgramOf({
  rounds: [
    aRound({
      opens: { rule: "annual", month: 11, day: 2, seen: 2025 },
      closes: { rule: "dated", date: day("2027-02-28") },
      starts: { rule: "month", month: 6, seen: 2025 },
    }),
  ],
});

describe("a calendar", () => {
  test("has an event for the opening, the closing and the start, in whole days up to the day after the last", () => {
    const events = eventsIn(ics(aList([whole])));
    expect(events.map((event) => [valueOf(event, "uid"), valueOf(event, "dtstart"), valueOf(event, "dtend")])).toEqual([
      ["a-program.closes.2027@intern-find", "2027-02-28", "2027-03-01"],
      ["a-program.opens.2027@intern-find", "2026-11-02", "2026-11-03"],
      ["a-program.starts.2027@intern-find", "2027-06-01", "2027-07-01"],
    ]);
  });

  test("says in the title how sure a date is, and in the status", () => {
    const events = eventsIn(ics(aList([whole])));
    expect(events.map((event) => [valueOf(event, "summary"), valueOf(event, "status")])).toEqual([
      ["Apply by: Program a-program (confirmed)", "CONFIRMED"],
      ["Opens: Program a-program (as in 2025, not confirmed)", "TENTATIVE"],
      ["Starts: Program a-program (some day in this time, estimated, as in 2025)", "TENTATIVE"],
    ]);
  });

  test.each([
    ["AoE", "23:59", "2027-03-02T11:59:00Z"],
    ["America/New_York", "17:00", "2027-03-01T22:00:00Z"],
    ["Asia/Tokyo", "08:00", "2027-02-28T23:00:00Z"],
  ])("has an hour of %s in UTC", (zone, time, utc) => {
    const event = closingEvent({ rule: "dated", date: day("2027-03-01"), time, zone });
    expect(valueOf(event, "dtstart")).toBe(utc);
    expect(event?.getFirstProperty("dtend")).toBeNull();
  });

  test("is the same whichever zone the reader is in", () => {
    const program = aProgramOf({ rounds: [{ closes: { rule: "dated", date: day("2027-03-01"), time: "23:59", zone: "AoE" } }] });
    const texts = ["UTC", "Asia/Tokyo", "America/Los_Angeles"].map((zone) => ics(aList([program], { clock: { ...aClock, zone } })));
    expect(new Set(texts).size).toBe(1);
  });

  test("is the same on another day as long as the dates are", () => {
    const programs = [whole, aProgram({ id: "other" })];
    const later = { ...aClock, today: day("2026-12-24") };
    expect(ics(aList(programs.toReversed(), { clock: later }))).toBe(ics(aList(programs)));
  });

  test("gives a higher number, and the same name, when a date is seen again, moves or is confirmed", () => {
    const seen = [
      closingEvent({ rule: "annual", month: 2, day: 20 }),
      closingEvent({ rule: "annual", month: 2, day: 20, seen: 2024 }),
      closingEvent({ rule: "annual", month: 3, day: 5, seen: 2025 }),
      closingEvent({ rule: "annual", month: 3, day: 5, seen: 2025 }, { cycle: 2026 }),
      closingEvent({ rule: "annual", month: 3, day: 1, seen: 2026 }, { cycle: 2026 }),
      closingEvent({ rule: "dated", date: day("2027-03-02") }, { cycle: 2027 }),
    ];
    const numbers = seen.map((event) => Number(valueOf(event, "sequence")));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((left, right) => left - right));
    expect(new Set(seen.map((event) => valueOf(event, "uid"))).size).toBe(1);
  });

  test("keeps the name of a deadline that moves over the new year", () => {
    const uids = [closingEvent({ rule: "annual", month: 12, day: 30, seen: 2025 }), closingEvent({ rule: "dated", date: day("2027-01-03") })].map((event) =>
      valueOf(event, "uid"),
    );
    expect(uids[0]).toBe(uids[1]);
  });

  test("has one event where tracks agree, else one for each with its name, whichever tracks a filter leaves", () => {
    const second = aRound({ starts: { rule: "dated", date: day("2027-07-20") } });
    const program = aProgram({ tracks: [aTrack({ id: "here", name: "On site" }), aTrack({ id: "there", rounds: [second] })] });
    const list = aList([program]);
    const uids = (text: string): readonly string[] => eventsIn(text).map((event) => valueOf(event, "uid"));
    expect(uids(ics(list))).toEqual(["a-program.closes.2027@intern-find", "a-program.here.starts.2027@intern-find", "a-program.there.starts.2027@intern-find"]);
    expect(eventsIn(ics(list)).map((event) => valueOf(event, "summary"))[1]).toBe("Starts: Program a-program, On site (confirmed)");
    const one = { ...list, matches: list.matches.map((match) => ({ ...match, tracks: match.tracks.slice(0, 1) })) };
    expect(uids(ics(one))).toEqual(["a-program.closes.2027@intern-find", "a-program.here.starts.2027@intern-find"]);
  });

  test("rings before a start, in the morning of an earlier day where there is no hour", () => {
    const triggers = (event: ICAL.Component | undefined): readonly string[] =>
      event?.getAllSubcomponents("valarm").map((alarm) => valueOf(alarm, "trigger")) ?? [];
    expect(triggers(closingEvent({ rule: "dated", date: day("2027-03-01") }))).toEqual(["-P13DT15H", "-P1DT15H"]);
    expect(triggers(closingEvent({ rule: "dated", date: day("2027-03-01"), time: "12:00", zone: "UTC" }))).toEqual(["-P14D", "-P2D"]);
  });

  test("has reminders as events only where they are asked for", () => {
    const program = aProgramOf({ rounds: [{ closes: { rule: "dated", date: day("2027-03-01") } }] });
    expect(eventsIn(ics(aList([program])))).toHaveLength(1);
    const reminders = eventsIn(ics(aList([program], { reminders: true }))).map((event) => [valueOf(event, "uid"), valueOf(event, "dtstart")]);
    expect(reminders).toEqual([
      ["a-program.closes.2027@intern-find", "2027-03-01"],
      ["a-program.closes.2027.reminder-14@intern-find", "2027-02-15"],
      ["a-program.closes.2027.reminder-2@intern-find", "2027-02-27"],
    ]);
  });

  test("leaves out a start that is only the wish of the person", () => {
    const program = aProgramOf({ rounds: [{ closes: { rule: "rolling" } }] });
    expect(eventsIn(ics(aList([program], { profile: { available: { from: day("2027-06-01"), to: day("2027-08-31") } } })))).toEqual([]);
  });

  test.each(hostile)("takes a name for text: %s", (name) => {
    const program = aProgram({ name, host: { name }, url: "https://a.example/x;y,z", tracks: [aTrack({ locations: [{ city: name, country: "DE" }] })] });
    const text = ics(aList([program], { query: { words: [name], filters: {} } }));
    const [event, ...others] = eventsIn(text);
    expect(others).toHaveLength(1);
    expect(valueOf(event, "summary")).toBe(`Apply by: ${name.replaceAll(/[\r\n]+/gu, " ").replaceAll(/[\p{Cc}\u202E]/gu, "\uFFFD")} (confirmed)`);
    expect(valueOf(event, "url")).toBe("https://a.example/x%3By%2Cz");
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
