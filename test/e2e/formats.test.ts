import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import { day } from "../support/builders.ts";
import { environment, root, run } from "./support/run.ts";

const everything = ["search", "--all", "--unstated"];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "formats-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Dated {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: { readonly reader: { readonly date: string; readonly time: string } };
}

interface Dates {
  readonly deadline: Dated;
  readonly opens: Dated | null;
  readonly starts: Dated | null;
}

interface Result extends Dates {
  readonly id: string;
  readonly name: string;
  readonly tracks: readonly Dates[];
}

/** Of every program: what it does, from when, and until before when. Hours as they are in UTC, the zone that the program runs in. */
function eventsOf({ id, tracks, ...best }: Result): readonly string[] {
  return (tracks.length === 0 ? [best] : tracks).flatMap(({ deadline, opens, starts }) => [
    ...eventOf(id, "closes", deadline),
    ...eventOf(id, "opens", opens),
    ...eventOf(id, "starts", starts),
  ]);
}

function eventOf(id: string, what: string, dated: Dated | null): readonly string[] {
  const [from, to] = [dated?.date ?? dated?.from, dated?.date ?? dated?.to];
  if (dated === null || from === undefined || to === undefined) return [];
  const { at } = dated;
  return [at === undefined ? `${id} ${what} ${from} ${addDays(day(to), 1)}` : `${id} ${what} ${at.reader.date}T${at.reader.time} null`];
}

async function json<T>(args: readonly string[]): Promise<T> {
  return JSON.parse((await run([...args, "--json"])).stdout) as T;
}

const resultsOf = async (args: readonly string[]): Promise<readonly Result[]> => (await json<{ readonly results: readonly Result[] }>(args)).results;

describe("a calendar of all programs", () => {
  let text: string;

  beforeAll(async () => {
    text = (await run([...everything, "--ics"])).stdout;
  });

  test.each(["UTC", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Apia"])("two parsers find the dates of --json in it, in the zone %s", async (zone) => {
    const expected = [...new Set((await resultsOf(everything)).flatMap(eventsOf))].toSorted();
    const script = join(root, "test/e2e/support/calendar-events.mjs");
    const read = execFileSync(process.execPath, [script], { input: text, env: environment({ TZ: zone }), cwd: root, maxBuffer: 1 << 26 });
    const found = JSON.parse(read.toString()) as readonly (readonly (readonly [string, string, string | null])[])[];
    expect(expected.length).toBeGreaterThan(400);
    for (const events of found) {
      const shown = events.map(
        ([uid, start, end]) => `${uid.split(".")[0] ?? ""} ${/\.(closes|opens|starts)\./u.exec(uid)?.[1] ?? ""} ${start} ${String(end)}`,
      );
      expect([...new Set(shown)].toSorted()).toEqual(expected);
      expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length);
    }
  });

  test("has the same bytes in another run, zone and language", async () => {
    expect((await run([...everything, "--ics"], { env: { TZ: "Asia/Kathmandu", LANG: "de_DE.UTF-8" } })).stdout).toBe(text);
  });

  test("has CRLF at the end of every line, the last one as well, and no line of more than 75 octets", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test("of a part of the list has the same events as the calendar of all", async () => {
    const events = (calendar: string): readonly string[] =>
      calendar
        .split("BEGIN:VEVENT")
        .slice(1)
        .map((event) => event.split("END:VEVENT")[0] ?? "");
    for (const args of [
      ["deadlines", "--within", "90d"],
      ["show", "jhibs"],
    ]) {
      const some = events((await run([...args, "--ics"])).stdout);
      expect(some.length).toBeGreaterThan(0);
      expect(some.filter((event) => !events(text).includes(event))).toEqual([]);
    }
  });
});

describe("the page of all programs", () => {
  test("is valid and has less than 300 KB compressed", async () => {
    const { stdout } = await run([...everything, "--html", "--level", "medical-student", "--year", "4", "--citizenship", "in"]);
    expect(gzipSync(stdout).length).toBeLessThan(300_000);
    expect((await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateString(stdout)).results).toEqual([]);
  });
});

describe("the schema of JSON answers", () => {
  const shipped = JSON.parse(readFileSync(join(root, "data/output.schema.json"), "utf8")) as { readonly $defs: object };

  /** Every object with only the fields that are written down, so that an answer cannot say more than the schema does. */
  function closed(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(closed);
    if (typeof schema !== "object" || schema === null) return schema;
    const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
    return "properties" in schema ? { additionalProperties: false, ...inner } : inner;
  }

  const open = validators(shipped);
  const strict = validators(closed(shipped) as object);

  /** A definition is compiled when it is first asked for. */
  function validators(schema: object): (definition: string, answer: unknown) => unknown {
    const ajv = new Ajv2020({ strictTypes: false, validateFormats: false }).addSchema({ ...schema, $id: "output" });
    return (definition, answer) => {
      const validate = ajv.getSchema(`output#/$defs/${definition}`);
      return validate?.(answer) === true ? [] : (validate?.errors ?? definition);
    };
  }

  test.each([
    ["list-answer", "search --all --unstated --level medical-student --year 4 --citizenship in"],
    ["list-answer", "search neuroscience --paid --country uk --born 2009-05-14"],
    ["list-answer", "search --paid --fields id,deadline,ended"],
    ["list-answer", "deadlines --within 90d"],
    ["show-answer", "show jhibs uclh-shadowing-elective --level high-school"],
    ["show-answer", "show jhibs --fields sources,record"],
    ["compare-answer", "compare jhibs nih-nhgri-summer"],
    ["country-answer", "country germany"],
    ["facets-answer", "facets --paid"],
    ["topics-answer", "guide"],
    ["topic-answer", "guide checklist"],
    ["plan-answer", "plan jhibs mayo-surf who-internship-geneva --citizenship ke --lives-in ke --start 2027-07-01"],
    ["checklist-answer", "checklist jhibs mayo-surf --citizenship ke --lives-in ke"],
    ["profiles-answer", "profile list"],
    ["own-files-answer", "me path"],
    ["check-answer", "catalog check"],
    ["stats-answer", "catalog stats"],
    ["stale-answer", "catalog stale --before 2020"],
  ])("as %s describes all that comes of: %s", async (definition, command) => {
    const answer = await json(command.split(" "));
    expect(open(definition, answer)).toEqual([]);
    expect(strict(definition, answer)).toEqual([]);
  });

  test("has every program of the catalog in full, and each line of --jsonl", async () => {
    const input = (await run([...everything, "--fields", "id"])).stdout;
    const { results } = JSON.parse((await run(["show", "-", "--json"], { input })).stdout) as { readonly results: readonly Result[] };
    for (const result of results) expect(strict("program", result), result.id).toEqual([]);
    const lines = (await run([...everything, "--jsonl"])).stdout.trimEnd().split("\n");
    for (const line of lines) expect(strict("line-answer", JSON.parse(line))).toEqual([]);
    const count = input.trim().split("\n").length - 1;
    expect([results.length, lines.length]).toEqual([count, count]);
  });

  test("refuses an answer without what it promises", async () => {
    const answer = await json<{ readonly results: readonly object[] }>(["search", "--paid", "--country", "uk"]);
    const { results: _, ...rest } = answer;
    expect(open("list-answer", rest)).not.toEqual([]);
    expect(open("match", answer.results[0])).toEqual([]);
    expect(open("match", { ...answer.results[0], verdict: "maybe" })).not.toEqual([]);
  });

  test("comes with the package as it stands in data", () => {
    expect(JSON.parse(readFileSync(join(root, "dist/output.schema.json"), "utf8"))).toEqual(shipped);
  });
});

describe("the choice of a format", () => {
  const uk = ["search", "--paid", "--country", "uk"];

  test.each(["table", "tsv", "json", "jsonl", "csv", "markdown", "ics", "html"])("--%s is --format of the same name", async (name) => {
    const [flag, named] = [await run([...uk, `--${name}`]), await run([...uk, "--format", name])];
    expect(flag).toEqual(named);
    expect(flag.stdout).not.toBe("");
    expect(flag).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    ["--format xls", `--format: "xls" is none of table, tsv, json, jsonl, csv, markdown, ics, html.\n`],
    ["--csv --json", "--json and --csv: a list comes in one format; leave one of them out.\n"],
    ["--ics --fields id", "--fields: --ics has no fields to choose; --tsv, --json, --jsonl, --csv, --markdown have.\n"],
  ])("refuses %s in one sentence", async (flags, sentence) => {
    expect(await run([...uk, ...flags.split(" ")])).toEqual({ stdout: "", stderr: sentence, code: 2 });
  });

  test("CSV has the values of TSV", async () => {
    const [tsv, csv] = [await run([...everything, "--tsv"]), await run([...everything, "--csv"])];
    const rows: readonly string[][] = parse(csv.stdout, { bom: true });
    expect(rows.map((cells) => cells.join("\t")).join("\n")).toBe(tsv.stdout.trimEnd());
  });

  test("the name of a file tells its format", async () => {
    const file = join(folder, "list.csv");
    expect(await run([...uk, "--output", file])).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(readFileSync(file, "utf8")).toBe((await run([...uk, "--csv"])).stdout);
  });
});

describe("--output", () => {
  const list = ["search", "--paid", "--country", "uk", "--tsv", "--output"];

  test("leaves a file that exists alone, whole, until --force is given", async () => {
    const file = join(folder, "kept.tsv");
    writeFileSync(file, "mine");
    expect(await run([...list, file])).toEqual({ stdout: "", stderr: `${file} exists already; add --force to write over it, or name a new file.\n`, code: 2 });
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await run([...list, file, "--force"])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^id\tname\t/u);
    expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  test("does not follow a link that leads nowhere", async () => {
    const link = join(folder, "link.tsv");
    symlinkSync(join(folder, "target"), link);
    expect((await run([...list, link])).code).toBe(2);
    expect(existsSync(join(folder, "target"))).toBe(false);
  });

  test("puts no file in the place of a folder, even with --force", async () => {
    const { code, stderr } = await run([...list, folder, "--force"]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: `${folder} is not a file that can be replaced.\n` });
  });

  test("of two that write the same new file one wins, and the file is whole", async () => {
    const file = join(folder, "race.tsv");
    const codes = (await Promise.all(Array.from({ length: 6 }, async () => run([...list, file])))).map(({ code }) => code);
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(readFileSync(file, "utf8")).toBe((await run(list.slice(0, -1))).stdout);
  });
});

describe("for scripts", () => {
  const nothing = ["search", "--paid", "--free", "--remote", "--country", "uk", "--specialty", "surgery"];

  test("--exit-code tells nothing found from something found", async () => {
    expect(await run([...nothing])).toMatchObject({ code: 0 });
    expect(await run([...nothing, "--exit-code"])).toMatchObject({ code: 1, stderr: "" });
    expect(await run(["search", "--paid", "--exit-code"])).toMatchObject({ code: 0, stderr: "" });
  });

  test("--quiet writes not even a heading when nothing was found, so that cron sends no mail", async () => {
    expect((await run([...nothing])).stdout).toMatch(/^id\t/u);
    expect(await run([...nothing, "--quiet"])).toEqual({ stdout: "", stderr: "", code: 0 });
    expect((await run(["search", "--paid", "--quiet"])).stdout).toBe((await run(["search", "--paid"])).stdout);
  });

  test.each([
    ["lines of ids", "jhibs\nnih-nhgri-summer\n"],
    ["words", " jhibs   nih-nhgri-summer"],
    ["a list with a heading", "name\tid\nSome name\tjhibs\r\nAnother\tnih-nhgri-summer\n"],
  ])("show - takes %s from stdin", async (_, input) => {
    const { stdout } = await run(["show", "-", "--jsonl", "--fields", "id"], { input });
    expect(stdout).toBe('{"id":"jhibs"}\n{"id":"nih-nhgri-summer"}\n');
  });

  test("show - takes what search and deadlines write", async () => {
    for (const list of [
      ["search", "--paid", "--country", "uk"],
      ["deadlines", "--within", "60d"],
    ]) {
      const { stdout: input } = await run(list);
      const { stdout } = await run(["show", "-", "--tsv", "--fields", "id"], { input });
      const ids = (await run([...list, "--fields", "id"])).stdout;
      expect(stdout).toBe(ids);
    }
  });

  test("show - without an id has nothing to show, and says so by its exit code alone", async () => {
    expect(await run(["show", "-", "--exit-code"], { input: "\n" })).toEqual({ stdout: "", stderr: "", code: 1 });
  });
});
