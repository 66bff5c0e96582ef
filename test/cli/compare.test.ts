import { describe, expect, test } from "vitest";
import { aProgramOf, day } from "../support/builders.ts";
import type { World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";

const closing = (id: string, date: string): ReturnType<typeof aRecord> =>
  aRecord(aProgramOf({ rounds: [{ closes: { rule: "dated", date: day(date) } }] }, { id }));
const world: World = { records: [closing("early", "2027-01-15"), closing("late", "2027-04-15"), closing("later", "2027-10-15")] };

describe("compare", () => {
  test("shows programs in the order named, with facts about the person as show takes them", async () => {
    const { stdout } = await run(["compare", "late", "EARLY", "--level", "undergraduate"], world);
    expect(stdout.split("\n")[0]).toBe("what\tdiffers\tbest\tlate\tearly");
  });

  test.each([
    ["lines of ids", "early\nlate\n"],
    ["ids apart by spaces", "early late"],
    ["a list with a heading", "deadline\tid\tname\n2027-01-15\tearly\tOne\n2027-04-15\tlate\tTwo\n"],
  ])("reads ids from stdin: %s", async (_, input) => {
    const { stdout } = await run(["compare", "-"], { ...world, input });
    expect(stdout.split("\n")[0]).toBe("what\tdiffers\tbest\tearly\tlate");
  });

  test.each([[["compare", "early"]], [["compare", "early", "early"]], [["compare", "-"]]])("of fewer than two programs is wrong usage: %j", async (argv) => {
    const { failure } = await run(argv, world);
    expect(failure?.message).toContain("compare takes two programs or more");
    expect(failure?.exitCode).toBe(2);
  });

  test("suggests the id that was meant", async () => {
    expect((await run(["compare", "early", "latee"], world)).failure?.message).toContain("Did you mean late");
  });

  test("as JSON has each program as show has it, and the rows", async () => {
    const answer: unknown = JSON.parse((await run(["compare", "early", "late", "--json"], world)).stdout);
    expect(answer).toMatchObject({ schemaVersion: 1, results: [{ id: "early", sources: [] }, { id: "late" }] });
    expect(answer).toMatchObject({
      comparison: expect.arrayContaining([expect.objectContaining({ what: "Apply by", same: false, best: { id: "late", how: "the latest" } })]) as unknown,
    });
  });
});

describe("deadlines as a picture", () => {
  test.each(["--timeline", "--calendar"])("%s is drawn at a terminal, with a legend", async (flag) => {
    const { stdout } = await run(["deadlines", flag], world, aTerminal(80));
    for (const word of ["Program early", "x closes", "| today, 22 Nov 2026"]) expect(stdout).toContain(word);
  });

  test.each([
    ["--timeline", 3],
    ["--calendar", 2],
  ])("%s is one line an event in a pipe, for as many months as the picture has", async (flag, count) => {
    const lines = (await run(["deadlines", flag], world)).stdout.trimEnd().split("\n");
    const closings = lines.filter((line) => line.includes("\tcloses\t"));
    expect(lines[0]).toBe("date\twhat\tid\tcertainty");
    expect(closings).toHaveLength(count);
    expect(closings[0]).toBe("2027-01-15\tcloses\tearly\tconfirmed");
  });

  test("leaves JSON and chosen fields as they are without it", async () => {
    expect((await run(["deadlines", "--timeline", "--fields", "id"], world)).stdout).toBe("id\nearly\nlate\nlater\n");
    expect(JSON.parse((await run(["deadlines", "--timeline", "--json"], world)).stdout)).toMatchObject({ total: 3 });
  });

  test("can be only one at a time", async () => {
    const { failure } = await run(["deadlines", "--timeline", "--calendar"], world);
    expect(failure?.message).toBe("--timeline and --calendar: these are two pictures; leave one of them out.");
    expect(failure?.exitCode).toBe(2);
  });
});
