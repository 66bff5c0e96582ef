import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { NARROW } from "../../src/tools/narrow.ts";

/** What the build puts together, and what it says of that. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), "utf8");

const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional() })) });
const bill = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.literal("1.6"),
  metadata: z.object({ component: z.object({ name: z.literal("intern-find"), version: z.string() }) }),
  components: z.array(
    z.object({
      type: z.enum(["library", "data"]),
      group: z.string().optional(),
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.unknown()).min(1).optional(),
    }),
  ),
});
const meta = z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }));

describe("the bill of materials", () => {
  const { packages } = lock.parse(JSON.parse(text("package-lock.json")));
  const { components, metadata } = bill.parse(JSON.parse(text("dist/sbom.cdx.json")));
  const named = components.map(({ group, name, version, ...rest }) => ({ ...rest, id: `${group === undefined ? "" : `${group}/`}${name}@${version}` }));

  test("names every package of which code is in a bundle, in the version that is installed, and no other", () => {
    const inputs = Object.values(meta.parse(JSON.parse(text("dist/meta.json")))).flatMap((output) => Object.entries(output.inputs));
    const folders = inputs.flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? []) : [],
    );
    const expected = new Set(folders.map((folder) => `${folder.replace(/^.*node_modules\//u, "")}@${packages[folder]?.version}`));
    expect(named.filter(({ type }) => type === "library").map(({ id }) => id)).toHaveLength(expected.size);
    expect(new Set(named.filter(({ type }) => type === "library").map(({ id }) => id))).toEqual(expected);
    expect(expected.size).toBeGreaterThan(20);
  });

  test("names the packages whose data is in the catalog", () => {
    const data = named.filter(({ type }) => type === "data").map(({ id }) => id.replace(/@[^@]*$/u, ""));
    expect(data).toEqual(["@fawazahmed0/currency-api", "countries-list", "i18n-nationality", "iso-3166"]);
  });

  test("tells the licence of all whose code is shipped", () => {
    expect(named.filter(({ type, licenses }) => type === "library" && licenses === undefined).map(({ id }) => id)).toEqual([]);
  });

  test("is that of this version", () => {
    expect(metadata.component.version).toBe((JSON.parse(text("package.json")) as { version: string }).version);
  });

  test("gives each package an address that is its own", () => {
    expect(new Set(named.map(({ purl }) => purl)).size).toBe(named.length);
    for (const { purl } of named) expect(purl).toMatch(/^pkg:npm\/(%40[a-z0-9.-]+\/)?[a-z0-9._-]+@\d/u);
  });
});

test("the licence text of each of them comes along", () => {
  const licences = text("dist/THIRD-PARTY.txt");
  const { components } = bill.parse(JSON.parse(text("dist/sbom.cdx.json")));
  for (const { group, name } of components) expect(licences).toContain(`${group === undefined ? "" : `${group}/`}${name}\n---`);
});

test("letters that are taken to be one column wide are so, each alone and beside any other", () => {
  const letters = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code)).filter((letter) => NARROW.test(letter));
  expect(letters.filter((letter) => stringWidth(letter) !== 1)).toEqual([]);
  expect(letters.length).toBeGreaterThan(1000);
  expect(stringWidth(letters.join(""))).toBe(letters.length);
  expect(stringWidth(letters.flatMap((letter) => [letter, "e", letter]).join(""))).toBe(letters.length * 3);
});
