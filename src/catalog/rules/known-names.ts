import { nearest } from "../../core/input/names.ts";
import { isZone } from "../../core/zones.ts";
import type { FileRule, Mistake } from "./rule.ts";
import { walk } from "./rule.ts";

/** Lists of countries and groups, by the key they stand under. */
const countryLists = new Set(["in", "notIn", "countries"]);

/** Countries, groups, regions, currencies, zones, specialties and fields have to exist. */
export const knownNames: FileRule = (file, reference) => {
  const mistakes: Mistake[] = [];
  const expect = (known: readonly string[], value: unknown, path: readonly PropertyKey[], what: string): void => {
    if (typeof value !== "string" || known.includes(value)) return;
    const near = nearest(value, known);
    mistakes.push({ path, message: `found "${value}", which is not a ${what}${near === undefined ? "" : `; did you mean ${near}?`}` });
  };
  const places = [...Object.keys(reference.countries), ...Object.keys(reference.groups)];
  for (const { value, path } of walk(file)) {
    const [key, parent] = [path.at(-1), path.at(-2)];
    if (key === "country") expect(places, value, path, "known country or group");
    if (typeof parent === "string" && countryLists.has(parent)) expect(places, value, path, "known country or group");
    if (key === "currency") expect(Object.keys(reference.rates.perDollar), value, path, "currency with a rate");
    if (parent === "specialties") expect(Object.keys(reference.specialties), value, path, "specialty of data/vocabulary.yaml");
    if (parent === "any" && isFieldList(file, path)) expect(Object.keys(reference.fields), value, path, "field of data/vocabulary.yaml");
    if (key === "zone" && typeof value === "string" && !isZone(value))
      mistakes.push({ path, message: `found "${value}", which is not an IANA zone like Europe/London, UTC or AoE` });
    mistakes.push(...unknownRegion(value, path, reference.regions));
  }
  return mistakes;
};

function isFieldList(file: unknown, path: readonly PropertyKey[]): boolean {
  const owner = path.slice(0, -2).reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], file);
  return typeof owner === "object" && owner !== null && "kind" in owner && owner.kind === "field-of-study";
}

/** Where a country's regions have short codes in common use, only those are used. */
function unknownRegion(value: unknown, path: readonly PropertyKey[], regions: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly Mistake[] {
  if (typeof value !== "object" || value === null || !("country" in value) || !("region" in value)) return [];
  const codes = regions[String(value.country)];
  const region = String(value.region);
  if (codes === undefined || region in codes) return [];
  const byName = Object.entries(codes).find(([, name]) => name === region)?.[0];
  return [{ path: [...path, "region"], message: `found "${region}", a short code is used here${byName === undefined ? "" : `: ${byName}`}` }];
}
