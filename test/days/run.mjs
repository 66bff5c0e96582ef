// Runs the tests in six zones, each on another day: the last of February, leap and common, the turn of a year, a clock change, and
// twenty years on. What fails there knows a zone or a year that it should have been given.
// Usage: node test/days/run.mjs [arguments of vitest, such as --project source]
// Where faketime is not installed (Debian: apt-get install faketime), only the zones are changed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The hours are those of UTC; in New York the clocks go forward at seven. */
const places = [
  ["UTC", "2027-02-28 23:58:00"],
  ["Pacific/Kiritimati", "2028-02-29 09:58:00"],
  ["Pacific/Niue", "2027-12-31 10:58:00"],
  ["Asia/Kathmandu", "2028-01-01 00:10:00"],
  ["America/New_York", "2027-03-14 06:58:00"],
  ["America/St_Johns", "2046-11-22 12:00:00"],
];

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(tmpdir(), "intern-find-days-"));
const hasFaketime = spawnSync("faketime", ["--version"]).status === 0;
if (!hasFaketime) say("faketime is not installed: every run has today's date");

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** faketime reads its time in the zone of the process, so that the zone is set within. */
function command([zone, time], args) {
  const tests = ["env", `TZ=${zone}`, "CI=true", process.execPath, join(root, "node_modules/vitest/vitest.mjs"), "run", ...args];
  return hasFaketime ? ["env", "TZ=UTC", "faketime", time, ...tests] : tests;
}

let failed = 0;
for (const place of places) {
  const results = join(folder, "results.json");
  const [program, ...rest] = command(place, ["--reporter=json", `--outputFile.json=${results}`, ...process.argv.slice(2)]);
  spawnSync(program, rest, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, "utf8"));
  failed += numFailedTests;
  say(`${place[0].padEnd(20)} ${hasFaketime ? place[1] : "today"}: ${numPassedTests} passed, ${numFailedTests} failed`);
  for (const { name, assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) if (status === "failed") say(`  ${name.slice(root.length + 1)}: ${fullName}`);
  }
}
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
