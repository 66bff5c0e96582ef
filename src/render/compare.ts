import { comparison } from "#words/comparison.ts";
import { list } from "#words/list.ts";
import { signs } from "#words/signs.ts";
import type { Compared, CompareRow } from "./compare-rows.ts";
import { clean } from "./clean.ts";
import { broken, padded } from "./fit.ts";
import { heard } from "./lines.ts";
import { ratesWords } from "./money.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { starred } from "./star.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";
import type { Wording } from "./words.ts";

const LABEL_WIDTH = 16;
const GAP = 2;
/** Narrower columns are not read but deciphered: the values are stacked instead. */
const COLUMN_LEAST = 24;
const COLUMN_MOST = 60;

interface Layout {
  readonly width: number;
  /** 0 where values are stacked. */
  readonly columnWidth: number;
  readonly paint: Paint;
}

/** Programs side by side: first where they differ, then what is the same for all. */
export function compare(compared: readonly Compared[], rows: readonly CompareRow[], surface: Surface, wording: Wording): string {
  if (isHeard(surface.width)) return heardComparison(compared, rows, wording);
  const layout = layoutOf(compared.length, surface);
  const { width, paint } = layout;
  const differing = rows.filter(({ same }) => !same);
  const equal = rows.filter(({ same }) => same);
  const parts = [
    headLines(compared, layout, wording),
    differing.length === 0 ? [] : [paint.strong(comparison.differ), ...differing.flatMap((row) => rowLines(row, layout))],
    equal.length === 0 ? [] : [paint.strong(comparison.same), ...equal.flatMap((row) => besideLabel(row.label, row.values[0] ?? "", layout))],
    broken(ratesWords(wording.reference.rates), width),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

/** One line a value, each with what it is of. */
function heardComparison(compared: readonly Compared[], rows: readonly CompareRow[], wording: Wording): string {
  const names = compared.map(({ record }) => list.labelled(record.id, clean(starred(record, wording, Infinity))));
  const valueOf = ({ values, best }: CompareRow, index: number): string =>
    best?.index === index ? comparison.better(values[index] ?? "", best.how) : (values[index] ?? "");
  const parts = rows.map((row) => {
    if (row.same) return heard(list.labelled(list.noted(row.label, comparison.sameForAll), clean(row.values[0] ?? "")));
    return [row.label, ...compared.map(({ record }, index) => heard(list.labelled(record.id, clean(valueOf(row, index)))))].join("\n");
  });
  return `${[names.join("\n"), ...parts, ratesWords(wording.reference.rates)].join("\n\n")}\n`;
}

function layoutOf(count: number, surface: Surface): Layout {
  const columnWidth = Math.min(COLUMN_MOST, Math.floor((surface.width - LABEL_WIDTH) / count) - GAP);
  return { width: surface.width, columnWidth: columnWidth < COLUMN_LEAST ? 0 : columnWidth, paint: paintFor(surface) };
}

/** Names and ids as the heads of columns, or numbered where values are stacked. */
function headLines(compared: readonly Compared[], layout: Layout, { saved }: Wording): readonly string[] {
  const { width, columnWidth, paint } = layout;
  // The star stands for something else here.
  const idOf = ({ record: { id } }: Compared): string => (saved?.has(id) === true ? signs.heardAsSaved(id) : id);
  if (columnWidth === 0) return compared.flatMap((one, index) => [...hanging(`[${index + 1}] `, one.record.name, width), ...hanging("    ", idOf(one), width)]);
  const names = sideBySide(
    "",
    compared.map(({ record }) => broken(record.name, columnWidth).map((line) => paint.strong(line))),
    columnWidth,
  );
  const ids = sideBySide(
    "",
    compared.map((one) => broken(idOf(one), columnWidth).map((line) => paint.quiet(line))),
    columnWidth,
  );
  return [...names, ...ids];
}

function rowLines({ label, values, best }: CompareRow, { width, columnWidth, paint }: Layout): readonly string[] {
  const texts = values.map((value, index) => (best?.index === index ? comparison.better(value, best.how) : value));
  const shown = (lines: readonly string[], index: number): readonly string[] => (best?.index === index ? lines.map((line) => paint.strong(line)) : lines);
  if (columnWidth === 0) return [`* ${label}`, ...texts.flatMap((text, index) => shown(hanging(`    [${index + 1}] `, text, width), index))];
  return sideBySide(
    `* ${label}`,
    texts.map((text, index) => shown(broken(text, columnWidth), index)),
    columnWidth,
  );
}

function besideLabel(label: string, text: string, { width, columnWidth }: Layout): readonly string[] {
  return columnWidth === 0 ? [`  ${label}`, ...hanging("    ", text, width)] : hanging(padded(`  ${label}`, LABEL_WIDTH + GAP), text, Math.min(width, 100));
}

function hanging(lead: string, text: string, width: number): readonly string[] {
  return broken(text, width - lead.length).map((line, index) => `${index === 0 ? lead : " ".repeat(lead.length)}${line}`);
}

function sideBySide(label: string, cells: readonly (readonly string[])[], columnWidth: number): readonly string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const values = cells.map((cell) => padded(cell[line] ?? "", columnWidth)).join(" ".repeat(GAP));
    return `${padded(line === 0 ? label : "", LABEL_WIDTH + GAP)}${values}`.trimEnd();
  });
}

/** For pipes: one line a row, with the better one's id where there is one. */
export function plainCompare(compared: readonly Compared[], rows: readonly CompareRow[]): string {
  const ids = compared.map(({ record }) => record.id);
  const lines = ordered(rows).map(({ label, values, same, best }) => [
    label,
    same ? "same" : "differs",
    best === undefined ? "" : (ids[best.index] ?? ""),
    ...values,
  ]);
  return `${[["what", "differs", "best", ...ids], ...lines].map((line) => line.map(clean).join("\t")).join("\n")}\n`;
}

/** For scripts: the words of each row. */
export function compareJson(compared: readonly Compared[], rows: readonly CompareRow[]): readonly Record<string, unknown>[] {
  return ordered(rows).map(({ label, values, same, best }) => ({
    what: label,
    same,
    best: best === undefined ? null : { id: compared[best.index]?.record.id ?? null, how: best.how },
    values: Object.fromEntries(compared.map(({ record }, index) => [record.id, values[index] ?? null])),
  }));
}

/** What differs comes first. */
function ordered(rows: readonly CompareRow[]): readonly CompareRow[] {
  return rows.toSorted((left, right) => Number(left.same) - Number(right.same));
}
