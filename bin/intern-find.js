#!/usr/bin/env node
// Runs dist/main.cjs from compiled code that an earlier search left beside it, so that a start compiles nothing. V8 itself refuses
// code of another version; the name stands for the runtime and for the very file. Where nothing may be written, nothing is gained.
"use strict";
const { readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");

const dist = path.join(__dirname, "..", "dist");
const main = path.join(dist, "main.cjs");
const found = statSync(main, { throwIfNoEntry: false });
if (found === undefined) {
  process.stderr.write("intern-find is not built yet: run npm ci && npm run build first.\n");
  process.exit(3);
}
const { mtimeMs, size } = found;
const compiled = path.join(dist, `main-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.compiled`);

function compiledEarlier() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

function keepCompiled() {
  const temporary = `${compiled}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, compiled);
  } catch {
    // A folder that others own: the next start compiles again.
  }
}

const cachedData = compiledEarlier();
// The bundle is ASCII, which is read faster than other text.
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(main, "latin1")}\n})`, { filename: main, cachedData });
const worthKeeping = process.argv[2] === "search" || process.argv[2] === "deadlines";
if (worthKeeping && (cachedData === undefined || script.cachedDataRejected)) process.once("exit", keepCompiled);

const bundle = { exports: {} };
script.runInThisContext().call(bundle.exports, bundle.exports, createRequire(main), bundle, main, dist);
