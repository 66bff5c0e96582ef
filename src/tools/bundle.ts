import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Metafile } from "esbuild";
import { build } from "esbuild";

/** src/main.ts → dist/*.js: everything that the program needs in a few files, so that an install is one small package. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };

for (const name of ["main.js", "chunks"]) await rm(join(root, "dist", name), { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: "src/main.ts" },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  metafile: true,
  define: { INTERN_FIND_VERSION: JSON.stringify(version) },
  // CommonJS dependencies inside an ES module ask for a `require`.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
});

await writeFile(join(root, "dist/THIRD-PARTY.txt"), await licences(metafile));
await writeFile(join(root, "dist/meta.json"), JSON.stringify(metafile));
process.stdout.write(`dist/main.js: ${Object.keys(metafile.outputs).length} files\n`);

/** The licence texts of what is bundled. */
async function licences({ inputs }: Metafile): Promise<string> {
  const packages = new Set(Object.keys(inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? []));
  const texts = await Promise.all([...packages].toSorted().map(async (name) => `${name}\n${"-".repeat(name.length)}\n${await licenceOf(name)}`));
  return `${texts.join("\n\n")}\n`;
}

async function licenceOf(name: string): Promise<string> {
  for (const file of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "license.md", "LICENCE"]) {
    const text = await readFile(join(root, "node_modules", name, file), "utf8").catch(() => undefined);
    if (text !== undefined) return text.trim();
  }
  const { license } = JSON.parse(await readFile(join(root, "node_modules", name, "package.json"), "utf8")) as { license?: string };
  return `Licence: ${license ?? "not stated"}`;
}
