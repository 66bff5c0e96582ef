import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { examples } from "#words/examples.ts";
import { commandTree } from "../cli/tree.ts";
import { html } from "./manual/html.ts";
import { manualOf } from "./manual/manual.ts";
import { roff } from "./manual/roff.ts";

/** The commands → dist/intern-find.1 for man, and dist/manual.html. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
const { version: catalog } = JSON.parse(await readFile(join(root, "dist/catalog.json"), "utf8")) as { version: string };

const nothing = { version, run: async (): Promise<void> => undefined, write: (): void => undefined };
const names = (await commandTree({ ...nothing, words: ["help"] })).commands.map((command) => command.name());
const tree = await commandTree({ ...nothing, words: ["help", ...names] });
const manual = manualOf(tree, version, (name) => (name in examples ? examples[name as keyof typeof examples] : []));

await writeFile(join(root, "dist/intern-find.1"), roff(manual, catalog));
await writeFile(join(root, "dist/manual.html"), html(manual));
process.stdout.write("dist/intern-find.1 and dist/manual.html\n");
