/** What is counted, in every form that the plural rules of the language know. */
const nouns = {
  country: { one: "country", other: "countries" },
  day: { one: "day", other: "days" },
  file: { one: "file", other: "files" },
  mistake: { one: "mistake", other: "mistakes" },
  month: { one: "month", other: "months" },
  program: { one: "program", other: "programs" },
  week: { one: "week", other: "weeks" },
  year: { one: "year", other: "years" },
} as const;

export type Noun = keyof typeof nouns;

let rules: Intl.PluralRules | undefined;

/** "1 program", "1,200 programs" */
export function counted(count: number, noun: Noun): string {
  return `${numeral(count)} ${nounFor(count, noun)}`;
}

/** "program" for one, "programs" for two. */
export function nounFor(count: number, noun: Noun): string {
  rules ??= new Intl.PluralRules("en");
  return rules.select(count) === "one" ? nouns[noun].one : nouns[noun].other;
}

/** Numbers that need no grouping need not wait for the tables of Intl. */
export function numeral(count: number): string {
  return Number.isInteger(count) && Math.abs(count) < 1000 ? String(count) : count.toLocaleString("en");
}
