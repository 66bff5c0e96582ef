import { list } from "#words/list.ts";
import { table as words } from "#words/table.ts";
import Table from "cli-table3";
import { asks } from "../core/eligibility/index.ts";
import { isOverBudgetUnlessPaid } from "../core/fits.ts";
import type { Match } from "../core/match.ts";
import { shortClosing, timeLeft } from "./dates.ts";
import { cellLines, labelled, wrapped } from "./lines.ts";
import { canTell, costWords, shortPay, shortWeeks } from "./money.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";
import type { TableColumn } from "./fields.ts";
import { tableColumns } from "./fields.ts";
import { webAddress } from "./address.ts";
import type { Wording } from "./words.ts";
import { locationWords } from "./places.ts";
import { axisNames, factNames } from "./facts.ts";
import { verdictWords } from "./words.ts";

interface Column {
  readonly heading: string;
  /** Outer width, with its gap. */
  readonly width: number;
  readonly cell: (match: Match, wording: Wording, paint: Paint) => string;
}

const NAME_LEAST = 26;
const GAP = 2;
/** Narrower than this, records are stacked. */
const TABLE_LEAST = 56;

const { headings } = words;

const columns: Readonly<Record<TableColumn, Column>> = {
  verdict: { heading: headings.verdict, width: 10, cell: ({ truth }, _, paint) => paint.verdict(truth, verdictWords[truth]) },
  deadline: { heading: headings.closes, width: 19, cell: deadlineCell },
  money: { heading: headings.money, width: 24, cell: moneyCell },
  where: { heading: headings.where, width: 20, cell: whereCell },
  open: { heading: headings.open, width: 20, cell: openCell },
  weeks: { heading: headings.weeks, width: 8, cell: ({ best }) => shortWeeks(best.track) },
};

function deadlineCell({ program, best: { dates } }: Match, { clock }: Wording, paint: Paint): string {
  const { closes, status } = dates;
  if (program.ended) return words.ended[program.ended.status];
  if (closes.kind !== "dated") return shortClosing(closes);
  return `${shortClosing(closes)}\n${paint.quiet(status === "missed" ? words.tooLate : timeLeft(closes, clock))}`;
}

/** What keeps a verdict open, in a few words; `--explain` has the sentences. */
function openCell({ best }: Match): string {
  const open = best.findings.filter(({ truth, strength }) => truth === "unclear" && strength === "required");
  const facts = asks(open).map((fact) => factNames[fact]);
  const silent = open.flatMap((finding) => (finding.rule === "silence" ? [axisNames[finding.axis]] : []));
  const toRead = open.filter((finding) => finding.open?.whose === "reader").length;
  return list.clauses([
    ...(facts.length === 0 ? [] : [words.tell(facts)]),
    ...(silent.length === 0 ? [] : [words.notSaid(silent)]),
    ...(toRead === 0 ? [] : [words.toRead(toRead)]),
  ]);
}

/** What it pays, and below that what the whole stay comes to. */
function moneyCell({ best: { track, cost, fits } }: Match, wording: Wording, paint: Paint): string {
  const over = fits.budget === "no" ? words.overBudget : isOverBudgetUnlessPaid(cost, wording) ? words.overBudgetUnlessPaid : "";
  const lines = [shortPay(track.pay), canTell(cost) ? paint.quiet(words.cost(costWords(cost))) : "", over];
  return lines.filter((line) => line !== "").join("\n");
}

const MOST_PLACES = 3;

function whereCell({ best }: Match, { reference }: Wording): string {
  const places = [...new Set(best.track.locations.map((location) => locationWords(location, reference)))];
  return places.length > MOST_PLACES ? words.placesAndMore(places.slice(0, MOST_PLACES - 1), places.length - MOST_PLACES + 1) : list.clauses(places);
}

export interface TableOptions {
  readonly surface: Surface;
  /** Whether anything is known of the person, so that the verdict is worth a column. */
  readonly judged: boolean;
  /** Those that were chosen, which are never left out; the usual ones without. */
  readonly columns?: readonly TableColumn[];
  /** Whether the terminal makes a link of a name. */
  readonly links?: boolean;
}

/** The list as a table that fits the terminal, or as stacked records where it is narrow. */
export function table(matches: readonly Match[], options: TableOptions, wording: Wording): string {
  const { surface, judged, columns: chosen } = options;
  const ids = chosen ?? tableColumns.filter((id) => judged || id !== "verdict");
  const offered = ids.map((id) => columns[id]);
  const shown = fitting(offered, surface.width);
  const isGrid = surface.width >= TABLE_LEAST && !isHeard(surface.width) && (chosen === undefined || shown.length === offered.length);
  return isGrid ? grid(matches, shown, options, wording) : stacked(matches, offered, options, wording);
}

function grid(matches: readonly Match[], shown: readonly Column[], { surface, links = false }: TableOptions, wording: Wording): string {
  const { width } = surface;
  const paint = paintFor(surface);
  const nameWidth = Math.min(60, width - shown.reduce((sum, column) => sum + column.width, 0));
  const drawn = new Table({
    head: [headings.program, ...shown.map(({ heading }) => heading)].map((heading) => paint.strong(heading)),
    colWidths: [nameWidth, ...shown.map((column) => column.width)],
    wordWrap: true,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
    chars: LINES,
  });
  for (const match of matches) {
    const cells = shown.map((column) => cellLines(column.cell(match, wording, paint), column.width - GAP));
    const content = cellLines(`${match.program.name}\n${paint.quiet(match.program.id)}`, nameWidth - GAP);
    const href = links ? webAddress(match.program.url) : undefined;
    drawn.push([href === undefined ? content : { content, href }, ...cells]);
  }
  return `${drawn.toString().replaceAll(/[ \t]+$/gmu, "")}\n`;
}

/** Only a thin line between records. */
const LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
  mid: "─",
  "mid-mid": "",
} as const;

/** As many columns as leave the name its least width; the last ones go first. */
function fitting(offered: readonly Column[], width: number): readonly Column[] {
  let left = width - NAME_LEAST;
  const shown: Column[] = [];
  for (const column of offered) {
    if (column.width > left) break;
    left -= column.width;
    shown.push(column);
  }
  return shown;
}

function stacked(matches: readonly Match[], offered: readonly Column[], { surface }: TableOptions, wording: Wording): string {
  const paint = paintFor(surface);
  const { width } = surface;
  const line = (label: string, text: string): string => labelled(label, text, { width, labelWidth: 13 });
  const records = matches.map(({ program, ...match }) => {
    const fields = offered
      .map(({ heading, cell }) => ({ heading, text: cell({ program, ...match }, wording, paint).replaceAll("\n", list.pause) }))
      .filter(({ text }) => text !== "");
    const head = isHeard(width)
      ? [line(headings.program, program.name), line(headings.id, program.id)]
      : [paint.strong(wrapped(program.name, width)), wrapped(program.id, width)];
    return [...head, ...fields.map(({ heading, text }) => line(heading, text))].join("\n");
  });
  return `${records.join("\n\n")}\n`;
}
