import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Metafile, Plugin } from "esbuild";
import { build, transform } from "esbuild";
import { inAscii } from "../catalog/compiled.ts";
import type { Bundled } from "./bundled.ts";
import { bundledPackages } from "./bundled.ts";
import { NARROW } from "./narrow.ts";
import { sbom } from "./sbom.ts";

/**
 * src/main.ts → dist/main.cjs, which every start loads, and dist/lazy*.cjs, which hold each module that is imported only when it is
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

/**
 * Most texts are as wide as they are long. string-width, whose tables of emoji take longer to make than a whole search, measures the
 * others, for us and for the packages that bring older ones of it along.
 */
const lateStringWidth: Plugin = {
  name: "late-string-width",
  setup(building) {
    building.onResolve({ filter: /^string-width$/ }, ({ path, namespace }) => (namespace === "width" ? undefined : { path, namespace: "width" }));
    building.onLoad({ filter: /.*/, namespace: "width" }, () => ({
      contents: `
        module.exports = (text) => {
          const shown = text.replaceAll(/\\u001b\\[[\\d;]*m/g, "");
          return ${NARROW}.test(shown) ? shown.length : require("string-width").default(shown);
        };`,
      loader: "js",
      resolveDir: root,
    }));
  },
};

/** cli-table3 shortens the text of each cell for a message that only its own debugging reads, which takes a third of drawing a table. */
const noDebugText: Plugin = {
  name: "no-debug-text",
  setup(building) {
    building.onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace("let content = utils.truncate(this.content, 10, this.truncate);", "const content = this.content;");
      if (contents === text) throw new Error(`${path}: the text for debugging is made in another way now`);
      return { contents, loader: "js" };
    });
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
      return { path: `./${lazyName(file)}`, external: true };
    });
  },
};

function lazyName(file: string): string {
  return basename(file).replace(/\.ts$/u, ".cjs");
}

/** bin/ runs bundles as scripts, which can require a module but not import one. */
const asCommonJs = { format: "cjs", platform: "node", target: "node20.19", supported: { "dynamic-import": false } } as const;

const common: BuildOptions = {
  ...asCommonJs,
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: "none",
  metafile: true,
  define: { INTERN_FIND_VERSION: JSON.stringify(version), INTERN_FIND_BUILD: JSON.stringify(await sourceHash()), "import.meta.dirname": "__dirname" },
};

/** Few commands need one of these, and to find where it ends takes V8 time. */
const LARGE = 100_000;

await mkdir(dist, { recursive: true });
for (const name of await readdir(dist)) if (/(\.cjs|\.compiled|^lazy)$/u.test(name)) await rm(join(dist, name), { recursive: true, force: true });

/** What is started on other cores; nothing imports it. Node loads a small file for each, which asks bin/ for the module. */
const workers = ["src/people-worker.ts", "src/catalog/compile-worker.ts"].map((path) => join(root, path));
const lazy = new Set<string>(workers);
const main = await built({
  ...common,
  entryPoints: ["src/main.ts"],
  outfile: "dist/main.cjs",
  plugins: [keepLazy, lateChildProcess, lateStringWidth, noDebugText, noEditor],
});
await writeFile(join(dist, "main.cjs"), asFunction(await readFile(join(dist, "main.cjs"), "utf8")));
const rest = await builtLazy();
for (const worker of workers) await writeFile(join(dist, lazyName(worker)), `require("../bin/intern-find.js")("./${lazyName(worker)}");\n`);
const bundles = [main, rest];

const packages = await bundledPackages(root, inputsOf(bundles));
await writeFile(join(dist, "THIRD-PARTY.txt"), await licences(packages));
await writeFile(join(dist, "sbom.cdx.json"), `${JSON.stringify(sbom({ name: "intern-find", version }, packages))}\n`);
await writeFile(join(dist, "meta.json"), JSON.stringify(Object.assign({}, ...bundles.map(({ outputs }) => outputs))));
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

/**
 * What lazy modules share is split off, which esbuild does for ES modules alone; so they are turned into CommonJS one by one. Each is a
 * function in one file, but for the large ones: a single file is read, and V8 compiles only the functions that are called.
 */
async function builtLazy(): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [...lazy].toSorted(),
    outdir: "dist/lazy",
    entryNames: "[name]",
    chunkNames: "shared-[hash]",
    outExtension: { ".js": ".cjs" },
    format: "esm",
    splitting: true,
    write: false,
    metafile: true,
    supported: {},
    plugins: [lateChildProcess, lateStringWidth, noDebugText, noEditor],
  });
  const modules = await Promise.all(outputFiles.map(async ({ path, text }) => ({ name: basename(path), code: await inCommonJs(text) })));
  const [large, small] = [modules.filter(({ code }) => code.length >= LARGE), modules.filter(({ code }) => code.length < LARGE)];
  for (const { name, code } of large) await writeFile(join(dist, `lazy-${name}`), asFunction(code));
  const functions = small.map(({ name, code }) => `${JSON.stringify(name)}(exports, require, module) {${code}}`);
  await writeFile(join(dist, "lazy.cjs"), asFunction(`module.exports = {\n${functions.toSorted().join(",\n")}\n};`));
  return metafile;
}

async function inCommonJs(code: string): Promise<string> {
  return (await transform(code, { ...asCommonJs, minify: true })).code;
}

/** A script whose value is a function, as Node itself makes of a CommonJS module. bin/ reads it as ASCII. */
function asFunction(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${inAscii(code)}\n})\n`;
}

/** The files of which something is in a bundle. */
function inputsOf(metafiles: readonly Metafile[]): ReadonlySet<string> {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  return new Set(outputs.flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))));
}

/** The licence texts of what is shipped. */
async function licences(bundled: readonly Bundled[]): Promise<string> {
  const texts = await Promise.all(bundled.map(async ({ name, folder }) => `${name}\n${"-".repeat(name.length)}\n${await licenceOf(folder)}`));
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
