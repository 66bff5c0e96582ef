import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { leadTimesFile } from "../../src/catalog/lead-times-schema.ts";
import type { Lead, LeadTimes } from "../../src/core/plan/lead-times.ts";
import { taskKinds } from "../../src/core/plan/lead-times.ts";
import { readYaml } from "../../src/files/yaml.ts";

const assumed = (quick: number, usual: number): Lead => ({ days: [quick, usual], assumption: "invented" });

/** Round figures that are easy to count with: every task ten days, five where all goes quickly. */
export const someLeadTimes: LeadTimes = {
  decision: assumed(20, 40),
  rolling: assumed(30, 60),
  tasks: {
    ...(Object.fromEntries(taskKinds.map((kind) => [kind, assumed(5, 10)])) as unknown as LeadTimes["tasks"]),
    visa: {
      ...assumed(10, 30),
      where: [
        { in: ["DE"], for: ["clinical"], ...assumed(40, 50) },
        { in: ["eu"], maxMonths: 3, ...assumed(15, 20) },
        { in: ["eu"], overMonths: 3, ...assumed(60, 80) },
      ],
    },
    "police-check": {
      ...assumed(5, 10),
      where: [{ in: ["AU"], for: ["clinical"], asked: true, days: [14, 60], sources: [{ url: "https://police.example", year: 2025 }] }],
    },
  },
};

/** Those that are shipped. */
export function realLeadTimes(): LeadTimes {
  return leadTimesFile.parse(readYaml(readFileSync(fileURLToPath(new URL("../../data/lead-times.yaml", import.meta.url)), "utf8")).value);
}
