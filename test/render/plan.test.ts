import { describe, expect, test } from "vitest";
import { checklist } from "../../src/render/checklist.ts";
import { planPage } from "../../src/render/plan.ts";
import { planTimeline } from "../../src/render/plan-timeline.ts";
import { planTsv } from "../../src/render/plan-tsv.ts";
import type { PlanText } from "../../src/render/plan-words.ts";
import { aClock, aRound, aSituation, day } from "../support/builders.ts";
import { aTerminal } from "../support/fake-context.ts";
import type { Wishes } from "../support/plans.ts";
import { asking, plan } from "../support/plans.ts";
import type { ProgramRecord } from "../../src/core/program.ts";
import { taskKinds } from "../../src/core/plan/lead-times.ts";
import { documentKinds, keysOf } from "../../src/core/vocabulary.ts";
import { hostile } from "../support/program-list.ts";

const remote = { locations: [{ remote: true }] } as const;
const letters = asking("a", ["cv", { what: "recommendation-letter", count: 2 }], remote);

function text(records: readonly ProgramRecord[], wishes: Wishes = {}): PlanText {
  return { plan: plan(records, wishes), wording: { ...aSituation(), clock: wishes.clock ?? aClock } };
}

function page(records: readonly ProgramRecord[], wishes: Wishes = {}, width = 200): string {
  return planPage(text(records, wishes), aTerminal(width));
}

const on = (date: string): Wishes => ({ clock: { ...aClock, today: day(date) } });

describe("a plan for people", () => {
  test("says by when to start and to finish, for what, how long it takes, and the id to mark it done by", () => {
    const shown = page([letters]);
    expect(shown).toContain("February 2027\nStart by 9 Feb 2027: write your CV (a)\n");
    expect(shown).toContain("    finish by 19 Feb 2027 for the application to a, before you fill in the form; 10 days, our assumption; cv\n");
    expect(shown).toContain("Start by 19 Feb 2027: ask for 2 letters of recommendation (a)\n");
    expect(shown).toContain("3 tasks: 3 ahead.");
  });

  test("says what is late, by how much, and what can be saved", () => {
    expect(page([letters], on("2027-02-12"))).toContain("3 days late at the usual pace; it may still work where all goes quickly, if you start by 19 Feb 2027");
    expect(page([letters], on("2027-02-28"))).toContain("the next round closes ~1 Mar 2028");
  });

  test("says that it counts from the early end of an estimate, by our assumption, or from a wish", () => {
    const estimated = asking("a", [], { ...remote, rounds: [{ closes: { rule: "month", month: 3, seen: 2026 } }] });
    expect(page([estimated])).toContain("a: closes Mar 2027, estimated (as in 2026); the plan counts from 1 Mar 2027, the early end");
    const wish = { profile: { available: { from: day("2027-07-01"), to: day("2027-07-01") } } };
    const rolling = asking("a", [], { ...remote, rounds: [{ closes: { rule: "rolling" } }] });
    const shown = page([rolling], wish);
    expect(shown).toContain(
      "a: apply any time; the plan counts from 2 May 2027, 60 days before the start (our assumption); you would like to start 1 Jul 2027",
    );
  });

  test("asks for a start, not for a closing, where people choose when to come", () => {
    const rolling = asking("a", [], { ...remote, rounds: [{ closes: { rule: "rolling" } }] });
    const unknown = asking("b", [], { ...remote, rounds: [{ closes: { rule: "varies" } }] });
    const shown = page([rolling, unknown], {}, 400);
    expect(shown).toContain("1. choose when you would like to start with a, and tell it with --start");
    expect(shown).not.toContain("find out when a closes");
    expect(shown).toContain("2. find out when b closes: no page that we know says");
  });

  test("says of a visa that it waits for the offer, and of one that has to begin before it what to do", () => {
    const late = asking("a", [], { rounds: [aRound({ starts: { rule: "dated", date: day("2027-05-01") } })] });
    expect(page([late])).toContain(
      "begins with the offer of a, by about 10 Apr 2027 (our assumption); the answer may come 9 days after this has to begin: ask the host when it answers",
    );
  });

  test("asks to remind those who have not sent their letters", () => {
    const asked = { asked: day("2027-01-10"), programs: ["a"] };
    const shown = page([letters], {
      ...on("2027-02-20"),
      referees: [
        { name: "Dr. X", ...asked },
        { name: "Dr. Y", ...asked, sent: day("2027-02-01") },
      ],
    });
    expect(shown).toContain("remind Dr. X of the letter (a); finish by 1 Mar 2027");
    expect(shown).toContain("2 of 2 asked, 1 sent");
  });

  test("has what has no day, what is done, what collides and what all costs", () => {
    const free = { ...remote, fees: "none", pay: "none" } as const;
    const second = asking("b", [], { ...free, rounds: [aRound({ closes: { rule: "dated", date: day("2027-03-09") } })] });
    const shown = page([letters, second, asking("c", [], { ...free, rounds: [{ closes: { rule: "varies" } }] })], {
      done: [{ task: "cv", on: day("2026-11-20") }],
    });
    expect(shown).toContain("a and b are due within a fortnight, 1 Mar to 9 Mar 2027");
    expect(shown).toContain("To do, but no day is known\nFill in and send the application (c)\n");
    expect(shown).toContain("Done\nWrite your CV (a): done 20 Nov 2026");
    expect(shown).toContain("Not known: a (the fee, whether it pays).");
    expect(shown).toContain("find out when c closes");
  });

  test("without programs says so", () => {
    expect(page([])).toBe("There is nothing to plan: no program is named, or all of them are over.\n");
  });

  test.each([40, 60, 80])("keeps to a terminal of %i columns", (width) => {
    const record = asking("a-program-with-a-long-id", [
      "cv",
      "recommendation-letter",
      { what: "other", note: "a list of courses that is rather long to tell" },
    ]);
    for (const shown of [page([record], {}, width), planTimeline(text([record]), aTerminal(width)), checklist(text([record]), aTerminal(width))]) {
      for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  test("has words for every task, and lets no mark of the data through", () => {
    const everything = asking("a", keysOf(documentKinds), { fees: [{ kind: "application", amount: { low: 5, high: 5 }, currency: "USD" }] });
    const { plan: all } = text([everything]);
    expect([...new Set(all.tasks.map(({ kind }) => kind))].toSorted()).toEqual([...taskKinds].toSorted());
    expect(page([everything])).not.toMatch(/undefined|\[object/u);
    for (const note of hostile) {
      const marked = text([asking("a", [{ what: "other", note }])]);
      for (const shown of [planPage(marked, aTerminal()), checklist(marked, aTerminal()), planTsv(marked)]) {
        for (const mark of ["\u0007", "\u001B", "\u202E"]) expect(shown).not.toContain(mark);
      }
    }
  });
});

describe("a plan for pipes", () => {
  test("has a line a task, with whole dates", () => {
    expect(
      planTsv(text([letters]))
        .split("\n")
        .slice(0, 2),
    ).toEqual(["start\tfinish\tstatus\ttask\tprograms\tdays\tbasis\ttext", "2027-02-09\t2027-02-19\tahead\tcv\ta\t10\tprogram\twrite your CV"]);
  });
});

describe("a timeline of tasks", () => {
  test("draws each from its last day to start to its last day to finish", () => {
    const [, , first = ""] = planTimeline(text([letters]), aTerminal(80)).split("\n");
    expect(first).toMatch(/^cv +\| +o=*x$/u);
  });

  test("says what it leaves out", () => {
    const undated = asking("b", [], { ...remote, rounds: [{ closes: { rule: "varies" } }] });
    expect(planTimeline(text([letters, undated]), aTerminal(80))).toContain("Not drawn: 1 task done, without a day or beyond these months.");
    expect(planTimeline(text([undated]), aTerminal(80))).toContain("No task has a day.");
  });
});

describe("a checklist", () => {
  const second = asking("b", ["cv"], remote);

  test("has what serves several once, then each program, with what is done, what is late, and what is next", () => {
    const shown = checklist(text([letters, second], { ...on("2027-02-15"), done: [{ task: "application-form.b", on: day("2027-02-01") }] }), aTerminal(100));
    expect(shown).toBe(`For all programs: 0 of 1 done
  [!] Write your CV; serves 2 programs; finish by 19 Feb 2027
  Next: write your CV (a and b), start by 19 Feb 2027.

Program a (a): 0 of 2 done
  For the application
  [ ] Fill in and send the application; finish by 1 Mar 2027
  [ ] Ask for 2 letters of recommendation; finish by 1 Mar 2027
  Next: fill in and send the application (a), start by 19 Feb 2027.

Program b (b): 1 of 1 done
  For the application
  [x] Fill in and send the application; 1 Feb 2027
  Everything is done.

[x] done, [ ] to do, [~] with others, [!] late
`);
  });
});
