/** What is counted, in every form that the plural rules of the language know. */
const nouns = {
  argument: { one: "argument", other: "arguments" },
  character: { one: "character", other: "characters" },
  condition: { one: "condition", other: "conditions" },
  conflict: { one: "conflict", other: "conflicts" },
  country: { one: "country", other: "countries" },
  day: { one: "day", other: "days" },
  destination: { one: "destination", other: "destinations" },
  entry: { one: "entry", other: "entries" },
  file: { one: "file", other: "files" },
  mistake: { one: "mistake", other: "mistakes" },
  month: { one: "month", other: "months" },
  note: { one: "note", other: "notes" },
  person: { one: "person", other: "people" },
  program: { one: "program", other: "programs" },
  recordedWay: { one: "recorded way", other: "recorded ways" },
  row: { one: "row", other: "rows" },
  source: { one: "source", other: "sources" },
  task: { one: "task", other: "tasks" },
  time: { one: "time", other: "times" },
  verdict: { one: "verdict", other: "verdicts" },
  way: { one: "way", other: "ways" },
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
  return byCount(count, nouns[noun]);
}

/** The form of a word that goes with a number: "has" with one, "have" with two. */
export function byCount(count: number, forms: { readonly one: string; readonly other: string }): string {
  rules ??= new Intl.PluralRules("en");
  return rules.select(count) === "one" ? forms.one : forms.other;
}

/** "1,234.5". The tables of Intl, which say the same, take as long to load as a search; only numbers that are written with an exponent need them. */
export function numeral(count: number): string {
  const [whole = "", part] = String(count).split(".");
  if (!/^-?\d+$/u.test(whole) || (part !== undefined && !/^\d{1,3}$/u.test(part))) return count.toLocaleString("en");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** "a, b and c" */
export function allOf(items: readonly string[]): string {
  return listed(items, "and");
}

/** "a, b or c" */
export function oneOf(items: readonly string[]): string {
  return listed(items, "or");
}

function listed(items: readonly string[], last: string): string {
  return items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
