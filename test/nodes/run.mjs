// Packs the package, installs it beside each Node that it is made for, and looks whether it does there what it says, on a first start
// and on one from compiled code. Usage: node test/nodes/run.mjs [version]... ; --suite also runs all end-to-end tests on each.
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pty from "@lydell/node-pty";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const args = process.argv.slice(2);
const named = args.filter((argument) => argument !== "--suite");
const versions = named.length > 0 ? named : ["20", "22", "24", "26"];
const folder = await mkdtemp(join(tmpdir(), "intern-find-nodes-"));
const npm = { shell: process.platform === "win32", maxBuffer: 1 << 26 };
const env = {
  PATH: process.env["PATH"] ?? "",
  HOME: folder,
  TZ: "UTC",
  LANG: "en_US.UTF-8",
  INTERN_FIND_TODAY: "2026-11-22",
  ...(process.env["SystemRoot"] !== undefined && { SystemRoot: process.env["SystemRoot"] }),
};

/** What a command line gives: exit code and output, and whether the output begins, contains or is as it should. */
const checks = [
  { name: "version", line: "--version", out: /^\d+\.\d+\.\d+\n$/u },
  { name: "help", line: "--help", out: /^Commands:$/mu },
  { name: "search", line: "search --paid --country uk", out: /^id\tname\thost\t.*\n(?:[a-z0-9-]+\t.*\n){5,}$/u },
  { name: "search by words", line: "search neuroscience --limit 3", out: /\n(?:[a-z0-9-]+\t.*\n){3}$/u },
  { name: "a person", line: "search --level medical-student --year 4 --citizenship ke --weeks 4 --budget 1500usd", out: /^id\t/u },
  { name: "show", line: "show jhibs", out: /^jhibs$/mu },
  { name: "deadlines", line: "deadlines --within 90d", out: /^id\t|\n[a-z0-9-]+\t/u },
  { name: "country", line: "country jp", out: /^Japan \(JP\)\n/u },
  { name: "guide", line: "guide", out: /destinations/u },
  { name: "json", line: "search --paid --json --limit 2", holds: (text) => JSON.parse(text).results.length === 2 },
  {
    name: "jsonl",
    line: "search --paid --jsonl --limit 2",
    holds: (text) =>
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)).length >= 2,
  },
  { name: "csv", line: "search --paid --csv --limit 2", out: /^\uFEFFid,name,host,.*\r?\n/u },
  { name: "ics", line: "deadlines --ics", out: /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r?\n?$/u },
  { name: "html", line: "search --paid --html", out: /^<!DOCTYPE html>[^]*<\/html>\s*$/u },
  { name: "markdown", line: "search --paid --markdown --limit 2", out: /^\|/mu },
  { name: "completion of a flag", line: "complete -- search --co", out: /^--country\t/mu },
  { name: "completion script", line: "completion bash", out: /intern-find/u },
  { name: "no wizard without a terminal", line: "wizard", code: 2, err: /^The wizard asks questions at a terminal\. [^\n]*\n$/u },
  { name: "unknown flag", line: "search --contry uk", code: 2, err: /^[^\n]*--country[^\n]*\n$/u },
  { name: "unknown country", line: "search --country atlantis", code: 2, err: /^[^\n]*atlantis[^\n]*\n$/u },
  { name: "unknown program", line: "show nosuch", code: 2, err: /^[^\n]*nosuch[^\n]*\n$/u },
  { name: "unknown command", line: "bogus", code: 2, err: /^[^\n]*bogus[^\n]*\n$/u },
];

async function started(node, parameters, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, parameters, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const [out, err] = [[], []];
    child.stdout.on("data", (part) => out.push(part));
    child.stderr.on("data", (part) => err.push(part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

/** What is wrong with an answer, in a few words. */
function wrongWith({ code = 0, out, err, holds }, answer) {
  if (answer.code !== code) return `exit code ${answer.code}, ${answer.err.trim()}`;
  if (out !== undefined && !out.test(answer.out)) return `stdout is ${JSON.stringify(answer.out.slice(0, 80))}`;
  if (holds !== undefined && !holds(answer.out)) return "stdout does not hold what it should";
  return (err ?? /^$/u).test(answer.err) ? undefined : `stderr is ${JSON.stringify(answer.err.slice(0, 200))}`;
}

async function lines(node, entry, cwd) {
  const wrong = [];
  for (const check of checks) {
    const [first, second] = [await started(node, [entry, ...check.line.split(" ")], cwd), await started(node, [entry, ...check.line.split(" ")], cwd)];
    const problem = wrongWith(check, first) ?? (first.out === second.out && first.code === second.code ? undefined : "a second start answers otherwise");
    if (problem !== undefined) wrong.push(`${check.name}: ${problem}`);
  }
  return wrong;
}

/** A reader that takes one piece and leaves. */
async function closedPipe(node, entry, cwd) {
  const child = spawn(node, [entry, "catalog", "stats", "--json"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const errors = [];
  child.stderr.on("data", (part) => errors.push(part));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return code === 0 && errors.length === 0 ? [] : [`closed pipe: exit code ${code}, ${Buffer.concat(errors).toString().slice(0, 200)}`];
}

async function terminal(node, entry, cwd) {
  const child = pty.spawn(node, [entry, "search", "--paid", "--country", "uk", "--no-pager"], {
    cols: 120,
    rows: 1000,
    cwd,
    env: { ...env, TERM: "xterm-256color" },
  });
  let shown = "";
  child.onData((part) => (shown += part));
  const code = await new Promise((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  return code === 0 && /Program[^\n]*Apply by/u.test(shown) ? [] : [`terminal: exit code ${code}, ${JSON.stringify(shown.slice(0, 120))}`];
}

async function library(node, cwd) {
  const text = `import { loadCatalog, question, search } from "intern-find";
    const catalog = loadCatalog();
    const { query, situation } = question({ today: "2026-11-22", filters: { country: "uk", paid: true } }, catalog);
    console.log(search(catalog.programs(), query, situation).matches.length > 5);`;
  await writeFile(join(cwd, "library.mjs"), text);
  const { out, err } = await started(node, ["library.mjs"], cwd);
  return out === "true\n" ? [] : [`library: ${out}${err}`.slice(0, 300)];
}

/** A compiled file for each command that was called, and for nothing else. */
async function compiled(cwd) {
  const files = (await readdir(join(cwd, "node_modules/intern-find/dist"))).filter((name) => name.endsWith(".compiled"));
  return files.some((name) => name.startsWith("main-search-")) && !files.some((name) => name.includes("bogus")) ? [] : [`compiled code: ${files.join(", ")}`];
}

async function suite(node) {
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "test/e2e", "--reporter=dot"];
  const { code, out } = await started(node, vitest, root);
  return code === 0 ? [] : [`end-to-end tests: ${out.slice(-600)}`];
}

async function prepared(version, tarball) {
  const place = join(folder, version);
  await mkdir(place);
  await writeFile(join(place, "package.json"), '{"private": true}');
  const quiet = ["--no-audit", "--no-fund", "--silent"];
  await run("npm", ["install", ...quiet, `node@${version}`], { ...npm, cwd: place }).catch(() => {
    throw new Error("the registry gives no such node, or none for this platform");
  });
  await run("npm", ["install", ...quiet, tarball], { ...npm, cwd: place });
  return place;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** One line for each version. */
async function told(version, tarball) {
  try {
    const place = await prepared(version, tarball);
    const node = join(place, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
    const entry = join(place, "node_modules/intern-find/bin/intern-find.js");
    const { out } = await started(node, ["--version"], place);
    const looks = [
      () => lines(node, entry, place),
      () => closedPipe(node, entry, place),
      () => terminal(node, entry, place),
      () => library(node, place),
      () => compiled(place),
    ];
    if (args.includes("--suite")) looks.push(() => suite(node));
    const wrong = [];
    for (const look of looks) wrong.push(...(await look()));
    const count = checks.length + looks.length - 1;
    say(`${out.trim()}: ${wrong.length === 0 ? `all ${count} checks pass` : `${wrong.length} of ${count} checks fail`}`);
    for (const problem of wrong) say(`  ${problem}`);
    return wrong.length === 0;
  } catch (error) {
    say(`node@${version}: not looked at: ${error.message}`);
    return false;
  }
}

const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { ...npm, cwd: root });
const tarball = join(folder, stdout.trim().split("\n").at(-1));
const fine = [];
for (const version of versions) fine.push(await told(version, tarball));
await rm(folder, { recursive: true, force: true });
process.exitCode = fine.every(Boolean) ? 0 : 1;
