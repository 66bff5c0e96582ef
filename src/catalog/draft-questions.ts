import { draft as words } from "#words/draft.ts";
import { monthRange, parseMonthDay, yearOf } from "../core/calendar.ts";
import type { Known } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import { parseDays } from "../core/input/dates.ts";
import { idOf } from "../core/input/names.ts";
import { parseMoney } from "../core/input/numbers.ts";
import { stageWords } from "../core/input/level.ts";
import { parsePlace } from "../core/input/place.ts";
import type { Parsed } from "../core/parsed.ts";
import { allParsed, mapParsed, parsed, refused } from "../core/parsed.ts";
import { hostTypes, keysOf, payKinds, periods, programTypes, stages } from "../core/vocabulary.ts";
import type { Draft } from "./draft.ts";

/** A question about a program, and what its answer adds to the file. */
export interface DraftQuestion {
  readonly id: string;
  readonly message: string;
  /** An answer is needed; otherwise Enter says that no page tells. */
  readonly needed?: true;
  /** What can be chosen; without choices the answer is typed. "" is no answer. */
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  /** Whether it makes sense after what was told; always unless given. */
  readonly when?: (draft: Draft) => boolean;
  readonly read: (text: string, draft: Draft, known: Known) => Parsed<Draft>;
}

const choicesOf = (table: Readonly<Record<string, string>>): NonNullable<DraftQuestion["choices"]> =>
  Object.entries(table).map(([value, name]) => ({ value, name }));
/** First, so that Enter alone states nothing. */
const NOT_KNOWN = { value: "", name: words.choices.notKnown };
const SILENT = { value: "unstated", name: words.choices.silent };

export const draftQuestions: readonly DraftQuestion[] = [
  { id: "id", needed: true, message: words.questions.id, read: (text) => parsed({ id: text }) },
  { id: "name", needed: true, message: words.questions.name, read: (text) => parsed({ name: text }) },
  { id: "host", needed: true, message: words.questions.host, read: (text) => parsed({ host: { name: text } }) },
  {
    id: "host-type",
    message: words.questions["host-type"],
    choices: [NOT_KNOWN, ...choicesOf(hostTypes)],
    read: (type, draft) => parsed({ host: { ...part(draft, "host"), type } }),
  },
  { id: "url", needed: true, message: words.questions.url, read: (url) => parsed({ url }) },
  { id: "type", needed: true, message: words.questions.type, choices: choicesOf(programTypes), read: (type) => parsed({ types: [type] }) },
  {
    id: "place",
    needed: true,
    message: words.questions.place,
    read: (text, _, known) => mapParsed(readPlace(text, known), (place) => ({ locations: [place] })),
  },
  {
    id: "stage",
    message: words.questions.stage(keysOf(stages)),
    read: (text) => mapParsed(readStages(text), (any) => ({ requirements: [{ kind: "stage", any }] })),
  },
  {
    id: "deadline",
    message: words.questions.deadline,
    read: (text, _, known) => mapParsed(readDeadline(text, known), (closes) => ({ rounds: [{ closes }] })),
  },
  {
    id: "pay",
    message: words.questions.pay,
    choices: [NOT_KNOWN, SILENT, { value: "none", name: words.choices.unpaid }, ...choicesOf(payKinds)],
    read: (kind) => parsed({ pay: kind in payKinds ? { kind } : kind }),
  },
  {
    id: "pay-amount",
    message: words.questions["pay-amount"],
    when: ({ pay }) => typeof pay === "object",
    read: (text, draft, known) => mapParsed(readAmount(text, known), (amount) => ({ pay: { ...part(draft, "pay"), ...amount } })),
  },
  {
    id: "fee",
    message: words.questions.fee,
    choices: [NOT_KNOWN, SILENT, { value: "none", name: words.choices.noFee }, { value: "program", name: words.choices.fee }],
    read: (kind) => parsed({ fee: kind === "program" ? { kind } : kind }),
  },
  {
    id: "fee-amount",
    message: words.questions["fee-amount"],
    when: ({ fee }) => typeof fee === "object",
    read: (text, draft, known) => mapParsed(readAmount(text, known), (amount) => ({ fee: { ...part(draft, "fee"), ...amount } })),
  },
  {
    id: "source",
    needed: true,
    message: words.questions.source,
    read: (url) => parsed({ sources: [{ id: "official", url, cycle: "unstated" }] }),
  },
  {
    id: "year",
    message: words.questions.year,
    read: (text, draft) => mapParsed(readYear(text), (cycle) => ({ sources: [{ ...firstSource(draft), cycle }] })),
  },
];

function part(draft: Draft, key: string): object {
  const value = draft[key];
  return typeof value === "object" && value !== null ? value : {};
}

function firstSource({ sources }: Draft): object {
  const [first] = Array.isArray(sources) ? (sources as readonly object[]) : [];
  return first ?? {};
}

function readPlace(text: string, known: Known): Parsed<object> {
  return ["online", "remote", "virtual"].includes(text.toLowerCase()) ? parsed({ remote: true }) : parsePlace(text, known);
}

function readStages(text: string): Parsed<readonly object[]> {
  return mapParsed(allParsed(splitValues([text]).map((word) => idOf(word, stageWords, words.level))), (ids) => [...new Set(ids)].map((stage) => ({ stage })));
}

/** A day that was seen for one year is taken to come again. */
function readDeadline(text: string, { today }: Known): Parsed<unknown> {
  const word = text.toLowerCase();
  if (word === "unstated") return parsed(word);
  if (word === "rolling") return parsed({ rule: "rolling" });
  const days = parseDays(text, today);
  if (!days.ok) return refused(days.problem, words.whichDay);
  const { from, to } = days.value;
  const { month, day } = parseMonthDay(from.slice(5));
  const seen = yearOf(from);
  if (from === to) return parsed({ rule: "annual", month, day, seen });
  if (to === monthRange(seen, month).to) return parsed({ rule: "month", month, seen });
  return refused(words.neitherDayNorMonth(text), words.whichDay);
}

/** "2000 USD per month", "4000-5000 USD per program"; without a period, for the whole stay. */
function readAmount(text: string, known: Known): Parsed<object> {
  const [, sum = text, period] = /^(.*?)\s*(?:\bper\b|\ba\b|\/)\s*([a-z]+)\s*$/iu.exec(text) ?? [];
  const per = period === undefined ? "program" : periods.find((one) => one === period.toLowerCase());
  if (per === undefined) return refused(words.noPeriod(period ?? ""), words.periods(periods));
  const [, low, high] = /^(.*?\d)\s*(?:-|–|\.\.|\bto\b)\s*(\d.*)$/iu.exec(sum) ?? [];
  const upper = parseMoney(high ?? sum, known);
  if (!upper.ok || low === undefined) return mapParsed(upper, ({ amount, currency }) => ({ amount, currency, per }));
  const { amount: most, currency } = upper.value;
  return mapParsed(parseMoney(low, known), ({ amount: least }) => ({ amount: [least, most], currency, per }));
}

function readYear(text: string): Parsed<number> {
  return /^\d{4}$/u.test(text) ? parsed(Number(text)) : refused(words.noYear(text), words.whichYear);
}
