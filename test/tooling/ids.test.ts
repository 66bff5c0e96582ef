import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod";
import { readYaml } from "../../src/files/yaml.ts";

/** Ids are for ever: people keep them in lists and links. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const fate = z.union([z.strictObject({ now: z.string() }), z.strictObject({ why: z.string().min(1) })]);
const retired = z.record(z.string(), fate).parse(yamlIn(join(root, "data/retired.yaml")));
const present = new Set(readdirSync(join(root, "data/programs")).map((name) => name.replace(/\.ya?ml$/u, "")));

function yamlIn(path: string): unknown {
  return readYaml(readFileSync(path, "utf8")).value;
}

test("a retired id is not in use", () => {
  expect(Object.keys(retired).filter((id) => present.has(id))).toEqual([]);
});

test("the id that took the place of a retired one is in use", () => {
  expect(Object.values(retired).flatMap((entry) => ("now" in entry && !present.has(entry.now) ? [entry.now] : []))).toEqual([]);
});

/** Where the notes that the catalog was made from lie beside it. */
const research = join(root, "../shared/research");

test.runIf(existsSync(research))("every program that was researched is in the catalog or retired", () => {
  const records = z.looseObject({ programs: z.array(z.looseObject({ id: z.string() })) });
  const files = readdirSync(research).filter((name) => name.endsWith(".yaml"));
  const ids = files.flatMap((name) => records.safeParse(yamlIn(join(research, name))).data?.programs.map(({ id }) => id) ?? []);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !present.has(id) && !(id in retired))).toEqual([]);
});
