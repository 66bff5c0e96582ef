import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Revisions } from "../../src/core/plan/revisions.ts";
import type { ProgramRecord } from "../../src/core/program.ts";
import { planIcs } from "../../src/render/plan-ics.ts";
import { aClock, aSituation, day } from "../support/builders.ts";
import type { Wishes } from "../support/plans.ts";
import { asking, plan } from "../support/plans.ts";
import { hostile } from "../support/program-list.ts";

const program = asking("a", ["cv", { what: "recommendation-letter", count: 2 }], {}, { url: "https://a.example/apply" });

function calendar(records: readonly ProgramRecord[], wishes: Wishes = {}, before: Revisions = {}): ReturnType<typeof planIcs> {
  return planIcs({ plan: plan(records, wishes), wording: aSituation() }, before);
}

function eventsIn(text: string): ReadonlyMap<string, ICAL.Component> {
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  return new Map(events.map((event) => [valueOf(event, "uid"), event]));
}

function valueOf(event: ICAL.Component | undefined, name: string): string {
  return String(event?.getFirstPropertyValue(name) ?? "");
}

describe("a calendar of tasks", () => {
  test("has a whole day for each that is open: the last one to begin, and of the application itself the last one of all", () => {
    const days = [...eventsIn(calendar([program]).text)].map(([uid, event]) => [uid, valueOf(event, "dtstart"), valueOf(event, "dtend")]);
    expect(days.filter(([uid]) => !/travel|housing|insurance|funds/u.test(uid ?? ""))).toEqual([
      ["application-form.a@intern-find", "2027-03-01", "2027-03-02"],
      ["cv@intern-find", "2027-02-09", "2027-02-10"],
      ["passport@intern-find", "2027-05-06", "2027-05-07"],
      ["recommendation-letter.a@intern-find", "2027-02-19", "2027-02-20"],
      ["visa.us@intern-find", "2027-05-16", "2027-05-17"],
    ]);
  });

  test("says in the title what to do and until when, and rings twice in the mornings before", () => {
    const event = eventsIn(calendar([program]).text).get("recommendation-letter.a@intern-find");
    expect(valueOf(event, "summary")).toBe("Begin: ask for 2 letters of recommendation (a), finish by 1 Mar 2027");
    expect(event?.getAllSubcomponents("valarm").map((alarm) => valueOf(alarm, "trigger"))).toEqual(["-P6DT15H", "-PT15H"]);
    expect(valueOf(event, "url")).toBe("https://a.example/apply");
  });

  test("has what is late on its last day, and nothing that is done or has no day", () => {
    const late = eventsIn(calendar([program], { clock: { ...aClock, today: day("2027-02-25") } }).text);
    expect(valueOf(late.get("recommendation-letter.a@intern-find"), "dtstart")).toBe("2027-03-01");
    const done = [{ task: "passport", on: day("2026-11-20") }];
    expect(eventsIn(calendar([program], { done }).text).has("passport@intern-find")).toBe(false);
    expect(eventsIn(calendar([asking("a", [], { rounds: [{ closes: { rule: "varies" } }] })]).text).size).toBe(0);
  });

  test("tells what no source confirms", () => {
    const projected = asking("a", [], { locations: [{ remote: true }], rounds: [{ closes: { rule: "annual", month: 3, day: 1, seen: 2025 } }] });
    const event = eventsIn(calendar([projected]).text).get("application-form.a@intern-find");
    expect([valueOf(event, "summary"), valueOf(event, "status")]).toEqual(["Last day: fill in and send the application (a) (date not confirmed)", "TENTATIVE"]);
  });

  test("keeps names, numbers and bytes while nothing changes, on any day", () => {
    const first = calendar([program]);
    const later = calendar([program], { clock: { ...aClock, today: day("2026-12-24") } }, first.revisions);
    expect(later.text).toBe(first.text);
    expect(later.revisions).toEqual(first.revisions);
  });

  test("keeps the name and raises the number of what changed, and of that alone", () => {
    const first = calendar([program]);
    const moved = calendar([program], { lead: { cv: 30 } }, first.revisions);
    const [before, after] = [eventsIn(first.text), eventsIn(moved.text)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [uid, event] of after) {
      const [old, now] = [before.get(uid), event].map((one) => Number(valueOf(one, "sequence")));
      expect((now ?? 0) > (old ?? 0)).toBe(uid === "cv@intern-find");
    }
  });

  test("lets no mark of the data out of its line", () => {
    for (const name of hostile) {
      const { text } = calendar([asking("a", [{ what: "other", note: name }])]);
      expect(eventsIn(text).has("other.a@intern-find")).toBe(true);
      expect(text.match(/^BEGIN:VEVENT/gmu)).toHaveLength(eventsIn(text).size);
      for (const mark of ["\u0007", "\u001B", "\u202E"]) expect(text).not.toContain(mark);
    }
  });

  test.each(["UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia"])("has the days of the plan also for another reader in %s", (zone) => {
    // node-ical makes local dates, so that it has to run in the zone.
    const script = `
      import parser from "node-ical";
      let text = "";
      for await (const part of process.stdin) text += part;
      const two = (number) => String(number).padStart(2, "0");
      const local = (date) => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
      const events = Object.values(parser.sync.parseICS(text)).filter(({ type }) => type === "VEVENT");
      process.stdout.write(JSON.stringify(events.map(({ uid, start }) => [uid, local(start)]).sort()));`;
    const { text } = calendar([program]);
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      input: text,
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: { ...process.env, TZ: zone },
    });
    const read = JSON.parse(output) as readonly (readonly [string, string])[];
    const planned = plan([program]).tasks.flatMap(({ id, kind, start, finish }) =>
      start === undefined ? [] : [[`${id}@intern-find`, kind === "application-form" ? finish : start] as const],
    );
    expect(new Map(read)).toEqual(new Map(planned));
    expect(new Map(read)).toEqual(new Map([...eventsIn(text)].map(([uid, event]) => [uid, valueOf(event, "dtstart")])));
  });
});
