import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod";
import { listFiles } from "../../src/files/disk.ts";
import { readYaml } from "../../src/files/yaml.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the schemas for editors are those that the zod schemas generate", () => {
  expect(() => execFileSync(process.execPath, ["--import", "tsx", "src/tools/schema.ts", "--check"], { cwd: root, stdio: "pipe" })).not.toThrow();
});

test.each([
  ["program", "programs"],
  ["country", "countries"],
])("the %s schema for editors accepts every file that the program reads, and no unknown field", async (name, folder) => {
  const json: unknown = JSON.parse(readFileSync(join(root, `data/${name}.schema.json`), "utf8"));
  const schema = z.fromJSONSchema(json as Parameters<typeof z.fromJSONSchema>[0]);
  const files = await listFiles(join(root, "data", folder), [".yaml"]);
  const records = files.map((file) => readYaml(readFileSync(file, "utf8")).value as object);
  expect(files.filter((_, index) => !schema.safeParse(records[index]).success)).toEqual([]);
  expect(records.length).toBeGreaterThan(40);
  expect(schema.safeParse({ ...records[0], aFieldThatDoesNotExist: 1 }).success).toBe(false);
});
