import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { choose, chooseToKeep, isTyped, question, take } from "./support/questionnaire.ts";
import { wordsOf } from "./support/run.ts";
import type { Shown } from "./support/terminal.ts";
import { atTerminal } from "./support/terminal.ts";

/** One student's season, from the first question to the place, at a terminal; the days go by. */

let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "season-"));
  env = { XDG_DATA_HOME: join(folder, "data"), XDG_CONFIG_HOME: join(folder, "config") };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = { columns: 100, rows: 60 };

async function onDay(today: string, line: string): Promise<string> {
  const shown: Shown = await atTerminal([...wordsOf(line), "--today", today], size, env).ended();
  expect({ line, code: shown.code, tooWide: shown.tooWide.filter((text) => !text.includes("/")) }).toEqual({ line, code: 0, tooWide: [] });
  return shown.lines.join("\n");
}

test("a season goes from the questions to a place that is accepted", async () => {
  // November: the questions, and what was told is kept.
  const session = atTerminal(["wizard", "--today", "2026-11-22"], size, env);
  let asked = await question(session);
  await choose(session, "High-school student");
  asked = await question(session, asked);
  while (!(await isTyped(session))) {
    await take(session, "skip");
    asked = await question(session, asked);
  }
  await take(session, "done");
  await chooseToKeep(session, "Yes, every command may use it");
  expect((await session.ended()).lines.join("\n")).toContain("Kept.");
  expect(await onDay("2026-11-22", "profile show")).toMatch(/level\s+high-school student/u);

  // More is told later; every command knows it.
  await onDay("2026-11-22", 'profile set --year "grade 11" --born 2009-05-14 --citizenship us --lives-in "Baltimore, MD, US" --studies-in us');
  expect(await onDay("2026-11-22", "show jhibs")).toMatch(/you live in Baltimore/u);

  // Two are saved; lists mark them.
  await onDay("2026-11-23", "save jhibs johns-hopkins-sip");
  expect(await onDay("2026-11-23", "search hopkins")).toMatch(/^\* Johns Hopkins/mu);
  expect(await onDay("2026-11-23", "deadlines --saved")).toContain("~1 Mar 2027");

  // The plan counts back; what is done leaves it.
  const plan = await onDay("2026-11-23", "plan");
  expect(plan).toContain("fill in and send the application (jhibs)");
  await onDay("2026-12-01", "stage jhibs preparing");
  await onDay("2026-12-02", "note jhibs asked Dr. Okafor for a letter");
  await onDay("2026-12-02", 'referee add "Dr. Okafor" --for jhibs,johns-hopkins-sip');
  await onDay("2026-12-02", 'referee asked "Dr. Okafor"');
  await onDay("2026-12-05", "done vaccinations");
  expect(await onDay("2026-12-05", "checklist")).toMatch(/\[x\] Complete your vaccinations/u);

  // The deadline comes nearer, and is met.
  expect(await onDay("2027-02-20", "deadlines --saved --within 14d")).toContain("in 9 days");
  await onDay("2027-02-25", "stage jhibs submitted");
  expect(await onDay("2027-02-26", "plan")).not.toContain("fill in and send the application (jhibs)");
  await onDay("2027-03-02", "stage johns-hopkins-sip missed");

  // An interview, an offer, a place.
  await onDay("2027-03-20", "stage jhibs interview");
  await onDay("2027-04-10", "stage jhibs offer");
  expect(await onDay("2027-04-11", "list")).toMatch(/offer/u);
  await onDay("2027-04-12", "stage jhibs accepted");
  const list = await onDay("2027-04-12", "list");
  expect(list).toMatch(/accepted/u);
  expect(list).toMatch(/missed/u);
  expect(await onDay("2027-04-12", "note jhibs --list")).toContain("Dr. Okafor");

  // All of it is in files of one's own, which go when they are told to.
  expect(readFileSync(join(folder, "data/intern-find/shortlist.yaml"), "utf8")).toContain("accepted");
  await onDay("2027-09-01", "me erase --yes");
  expect(await onDay("2027-09-01", "me path")).not.toMatch(/shortlist\.yaml\s+\d/u);
}, 120_000);
