import { describe, expect, test } from "vitest";
import { aProgramOf } from "../support/builders.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";

const EMPTY = "No date is known for any of them, so the calendar is empty.";
const undated = [aRecord(aProgramOf({ rounds: [] }))];
const dated = [aRecord(aProgramOf({}))];

describe.each(["search", "deadlines"])("%s --ics", (command) => {
  test("tells a person that nothing has a date, beside the calendar, and is done", async () => {
    const { stdout, stderr, failure } = await run([command, "--ics"], { records: undated }, aTerminal(200));
    expect(stdout).toMatch(/^BEGIN:VCALENDAR/u);
    expect(stdout).not.toContain("VEVENT");
    expect(stderr).toContain(EMPTY);
    expect(failure).toBeUndefined();
  });
  test("says nothing of it where something has a date, where nothing was found, or where notes are not wanted", async () => {
    const told = async (records: typeof dated, ...flags: readonly string[]): Promise<string> =>
      (await run([command, "--ics", ...flags], { records }, aTerminal(200))).stderr;
    for (const stderr of [await told(dated), await told([]), await told(undated, "--quiet")]) expect(stderr).not.toContain("calendar");
  });
});
