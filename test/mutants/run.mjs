/**
 * Changes the core in one place after the other and counts how often a test sees it: `npm run mutants [group or file …]`. Ends with 1
 * where a group that was asked for falls short.
 */
import { readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const LEAST = 90;

const core = (...names) => names.map((name) => `src/core/${name}.ts`);
const groups = {
  eligibility: core("eligibility/*", "verdict", "standing"),
  deadlines: core("deadlines", "occurrence", "calendar"),
  money: core("money", "cost", "fits"),
  query: core("search", "filters/*", "query", "facets"),
  ranking: core("rank", "order", "match"),
};

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups);

process.env.PROPERTY_RUNS ??= "10";
await new Stryker({ mutate: asked.flatMap((each) => groups[each] ?? [each]) }).runMutationTest();

const { files } = JSON.parse(readFileSync(".cache/mutants/report.json", "utf8"));
const isOf = (name, pattern) => name === pattern || (pattern.endsWith("*.ts") && name.startsWith(pattern.slice(0, -"*.ts".length)));

for (const group of asked.filter((each) => each in groups)) {
  const mutants = Object.keys(files).flatMap((name) => (groups[group].some((pattern) => isOf(name, pattern)) ? files[name].mutants : []));
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, survived, unseen] = [count("Killed", "Timeout"), count("Survived"), count("NoCoverage")];
  const share = (100 * killed) / (killed + survived + unseen);
  process.stdout.write(`${group}: ${killed} killed, ${survived} survived, ${unseen} met by no test, ${count("Ignored")} set aside: ${share.toFixed(1)} %\n`);
  if (share < LEAST) process.exitCode = 1;
}
