import { changes as words } from "#words/changes.ts";
import { signs } from "#words/signs.ts";
import type { DayRange } from "../core/calendar.ts";
import { daysBetween } from "../core/calendar.ts";
import type { Cause, Change, Moment } from "../core/changes.ts";
import type { Clock } from "../core/deadlines.ts";
import type { ProgramEvent } from "../core/events.ts";
import type { SeenDays } from "../core/look.ts";
import { clean } from "./clean.ts";
import { dayWords, shortOccurrence, timeLeft } from "./dates.ts";
import { laidOut } from "./lines.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard, pageWidth } from "./surface.ts";

/** What one should know of how changes were found: that another question was asked, or that the last look was as of a later day. */
export type NewsNote = keyof typeof words.notes;

/** What changed, and what is coming. */
export interface News {
  /** The saved search; absent for everything. */
  readonly name?: string;
  /** The last look; absent where this is the first one. */
  readonly since?: { readonly on: Clock["today"]; readonly catalog: string };
  readonly changes: readonly Change[];
  readonly note?: NewsNote;
  readonly window: DayRange;
  readonly coming: readonly ProgramEvent[];
  /** How many there are in all. */
  readonly comingInAll: number;
}

/** For people: what was read anew apart from what time has changed, then what is coming. */
export function newsPage(news: News, surface: Surface, clock: Clock): string {
  const paint = paintFor(surface);
  const width = pageWidth(surface);
  const line = (text: string): string => laidOut(clean(text), width);
  const entry = (text: string): string => `${isHeard(width) ? "" : "  "}${laidOut(clean(text), width, 4)}`;
  const section = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [[paint.strong(line(title)), ...entries.map(entry)].join("\n")];
  const about = (cause: Cause): readonly string[] => section(words.causes[cause], news.changes.filter((change) => change.cause === cause).map(changeWords));
  const until = dayWords(news.window.to);
  const coming = news.coming.map((event) => eventWords(event, clock));
  const ahead = coming.length === 0 ? [line(words.nothingComes(until))] : section(words.coming(until), coming);
  const rest = news.comingInAll > news.coming.length ? [line(words.more(news.coming.length, news.comingInAll))] : [];
  const head = [line(headWords(news)), ...(news.note === undefined ? [] : [line(words.notes[news.note])])];
  const text = [...head, ...about("catalog"), ...about("time"), ...ahead, ...rest].join("\n\n");
  const isMarked = !isHeard(width) && text.includes("~");
  return `${text}\n${isMarked ? `\n${paint.quiet(line(signs.projected))}\n` : ""}`;
}

function headWords({ since, name, changes }: News): string {
  if (since === undefined) return words.first(name);
  const day = dayWords(since.on);
  return changes.length === 0 ? words.nothing(day, name) : words.heading(day, name);
}

function eventWords({ program, what, occurrence }: ProgramEvent, clock: Clock): string {
  const [days, named] = [shortOccurrence(occurrence), words.program(program.name, program.id)];
  const { upcoming } = words;
  if (occurrence.from < clock.today) return (what === "opens" ? upcoming.opensAnyDay : upcoming.closesAnyDay)(days, named);
  const tell = what === "opens" ? upcoming.opens : upcoming.closes;
  return tell(days, named, timeLeft(occurrence, clock));
}

/** One change in a sentence. */
function changeWords(change: Change): string {
  const program = words.program(change.name, change.id);
  switch (change.kind) {
    case "added":
      return words.added[change.cause](program, momentWords("closes", change.closes));
    case "resumed":
      return words.resumed(program, momentWords("closes", change.closes));
    case "opened":
      return openedWords(program, change);
    case "closed": {
      const tell = change.closed.certainty === "confirmed" ? words.closed.sure : words.closed.likely;
      return tell(shortOccurrence(change.closed), program, typeof change.next === "object" ? momentWords("closes", change.next) : undefined);
    }
    case "paused":
      return words.paused(program);
    case "ended":
      return words.ended(program);
    case "gone":
      return change.cause === "time" ? words.outOfTime(program) : words.gone[change.from](program);
    case "announced":
      return words.announced(program, momentWords("closes", change.now), shortOccurrence(change.before));
    case "moved":
      return movedWords(program, change);
  }
}

function openedWords(program: string, { cause, opened, closes }: Extract<Change, { readonly kind: "opened" }>): string {
  const until = momentWords("closes", closes);
  if (cause === "catalog") return words.opened.catalog(program, until);
  const tell = opened.certainty === "confirmed" ? words.opened.time : words.opened.likely;
  return tell(shortOccurrence(opened), program, until);
}

function movedWords(program: string, { what, before, now }: Extract<Change, { readonly kind: "moved" }>): string {
  const told = momentWords(what, now);
  if (typeof before === "string" || typeof now === "string")
    return words.moved(program, told, typeof before === "string" ? words.was[before] : shortOccurrence(before));
  const days = daysBetween(before.from, now.from);
  if (days !== 0) return words.movedBy(program, told, shortOccurrence(before), days);
  if (before.to !== now.to) return words.moved(program, told, shortOccurrence(before));
  return isSurer(now, before) ? words.surer(program, told) : words.lessSure(program, told);
}

const sureness = ["estimated", "projected", "confirmed"] as const;

function isSurer(now: SeenDays, before: SeenDays): boolean {
  return sureness.indexOf(now.certainty) > sureness.indexOf(before.certainty);
}

function momentWords(what: "opens" | "closes", moment: Moment): string {
  const told = words.moments[what];
  return typeof moment === "string" ? told[moment] : told.dated(shortOccurrence(moment));
}
