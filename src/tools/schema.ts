import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { countryFile } from "../catalog/country-schema.ts";
import { leadTimesFile } from "../catalog/lead-times-schema.ts";
import { retiredFile } from "../catalog/retired-schema.ts";
import { programFile } from "../catalog/schema.ts";
import { writeWhole } from "../files/growing-file.ts";
import { outputs } from "./output-schema/answers.ts";

/**
 * The schemas that editors check data files by, and the one of the JSON answers, as data/<name>. With --check, nothing is written and a file that is not
 * what would be written is a mistake.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const schemas = {
  "program.schema.json": jsonSchema("A program", programFile),
  "country.schema.json": jsonSchema("A country", countryFile),
  "retired.schema.json": jsonSchema("The ids that are no longer in use", retiredFile),
  "lead-times.schema.json": jsonSchema("Lead times", leadTimesFile),
  "output.schema.json": outputSchema(),
};
const checking = process.argv.includes("--check");

for (const [name, text] of Object.entries(schemas)) {
  const path = join(root, "data", name);
  if (!checking) await writeWhole(path, text, { replace: true });
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    process.stderr.write(`data/${name} is not what the zod schema says: run npm run schema.\n`);
    process.exitCode = 1;
  }
}

/** Draft 7 is what editors know; parts that stand in several places are written once. */
function jsonSchema(title: string, shape: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: "input", target: "draft-7", reused: "ref" });
  return `${JSON.stringify({ $schema, title, description: "Generated from the zod schema in src/catalog.", ...rest }, undefined, 2)}\n`;
}

/** What scripts may rely on. Objects stay open, because new fields may come at any time. */
function outputSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(outputs, { io: "input", target: "draft-2020-12" });
  const head = {
    $schema,
    title: "The JSON answers of intern-find",
    description: "Every answer of --json is one of these, and every line of --jsonl is a line-answer.",
  };
  return `${JSON.stringify({ ...head, ...rest }, (key, value: unknown) => (key === "additionalProperties" && value === false ? undefined : value), 2)}\n`;
}
