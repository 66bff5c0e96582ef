import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Track } from "../../src/core/program.ts";
import type { Shortlist } from "../../src/core/shortlist.ts";
import type { Ask } from "../../src/prompts/ask.ts";
import { OwnProblem } from "../../src/user/problem.ts";
import { readShortlist } from "../../src/user/shortlist.ts";
import { aProgramOf, aRound, day } from "../support/builders.ts";
import type { Ran, World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";
import { wordsOf } from "../e2e/support/run.ts";
import { aPlace } from "../support/own-folder.ts";

const closing = (date: string): Partial<Track> => ({ rounds: [aRound({ closes: { rule: "dated", date: day(date) } })] });
const fee = (high: number): Partial<Track> => ({ fees: [{ kind: "application", amount: { low: high, high }, currency: "EUR" }] });

const early = aRecord(aProgramOf({ ...closing("2026-12-01"), ...fee(400) }, { id: "early", name: "Early bird", url: "https://early.example/" }));
const late = aRecord(aProgramOf(closing("2027-03-01"), { id: "late", name: "Late owl" }));
const rolling = aRecord(aProgramOf({ rounds: [{ closes: { rule: "rolling" } }] }, { id: "rolling", name: "Rolling stone" }));
const records = [late, rolling, early];
const moved = aRecord(aProgramOf({ ...closing("2026-11-28"), ...fee(650) }, { id: "early", name: "Early bird" }));

/** A person with a list of their own; each line is typed at a terminal unless it is a pipe. */
function somebody(): {
  readonly place: ReturnType<typeof aPlace>;
  readonly at: (line: string, world?: Partial<World>, width?: number) => Promise<Ran>;
  readonly piped: (line: string, world?: Partial<World>) => Promise<Ran>;
  readonly list: () => Promise<Shortlist>;
} {
  const place = aPlace();
  const world = { records, own: place.folders };
  return {
    place,
    at: async (line, more = {}, width = 100) => run(wordsOf(line), { ...world, ...more }, aTerminal(width)),
    piped: async (line, more = {}) => run(wordsOf(line), { ...world, ...more }),
    list: async () => readShortlist(place),
  };
}

/** However its lines are broken. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, " ");

const answering = (answer: string): Ask => ({ choose: async () => answer, write: async () => Promise.reject(new RangeError("nothing is to be written")) });

describe("save", () => {
  test("tells screen readers of a day that is not sure in words", async () => {
    const yearly = aRecord(aProgramOf({ rounds: [aRound({ closes: { rule: "annual", month: 2, day: 15 } })] }, { id: "yearly" }));
    expect((await somebody().at("save yearly", { records: [yearly] })).stdout).toContain("apply by ~15 Feb 2027");
    expect((await somebody().at("save yearly", { records: [yearly] }, Infinity)).stdout).toContain("apply by about 15 Feb 2027");
  });

  test("keeps name, link and dates, and says what is next", async () => {
    const { at, list } = somebody();
    const { stdout } = await at("save EARLY");
    expect(stdout).toMatch(/^Saved: early\. Next: apply by 1 Dec 2026 \(in 9 days\)/u);
    expect((await list()).programs).toEqual([
      {
        id: "early",
        name: "Early bird",
        url: "https://early.example/",
        saved: "2026-11-22",
        facts: { deadline: "2026-12-01", certainty: "confirmed", starts: "2027-06-15", fee: "application 400 EUR" },
      },
    ]);
  });

  test("twice is no error and changes nothing", async () => {
    const { at, place } = somebody();
    await at("save early");
    const text = readFileSync(join(place.data, "shortlist.yaml"), "utf8");
    const { stdout, failure } = await at("save early");
    expect([stdout, failure]).toEqual(["early is saved already (22 Nov 2026, interested).\n", undefined]);
    expect(readFileSync(join(place.data, "shortlist.yaml"), "utf8")).toBe(text);
  });

  test("takes ids from stdin", async () => {
    const { piped, list } = somebody();
    await piped("save -", { input: "id\tname\nearly\tx\nlate\ty\n" });
    expect((await list()).programs.map(({ id }) => id)).toEqual(["early", "late"]);
  });

  test("refuses what is no program, with a guess, and saves nothing of the line", async () => {
    const { at, place } = somebody();
    expect((await at("save early lat")).failure?.message).toContain("late");
    expect(existsSync(place.data)).toBe(false);
  });
});

describe("unsave", () => {
  test("takes out what is saved, and leaves the rest", async () => {
    const { at, list } = somebody();
    await at("save early late");
    await at("note early a word");
    expect((await at("unsave early")).stdout).toMatch(/^No longer saved: early\. 1 note went with it/u);
    expect((await list()).programs.map(({ id }) => id)).toEqual(["late"]);
  });

  test("of what is not saved is no error; of what is no program it is, and then nothing is changed", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at("unsave late")).stdout).toContain("not saved");
    const { failure } = await at("unsave early earlyy");
    expect(failure?.message).toContain("Did you mean early?");
    expect((await list()).programs).toHaveLength(1);
  });

  test("works for a program whose record is gone", async () => {
    const { at, list } = somebody();
    await at("save early");
    await at("unsave early", { records: [late] });
    expect((await list()).programs).toEqual([]);
  });
});

describe("list", () => {
  test("stands in the order of what is next", async () => {
    const { at, piped } = somebody();
    await at("save late rolling early");
    await at("stage late offer");
    const ids = (await piped("list")).stdout.split("\n").map((line) => line.split("\t")[0]);
    expect(ids).toEqual(["id", "late", "early", "rolling", ""]);
    expect((await at("list")).stdout).toMatch(/Late owl +offer +answer the offer[^]*Early bird +interested +apply by 1 Dec 2026[^]*in 9 days/u);
  });

  test("can be narrowed by stage and tag", async () => {
    const { at, piped } = somebody();
    await at("save late early");
    await at("stage late preparing");
    await at("tag early Safe");
    const ids = async (line: string): Promise<readonly string[]> =>
      (await piped(line)).stdout
        .split("\n")
        .slice(1, -1)
        .map((row) => row.split("\t")[0] ?? "");
    expect(await ids("list --stage preparing")).toEqual(["late"]);
    expect(await ids("list --tag safe")).toEqual(["early"]);
    expect(await ids("list --tag safe --stage preparing")).toEqual([]);
  });

  test("says how to begin where nothing is saved", async () => {
    const { at } = somebody();
    const { stdout, stderr } = await at("list");
    expect([stdout, stderr]).toEqual(["", expect.stringContaining("intern-find save")]);
  });

  test("judges for the person where something is known of them", async () => {
    const { at } = somebody();
    await at("save early");
    expect((await at("list")).stdout).not.toContain("you may");
    expect((await at("list --level undergraduate")).stdout).toContain("you may");
  });

  test("as JSON has everything that is kept, and the program as lists have it", async () => {
    const { at, piped } = somebody();
    await at("save early");
    await at("note early a word");
    const { results } = JSON.parse((await piped("list --json")).stdout) as { results: readonly Record<string, unknown>[] };
    expect(results).toMatchObject([
      { id: "early", stage: "interested", next: "apply", notes: [{ text: "a word" }], changes: [], program: { saved: { stage: "interested" } } },
    ]);
  });

  test("for screen readers has a label for everything and no sign", async () => {
    const { at } = somebody();
    await at("save early");
    expect((await at("list", {}, Infinity)).stdout).toBe(
      "Program: Early bird\nId: early\nStage: interested, 22 Nov 2026\nNext: apply by 1 Dec 2026, in 9 days\n",
    );
  });
});

describe("what has changed since", () => {
  test("is told under lists, in the list of what is saved and on the page, until it is taken over", async () => {
    const { at, piped } = somebody();
    await at("save early");
    const world = { records: [late, moved] };
    const said = "deadline 3 days earlier (1 Dec 2026, now 28 Nov 2026); application fee: 400 EUR, now 650 EUR.";
    expect(flat((await at("search", world)).stderr)).toContain(said);
    expect(flat((await at("list", world)).stdout)).toContain(said);
    expect(flat((await at("show early", world)).stdout)).toContain(said);
    expect((await piped("list", world)).stdout).toMatch(/\tdeadline,fee\t/u);
    expect((await at("list --accept early", world)).stdout.replaceAll(/\s+/gu, " ")).toContain(said);
    expect((await at("list", world)).stdout).not.toContain("changed");
    expect((await at("search", world)).stderr).not.toContain("changed");
  });

  test("is taken over by saving again, too", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at("save early", { records: [moved] })).stdout).toContain("now 650 EUR");
    expect((await list()).programs[0]?.facts?.fee).toBe("application 650 EUR");
  });

  test("goes into no pipe", async () => {
    const { at, piped } = somebody();
    await at("save early");
    expect((await piped("search", { records: [moved] })).stderr).toBe("");
  });
});

describe("a saved program whose record is gone", () => {
  const world = { records: [late], retired: [{ id: "early", reason: "It merged with another." }] };

  test("is still told of by list and show", async () => {
    const { at, piped } = somebody();
    await at("save early late");
    const { stdout } = await at("list", world);
    expect(flat(stdout)).toMatch(/Early bird interested no longer listed .*It merged with another/u);
    const page = await at("show early", world);
    expect([page.failure, page.stdout]).toEqual([
      undefined,
      expect.stringMatching(/^Early bird\nearly {2}https:\/\/early\.example\/\n[^]*It merged with another\.[^]*1 Dec 2026/u),
    ]);
    expect((await at("show --saved", world)).stdout).toMatch(/Late owl[^]*Early bird/u);
    expect((await piped("list", world)).stdout).toMatch(/^early\tEarly bird\tinterested\t2026-11-22\tapply\t2026-12-01\t\tconfirmed\t\t\tgone\t/mu);
  });

  test("is named where a format has no place for it", async () => {
    const { at, piped } = somebody();
    await at("save early late");
    const { stdout, stderr } = await piped("show --saved --json", world);
    expect((JSON.parse(stdout) as { results: readonly { id: string }[] }).results.map(({ id }) => id)).toEqual(["late"]);
    expect(stderr).toContain("early");
  });

  test("that was never saved is refused as before", async () => {
    const { at } = somebody();
    expect((await at("show early", world)).failure?.message).toContain("It merged with another.");
  });
});

describe("the star", () => {
  test("stands before the names of saved programs in every list, and is explained only then", async () => {
    const { at } = somebody();
    const plain = await at("search");
    expect(plain.stdout + plain.stderr).not.toContain("*");
    await at("save early");
    for (const line of ["search", "deadlines"]) {
      const { stdout, stderr } = await at(line);
      expect([line, stdout.match(/\* \w+ \w+/gu)]).toEqual([line, ["* Early bird"]]);
      expect(stderr).toContain("* marks what you saved.");
    }
    expect((await at("country us")).stdout).toMatch(/\* Early bird[^]*\* marks what you saved\./u);
    expect((await at("deadlines --timeline")).stdout).toContain("* Early bird");
    expect((await at("compare early late")).stdout).toMatch(/^ +early, saved +late$/mu);
  });

  test("is a word where lines are heard", async () => {
    const { at } = somebody();
    await at("save early");
    const { stdout, stderr } = await at("search", {}, Infinity);
    expect(stdout).toContain("Program: Early bird, saved\n");
    expect(stdout + stderr).not.toContain("*");
  });

  test("is a field of JSON and a plain column", async () => {
    const { at, piped } = somebody();
    await at("save early");
    await at("tag early first");
    const { results } = JSON.parse((await piped("search --json --sort name")).stdout) as { results: readonly Record<string, unknown>[] };
    expect(results.map(({ saved }) => saved)).toEqual([{ on: "2026-11-22", stage: "interested", tags: ["first"] }, undefined, undefined]);
    expect((await piped("search --fields id,saved --sort name")).stdout).toBe("id\tsaved\nearly\tinterested\nlate\t\nrolling\t\n");
  });

  test("is missing, and a list is still a list, where the file has a mistake", async () => {
    const { at, place } = somebody();
    mkdirSync(place.data, { recursive: true });
    writeFileSync(join(place.data, "shortlist.yaml"), "version: 1\nprograms:\n  - id: early\n");
    const { stdout, stderr } = await at("search");
    expect(stdout).toContain("Early bird");
    expect(stderr).toMatch(/not marked here: .*shortlist\.yaml:3:/u);
    await expect(at("search --saved")).rejects.toThrow(/shortlist\.yaml/u);
  });
});

describe("--saved", () => {
  test("is a filter of lists and counts", async () => {
    const { at, piped } = somebody();
    await at("save early rolling");
    expect((await piped("search --saved --fields id")).stdout.split("\n").slice(1, -1).toSorted()).toEqual(["early", "rolling"]);
    expect((await piped("facets --saved --facet country")).stdout).toContain("US\tUnited States\t2\n");
    const { query } = JSON.parse((await piped("search --saved --json")).stdout) as { query: { filters: unknown } };
    expect(query.filters).toEqual({ saved: true });
  });

  test("keeps what does not take the person, unless --strict", async () => {
    const { at, piped } = somebody();
    const closed = aRecord(aProgramOf({ requirements: [{ kind: "citizenship", in: ["US"] }] }, { id: "closed" }));
    const world = { records: [closed] };
    await at("save closed", world);
    expect((await piped("search --citizenship gb --fields id", world)).stdout).toBe("id\n");
    expect((await piped("search --citizenship gb --saved --fields id,verdict", world)).stdout).toBe("id\tverdict\nclosed\tineligible\n");
    expect((await piped("search --citizenship gb --saved --strict --fields id", world)).stdout).toBe("id\n");
  });

  test("stands for the ids of show and compare, which need none then", async () => {
    const { at } = somebody();
    await at("save late early");
    expect((await at("show --saved")).stdout).toMatch(/^Late owl[^]*^Early bird/mu);
    expect((await at("compare --saved")).stdout).toMatch(/Late owl +Early bird/u);
    await at("tag late one");
    expect((await at("show --tag one")).stdout).not.toContain("Early bird");
  });

  test("deadlines --saved exits with 1 when nothing is due, and prints what is", async () => {
    const { at, piped } = somebody();
    await at("save early late");
    const due = await piped("deadlines --saved --within 14d --quiet --exit-code");
    expect([due.failure, due.stdout.split("\n")[1]?.split("\t")[5]]).toEqual([undefined, "early"]);
    const none = await piped("deadlines --saved --within 3d --quiet --exit-code");
    expect([none.failure?.exitCode, none.stdout]).toEqual([1, ""]);
  });

  test("in deadlines leaves out what is handed in or settled, and says so", async () => {
    const { at, piped } = somebody();
    await at("save early late");
    await at("stage early submitted");
    const { stdout, stderr } = await at("deadlines --saved");
    expect(stdout).not.toContain("Early bird");
    expect(stderr).toContain("1 program that you saved is handed in");
    expect((await piped("deadlines --saved --within 14d --quiet --exit-code")).failure?.exitCode).toBe(1);
    expect((await at("deadlines --saved --stage submitted")).stdout).toContain("Early bird");
  });
});

describe("stage", () => {
  test("is understood by many names, and tells what is next", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at("stage early applied")).stdout).toMatch(/^early: submitted since 22 Nov 2026\. Next: wait for the answer/u);
    await at("stage early next year");
    expect((await list()).programs[0]?.stages?.map(({ stage }) => stage)).toEqual(["submitted", "next-year"]);
  });

  test("that is none is refused with those that there are", async () => {
    const { at } = somebody();
    await at("save early");
    expect((await at("stage early flying")).failure?.message).toMatch(/"flying".*interested, preparing/u);
  });

  test("of a day to come is refused", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at("stage early submitted --on 2026-11-23")).failure?.message).toContain("still to come");
    expect((await list()).programs[0]?.stages).toBeUndefined();
  });

  test("of a day before the saving is asked about, or needs --yes", async () => {
    const { at, list } = somebody();
    await at("save early");
    const line = "stage early submitted --on 2026-10-01";
    expect((await at(line)).failure?.message).toContain("--yes");
    expect((await at(line, { person: answering("no") })).stdout).toBe("Nothing was changed.\n");
    expect((await list()).programs[0]?.stages).toBeUndefined();
    await at(line, { person: answering("yes") });
    expect((await list()).programs[0]?.stages).toEqual([{ stage: "submitted", on: "2026-10-01" }]);
    await at("stage early interview --on 2026-09-01 --yes");
    expect((await list()).programs[0]?.stages?.map(({ stage }) => stage)).toEqual(["interview", "submitted"]);
  });

  test("of what is not saved says how to save it", async () => {
    const { at } = somebody();
    expect((await at("stage late submitted")).failure?.message).toContain("intern-find save late");
  });
});

describe("note", () => {
  test("comes from the line, from stdin or from the editor, and is listed with its day", async () => {
    const { at, piped, place } = somebody();
    await at("save early");
    await at("note early asked Dr. Okafor");
    await piped("note early -", { input: "two\nlines\n" });
    await at("note early", { person: answering(""), editor: async (path) => writeFileSync(path, `from the editor\n${readFileSync(path, "utf8")}`) });
    expect((await at("note early --list")).stdout).toBe("1. 22 Nov 2026: asked Dr. Okafor\n2. 22 Nov 2026: two\n   lines\n3. 22 Nov 2026: from the editor\n");
    expect(readdirSync(join(place.data, "notes"))).toEqual([]);
  });

  test("that stays empty in the editor changes nothing", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at("note early", { person: answering("") })).stdout).toContain("empty");
    expect((await list()).programs[0]?.notes).toBeUndefined();
  });

  test("that was typed when the editor failed is there the next time", async () => {
    const { at, list } = somebody();
    await at("save early");
    const failing = async (path: string): Promise<void> => {
      writeFileSync(path, "half a word");
      throw new OwnProblem("the editor broke");
    };
    expect((await at("note early", { person: answering(""), editor: failing })).failure?.exitCode).toBe(3);
    await at("note early", { person: answering("") });
    expect((await list()).programs[0]?.notes?.map(({ text }) => text)).toEqual(["half a word"]);
  });

  test("needs a text where nobody can be asked, and none that could do harm", async () => {
    const { piped } = somebody();
    await piped("save early");
    expect((await piped("note early")).failure?.message).toContain("intern-find note early");
    expect((await piped("note early -", { input: "a\u001B[2Jb" })).failure?.message).toContain("control characters");
  });

  test("is removed by its number", async () => {
    const { at, list } = somebody();
    await at("save early");
    await at("note early one");
    expect((await at("note early --remove 2")).failure?.message).toContain("1 note");
    expect((await at("note early --remove 1")).stdout).toBe("Removed from early: one\n");
    expect((await list()).programs[0]?.notes).toBeUndefined();
  });
});

describe("tag", () => {
  test("is added, listed and removed, and is one word", async () => {
    const { at } = somebody();
    await at("save early");
    expect((await at('tag early "First choice" uk,safe')).stdout).toBe("early: first-choice, uk, safe\n");
    expect((await at("tag early FIRST-choice")).stdout).toContain("already");
    expect((await at("tag early --remove uk safe")).stdout).toBe("early: first-choice\n");
    expect((await at("tag early")).stdout).toBe("early: first-choice\n");
    expect((await at('tag early "a/b"')).failure?.message).toContain("letters, digits and hyphens");
  });
});

describe("referee", () => {
  test("is noted with programs and a day, then asked, then sent", async () => {
    const { at, list } = somebody();
    await at("save early");
    expect((await at('referee add "Dr. Okafor" --for early --due 2026-11-20')).stdout).toMatch(
      /^Dr\. Okafor: for early; not asked yet; due 20 Nov 2026; 2 days late/u,
    );
    await at('referee asked "dr okafor" --on 2026-11-01');
    expect((await at('referee sent "Dr. Okafor"')).stdout).toBe("Dr. Okafor: for early; asked 1 Nov 2026; due 20 Nov 2026; sent 22 Nov 2026.\n");
    expect((await list()).referees).toEqual([{ name: "Dr. Okafor", programs: ["early"], asked: "2026-11-01", due: "2026-11-20", sent: "2026-11-22" }]);
    expect((await at("referee remove 'Dr. Okafor'")).stdout).toBe("Removed: Dr. Okafor.\n");
    expect((await list()).referees).toBeUndefined();
  });

  test("is guessed, and days that cannot be are refused", async () => {
    const { at } = somebody();
    await at('referee add "Dr. Okafor"');
    await at('referee asked "Dr. Okafor"');
    expect((await at('referee sent "Dr. Okafo"')).failure?.message).toContain("Did you mean Dr. Okafor?");
    expect((await at('referee sent "Dr. Okafor" --on 2026-11-01')).failure?.message).toContain("before it is asked for");
    expect((await at('referee asked "Dr. Okafor" --on 2027-01-01')).failure?.message).toContain("still to come");
    expect((await at('referee add "X" --for late')).failure?.message).toContain("intern-find save late");
  });

  test("is listed as lines, columns or JSON", async () => {
    const { at, piped } = somebody();
    expect((await at("referee list")).stdout).toContain("Nobody");
    await at('referee add "Dr. Okafor" --due 2027-02-20');
    expect((await piped("referee list")).stdout).toBe("name\tprograms\tasked\tdue\tsent\nDr. Okafor\t\t\t2027-02-20\t\n");
    expect(JSON.parse((await piped("referee list --json")).stdout)).toMatchObject({ referees: [{ name: "Dr. Okafor", due: "2027-02-20" }] });
    expect((await at("referee")).failure?.message).toContain("add, asked, sent, remove, list");
  });
});
