import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as profile from "../../src/cli/commands/profile.ts";
import type { Known } from "../../src/core/filters/filter.ts";
import { overridden } from "../../src/core/own-answers.ts";
import type { OwnPlace } from "../../src/user/document.ts";
import { ownProfile } from "../../src/user/own-profile.ts";
import { changeSettings } from "../../src/user/settings.ts";
import { aKnown, aProgramOf, day } from "../support/builders.ts";
import type { Ran, World } from "../support/fake-context.ts";
import { aRecord, aTerminal, run } from "../support/fake-context.ts";
import { aPlace } from "../support/own-folder.ts";

const known = (today: string): Known => ({ ...aKnown, today: day(today) });

type Place = ReturnType<typeof aPlace>;

const fileOf = ({ config }: Place, name = "default"): string => join(config, "profiles", `${name}.yaml`);

const textOf = (place: Place, name?: string): string => readFileSync(fileOf(place, name), "utf8");

async function typed(place: OwnPlace, line: string, world: Partial<World> = {}): Promise<Ran> {
  return run(["profile", ...line.split(" ")], { records: [], own: place.folders, ...world }, aTerminal(), profile);
}

test("what is set is kept as its flags take it, and what is left out stays", async () => {
  const place = aPlace();
  await typed(place, "set --level medical-student --citizenship gb,in --year 4");
  await typed(place, "set --english B2");
  expect(textOf(place)).toMatch(
    /^# .*\nversion: 1\ntold:\n {2}year: \d{4}-\d\d-\d\d\nlevel: medical-student\nyear: 4\ncitizenship:\n {2}- gb\n {2}- in\nenglish: B2\n$/u,
  );
});

test("an age is kept as the days on which one may have been born, so that it does not stand still", async () => {
  const place = aPlace();
  await typed(place, "set --age 17");
  const [, from = "", to = ""] = /born: (\S+)\.\.(\S+)/u.exec(textOf(place)) ?? [];
  expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBe(1);
  expect((await typed(place, "show")).stdout).toContain("birth date");
  await typed(place, "set --born 2009-05-14");
  expect(textOf(place)).toContain("born: 2009-05-14");
});

test("what a flag would refuse is refused here, and nothing is kept", async () => {
  const place = aPlace();
  const { failure } = await typed(place, "set --level wizard");
  expect(failure?.message).toMatch(/^--level: "wizard"/u);
  expect(existsSync(fileOf(place))).toBe(false);
});

test("another level takes back a year that only made sense beside the old one", async () => {
  const place = aPlace();
  await typed(place, "set --level medical-student --year 4 --degree first");
  await typed(place, "set --level high-school");
  expect(textOf(place)).not.toMatch(/year:|degree:|told:/u);
});

test("a level that tells the year is kept as both, with the day on which the year was told", async () => {
  const place = aPlace();
  await typed(place, "set --level MS3");
  expect(textOf(place)).toMatch(/told:\n {2}year: \d{4}-\d\d-\d\d\nlevel: medical-student\nyear: 3\n$/u);
  await typed(place, "set --level MBBS-final-year --citizenship Kenyan");
  expect(textOf(place)).toMatch(/level: medical-student\nyear: final\ncitizenship: Kenyan\n$/u);
  expect((await typed(place, "show")).stdout).toContain("KE");
  await typed(place, "set --level resident");
  expect(textOf(place)).toMatch(/\nlevel: resident\ncitizenship: Kenyan\n$/u);
});

test("the length of the course is kept apart from the year, and gives way to a year that is beyond it or tells another", async () => {
  const place = aPlace();
  const kept = async (flags: string): Promise<string> => {
    await typed(place, `set ${flags}`);
    return textOf(place).split("level: medical-student\n")[1] ?? "";
  };
  expect(await kept("--level medical-student --year 3 --course-years 5")).toBe("year: 3\ncourse-years: 5\n");
  expect(await kept("--year 4/6")).toBe("year: 4\ncourse-years: 6\n");
  expect(await kept("--year 5")).toBe("year: 5\ncourse-years: 6\n");
  expect(await kept("--year 7")).toBe("year: 7\n");
  expect(await kept("--level MBBS-4th-of-6-years")).toBe("year: 4\ncourse-years: 6\n");
});

test("show tells each answer as it was understood", async () => {
  const place = aPlace();
  await typed(place, "set --level medical-student --citizenship in --english ielts:7 --gpa 85% --need yes --member none");
  const { stdout } = await typed(place, "show");
  expect(stdout).toContain(fileOf(place));
  for (const words of ["medical student", "India", "English: IELTS 7", "85 of 100", "in financial need", "none"]) expect(stdout).toContain(words);
});

const closed = aRecord(aProgramOf({ requirements: [{ kind: "citizenship", in: ["US"] }] }, { id: "closed" }));

test("show tells what is missing with the programs that it decides, and why what is sensitive is asked", async () => {
  const place = aPlace();
  await typed(place, "set --level undergraduate");
  const { stdout } = await typed(place, "show", { records: [closed] });
  expect(stdout).toMatch(/your citizenship \(--citizenship\): decides 1 program\n.*Skip it and they\s+are unclear, never a no/su);
  const { stdout: json } = await typed(place, "show --json", { records: [closed] });
  expect(JSON.parse(json)).toMatchObject({ profile: "default", answers: { level: ["undergraduate"] } });
  expect((JSON.parse(json) as { missing: unknown[] }).missing).toContainEqual({ fact: "citizenships", programs: 1 });
});

test("unset takes an answer back", async () => {
  const place = aPlace();
  await typed(place, "set --level undergraduate --citizenship in");
  const { stdout } = await typed(place, "unset citizenship");
  expect(stdout).toContain("unclear");
  expect(textOf(place)).not.toContain("citizenship");
  expect((await typed(place, "unset citizenship")).stdout).toContain("nothing was changed");
  expect((await typed(place, "unset citizenhip")).failure?.message).toContain("Did you mean citizenship?");
});

test("several profiles are kept apart, listed and removed", async () => {
  const place = aPlace();
  await typed(place, "set --level undergraduate");
  await typed(place, "set --profile ada --level high-school");
  expect((await typed(place, "list")).stdout).toBe("  ada\n* default\n");
  expect((await typed(place, "show --profile bo")).failure?.message).toContain("you have ada, default");
  expect((await typed(place, "remove ada")).failure?.message).toContain("--yes");
  await typed(place, "remove ada --yes");
  expect((await typed(place, "list")).stdout).toBe("* default\n");
  expect(readdirSync(join(place.config, "backup/profiles"))).toEqual(["default.yaml"]);
});

test.each(["../ada", "a/b", "", "con", "x".repeat(41)])("a name that would be no plain file is refused: %j", async (name) => {
  await expect(run(["profile", "set", "--profile", name, "--age", "17"], { records: [], own: aPlace().folders }, aTerminal(), profile)).rejects.toMatchObject({
    name: "OwnProblem",
  });
});

/** Somebody who chooses these, one after the other. */
const choosing = (...values: string[]): NonNullable<World["person"]> => ({ choose: async () => values.shift() ?? "", write: async () => "" });

test("edit takes over what was typed once it has no mistakes, comments and all", async () => {
  const place = aPlace();
  const { stdout } = await typed(place, "edit", { person: choosing(), editor: async (path) => writeFileSync(path, "# me\nlevel: undergraduate\n") });
  expect(stdout).toContain("Kept in");
  expect(textOf(place)).toBe("# me\nlevel: undergraduate\n");
  expect(readdirSync(join(place.config, "profiles"))).toEqual(["default.yaml"]);
});

test("edit tells mistakes with their place and opens the editor again", async () => {
  const place = aPlace();
  const texts = ["level: wizard\n", "level: [\n", "lvel: undergraduate\n", "level: undergraduate\n"];
  const { stderr } = await typed(place, "edit", {
    person: choosing("again", "again", "again"),
    editor: async (path) => writeFileSync(path, texts.shift() ?? ""),
  });
  expect(stderr).toMatch(/default\.draft\.yaml:1:1 level: "wizard" is not a level/u);
  expect(stderr).toMatch(/default\.draft\.yaml:1:8 /u);
  expect(stderr).toMatch(/unknown field "lvel"; did you mean level\?/u);
  expect(textOf(place)).toBe("level: undergraduate\n");
});

test("what was typed is never lost: with mistakes it waits in a draft, and the profile stays as it was", async () => {
  const place = aPlace();
  await typed(place, "set --level undergraduate");
  const before = textOf(place);
  const { failure } = await typed(place, "edit", { person: choosing("later"), editor: async (path) => writeFileSync(path, "level: wizard\n") });
  expect(failure?.message).toContain("default.draft.yaml");
  expect(textOf(place)).toBe(before);
  let seen = "";
  await typed(place, "edit", {
    person: choosing(),
    editor: async (path) => {
      seen = readFileSync(path, "utf8");
      writeFileSync(path, "level: high-school\n");
    },
  });
  expect(seen).toBe("level: wizard\n");
  expect(textOf(place)).toBe("level: high-school\n");
});

test("a profile that changed while it was in the editor is left as it is", async () => {
  const place = aPlace();
  await typed(place, "set --level undergraduate");
  const editor = async (path: string): Promise<void> => {
    writeFileSync(fileOf(place), "level: high-school\n");
    writeFileSync(path, "level: medical-student\n");
  };
  const { failure } = await typed(place, "edit", { person: choosing(), editor });
  expect(failure?.message).toContain("changed by something else");
  expect(textOf(place)).toBe("level: high-school\n");
  expect(readFileSync(join(place.config, "profiles/default.draft.yaml"), "utf8")).toBe("level: medical-student\n");
});

test("the usual profile is used where none is named, one that is named has to be there, and --no-profile uses none", async () => {
  const place = aPlace();
  expect(await ownProfile(undefined, place, known("2026-11-22"))).toBeUndefined();
  await typed(place, "set --level undergraduate --citizenship gb");
  await typed(place, "set --profile ada --level high-school");
  expect(await ownProfile(undefined, place, known("2026-11-22"))).toEqual({
    name: "default",
    answers: { level: ["undergraduate"], citizenship: ["gb"] },
    notes: [],
  });
  expect((await ownProfile("ada", place, known("2026-11-22")))?.answers).toEqual({ level: ["high-school"] });
  await expect(ownProfile("bo", place, known("2026-11-22"))).rejects.toMatchObject({ name: "OwnProblem" });
  await changeSettings(place, () => ({ profile: "ada" }));
  expect((await ownProfile(undefined, place, known("2026-11-22")))?.name).toBe("ada");
});

test("a mistake in a profile by hand is told with its line", async () => {
  const place = aPlace();
  mkdirSync(join(place.config, "profiles"), { recursive: true });
  writeFileSync(fileOf(place), "level: undergraduate\ncitizenship: [gb, atlantis]\n");
  await expect(ownProfile(undefined, place, known("2026-11-22"))).rejects.toMatchObject({
    name: "OwnMistakes",
    message: expect.stringContaining(`${fileOf(place)}:2:1 citizenship: "atlantis" is not a country`) as string,
  });
});

test("a year of study that was told before a new one may have begun is left out, and that is said", async () => {
  const place = aPlace();
  mkdirSync(join(place.config, "profiles"), { recursive: true });
  writeFileSync(fileOf(place), "told: {year: 2026-11-22}\nlevel: undergraduate\nstudies-in: us\nyear: 2\n");
  expect((await ownProfile(undefined, place, known("2027-08-31")))?.answers["year"]).toEqual(["2"]);
  const later = await ownProfile(undefined, place, known("2027-09-01"));
  expect(later?.answers["year"]).toBeUndefined();
  expect(later?.notes[0]).toContain("profile set --year");
});

test.each([
  ["a flag beats the same answer", { citizenship: ["ke"] }, { citizenship: ["in"] }, { citizenship: ["in"] }],
  ["an age beats a kept birth date", { born: ["2009"] }, { age: ["20"] }, { age: ["20"] }],
  ["a birth date beats a kept age", { age: ["20"] }, { born: ["2009"] }, { born: ["2009"] }],
  ["another level leaves out the kept year", { level: ["undergraduate"], year: ["2"] }, { level: ["high-school"] }, { level: ["high-school"] }],
  ["the same level keeps it", { level: ["undergraduate"], year: ["2"] }, { level: ["undergraduate"] }, { level: ["undergraduate"], year: ["2"] }],
])("%s", (_, kept: Readonly<Record<string, readonly string[]>>, given: Readonly<Record<string, readonly string[]>>, expected) => {
  const texts = overridden(kept, (id) => given[id] ?? []);
  const ids = ["age", "born", "level", "year", "citizenship"];
  expect(Object.fromEntries(ids.flatMap((id) => (texts(id).length > 0 ? [[id, texts(id)]] : [])))).toEqual(expected);
});
