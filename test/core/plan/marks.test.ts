import { expect, test } from "vitest";
import type { CalendarDate } from "../../../src/core/calendar.ts";
import { withDone, withoutDone } from "../../../src/core/plan/marks.ts";
import type { Shortlist } from "../../../src/core/shortlist.ts";
import { emptyShortlist } from "../../../src/core/shortlist.ts";

const first = "2026-12-01" as CalendarDate;
const second = "2026-12-09" as CalendarDate;

test("a task is marked with its day", () => {
  expect(withDone(emptyShortlist, "passport", first).done).toEqual([{ task: "passport", on: first }]);
});

test("marked again it has the new day, once", () => {
  expect(withDone(withDone(withDone(emptyShortlist, "passport", first), "cv", first), "passport", second).done).toEqual([
    { task: "passport", on: second },
    { task: "cv", on: first },
  ]);
});

test("a mark is taken back wherever it stands, and no other", () => {
  const list: Shortlist = {
    done: [
      { task: "passport", on: first },
      { task: "cv", on: first },
    ],
    programs: [{ id: "a", name: "A", saved: first, done: [{ task: "passport", on: first }] }],
  };
  const after = withoutDone(list, "passport");
  expect(after.done).toEqual([{ task: "cv", on: first }]);
  expect(after.programs[0]?.done).toEqual([]);
});

test("nothing changes where a task was not marked", () => {
  const list: Shortlist = { programs: [] };
  expect(withoutDone(list, "passport")).toBe(list);
});
