import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProgramRecord, Round } from "../../src/core/program.ts";
import { changeProfile } from "../../src/user/profiles.ts";
import { readSearches } from "../../src/user/searches.ts";
import { readSeen } from "../../src/user/seen.ts";
import { aProgramOf, day } from "../support/builders.ts";
import type { Ran } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";
import { aPlace } from "../support/own-folder.ts";

type Place = ReturnType<typeof aPlace>;

const aLab = (id: string, country: string, rounds: readonly Round[]): ProgramRecord =>
  aRecord(aProgramOf({ rounds, locations: [{ country }] }, { id, name: `The ${id}` }));

const winter: Round = { closes: { rule: "annual", month: 12, day: 10 }, opens: { rule: "annual", month: 12, day: 1 } };
const spring: Round = { closes: { rule: "annual", month: 3, day: 1, seen: 2026 } };
const records = [aLab("london", "GB", [winter]), aLab("berlin", "DE", [spring])];

/** Someone who types this on a day, by what is known then. */
async function typed(place: Place, line: string, today = "2026-11-22", known = records, terminal = false): Promise<Ran> {
  return run(line.split(" "), { records: known, own: place.folders, today: day(today) }, terminal ? aTerminal() : undefined);
}

const rows = ({ stdout }: Ran): readonly string[] =>
  stdout
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t").slice(0, 4).join(" "));

describe("looking again", () => {
  test("a first look says so and shows only what is coming", async () => {
    const place = aPlace();
    expect(rows(await typed(place, "new"))).toEqual(["2026-12-01 opens ahead london", "2026-12-10 closes ahead london"]);
    const { stdout } = await typed(aPlace(), "new", "2026-11-22", records, true);
    expect(stdout).toMatch(/^This is your first look/u);
    expect(stdout).toContain("Coming until 3 Jan 2027\n  ~1 Dec 2026: The london (london) opens, in 9 days\n");
    expect(stdout).toContain("~ marks a date of an earlier year");
  });

  test("each look tells what came since the one before, and only once", async () => {
    const place = aPlace();
    await typed(place, "new");
    expect(rows(await typed(place, "new --within 1d", "2026-12-02"))).toEqual(["2026-12-01 opened time london"]);
    expect(rows(await typed(place, "new --within 1d", "2026-12-02"))).toEqual([]);
    expect(rows(await typed(place, "new --within 1d", "2026-12-20"))).toEqual(["2026-12-10 closed time london"]);
    expect(rows(await typed(place, "new --within 1d", "2027-01-20"))).toEqual([]);
  });

  test("what was read anew stands apart from what time has changed", async () => {
    const place = aPlace();
    await typed(place, "new");
    const known = [
      aLab("london", "GB", [winter]),
      aLab("berlin", "DE", [{ closes: { rule: "dated", date: day("2027-02-19") } }]),
      aLab("lagos", "NG", [spring]),
    ];
    const { stdout } = await typed(place, "new --within 1w", "2026-12-02", known, true);
    expect(stdout).toBe(
      [
        "Since 22 Nov 2026",
        "",
        "Read anew for the catalog",
        "  Moved: The berlin (berlin) closes 19 Feb 2027 (was ~1 Mar 2027, 10 days",
        "    earlier)",
        "  New: The lagos (lagos), closes ~1 Mar 2027",
        "",
        "As time went on",
        "  ~1 Dec 2026: The london (london) should be open by now, closes ~10 Dec 2026",
        "",
        "Nothing is known to open or close until 9 Dec 2026.",
        "",
        "~ marks a date of an earlier year: check the page.",
        "",
      ].join("\n"),
    );
    expect(rows(await typed(place, "new --within 1d", "2026-12-02", records))).toEqual(["2026-12-02 moved catalog berlin", "2026-12-02 gone catalog lagos"]);
  });

  test("only a confirmed day says that something opened or closed", async () => {
    const rule = (date: string) => ({ rule: "dated", date: day(date) }) as const;
    const sure = [aLab("sure", "GB", [{ opens: rule("2026-12-01"), closes: rule("2026-12-10") }]), aLab("likely", "GB", [winter])];
    const place = aPlace();
    await typed(place, "new");
    await typed(place, "new", "2026-11-22", sure);
    const open = (await typed(place, "new", "2026-12-02", sure, true)).stdout;
    expect(open).toContain("1 Dec 2026: The sure (sure) opened, closes 10 Dec 2026\n");
    expect(open).toContain("~1 Dec 2026: The likely (likely) should be open by now, closes ~10 Dec 2026\n");
    const over = (await typed(place, "new", "2026-12-20", sure, true)).stdout;
    expect(over).toContain("  10 Dec 2026: The sure (sure) closed; the next round closes ~10 Dec 2027\n");
    expect(over).toContain("  ~10 Dec 2026: The likely (likely) should have closed; the next round closes");
  });

  test("--peek tells the same and is no look", async () => {
    const place = aPlace();
    await typed(place, "new --peek");
    expect(existsSync(join(place.data, "seen.json"))).toBe(false);
    await typed(place, "new");
    const peek = await typed(place, "new --peek", "2026-12-02");
    expect(rows(peek)).toContain("2026-12-01 opened time london");
    expect(await typed(place, "new", "2026-12-02")).toEqual(peek);
  });

  test("with --exit-code 1 is that nothing is new, what is coming aside; --quiet then prints nothing", async () => {
    const place = aPlace();
    expect((await typed(place, "new --exit-code")).failure?.exitCode).toBe(1);
    expect(await typed(place, "new --quiet --exit-code", "2026-11-30")).toMatchObject({ stdout: "", stderr: "", failure: { exitCode: 1, message: "" } });
    const { stdout, failure } = await typed(place, "new --quiet --exit-code", "2026-12-02");
    expect([stdout.includes("opened"), failure]).toEqual([true, undefined]);
  });

  test("a look that could not be delivered was none", async () => {
    const place = aPlace();
    await typed(place, "new");
    expect((await typed(place, "new --output ", "2026-12-02")).failure?.message).toContain("--output");
    expect((await readSeen(place)).looks[""]?.on).toBe("2026-11-22");
  });

  test("as JSON both sides of a change are there", async () => {
    const place = aPlace();
    await typed(place, "new");
    const answer: unknown = JSON.parse((await typed(place, "new --json --within 30d", "2026-12-02", [aLab("london", "GB", [spring])])).stdout);
    expect(answer).toMatchObject({
      search: null,
      since: { on: "2026-11-22" },
      note: null,
      within: { from: "2026-12-02", to: "2027-01-01" },
      changes: [
        { kind: "gone", id: "berlin", from: "catalog" },
        { kind: "moved", what: "opens", before: { date: "2026-12-01" }, now: "unknown" },
        { kind: "moved", what: "closes", before: { date: "2026-12-10", certainty: "projected" }, now: { date: "2027-03-01", certainty: "projected" } },
      ],
      coming: [],
    });
  });

  test("a screen gets the first twenty of what is coming and is told of the rest", async () => {
    const many = Array.from({ length: 25 }, (_, index) => aLab(`lab-${index}`, "GB", [{ closes: winter.closes }]));
    const { stdout } = await typed(aPlace(), "new", "2026-11-22", many, true);
    expect(stdout.match(/ closes, /gu)).toHaveLength(20);
    expect(stdout).toContain("Showing 20 of 25; --limit 25 shows all.");
    expect(rows(await typed(aPlace(), "new", "2026-11-22", many))).toHaveLength(25);
  });

  test("a profile that changed changes the question: only time is told then, and programs that it rules out are not gone", async () => {
    const place = aPlace();
    const open = aLab("london", "GB", [winter]);
    const closed = aRecord(aProgramOf({ requirements: [{ kind: "citizenship", in: ["US"] }], rounds: [spring] }, { id: "americans" }));
    await typed(place, "new", "2026-11-22", [open, closed]);
    await changeProfile("default", place, () => ({ answers: { citizenship: "in" } }));
    const answer: unknown = JSON.parse((await typed(place, "new --json", "2026-12-02", [open, closed])).stdout);
    expect(answer).toMatchObject({ note: "other-question", changes: [{ kind: "opened", id: "london" }] });
    expect(JSON.parse((await typed(place, "new --json", "2026-12-02", [open, closed])).stdout)).toMatchObject({ note: null, changes: [] });
  });

  test("a last look as of a later day is said, and time does not run backwards", async () => {
    const place = aPlace();
    await typed(place, "new", "2027-01-20");
    expect(JSON.parse((await typed(place, "new --json", "2026-12-02")).stdout)).toMatchObject({ note: "later-look", changes: [] });
  });

  test("without a home there is no look to keep, and that is said", async () => {
    await expect(run(["new"], { records })).rejects.toMatchObject({ name: "OwnProblem", message: expect.stringContaining("set HOME") as string });
    expect(rows(await run(["new", "--peek"], { records }))).toHaveLength(2);
  });

  test("it is heard without signs", async () => {
    const { stdout } = await run(["new"], { records, own: aPlace().folders }, { terminal: true, color: false, width: Infinity });
    expect(stdout).toContain("\nabout 1 Dec 2026: The london (london) opens, in 9 days\n");
    expect(stdout).not.toContain("~");
  });
});

describe("a saved search", () => {
  test("keeps the words and flags as they were typed, without the profile and the output", async () => {
    const place = aPlace();
    await changeProfile("default", place, () => ({ answers: { citizenship: "in" } }));
    const { failure } = await typed(
      place,
      "search london --country uk,de --country !ng --level high-school --sort deadline --limit 5 --json --save-as Summer27",
    );
    expect(failure).toBeUndefined();
    expect(await readSearches(place)).toEqual({
      Summer27: { words: ["london"], flags: { country: ["uk,de", "!ng"], level: "high-school", sort: "deadline", limit: "5" }, saved: "2026-11-22" },
    });
    expect((await typed(place, "searches")).stdout).toBe(
      "name\tsaved\tcommand\nSummer27\t2026-11-22\tintern-find search london --country uk,de --country '!ng' --level high-school --sort deadline --limit 5\n",
    );
  });

  test("gives the same as when it was typed; flags given now go before its own", async () => {
    const place = aPlace();
    const first = await typed(place, "search --country uk --save-as uk");
    expect(await typed(place, "run uk")).toEqual(first);
    expect((await typed(place, "run UK --fields id")).stdout).toBe("id\nlondon\n");
    expect((await typed(place, "run uk --country de --fields id")).stdout).toBe("id\nberlin\n");
    expect((await typed(place, "run uk", "2026-11-22", records, true)).stderr).toContain("uk: intern-find search --country uk");
  });

  test("another level leaves out the year that was saved beside the old one", async () => {
    const place = aPlace();
    await typed(place, "search --level medical-student --year 4 --save-as me");
    expect((await typed(place, "run me --level high-school --json")).failure).toBeUndefined();
    expect(JSON.parse((await typed(place, "run me --level high-school --json")).stdout)).toMatchObject({ query: { person: { level: ["high-school"] } } });
  });

  test("goes before the profile", async () => {
    const place = aPlace();
    await changeProfile("default", place, () => ({ answers: { level: "undergraduate", citizenship: "in" } }));
    await typed(place, "search --level high-school --save-as school");
    expect(JSON.parse((await typed(place, "run school --json")).stdout)).toMatchObject({ query: { person: { level: ["high-school"], citizenship: ["in"] } } });
    await typed(place, "search --no-profile --save-as anyone");
    const { query } = JSON.parse((await typed(place, "run anyone --json")).stdout) as { readonly query: object };
    expect(query).toMatchObject({ person: {} });
    expect((await typed(place, "searches")).stdout).toContain("intern-find search --no-profile");
  });

  test("is not written over by another of its name, unless that is meant", async () => {
    const place = aPlace();
    await typed(place, "search --country uk --save-as uk");
    const { failure, stdout } = await typed(place, "search --country de --save-as UK");
    expect([failure?.message, stdout]).toEqual([expect.stringContaining("there is a search uk already (intern-find search --country uk)"), ""]);
    expect((await typed(place, "search --country uk --save-as uk")).failure).toBeUndefined();
    await typed(place, "search --country de --save-as UK --force");
    expect((await readSearches(place))["uk"]?.flags).toEqual({ country: ["de"] });
  });

  test.each(["../x", "con", "a b", "-", "x".repeat(41)])("cannot be called %j", async (name) => {
    const place = aPlace();
    const { failure, stdout } = await run(["search", `--save-as=${name}`], { records, own: place.folders });
    expect([failure?.message, stdout]).toEqual([expect.stringMatching(/^--save-as: .*cannot be a name here/u), ""]);
  });

  test("that makes no sense is not saved", async () => {
    const place = aPlace();
    expect((await typed(place, "search --country atlantis --save-as sunk")).failure?.message).toContain("--country");
    expect(await readSearches(place)).toEqual({});
  });

  test("is saved also where it finds nothing, and --exit-code still tells", async () => {
    const place = aPlace();
    expect((await typed(place, "search --country ng --exit-code --save-as japan")).failure?.exitCode).toBe(1);
    expect(Object.keys(await readSearches(place))).toEqual(["japan"]);
  });

  test("that is not there is told with the one that is like it", async () => {
    const place = aPlace();
    expect((await typed(place, "run summer")).failure?.message).toContain("no saved searches yet");
    expect((await typed(place, "run")).failure?.message).toContain("no saved searches yet");
    await typed(place, "search --country uk --save-as summer27");
    for (const line of ["run sumer27", "new sumer27", "run --remove sumer27"])
      expect((await typed(place, line)).failure?.message).toContain("Did you mean summer27?");
    expect((await typed(place, "run")).failure?.message).toBe("Say which saved search: summer27.");
  });

  test("is listed by run --list as by searches, and as JSON", async () => {
    const place = aPlace();
    await typed(place, "search neuro --country uk --save-as a");
    expect(await typed(place, "run --list")).toEqual(await typed(place, "searches"));
    expect(JSON.parse((await typed(place, "searches --json")).stdout)).toMatchObject({
      searches: [{ name: "a", saved: "2026-11-22", words: ["neuro"], flags: { country: ["uk"] }, command: "intern-find search neuro --country uk" }],
    });
    expect((await typed(place, "searches", "2026-11-22", records, true)).stdout).toBe("a  intern-find search neuro --country uk\n");
  });

  test("is removed with what was seen of it", async () => {
    const place = aPlace();
    await typed(place, "search --country uk --save-as uk");
    await typed(place, "new uk");
    expect((await typed(place, "run --remove uk")).stdout).toContain("It was: intern-find search --country uk");
    expect([await readSearches(place), (await readSeen(place)).looks]).toEqual([{}, {}]);
  });

  test("has looks of its own", async () => {
    const place = aPlace();
    await typed(place, "search --country uk --save-as uk");
    await typed(place, "new uk");
    const known = [...records, aLab("leeds", "GB", [spring]), aLab("bonn", "DE", [spring])];
    expect(rows(await typed(place, "new uk --within 1d", "2026-11-23", known))).toEqual(["2026-11-23 added catalog leeds"]);
    expect((await typed(place, "new uk", "2026-11-23", known, true)).stdout).toContain("Nothing is new since 23 Nov 2026, in uk.");
    expect((await typed(place, "new --peek", "2026-11-23", known, true)).stdout).toMatch(/^This is your first look/u);
  });

  test("by a window that moves on: what comes into it with time was not added to the catalog", async () => {
    const place = aPlace();
    await typed(place, "search --deadline-before 2027-01-01 --country uk --save-as due");
    await typed(place, "search --open-now --save-as open");
    await typed(place, "new due");
    await typed(place, "new open");
    expect(rows(await typed(place, "new open --within 1d", "2026-12-02"))).toEqual(["2026-12-02 added time london"]);
    expect(rows(await typed(place, "new open --within 1d", "2026-12-12"))).toEqual(["2026-12-12 gone time london"]);
  });

  test("with a limit looks at all that it finds", async () => {
    const place = aPlace();
    await typed(place, "search --limit 1 --save-as first");
    await typed(place, "new first");
    expect(Object.keys((await readSeen(place)).looks["first"]?.programs ?? {}).toSorted()).toEqual(["berlin", "london"]);
  });

  test("with a flag that there is not, written by hand, is told with its file", async () => {
    const place = aPlace();
    await typed(place, "search --country uk --save-as uk");
    const file = join(place.data, "searches.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("country:", "land:"));
    expect((await typed(place, "run uk")).failure?.message).toContain(`The saved search uk has --land, which search does not know. Mend it in ${file}`);
    writeFileSync(file, "searches:\n  uk: {flags: {country: true}}\n");
    expect((await typed(place, "new uk")).failure?.message).toContain("--country without a value");
  });
});
