#!/usr/bin/env node
// Runs dist/main.cjs, and what it asks for of dist/lazy*.cjs, from compiled code that an earlier run of the same command left beside
// them, so that a start compiles nothing. V8 itself refuses code of another version; the name stands for the runtime and for the very
// file. Where nothing may be written, nothing is gained. Workers require this file, to load their module in the same way.
"use strict";
const { fstatSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const paths = require("node:path");
const { Script } = require("node:vm");

const dist = paths.join(__dirname, "..", "dist");
const main = paths.join(dist, "main.cjs");
if (statSync(main, { throwIfNoEntry: false }) === undefined) {
  process.stderr.write("intern-find is not built yet: run npm ci && npm run build first.\n");
  process.exit(3);
}

/** A command compiles other functions than the next one, and makes a table only for a terminal. */
const [, , word = ""] = process.argv;
const isHelp = !/^[a-z]{1,12}$/u.test(word) || process.argv.some((argument) => ["-h", "--help", "--version"].includes(argument));
const command = isHelp ? "help" : word;
const kind = require.main !== module ? "worker" : isDevice(1) ? `${command}-device` : command;

function isDevice(descriptor) {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function compiledEarlier(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** What is no command ends with another exit code, so that there are no more files than commands. */
function keepCompiled(path, script) {
  if ((process.exitCode ?? 0) !== 0) return;
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, path);
  } catch {
    // A folder that others own: the next start compiles again.
  }
}

/** What a bundle exports. Bundles are ASCII, which is read faster than other text. */
function run(file, require) {
  const { mtimeMs, size } = statSync(file);
  const path = `${file.slice(0, -".cjs".length)}-${kind}-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.compiled`;
  const cachedData = compiledEarlier(path);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) process.once("exit", () => keepCompiled(path, script));
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dist);
  return module.exports;
}

let lazy;

/** A module of Node's, or one of ours: "./show.cjs". Ours are kept where Node keeps its own. */
function load(name) {
  if (!name.startsWith("./")) return require(name);
  const file = name.slice(2);
  const path = paths.join(dist, "lazy", file);
  if (path in require.cache) return require.cache[path].exports;
  const module = { exports: {} };
  require.cache[path] = module;
  lazy ??= run(paths.join(dist, "lazy.cjs"), load);
  if (file in lazy) lazy[file].call(module.exports, module.exports, load, module);
  else module.exports = run(paths.join(dist, `lazy-${file}`), load);
  return module.exports;
}

if (require.main === module) run(main, load);
else module.exports = load;
