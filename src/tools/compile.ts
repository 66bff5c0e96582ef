import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Head } from "../catalog/compiled.ts";
import { FORMAT, listed, toLines, inAscii } from "../catalog/compiled.ts";
import { compiledPart } from "../catalog/compiled-part.ts";
import { problemLine } from "../catalog/problem.ts";
import { readPrograms } from "../catalog/read.ts";
import { readText } from "../files/disk.ts";
import { writeWhole } from "../files/growing-file.ts";
import { buildCountries } from "./build-countries.ts";
import { buildLeadTimes } from "./build-lead-times.ts";
import { buildOtherNames } from "./build-other-names.ts";
import { buildReference } from "./build-reference.ts";
import { readRetired, retiredMistakes } from "./retired.ts";

/** data/ → dist/catalog.json. Equal data gives equal bytes: no build time is written. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
await mkdir(join(root, "dist"), { recursive: true });
const reference = await buildReference(root);
const { programs, problems } = await readPrograms(join(root, "data/programs"), reference, root);
const retired = await readRetired(root);
const mistakes = [...problems.map(problemLine), ...retiredMistakes(retired, new Set(programs.map(({ id }) => id)))];

if (mistakes.length > 0) {
  process.stderr.write(`${mistakes.join("\n")}\n${mistakes.length} mistakes in the data\n`);
  process.exitCode = 3;
} else {
  const [lists, records] = [toLines(programs.map(listed)), toLines(programs)];
  const version = createHash("sha256").update(JSON.stringify(reference)).update(records).digest("hex").slice(0, 12);
  const head: Head = { format: FORMAT, version, count: programs.length, reference, retired };
  await writeWhole(join(root, "dist/catalog.json"), `${inAscii(JSON.stringify(head))}\n`, { replace: true });
  await writeWhole(join(root, "dist/programs.jsonl"), lists, { replace: true });
  await writeWhole(join(root, "dist/records.jsonl"), records, { replace: true });
  await writeWhole(join(root, "dist/names.json"), `${inAscii(JSON.stringify(await buildOtherNames(root, reference)))}\n`, { replace: true });
  await writeWhole(join(root, "dist/countries.json"), compiledPart("countries", await buildCountries(root)), { replace: true });
  await writeWhole(join(root, "dist/lead-times.json"), compiledPart("leadTimes", await buildLeadTimes(root, reference)), { replace: true });
  await writeWhole(join(root, "dist/output.schema.json"), `${JSON.stringify(JSON.parse(await readText(join(root, "data/output.schema.json"))))}\n`, {
    replace: true,
  });
  process.stdout.write(`dist/catalog.json: ${programs.length} programs, version ${version}\n`);
}
