import { format } from "date-fns/format";
import { dates as dateWords } from "#words/dates.ts";
import { html } from "#words/html.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { addMonths, dayOf, daysBetween, monthOf, yearOf } from "../../core/calendar.ts";
import type { Occurrence } from "../../core/deadlines.ts";
import type { Match } from "../../core/match.ts";
import { compareText, dueKey } from "../../core/order.ts";
import { dayWords, daysWords, shortOccurrence } from "../dates.ts";
import { cut } from "../fit.ts";
import type { ProgramList } from "../program-list.ts";
import { escaped } from "./escape.ts";

const words = html.timeline;

const MONTHS = 15;
const MOST_ROWS = 40;
const NAME_WIDTH = 300;
const NAME_LENGTH = 40;
const MONTH_WIDTH = 56;
const ROW_HEIGHT = 22;
const HEAD_HEIGHT = 26;
const WIDTH = NAME_WIDTH + MONTHS * MONTH_WIDTH;

interface Scale {
  readonly first: CalendarDate;
  /** The first day that is no longer shown. */
  readonly end: CalendarDate;
  /** Where a day stands, at the edge where it lies outside. */
  readonly x: (day: CalendarDate) => number;
}

/** The next deadlines as a picture: one row a program, the months from left to right. The table holds all that it shows. */
export function timeline({ matches, wording }: ProgramList): string {
  const { today } = wording.clock;
  const scale = scaleFrom(today);
  const dated = matches
    .filter(({ best: { dates } }) => dates.closes.kind === "dated" && dates.status !== "missed")
    .toSorted((left, right) => compareText(dueKey(left.best.dates), dueKey(right.best.dates)));
  const shown = dated.slice(0, MOST_ROWS);
  if (shown.length === 0) return "";
  const height = HEAD_HEIGHT + shown.length * ROW_HEIGHT + 6;
  const caption = shown.length < dated.length ? words.next(shown.length, dated.length, dayWords(today)) : words.whole(dayWords(today));
  return `<section aria-labelledby="timeline"><h2 id="timeline">${escaped(words.title)}</h2>
<figure class="wide" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(words.description)}">
${grid(scale, today, height)}
${shown.map((match, index) => row(match, index, scale)).join("\n")}
</svg>
<figcaption class="quiet">${escaped(caption)}</figcaption>
</figure></section>`;
}

function scaleFrom(today: CalendarDate): Scale {
  const first = dayOf(yearOf(today), { month: monthOf(today), day: 1 });
  const end = addMonths(first, MONTHS);
  const days = daysBetween(first, end);
  return { first, end, x: (day) => rounded(NAME_WIDTH + Math.min(1, Math.max(0, daysBetween(first, day) / days)) * MONTHS * MONTH_WIDTH) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function grid({ first, x }: Scale, today: CalendarDate, height: number): string {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index)).map((day) => {
    const label = monthOf(day) === 1 ? String(yearOf(day)) : format(new Date(`${day}T12:00:00`), dateWords.patterns.monthOfYear);
    return `<line class="grid" x1="${x(day)}" x2="${x(day)}" y1="0" y2="${height}"/><text x="${x(day) + 4}" y="16">${escaped(label)}</text>`;
  });
  return `${months.join("")}<line class="today" x1="${x(today)}" x2="${x(today)}" y1="${HEAD_HEIGHT - 4}" y2="${height}"/>`;
}

function row({ program, best: { dates } }: Match, index: number, scale: Scale): string {
  const { opens, closes, starts } = dates;
  if (closes.kind !== "dated") return "";
  const y = HEAD_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2;
  const parts = [
    opens ? `<rect class="open" x="${scale.x(opens.from)}" y="${y - 4}" width="${rounded(scale.x(closes.to) - scale.x(opens.from))}" height="8"/>` : "",
    starts && starts.from < scale.end ? triangle(scale.x(starts.from), y) : "",
    closingMark(closes, y, scale),
  ];
  const closing = shortOccurrence(closes);
  const told = starts ? words.starting(program.name, closing, daysWords(starts)) : words.program(program.name, closing);
  return `<g><title>${escaped(told)}</title><text x="0" y="${y + 4}">${escaped(cut(program.name, NAME_LENGTH))}</text>${parts.join("")}</g>`;
}

function closingMark({ from, to, certainty }: Occurrence, y: number, { x }: Scale): string {
  if (certainty === "estimated") return `<rect class="estimated" x="${x(from)}" y="${y - 6}" width="${Math.max(4, rounded(x(to) - x(from)))}" height="12"/>`;
  const at = x(from);
  return `<path class="${certainty}" d="M${at} ${y - 6}l6 6-6 6-6-6z"/>`;
}

function triangle(x: number, y: number): string {
  return `<path class="starts" d="M${x} ${y - 5}l8 5-8 5z"/>`;
}
