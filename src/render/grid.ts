import { list } from "#words/list.ts";
import { table as words } from "#words/table.ts";
import Table from "cli-table3";
import { cellLines, labelled, wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";

export interface GridColumn {
  readonly heading: string;
  /** Outer width, with its gap. */
  readonly width: number;
}

/** A program in a list for people. */
export interface GridRow {
  readonly name: string;
  readonly id: string;
  /** Where the terminal makes a link of the name. */
  readonly href?: string | undefined;
  /** A text for each column; its lines may have colors. */
  readonly cells: readonly string[];
}

const NAME_LEAST = 26;
const NAME_MOST = 60;
const GAP = 2;
/** Narrower than this, records are stacked. */
const TABLE_LEAST = 56;

/** Programs with columns as far as they fit the terminal, or as stacked records where it is narrow. @param whole whether no column may be left out */
export function grid(rows: readonly GridRow[], columns: readonly GridColumn[], surface: Surface, whole = false): string {
  const shown = fitting(columns, surface.width);
  const isGrid = surface.width >= TABLE_LEAST && !isHeard(surface.width) && (!whole || shown === columns.length);
  return isGrid ? drawn(rows, columns.slice(0, shown), surface) : stacked(rows, columns, surface);
}

function drawn(rows: readonly GridRow[], columns: readonly GridColumn[], surface: Surface): string {
  const paint = paintFor(surface);
  const nameWidth = Math.min(NAME_MOST, surface.width - columns.reduce((sum, column) => sum + column.width, 0));
  const table = new Table({
    head: [words.headings.program, ...columns.map(({ heading }) => heading)].map((heading) => paint.strong(heading)),
    colWidths: [nameWidth, ...columns.map((column) => column.width)],
    wordWrap: true,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
    chars: LINES,
  });
  for (const { name, id, href, cells } of rows) {
    const content = cellLines(`${name}\n${paint.quiet(id)}`, nameWidth - GAP);
    table.push([href === undefined ? content : { content, href }, ...columns.map(({ width }, index) => cellLines(cells[index] ?? "", width - GAP))]);
  }
  return `${table.toString().replaceAll(/[ \t]+$/gmu, "")}\n`;
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

/** How many columns leave the name its least width; the last ones go first. */
function fitting(columns: readonly GridColumn[], width: number): number {
  let left = width - NAME_LEAST;
  const tooWide = columns.findIndex((column) => {
    left -= column.width;
    return left < 0;
  });
  return tooWide === -1 ? columns.length : tooWide;
}

function stacked(rows: readonly GridRow[], columns: readonly GridColumn[], surface: Surface): string {
  const paint = paintFor(surface);
  const { width } = surface;
  const line = (label: string, text: string): string => labelled(label, text, { width, labelWidth: 13 });
  const records = rows.map(({ name, id, cells }) => {
    const fields = columns
      .map(({ heading }, index) => ({ heading, text: (cells[index] ?? "").replaceAll("\n", list.pause) }))
      .filter(({ text }) => text !== "");
    const head = isHeard(width) ? [line(words.headings.program, name), line(words.headings.id, id)] : [paint.strong(wrapped(name, width)), wrapped(id, width)];
    return [...head, ...fields.map(({ heading, text }) => line(heading, text))].join("\n");
  });
  return `${records.join("\n\n")}\n`;
}
