import { readFileSync } from "node:fs";
import { test } from "vitest";
import { planCommand } from "/work/main/test/support/plan-command.ts";
import { realLeadTimes } from "/work/main/test/support/lead-times.ts";
import { day } from "/work/main/test/support/builders.ts";
const records = readFileSync("/work/main/dist/records.jsonl","utf8").trim().split("\n").map((l) => JSON.parse(l));
const head = JSON.parse(readFileSync("/work/main/dist/catalog.json","utf8"));
const countryFacts = JSON.parse(readFileSync("/work/main/dist/countries.json","utf8")).countries;
const base = { records, reference: head.reference, countryFacts, leadTimes: async () => realLeadTimes(), out: { terminal: true, color: false, width: 100 } };
test("x", async () => {
  const shortlist = { programs: [{ id: "cleveland-clinic-elective", name: "C", saved: day("2026-11-01"), done: [{ task: "transcript", on: day("2026-11-10") }] }, { id: "ucl-summer-research", name: "U", saved: day("2026-11-01") }, { id: "daad-rise-germany", name: "D", saved: day("2026-11-01") }, {id: "old-one", name: "o", saved: day("2026-11-01")}], referees: [{ name: "Dr. X", programs: ["daad-rise-germany"], asked: day("2026-11-20") }] };
  for (const [name, argv] of [["plan", ["--citizenship", "ke", "--start", "2027-07-01"]], ["checklist", ["--citizenship","ke"]], ["plan", ["--timeline", "--citizenship", "ke", "--start", "2027-07-01"]], ["plan", ["--tsv"]], ["plan", ["cmc-vellore-elective", "--json"]], ["plan", ["daad-rise-germany", "--ics"]]] as const) {
    const a = await planCommand(name, argv, { ...base, shortlist });
    console.log(`--- ${name} ${argv.join(" ")}\n` + (a.failure?.message ?? a.stdout) + a.stderr);
  }
});
test("all", async () => {
  const ids = records.map((r) => r.id);
  const t = performance.now();
  const a = await planCommand("plan", [...ids], { ...base });
  console.log(a.failure?.message, a.stdout.length, performance.now() - t, a.stdout.split("\n").slice(-5).join("\n"));
});
