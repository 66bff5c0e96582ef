import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/catalog/compiled.ts";
import { FORMAT, listed, openCatalog, toLines } from "../../src/catalog/compiled.ts";
import type { OwnData, OwnFolder } from "../../src/catalog/own.ts";
import { readOwn } from "../../src/catalog/own.ts";
import type { Query } from "../../src/core/query.ts";
import { search } from "../../src/core/search.ts";
import { filters } from "../../src/core/filters/index.ts";
import { aKnown, aProgramOf, aQuery, aSituation, valueOf } from "../support/builders.ts";
import { aRecord } from "../support/fake-context.ts";
import { aReference } from "../support/reference.ts";

const ours = [
  aRecord(aProgramOf({ locations: [{ country: "GB" }] }, { id: "british" })),
  aRecord(aProgramOf({ locations: [{ country: "US" }] }, { id: "american" })),
];
const shipped: Catalog = openCatalog(
  JSON.stringify({ format: FORMAT, version: "v", count: ours.length, reference: aReference, retired: [] }),
  () => Buffer.from(toLines(ours.map(listed))),
  () => "",
);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "own-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(id: string, country: string, name = id): string {
  return `id: ${id}\nname: ${name}\nhost: {name: A host}\ntypes: [shadowing]\nlocations: [{country: ${country}, note: on campus}]\nsources: [{id: mine, cycle: 2026, supports: [host, types, locations]}]\n`;
}

function put(id: string, country: string, below = ".", name = id): void {
  mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, below, `${id}.yaml`), fileOf(id, country, name));
}

const named = (path: string): OwnFolder => ({ path, named: true });
const read = async (...folders: readonly OwnFolder[]): Promise<OwnData> => readOwn(folders, shipped, folder);
const found = ({ catalog }: OwnData, query: Query): readonly string[] =>
  search(catalog.programs(query.filters.flatMap(({ mentions }) => (mentions ? [mentions] : []))), query, aSituation())
    .matches.map(({ program }) => program.id)
    .toSorted();
const inCountry = (text: string): Query =>
  aQuery({ filters: [valueOf(filters.find(({ id }) => id === "country")?.condition([text], aKnown) ?? { ok: false, problem: "no filter" })] });

describe("programs of the reader's own", () => {
  test("are added, and told apart", async () => {
    put("mine", "DE");
    const own = await read(named(folder));
    expect(own.catalog.programs().map(({ id, origin }) => [id, origin])).toEqual([
      ["british", undefined],
      ["american", undefined],
      ["mine", "own"],
    ]);
    expect(own.catalog.count).toBe(3);
    expect(await own.record("mine")).toMatchObject({ id: "mine", origin: "own" });
    expect((await own.records(ours)).map(({ id }) => id)).toEqual(["british", "american", "mine"]);
  });

  test("take the place of ours with the same id, everywhere", async () => {
    put("british", "DE", ".", "My own");
    const own = await read(named(folder));
    expect(own.catalog.programs().map(({ id, name, origin }) => [id, name, origin])).toEqual([
      ["american", "Program american", undefined],
      ["british", "My own", "override"],
    ]);
    expect(own.catalog.count).toBe(2);
    expect((await own.records(ours)).filter(({ id }) => id === "british")).toEqual([await own.record("british")]);
    expect(await own.record("british")).toMatchObject({ name: "My own", origin: "override" });
  });

  test("are found by filters that save reading, and what they replace is not", async () => {
    put("mine", "GB");
    put("british", "DE");
    const own = await read(named(folder));
    expect(found(own, inCountry("uk"))).toEqual(["mine"]);
    expect(found(own, inCountry("de"))).toEqual(["british"]);
    expect(found(own, inCountry("!us"))).toEqual(["british", "mine"]);
  });

  test("change the version of the catalog, by their content alone", async () => {
    put("mine", "DE");
    const before = (await read(named(folder))).catalog.version;
    expect(before).toMatch(/^v\+[0-9a-f]{8}$/u);
    expect((await read(named(folder))).catalog.version).toBe(before);
    put("mine", "GB");
    expect((await read(named(folder))).catalog.version).not.toBe(before);
  });

  test("of a later folder go before those of an earlier one", async () => {
    put("mine", "DE", "first");
    put("mine", "GB", "second", "Later");
    const own = await read(named(join(folder, "first")), named(join(folder, "second")));
    expect((await own.record("mine"))?.name).toBe("Later");
    expect(own.catalog.programs().filter(({ id }) => id === "mine")).toHaveLength(1);
  });

  test("are found in a project and in its data as well", async () => {
    put("mine", "DE", "data/programs");
    expect(await (await read(named(folder))).record("mine")).toBeDefined();
    expect(await (await read(named(join(folder, "data")))).record("mine")).toBeDefined();
  });
});

describe("what is wrong with them", () => {
  test("is told whole, and nothing is left out silently", async () => {
    put("mine", "DE");
    writeFileSync(join(folder, "a.yaml"), "id: a\n\tname: x\n");
    writeFileSync(join(folder, "b.yaml"), fileOf("b", "XX"));
    const message = await read(named(folder)).then(
      () => "",
      (error: unknown) => (error instanceof Error && error.name === "DataMistakes" ? error.message : ""),
    );
    expect(message.split("\n")).toEqual([
      "a.yaml:2:1 a tab stands here: indent with spaces",
      expect.stringMatching(/^b\.yaml:5:14 b: locations\[0\]\.country: found "XX"/u),
      expect.stringMatching(/^2 mistakes in your own data\./u),
    ]);
  });

  test("a folder that a flag names has to be there and to hold programs", async () => {
    await expect(read(named(join(folder, "nothing")))).rejects.toThrow(/^--data: .*nothing does not exist\. Name a folder/u);
    await expect(read(named(folder))).rejects.toThrow(/^--data: .* holds no program files/u);
  });

  test("the folder for one's own data may be empty", async () => {
    expect((await read({ path: folder, named: false })).catalog.count).toBe(2);
  });
});
