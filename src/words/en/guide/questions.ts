import { byCount, counted, nounFor } from "../count.ts";
import { list } from "../list.ts";

export const questions = {
  title: "Questions people ask",
  line: "paid? how long? credit? visa? safe? and what it costs, counted from the catalog by country",

  paid: {
    title: "Are they paid?",
    some: (sentence: string): string => `Some are. ${sentence}`,
    taxes: "A stipend may have to be taxed, and a visitor's visa may forbid pay: ask the host.",
    find: (least: number): string => `Find them: intern-find search --paid, or --fully-paid for those that pay everyone. ${byKind(least)}`,
    point: (name: string, total: number, { yes, no, notStated }: { readonly yes: number; readonly no: number; readonly notStated: number }): string =>
      `${name}: ${yes} of ${total} ${byCount(yes, { one: "pays", other: "pay" })} at least some people something, ${no} nothing, ${notStated} ${byCount(notStated, { one: "does not say", other: "do not say" })}`,
  },

  length: {
    title: "How long do they last?",
    find: (least: number): string => `Find those that fit your time: intern-find search --weeks 4..8. ${byKind(least)}`,
    point: (name: string, sentence: string): string => `${name}: ${sentence}`,
  },

  credit: {
    title: "Do they give academic credit?",
    ask: "Credit is given by your own school, so ask there first: which form it wants, how many weeks count, and who has to sign. Then ask the host whether it fills in such a form.",
    listed: "Those that say so, by country (intern-find show and the id has the details):",
    point: (country: string, ids: readonly string[]): string => `${country}, ${ids.length}: ${list.items(ids)}`,
  },

  visa: {
    title: "Which visa do I need?",
    depends:
      "It depends on your passport, on what you will do there (watch, work with patients, do research, be paid) and on how long you stay. The host tells you which papers it gives; the embassy decides. Rules change, so read the embassy's page before you book anything.",
    recorded: (countries: number): string =>
      `For ${counted(countries, "country")} the catalog records ways to stay, with their year and source. The first one for the countries with most programs:`,
    noYear: "year not stated",
    point: (
      country: { readonly name: string; readonly programs: number; readonly code: string },
      first: { readonly route: string; readonly maxMonths: number | undefined; readonly year: string },
      more: number,
    ): string =>
      `${country.name} (${counted(country.programs, "program")}): ${first.route}${first.maxMonths === undefined ? "" : `, up to ${counted(first.maxMonths, "month")}`} (${first.year})${more === 0 ? "" : `; ${more} more ${nounFor(more, "way")}`}. intern-find country ${country.code}`,
  },

  safe: {
    title: "Is it safe?",
    noPromise:
      "No list can promise that. Read what your own government says about the country and the region, and read it again before you fly. Think of everyday things as well: traffic, water, mosquitoes, needles, the way home at night.",
    recorded: (names: readonly string[]): string =>
      `Pages with travel advice are recorded for ${counted(names.length, "country")}: ${list.items(names)}. See them with intern-find country and a name.`,
    ask: "Ask the host what stands below. If the answers are vague, choose another place; there is always another place.",
    points: [
      "Who meets me, where do I live, and how do I get to work and back?",
      "What happened the last time that someone fell ill or had an accident?",
      "Where do I get treatment at once after a needle injury?",
      "Is there a person I can go to if someone treats me badly?",
    ],
  },

  cost: {
    title: "What will it cost me?",
    sum: "Fee, living, travel, visa and insurance, less what the host pays or covers. The search adds up what it knows and names what it does not: intern-find search --budget 1500usd.",
  },

  language: {
    title: "Which language do I need?",
    /** `most`: the usual ones with their counts, or nothing. */
    asked: (stated: number, total: number, most: string): string =>
      `${stated} of ${counted(total, "program")} ${byCount(stated, { one: "asks", other: "ask" })} for a language${most === "" ? "" : ` (${most})`}; ${total - stated} do not say. Tell the search yours with --english ielts:6.5 or --language de:B1.`,
  },

  age: {
    title: "Am I old enough?",
    asked: (stated: number, total: number): string =>
      `${stated} of ${counted(total, "program")} ${byCount(stated, { one: "sets", other: "set" })} a condition on age; ${total - stated} set none or do not say. The search works out how old you will be on the day that counts: intern-find search --born 2009-05. Where you are too young now, it tells from when you may.`,
  },
} as const;

function byKind(least: number): string {
  return `By kind, then by country, where the catalog has ${least} programs or more (for the others: intern-find country and a name):`;
}
