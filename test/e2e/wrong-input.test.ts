import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ran } from "./support/run.ts";
import { commandOf, environment, run } from "./support/run.ts";

/** Nothing but one line for people, whatever was typed. */
function expectOneLine({ stdout, stderr, code }: Ran, expected: { readonly code: 2 | 3; readonly message: RegExp | string }): void {
  expect(stderr).toMatch(/^[^\n]+\n$/u);
  expect(stderr.trimEnd()).toMatch(expected.message);
  expect(stderr).not.toMatch(/mistake in intern-find|\bat .+:\d+|Error\b/u);
  // oxlint-disable-next-line no-control-regex -- just these must not be there
  expect(stderr.trimEnd()).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u);
  expect({ stdout, code }).toEqual({ stdout: "", code: expected.code });
}

describe("what is not known is refused, with what was probably meant", () => {
  test.concurrent.each([
    { args: ["search", "--country", "ukk"], message: '--country: "ukk" is not a country that intern-find knows. Did you mean uk (United Kingdom)?' },
    { args: ["search", "--country", "Germny"], message: "Did you mean Germany?" },
    { args: ["search", "--country", "uk,frnce"], message: '"frnce" is not a country' },
    { args: ["search", "--level", "undergradute"], message: "Did you mean undergrad" },
    { args: ["search", "--level", "dentist"], message: /^--level: "dentist" is not .* Known: high-school, undergraduate, / },
    { args: ["search", "--country", "Deutchland"], message: "Did you mean Deutschland (Germany)?" },
    { args: ["search", "--citizenship", "Phillipines"], message: "Did you mean Philippines?" },
    { args: ["search", "--citizenship", "Congolese"], message: "Write cd (Congo - Kinshasa) or cg (Congo - Brazzaville)." },
    { args: ["search", "--level", "3rd year"], message: 'Write --level undergraduate, medical-student or graduate-student, with --year "3rd year".' },
    { args: ["search", "--level", "intern"], message: "write medical-graduate, or medical-student with --year final." },
    { args: ["search", "--budget", "Rs 20000"], message: '--budget: "Rs" may be more than one currency. Write INR, LKR, MUR, NPR, PKR or SCR.' },
    { args: ["search", "--currency", "doubloons"], message: /^--currency: "doubloons" is not a currency .*like USD, EUR/u },
    { args: ["search", "--type", "reserch"], message: "Did you mean research?" },
    { args: ["search", "--specialty", "cardiolgy"], message: "Did you mean cardiology?" },
    { args: ["search", "--region", "eurpe"], message: "Did you mean europe?" },
    { args: ["search", "--city", "Lodnon"], message: "Did you mean London?" },
    { args: ["search", "--host-type", "hospitals"], message: "Did you mean hospital?" },
    { args: ["search", "--sort", "dedline"], message: "Did you mean deadline?" },
    { args: ["search", "--sort", "shoe-size"], message: /^--sort: "shoe-size" .* Known: match, deadline, cost/u },
    { args: ["search", "--fields", "id,nmae"], message: '--fields: "nmae" is not a field that intern-find knows. Did you mean name?' },
    { args: ["search", "--json", "--fields", "id,days-lft"], message: '--fields: "days-lft" is not a field' },
    { args: ["show", "jhbis"], message: 'There is no program "jhbis". Did you mean jhibs?' },
    { args: ["show", "jhibs", "nih-nghri-summer"], message: "Did you mean nih-nhgri-summer?" },
    { args: ["show", "zzzzzzzzz"], message: /^There is no program "zzzzzzzzz"\. Use intern-find search/u },
    { args: ["country", "Grmany"], message: "Did you mean Germany?" },
    { args: ["guide", "cheklist"], message: "Did you mean checklist" },
    { args: ["facets", "--facet", "contry"], message: "Did you mean country?" },
    { args: ["search", "--contry", "uk"], message: /^unknown option '--contry' \(Did you mean --country\?\)/u },
    { args: ["serch"], message: /^unknown command 'serch' \(Did you mean search\?\)/u },
    { args: ["help", "serch"], message: "Did you mean search?" },
  ])("$args", async ({ args, message }) => expectOneLine(await run(args), { code: 2, message }));
});

describe("what cannot be read is refused, with an example", () => {
  test.concurrent.each([
    { args: ["search", "--today", "2026-02-30"], message: /^--today: "2026-02-30" is not a date\. Write a day like / },
    { args: ["search", "--today", "tomorrow"], message: /^--today: "tomorrow" is not a date/u },
    { args: ["search", "--born", "2009-13-01"], message: /^--born: "2009-13-01" is not a date\. Write a day like / },
    { args: ["search", "--born", "2031-01-01"], message: /^--born: "2031-01-01" cannot be the birth date/u },
    { args: ["search", "--starts", "2027-09..2027-06"], message: /ends before it begins.*2027-06\.\.2027-09/u },
    { args: ["search", "--available", "summer"], message: /^--available: "summer" is not a date/u },
    { args: ["search", "--deadline-before", "31/12/2026"], message: /^--deadline-before: "31\/12\/2026" is not a date/u },
    { args: ["deadlines", "--within", "soon"], message: /^--within: "soon" is not a length of time\. .*90d/u },
    { args: ["search", "--age", "old"], message: /^--age: "old" is not an age\. Write a whole number from 10 to 99/u },
    { args: ["search", "--age", "-3"], message: /^--age: "-3" is not an age/u },
    { args: ["search", "--limit", "0"], message: /^--limit: "0" is not a number of programs\. Write a whole number from 1 / },
    { args: ["search", "--limit", "1e3"], message: /^--limit: "1e3" is not/u },
    { args: ["search", "--weeks", "8..4"], message: /^--weeks: "8\.\.4" ends before it begins\. Write it like 4\.\.8/u },
    { args: ["search", "--weeks", "long"], message: /^--weeks: "long" is not a number or a range of numbers/u },
    { args: ["search", "--fresh", "20"], message: /^--fresh: "20" is not a year/u },
    { args: ["search", "--year", "eleven", "--level", "high-school"], message: /^--year: "eleven" is not a year of study\. .*grade 11/u },
    { args: ["search", "--english", "good"], message: /^--english: "good" is not a level of a language\. Write native/u },
    { args: ["search", "--language", "German"], message: /^--language: "German" is not a language and a level\. .*de:B1/u },
    { args: ["search", "--gpa", "5/4"], message: /^--gpa: "5\/4" is not a grade with its scale/u },
    { args: ["search", "--budget", "cheap"], message: /^--budget: "cheap" is not an amount of money\. .*3000usd/u },
    { args: ["search", "--budget", "100 zzz"], message: /is not a currency/u },
    { args: ["search", "--need", "perhaps"], message: /^--need: "perhaps" is not/u },
    { args: ["search", "--country"], message: /^option '--country <countries>' argument missing/u },
    { args: ["search", "--strict=yes"], message: /^unknown option '--strict=yes'/u },
    { args: ["show"], message: /^missing required argument 'ids'/u },
    { args: ["guide", "kinds", "steps"], message: /^too many arguments for 'guide'/u },
  ])("$args", async ({ args, message }) => expectOneLine(await run(args), { code: 2, message }));

  test("a day in the environment", async () => {
    expectOneLine(await run(["search"], { env: { INTERN_FIND_TODAY: "yesterday" } }), { code: 2, message: /^INTERN_FIND_TODAY: "yesterday" is not a date/u });
  });
});

const valueFlags = (
  "country region city type specialty host-type covers weeks starts deadline-before fresh age born level studies-in lives-in year degree " +
  "citizenship permanent-resident english language gpa field institution member background need returns budget available sort limit currency fields output today"
).split(" ");

test.concurrent.each(valueFlags)("an empty value of --%s is none", async (flag) => {
  expectOneLine(await run(["search", `--${flag}`, ""]), { code: 2, message: new RegExp(`^--${flag}: `, "u") });
});

test.concurrent.each([
  ["search", "--today="],
  ["search", "--output="],
  ["search", "--country="],
  ["show", ""],
  ["country", ""],
  ["guide", ""],
  ["facets", "--facet", ""],
  ["deadlines", "--within", ""],
  [""],
])("an empty word is none: %j %j", async (...args) => {
  expectOneLine(await run(args), { code: 2, message: /./u });
});

const long = "x".repeat(3000);

test.concurrent.each([
  ["search", "--country", long],
  ["search", "--sort", long],
  ["search", "--born", long],
  ["search", "--budget", long],
  ["show", long],
  [long],
  ["search", `--${long}`],
])("a very long value is not repeated whole: %s %.20s", async (...args) => {
  const ran = await run(args);
  expectOneLine(ran, { code: 2, message: /./u });
  expect(ran.stderr.length).toBeLessThan(700);
});

test.concurrent.each(["country", "institution", "output", "today"])("an endless value of --%s is refused at once", async (flag) => {
  expectOneLine(await run(["search", `--${flag}`, "x".repeat(100_000)]), { code: 2, message: /more than 4096 characters/u });
});

test("endless words are refused at once", async () => {
  expectOneLine(await run(["search", "neuro".repeat(20_000)]), { code: 2, message: /more than 4096 characters/u });
});

/** Clears the screen, sets the title, rings, goes back, breaks the line, reorders. */
const nasty = "\u001B[2J\u001B]0;owned\u0007\r\n\tx\u009B31m\u202Eabc\u2028\u007F";

test.concurrent.each([
  ...["country", "level", "currency", "today", "born", "limit", "sort", "fields", "english", "weeks", "region", "city"].map((flag) => [
    "search",
    `--${flag}`,
    nasty,
  ]),
  ["show", nasty],
  ["country", nasty],
  ["guide", nasty],
  ["deadlines", "--within", nasty],
  ["facets", "--facet", nasty],
  [nasty],
  ["search", `--${nasty}`],
])("what could act on the terminal is not repeated: %s %.10j", async (...args) => {
  expectOneLine(await run(args), { code: 2, message: /\uFFFD/u });
});

test("nor from the environment", async () => {
  expectOneLine(await run(["search"], { env: { INTERN_FIND_TODAY: nasty } }), { code: 2, message: /^INTERN_FIND_TODAY: .*\uFFFD/u });
});

describe("a file for the output", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "output-"));
    writeFileSync(join(folder, "there.json"), "mine");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    { name: "there.json", code: 2 as const, message: /^there\.json exists already; .*new file\.$/u },
    { name: ".", code: 2 as const, message: /exists already/u },
    { name: "missing/list.json", code: 3 as const, message: /^The folder missing does not exist\.$/u },
    { name: "there.json/list.json", code: 3 as const, message: /is not a folder\.$/u },
    { name: `${"n".repeat(300)}.json`, code: 3 as const, message: /its name is too long\.$/u },
    { name: `${nasty}/list.json`, code: 3 as const, message: /^The folder .*\uFFFD.* does not exist\.$/u },
  ])("is refused: $name", async ({ name, code, message }) => {
    const before = readdirSync(folder);
    expectOneLine(await run(["search", "--json", "--output", name], { cwd: folder }), { code, message });
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(join(folder, "there.json"), "utf8")).toBe("mine");
  });

  test.skipIf(process.platform === "win32")("is refused where the folder may not be written", async () => {
    const closed = mkdtempSync(join(tmpdir(), "closed-"));
    chmodSync(closed, 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const ran = await run(["search", "--json", "--output", join(closed, "list.json")], nobody);
    expectOneLine(ran, { code: 3, message: /list\.json may not be read or written by you\.$/u });
    rmSync(closed, { recursive: true });
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk behind stdout is told in one line", () => {
    const full = openSync("/dev/full", "w");
    const [file, parameters] = commandOf(["search", "--json"]);
    const { stderr, status } = spawnSync(file, parameters, { stdio: ["ignore", full, "pipe"], env: environment(), encoding: "utf8" });
    closeSync(full);
    expectOneLine({ stdout: "", stderr, code: status }, { code: 3, message: /^The output cannot be written: the disk is full\.$/u });
  });
});
