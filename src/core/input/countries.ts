import { inputs } from "#words/inputs.ts";
import { spoken } from "#words/spoken.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Country } from "../program.ts";
import type { Reference } from "../reference.ts";
import { folded } from "../text.ts";
import { nearest } from "./names.ts";

/** Names in daily use that are neither a code nor an official name. */
const everyday: Readonly<Record<string, Country>> = spoken.countries;

/** A country as people write it: uk, UK, GB, Britain, Deutschland, 德国. */
export function parseCountry(text: string, reference: Reference): Parsed<Country> {
  const wanted = folded(text);
  const code = wanted.toUpperCase();
  if (Object.hasOwn(reference.countries, code)) return parsed(code);
  const found =
    (Object.hasOwn(everyday, wanted) ? everyday[wanted] : undefined) ?? byEnglishName(wanted, reference) ?? byAnyName(wanted, Object.keys(reference.countries));
  return found === undefined ? refused(inputs.countries.unknown(text), hintFor(text, reference)) : parsed(found);
}

/** A country or a group of countries. */
export function parseCountryOrGroup(text: string, reference: Reference): Parsed<string> {
  const group = folded(text).replaceAll(" ", "-");
  return Object.hasOwn(reference.groups, group) ? parsed(group) : parseCountry(text, reference);
}

function byEnglishName(wanted: string, { countries }: Reference): Country | undefined {
  return Object.entries(countries).find(([, name]) => folded(name) === wanted)?.[0];
}

/** Every language of the world's larger ones that the runtime can name countries in. */
const LANGUAGES =
  "af,am,ar,az,be,bg,bn,bs,ca,cs,cy,da,de,el,es,et,eu,fa,fi,fil,fr,ga,gl,gu,he,hi,hr,hu,hy,id,is,it,ja,ka,kk,km,kn,ko,ky,lo,lt,lv,mk,ml,mn,mr,ms,my,nb,ne,nl,pa,pl,ps,pt,ro,ru,si,sk,sl,sq,sr,sv,sw,ta,te,th,tr,uk,ur,uz,vi,yo,zh,zh-Hant,zu";

/** Slow, and so the last resort: asks for each country's name in each language until one fits. */
function byAnyName(wanted: string, codes: readonly Country[]): Country | undefined {
  for (const language of LANGUAGES.split(",")) {
    const names = new Intl.DisplayNames(language, { type: "region" });
    const found = codes.find((code) => folded(names.of(code) ?? "") === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hintFor(text: string, { countries }: Reference): string {
  const near = nearest(text, [...Object.values(countries), ...Object.keys(everyday)]);
  return near === undefined ? inputs.countries.hint : inputs.didYouMean(near);
}
