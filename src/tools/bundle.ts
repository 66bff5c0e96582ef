import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Metafile, Plugin } from "esbuild";
import { build, transform } from "esbuild";

/**
 * src/main.ts → dist/main.cjs, which every start loads, and dist/lazy/*.cjs, one for each module that is imported only when it is
 * needed, and what several of those share. CommonJS, because Node 20 starts it sooner than ES modules.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const dist = join(root, "dist");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };

/** commander loads this module at every start, for subcommands in programs of their own, of which there are none here. */
const lateChildProcess: Plugin = {
  name: "late-child-process",
  setup(building) {
    building.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) => (importer.includes("commander") ? { path, namespace: "late" } : undefined));
    building.onLoad({ filter: /.*/, namespace: "late" }, () => ({
      contents: 'module.exports = { get spawn() { return require("child_process").spawn; } };',
      loader: "js",
    }));
  },
};

/** inquirer loads what its editor prompt needs, half a megabyte of old encodings; no question here opens an editor. */
const noEditor: Plugin = {
  name: "no-editor",
  setup(building) {
    building.onLoad({ filter: /[\\/]@inquirer[\\/]external-editor[\\/]/ }, () => ({ contents: "export const editAsync = undefined;", loader: "js" }));
  },
};

/** Leaves `import("./x.ts")` a call of its own, and notes down what it loads. */
const keepLazy: Plugin = {
  name: "keep-lazy",
  setup(building) {
    building.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = resolve(resolveDir, path);
      if ([...lazy].some((other) => other !== file && lazyName(other) === lazyName(file))) throw new Error(`${path}: another lazy module has this name`);
      lazy.add(file);
      return { path: `./lazy/${lazyName(file)}`, external: true };
    });
  },
};

function lazyName(file: string): string {
  return basename(file).replace(/\.ts$/u, ".cjs");
}

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  // bin/ runs the bundle as a script, which can require a module but not import one.
  supported: { "dynamic-import": false },
  minify: true,
  legalComments: "none",
  metafile: true,
  define: { INTERN_FIND_VERSION: JSON.stringify(version), INTERN_FIND_BUILD: JSON.stringify(await sourceHash()), "import.meta.url": "__fileUrl" },
  banner: { js: 'const __fileUrl = require("node:url").pathToFileURL(__filename).href;' },
};

await mkdir(dist, { recursive: true });
for (const name of await readdir(dist)) if (/^(main.*|lazy)$/u.test(name)) await rm(join(dist, name), { recursive: true, force: true });

/** What is started on other cores is a file of its own; nothing imports it. */
const lazy = new Set<string>([join(root, "src/people-worker.ts"), join(root, "src/catalog/compile-worker.ts")]);
const main = await built({ ...common, entryPoints: ["src/main.ts"], outfile: "dist/main.cjs", plugins: [keepLazy, lateChildProcess, noEditor] });
if (/\P{ASCII}/u.test(await readFile(join(dist, "main.cjs"), "utf8")))
  throw new Error("dist/main.cjs: bin/ reads it as ASCII; escape the letters of a pattern that are not");
const rest = await builtLazy();

await writeFile(join(dist, "THIRD-PARTY.txt"), await licences([main, rest]));
await writeFile(join(dist, "meta.json"), JSON.stringify({ ...main.outputs, ...rest.outputs }));
process.stdout.write(`dist/main.cjs and ${lazy.size} lazy modules\n`);

/** Stands for everything that decides how a data file is read. */
async function sourceHash(): Promise<string> {
  const hash = createHash("sha256").update(version);
  for (const folder of ["catalog", "core", "files"]) {
    const names = (await readdir(join(root, "src", folder), { recursive: true })).filter((name) => name.endsWith(".ts"));
    for (const name of names.toSorted()) hash.update(await readFile(join(root, "src", folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

async function built(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build(options);
  if (metafile === undefined) throw new Error("esbuild made no metafile");
  return metafile;
}

/** What lazy modules share is split off, which esbuild does for ES modules alone; so they are turned into CommonJS one by one. */
async function builtLazy(): Promise<Metafile> {
  const { banner: _, ...options } = common;
  const outExtension = { ".js": ".cjs" };
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [...lazy],
    outdir: "dist/lazy",
    entryNames: "[name]",
    chunkNames: "shared-[hash]",
    outExtension,
    format: "esm",
    splitting: true,
    write: false,
    metafile: true,
    supported: {},
    plugins: [lateChildProcess, noEditor],
  });
  await mkdir(join(dist, "lazy"), { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: common.target ?? [],
      minify: true,
      supported: { "dynamic-import": false },
      ...(text.includes("__fileUrl") && common.banner && { banner: common.banner["js"] ?? "" }),
    });
    await writeFile(path, code);
  }
  return metafile;
}

/** The licence texts of what is bundled. */
async function licences(metafiles: readonly Metafile[]): Promise<string> {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? []));
  const texts = await Promise.all(
    [...packages].toSorted().map(async (folder) => {
      const name = folder.replace(/^.*node_modules\//u, "");
      return `${name}\n${"-".repeat(name.length)}\n${await licenceOf(folder)}`;
    }),
  );
  return `${texts.join("\n\n")}\n`;
}

async function licenceOf(folder: string): Promise<string> {
  for (const file of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "license.md", "LICENCE"]) {
    const text = await readFile(join(root, folder, file), "utf8").catch(() => undefined);
    if (text !== undefined) return text.trim();
  }
  const { license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as { license?: string };
  return `Licence: ${license ?? "not stated"}`;
}
