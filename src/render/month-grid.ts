import { format } from "date-fns/format";
import { calendar as words } from "#words/calendar.ts";
import { dates as dateWords } from "#words/dates.ts";
import { list } from "#words/list.ts";
import { pictures } from "#words/pictures.ts";
import type { CalendarDate, DayRange } from "../core/calendar.ts";
import { addDays, addMonths, daysBetween, daysInMonth, monthDayOf, monthOf, monthRange, overlaps, yearOf } from "../core/calendar.ts";
import type { EventKind, ProgramEvent } from "../core/events.ts";
import { eventKinds, eventsWithin } from "../core/events.ts";
import type { Match } from "../core/match.ts";
import { dayWords, daysWords } from "./dates.ts";
import type { PictureOptions } from "./event-lines.ts";
import { eventLines, markOf, monthCount, monthsFrom, PICTURE_LEAST, plainEvents, undrawnWords } from "./event-lines.ts";
import { broken, packed, padded } from "./fit.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import type { Wording } from "./words.ts";
import { isHeard } from "./surface.ts";

/** How many months a calendar shows where no window is asked for. */
const CALENDAR_MONTHS = 6;

/** A sign for today, two digits, two marks. */
const CELL = 5;
const GRID_WIDTH = CELL * 7;
const GAP = 3;
/** From here on the days are told beside their grid instead of below it. */
const BESIDE_FROM_WIDTH = 80;

/** Month after month as a grid of days with marks, and in words what happens on them. */
export function monthGrid(matches: readonly Match[], options: PictureOptions, wording: Wording): string {
  const { surface, window } = options;
  const { today } = wording.clock;
  if (surface.width < PICTURE_LEAST || isHeard(surface.width)) return eventLines(matches, options, CALENDAR_MONTHS, wording);
  const count = window ? monthCount(window) : CALENDAR_MONTHS;
  const whole = monthsFrom(window?.from ?? today, count);
  const events = eventsWithin(matches, { from: window?.from ?? today, to: window?.to ?? whole.to });
  const paint = paintFor(surface);
  const months = Array.from({ length: count }, (_, index) =>
    month(addMonths(whole.from, index), events, { width: surface.width, today, paint, first: index === 0 }),
  );
  const shown = new Set(events.map(({ program }) => program.id));
  const note = undrawnWords(matches.filter(({ program }) => !shown.has(program.id)));
  return `${[...months, [...legend(today, surface.width), ...(note === "" ? [] : broken(note, surface.width))].join("\n")].join("\n\n")}\n`;
}

/** What a calendar shows, for pipes: one line an event. */
export function calendarEvents(matches: readonly Match[], window: DayRange | undefined, wording: Wording): string {
  return plainEvents(matches, window, CALENDAR_MONTHS, wording);
}

interface MonthOptions {
  readonly width: number;
  readonly today: CalendarDate;
  readonly paint: Paint;
  /** A stretch is told once: in the first month shown, if it began before. */
  readonly first: boolean;
}

function month(day: CalendarDate, events: readonly ProgramEvent[], options: MonthOptions): string {
  const { width, paint, first } = options;
  const days = monthRange(yearOf(day), monthOf(day));
  const here = events.filter(({ occurrence }) => overlaps(occurrence, days) && (first || occurrence.from >= days.from));
  const grid = [paint.strong(format(new Date(`${day}T12:00:00`), dateWords.patterns.monthHeading)), ...gridLines(days, here, options)];
  const beside = width >= BESIDE_FROM_WIDTH;
  const told = here.length === 0 ? [words.none] : here.flatMap((event) => entry(event, beside ? width - GRID_WIDTH - GAP : width));
  if (!beside) return [...grid, "", ...told].join("\n");
  const lines = Array.from({ length: Math.max(grid.length, told.length) }, (_, index) =>
    `${padded(grid[index] ?? "", GRID_WIDTH + GAP)}${told[index] ?? ""}`.trimEnd(),
  );
  return lines.join("\n");
}

/** A line of weekdays, then weeks from Monday on. */
function gridLines(days: DayRange, events: readonly ProgramEvent[], { today, paint }: MonthOptions): readonly string[] {
  const offset = (new Date(`${days.from}T12:00:00Z`).getUTCDay() + 6) % 7;
  const length = daysInMonth(yearOf(days.from), monthOf(days.from));
  const marks = marksByDay(events);
  const cells = Array.from({ length: offset + length }, (_, index) =>
    index < offset ? " ".repeat(CELL) : dayCell(addDays(days.from, index - offset), marks, today, paint),
  );
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells
      .slice(week * 7, week * 7 + 7)
      .join("")
      .trimEnd(),
  );
  return [
    paint.quiet(
      words.weekdays
        .map((name) => ` ${name}  `)
        .join("")
        .trimEnd(),
    ),
    ...weeks,
  ];
}

function dayCell(day: CalendarDate, marks: ReadonlyMap<CalendarDate, string>, today: CalendarDate, paint: Paint): string {
  const found = marks.get(day) ?? "";
  const text = padded(`${day === today ? "|" : " "}${String(monthDayOf(day).day).padStart(2)}${found.length > 2 ? `${found.slice(0, 1)}+` : found}`, CELL);
  return found === "" ? text : paint.strong(text);
}

/** The signs of each day, the most pressing first; what has no day of its own is only told in words. */
function marksByDay(events: readonly ProgramEvent[]): ReadonlyMap<CalendarDate, string> {
  const marks = new Map<CalendarDate, string>();
  for (const what of eventKinds) {
    const ofKind = events.filter((event) => event.what === what && isOneDay(event));
    for (const { occurrence } of ofKind) {
      const before = marks.get(occurrence.from) ?? "";
      if (!before.includes(bestMark(what, occurrence.from, ofKind))) marks.set(occurrence.from, `${before}${bestMark(what, occurrence.from, ofKind)}`);
    }
  }
  return marks;
}

/** One sign for all closings of a day: confirmed if one of them is. */
function bestMark(what: EventKind, day: CalendarDate, events: readonly ProgramEvent[]): string {
  const found = events.filter(({ occurrence }) => occurrence.from === day).map(({ occurrence }) => markOf(what, occurrence));
  return found.find((mark) => mark === "X") ?? found[0] ?? "";
}

function isOneDay({ occurrence: { from, to } }: ProgramEvent): boolean {
  return daysBetween(from, to) === 0;
}

const kinds: Readonly<Record<EventKind, string>> = pictures.kinds;
const KIND_WIDTH = Math.max(...eventKinds.map((what) => kinds[what].length));

/** "~15 x closes  Name (id)"; a stretch in words after it. */
function entry(event: ProgramEvent, width: number): readonly string[] {
  const { program, what, occurrence } = event;
  const day = isOneDay(event) ? `${occurrence.certainty === "projected" ? "~" : ""}${monthDayOf(occurrence.from).day}` : "~";
  const lead = `${day.padStart(3)} ${markOf(what, occurrence)} ${kinds[what].padEnd(KIND_WIDTH)}  `;
  const named = list.noted(program.name, program.id);
  const text = isOneDay(event) ? named : words.stretch(named, daysWords(occurrence));
  const indent = " ".repeat(width < lead.length * 3 ? 4 : lead.length);
  const [first = "", ...rest] = broken(text, width - lead.length);
  return [
    `${lead}${first}`,
    ...broken(rest.join(" "), width - indent.length)
      .filter((line) => line !== "")
      .map((line) => `${indent}${line}`),
  ];
}

function legend(today: CalendarDate, width: number): readonly string[] {
  const { opens, closes, confirmed, starts, today: now } = pictures.legend;
  const { several, uncertain } = words.legend;
  return packed([`o ${opens}`, `x ${closes}`, `X ${confirmed}`, `> ${starts}`, `+ ${several}`, `~ ${uncertain}`, `| ${now(dayWords(today))}`], width);
}
