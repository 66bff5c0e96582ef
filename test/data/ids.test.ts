import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { readYaml } from "../../src/files/yaml.ts";
import { readRetired, retiredMistakes } from "../../src/tools/retired.ts";

/** Ids are for ever: people keep them in lists and links. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const retired = await readRetired(root);
const retiredIds = new Set(retired.map(({ id }) => id));
const present = new Set(readdirSync(join(root, "data/programs")).map((name) => name.replace(/\.ya?ml$/u, "")));
const shipped = readFileSync(join(root, "data/ids.txt"), "utf8").split("\n").slice(0, -1);

/** Ids that are neither in use nor retired. */
const vanished = (ids: readonly string[], inUse: ReadonlySet<string> = present): readonly string[] => ids.filter((id) => !inUse.has(id) && !retiredIds.has(id));

describe("an id that was ever shipped", () => {
  test("is in use, or data/retired.yaml says why not", () => {
    expect(shipped.length).toBeGreaterThan(500);
    expect(vanished(shipped)).toEqual([]);
  });

  test("is missed when its file goes", () => {
    const [first = "", ...rest] = shipped;
    expect(vanished(shipped, new Set(rest))).toEqual([first]);
  });

  test("stands in data/ids.txt, in order (npx tsx src/tools/ids.ts adds new ones)", () => {
    expect([...present].filter((id) => !shipped.includes(id))).toEqual([]);
    expect(shipped).toEqual([...new Set(shipped)].toSorted());
  });
});

describe("a retired id", () => {
  test("is not in use, stands there once, and what took its place is in use", () => {
    expect(retiredMistakes(retired, present)).toEqual([]);
  });

  test("is refused where that is not so", () => {
    const list = [
      { id: "in-use", reason: "Why." },
      { id: "old", reason: "Why.", replacedBy: "nothing" },
      { id: "old", reason: "Why." },
    ];
    expect(retiredMistakes(list, new Set(["in-use"]))).toEqual([
      expect.stringContaining("in-use is in use"),
      expect.stringContaining("old is replaced by nothing, which is not in use"),
      expect.stringContaining("old stands there twice"),
    ]);
  });
});

/** Where the notes that the catalog was made from lie beside it. */
const research = join(root, "../shared/research");

test.runIf(existsSync(research))("every program that was researched is in the catalog or retired", () => {
  const records = z.looseObject({ programs: z.array(z.looseObject({ id: z.string() })), incomplete: z.array(z.looseObject({ id: z.string() })).optional() });
  const files = readdirSync(research).filter((name) => name.endsWith(".yaml") && name !== "countries.yaml");
  const ids = files.flatMap((name) => {
    const { value, problems } = readYaml(readFileSync(join(research, name), "utf8"));
    expect([name, problems]).toEqual([name, []]);
    const { programs, incomplete = [] } = records.parse(value);
    return [...programs, ...incomplete].map(({ id }) => id);
  });
  expect(ids.length).toBeGreaterThan(400);
  expect(vanished(ids)).toEqual([]);
});
