import type { Retired } from "../core/program.ts";
import { retiredFile } from "../catalog/retired-schema.ts";
import { readText } from "../files/disk.ts";
import { readYaml } from "../files/yaml.ts";

/** Reads data/retired.yaml, at build time. */
export async function readRetired(root: string): Promise<readonly Retired[]> {
  const { value, problems } = readYaml(await readText(`${root}/data/retired.yaml`));
  if (problems.length > 0) throw new Error(problems.map(({ line, column, message }) => `data/retired.yaml:${line}:${column} ${message}`).join("\n"));
  return retiredFile.parse(value).retired;
}

/** What is wrong with the list, given the ids in use. */
export function retiredMistakes(retired: readonly Retired[], present: ReadonlySet<string>): readonly string[] {
  const ids = retired.map(({ id }) => id);
  return retired.flatMap(({ id, replacedBy }, index) => [
    ...(present.has(id) ? [`data/retired.yaml: ${id} is in use: an id is for ever, so that it is either in use or retired`] : []),
    ...(ids.indexOf(id) < index ? [`data/retired.yaml: ${id} stands there twice`] : []),
    ...(replacedBy !== undefined && !present.has(replacedBy) ? [`data/retired.yaml: ${id} is replaced by ${replacedBy}, which is not in use`] : []),
  ]);
}
