import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as me from "../../src/cli/commands/me.ts";
import type { CalendarDate } from "../../src/core/calendar.ts";
import { withEntry } from "../../src/core/shortlist.ts";
import type { OwnPlace } from "../../src/user/document.ts";
import { changeProfile } from "../../src/user/profiles.ts";
import { changeSearches } from "../../src/user/searches.ts";
import { changeSeen } from "../../src/user/seen.ts";
import { changeSettings } from "../../src/user/settings.ts";
import { changeShortlist, readShortlist } from "../../src/user/shortlist.ts";
import type { Ran, World } from "../support/fake-context.ts";
import { run } from "../support/fake-context.ts";
import { aPlace } from "../support/own-folder.ts";

const day = "2026-11-22" as CalendarDate;

/** Something in every file there is. */
async function aFullPlace(): Promise<ReturnType<typeof aPlace>> {
  const place = aPlace();
  await changeShortlist(place, (before) => withEntry(before, { id: "jhibs", name: "JHIBS", saved: day, notes: [{ on: day, text: "one\ntwo" }] }));
  await changeSearches(place, () => ({ summer27: { words: ["neuro"], flags: { paid: true, country: ["uk"] }, saved: day } }));
  await changeSeen(place, () => ({ looks: { "": { on: day, catalog: "1", programs: { jhibs: { closes: "2027-03-01" } } } } }));
  await changeSettings(place, () => ({ accessible: true }));
  await changeProfile("ada", place, () => ({ answers: { level: "undergraduate", citizenship: ["gb", "in"] } }));
  return place;
}

const typed = async (place: OwnPlace, argv: readonly string[], world: Partial<World> = {}): Promise<Ran> =>
  run(["me", ...argv], { records: [], own: place.folders, ...world }, undefined, me);

test("path lists every file with what it holds and its size, and where those would be that are not there", async () => {
  const place = aPlace();
  await changeShortlist(place, (before) => withEntry(before, { id: "jhibs", name: "JHIBS", saved: day }));
  const { stdout } = await typed(place, ["path"]);
  const file = join(place.data, "shortlist.yaml");
  const bytes = readFileSync(file).length;
  expect(stdout).toContain(`${file}\t${bytes}\t20`);
  expect(stdout).toContain(`${join(place.config, "profiles/default.yaml")}\t\t\t`);
  expect(stdout).toContain(join(place.data, "backup/shortlist.yaml"));
  const { files } = JSON.parse((await typed(place, ["path", "--json"])).stdout) as { files: { path: string; exists: boolean; bytes: number | null }[] };
  expect(files).toContainEqual(expect.objectContaining({ path: file, exists: true, bytes }));
  expect(files).toContainEqual(expect.objectContaining({ path: join(place.data, "seen.json"), exists: false, bytes: null }));
});

test.each(["mine.json", "mine.yaml"])("what is exported to %s is the same when it is imported elsewhere", async (name) => {
  const place = await aFullPlace();
  const { files } = await typed(place, ["export", name]);
  const text = files.get(name) ?? "";
  const other = aPlace();
  const imported = await typed(other, ["import", "-"], { input: text });
  expect(imported.stdout).toBe("Taken over: shortlist, searches, seen, settings, profile ada.\n");
  const again = await typed(other, ["export", name]);
  expect(again.files.get(name)).toBe(text);
  expect(readFileSync(join(other.config, "profiles/ada.yaml"), "utf8")).toBe(readFileSync(join(place.config, "profiles/ada.yaml"), "utf8"));
});

test("an import that would replace something needs --force, and keeps the version before", async () => {
  const place = await aFullPlace();
  const { stdout: text } = await typed(place, ["export"]);
  expect((await typed(place, ["import", "-"], { input: text })).failure).toBeUndefined();
  await changeShortlist(place, (before) => withEntry(before, { id: "cern", name: "CERN", saved: day }));
  const refused = await typed(place, ["import", "-"], { input: text });
  expect(refused.failure?.message).toContain("would replace shortlist, which you have");
  expect((await readShortlist(place)).programs).toHaveLength(2);
  await typed(place, ["import", "-", "--force"], { input: text });
  expect((await readShortlist(place)).programs).toHaveLength(1);
  expect(readFileSync(join(place.data, "backup/shortlist.before.yaml"), "utf8")).toContain("cern");
});

test.each<readonly [string, (whole: Record<string, unknown>) => string, string]>([
  ["a wrong value", (whole) => JSON.stringify({ ...whole, settings: { version: 1, accessible: "often" } }), 'settings.accessible: found "often"'],
  ["an unknown part", (whole) => JSON.stringify({ ...whole, wishes: {} }), "wishes: is no part"],
  ["a profile that its flags would refuse", (whole) => JSON.stringify({ ...whole, profiles: { ada: { level: "wizard" } } }), 'profiles.ada.level: "wizard"'],
  ["a profile with the name of a path", (whole) => JSON.stringify({ ...whole, profiles: { "../x": {} } }), "profiles.../x: is no part"],
  ["half of the text", (whole) => JSON.stringify(whole).slice(0, 100), "cannot be read as JSON"],
  ["something else", () => "{}", "is not what intern-find me export writes"],
  ["a newer file", (whole) => JSON.stringify({ ...whole, seen: { version: 9 } }), "newer intern-find"],
  ["a newer export", (whole) => JSON.stringify({ ...whole, "intern-find": 2 }), "newer intern-find"],
])("an import with %s touches nothing", async (_, change, words) => {
  const whole = JSON.parse((await typed(await aFullPlace(), ["export"])).stdout) as Record<string, unknown>;
  const place = aPlace();
  await expect(typed(place, ["import", "-", "--force"], { input: change(whole) })).rejects.toMatchObject({ message: expect.stringContaining(words) as string });
  expect(existsSync(place.data)).toBe(false);
  expect(existsSync(place.config)).toBe(false);
});

test("erase removes everything but programs of one's own and what is none of ours, and says what went", async () => {
  const place = await aFullPlace();
  mkdirSync(join(place.data, "programs"));
  writeFileSync(join(place.data, "programs/mine.yaml"), "id: mine\n");
  writeFileSync(join(place.data, "letter.txt"), "not ours\n");
  writeFileSync(join(place.data, "shortlist.damaged-2026-11-01.yaml"), "[\n");
  expect((await typed(place, ["erase"])).failure?.message).toContain("--yes");
  const { stdout } = await typed(place, ["erase", "--yes"]);
  expect(stdout).toContain(join(place.data, "shortlist.yaml"));
  expect(stdout).toContain(`stay in ${join(place.data, "programs")}`);
  expect(readdirSync(place.data).toSorted()).toEqual(["letter.txt", "programs"]);
  expect(existsSync(place.config)).toBe(false);
  expect((await typed(place, ["erase", "--yes"])).stdout).toContain("nothing of yours to remove");
});

test("at a terminal erase asks first", async () => {
  const place = await aFullPlace();
  const answering = (value: string): NonNullable<World["person"]> => ({ choose: async () => value, write: async () => "" });
  expect((await typed(place, ["erase"], { person: answering("no") })).stdout).toBe("Nothing was removed.\n");
  expect((await readShortlist(place)).programs).toHaveLength(1);
  await typed(place, ["erase"], { person: answering("yes") });
  expect(existsSync(place.data)).toBe(false);
});

test("without a home, path says what to set", async () => {
  await expect(typed({ folders: {}, today: day, warn: () => undefined }, ["path"])).rejects.toMatchObject({ name: "OwnProblem" });
});
