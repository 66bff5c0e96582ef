// Matches invented students against the whole catalog, as the command does, and prints students per second and the peak of memory.
// Usage: node test/bench/match.mjs [students] [format] ; NODE=/path/to/node times another Node.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { students } from "./students.mjs";

const count = Number(process.argv[2]) || 10_000;
const format = process.argv[3] ?? "csv";
const node = process.env.NODE ?? process.execPath;
const entry = process.env.ENTRY ?? join(dirname(fileURLToPath(import.meta.url)), "../../bin/intern-find.js");
const folder = mkdtempSync(join(tmpdir(), "intern-find-match-"));
const [table, answers, peak] = ["students.csv", `matches.${format}`, "peak.mjs"].map((name) => join(folder, name));

const file = createWriteStream(table);
for (const text of students(count)) file.write(text);
file.end();
await finished(file);

// The most memory that the process had at once, and what its cores worked, all of them together.
writeFileSync(peak, 'process.once("exit", () => process.stdout.write(JSON.stringify(process.resourceUsage())));');

const begin = process.hrtime.bigint();
const args = ["--import", peak, entry, "match", table, "--output", answers, "--today", "2026-11-22", "--summary"];
const { status, stdout, stderr } = spawnSync(node, args, { encoding: "utf8", maxBuffer: 1e8 });
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
if (status !== 0 && status !== 1) throw new Error(`exit code ${status}\n${stderr}`);

console.log(stderr.split("\n").slice(-16).join("\n"));
console.log(
  `${count.toLocaleString("en")} students in ${seconds.toFixed(1)} s on ${availableParallelism()} cores: ${Math.round(count / seconds)} students per second`,
);
const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(stdout);
// Where others use the machine, too, the second figure tells how long it would take alone.
console.log(`${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of one core`);
console.log(`peak memory ${Math.round(maxRSS / 1024)} MB; ${format}: ${(statSync(answers).size / 1e6).toFixed(1)} MB`);
rmSync(folder, { recursive: true });
