// Loaded before the program by start-up.mjs: notes how long a start takes to load code, to read its catalog and to write its answer,
// and leaves that in the file that MARKS names. The program itself knows nothing of it.
"use strict";
const fs = require("node:fs");
const vm = require("node:vm");

const CATALOG = /[\\/](?:catalog|countries|lead-times|programs|records)\.jsonl?$/u;
const spent = { load: 0, catalog: 0, output: 0 };
/** When the program had its code and its flags, and turned to the catalog or, without one, to its answer. */
let turned;
let busy = false;

/** A call within a timed call counts for the outer one. */
function timed(part, action) {
  if (busy) return action();
  busy = true;
  const begin = performance.now();
  try {
    return action();
  } finally {
    busy = false;
    spent[part] += performance.now() - begin;
  }
}

/** @param partOf what a call counts for; `undefined` for what is not looked at */
function watch(owner, name, partOf) {
  const original = owner[name];
  owner[name] = function (...values) {
    const part = partOf(...values);
    if (part === undefined) return original.apply(this, values);
    return timed(part, () => original.apply(this, values));
  };
}

function turn() {
  turned ??= performance.now() - spent.output;
}

function partOfReading(file) {
  if (CATALOG.test(String(file))) {
    turn();
    return "catalog";
  }
  return turned === undefined ? undefined : "load";
}

function partOfWriting() {
  turn();
  return "output";
}

watch(fs, "readFileSync", partOfReading);
watch(fs, "writeSync", partOfWriting);
watch(JSON, "parse", () => (turned === undefined ? undefined : "catalog"));

/** What is loaded before the turn is in its time already. */
vm.Script = class extends vm.Script {
  constructor(...values) {
    const begin = performance.now();
    super(...values);
    if (turned !== undefined) spent.load += performance.now() - begin;
  }
};

/** To open the stream of a terminal is part of writing to it. */
const property = Object.getOwnPropertyDescriptor(process, "stdout");
let stream;
Object.defineProperty(process, "stdout", {
  ...property,
  get() {
    if (stream === undefined) {
      stream = timed("output", () => property.get.call(process));
      watch(stream, "write", partOfWriting);
    }
    return stream;
  },
});

const start = performance.now();
process.once("exit", () => {
  const end = performance.now();
  const before = (turned ?? end) - start;
  const { load, catalog, output } = spent;
  const all = { load: load + before, catalog, work: end - start - before - load - catalog - output, output };
  fs.writeFileSync(process.env.MARKS, JSON.stringify(all));
});
