import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./support/contract.ts";
import { answerTo } from "./support/contract.ts";
import { listedOn, unspaced } from "./support/list.ts";
import { atTerminal } from "./support/terminal.ts";

const rows = 30;
const person = ["--level", "medical-student", "--age", "22", "--citizenship", "in"];
const everything = ["--all", "--limit", "10000"];

/** Addresses stay whole, on a line of their own. */
function withoutAddresses(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !/^\s*(- )?\S+:\/\/\S+$/u.test(line));
}

const some = [...person, "--all", "--limit", "100"];

let all: Answer;
let judged: Answer;

beforeAll(async () => {
  [all, judged] = await Promise.all([answerTo(["search", ...everything]), answerTo(["search", ...some])]);
});

describe.each([40, 60, 80, 120, 200])("at a terminal of %i columns", (columns) => {
  const size = { columns, rows };

  test.concurrent("the list fits, with every id and name whole", async () => {
    const { lines, tooWide, code } = await atTerminal(["search", ...everything], size).ended();
    expect({ tooWide, code }).toEqual({ tooWide: [], code: 0 });
    expect(listedOn(lines)).toEqual(all.results.map(({ id, name }) => ({ id, name: unspaced(name) })));
  });

  test.concurrent("the list for a person fits, with every id and name whole and a verdict in words", async () => {
    const { lines, tooWide } = await atTerminal(["search", ...some], size).ended();
    expect(tooWide).toEqual([]);
    const end = lines.indexOf("Why not:");
    expect(listedOn(end === -1 ? lines : lines.slice(0, end))).toEqual(judged.results.map(({ id, name }) => ({ id, name: unspaced(name) })));
    for (const words of ["you may", "unclear"]) expect(lines.join("\n")).toContain(words);
  });

  test.concurrent("the deadlines fit, with every id whole", async () => {
    const { lines, tooWide } = await atTerminal(["deadlines", ...everything], size).ended();
    expect(tooWide).toEqual([]);
    const words = new Set(
      lines
        .join("\n")
        .replaceAll(/-\n\s*/gu, "-")
        .split(/[\s,]+/u),
    );
    expect(all.results.map(({ id }) => id).filter((id) => !words.has(id))).toEqual([]);
  });
});

describe.each([40, 80, 200])("at a terminal of %i columns", (columns) => {
  test.concurrent.each([
    ["search", "--explain", "--limit", "50", ...person],
    ["show", "jhibs", "nih-nhgri-summer", "uclh-shadowing-elective", "mpi-dresden-biological-physics-internship"],
    ["country", "de"],
    ["facets"],
    ["guide"],
    ["guide", "destinations"],
  ])("%s %s fits", async (...args) => {
    const { tooWide, code } = await atTerminal(args, { columns, rows }).ended();
    expect({ tooWide: withoutAddresses(tooWide), code }).toEqual({ tooWide: [], code: 0 });
  });
});

/** The usage and the examples are copied, and so are never broken. */
test.concurrent.each([60, 80, 120])("the help fits %i columns", async (columns) => {
  const { lines, tooWide } = await atTerminal(["search", "--help"], { columns, rows }).ended();
  expect(tooWide.filter((line) => !/^(Usage:| {2}intern-find )/u.test(line))).toEqual([]);
  expect(lines.join("\n")).toContain("--permanent-resident <countries>");
});

const ESCAPE = "\u001B";

test.concurrent("at a terminal there is color, which says nothing that the words do not", async () => {
  const size = { columns: 80, rows };
  const [colored, plain] = await Promise.all([atTerminal(["search", ...person], size).ended(), atTerminal(["search", ...person, "--no-color"], size).ended()]);
  expect(colored.raw).toContain(ESCAPE);
  expect(colored.lines).toEqual(plain.lines);
});

test.concurrent.each([
  { env: { NO_COLOR: "1" }, flags: [] },
  { env: { NO_COLOR: "1", FORCE_COLOR: "1" }, flags: [] },
  { env: { TERM: "dumb" }, flags: [] },
  { env: {}, flags: ["--no-color"] },
  { env: { FORCE_COLOR: "1" }, flags: ["--no-color"] },
])("no escape sequence with $env $flags", async ({ env, flags }) => {
  for (const args of [
    ["search", ...person],
    ["show", "jhibs"],
    ["search", "--country", "ukk"],
  ]) {
    const { raw } = await atTerminal([...args, ...flags], { columns: 80, rows }, env).ended();
    expect(raw, args.join(" ")).not.toContain(ESCAPE);
  }
});

test.concurrent("20 programs at most, unless told; the line below says how to see all", async () => {
  const { lines } = await atTerminal(["search"], { columns: 80, rows }).ended();
  const { total } = await answerTo(["search"]);
  expect(listedOn(lines)).toHaveLength(20);
  expect(lines.join(" ")).toContain(`Showing 20 of ${total} programs; --limit ${total} shows all.`);
});
