import { events as words } from "#words/events.ts";
import type { CalendarDate } from "../core/calendar.ts";
import { addMonths, dayOf, daysInMonth, monthOf, yearOf } from "../core/calendar.ts";
import type { DayRange } from "../core/calendar.ts";
import type { Occurrence } from "../core/deadlines.ts";
import type { EventKind, ProgramEvent } from "../core/events.ts";
import { eventsWithin } from "../core/events.ts";
import type { Match } from "../core/match.ts";
import { shortOccurrence } from "./dates.ts";
import { broken } from "./fit.ts";
import { heard } from "./lines.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";
import type { Wording } from "./words.ts";

/** Narrower than this, pictures give way to plain lines. */
export const PICTURE_LEAST = 40;

/** What a picture of events is drawn on. */
export interface PictureOptions {
  readonly surface: Surface;
  /** Only these days; without it, as many months as are usual. */
  readonly window?: DayRange;
}

const marks = { opens: "o", closes: "x", starts: ">" } as const;

/** Letters, so that nothing depends on colors or on what a terminal can draw. A capital tells a confirmed closing. */
export function markOf(what: EventKind, { certainty }: Occurrence): string {
  return what === "closes" && certainty === "confirmed" ? "X" : marks[what];
}

/** Whole months from the one of `from` on. */
export function monthsFrom(from: CalendarDate, count: number): DayRange {
  const first = dayOf(yearOf(from), { month: monthOf(from), day: 1 });
  const last = addMonths(first, count - 1);
  return { from: first, to: dayOf(yearOf(last), { month: monthOf(last), day: daysInMonth(yearOf(last), monthOf(last)) }) };
}

/** How many months `days` touches. */
export function monthCount({ from, to }: DayRange): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
}

/** From today on, over all the months of a picture or to the end of the window. */
function coming({ window }: { readonly window?: DayRange }, months: number, today: CalendarDate): DayRange {
  return { from: today, to: window?.to ?? monthsFrom(today, months).to };
}

/** One event to a line for pipes: days, what, id, and how sure it is. */
export function plainEvents(matches: readonly Match[], window: DayRange | undefined, months: number, { clock }: Wording): string {
  const events = eventsWithin(matches, coming({ ...(window && { window }) }, months, clock.today));
  const rows = events.map(({ program, what, occurrence: { from, to, certainty } }) =>
    [from === to ? from : `${from}..${to}`, what, program.id, certainty].join("\t"),
  );
  return `${["date\twhat\tid\tcertainty", ...rows].join("\n")}\n`;
}

/** The same for readers whose terminal is too narrow for a picture. */
export function eventLines(matches: readonly Match[], { surface, window }: PictureOptions, months: number, { clock }: Wording): string {
  const events = eventsWithin(matches, coming({ ...(window && { window }) }, months, clock.today));
  const lines = events.flatMap((event) => (isHeard(surface.width) ? [heard(eventWords(event))] : indented(eventWords(event), surface.width)));
  return `${(lines.length === 0 ? broken(words.none, surface.width) : lines).join("\n")}\n`;
}

function eventWords({ program, what, occurrence }: ProgramEvent): string {
  return words.lines[what](shortOccurrence(occurrence), program.id);
}

function indented(text: string, width: number): readonly string[] {
  return broken(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}

/** What a picture leaves out, in one sentence, with the way to see it. */
export function undrawnWords(undrawn: readonly Match[]): string {
  if (undrawn.length === 0) return "";
  const groups = new Map<Undrawn, number>();
  for (const match of undrawn) groups.set(whyUndrawn(match), (groups.get(whyUndrawn(match)) ?? 0) + 1);
  return words.undrawn(
    undrawn.length,
    [...groups].map(([why, count]) => words.undrawnFor[why](count)),
  );
}

type Undrawn = keyof typeof words.undrawnFor;

function whyUndrawn({ best: { dates } }: Match): Undrawn {
  if (dates.status === "missed") return "missed";
  switch (dates.closes.kind) {
    case "dated":
      return "outside";
    case "rolling":
    case "relative":
      return "anyTime";
    case "unknown":
      return "unknown";
  }
}
