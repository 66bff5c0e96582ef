import { daysLeft } from "../core/deadlines.ts";
import type { Match } from "../core/search.ts";
import { verdicts } from "../core/verdict.ts";
import type { Wording } from "./words.ts";
import { locationWords } from "./words.ts";

/** A column of plain text: full values and ISO dates, one line each. */
export interface PlainColumn {
  readonly id: string;
  readonly text: (match: Match, wording: Wording) => string;
}

const number = (value: number | undefined): string => (value === undefined ? "" : String(Math.round(value)));

/** Every plain column; the first ones are those of a pipe unless `--fields` chooses. */
export const plainColumns: readonly PlainColumn[] = [
  { id: "id", text: ({ program }) => program.id },
  { id: "name", text: ({ program }) => program.name },
  { id: "host", text: ({ program }) => program.host.name },
  { id: "locations", text: ({ best }, { reference }) => best.track.locations.map((location) => locationWords(location, reference)).join("; ") },
  { id: "types", text: ({ program }) => program.types.join(",") },
  { id: "verdict", text: ({ truth }) => verdicts[truth] },
  { id: "deadline", text: ({ best: { dates } }) => (dates.closes.kind === "dated" ? isoDays(dates.closes) : dates.closes.kind) },
  { id: "certainty", text: ({ best: { dates } }) => (dates.closes.kind === "dated" ? dates.closes.certainty : "") },
  { id: "days-left", text: ({ best: { dates } }, { today }) => (dates.closes.kind === "dated" ? String(daysLeft(dates.closes, today)) : "") },
  { id: "status", text: ({ best: { dates } }) => dates.status },
  { id: "pay", text: ({ best: { track } }) => (typeof track.pay === "object" ? track.pay.kind : (track.pay ?? "")) },
  { id: "cost-low", text: ({ best: { cost } }) => number(cost.low) },
  { id: "cost-high", text: ({ best: { cost } }) => number(cost.high) },
  { id: "currency", text: ({ best: { cost } }) => cost.currency },
  { id: "cost-complete", text: ({ best: { cost } }) => String(cost.complete) },
  { id: "cycle", text: ({ cycle }) => number(cycle) },
  { id: "url", text: ({ program }) => program.url ?? "" },
  { id: "specialties", text: ({ program }) => program.specialties.join(",") },
  { id: "opens", text: ({ best: { dates } }) => (dates.opens ? isoDays(dates.opens) : "") },
  { id: "starts", text: ({ best: { dates } }) => (dates.starts ? isoDays(dates.starts) : "") },
  { id: "ends", text: ({ best: { dates } }) => (dates.ends ? isoDays(dates.ends) : "") },
  { id: "score", text: ({ score }) => score.toFixed(3) },
];

const USUAL = plainColumns.slice(0, plainColumns.findIndex(({ id }) => id === "url") + 1);

function isoDays({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from}..${to}`;
}

/** Tab-separated, with a header line; no value holds a tab or a line end. */
export function tsv(matches: readonly Match[], fields: readonly string[] | undefined, wording: Wording): string {
  const columns = fields === undefined ? USUAL : fields.flatMap((field) => plainColumns.filter(({ id }) => id === field));
  const rows = matches.map((match) => columns.map(({ text }) => text(match, wording).replaceAll(/[\t\r\n]+/gu, " ")).join("\t"));
  return `${[columns.map(({ id }) => id).join("\t"), ...rows].join("\n")}\n`;
}
