// Times whole commands into a pipe against an empty script, in turn, and prints medians and ratios.
// Usage: node test/bench/start-up.mjs [runs] ; NODE=/path/to/node times another Node.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const runs = Math.max(20, Number(process.argv[2]) || 40);
const node = process.env.NODE ?? process.execPath;
const entry = join(dirname(fileURLToPath(import.meta.url)), "../../bin/intern-find.js");
const folder = mkdtempSync(join(tmpdir(), "intern-find-bench-"));
const empty = join(folder, "empty.js");
writeFileSync(empty, "");

const commands = {
  "bare node": [empty],
  "--help": [entry, "--help"],
  "search --paid --country uk": [entry, "search", "--paid", "--country", "uk"],
  deadlines: [entry, "deadlines"],
  "search (a person)": [
    entry,
    "search",
    "--level",
    "medical-student",
    "--year",
    "4",
    "--citizenship",
    "ke",
    "--region",
    "europe",
    "--weeks",
    "4",
    "--budget",
    "1500usd",
  ],
  "show jhibs": [entry, "show", "jhibs"],
};

function milliseconds(args) {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { stdio: ["ignore", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}\n${String(stderr)}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function median(values) {
  const ordered = values.toSorted((left, right) => left - right);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (const args of Object.values(commands)) milliseconds(args);
for (let run = 0; run < runs; run += 1) for (const [name, args] of Object.entries(commands)) times[name].push(milliseconds(args));
rmSync(folder, { recursive: true });

const base = median(times["bare node"]);
const { stdout: version } = spawnSync(node, ["--version"], { encoding: "utf8" });
console.log(`Node ${version.trim()}, ${runs} runs in turn, medians`);
for (const [name, list] of Object.entries(times))
  console.log(`${name.padEnd(28)}${median(list).toFixed(1).padStart(8)} ms  ${(median(list) / base).toFixed(2)}`);
