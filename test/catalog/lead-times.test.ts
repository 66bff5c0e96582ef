import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compiledPart, parsePart } from "../../src/catalog/compiled-part.ts";
import { leadTimesFile } from "../../src/catalog/lead-times-schema.ts";
import { leadFor, taskKinds } from "../../src/core/plan/lead-times.ts";
import { buildLeadTimes } from "../../src/tools/build-lead-times.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { realLeadTimes, someLeadTimes } from "../support/lead-times.ts";
import { aReference } from "../support/reference.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the shipped lead times", () => {
  const leadTimes = realLeadTimes();
  const leads = [leadTimes.decision, leadTimes.rolling, ...Object.values(leadTimes.tasks).flatMap((task) => [task, ...(task.where ?? [])])];

  test("name every task, and only countries and groups that there are", async () => {
    expect(Object.keys(leadTimes.tasks).toSorted()).toEqual([...taskKinds].toSorted());
    expect(await buildLeadTimes(root, await buildReference(root))).toEqual(leadTimes);
  });

  test("each have a page that states them, or say that they are assumed and why", () => {
    for (const { sources, assumption } of leads) expect(sources !== undefined || (assumption ?? "").length > 10).toBe(true);
  });

  test("of a country are read on pages that its facts name, but for those of the United Kingdom", () => {
    for (const local of Object.values(leadTimes.tasks).flatMap(({ where = [] }) => where)) {
      const [country = ""] = local.in;
      if (country === "GB" || country === "schengen") continue;
      const facts = readFileSync(`${root}/data/countries/${country.toLowerCase()}.yaml`, "utf8");
      for (const { url } of local.sources ?? []) expect(facts).toContain(url);
    }
  });

  test("come back from their file as they were", () => {
    expect(parsePart("leadTimes", compiledPart("leadTimes", leadTimes))).toEqual(leadTimes);
    expect(() => parsePart("leadTimes", "{}")).toThrow(/build or install/u);
  });

  test.each([
    ["no grounds", { days: [1, 2] }],
    ["the slow case first", { days: [3, 2], assumption: "a guess" }],
    ["a field that is not known", { days: [1, 2], assumption: "a guess", more: 1 }],
  ])("are refused with %s", (_, decision) => {
    expect(leadTimesFile.safeParse({ ...leadTimes, decision }).success).toBe(false);
  });
});

describe("the time for a visa", () => {
  const days = (stay: Parameters<typeof leadFor>[1][number]): readonly number[] => leadFor("visa", [stay], someLeadTimes, aReference).days;

  test("is that of the country before that of its group, and ours where none is known", () => {
    expect(days({ country: "DE", types: ["clinical"], weeks: { low: 8, high: 8 } })).toEqual([40, 50]);
    expect(days({ country: "DE", types: ["research"], weeks: { low: 8, high: 8 } })).toEqual([15, 20]);
    expect(days({ country: "US", types: ["clinical"] })).toEqual([10, 30]);
  });

  test("depends on the length of the stay, and is the longer one where that is open", () => {
    expect(days({ country: "FR", types: ["research"], weeks: { low: 20, high: 20 } })).toEqual([60, 80]);
    expect(days({ country: "FR", types: ["research"], weeks: { low: 4, high: 20 } })).toEqual([60, 80]);
    expect(days({ country: "FR", types: ["research"] })).toEqual([60, 80]);
  });

  test("is the longest one where it serves several stays", () => {
    const stays = [
      { country: "FR", types: ["research"], weeks: { low: 4, high: 4 } },
      { country: "US", types: ["research"] },
    ] as const;
    expect(leadFor("visa", stays, someLeadTimes, aReference).days).toEqual([10, 30]);
  });
});
