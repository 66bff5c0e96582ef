import type { Cost } from "../core/cost.ts";
import { daysLeft } from "../core/deadlines.ts";
import type { Match } from "../core/match.ts";
import { stageOf } from "../core/shortlist.ts";
import { verdicts } from "../core/verdict.ts";
import { cleanLines } from "./clean.ts";
import type { PlainField } from "./fields.ts";
import { plainFields } from "./fields.ts";
import { locationWords } from "./places.ts";
import type { ProgramList } from "./program-list.ts";
import type { Wording } from "./words.ts";

/** A plain value: full, with ISO dates, on one line. */
type PlainText = (match: Match, wording: Wording) => string;

const number = (value: number | undefined): string => (value === undefined ? "" : String(Math.round(value)));

const plainTexts: Readonly<Record<PlainField, PlainText>> = {
  id: ({ program }) => program.id,
  name: ({ program }) => program.name,
  host: ({ program }) => program.host.name,
  locations: ({ best }, { reference }) => best.track.locations.map((location) => locationWords(location, reference)).join("; "),
  types: ({ program }) => program.types.join(","),
  verdict: ({ truth }) => verdicts[truth],
  deadline: ({ best: { dates } }) => (dates.closes.kind === "dated" ? isoDays(dates.closes) : dates.closes.kind),
  certainty: ({ best: { dates } }) => (dates.closes.kind === "dated" ? dates.closes.certainty : ""),
  "days-left": ({ best: { dates } }, { clock }) => (dates.closes.kind === "dated" ? String(daysLeft(dates.closes, clock)) : ""),
  status: ({ program, best: { dates } }) => program.ended?.status ?? dates.status,
  pay: ({ best: { track } }) => (typeof track.pay === "object" ? track.pay.kind : (track.pay ?? "")),
  "cost-low": ({ best: { cost } }) => (isKnown(cost) ? number(cost.low) : ""),
  "cost-high": ({ best: { cost } }) => (isKnown(cost) ? number(cost.high) : ""),
  currency: ({ best: { cost } }) => cost.currency,
  "cost-complete": ({ best: { cost } }) => String(cost.complete),
  "cost-missing": ({ best: { cost } }) => cost.missing.join(","),
  cycle: ({ program }) => number(program.cycle),
  url: ({ program }) => program.url ?? "",
  specialties: ({ program }) => program.specialties.join(","),
  opens: ({ best: { dates } }) => (dates.opens ? isoDays(dates.opens) : ""),
  starts: ({ best: { dates } }) => (dates.starts ? isoDays(dates.starts) : ""),
  ends: ({ best: { dates } }) => (dates.ends ? isoDays(dates.ends) : ""),
  score: ({ score }) => score.toFixed(3),
  origin: ({ program }) => program.origin ?? "",
  saved: ({ program }, { saved }) => {
    const entry = saved?.get(program.id);
    return entry === undefined ? "" : stageOf(entry);
  },
};

/** A sum of nothing known is no zero. */
function isKnown({ complete, lines }: Cost): boolean {
  return complete || lines.length > 0;
}

const USUAL = plainFields.slice(0, plainFields.indexOf("url") + 1);

function isoDays({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from}..${to}`;
}

/** The heading and a row for each match, in plain values; none of them holds a tab or a line end. */
export function plainRows({ matches, fields, columns, wording }: ProgramList): readonly (readonly string[])[] {
  const chosen = fields ?? columns;
  const shown = chosen === undefined ? USUAL : chosen.flatMap((name) => plainFields.filter((field) => field === name));
  return [shown, ...matches.map((match) => shown.map((field) => plainText(field, match, wording)))];
}

/** The value without a tab or a line end in it. */
export function plainText(field: PlainField, match: Match, wording: Wording): string {
  return plainTexts[field](match, wording).replaceAll(/[\t\r\n]+/gu, " ");
}

/** Tab-separated, with a header line. */
export function tsv(list: ProgramList): string {
  const rows = plainRows(list).map((cells) => cells.join("\t"));
  return cleanLines(`${rows.join("\n")}\n`);
}
