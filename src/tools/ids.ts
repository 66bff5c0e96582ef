import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readText } from "../files/disk.ts";
import { writeWhole } from "../files/growing-file.ts";

/** Adds the ids in use to data/ids.txt, the list of all that were ever shipped. It takes none away: an id that goes is retired. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const path = join(root, "data/ids.txt");
const before = (await readText(path).catch(() => "")).split("\n").filter((line) => line !== "");
const present = (await readdir(join(root, "data/programs"))).flatMap((name) => /^(.+)\.ya?ml$/u.exec(name)?.[1] ?? []);
const ids = [...new Set([...before, ...present])].toSorted();

await writeWhole(path, `${ids.join("\n")}\n`, { replace: true });
process.stdout.write(`data/ids.txt: ${ids.length} ids, ${ids.length - new Set(before).size} of them new\n`);
