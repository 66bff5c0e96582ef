// Times whole commands against an empty script, in turn, into a pipe and at a terminal, and prints medians and ratios.
// Usage: node test/bench/start-up.mjs [runs] [--node /path/to/node]...
//
// Load, catalog, work and output come from as many runs more, in which marks.cjs is loaded first: load is all until the program turns
// to its catalog (its code, its flags) and the code that is loaded later, catalog is reading and parsing data, output is opening the
// terminal and writing, work is the rest. What they lack to the time that a command adds is Node's own: its loader, and the end.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pty from "@lydell/node-pty";

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, "../../bin/intern-find.js");
const folder = mkdtempSync(join(tmpdir(), "intern-find-bench-"));
const empty = join(folder, "empty.js");
const marks = join(folder, "marks.json");
writeFileSync(empty, "");

const { CI: _, NO_COLOR: __, ...inherited } = process.env;
const env = { ...inherited, TERM: "xterm-256color", INTERN_FIND_TODAY: "2026-11-22", XDG_DATA_HOME: folder, MARKS: marks };

const person = "--level medical-student --year 4 --citizenship ke --region europe --weeks 4 --budget 1500usd";
const commands = [
  { name: "bare node", args: [empty] },
  ...["--help", "search --paid --country uk", `search ${person}`, "deadlines", "show jhibs", "complete -- search --co"].map((line) => ({
    name: line.replace(person, "(a person)"),
    args: [entry, ...line.split(" ")],
  })),
  { name: "bare node", args: [empty], terminal: true },
  ...["--help", "search --paid --country uk", "show jhibs"].map((line) => ({ name: line, args: [entry, ...line.split(" ")], terminal: true })),
];

/** Milliseconds until the process has ended. The terminal is high enough that nothing waits for a reader. */
async function timeOf(node, { name, args, terminal = false }, before = []) {
  const begin = process.hrtime.bigint();
  const code = await new Promise((resolve, reject) => {
    if (terminal) {
      const child = pty.spawn(node, [...before, ...args], { cols: 120, rows: 1000, env });
      child.onData(() => undefined);
      child.onExit(({ exitCode }) => resolve(exitCode));
    } else {
      const child = spawn(node, [...before, ...args], { stdio: ["ignore", "pipe", "inherit"], env });
      child.stdout.resume();
      child.once("error", reject).once("close", resolve);
    }
  });
  if (code !== 0) throw new Error(`${name}: exit code ${code}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

/** The value below which that part of all lies. */
function quantile(values, part) {
  const ordered = values.toSorted((left, right) => left - right);
  const at = (ordered.length - 1) * part;
  const [low, high] = [ordered[Math.floor(at)], ordered[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

const PARTS = ["load", "catalog", "work", "output"];

async function measured(node, runs) {
  const all = commands.map((command) => ({ ...command, times: [], parts: [] }));
  for (let run = -2; run < runs; run += 1) {
    for (const command of all) {
      const time = await timeOf(node, command);
      if (run >= 0) command.times.push(time);
    }
  }
  for (let run = 0; run < runs; run += 1) {
    for (const command of all.filter(({ args }) => args[0] === entry)) {
      await timeOf(node, command, ["--require", join(here, "marks.cjs")]);
      command.parts.push(JSON.parse(readFileSync(marks, "utf8")));
    }
  }
  return all;
}

function cells(values) {
  return values.map((value) => String(value).padStart(9)).join("");
}

function print(version, runs, all) {
  console.log(`\nNode ${version}, ${runs} runs in turn: medians in ms, and the middle half of them`);
  for (const terminal of [false, true]) {
    const group = all.filter((command) => (command.terminal ?? false) === terminal);
    const base = quantile(group[0].times, 0.5);
    console.log(`\n${(terminal ? "at a terminal" : "into a pipe").padEnd(28)}${cells(["ratio", "median", "25 %", "75 %", "added", ...PARTS])}`);
    for (const { name, times, parts } of group) {
      const median = quantile(times, 0.5);
      const numbers = [median, quantile(times, 0.25), quantile(times, 0.75), median - base];
      const split =
        parts.length === 0
          ? []
          : PARTS.map((part) =>
              quantile(
                parts.map((run) => run[part]),
                0.5,
              ),
            );
      console.log(`${name.padEnd(28)}${cells([(median / base).toFixed(2), ...[...numbers, ...split].map((value) => value.toFixed(1))])}`);
    }
  }
}

const { nodes, runs } = parsed(process.argv.slice(2));

function parsed(args) {
  const named = args.flatMap((argument, index) => (argument === "--node" ? [args[index + 1]] : []));
  const [count] = args.filter((argument, index) => argument !== "--node" && args[index - 1] !== "--node");
  return { nodes: named.length > 0 ? named : [process.execPath], runs: Math.max(5, Number(count) || 40) };
}

for (const node of nodes) {
  const version = await new Promise((resolve) => spawn(node, ["--version"]).stdout.once("data", (text) => resolve(String(text).trim())));
  print(version, runs, await measured(node, runs));
}
rmSync(folder, { recursive: true });
