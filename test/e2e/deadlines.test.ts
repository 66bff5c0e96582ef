import { describe, expect, test } from "vitest";
import { answerTo, idsOf, matchIn } from "./support/contract.ts";
import { atTerminal } from "./support/terminal.ts";

const projected = [
  { id: "roswell-park-summer", date: "2027-01-31", seen: 2025 },
  { id: "stanford-pips", date: "2027-02-24", seen: 2025 },
  { id: "jhibs", date: "2027-03-01", seen: 2025 },
];

describe.each(["UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "America/St_Johns"])("in the zone %s", (TZ) => {
  const env = { TZ };

  test.concurrent("a yearly deadline is projected to its next day, never confirmed, and names the year it was seen in", async () => {
    const answer = await answerTo(["deadlines", "--today", "2026-11-22"], { env });
    for (const { id, date, seen } of projected) expect(matchIn(answer, id).deadline, id).toMatchObject({ date, certainty: "projected", seen });
    expect(matchIn(answer, "roswell-park-summer").opens).toMatchObject({ date: "2026-12-01" });
    expect(matchIn(answer, "roswell-park-summer").deadline).toMatchObject({ status: "opens-later", daysLeft: 70 });
  });

  test.concurrent("once it has passed, next year's counts; on its day it is still this year's", async () => {
    const [on, after] = await Promise.all([
      answerTo(["deadlines", "--today", "2027-01-31"], { env }),
      answerTo(["deadlines", "--today", "2027-02-01"], { env }),
    ]);
    expect(matchIn(on, "roswell-park-summer").deadline).toMatchObject({ date: "2027-01-31", daysLeft: 0 });
    expect(matchIn(after, "roswell-park-summer").deadline).toMatchObject({ date: "2028-01-31", daysLeft: 364 });
  });

  test.concurrent("29 February is a day like any other", async () => {
    const answer = await answerTo(["deadlines", "--today", "2028-02-29"], { env });
    expect(answer.asOf).toBe("2028-02-29");
    expect(matchIn(answer, "jhibs").deadline).toMatchObject({ date: "2028-03-01", daysLeft: 1 });
  });

  test.concurrent("a lead time is counted back from the wished start", async () => {
    const answer = await answerTo(["deadlines", "--starts", "2027-07-05"], { env });
    expect(matchIn(answer, "lite-regal-shadowing").deadline).toMatchObject({ date: "2027-05-10" });
  });
});

test.concurrent("days without an hour are the same wherever one reads them", async () => {
  const zones = ["UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "America/St_Johns"];
  const [first, ...others] = await Promise.all(zones.map(async (TZ) => answerTo(["deadlines"], { env: { TZ } })));
  const days = (answer = first): readonly unknown[] =>
    answer?.results
      .map(({ id, deadline, opens, starts }) => ({ id, deadline, opens, starts }))
      .filter((dates) => !JSON.stringify(dates).includes('"at":'))
      .toSorted((left, right) => (left.id < right.id ? -1 : 1)) ?? [];
  expect(days().length).toBeGreaterThan(100);
  for (const other of others) expect(days(other)).toEqual(days());
});

test.concurrent("what closes first stands first, and what has no date after all that has one", async () => {
  const { results } = await answerTo(["deadlines"]);
  const days = results.map(({ deadline }) => ("daysLeft" in deadline && deadline.status !== "missed" ? (deadline.date ?? deadline.from) : undefined));
  const dated = days.filter((day) => day !== undefined);
  expect(dated.length).toBeGreaterThan(50);
  expect(dated).toEqual(dated.toSorted());
  expect(days.slice(0, dated.length)).toEqual(dated);
});

test.concurrent("a window lists what may close in it, and only that", async () => {
  const [{ results }, everything] = await Promise.all([answerTo(["deadlines", "--within", "90d"]), answerTo(["deadlines"])]);
  const inWindow = everything.results.filter(
    ({ deadline }) => "daysLeft" in deadline && deadline.status !== "missed" && (deadline.date ?? deadline.from ?? "") <= "2027-02-20",
  );
  expect(results.length).toBeGreaterThan(0);
  expect(idsOf({ results })).toEqual(idsOf({ results: inWindow }));
});

test.concurrent("to people, a projected day has its mark and its year", async () => {
  const { lines } = await atTerminal(["deadlines", "--country", "us", "--city", "Buffalo"], { columns: 200, rows: 30 }).ended();
  const details = lines.findIndex((line) => line.includes(" roswell-park-summer"));
  expect(lines[details - 1]).toMatch(/^~31 Jan 2027 +Roswell Park/u);
  expect(lines[details]).toMatch(/as in 2025.*opens ~1 Dec 2026/u);
});
