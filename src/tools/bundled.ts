import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A package of which something is shipped. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  /** Where it is installed, from the root of the project. */
  readonly folder: string;
  readonly use: "code" | "data";
}

/** What the compiled catalog is made of beside our own data: no bundler sees it. */
const DATA = ["node_modules/@fawazahmed0/currency-api", "node_modules/countries-list", "node_modules/i18n-nationality", "node_modules/iso-3166"];

/**
 * The packages of which something is shipped, by name and folder.
 * @param inputs paths of bundled files, from the root of the project
 */
export async function bundledPackages(root: string, inputs: Iterable<string>): Promise<readonly Bundled[]> {
  const code = new Set([...inputs].flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? []));
  const folders = [...new Set([...code, ...DATA])].toSorted();
  return Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as Readonly<Record<string, string>>;
      return { name: name ?? folder, version: version ?? "", license, folder, use: code.has(folder) ? "code" : "data" };
    }),
  );
}
