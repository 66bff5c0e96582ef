import { dates as dateWords } from "#words/dates.ts";
import { plan as words } from "#words/plan.ts";
import { format } from "date-fns/format";
import type { CalendarDate, DayRange } from "../core/calendar.ts";
import { addMonths, daysInMonth, monthDayOf, monthOf, yearOf } from "../core/calendar.ts";
import type { PlannedTask } from "../core/plan/planned.ts";
import { dayWords } from "./dates.ts";
import { monthCount, monthsFrom, PICTURE_LEAST } from "./event-lines.ts";
import { broken, cut, packed, padded } from "./fit.ts";
import type { PlanText } from "./plan-words.ts";
import { taskWords } from "./plan-words.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** The months of a picture, and how many columns each of them takes. */
interface Scale extends DayRange {
  readonly months: number;
  readonly perMonth: number;
}

type Dated = PlannedTask & { readonly start: CalendarDate; readonly finish: CalendarDate };

const GAP = 1;
const LEAST_NAME = 16;
const WIDEST_MONTH = 10;
const LEAST_MONTH = 2;

/** The open tasks as a picture, one line each by its id: from the last day to start to the last day to finish. */
export function planTimeline({ plan, wording }: PlanText, surface: Surface): string {
  const { width } = surface;
  const dated = plan.tasks.filter((task): task is Dated => task.start !== undefined && task.finish !== undefined);
  const scale = scaleOf(dated, plan.asOf, width);
  const drawn = dated.filter(({ start, finish }) => start <= scale.to && finish >= scale.from);
  const notes = drawn.length < plan.tasks.length ? broken(words.timeline.undrawn(plan.tasks.length - drawn.length), width) : [];
  if (drawn.length === 0) return `${[...broken(words.timeline.none, width), ...notes].join("\n")}\n`;
  const nameWidth = width - GAP - scale.months * scale.perMonth;
  const paint = paintFor(surface);
  const rows = drawn.map((task) => `${padded(cut(task.id, nameWidth), nameWidth)} ${cellsOf(task, plan.asOf, scale)}`.trimEnd());
  const picture = width < PICTURE_LEAST ? drawn.flatMap((task) => broken(lineOf(task, taskWords(task, wording)), width)) : rows;
  const heading = width < PICTURE_LEAST ? [] : headingOf(scale, nameWidth).map((line) => paint.strong(line));
  const legend = width < PICTURE_LEAST ? [] : packed([...words.timeline.signs, words.timeline.today(dayWords(plan.asOf))], width);
  return `${[...heading, ...picture, "", ...legend, ...notes].join("\n")}\n`;
}

/** Where a picture has no room. */
function lineOf({ start, finish }: Dated, todo: string): string {
  return `${dateWords.range(dayWords(start), dayWords(finish))}: ${todo}`;
}

/** From this month to that of the last task, or as many as there is room for. */
function scaleOf(tasks: readonly Dated[], today: CalendarDate, width: number): Scale {
  const last =
    tasks
      .map(({ finish }) => finish)
      .toSorted()
      .at(-1) ?? today;
  const wanted = Math.max(1, monthCount({ from: today, to: last < today ? today : last }));
  const room = Math.max(LEAST_MONTH, width - GAP - Math.max(LEAST_NAME, Math.floor(width / 3)));
  const months = Math.min(wanted, Math.floor(room / LEAST_MONTH));
  return { ...monthsFrom(today, months), months, perMonth: Math.min(WIDEST_MONTH, Math.floor(room / months)) };
}

/** The column of a day; outside of the picture it is negative or beyond the last one. */
function columnOf(day: CalendarDate, { from, perMonth }: Scale): number {
  const month = (yearOf(day) - yearOf(from)) * 12 + monthOf(day) - monthOf(from);
  return month * perMonth + Math.floor(((monthDayOf(day).day - 1) * perMonth) / daysInMonth(yearOf(day), monthOf(day)));
}

/** What lies lower is drawn first: the stretch, today, the two ends. */
function cellsOf({ start, finish }: Dated, today: CalendarDate, scale: Scale): string {
  const cells = Array.from({ length: scale.months * scale.perMonth }, () => " ");
  const put = (column: number, sign: string): void => {
    if (column >= 0 && column < cells.length) cells[column] = sign;
  };
  const [first, last] = [columnOf(start, scale), columnOf(finish, scale)];
  for (let column = Math.max(0, first); column <= last; column += 1) put(column, "=");
  put(columnOf(today, scale), "|");
  put(first, "o");
  put(last, "x");
  return cells.join("");
}

/** Years over months; as much of a month's name as there is room for. */
function headingOf({ from, months, perMonth }: Scale, nameWidth: number): readonly string[] {
  const indent = " ".repeat(nameWidth + GAP);
  const days = Array.from({ length: months }, (_, index) => addMonths(from, index));
  let years = "";
  for (const [index, day] of days.entries()) {
    const isLabelled = index === 0 || (monthOf(day) === 1 && index * perMonth + 4 <= months * perMonth);
    if (isLabelled) years = `${(years.length < index * perMonth ? years : "").padEnd(index * perMonth)}${yearOf(day)}`;
  }
  const names = days.map((day) => padded(format(new Date(`${day}T12:00:00`), dateWords.patterns.monthOfYear).slice(0, perMonth > 3 ? 3 : 1), perMonth));
  return [years, names.join("")].map((line) => `${indent}${line}`.trimEnd());
}
