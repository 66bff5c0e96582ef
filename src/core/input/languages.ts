import type { Country } from "../program.ts";
import type { Reference } from "../reference.ts";
import { folded } from "../text.ts";

type Countries = Reference["countries"];

/** A name as its language writes it, and whose it is. */
interface Called {
  readonly name: string;
  readonly code: Country;
}

/** By the folded name, which in some scripts two countries share. */
type Names = ReadonlyMap<string, readonly Called[]>;

/** Every language of the world's larger ones that the runtime can name countries in. */
export const LANGUAGES =
  "af,am,ar,az,be,bg,bn,bs,ca,cs,cy,da,de,el,es,et,eu,fa,fi,fil,fr,ga,gl,gu,he,hi,hr,hu,hy,id,is,it,ja,ka,kk,km,kn,ko,ky,lo,lt,lv,mk,ml,mn,mr,ms,my,nb,ne,nl,pa,pl,ps,pt,ro,ru,si,sk,sl,sq,sr,sv,sw,ta,te,th,tr,uk,ur,uz,vi,yo,zh,zh-Hant,zu".split(
    ",",
  );

/** Slow, and so the last resort: asks for the names in one language after the other, until one fits. */
export function calledInAnyLanguage(text: string, countries: Countries): readonly Country[] {
  const wanted = folded(text);
  if (wanted === "") return [];
  for (const language of LANGUAGES) {
    const found = namesIn(language, countries).get(wanted);
    if (found === undefined) continue;
    // Folding takes the vowels from some scripts: Kenya and Guinea are one in Tamil.
    const exact = found.filter(({ name }) => plain(name) === plain(text));
    return (exact.length > 0 ? exact : found).map(({ code }) => code);
  }
  return [];
}

function plain(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

export function namesInAllLanguages(countries: Countries): readonly string[] {
  return LANGUAGES.flatMap((language) => [...namesIn(language, countries).values()].flatMap((found) => found.map(({ name }) => name)));
}

/** A table of people may have a thousand texts that are none; the names of a language are asked for once. */
const asked = new WeakMap<Countries, Map<string, Names>>();

function namesIn(language: string, countries: Countries): Names {
  const before = asked.get(countries) ?? new Map<string, Names>();
  asked.set(countries, before);
  const names = before.get(language) ?? namesOf(language, countries);
  before.set(language, names);
  return names;
}

function namesOf(language: string, countries: Countries): Names {
  const names = new Map<string, Called[]>();
  const inLanguage = new Intl.DisplayNames(language, { type: "region" });
  for (const code of Object.keys(countries)) {
    const name = inLanguage.of(code) ?? code;
    names.set(folded(name), [...(names.get(folded(name)) ?? []), { name, code }]);
  }
  return names;
}
