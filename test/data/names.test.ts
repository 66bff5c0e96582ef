import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spoken } from "../../src/words/en/spoken.ts";
import { otherNames } from "../../src/words/en/other-names.ts";
import type { Naming } from "../../src/core/input/countries.ts";
import { parseCountry } from "../../src/core/input/countries.ts";
import { LANGUAGES } from "../../src/core/input/languages.ts";
import { parseCurrency, parseMoney } from "../../src/core/input/numbers.ts";
import type { Parsed } from "../../src/core/parsed.ts";
import { folded } from "../../src/core/text.ts";
import { buildOtherNames } from "../../src/tools/build-other-names.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { runs } from "../support/runs.ts";

/** What countries and currencies are called, over the real tables. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const reference = await buildReference(root);
const names = await buildOtherNames(root, reference);
const naming: Naming = { reference, names: () => names };
const withoutNames: Naming = { reference, names: () => ({ countries: {}, currencies: {} }) };

const { nationalities } = JSON.parse(readFileSync(`${root}/node_modules/i18n-nationality/langs/en.json`, "utf8")) as {
  readonly nationalities: Readonly<Record<string, string>>;
};

/** Where nobody lives to apply, and two islands that share one word. */
const withoutWord: readonly string[] = ["AQ", "BV", "GG", "IO", "JE"];

function read<T>(result: Parsed<T>): T | string {
  return result.ok ? result.value : (result.hint ?? "");
}

const country = (text: string): string => read(parseCountry(text, naming));
const currency = (text: string): string => read(parseCurrency(text, naming));

describe("a country", () => {
  test.each(
    Object.entries({
      AE: "Emirati, Emirian",
      AR: "Argentine, Argentinian, Argentinean",
      BW: "Motswana, Batswana",
      CI: "Ivorian",
      DE: "German",
      GB: "British, English, Scottish, Welsh, Northern Irish",
      GN: "Guinean",
      GW: "Bissau-Guinean",
      HK: "Hong Kong, Hong Konger",
      IE: "Irish",
      IN: "Indian",
      KE: "Kenyan",
      KP: "North Korean",
      KR: "Korean, South Korean, Republic of Korea",
      KZ: "Kazakh, Kazakhstani",
      MM: "Burmese",
      NE: "Nigerien",
      NG: "Nigerian",
      NL: "Dutch",
      NP: "Nepali, Nepalese",
      PG: "Papua New Guinean",
      PH: "Filipino, filipina, FILIPINO",
      PS: "Palestine, Palestinian, State of Palestine",
      RU: "Russian, Russian Federation",
      SK: "Slovak, Slovakian",
      SS: "South Sudanese",
      TT: "Trinidad and Tobago, Trinidadian",
      US: "American",
      WS: "Samoan",
      XK: "Kosovar",
      ZA: "South African",
      CD: "Democratic Republic of the Congo",
      CG: "Republic of the Congo",
    }).flatMap(([code, texts]) => texts.split(", ").map((text) => [text, code])),
  )("%s is of %s", (text, code) => expect(country(text)).toBe(code));

  test.each([
    ["Dominican", "Write dm (Dominica) or do (Dominican Republic)."],
    ["Congolese", "Write cd (Congo - Kinshasa) or cg (Congo - Brazzaville)."],
    ["Virgin Islander", "Write vg (British Virgin Islands) or vi (U.S. Virgin Islands)."],
  ])("%s may be of two", (text, hint) => expect(country(text)).toBe(hint));

  test.each([
    ["Deutchland", "Deutschland (Germany)"],
    ["Untied Kingdom", "United Kingdom"],
    ["Phillipines", "Philippines"],
    ["Philipino", "filipino (Philippines)"],
  ])("%s is nearly %s", (text, near) => expect(country(text)).toBe(`Did you mean ${near}?`));

  test.each(["Kurdish", "African", "Tibetan", "Wakanda"])("%s is nothing like one", (text) => expect(country(text)).not.toContain("Did you mean"));

  test("is found by each word for its citizens that the package has, but for one that it has wrong", () => {
    const missed = Object.entries(nationalities).filter(([code, text]) => {
      const [word = ""] = text.split(/\s*\(/u);
      // A list cannot hold what has a comma in it.
      return !word.includes(",") && country(word) !== code && !country(word).includes(`${code.toLowerCase()} (`);
    });
    // "French (French Guiana)" says itself that it is not the usual meaning.
    expect(missed.map(([code]) => code)).toEqual(["GF", "PF", "TF", "WF"]);
  });

  test("has a word for its citizens, but for those without any and a few small ones", () => {
    const own: Readonly<Record<string, readonly string[]>> = otherNames.countries;
    const isNamed = (code: string): boolean =>
      own[code] !== undefined || folded(nationalities[code] ?? reference.countries[code] ?? "") !== folded(reference.countries[code] ?? "");
    expect(Object.keys(reference.countries).filter((code) => !isNamed(code))).toEqual(withoutWord);
  });

  test("keeps its code and its names in every language: no other word takes them away", () => {
    const taken = LANGUAGES.flatMap((language) => {
      const inLanguage = new Intl.DisplayNames(language, { type: "region" });
      return Object.keys(reference.countries).flatMap((code) => {
        const others = names.countries[folded(inLanguage.of(code) ?? "")];
        return others === undefined || others.includes(code) ? [] : [`${language} ${inLanguage.of(code)}: ${code}, not ${others.join()}`];
      });
    });
    expect(taken).toEqual([]);
    const known = [...Object.entries(reference.countries).flat(), ...Object.keys(spoken.countries)];
    expect(known.filter((text) => read(parseCountry(text, withoutNames)) !== country(text))).toEqual([]);
    expect(known.filter((text) => Object.hasOwn(names.countries, folded(text)))).toEqual([]);
  });

  test("is not what a state or province is called", () => {
    const parts = Object.values(reference.regions).flatMap((each) => Object.entries(each).flat());
    // ISO has these islands as a country and as a part of one.
    expect(parts.filter((part) => Object.hasOwn(names.countries, folded(part)))).toEqual(["United States Minor Outlying Islands"]);
  });

  test("of a word that is in use is one that there is, whatever the case and the spaces", () => {
    const words = Object.entries(names.countries);
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.boolean(), ([word, codes], isLoud) => {
        const text = ` ${isLoud ? word.toUpperCase() : word.replaceAll(" ", "-")} `;
        expect(codes.every((code) => Object.hasOwn(reference.countries, code))).toBe(true);
        expect(codes.length === 1 ? [country(text)] : codes.filter((code) => country(text).includes(`${code.toLowerCase()} (`))).toEqual(codes);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a currency", () => {
  test.each(
    Object.entries({
      AED: "UAE dirhams",
      BDT: "taka, Tk, ৳",
      BRL: "reais, R$",
      CHF: "Swiss francs, SFr.",
      CZK: "Kč, koruna",
      EUR: "euro, Euros, €",
      GBP: "pounds, £, British pounds",
      GHS: "cedis, GH₵, GHS",
      HUF: "Ft, forints",
      IDR: "Rp, rupiah",
      INR: "₹, Indian rupees",
      JPY: "yen",
      KES: "KSh, Kenyan shillings, Ksh.",
      MYR: "RM, ringgit",
      NGN: "naira, ₦, N",
      NPR: "Nepalese rupees",
      PKR: "Pakistani rupees",
      PLN: "zł, zl, zloty, złoty, ZL",
      THB: "baht, ฿",
      TRY: "₺",
      TZS: "TSh",
      UAH: "₴, hryvnia",
      UGX: "USh",
      USD: "$, dollars, US dollars, dollar",
      VND: "dong, ₫",
      ZAR: "R, rand",
    }).flatMap(([code, texts]) => texts.split(", ").map((text) => [text, code])),
  )("%s is %s", (text, code) => expect(currency(text)).toBe(code));

  test.each([
    ["Rs", "Write INR, LKR, MUR, NPR, PKR or SCR."],
    ["rupees", "Write INR, LKR, MUR, NPR, PKR or SCR."],
    ["kr", "Write DKK, ISK, NOK or SEK."],
    ["¥", "Write CNY or JPY."],
    ["Br", "Write BYN or ETB."],
    ["FCFA", "Write XAF or XOF."],
    ["shillings", "Write KES, SOS, TZS or UGX."],
  ])("%s may be several", (text, hint) => expect(currency(text)).toBe(hint));

  test.each([
    ["800 zl", 800, "PLN"],
    ["KSh 50000", 50_000, "KES"],
    ["1.500 €", 1500, "EUR"],
    ["1500 USD", 1500, "USD"],
    ["$1500", 1500, "USD"],
    ["1500 US dollars", 1500, "USD"],
    ["R5 000", 5000, "ZAR"],
    ["₦500,000", 500_000, "NGN"],
    ["500 000 kyat", 500_000, "MMK"],
    ["300 kina", 300, "PGK"],
  ])("an amount %s is %d %s", (text, amount, code) => expect(parseMoney(text, naming)).toEqual({ ok: true, value: { amount, currency: code } }));

  test("is not taken from an amount of millions", () => expect(parseMoney("1.5M", naming).ok).toBe(false));

  test("means itself by its code, and every word means some that there is a rate for", () => {
    const codes = Object.keys(reference.rates.perDollar);
    expect(codes.filter((code) => currency(code) !== code || currency(code.toLowerCase()) !== code)).toEqual([]);
    const rated = new Set(codes);
    expect(Object.entries(names.currencies).filter(([, each]) => each.length === 0 || each.some((code) => !rated.has(code)))).toEqual([]);
    const own = Object.entries(otherNames.currencies).filter(([word, each]) =>
      each.length === 1 ? currency(word) !== each[0] : !currency(word).startsWith("Write "),
    );
    expect(own).toEqual([]);
  });
});
