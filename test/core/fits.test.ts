import { expect, test } from "vitest";
import { availabilityFits } from "../../src/core/fits.ts";
import type { Round, Track } from "../../src/core/program.ts";
import { aTrack, datesFor, aClock, day, days } from "../support/builders.ts";

const closes: Round["closes"] = { rule: "dated", date: day("2027-03-01") };
const on = (date: string): Round["starts"] & object => ({ rule: "dated", date: day(date) });
const eightWeeks: Round = { closes, starts: on("2027-06-07"), ends: on("2027-08-01") };
/** Stays of any length, some days of these months. */
const mayToAugust: Round = { closes, starts: { rule: "month", month: 5 }, ends: { rule: "month", month: 8 } };
const weeks = (low: number): Partial<Track> => ({ duration: { weeks: { low } } });

test.each<[string, Round, Partial<Track>, [string, string], string]>([
  ["free from the first day to the last", eightWeeks, weeks(8), ["2027-06-07", "2027-08-01"], "yes"],
  ["free a day too late", eightWeeks, weeks(8), ["2027-06-08", "2027-12-31"], "no"],
  ["free a day too short", eightWeeks, weeks(8), ["2027-06-01", "2027-07-31"], "no"],
  ["free for a shorter stay, where there is one", eightWeeks, weeks(4), ["2027-06-15", "2027-07-31"], "unclear"],
  ["free for less than the shortest stay", eightWeeks, weeks(4), ["2027-07-06", "2027-12-31"], "no"],
  ["free for just the shortest stay at the end", eightWeeks, weeks(4), ["2027-07-05", "2027-12-31"], "unclear"],
  ["free for less than the shortest stay at the beginning", eightWeeks, weeks(4), ["2027-05-01", "2027-07-03"], "no"],
  ["free for part of the months in which a stay may lie", mayToAugust, weeks(2), ["2027-06-01", "2027-06-14"], "unclear"],
  ["free for part of the months, of stays that fill them", mayToAugust, weeks(12), ["2027-06-01", "2027-06-30"], "no"],
  ["free for long enough, but not when stays that fill the months begin", mayToAugust, weeks(12), ["2027-06-01", "2027-08-31"], "no"],
  [
    "free for part of the months, of stays of which only the hours are known",
    mayToAugust,
    { duration: { hoursPerWeek: { low: 40, high: 40 } } },
    ["2027-06-01", "2027-06-30"],
    "no",
  ],
  ["free for part of the months, of stays of which no length is known", mayToAugust, {}, ["2027-06-01", "2027-06-30"], "no"],
  ["free for part of the months, of stays up to some length", mayToAugust, { duration: { weeks: { high: 4 } } }, ["2027-06-01", "2027-06-30"], "unclear"],
  ["free just before the months, of stays up to some length", mayToAugust, { duration: { weeks: { high: 4 } } }, ["2027-01-01", "2027-04-30"], "no"],
  ["free at another time of the year", mayToAugust, weeks(2), ["2027-01-01", "2027-04-30"], "no"],
  ["free whenever, where no start is known", { closes }, weeks(2), ["2027-01-01", "2027-04-30"], "unclear"],
])("%s", (_, round, track, [from, to], expected) => {
  expect(availabilityFits(datesFor(round, aClock), aTrack(track), { available: days(from, to) })).toBe(expected);
});

test("who does not say when fits", () => expect(availabilityFits(datesFor(eightWeeks, aClock), aTrack(), {})).toBe("yes"));
