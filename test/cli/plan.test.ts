import { describe, expect, test } from "vitest";
import { day } from "../support/builders.ts";
import { aTerminal } from "../support/fake-context.ts";
import { planCommand } from "../support/plan-command.ts";
import { asking } from "../support/plans.ts";

const remote = { locations: [{ remote: true }] } as const;
const records = [asking("a", ["cv"], remote), asking("b", ["cover-letter"], { ...remote, rounds: [{ closes: { rule: "rolling" } }] })];
const saved = { programs: [{ id: "a", name: "A", saved: day("2026-11-01") }], lead: { cv: 20 } };

describe("plan", () => {
  test("is about the programs that are named", async () => {
    const { stdout } = await planCommand("plan", ["a"], { records });
    expect(stdout).toContain("2027-02-09\t2027-02-19\tahead\tcv\ta\t");
    expect(stdout).not.toContain("cover-letter");
  });

  test("is about the saved ones where none is named, with the person's own times", async () => {
    const { stdout } = await planCommand("plan", [], { records, shortlist: saved });
    expect(stdout).toContain("2027-01-30\t2027-02-19\tahead\tcv\ta\t20\t");
  });

  test("without any says what to do", async () => {
    const { failure } = await planCommand("plan", [], { records });
    expect(failure?.message).toBe("No program is saved. Name some, as in intern-find plan jhibs, or save them first.");
    expect(failure?.exitCode).toBe(2);
  });

  test("leaves out what is saved and no longer in the catalog, and says so", async () => {
    const shortlist = { programs: [...saved.programs, { id: "gone", name: "Gone", saved: day("2026-11-01") }] };
    const { stdout, stderr } = await planCommand("plan", [], { records, shortlist });
    expect(stdout).toContain("\tcv\ta\t");
    expect(stderr).toBe("Saved, but no longer in the catalog, and left out of the plan: gone.");
  });

  test.each([
    ["cv=30d", "2027-01-20"],
    ["cv=2w", "2027-02-05"],
    ["CV=1", "2027-02-18"],
  ])("--lead %s goes before what is saved", async (lead, start) => {
    const { stdout } = await planCommand("plan", ["--lead", lead], { records, shortlist: saved });
    expect(stdout).toContain(`${start}\t2027-02-19\t`);
  });

  test.each([
    ["passport", '--lead: "passport" is not a task and a time. Write it like passport=60d.'],
    ["pasport=3w", '--lead: "pasport" is not a task that intern-find knows. Did you mean passport?'],
    ["cv=soon", '--lead: "soon" is not a length of time. Write a number of days, weeks or months, like 90d, 6w or 3m.'],
  ])("--lead %s is wrong usage", async (lead, message) => {
    const { failure } = await planCommand("plan", ["a", "--lead", lead], { records });
    expect(failure?.message).toBe(message);
    expect(failure?.exitCode).toBe(2);
  });

  test("--start gives days to programs that take people at any time", async () => {
    const days = async (argv: readonly string[]): Promise<string | undefined> =>
      (await planCommand("plan", ["b", ...argv], { records })).stdout.split("\n").find((line) => line.includes("cover-letter"));
    expect(await days([])).toMatch(/^\t\tundated/u);
    expect(await days(["--start", "2027-07-01"])).toMatch(/^2027-04-12\t2027-04-22\tahead/u);
  });

  test("--start that is no date is wrong usage", async () => {
    expect((await planCommand("plan", ["b", "--start", "soon"], { records })).failure?.message).toMatch(/^--start: "soon" is not a date/u);
  });

  test("what was handed in, refused or done is out of the way", async () => {
    const entry = { id: "a", name: "A", saved: day("2026-11-01") };
    const rows = async (stage: "submitted" | "rejected"): Promise<readonly string[]> => {
      const shortlist = { programs: [{ ...entry, stages: [{ stage, on: day("2026-11-10") }] }] };
      return (await planCommand("plan", [], { records, shortlist })).stdout.split("\n").slice(1, -1);
    };
    expect((await rows("submitted")).map((row) => row.split("\t")[2])).toEqual(["done", "done"]);
    expect(await rows("rejected")).toEqual([]);
  });

  test("--json has programs, tasks by their ids, collisions, costs and the next steps", async () => {
    const answer: unknown = JSON.parse((await planCommand("plan", ["a", "--json"], { records })).stdout);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      asOf: "2026-11-22",
      programs: [{ id: "a", application: { day: "2027-03-01", early: false, assumed: null } }],
      tasks: [
        {
          id: "cv",
          start: "2027-02-09",
          finish: "2027-02-19",
          for: { program: "a", before: "application-form.a" },
          lead: { quick: 5, usual: 10, assumption: "invented" },
        },
        { id: "application-form.a" },
      ],
      collisions: [],
      next: [{ do: "task", task: "cv" }],
    });
  });

  test("--ics keeps what it told, and goes on from there", async () => {
    const first = await planCommand("plan", ["a", "--ics"], { records });
    expect(first.stdout).toContain("UID:cv@intern-find\r\n");
    const calendar = first.kept ?? {};
    const again = await planCommand("plan", ["a", "--ics"], { records, shortlist: { programs: [], calendar } });
    expect(again.stdout).toBe(first.stdout);
    const moved = await planCommand("plan", ["a", "--ics", "--lead", "cv=40d"], { records, shortlist: { programs: [], calendar } });
    expect(moved.kept?.["cv@intern-find"]?.sequence).toBe((calendar["cv@intern-find"]?.sequence ?? 0) + 1);
  });

  test("--ics says why it is empty, and is an answer nevertheless", async () => {
    const { stdout, stderr, failure } = await planCommand("plan", ["b", "--ics"], { records });
    expect(stdout).toMatch(/^BEGIN:VCALENDAR/u);
    expect(stdout).not.toContain("VEVENT");
    expect(stderr).toBe("No date is known for b, so the calendar is empty; --start 2027-07-01 gives days to programs that have none of their own.");
    expect(failure).toBeUndefined();
    const wished = await planCommand("plan", ["b", "--ics", "--start", "2027-07-01"], { records });
    expect([wished.stdout.includes("VEVENT"), wished.stderr]).toEqual([true, ""]);
    const entry = { id: "a", name: "A", saved: day("2026-11-01"), stages: [{ stage: "submitted" as const, on: day("2026-11-10") }] };
    expect((await planCommand("plan", ["--ics"], { records, shortlist: { programs: [entry] } })).stderr).toBe("Everything is done.");
    expect((await planCommand("plan", ["a", "--ics"], { records })).stderr).toBe("");
  });

  test("writes a calendar into a file that is called one", async () => {
    const { files, stdout } = await planCommand("plan", ["a", "--output", "tasks.ics"], { records });
    expect(stdout).toBe("");
    expect(files.get("tasks.ics")).toMatch(/^BEGIN:VCALENDAR/u);
  });

  test("comes in one form", async () => {
    const { failure } = await planCommand("plan", ["a", "--json", "--ics"], { records });
    expect(failure?.message).toBe("--json and --ics: a plan comes in one form; leave one of them out.");
  });

  test("is a page or a picture at a terminal", async () => {
    expect((await planCommand("plan", ["a"], { records, out: aTerminal() })).stdout).toContain("Start by 9 Feb 2027: write your CV (a)");
    expect((await planCommand("plan", ["a", "--timeline"], { records, out: aTerminal() })).stdout).toContain("o last day to start");
  });

  test("that names no program of the catalog is wrong usage", async () => {
    expect((await planCommand("plan", ["ab"], { records })).failure?.exitCode).toBe(2);
  });
});

describe("checklist", () => {
  test("is about the saved programs, or the one that is named", async () => {
    expect((await planCommand("checklist", [], { records, shortlist: saved })).stdout).toMatch(/^Program a \(a\): 0 of 2 done\n/u);
    expect((await planCommand("checklist", ["b"], { records, shortlist: saved })).stdout).toMatch(/^Program b \(b\): 0 of 2 done\n/u);
  });

  test("--json has the tasks of each program", async () => {
    const answer: unknown = JSON.parse((await planCommand("checklist", ["a", "--json"], { records })).stdout);
    expect(answer).toMatchObject({
      programs: [{ id: "a", done: 0, all: 2, tasks: ["cv", "application-form.a"] }],
      tasks: [{ id: "cv" }, { id: "application-form.a" }],
    });
  });
});
