import { mistakes } from "#words/mistakes.ts";
import { nearest } from "../../core/input/names.ts";
import { isZone } from "../../core/zones.ts";
import type { FileRule, Mistake } from "./rule.ts";
import { walk } from "./rule.ts";

/** Lists of countries and groups, by the key they stand under. */
const countryLists = new Set(["in", "notIn", "countries"]);

/** Countries, groups, regions, currencies, zones, specialties and fields have to exist. */
export const knownNames: FileRule = (file, reference) => {
  const found: Mistake[] = [];
  const expect = (known: readonly string[], value: unknown, path: readonly PropertyKey[], words: (name: string, near?: string) => string): void => {
    if (typeof value !== "string" || known.includes(value)) return;
    found.push({ path, message: words(value, nearest(value, known)) });
  };
  const places = [...Object.keys(reference.countries), ...Object.keys(reference.groups)];
  for (const { value, path } of walk(file)) {
    const [key, parent] = [path.at(-1), path.at(-2)];
    if (key === "country") expect(places, value, path, mistakes.notAPlace);
    if (typeof parent === "string" && countryLists.has(parent)) expect(places, value, path, mistakes.notAPlace);
    if (key === "currency") expect(Object.keys(reference.rates.perDollar), value, path, mistakes.notACurrency);
    if (parent === "specialties") expect(Object.keys(reference.specialties), value, path, mistakes.notASpecialty);
    if (parent === "any" && isFieldList(file, path)) expect(Object.keys(reference.fields), value, path, mistakes.notAField);
    if (key === "zone" && typeof value === "string" && !isZone(value)) found.push({ path, message: mistakes.notAZone(value) });
    found.push(...unknownRegion(value, path, reference.regions));
  }
  return found;
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
  return [{ path: [...path, "region"], message: mistakes.notACode(region, byName) }];
}
