import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

/** src/index.ts → dist/index.js, the library, and dist/types, what the compiler knows of it. */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

await build({
  absWorkingDir: root,
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
});
await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "src/tools/types.tsconfig.json"], { cwd: root });

/** Declarations name each other as the sources do; a reader's compiler looks for what is shipped. */
const types = join(root, "dist/types");
for (const entry of await readdir(types, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll(/(from "\.[^"]*)\.ts"/gu, '$1.js"').replaceAll(/(import\("\.[^"]*)\.ts"\)/gu, '$1.js")'));
}
process.stdout.write("dist/index.js and its types\n");
