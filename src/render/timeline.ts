import { format } from "date-fns/format";
import { dates as dateWords } from "#words/dates.ts";
import { events as eventWords } from "#words/events.ts";
import { pictures } from "#words/pictures.ts";
import { timeline as words } from "#words/timeline.ts";
import type { CalendarDate, DayRange } from "../core/calendar.ts";
import { addMonths, daysInMonth, monthDayOf, monthOf, overlaps, yearOf } from "../core/calendar.ts";
import type { Occurrence } from "../core/deadlines.ts";
import { eventKinds, occurrencesOf, roundsOf } from "../core/events.ts";
import type { Match } from "../core/match.ts";
import { dayWords } from "./dates.ts";
import type { PictureOptions } from "./event-lines.ts";
import { eventLines, markOf, monthCount, monthsFrom, PICTURE_LEAST, plainEvents, undrawnWords } from "./event-lines.ts";
import { broken, cut, packed, padded } from "./fit.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { starred } from "./star.ts";
import type { Wording } from "./words.ts";
import { isHeard } from "./surface.ts";

/** How many months a timeline shows where no window is asked for. */
const TIMELINE_MONTHS = 12;

/** The months of a timeline, and how many columns each of them takes. */
interface Scale extends DayRange {
  readonly months: number;
  readonly perMonth: number;
}

interface Layout {
  readonly scale: Scale;
  readonly nameWidth: number;
  /** 0 where there is no room for dates in words. */
  readonly dateWidth: number;
  readonly today: CalendarDate;
  readonly paint: Paint;
}

const GAP = 1;
/** "15 Feb-31 Mar" with a gap before it. */
const DATE_WIDTH = 15;
const DATE_FROM_WIDTH = 72;
const WIDEST_MONTH = 10;
const WIDEST_NAME = 60;

/** The coming months as a picture, one line a program: when it is open, closes and starts. */
export function timeline(matches: readonly Match[], options: PictureOptions, wording: Wording): string {
  const { width } = options.surface;
  if (width < PICTURE_LEAST || isHeard(width)) return eventLines(matches, options, TIMELINE_MONTHS, wording);
  const layout = layoutOf(options, wording.clock.today);
  const drawn = matches.filter((match) => roundsOf(match).some((dates) => occurrencesOf(dates).some(({ occurrence }) => overlaps(occurrence, layout.scale))));
  const rows = drawn.map((match) => row(match, layout, wording));
  const notes = [
    rows.some(({ covered }) => covered) ? words.covered : "",
    drawn.some(({ program }) => isCut(starred(program, wording, layout.nameWidth), layout.nameWidth)) ? words.cutNames : "",
    undrawnWords(matches.filter((match) => !drawn.includes(match))),
  ].filter((note) => note !== "");
  const picture = drawn.length === 0 ? [eventWords.none] : [...heading(layout), ...rows.map(({ text }) => text)];
  return `${[...picture, "", ...legend(layout, width), ...notes.flatMap((note) => broken(note, width))].join("\n")}\n`;
}

/** What a timeline shows, for pipes: one line an event. */
export function timelineEvents(matches: readonly Match[], window: DayRange | undefined, wording: Wording): string {
  return plainEvents(matches, window, TIMELINE_MONTHS, wording);
}

function isCut(name: string, width: number): boolean {
  return cut(name, width) !== cut(name, Infinity);
}

function layoutOf({ surface, window }: PictureOptions, today: CalendarDate): Layout {
  const { width } = surface;
  const dateWidth = width < DATE_FROM_WIDTH ? 0 : DATE_WIDTH;
  const chart = width - dateWidth - GAP - (width < DATE_FROM_WIDTH ? 14 : 26);
  const months = Math.min(window ? monthCount(window) : TIMELINE_MONTHS, Math.floor(chart / 2));
  const perMonth = Math.min(WIDEST_MONTH, Math.floor(chart / months));
  const scale = { ...monthsFrom(window?.from ?? today, months), months, perMonth };
  return { scale, dateWidth, nameWidth: Math.min(WIDEST_NAME, width - dateWidth - GAP - months * perMonth), today, paint: paintFor(surface) };
}

/** The column of a day; outside of the picture it is negative or beyond the last one. */
function columnOf(day: CalendarDate, { from, perMonth }: Scale): number {
  const month = monthCount({ from, to: day }) - 1;
  return month * perMonth + Math.floor(((monthDayOf(day).day - 1) * perMonth) / daysInMonth(yearOf(day), monthOf(day)));
}

/** Years over months; as much of a month's name as there is room for. */
function heading({ scale, nameWidth, paint }: Layout): readonly string[] {
  const { from, months, perMonth } = scale;
  const days = Array.from({ length: months }, (_, index) => addMonths(from, index));
  const names = days.map((day) => padded(monthName(day).slice(0, perMonth > 3 ? 3 : 1), perMonth));
  const indent = " ".repeat(nameWidth + GAP);
  return [yearLine(days, perMonth), names.join("")].map((line) => paint.strong(`${indent}${line}`.trimEnd()));
}

/** Where two years would touch, the later one stays: it covers more of the picture. */
function yearLine(days: readonly CalendarDate[], perMonth: number): string {
  let line = "";
  for (const [index, day] of days.entries()) {
    const column = index * perMonth;
    const isLabelled = index === 0 || (monthOf(day) === 1 && column + 4 <= days.length * perMonth);
    if (isLabelled) line = `${(line.length < column ? line : "").padEnd(column)}${yearOf(day)}`;
  }
  return line;
}

function monthName(day: CalendarDate): string {
  return format(new Date(`${day}T12:00:00`), dateWords.patterns.monthOfYear);
}

interface Row {
  readonly text: string;
  /** Whether a sign stands where another one would. */
  readonly covered: boolean;
}

function row(match: Match, layout: Layout, wording: Wording): Row {
  const { nameWidth, dateWidth, scale, paint } = layout;
  const { cells, covered } = cellsOf(match, layout);
  const { closes } = match.best.dates;
  const date = dateWidth > 0 && closes.kind === "dated" && match.best.dates.status !== "missed" ? `  ${shortDays(closes)}` : "";
  const chart = padded(cells.map((cell) => painted(cell, paint)).join(""), scale.months * scale.perMonth);
  return { text: `${padded(cut(starred(match.program, wording, nameWidth), nameWidth), nameWidth)}${" ".repeat(GAP)}${chart}${date}`.trimEnd(), covered };
}

function painted(cell: string, paint: Paint): string {
  if (cell === "x" || cell === "X") return paint.strong(cell);
  return cell === "." || cell === "|" ? paint.quiet(cell) : cell;
}

/** What lies lower is drawn first: months, open periods, stretches, today, then the signs, closings last. */
function cellsOf(match: Match, { scale, today }: Layout): { readonly cells: readonly string[]; readonly covered: boolean } {
  const cells = Array.from({ length: scale.months * scale.perMonth }, (_, column) => (scale.perMonth > 3 && column % scale.perMonth === 0 ? "." : " "));
  const rounds = roundsOf(match);
  const events = rounds.flatMap(occurrencesOf).toSorted((left, right) => eventKinds.indexOf(right.what) - eventKinds.indexOf(left.what));
  for (const { opens, closes } of rounds) if (opens && closes.kind === "dated") stretch(cells, { from: opens.to, to: closes.from }, "=", scale);
  for (const { occurrence } of events) if (occurrence.from < occurrence.to) stretch(cells, occurrence, "~", scale);
  put(cells, columnOf(today, scale), "|");
  const signs = new Map<number, string>();
  let covered = false;
  for (const { what, occurrence } of events) {
    if (!overlaps(occurrence, scale)) continue;
    const column = Math.max(0, columnOf(occurrence.from, scale));
    covered ||= signs.has(column) && signs.get(column) !== what;
    signs.set(column, what);
    put(cells, column, markOf(what, occurrence));
  }
  return { cells, covered };
}

function stretch(cells: string[], days: DayRange, sign: string, scale: Scale): void {
  if (!overlaps(days, scale)) return;
  for (let column = Math.max(0, columnOf(days.from, scale)); column <= columnOf(days.to, scale); column += 1) put(cells, column, sign);
}

function put(cells: string[], column: number, sign: string): void {
  if (column >= 0 && column < cells.length) cells[column] = sign;
}

/** Without the year, which the heading has: "~15 Feb", "Feb", "Dec-Feb", "15 Feb-31 Mar". */
function shortDays({ from, to, certainty }: Occurrence): string {
  const day = (date: CalendarDate): string => format(new Date(`${date}T12:00:00`), dateWords.patterns.dayOfYear);
  if (from === to) return certainty === "projected" ? dateWords.projected(day(from)) : day(from);
  const isWholeMonths = monthDayOf(from).day === 1 && monthDayOf(to).day === daysInMonth(yearOf(to), monthOf(to));
  const [first, last] = isWholeMonths ? [monthName(from), monthName(to)] : [day(from), day(to)];
  return first === last ? first : words.range(first, last);
}

function legend({ today, dateWidth }: Layout, width: number): readonly string[] {
  const { opens, closes, confirmed, starts, today: now } = pictures.legend;
  const { open, stretch: someDay, projected } = words.legend;
  const signs = [`o ${opens}`, `= ${open}`, `x ${closes}`, `X ${confirmed}`, `> ${starts}`, `~ ${someDay}`, `| ${now(dayWords(today))}`];
  return packed(dateWidth === 0 ? signs : [...signs, `~ ${projected}`], width);
}
