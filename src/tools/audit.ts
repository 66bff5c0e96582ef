import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/**
 * Known vulnerabilities of the packages whose code is shipped. npm's own look at what an install brings finds nothing to look at, since
 * all is bundled; so it looks at everything that is installed here, and what is not in the bill of materials is left out.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bill = JSON.parse(await readFile(join(root, "dist/sbom.cdx.json"), "utf8")) as {
  readonly components: readonly { readonly group?: string; readonly name: string }[];
};
const shipped = new Set(bill.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));

interface Answer {
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string; readonly range: string }>>;
  readonly message?: string;
}

const answer = await report();
const found = Object.values(answer.vulnerabilities ?? {}).filter(({ name }) => shipped.has(name));

if (answer.vulnerabilities === undefined) {
  process.stderr.write(`The registry does not tell known vulnerabilities: ${answer.message ?? "no answer"}\n`);
  process.exitCode = 2;
} else {
  for (const { name, severity, range } of found) process.stdout.write(`${name} ${range}: ${severity}\n`);
  process.stdout.write(`${found.length} known vulnerabilities in the ${shipped.size} packages of which something is shipped\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

/** npm ends with an exit code where it found something, and tells on stdout in any case. */
async function report(): Promise<Answer> {
  const options = { cwd: root, maxBuffer: 1 << 26, shell: process.platform === "win32" };
  const text = await promisify(execFile)("npm", ["audit", "--json"], options).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && "stdout" in error ? String(error.stdout) : ""),
  );
  return text === "" ? {} : (JSON.parse(text) as Answer);
}
