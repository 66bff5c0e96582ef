import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/core/shortlist.ts";
import { aClock, aQuery, aRound, day } from "../support/builders.ts";
import { asking, inShort, plan, taskIn } from "../support/plans.ts";

const remote = { locations: [{ remote: true }] } as const;
/** Closes 1 March 2027, starts 15 June 2027. */
const letters = asking("a", ["cv", { what: "recommendation-letter", count: 2 }], remote);
const abroad = asking("a", ["cv"]);
const on = (date: string): { readonly clock: typeof aClock } => ({ clock: { ...aClock, today: day(date) } });

describe("a plan", () => {
  test("counts back from the closing: papers are ready when the form is begun, letters come up to the last day", () => {
    expect(plan([letters]).tasks.map(inShort)).toEqual([
      "cv 2027-02-09 2027-02-19 ahead",
      "application-form.a 2027-02-19 2027-03-01 ahead",
      "recommendation-letter.a 2027-02-19 2027-03-01 ahead",
    ]);
  });

  test("counts back from the start: a passport is there before the visa is asked for", () => {
    const found = plan([abroad]);
    expect(inShort(taskIn(found, "visa.us"))).toBe("visa.us 2027-05-16 2027-06-15 ahead");
    expect(inShort(taskIn(found, "passport"))).toBe("passport 2027-05-06 2027-05-16 ahead");
    expect(taskIn(found, "passport").bound).toMatchObject({ program: "a", when: "start", before: "visa.us" });
  });

  test("says when a visa has to begin before the answer may be there", () => {
    // Closes 1 March, the answer may take forty days: 10 April.
    const late = asking("a", [], { rounds: [aRound({ starts: { rule: "dated", date: day("2027-05-01") } })] });
    expect(taskIn(plan([late]), "visa.us")).toMatchObject({ start: "2027-04-01", awaits: { program: "a", offer: "2027-04-10" }, tight: 9 });
    expect(taskIn(plan([abroad]), "visa.us").tight).toBeUndefined();
  });

  test("takes the early end of an estimated closing, and says so", () => {
    const estimated = asking("a", [], { ...remote, rounds: [{ closes: { rule: "month", month: 3, seen: 2026 } }] });
    const found = plan([estimated]);
    expect(found.programs[0]?.dues.application).toMatchObject({ day: "2027-03-01", early: true, of: { to: "2027-03-31", certainty: "estimated" } });
    expect(taskIn(found, "application-form.a").finish).toBe("2027-03-01");
  });

  test("takes today where a closing may be any day", () => {
    const estimated = asking("a", [], { ...remote, rounds: [{ closes: { rule: "month", month: 3, seen: 2026 } }] });
    expect(taskIn(plan([estimated], on("2027-03-10")), "application-form.a")).toMatchObject({ finish: "2027-03-10", status: "late", short: 10 });
  });

  test("takes the reader's day of a closing with an hour, where that is the earlier one", () => {
    const closes = { rule: "dated", date: day("2027-03-01"), time: "00:30", zone: "Pacific/Kiritimati" } as const;
    const timed = asking("a", [], { ...remote, rounds: [{ closes }] });
    expect(taskIn(plan([timed]), "application-form.a").finish).toBe("2027-02-28");
  });

  test.each([
    ["2027-02-04", "ahead"],
    ["2027-02-05", "now"],
    ["2027-02-19", "now"],
    ["2027-02-20", "late"],
  ])("on %s calls a task that has to begin by 19 February %s", (today, status) => {
    expect(taskIn(plan([letters], on(today)), "application-form.a").status).toBe(status);
  });

  test("says how many days are lacking, and what can still be saved", () => {
    const found = (today: string): unknown => taskIn(plan([letters], on(today)), "application-form.a");
    expect(found("2027-02-22")).toMatchObject({ short: 3, rescue: { how: "quick", start: "2027-02-24" } });
    expect(found("2027-02-26")).toMatchObject({ short: 7, rescue: { how: "next-round", closes: { from: "2028-03-01", certainty: "projected" } } });
  });

  test("leaves undated what no date is known for, and asks to find it out", () => {
    const unknown = asking("a", ["cv"], { ...remote, rounds: [{ closes: { rule: "varies" } }] });
    const found = plan([unknown]);
    expect(found.tasks.map(inShort)).toEqual(["application-form.a - - undated", "cv - - undated"]);
    expect(found.next).toEqual([{ do: "find-date", program: "a", what: "deadline" }]);
  });

  test("has dates for rolling programs once a start is wished", () => {
    const rolling = asking("a", ["cv"], { ...remote, rounds: [{ closes: { rule: "rolling" } }] });
    expect(taskIn(plan([rolling]), "cv").status).toBe("undated");
    const found = plan([rolling], { profile: { available: { from: day("2027-07-01"), to: day("2027-07-01") } } });
    expect(found.programs[0]?.dues.application).toMatchObject({ day: "2027-05-02", assumed: { assumption: "invented" } });
    expect(inShort(taskIn(found, "cv"))).toBe("cv 2027-04-12 2027-04-22 ahead");
  });

  test("has dates for programs that count from the start once it is wished", () => {
    const relative = asking("a", [], { ...remote, rounds: [{ closes: { rule: "relative", weeks: 8 } }] });
    const found = plan([relative], { profile: { available: { from: day("2027-07-01"), to: day("2027-07-01") } } });
    expect(found.programs[0]?.dues.application).toMatchObject({ day: "2027-05-06" });
    expect(found.programs[0]?.dues.application?.assumed).toBeUndefined();
  });

  test("a task of several programs is due for the first of them", () => {
    const earlier = asking("b", ["cv"], { ...remote, rounds: [aRound({ closes: { rule: "dated", date: day("2027-01-31") } })] });
    const found = plan([letters, earlier]);
    expect(taskIn(found, "cv")).toMatchObject({ start: "2027-01-11", bound: { program: "b" } });
  });

  test("takes the person's own time over ours, of a kind or of one task", () => {
    expect(taskIn(plan([abroad], { lead: { passport: 100 } }), "passport")).toMatchObject({ start: "2027-02-05", finish: "2027-05-16", own: true });
    expect(taskIn(plan([abroad], { lead: { "visa.us": 60, visa: 1 } }), "visa.us").start).toBe("2027-04-16");
  });
});

describe("what is behind one", () => {
  const kept = (
    stages: Entry["stages"],
    done: Entry["done"] = [],
  ): { readonly kept: { readonly a: { readonly stages: Entry["stages"]; readonly done: Entry["done"] } } } => ({ kept: { a: { stages, done } } });

  test("is done, and holds nothing up", () => {
    const found = plan([abroad], { done: [{ task: "visa.us", on: day("2026-11-20") }] });
    expect(taskIn(found, "visa.us")).toMatchObject({ status: "done", done: "2026-11-20" });
    expect(taskIn(found, "passport").finish).toBe("2027-06-15");
  });

  test("is done for all programs where it serves all, else for the one alone", () => {
    const records = [asking("a", ["cv", "cover-letter"], remote), asking("b", ["cv", "cover-letter"], remote)];
    const marked = [
      { task: "cv", on: day("2026-11-20") },
      { task: "cover-letter", on: day("2026-11-21") },
    ];
    const found = plan(records, kept([], marked));
    expect(["cv", "cover-letter.a", "cover-letter.b"].map((id) => taskIn(found, id).status)).toEqual(["done", "done", "ahead"]);
  });

  test("stays done for the others when the program that it was done for is over", () => {
    const records = [asking("a", ["cv"], remote), asking("b", ["cv"], remote)];
    const over = { stages: [{ stage: "rejected", on: day("2026-11-21") }], done: [{ task: "cv", on: day("2026-11-20") }] } as const;
    expect(taskIn(plan(records, { kept: { a: over } }), "cv").status).toBe("done");
  });

  test("is the application, once it is handed in; a stay then belongs to that round, also after it has closed", () => {
    const found = plan([abroad], { ...on("2027-04-01"), ...kept([{ stage: "submitted", on: day("2027-02-20") }]) });
    expect(taskIn(found, "cv")).toMatchObject({ status: "done", done: "2027-02-20" });
    expect(taskIn(found, "travel.a")).toMatchObject({ finish: "2027-06-15", awaits: { offer: "2027-04-10" } });
  });

  test("a visa waits for no answer once there is one", () => {
    const found = plan([abroad], { ...on("2027-04-01"), ...kept([{ stage: "offer", on: day("2027-03-20") }]) });
    expect(taskIn(found, "visa.us").awaits).toBeUndefined();
  });

  test.each(["rejected", "missed"] as const)("leaves out a program that was %s", (stage) => {
    expect(plan([abroad], kept([{ stage, on: day("2026-11-20") }])).tasks).toEqual([]);
  });

  test("leaves out a stay that has begun", () => {
    expect(plan([abroad], { ...on("2027-07-01"), ...kept([{ stage: "accepted", on: day("2027-03-20") }]) }).tasks).toEqual([]);
  });

  test("is a round that was let go: the plan is about the next one", () => {
    const found = plan([abroad], kept([{ stage: "next-year", on: day("2026-11-20") }]));
    expect(found.programs[0]?.dues.application?.day).toBe("2028-03-01");
  });

  test("letters wait with those who were asked, are late when they are not there, and done when all are", () => {
    const asked = { asked: day("2027-01-10"), programs: ["a"] };
    const [one, two] = [
      { name: "X", ...asked },
      { name: "Y", ...asked },
    ];
    const found = (today: string, referees: readonly object[]): unknown => {
      const { status, letters: there } = taskIn(plan([letters], { ...on(today), referees: referees as never }), "recommendation-letter.a");
      return [status, there];
    };
    expect(found("2027-01-20", [one])).toEqual(["ahead", { needed: 2, asked: 1, sent: 0, waiting: ["X"] }]);
    expect(found("2027-02-25", [one, two])).toEqual(["waiting", { needed: 2, asked: 2, sent: 0, waiting: ["X", "Y"] }]);
    const sent = { ...two, sent: day("2027-02-20") };
    expect(found("2027-02-25", [one, sent])).toEqual(["waiting", { needed: 2, asked: 2, sent: 1, waiting: ["X"] }]);
    expect(found("2027-02-25", [{ ...one, sent: day("2027-02-21") }, sent])).toMatchObject(["done", { sent: 2 }]);
  });
});

describe("programs get into each other's way", () => {
  const from = (id: string, starts: string, closes: string, weeks: number) =>
    asking(id, [], {
      duration: { weeks: { low: weeks, high: weeks } },
      rounds: [{ closes: { rule: "dated", date: day(closes) }, starts: { rule: "dated", date: day(starts) } }],
    });

  test("where one can't be at both", () => {
    const found = plan([from("a", "2027-06-07", "2027-01-15", 4), from("b", "2027-07-01", "2027-03-01", 2)]);
    expect(found.collisions).toEqual([{ kind: "stays", programs: ["a", "b"], days: { from: "2027-07-01", to: "2027-07-04" }, sure: true }]);
  });

  test("not where one ends before the other starts", () => {
    expect(plan([from("a", "2027-06-07", "2027-01-15", 3), from("b", "2027-07-01", "2027-03-01", 2)]).collisions).toEqual([]);
  });

  test("perhaps, where only the month is known", () => {
    const june = asking("b", [], { duration: { weeks: { low: 2, high: 2 } }, rounds: [{ closes: { rule: "varies" }, starts: { rule: "month", month: 6 } }] });
    expect(plan([from("a", "2027-06-07", "2027-01-15", 1), june]).collisions).toMatchObject([{ kind: "stays", sure: false }]);
  });

  test.each([
    ["2027-01-28", 1],
    ["2027-01-29", 0],
  ])("in work, where both are due within a fortnight: 15 January and %s", (closes, count) => {
    const found = plan([from("a", "2027-06-07", "2027-01-15", 1), from("b", "2027-09-01", closes, 1)]);
    expect(found.collisions.filter(({ kind }) => kind === "work")).toHaveLength(count);
  });
});

test("the cost of all is the sum of what is known, with what is missing of which", () => {
  const free = { fees: "none", pay: "none", covers: [{ what: "housing" }, { what: "meals" }] } as const;
  const priced = asking("a", [], { ...free, fees: [{ kind: "program", amount: { low: 300, high: 400 }, currency: "USD" }] });
  const open = asking("b", [], { ...free, pay: undefined });
  expect(plan([priced], { query: aQuery() }).cost).toEqual({ currency: "USD", low: 300, high: 400, complete: true, missing: [] });
  expect(plan([priced, open]).cost).toMatchObject({ low: 300, high: 400, complete: false, missing: [{ program: "b", what: ["pay"] }] });
});

describe("what to do now", () => {
  test("is what has to begin, in order, without what waits for an answer or is over", () => {
    const found = plan([abroad], on("2027-02-08"));
    expect(found.next).toMatchObject([
      { do: "task", task: { id: "cv" } },
      { do: "task", task: { id: "application-form.a" } },
    ]);
    expect(plan([abroad], on("2027-05-20")).next.every((step) => step.do !== "task" || step.task.awaits === undefined)).toBe(true);
  });

  test("is the first thing ahead where nothing presses", () => {
    expect(plan([letters]).next).toMatchObject([{ do: "task", task: { id: "cv" } }]);
  });

  test("is no more than five things", () => {
    const many = Array.from({ length: 9 }, (_, index) => asking(`p${index}`, ["cover-letter"], remote));
    expect(plan(many, on("2027-02-20")).next).toHaveLength(5);
  });
});
