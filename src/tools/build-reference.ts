import { readFile } from "node:fs/promises";
import { iso31661, iso31662 } from "iso-3166";
import { countries as continents } from "countries-list";
import * as z from "zod";
import type { LivingCost, Reference } from "../core/reference.ts";
import { folded } from "../core/text.ts";
import { countryFile } from "../catalog/country-schema.ts";
import { listFiles } from "../files/disk.ts";
import { readYaml } from "../files/yaml.ts";

/** Reads the reference data of `data/` and of the packages that state such facts, at build time. */
export async function buildReference(root: string): Promise<Reference> {
  const read = async (name: string): Promise<unknown> => readYamlFile(`${root}/data/${name}`);
  const vocabulary = vocabularyFile.parse(await read("vocabulary.yaml"));
  const groups = groupsFile.parse(await read("groups.yaml"));
  const tests = testsFile.parse(await read("language-tests.yaml"));
  return {
    countries: countryNames(),
    regions: regionNames(),
    groups: { ...continentGroups(), ...Object.fromEntries(Object.entries(groups).map(([id, { members }]) => [id, members])) },
    groupLabels: { ...continentLabels, ...Object.fromEntries(Object.entries(groups).map(([id, { label }]) => [id, label])) },
    specialties: vocabulary.specialties,
    fields: vocabulary.fields,
    rates: await rates(root),
    living: await livingCosts(root),
    testLevels: Object.fromEntries(Object.entries(tests).map(([test, { levels }]) => [test, levels])),
  };
}

const term = z.strictObject({ label: z.string(), also: z.array(z.string()).exactOptional(), in: z.array(z.string()).exactOptional() });
const vocabularyFile = z.strictObject({ specialties: z.record(z.string(), term), fields: z.record(z.string(), term) });
const groupsFile = z.record(z.string(), z.object({ label: z.string(), members: z.array(z.string().length(2)) }));
const testsFile = z.record(z.string(), z.object({ levels: z.record(z.string(), z.number()) }));

async function readYamlFile(path: string): Promise<unknown> {
  const yaml = readYaml(await readFile(path, "utf8"));
  if (yaml.problems.length > 0) throw new Error(yaml.problems.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`).join("\n"));
  return yaml.value;
}

/** Codes of ISO 3166-1, named as English speakers do. Kosovo has a code in general use, but none of the standard. */
function countryNames(): Reference["countries"] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const codes = [...iso31661.filter(({ state }) => state === "assigned").map(({ alpha2 }) => alpha2), "XK"].toSorted();
  return Object.fromEntries(codes.map((code) => [code, names.of(code) ?? code]));
}

/** Countries whose states or provinces go by short codes in daily use. */
const CODED = ["US", "CA", "AU"];

function regionNames(): Reference["regions"] {
  return Object.fromEntries(
    CODED.map((country) => [country, Object.fromEntries(iso31662.filter(({ parent }) => parent === country).map(({ code, name }) => [code.slice(3), name]))]),
  );
}

const continentIds: Readonly<Record<string, string>> = {
  AF: "africa",
  AS: "asia",
  EU: "europe",
  NA: "north-america",
  SA: "south-america",
  OC: "oceania",
  AN: "antarctica",
};

const continentLabels: Reference["groupLabels"] = {
  africa: "Africa",
  asia: "Asia",
  europe: "Europe",
  "north-america": "North America",
  "south-america": "South America",
  oceania: "Oceania",
  antarctica: "Antarctica",
};

function continentGroups(): Reference["groups"] {
  const groups: Record<string, string[]> = {};
  for (const [code, { continent }] of Object.entries(continents)) (groups[continentIds[continent] ?? continent] ??= []).push(code);
  return groups;
}

/** Currencies of ISO 4217; the data package also holds others that nobody pays fees in. */
async function rates(root: string): Promise<Reference["rates"]> {
  const folder = `${root}/node_modules/@fawazahmed0/currency-api`;
  const { date, usd } = z
    .object({ date: z.iso.date(), usd: z.record(z.string(), z.number()) })
    .parse(JSON.parse(await readFile(`${folder}/v1/currencies/usd.json`, "utf8")));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(`${folder}/package.json`, "utf8")));
  const codes = Intl.supportedValuesOf("currency");
  const perDollar = Object.fromEntries(
    codes.flatMap((code) => (usd[code.toLowerCase()] === undefined ? [] : [[code, significant(usd[code.toLowerCase()] ?? 0)]])),
  );
  return { date, source: `@fawazahmed0/currency-api ${version}`, perDollar };
}

/** Five digits are more than an estimate needs. */
function significant(value: number): number {
  return Number(value.toPrecision(6));
}

async function livingCosts(root: string): Promise<Reference["living"]> {
  const files = await listFiles(`${root}/data/countries`, [".yaml"]);
  const entries = await Promise.all(
    files.map(async (file): Promise<readonly [string, readonly LivingCost[]]> => {
      const { code, living = [] } = countryFile.parse(await readYamlFile(file));
      return [
        code,
        living.map(({ area, amount, high, currency, per, year }) => ({
          amount,
          ...(high !== undefined && { high }),
          currency,
          per,
          ...(area !== undefined && isNamed(area) && { area: folded(area) }),
          ...(typeof year === "number" && { year }),
        })),
      ];
    }),
  );
  return Object.fromEntries(entries);
}

/** "Oxford" is a city of its own; "outside London" and "whole country" speak of all the others. */
function isNamed(area: string): boolean {
  return !/\b(outside|other|rest|whole|country|national|elsewhere|average|general)\b/iu.test(area);
}
