import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/core/calendar.ts";
import { addDays } from "../../src/core/calendar.ts";
import { matchOf } from "../../src/core/match.ts";
import type { Program, Track } from "../../src/core/program.ts";
import type { Entry, Shortlist, StageOfEntry } from "../../src/core/shortlist.ts";
import { emptyShortlist, stageOf, stagesOfEntry, stageSince, withEntry, withoutEntry } from "../../src/core/shortlist.ts";
import { changedReferee, withNote, withoutNote, withoutReferee, withoutTags, withReferee, withStage, withTags } from "../../src/core/shortlist-edit.ts";
import type { Change } from "../../src/core/shortlist-facts.ts";
import { brought, changesSince, entryOf } from "../../src/core/shortlist-facts.ts";
import type { SavedProgram } from "../../src/core/shortlist-next.ts";
import { byNext } from "../../src/core/shortlist-next.ts";
import { aConsistentProfile, anyClock, anyProgram } from "../support/arbitraries.ts";
import { aClock, aMatch, aProgramOf, aQuery, aRound, aSituation, day, TODAY } from "../support/builders.ts";

const anEntry = (parts: Partial<Entry> = {}): Entry => ({ id: "a-program", name: "A program", saved: TODAY, ...parts });

/** What has changed once the only track is another one. */
function changed(before: Partial<Track>, after: Partial<Track>, parts: Partial<Program> = {}): readonly Change[] {
  return changesSince(entryOf(aMatch(aProgramOf(before)), aClock), aProgramOf(after, parts), aClock);
}

const closing = (date: string): Partial<Track> => ({ rounds: [aRound({ closes: { rule: "dated", date: day(date) } })] });
const fee = (high: number): Partial<Track> => ({ fees: [{ kind: "application", amount: { low: high, high }, currency: "EUR" }] });

describe("what has changed since a program was saved", () => {
  test("is nothing while the record is the same", () => expect(changed({}, {})).toEqual([]));

  test("is a deadline that moved, with the days between", () => {
    expect(changed(closing("2027-03-01"), closing("2027-02-19"))).toEqual([{ what: "deadline", before: "2027-03-01", after: "2027-02-19", days: -10 }]);
    expect(changed(closing("2027-03-01"), closing("2027-03-15"))).toEqual([{ what: "deadline", before: "2027-03-01", after: "2027-03-15", days: 14 }]);
  });

  test("is a deadline that has no day any more, or has one now", () => {
    const rolling: Partial<Track> = { rounds: [aRound({ closes: { rule: "rolling" } })] };
    expect(changed(closing("2027-03-01"), rolling)).toContainEqual({ what: "deadline", before: "2027-03-01" });
    expect(changed(rolling, closing("2027-03-01"))).toContainEqual({ what: "deadline", after: "2027-03-01" });
  });

  test("is how sure a deadline is, where the day is the same", () => {
    const seen = (year: number): Partial<Track> => ({ rounds: [{ closes: { rule: "annual", month: 3, day: 1, seen: year } }] });
    expect(changed(seen(2025), seen(2027))).toEqual([{ what: "certainty", before: "projected", after: "confirmed" }]);
  });

  test("is a fee or pay that differs, in the words of the data", () => {
    expect(changed(fee(400), fee(650))).toEqual([{ what: "fee", before: "application 400 EUR", after: "application 650 EUR" }]);
    const pay: Partial<Track> = { pay: { kind: "stipend", amount: { low: 350, high: 400 }, currency: "GBP", per: "week" } };
    expect(changed({ pay: "none" }, pay)).toEqual([{ what: "pay", before: "none", after: "stipend 350..400 GBP per week" }]);
    expect(changed(pay, {})).toEqual([{ what: "pay", before: "stipend 350..400 GBP per week" }]);
  });

  test("is an end, a pause, and that it runs again", () => {
    expect(changed({}, {}, { ended: { status: "paused" } })).toEqual([{ what: "ended", after: "paused" }]);
    const paused = entryOf(aMatch(aProgramOf({}, { ended: { status: "paused" } })), aClock);
    expect(changesSince(paused, aProgramOf({}), aClock)).toEqual([{ what: "ended", before: "paused" }]);
  });

  test("is that the record is gone", () => expect(changesSince(anEntry(), undefined, aClock)).toEqual([{ what: "gone" }]));

  test("is not known of an entry that kept no facts", () => expect(changesSince(anEntry(), aProgramOf(fee(1)), aClock)).toEqual([]));

  test("is told of the round that is most like the one that was saved", () => {
    const rounds = (first: string, second: string): Partial<Track> => ({
      rounds: [aRound({ closes: { rule: "dated", date: day(first) } }), aRound({ closes: { rule: "dated", date: day(second) } })],
    });
    const entry = { ...entryOf(aMatch(aProgramOf(closing("2027-05-01"))), aClock) };
    expect(changesSince(entry, aProgramOf(rounds("2027-03-01", "2027-05-01")), aClock)).toEqual([]);
    expect(changesSince(entry, aProgramOf(rounds("2027-03-01", "2027-05-03")), aClock)).toMatchObject([{ what: "deadline", days: 2 }]);
  });

  test("is nothing when only time goes on, whoever saved whatever program", () => {
    fc.assert(
      fc.property(anyProgram, aConsistentProfile, anyClock, fc.integer({ min: 0, max: 1500 }), (program, profile, clock, days) => {
        const entry = entryOf(matchOf(program, program.tracks, aQuery(), aSituation(profile, clock)), clock);
        expect(changesSince(entry, program, { ...clock, today: addDays(clock.today, days) })).toEqual([]);
      }),
    );
  });

  test("is nothing any more once it was taken over, and the day of saving and all else stays", () => {
    fc.assert(
      fc.property(anyProgram, anyProgram, anyClock, fc.integer({ min: 0, max: 700 }), (before, after, clock, days) => {
        const later = { ...clock, today: addDays(clock.today, days) };
        const old = withTags(entryOf(matchOf(before, before.tracks, aQuery(), aSituation({}, clock)), clock), ["mine"]);
        const now = brought(old, matchOf(after, after.tracks, aQuery(), aSituation({}, later)), later);
        expect(changesSince(now, after, { ...later, today: addDays(later.today, days) })).toEqual([]);
        expect(now).toMatchObject({ id: old.id, saved: old.saved, tags: ["mine"] });
      }),
    );
  });
});

const someDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const someStage = fc.constantFrom(...stagesOfEntry);
const someSteps: fc.Arbitrary<readonly (readonly [StageOfEntry, CalendarDate])[]> = fc.array(fc.tuple(someStage, someDay), { maxLength: 8 });

describe("the stages of an entry", () => {
  test("begin with interested, on the day of saving", () => expect([stageOf(anEntry()), stageSince(anEntry())]).toEqual(["interested", TODAY]));

  test("stand in the order of their days, whatever the order in which they were told", () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const { stages = [] } = steps.reduce((entry, [stage, on]) => withStage(entry, stage, on), anEntry());
        const days = stages.map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  test("told for the newest day hold", () => {
    fc.assert(
      fc.property(someSteps, someStage, (steps, stage) => {
        const entry = withStage(
          steps.reduce((before, [one, on]) => withStage(before, one, on), anEntry()),
          stage,
          addDays(TODAY, 500),
        );
        expect([stageOf(entry), stageSince(entry)]).toEqual([stage, addDays(TODAY, 500)]);
      }),
    );
  });

  test("move to another day when the same one is told again", () => {
    const entry = withStage(withStage(anEntry(), "submitted", day("2026-12-01")), "submitted", day("2026-11-30"));
    expect(entry.stages).toEqual([{ stage: "submitted", on: "2026-11-30" }]);
    expect(withStage(entry, "submitted", day("2026-11-30"))).toBe(entry);
  });

  test("that were forgotten go where they belong", () => {
    const entry = withStage(withStage(anEntry(), "interview", day("2026-12-10")), "submitted", day("2026-12-01"));
    expect([entry.stages?.map(({ stage }) => stage), stageOf(entry)]).toEqual([["submitted", "interview"], "interview"]);
  });
});

describe("the list of what is saved", () => {
  test("has a program once, however often it is saved, and none that was taken out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), fc.constantFrom("a", "b", "c"), (ids, out) => {
        const list = ids.reduce<Shortlist>((before, id) => withEntry(before, anEntry({ id })), emptyShortlist);
        expect(list.programs.map(({ id }) => id)).toEqual([...new Set(ids)]);
        expect(withoutEntry(list, out).programs.map(({ id }) => id)).toEqual([...new Set(ids)].filter((id) => id !== out));
      }),
    );
  });

  test("has offers to answer first, then what closes soonest, then what waits, and at the end what is over", () => {
    const saved = (id: string, date: string, ...stages: readonly StageOfEntry[]): SavedProgram => ({
      entry: anEntry({ id, stages: stages.map((stage) => ({ stage, on: TODAY })) }),
      match: aMatch(aProgramOf(closing(date), { id })),
    });
    const list = [
      saved("over", "2027-01-01", "rejected"),
      saved("waits", "2027-01-01", "submitted"),
      saved("later", "2027-03-01"),
      { entry: anEntry({ id: "gone" }) },
      saved("sooner", "2027-02-01", "preparing"),
      saved("offered", "2027-09-01", "offer"),
    ];
    expect(list.toSorted(byNext).map(({ entry }) => entry.id)).toEqual(["offered", "sooner", "later", "gone", "waits", "over"]);
  });
});

describe("notes and tags", () => {
  test("are added and taken away, and the last one leaves nothing behind", () => {
    const noted = withNote(anEntry(), "one", TODAY);
    expect(withNote(noted, "two", TODAY).notes?.map(({ text }) => text)).toEqual(["one", "two"]);
    expect(withoutNote(noted, 1)).toEqual(anEntry());
    expect(withoutNote(noted, 2)).toBe(noted);
  });

  test("a tag is the same in any case", () => {
    const tagged = withTags(anEntry(), ["First", "first", "second"]);
    expect(tagged.tags).toEqual(["First", "second"]);
    expect(withTags(tagged, ["FIRST"])).toBe(tagged);
    expect(withoutTags(tagged, ["SECOND", "first"])).toEqual(anEntry());
    expect(withoutTags(tagged, ["third"])).toBe(tagged);
  });
});

describe("referees", () => {
  const list = withReferee(emptyShortlist, { name: "Dr. Okafor", programs: ["a"] });

  test("are known by their names in any case, and get what is new", () => {
    expect(withReferee(list, { name: "dr okafor", programs: ["b"], due: TODAY }).referees).toEqual([{ name: "Dr. Okafor", programs: ["a", "b"], due: TODAY }]);
    expect(changedReferee(list, "DR. OKAFOR", (one) => ({ ...one, sent: TODAY })).referees).toEqual([{ name: "Dr. Okafor", programs: ["a"], sent: TODAY }]);
  });

  test("are taken away, and who is not there changes nothing", () => {
    expect(withoutReferee(list, "dr okafor")).toEqual(emptyShortlist);
    expect(withoutReferee(list, "nobody")).toBe(list);
    expect(changedReferee(list, "nobody", (one) => ({ ...one, sent: TODAY }))).toBe(list);
  });
});
