// What catalogs of one's own cost as they grow: the first start, which reads every file; the starts after it; a start after one edit;
// beside an empty script and the yaml package alone, on one core, over the same files. Wall time, time of all cores, and memory.
// Usage: node test/bench/growth.mjs [1000 10000 100000] ; NODE=/path/to/node times another Node, RUNS=20 repeats starts more often.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeOwnCatalog } from "./own-catalog.mjs";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const runs = Number(process.env.RUNS) || 11;
const node = process.env.NODE ?? process.execPath;
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const entry = join(root, "bin/intern-find.js");
const folder = mkdtempSync(join(tmpdir(), "intern-find-growth-"));

/** Notes down what a process has used when it ends. */
const meter = join(folder, "meter.cjs");
writeFileSync(
  meter,
  `if (require("node:worker_threads").isMainThread) process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require("node:fs").writeFileSync(process.env.METER, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });`,
);
const empty = join(folder, "empty.cjs");
writeFileSync(empty, "");
const yamlAlone = join(folder, "yaml-alone.mjs");
writeFileSync(
  yamlAlone,
  `import { readdirSync, readFileSync } from "node:fs";
  import { parse } from ${JSON.stringify(pathToFileURL(join(root, "node_modules/yaml/dist/index.js")).href)};
  const folder = process.argv[2];
  let count = 0;
  for (const name of readdirSync(folder)) count += Object.keys(parse(readFileSync(folder + "/" + name, "utf8"))).length;
  console.log(count);`,
);

function run(args, env = {}) {
  const note = join(folder, "used.json");
  const all = { ...process.env, XDG_DATA_HOME: join(folder, "nobody"), METER: note, NODE_OPTIONS: `--require ${meter}`, ...env };
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env: all, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 30 });
  const wall = Number(process.hrtime.bigint() - begin) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}\n${String(stderr)}`);
  return { wall, ...JSON.parse(readFileSync(note, "utf8")) };
}

function median(values) {
  const ordered = values.toSorted((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 2)];
}

/** In turn, so that whatever else the machine does falls on all of them. */
function medians(commands, env) {
  const found = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let time = 0; time < runs; time += 1) for (const [name, args] of Object.entries(commands)) found[name].push(run(args, env));
  const of = (list, part) => median(list.map((each) => each[part]));
  return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, { wall: of(list, "wall"), cpu: of(list, "cpu"), memory: of(list, "memory") }]));
}

function row(name, { wall, cpu, memory }, base) {
  const ratio = (part) => (base === undefined ? "" : `${part(base).toFixed(2)}`.padStart(7));
  const of = (part) => ratio((other) => ({ wall, cpu })[part] / other[part]);
  console.log(
    `  ${name.padEnd(34)}${wall.toFixed(0).padStart(8)} ms${of("wall")}${cpu.toFixed(0).padStart(9)} ms${of("cpu")}${memory.toFixed(0).padStart(7)} MB`,
  );
}

function measure(count) {
  const [data, caches] = [join(folder, `data-${count}`), join(folder, `caches-${count}`)];
  writeOwnCatalog(count, data);
  // What was written a moment ago is read again at the next start.
  spawnSync("sleep", ["3"]);
  const env = { XDG_CACHE_HOME: caches };
  const search = [entry, "search", "--paid", "--country", "uk", "--data", data];
  const [first] = readdirSync(data).toSorted();
  console.log(`${count.toLocaleString("en")} files: wall time, time of all cores, memory; each beside what the line above it in capitals needs`);
  const yaml = run([yamlAlone, data]);
  row("THE YAML PACKAGE ALONE", yaml);
  row("first start", run(search, env), yaml);
  const starts = medians(
    {
      "BARE NODE": [empty],
      "search --paid --country uk": search,
      "show <one of them>": [entry, "show", first.replace(".yaml", ""), "--data", data],
      "search (all of them)": [entry, "search", "--data", data],
      "the same without --data": [entry, "search", "--paid", "--country", "uk"],
    },
    env,
  );
  for (const [name, times] of Object.entries(starts)) row(name, times, name === "BARE NODE" ? undefined : starts["BARE NODE"]);
  writeFileSync(
    join(data, first),
    readFileSync(join(data, first), "utf8")
      .replace(/^places: .*\n/mu, "")
      .concat("# edited\n"),
  );
  row("search after one edit", run(search, env), starts["BARE NODE"]);
  const kept = readdirSync(join(caches, "intern-find"), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const size = kept.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  console.log(`  the cache: ${(size / 2 ** 20).toFixed(1)} MB\n`);
  rmSync(data, { recursive: true });
}

try {
  console.log(`Node ${spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim()}, starts are medians of ${runs}`);
  for (const size of sizes) measure(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
