/**
 * The part of YAML that data files are written in, read in a tenth of the time: maps and lists by indentation, maps and lists in
 * brackets that end on their line, and scalars on one line. Of anything else, or anything that might be a mistake, it says nothing,
 * and `readYaml` has the word. Where it does give a value, it is the one that `readYaml` gives.
 */
export function plainYaml(text: string): unknown {
  if (text.length > MAX_LENGTH || !KNOWN_LETTERS.test(text)) return undefined;
  try {
    const lines = linesOf(text);
    const [first] = lines;
    if (first === undefined || first.indent !== 0) return undefined;
    const reading: Reading = { lines, next: 0 };
    const value = blockMap(reading, 0, 0);
    return reading.next === lines.length ? value : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** As in yaml.ts; what is larger is refused there. */
const MAX_LENGTH = 200_000;
/** Less than yaml.ts lets pass. */
const MAX_DEPTH = 12;

/** No tabs, no carriage returns, no marks, and no spaces but the usual one. */
const KNOWN_LETTERS =
  /^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u061b\u061d-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufdff\ufe10-\ufefe]*$/u;

const NOT_PLAIN = new Error("not plain");

function notPlain(): never {
  throw NOT_PLAIN;
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: Line[];
  next: number;
}

/** Lines with something on them. A "#" in a longer scalar looks like a comment; such scalars are not read here. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split("\n")) {
    const start = line.trimStart();
    if (start !== "" && !start.startsWith("#")) lines.push({ indent: line.length - start.length, text: start.trimEnd() });
  }
  return lines;
}

/** "name:" and what follows on the line. */
const ENTRY = /^([A-Za-z][\w-]*):(?: +(.*))?$/u;

function blockMap(reading: Reading, indent: number, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (let line = reading.lines[reading.next]; line?.indent === indent && !isEntry(line.text); line = reading.lines[reading.next]) {
    const [, key = notPlain(), rest = ""] = ENTRY.exec(line.text) ?? notPlain();
    reading.next += 1;
    put(map, key, rest === "" ? below(reading, indent, depth + 1) : onLine(rest, reading, indent));
  }
  return map;
}

function isEntry(text: string): boolean {
  return text === "-" || text.startsWith("- ");
}

/** A value that begins on a line of its own. */
function below(reading: Reading, indent: number, depth: number): unknown {
  const line = reading.lines[reading.next];
  if (line === undefined || depth > MAX_DEPTH) return notPlain();
  if (isEntry(line.text)) return line.indent >= indent ? blockList(reading, line.indent, depth) : notPlain();
  return line.indent > indent ? wholeMap(reading, line.indent, depth) : notPlain();
}

/** What comes after it is a line of those around it. */
function wholeMap(reading: Reading, indent: number, depth: number): unknown {
  const map = blockMap(reading, indent, depth);
  const after = reading.lines[reading.next];
  return after !== undefined && after.indent >= indent ? notPlain() : map;
}

function blockList(reading: Reading, indent: number, depth: number): unknown[] {
  const list: unknown[] = [];
  for (let line = reading.lines[reading.next]; line?.indent === indent && isEntry(line.text); line = reading.lines[reading.next]) {
    const text = line.text.slice(1).trimStart();
    if (text === "" || isEntry(text)) notPlain();
    list.push(ENTRY.test(text) ? mapInList(reading, line, text, depth) : listed(reading, text, indent));
  }
  const after = reading.lines[reading.next];
  return after !== undefined && after.indent > indent ? notPlain() : list;
}

function listed(reading: Reading, text: string, indent: number): unknown {
  reading.next += 1;
  return onLine(text, reading, indent);
}

/** "- id: x" begins a map whose other names stand below the first. */
function mapInList(reading: Reading, line: Line, text: string, depth: number): unknown {
  const indent = line.indent + line.text.length - text.length;
  if (depth >= MAX_DEPTH) notPlain();
  reading.lines[reading.next] = { indent, text };
  return wholeMap(reading, indent, depth + 1);
}

/** A value that begins behind its name, and has to end there. */
function onLine(text: string, { lines, next }: Reading, indent: number): unknown {
  const after = lines[next];
  if (after !== undefined && after.indent > indent) return notPlain();
  if (!/^[[{"']/u.test(text)) return scalar(text);
  const flow: Flow = { text, at: 0 };
  const value = flowValue(flow, 0);
  return flow.at === text.length ? value : notPlain();
}

interface Flow {
  readonly text: string;
  at: number;
}

const DOUBLE_QUOTED = /"[^"\\]*"/uy;
const SINGLE_QUOTED = /'(?:[^']|'')*'/uy;
const UNQUOTED = /[^,[\]{}]+/uy;
const FLOW_KEY = /[A-Za-z][\w-]*: +/uy;
const OPENED_LIST = /\[ *\]?/uy;
const OPENED_MAP = /\{ *\}?/uy;
/** In yaml.ts as well, a comma ends a scalar without a space behind it; who leaves the space out may have meant something else. */
const NEXT = / *(?:, +|[\]}])/uy;

function flowValue(flow: Flow, depth: number): unknown {
  if (depth > MAX_DEPTH) return notPlain();
  switch (flow.text.charAt(flow.at)) {
    case "[":
      return flowList(flow, depth + 1);
    case "{":
      return flowMap(flow, depth + 1);
    case '"':
      return taken(flow, DOUBLE_QUOTED).slice(1, -1);
    case "'":
      return taken(flow, SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'");
    default:
      return scalar(taken(flow, UNQUOTED).trimEnd());
  }
}

function flowList(flow: Flow, depth: number): unknown[] {
  const list: unknown[] = [];
  if (taken(flow, OPENED_LIST).endsWith("]")) return list;
  do list.push(flowValue(flow, depth));
  while (goesOn(flow, "]"));
  return list;
}

function flowMap(flow: Flow, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  if (taken(flow, OPENED_MAP).endsWith("}")) return map;
  do {
    const key = taken(flow, FLOW_KEY).trimEnd().slice(0, -1);
    put(map, key, flowValue(flow, depth));
  } while (goesOn(flow, "}"));
  return map;
}

function goesOn(flow: Flow, end: string): boolean {
  const found = taken(flow, NEXT).trim();
  return found === "," || (found === end ? false : notPlain());
}

/** What stands here, which is then behind us. */
function taken(flow: Flow, pattern: RegExp): string {
  pattern.lastIndex = flow.at;
  const [found = notPlain()] = pattern.exec(flow.text) ?? notPlain();
  flow.at += found.length;
  return found;
}

/** A name that means something else than itself, or that was there before, is a mistake. */
function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(map, key) || OTHER_THAN_TEXT.test(key)) notPlain();
  map[key] = value;
}

const OTHER_THAN_TEXT = /^(?:null|true|false)$/iu;
const LETTER_FIRST = /^[\p{L}(]/u;
const DIGIT_FIRST = /^\d/u;
/** Not 0123 or 1e3, which may have been meant as texts. */
const NUMBER = /^(?:0|[1-9]\d{0,14}|(?:0|[1-9]\d{0,9})\.\d{1,5})$/u;
/** Dates, and what holds a letter or sign that no number has. */
const NO_NUMBER = /^\d+(?:-\d+)+$|[^-+.\da-fox_]/iu;

function scalar(text: string): unknown {
  if (text.includes(": ") || text.includes(" #") || text.endsWith(":")) return notPlain();
  if (DIGIT_FIRST.test(text)) return NUMBER.test(text) ? Number(text) : NO_NUMBER.test(text) ? text : notPlain();
  if (!LETTER_FIRST.test(text)) return notPlain();
  if (text === "true" || text === "false") return text === "true";
  return OTHER_THAN_TEXT.test(text) ? notPlain() : text;
}
