import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withEntry } from "../../src/core/shortlist.ts";
import type { OwnPlace } from "../../src/user/document.ts";
import { quickly, quickShortlist } from "../../src/user/quick.ts";
import { changeShortlist } from "../../src/user/shortlist.ts";
import { day } from "../support/builders.ts";
import { aPlace } from "../support/own-folder.ts";

const save = async (place: OwnPlace, id: string) => changeShortlist(place, (before) => withEntry(before, { id, name: id, saved: day("2026-11-22") }));

const file = { file: "shortlist.yaml", folder: "data" } as const;

test("a file is read in full once, and again as soon as it is another one", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  let reads = 0;
  const whole = async () => ({ reads: (reads += 1) });
  expect([await quickly(file, place, whole), await quickly(file, place, whole)]).toEqual([{ reads: 1 }, { reads: 1 }]);
  await save(place, "cern");
  expect(await quickly(file, place, whole)).toEqual({ reads: 2 });
  const path = join(place.data, "shortlist.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("cern", "nrec"));
  expect(await quickly(file, place, whole)).toEqual({ reads: 3 });
});

test("what it gives is what is in the file", async () => {
  const place = aPlace();
  expect((await quickShortlist(place)).programs).toEqual([]);
  for (const id of ["jhibs", "cern"]) {
    const list = await save(place, id);
    expect([await quickShortlist(place), await quickShortlist(place)]).toEqual([list, list]);
  }
});

test("a copy that is damaged or cannot be kept only costs time", async () => {
  const place = aPlace();
  await save(place, "jhibs");
  await quickShortlist(place);
  writeFileSync(join(place.data, "cache/shortlist.yaml.json"), "{half");
  expect((await quickShortlist(place)).programs).toHaveLength(1);
  expect(readdirSync(join(place.data, "cache"))).toEqual(["shortlist.yaml.json"]);
});
