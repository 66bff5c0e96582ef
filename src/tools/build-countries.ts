import { countryFile } from "../catalog/country-schema.ts";
import type { CountryFacts, CountryFactsByCode } from "../core/country-facts.ts";
import { listFiles, readText } from "../files/disk.ts";
import { readYaml } from "../files/yaml.ts";

/** Reads data/countries, at build time. The assignment keeps the core's shape and that of the files together. */
export async function buildCountries(root: string): Promise<CountryFactsByCode> {
  const files = await listFiles(`${root}/data/countries`, [".yaml"]);
  const countries = await Promise.all(files.map(async (file): Promise<CountryFacts> => countryFile.parse(readYaml(await readText(file)).value)));
  return Object.fromEntries(countries.toSorted((left, right) => (left.code < right.code ? -1 : 1)).map((country) => [country.code, country]));
}
