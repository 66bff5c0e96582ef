import { list } from "#words/list.ts";
import { table as words } from "#words/table.ts";
import { stillOpen } from "../core/eligibility/index.ts";
import { isOverBudgetUnlessPaid } from "../core/fits.ts";
import type { Match } from "../core/match.ts";
import { shortClosing, timeLeft } from "./dates.ts";
import type { GridColumn, GridRow } from "./grid.ts";
import { grid } from "./grid.ts";
import { canTell, costWords, shortPay, shortWeeks } from "./money.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { starred } from "./star.ts";
import type { Surface } from "./surface.ts";
import type { TableColumn } from "./fields.ts";
import { tableColumns } from "./fields.ts";
import { webAddress } from "./address.ts";
import type { Wording } from "./words.ts";
import { locationWords } from "./places.ts";
import { axisNames, factNames } from "./facts.ts";
import { verdictWords } from "./words.ts";

interface Column extends GridColumn {
  readonly cell: (match: Match, wording: Wording, paint: Paint) => string;
}

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
  const { facts, silent, toRead } = stillOpen(best.findings);
  return list.clauses([
    ...(facts.length === 0 ? [] : [words.tell(facts.map((fact) => factNames[fact]))]),
    ...(silent.length === 0 ? [] : [words.notSaid(silent.map((axis) => axisNames[axis]))]),
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
  const { surface, judged, columns: chosen, links = false } = options;
  const paint = paintFor(surface);
  const shown = (chosen ?? tableColumns.filter((id) => judged || id !== "verdict")).map((id) => columns[id]);
  const rows = matches.map((match): GridRow => {
    const { program } = match;
    const cells = shown.map(({ cell }) => cell(match, wording, paint));
    return { name: starred(program, wording, surface.width), id: program.id, ...(links && { href: webAddress(program.url) }), cells };
  });
  return grid(rows, shown, surface, chosen !== undefined);
}
