import { list as lists } from "#words/list.ts";
import { markdown as words } from "#words/markdown.ts";
import type { Match } from "../core/match.ts";
import { encoded, webAddress } from "./address.ts";
import { clean } from "./clean.ts";
import { plainRows } from "./columns.ts";
import { closingWords } from "./dates.ts";
import { costWords, durationWords, payWords } from "./money.ts";
import { locationWords } from "./places.ts";
import type { ProgramList } from "./program-list.ts";
import type { Wording } from "./words.ts";
import { verdictWords } from "./words.ts";

/** A table for documents and messages, as GitHub and others read it: in words, or with the columns that were chosen in plain values. */
export function markdown(list: ProgramList): string {
  const rows = list.fields === undefined ? rowsInWords(list) : plainRows(list).map((cells) => cells.map(text));
  const [heading = [], ...rest] = rows;
  return [heading, heading.map(() => "---"), ...rest].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function rowsInWords({ matches, wording }: ProgramList): readonly (readonly string[])[] {
  const shown = columns.filter(({ aboutReader }) => aboutReader !== true || Object.keys(wording.profile).length > 0);
  return [shown.map(({ heading }) => heading), ...matches.map((match) => shown.map(({ cell }) => cell(match, wording)))];
}

interface Column {
  readonly heading: string;
  /** Only where there is a reader to judge for. */
  readonly aboutReader?: true;
  readonly cell: (match: Match, wording: Wording) => string;
}

const { headings } = words;

const columns: readonly Column[] = [
  { heading: headings.program, cell: ({ program }) => link(program.name, program.url) },
  { heading: headings.host, cell: ({ program }) => text(program.host.name) },
  { heading: headings.verdict, aboutReader: true, cell: ({ truth }) => verdictWords[truth] },
  { heading: headings.closes, cell: ({ best }, { clock }) => text(closingWords(best.dates.closes, clock)) },
  { heading: headings.pay, cell: ({ best }) => text(payWords(best.track.pay)) },
  { heading: headings.cost, cell: ({ best }) => text(costWords(best.cost)) },
  {
    heading: headings.where,
    cell: ({ best }, { reference }) => text(lists.clauses(best.track.locations.map((location) => locationWords(location, reference)))),
  },
  { heading: headings.length, cell: ({ best }) => text(durationWords(best.track)) },
  { heading: headings.id, cell: ({ program }) => `\`${clean(program.id)}\`` },
];

function link(name: string, url: string | undefined): string {
  const address = webAddress(url);
  return address === undefined ? text(name) : `[${text(name)}](${encoded(address, /[()[\]*_~]/gu)})`;
}

/** On one line, with everything that Markdown or HTML would take for a sign spelled out. */
function text(value: string): string {
  return clean(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~$]/gu, (sign) => `\\${sign}`);
}
