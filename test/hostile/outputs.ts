import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import type { ProgramRecord } from "../../src/core/program.ts";
import type { Surface } from "../../src/render/surface.ts";
import { jsonl } from "../../src/render/jsonl.ts";
import type { World } from "../support/fake-context.ts";
import { aTerminal, run } from "../support/fake-context.ts";
import { named } from "../support/program-list.ts";
import { ID } from "./corpus.ts";

/** Everything that can be made of a program, and what must hold of it, whatever the program says. */

/** What is wrong with an output, in words; nothing where it is as it has to be. */
export type Fault = string;

interface Output {
  readonly argv: readonly string[];
  readonly surface?: Surface;
  /** @param plain the same output for a program of harmless texts */
  readonly faults: (text: string, plain: string) => readonly Fault[];
}

// oxlint-disable-next-line no-control-regex -- just these must not be there
const ACTS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u;
// oxlint-disable-next-line no-control-regex -- the colors that tables and pages are painted with
const COLORS = /\u001B\[\d+m/gu;

/** The first character that acts on a terminal, where there is one. */
export function acts(text: string): readonly Fault[] {
  const [found] = ACTS.exec(text) ?? [];
  return found === undefined
    ? []
    : [
        `U+${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")} in ${JSON.stringify(text.slice(Math.max(0, text.indexOf(found) - 40), text.indexOf(found) + 20))}`,
      ];
}

const onTerminal = (text: string): readonly Fault[] => acts(text.replaceAll(COLORS, ""));
const unless = (holds: boolean, fault: Fault): readonly Fault[] => (holds ? [] : [fault]);
const shapeOf = (text: string, mark: RegExp): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.match(mark)?.length ?? 0)
    .join();

function tsvFaults(text: string, plain: string): readonly Fault[] {
  return [...acts(text.replaceAll("\t", "")), ...unless(shapeOf(text, /\t/gu) === shapeOf(plain, /\t/gu), "other lines or columns")];
}

function csvFaults(text: string, plain: string): readonly Fault[] {
  const cells = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });
  const formula = cells(text)
    .flat()
    .find((cell) => /(?:^|;)\s*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell));
  const [lengths, expected] = [cells(text), cells(plain)].map((rows) => rows.map((row) => row.length).join());
  return [
    ...acts(text.replace("\uFEFF", "").replaceAll("\r\n", "\n")),
    ...unless(formula === undefined, `a formula: ${formula}`),
    ...unless(lengths === expected, "other rows or columns"),
  ];
}

function icsFaults(text: string, plain: string): readonly Fault[] {
  const names = (ics: string): string =>
    [...ics.replaceAll("\r\n ", "").matchAll(/^[^:;\r\n]*/gmu)]
      .map(([name]) => name)
      .filter((name) => name !== "LOCATION" && name !== "URL")
      .join();
  const events = (ics: string): number => new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents("vevent").length;
  return [
    ...acts(text.replaceAll("\r\n", "\n")),
    ...unless(!/[^\r]\n|\r[^\n]/u.test(text), "a line end of another kind"),
    ...unless(names(text) === names(plain), "other properties"),
    ...unless(events(text) === events(plain), "other events"),
  ];
}

/** The names of the tags and of their attributes. */
function htmlTags(text: string): string {
  const tags = text.matchAll(/<(\/?[a-z!][^\s>/]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/giu);
  return [...tags].map(([, name = "", attributes = ""]) => `${name}${attributes.replaceAll(/="[^"]*"/gu, "")}`).join("\n");
}

function htmlFaults(text: string, plain: string): readonly Fault[] {
  const bodies = [text, plain].map((page) => page.replaceAll(/<(script|style)>.*?<\/\1>/gsu, "<$1></$1>"));
  const [tags, expected] = bodies.map((body) => new Set(htmlTags(body).split("\n")));
  const other = [...(tags ?? [])].filter((tag) => expected?.has(tag) !== true);
  const addresses = [...text.matchAll(/\b(?:href|src|action|style)="([^"]*)"/gu)].map(([, address = ""]) => address);
  const counts = bodies.map((body) => body.match(/</gu)?.length);
  return [
    ...acts(text.replaceAll("\t", "")),
    ...unless(other.length === 0, `other tags: ${other.join(" ")}`),
    ...unless(counts[0] === counts[1], "another number of tags"),
    ...unless(
      addresses.every((address) => /^(?:https?:|#)/u.test(address)),
      `addresses: ${addresses.join(" ")}`,
    ),
  ];
}

function markdownFaults(text: string, plain: string): readonly Fault[] {
  const bare = (page: string): string => page.replaceAll(/\\./gu, "");
  return [
    ...acts(text),
    ...unless(shapeOf(bare(text), /\|/gu) === shapeOf(bare(plain), /\|/gu), "other rows or columns"),
    ...unless(!/[<>]/u.test(bare(text)), "a tag"),
    ...unless(!/\]\((?!https?:)/u.test(bare(text)), "a link of another kind"),
    ...unless(!bare(text).includes("!["), "a picture"),
  ];
}

function jsonFaults(text: string, plain: string): readonly Fault[] {
  const keys = (json: string): string => {
    const found = new Set<string>();
    JSON.parse(json, (key, value: unknown) => (Number.isNaN(Number(key)) && found.add(key), value));
    return [...found].toSorted().join();
  };
  return [...acts(text), ...unless(keys(text) === keys(plain), "other keys")];
}

const wide = aTerminal(160);
const colored: Surface = { ...wide, color: true };

export const outputs: readonly Output[] = [
  { argv: ["search"], surface: wide, faults: onTerminal },
  { argv: ["search"], surface: colored, faults: onTerminal },
  { argv: ["search"], surface: aTerminal(40), faults: onTerminal },
  { argv: ["search", "--accessible"], surface: aTerminal(Number.POSITIVE_INFINITY), faults: onTerminal },
  { argv: ["search", "--explain", "--citizenship", "ng"], surface: wide, faults: onTerminal },
  { argv: ["search", "--all", "--age", "15"], surface: wide, faults: onTerminal },
  { argv: ["search", "--template", "{name} {host} {url} {locations}"], faults: acts },
  { argv: ["show", ID], surface: colored, faults: onTerminal },
  { argv: ["show", ID], surface: aTerminal(40), faults: onTerminal },
  { argv: ["show", ID, "--level", "undergraduate"], surface: aTerminal(Number.POSITIVE_INFINITY), faults: onTerminal },
  { argv: ["compare", ID, "other"], surface: wide, faults: onTerminal },
  { argv: ["compare", ID, "other", "--json"], faults: jsonFaults },
  { argv: ["deadlines"], surface: wide, faults: onTerminal },
  { argv: ["deadlines", "--timeline"], surface: wide, faults: onTerminal },
  { argv: ["deadlines", "--calendar"], surface: wide, faults: onTerminal },
  { argv: ["facets"], surface: wide, faults: onTerminal },
  { argv: ["facets", "--json"], faults: jsonFaults },
  { argv: ["country", "us"], surface: wide, faults: onTerminal },
  { argv: ["plan", ID], surface: wide, faults: onTerminal },
  { argv: ["plan", ID, "--timeline"], surface: wide, faults: onTerminal },
  { argv: ["plan", ID, "--tsv"], faults: tsvFaults },
  { argv: ["plan", ID, "--ics"], faults: icsFaults },
  { argv: ["plan", ID, "--json"], faults: jsonFaults },
  { argv: ["checklist", ID], surface: wide, faults: onTerminal },
  { argv: ["catalog", "stale"], surface: wide, faults: onTerminal },
  { argv: ["search", "--tsv"], faults: tsvFaults },
  { argv: ["search", "--csv"], faults: csvFaults },
  { argv: ["search", "--ics", "--reminder-events"], faults: icsFaults },
  { argv: ["search", "--html"], faults: htmlFaults },
  { argv: ["show", ID, "--html"], faults: htmlFaults },
  { argv: ["search", "--markdown"], faults: markdownFaults },
  { argv: ["search", "--markdown", "--fields", "name,host,locations,url"], faults: markdownFaults },
  { argv: ["search", "--json"], faults: jsonFaults },
  { argv: ["show", ID, "--json"], faults: jsonFaults },
];

/** For programs and other people, rather than for a terminal. */
export const fileFormats = outputs.filter(({ surface }) => surface === undefined);

function worldOf(record: ProgramRecord): World {
  return { records: [record, { ...record, id: "other" }] };
}

async function written(record: ProgramRecord, { argv, surface }: Output): Promise<string> {
  const { stdout, stderr, failure } = await run(argv, worldOf(record), surface);
  return failure === undefined && stdout !== "" ? stdout : `!${failure?.message ?? stderr}`;
}

const known = new Map<string, string>();

/** What is written of harmless texts is asked for again and again. */
async function writtenOnce(record: ProgramRecord, output: Output): Promise<string> {
  const key = JSON.stringify([output, record]);
  const text = known.get(key) ?? (await written(record, output));
  known.set(key, text);
  return text;
}

/** What is wrong in all that is made of a program. @param plain one with the same fields and harmless texts @param chosen which outputs are looked at */
export async function faultsOf(record: ProgramRecord, plain: ProgramRecord, chosen: readonly Output[] = outputs): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const output of chosen) {
    const [text, expected] = [await written(record, output), await writtenOnce(plain, output)];
    const found = text.startsWith("!") ? unless(expected.startsWith("!"), text) : output.faults(text, expected);
    faults.push(...found.map((fault) => `${output.argv.join(" ")}: ${fault}`));
  }
  const lines = [record, plain].map((each) => jsonl(named([each])));
  return [...faults, ...jsonFaults(lines[0] ?? "", lines[1] ?? "").map((fault) => `jsonl: ${fault}`), ...(await completionFaults(record))];
}

/** What the shells are answered: a value of plain letters and what it means, a line each. */
async function completionFaults(record: ProgramRecord): Promise<readonly Fault[]> {
  const said: string[] = [];
  const before = globalThis.console;
  globalThis.console = { ...before, log: (line: string) => void said.push(line) };
  try {
    await run(["complete", "--", "show", "ex"], worldOf(record));
  } finally {
    globalThis.console = before;
  }
  const strange = said.filter((line) => !/^(?::\d+|[a-z0-9-]+\t[^\t\n]*)$/u.test(line));
  return [
    ...strange.map((line) => `complete: ${JSON.stringify(line)}`),
    ...said.flatMap((line) => acts(line.replace("\t", "")).map((fault) => `complete: ${fault}`)),
  ];
}
