import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, MatchJson } from "./support/contract.ts";
import { answerTo, idsOf } from "./support/contract.ts";
import { run } from "./support/run.ts";
import { atTerminal } from "./support/terminal.ts";

const person = ["--level", "medical-student", "--age", "22", "--citizenship", "in", "--lives-in", "in"];

let usual: Answer;

beforeAll(async () => {
  usual = await answerTo(["search", ...person]);
});

function expectWithin(part: readonly string[], whole: readonly string[]): void {
  expect(part.filter((id) => !whole.includes(id))).toEqual([]);
  expect(part.length).toBeLessThan(whole.length);
}

function verdictsOf({ results }: Answer): readonly string[] {
  return [...new Set(results.map(({ verdict }) => verdict))].toSorted();
}

test("strict lists are part of the usual ones, and these of all", async () => {
  const [strict, everything] = await Promise.all([answerTo(["search", ...person, "--strict"]), answerTo(["search", ...person, "--all"])]);
  expectWithin(idsOf(strict), idsOf(usual));
  expectWithin(idsOf(usual), idsOf(everything));
  expect(verdictsOf(strict)).toEqual(["eligible"]);
  expect(verdictsOf(usual)).toEqual(["eligible", "unclear"]);
  expect(verdictsOf(everything)).toEqual(["eligible", "ineligible", "unclear"]);
  expect(everything.nearMisses).toEqual([]);
});

test("a near miss misses by one required thing, and is not in the list", () => {
  expect(usual.nearMisses.length).toBeGreaterThan(0);
  expect(idsOf({ results: usual.nearMisses }).filter((id) => idsOf(usual).includes(id))).toEqual([]);
  for (const { id, findings } of usual.nearMisses)
    expect(findings.filter((finding) => finding.truth === "no" && !finding.because.startsWith("preferred")).length, id).toBe(1);
});

test("what a filter cannot tell of is set aside with its reason, and comes back with --unstated", async () => {
  const [paid, unstated] = await Promise.all([answerTo(["search", "--paid"]), answerTo(["search", "--paid", "--unstated"])]);
  const aside = paid.skipped.find(({ reason }) => reason === "paid")?.ids ?? [];
  expect(aside.length).toBeGreaterThan(0);
  expect(idsOf(unstated).toSorted()).toEqual([...idsOf(paid), ...aside].toSorted());
  for (const { id, pay } of unstated.results.filter((match) => aside.includes(match.id))) expect([null, "unstated"], id).toContain(pay);
});

test.each([1, 7, 100_000])("a limit of %i shortens the list and not the count", async (limit) => {
  const { results, total } = await answerTo(["search", ...person, "--limit", String(limit)]);
  expect(total).toBe(usual.total);
  expect(idsOf({ results })).toEqual(idsOf(usual).slice(0, limit));
});

function closing({ deadline }: MatchJson): string {
  if (deadline.status === "missed") return "z";
  return "daysLeft" in deadline ? (deadline.date ?? deadline.from ?? "y") : "y";
}

/** What the list is ordered by, as something that grows. */
const orders: Readonly<Record<string, ((match: MatchJson) => number | string) | undefined>> = {
  match: ({ score }) => 1 - score,
  deadline: closing,
  name: ({ name }) => name.toLowerCase(),
  fresh: ({ freshness: { cycle } }) => 3000 - (cycle ?? 0),
  cost: undefined,
  pay: undefined,
  weeks: undefined,
};

test.each(Object.keys(orders))("sorting by %s changes the order alone", async (key) => {
  const sorted = await answerTo(["search", ...person, "--sort", key]);
  expect(idsOf(sorted).toSorted()).toEqual(idsOf(usual).toSorted());
  const order = orders[key];
  if (order === undefined) return expect(idsOf(sorted)).not.toEqual(idsOf(usual));
  const values = sorted.results.map(order);
  expect(values).toEqual(values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0)));
});

test("the help names every key that can be sorted by", async () => {
  const { stdout } = await run(["search", "--help"]);
  expect(stdout.replaceAll(/\s+/gu, " ")).toContain(`order by ${["match", "deadline", "cost", "pay", "weeks", "name", "fresh"].join(", ")}`);
});

describe("fields", () => {
  test("chosen ones make the columns of a pipe, in the order asked for", async () => {
    const { stdout } = await run(["search", ...person, "--fields", "days-left,id,score"]);
    expect(stdout.split("\n")[0]).toBe("days-left\tid\tscore");
    expect(
      stdout
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split("\t")[1]),
    ).toEqual(idsOf(usual));
  });

  test("chosen ones make the keys of each match in JSON, with what they have in full", async () => {
    const { stdout } = await run(["search", ...person, "--json", "--fields", "verdict,id"]);
    const { results, total } = JSON.parse(stdout) as { readonly results: readonly object[]; readonly total: number };
    expect(total).toBe(usual.total);
    expect(results).toEqual(usual.results.map(({ id, verdict }) => ({ verdict, id })));
    expect(Object.keys(results[0] ?? {})).toEqual(["verdict", "id"]);
  });

  test.each([["search"], ["search", "--json"], ["deadlines"], ["show", "jhibs", "--json"]])(
    "every one that --fields help lists is taken: %s %s %s",
    async (...args) => {
      const help = await run([...args, "--fields", "help"]);
      const names = help.stdout.trim().split("\n");
      expect(names.length).toBeGreaterThan(10);
      const { code, stderr } = await run([...args, "--fields", names.join(",")]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    },
  );
});

describe("a file", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lists-"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    { args: ["search", ...person, "--json"], name: "search.json" },
    { args: ["search", ...person], name: "search.tsv" },
    { args: ["deadlines", "--within", "90d"], name: "deadlines.tsv" },
    { args: ["show", "jhibs", "--json"], name: "jhibs.json" },
  ])("gets what stdout would have got: $name", async ({ args, name }) => {
    const [written, shown] = await Promise.all([run([...args, "--output", name], { cwd: folder }), run(args)]);
    expect(written).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(readFileSync(join(folder, name), "utf8")).toBe(shown.stdout);
  });
});

test("reasons and scores are shown for the same programs in the same order", async () => {
  const args = ["search", ...person, "--limit", "15"];
  const { lines } = await atTerminal([...args, "--explain"], { columns: 200, rows: 30 }).ended();
  const scores = lines.flatMap((line) => /^Score +([\d.]+) = eligibility [\d.]+×/u.exec(line)?.[1] ?? []);
  expect(scores).toHaveLength(15);
  for (const [index, { score, id }] of usual.results.slice(0, 15).entries()) expect(Math.abs(Number(scores[index]) - score), id).toBeLessThan(0.006);
  expect(lines.filter((line) => idsOf(usual).includes(line.trim())).map((line) => line.trim())).toEqual(idsOf(usual).slice(0, 15));
});

test("the score is the sum of its parts by one table of weights", () => {
  const weights = { eligibility: 0.35, interest: 0.25, cost: 0.15, timing: 0.15, freshness: 0.1 };
  for (const { id, score, parts } of usual.results) {
    const sum = Object.entries(weights).reduce((total, [part, weight]) => total + weight * parts[part as keyof typeof weights], 0);
    expect(Math.abs(sum - score), id).toBeLessThan(0.002);
  }
});

test("another currency changes the amounts by one rate, and nothing else", async () => {
  const euros = await answerTo(["search", ...person, "--currency", "eur"]);
  expect(idsOf(euros)).toEqual(idsOf(usual));
  expect(new Set(euros.results.map(({ cost }) => cost.currency))).toEqual(new Set(["EUR"]));
  const ratios = euros.results.flatMap(({ cost: { high } }, index) => {
    const before = usual.results[index]?.cost.high ?? null;
    return high === null || before === null || Math.abs(before) < 1000 ? [] : [high / before];
  });
  expect(ratios.length).toBeGreaterThan(20);
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.005);
});

test("searches and deadlines agree on every program", async () => {
  const deadlines = await answerTo(["deadlines", ...person]);
  const byId = (answer: Answer): unknown =>
    Object.fromEntries(
      answer.results
        .map(({ id, verdict, deadline, cost }) => [id, { verdict, deadline, cost }] as const)
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    );
  expect(byId(deadlines)).toEqual(byId(usual));
});

test("a program's own page has the verdict, deadline and cost of the list", async () => {
  const ids = idsOf(usual).slice(0, 12);
  const { stdout } = await run(["show", ...ids, ...person, "--json"]);
  const { results } = JSON.parse(stdout) as { readonly results: readonly Record<string, unknown>[] };
  expect(results.map(({ id, verdict, score }) => ({ id, verdict, score }))).toEqual(
    usual.results.slice(0, 12).map(({ id, verdict, score }) => ({ id, verdict, score })),
  );
});
