import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, inZone, isZone, wallClock } from "../../src/core/zones.ts";
import { aNearDay, aZone } from "../support/arbitraries.ts";
import { day } from "../support/builders.ts";

const aTime = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

/** "2027-03-01 23:59" on the clocks of `from`, as those of `to` show it. */
function shown(at: string, from: string, to: string): string {
  const [date = "", time = ""] = at.split(" ");
  const there = inZone({ date: day(date), time }, from, to);
  return `${there.date} ${there.time}`;
}

describe("an hour in another zone", () => {
  test.each([
    ["2027-03-01 23:59", "AoE", "UTC", "2027-03-02 11:59"],
    ["2027-03-01 23:59", "AoE", "Pacific/Kiritimati", "2027-03-03 01:59"],
    ["2027-03-01 23:59", "AoE", "Asia/Kathmandu", "2027-03-02 17:44"],
    ["2027-03-01 23:59", "AoE", "America/St_Johns", "2027-03-02 08:29"],
    ["2027-03-01 01:00", "Pacific/Kiritimati", "UTC", "2027-02-28 11:00"],
    ["2027-03-01 01:00", "Pacific/Kiritimati", "AoE", "2027-02-27 23:00"],
    ["2027-01-01 00:00", "UTC", "America/New_York", "2026-12-31 19:00"],
    ["2028-02-29 23:59", "Europe/London", "Asia/Kathmandu", "2028-03-01 05:44"],
    ["2027-06-01 12:00", "Europe/London", "UTC", "2027-06-01 11:00"],
    ["2027-12-01 12:00", "Europe/London", "UTC", "2027-12-01 12:00"],
  ])("%s %s is %s: %s", (at, from, to, expected) => expect(shown(at, from, to)).toBe(expected));

  test.each([
    ["the last minute before it", "2027-03-14 01:59", "America/New_York", "2027-03-14 06:59"],
    ["the first minute after it", "2027-03-14 03:00", "America/New_York", "2027-03-14 07:00"],
    ["a skipped time is the one after it, west", "2027-03-14 02:30", "America/New_York", "2027-03-14 07:30"],
    ["a skipped time is the one after it, east", "2027-03-28 02:30", "Europe/Berlin", "2027-03-28 01:30"],
    ["a time shown twice is the first", "2027-10-31 02:30", "Europe/Berlin", "2027-10-31 00:30"],
    ["a time shown twice is the first, west", "2027-11-07 01:30", "America/New_York", "2027-11-07 05:30"],
    ["noon of the day of the change", "2027-03-14 12:00", "America/St_Johns", "2027-03-14 14:30"],
    ["noon of the day before", "2027-03-13 12:00", "America/St_Johns", "2027-03-13 15:30"],
  ])("around a clock change: %s", (_, at, zone, utc) => expect(shown(at, zone, "UTC")).toBe(utc));

  test("is the same instant there and back, where no clock change hides it", () => {
    fc.assert(
      fc.property(aNearDay, aTime, aZone, aZone, (date, time, from, to) => {
        const instant = instantOf({ date, time }, from);
        const back = wallClock(instant, from);
        // A skipped time comes back as the one after it.
        fc.pre(back.date === date && back.time === time);
        expect(wallClock(instantOf(inZone({ date, time }, from, to), to), to)).toEqual(wallClock(instant, to));
      }),
    );
  });
});

describe("names of zones", () => {
  test.each(["UTC", "AoE", "Asia/Kathmandu", "Etc/GMT+12", "America/Argentina/Buenos_Aires"])("%s is one", (zone) => expect(isZone(zone)).toBe(true));
  test.each(["", "EST", "+02:00", "Mars/Olympus", "utc", "Europe/"])("%s is none", (zone) => expect(isZone(zone)).toBe(false));
  test("text that is none is refused, never thrown at", () =>
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => typeof isZone(text) === "boolean")));
});
