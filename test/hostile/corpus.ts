import { stringify } from "yaml";
import { readYaml } from "../../src/files/yaml.ts";
import { aProgramFile } from "../support/program-file.ts";

/** What a file of somebody else may hold. */

export const ID = "example-summer";
export const FILE = `${ID}.yaml`;

/** Texts that act on a terminal or tear a line: a file that holds one is refused, and no output lets one through. */
export const acting: readonly string[] = [
  "\u001B[2J\u001B]0;owned\u0007",
  "\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u001B\\",
  "\u009B31mred",
  "abc\u202Ecba\u2066x",
  "left\u200Eright\u200F\u061C",
  "line\u2028line\u2029end",
  "nul\u0000back\u0008\u007F",
  "half\uD800half",
  "mark\uFEFFmark",
  "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-OWNED:1\r\n",
  "one\nX-OWNED:1\n|x|y|z|",
  "a\tb\tc\rd",
];

/** Texts that are only text, and that something may take for more. */
export const meaning: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1|x",
  "@SUM(A1)",
  "＝1+1",
  "'=1+1",
  "one;=1+1",
  '=HYPERLINK("https://evil.example","x")',
  `=cmd|' /C calc'!A0`,
  "<script>owned(1)</script>",
  "</script><script>owned(1)</script>",
  "</style><style>*{x:y}</style>",
  `"><img src=x onerror=owned(1)>`,
  "' onmouseover='owned(1)' x='",
  "&lt;b&gt; &#60;",
  "<!-- --> ]]> <![CDATA[",
  "javascript:owned(1)",
  "[x](javascript:owned(1)) ![y](https://evil.example/z)",
  "| a | b | \\| c",
  "` `` ``` *x* _y_ ~z~ # h $m$",
  "BEGIN:VEVENT\\nX-OWNED:1;a,b",
  'X-OWNED="1":;,\\',
  '",=1,"',
  '"}],"x":[{"y":"',
  "{name}{id}{{}}",
  "$(touch owned)`touch owned`; touch owned",
  "%s%n%x ${HOME} !!",
  "__proto__",
  "constructor",
  "NO",
  "0123",
  "1.10",
  "../../etc/passwd",
  "C:\\Windows\\con",
  "👩‍⚕️ 日本語 العربية Z̸͐a̷͝l̵̈g̶͠o̸",
  "x".repeat(150),
];

type Json = unknown;
type Path = readonly (string | number)[];

export const validProgram: Json = readYaml(aProgramFile).value;

/** Every place of a value, those around others as well. */
export function placesIn(value: Json, path: Path = []): readonly Path[] {
  const below = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [...(path.length === 0 ? [] : [path]), ...below.flatMap(([key, each]) => placesIn(each, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with another value in one place; without a value, the place is gone. */
export function withAt(value: Json, [step, ...rest]: Path, other: Json): Json {
  if (step === undefined) return other;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, key === String(step) ? withAt(each, rest, other) : each] as const);
  const kept = entries.filter(([, each]) => each !== undefined);
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

export function textAt(value: Json, path: Path): string | undefined {
  const found = path.reduce<unknown>((each, step) => (typeof each === "object" && each !== null ? (each as Record<string, unknown>)[step] : undefined), value);
  return typeof found === "string" ? found : undefined;
}

export function fileWith(path: Path, other: Json): string {
  return stringify(withAt(validProgram, path, other), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** One of each type that YAML has, and values at the edge of one. */
export const wrongValues: readonly Json[] = [undefined, null, true, -1, 1.5, Number.POSITIVE_INFINITY, "", "\u001B[2J", [], {}, [[{}]], { kind: null }];

/** Fields that hold a sentence or a name that nothing checks further. */
const FREE: ReadonlySet<string> = new Set(["name", "note", "text", "city", "region", "area", "summary", "places", "title", "part", "otherNames", "notes"]);

export function isFree(path: Path): boolean {
  return FREE.has(String(path.findLast((step) => typeof step === "string")));
}

/** The same with this text wherever a text is free; also for records, which files alone would not let through. */
export function freelyTold<T>(value: T, text: string, path: Path = []): T {
  if (typeof value === "string") return (isFree(path) ? text : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown, index) => freelyTold(each, text, [...path, index])) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, freelyTold(each as unknown, text, [...path, key])])) as T;
}

/** A bad file, by what is bad about it. */
export interface BadFile {
  readonly title: string;
  readonly content: string | Uint8Array;
  /** In the sentence that refuses it. */
  readonly told: RegExp;
  readonly name?: string;
}

const replaced = (from: string, to: string): string => aProgramFile.replace(from, to);
const withId = (id: string): string => replaced("id: example-summer", `id: ${id}`);
const laughs = ["a: &a [x, x]", ...Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? "a" : `b${index - 1}`}, *a]`)].join("\n");

const bombs: readonly BadFile[] = [
  { title: "a bomb of aliases", content: laughs, told: /aliases|anchors/u },
  { title: "an alias of itself", content: "a: &a [*a]\n", told: /aliases|anchors/u },
  { title: "merge keys", content: "a: &a {x: 1}\nb: {<<: *a}\n", told: /aliases|anchors/u },
  { title: "brackets without end", content: "[".repeat(100_000), told: /deeper than 40/u },
  { title: "braces without end", content: "{a: ".repeat(40_000), told: /deeper than 40/u },
  { title: "dashes without end", content: `${"- ".repeat(50_000)}x`, told: /deeper than 40/u },
  { title: "indentation without end", content: Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), told: /deeper than 40/u },
  { title: "conditions in conditions", content: replaced("{kind: gpa, min: 3, scale: 4}", "{not: ".repeat(60) + "}".repeat(60)), told: /deeper than 40/u },
  { title: "a huge text", content: replaced("A sentence of our own.", "x".repeat(150_000)), told: /600/u },
  { title: "a huge number", content: replaced("day: 31", `day: ${"9".repeat(5000)}`), told: /:\d+:\d+ /u },
  { title: "a huge name of a field", content: `${aProgramFile}${"k".repeat(900)}: 1\n`, told: /:\d+:\d+ /u },
  { title: "a huge list", content: replaced("types: [research]", `types: [${"research, ".repeat(20_000)}research]`), told: /./u },
  { title: "a huge file", content: "# \n".repeat(400_000), told: /larger than 1 MB/u },
  { title: "a file of 900 KB", content: `a: ${"x".repeat(900_000)}`, told: /200/u },
];

const otherText: readonly BadFile[] = [
  { title: "binary data", content: Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256), told: /UTF-8|U\+/u },
  { title: "UTF-16 with a mark", content: Buffer.from(`\uFEFF${aProgramFile}`, "utf16le"), told: /UTF-16/u },
  { title: "UTF-16 the other way round", content: Buffer.from(`\uFEFF${aProgramFile}`, "utf16le").swap16(), told: /UTF-16/u },
  { title: "UTF-16 without a mark", content: Buffer.from(aProgramFile, "utf16le"), told: /U\+0000/u },
  { title: "Latin-1", content: Buffer.from(replaced("Example University", "Universität"), "latin1"), told: /not UTF-8/u },
  { title: "half a letter", content: Buffer.concat([Buffer.from("id: x\nname: "), Buffer.from([0xed, 0xa0, 0x80])]), told: /not UTF-8/u },
  { title: "an overlong slash", content: Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xc0, 0xaf]), told: /not UTF-8/u },
  { title: "two marks at the beginning", content: `\uFEFF\uFEFF${aProgramFile}`, told: /U\+FEFF/u },
  { title: "half a letter by an escape", content: replaced("name: Example Summer Program", String.raw`name: "a\ud800b"`), told: /U\+D800/u },
  { title: "an escape sequence by an escape", content: replaced("name: Example Summer Program", String.raw`name: "\e[2J"`), told: /U\+001B/u },
  { title: "a line end by an escape", content: replaced("name: Example Summer Program", String.raw`name: "a\r\nb"`), told: /U\+000D/u },
  { title: "nothing", content: "", told: /is empty/u },
  { title: "only a comment", content: "# x\n", told: /is empty/u },
  { title: "a list", content: "- a\n- b\n", told: /:1:\d+ /u },
  { title: "one word", content: "word\n", told: /:1:\d+ /u },
  { title: "JavaScript", content: "module.exports = require('child_process')\n", told: /:1:\d+ /u },
  { title: "a function by a tag", content: "a: !!js/function 'function(){}'\n", told: /tags/u },
  { title: "a prototype", content: `${aProgramFile}__proto__: {polluted: 1}\n`, told: /__proto__/u },
];

const traps: readonly BadFile[] = [
  { title: "a field that stands twice", content: `${aProgramFile}name: Other\n`, told: /name stands here twice/u },
  { title: "a number for a name", content: replaced("name: Example Summer Program", "name: 0123"), told: /0123/u },
  { title: "a version for a name", content: replaced("name: Example Summer Program", "name: 1.10"), told: /1\.10/u },
  { title: "Norway as no country of the world", content: replaced("country: US, note", "country: no, note"), told: /"no"/u },
  { title: "a day as a number", content: replaced("checked: 2026-01-02", "checked: 20260102"), told: /20260102/u },
  { title: "a day that there is not", content: replaced("2026-08-10", "2026-02-30"), told: /2026-02-30/u },
  { title: "an hour as sixties", content: replaced('"17:00"', "61:00"), told: /61:00/u },
  { title: "infinity", content: replaced("min: 3,", "min: .inf,"), told: /requirements/u },
  { title: "no number", content: replaced("min: 3,", "min: .nan,"), told: /requirements/u },
];

const ids: readonly BadFile[] = [
  "..",
  "../evil",
  "a/../b",
  "/etc/passwd",
  '"C:\\\\x"',
  "a\\b",
  "con.",
  "A",
  "a b",
  "-a",
  "a--b",
  '"a\\0"',
  "ä",
  '"$(id)"',
  "x".repeat(65),
].map((id) => ({ title: `the id ${id}`, content: withId(id), told: /\bid: /u }));

const links: readonly BadFile[] = [
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "https://good.example@evil.example/",
  "//evil.example",
  "https://a b",
  "ftp://x.example",
  '"https://x.example/\\u202e"',
].map((url) => ({ title: `the address ${url}`, content: replaced("url: https://example.org/summer", `url: ${url}`), told: /url/u }));

export const badFiles: readonly BadFile[] = [...bombs, ...otherText, ...traps, ...ids, ...links];
