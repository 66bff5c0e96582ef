import { leadTimesFile } from "../catalog/lead-times-schema.ts";
import type { LeadTimes } from "../core/plan/lead-times.ts";
import type { Reference } from "../core/reference.ts";
import { readText } from "../files/disk.ts";
import { readYaml } from "../files/yaml.ts";

/** Reads data/lead-times.yaml, at build time. */
export async function buildLeadTimes(root: string, reference: Reference): Promise<LeadTimes> {
  const { value, problems } = readYaml(await readText(`${root}/data/lead-times.yaml`));
  if (problems.length > 0) throw new Error(problems.map(({ line, column, message }) => `data/lead-times.yaml:${line}:${column} ${message}`).join("\n"));
  const leadTimes: LeadTimes = leadTimesFile.parse(value);
  const places = Object.values(leadTimes.tasks).flatMap(({ where = [] }) => where.flatMap((local) => local.in));
  const unknown = places.filter((place) => !(place in reference.countries) && !(place in reference.groups));
  if (unknown.length > 0) throw new Error(`data/lead-times.yaml: neither a country nor a group: ${unknown.join(", ")}`);
  return leadTimes;
}
