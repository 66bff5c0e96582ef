import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** The module that writes the files, as one file that starts fast, and a folder for the files; both go at the end. */
export async function workplace() {
  const folder = await mkdtemp(join(tmpdir(), "intern-find-durability-"));
  const program = join(folder, "writer.mjs");
  await build({
    entryPoints: [join(here, "writer.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  return {
    program,
    data: join(folder, "data"),
    module: await import(pathToFileURL(program).href),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts a writer. `told` is called with each line it writes; `ended` resolves once it has ended and all it wrote was read. */
export function start(program, argv, told) {
  const child = spawn(process.execPath, [program, ...argv], { stdio: ["ignore", "pipe", "pipe"] });
  const errors = [];
  createInterface({ input: child.stdout }).on("line", told);
  child.stderr.on("data", (part) => errors.push(String(part)));
  const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, errors: errors.join("") })));
  return { pid: child.pid, kill: () => child.kill("SIGKILL"), ended };
}
