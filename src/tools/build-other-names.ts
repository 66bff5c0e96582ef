import { readFile } from "node:fs/promises";
import { countries as listed } from "countries-list";
import { iso31661 } from "iso-3166";
import * as z from "zod";
import { otherNames as words } from "#words/other-names.ts";
import { spoken } from "#words/spoken.ts";
import { moneyWord } from "../core/money-word.ts";
import type { OtherNames } from "../core/other-names.ts";
import type { Reference } from "../core/reference.ts";
import { folded } from "../core/text.ts";

type Meanings = Map<string, Set<string>>;

/** What else countries and currencies are called in English, by the packages and the runtime that state it, and by our own words. */
export async function buildOtherNames(root: string, reference: Reference): Promise<OtherNames> {
  const nationalities = nationalitiesFile.parse(JSON.parse(await readFile(`${root}/node_modules/i18n-nationality/langs/en.json`, "utf8"))).nationalities;
  return { countries: countryWords(reference, nationalities), currencies: currencyWords(reference) };
}

const nationalitiesFile = z.object({ nationalities: z.record(z.string(), z.string()) });

function countryWords({ countries }: Reference, nationalities: Readonly<Record<string, string>>): OtherNames["countries"] {
  const short = new Intl.DisplayNames("en", { type: "region", style: "short" });
  const official = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));
  const common: Readonly<Record<string, { readonly name: string } | undefined>> = listed;
  const [plain, noted]: [Meanings, Meanings] = [new Map(), new Map()];
  for (const code of Object.keys(countries)) {
    for (const text of [short.of(code), official.get(code), common[code]?.name, nationalities[code]].filter((name) => name !== undefined)) {
      // "Dominican (Dominica)" says itself that it is not said of that country alone; "Korea, Republic of" stands in lists of names.
      const [name, note] = text.split(/\s*\(/u);
      const [last = "", first] = (name ?? "").split(", ");
      add(note === undefined ? plain : noted, folded(first === undefined ? last : `${first} ${last}`), code);
    }
  }
  const own = Object.entries(words.countries).flatMap(([code, names]) => names.map((name): [string, readonly string[]] => [folded(name), [code]]));
  const shared = Object.entries(words.ofSeveralCountries).map(([name, codes]): [string, readonly string[]] => [folded(name), codes]);
  const known = new Set([...Object.keys(spoken.countries), ...Object.entries(countries).flat().map(folded)]);
  return tableOf([...entriesOf(noted), ...entriesOf(plain), ...own, ...shared].filter(([word]) => !known.has(word)));
}

/** Signs and English names of the currencies that are in use, each name also by its last word: "Polish zlotys", "zlotys". */
function currencyWords({ rates, countries }: Reference): OtherNames["currencies"] {
  const found: Meanings = new Map();
  for (const country of Object.keys(countries)) {
    const { currency = [], languages = [] } = inUse[country] ?? {};
    for (const code of currency.filter((one) => Object.hasOwn(rates.perDollar, one))) {
      // Of a language that it does not know the runtime would take the one of this machine.
      const locales = Intl.NumberFormat.supportedLocalesOf(["en", ...languages.map((language) => `${language}-${country}`)]);
      const signs = locales.flatMap((locale) => signsOf(code, locale));
      const names = [1, 2].map((count) => inMoney(code, "en", { currencyDisplay: "name", maximumFractionDigits: 0 }, count));
      for (const text of [...signs.filter(isSign), ...names, ...names.map((name) => name.split(" ").at(-1) ?? "")]) add(found, moneyWord(text), code);
    }
  }
  const own = Object.entries(words.currencies).map(([word, codes]): [string, readonly string[]] => [moneyWord(word), codes]);
  return tableOf([...entriesOf(found), ...own]);
}

const inUse: Readonly<Record<string, { readonly currency: readonly string[]; readonly languages: readonly string[] } | undefined>> = listed;

function signsOf(code: string, locale: string): readonly string[] {
  return (["symbol", "narrowSymbol"] as const).map((currencyDisplay) => inMoney(code, locale, { currencyDisplay }, 1));
}

/** One letter may be a million, and the code itself is understood anyway. */
function isSign(text: string): boolean {
  return !/^\p{L}$|^[A-Z]{3}$/u.test(text);
}

function inMoney(currency: string, locale: string, options: Intl.NumberFormatOptions, amount: number): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency, ...options }).formatToParts(amount);
  return parts.find(({ type }) => type === "currency")?.value ?? "";
}

function add(meanings: Meanings, word: string, code: string): void {
  meanings.set(word, (meanings.get(word) ?? new Set()).add(code));
}

function entriesOf(meanings: Meanings): readonly (readonly [string, readonly string[]])[] {
  return [...meanings].map(([word, codes]) => [word, [...codes].toSorted()]);
}

/** In order, so that equal data gives equal bytes; of two entries for a word the later holds. */
function tableOf(entries: readonly (readonly [string, readonly string[]])[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...new Map(entries)].filter(([word]) => word !== "").toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
