import type { DayRange } from "../core/calendar.ts";
import type { Change, Moment } from "../core/changes.ts";
import type { ProgramEvent } from "../core/events.ts";
import type { SeenDays } from "../core/look.ts";
import type { News } from "./changes.ts";
import { clean } from "./clean.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";

/** A change as its fields, and what comes as if it were one: a line each. */
export function newsTsv({ changes, coming }: News): string {
  const rows = [
    ...changes.map((change) => [change.day, change.kind, change.cause, change.id, change.name, ...beforeAndNow(change)]),
    ...coming.map(({ program, what, occurrence }) => [occurrence.from, what, "ahead", program.id, program.name, "", momentText(occurrence)]),
  ];
  return `${[["day", "what", "cause", "id", "name", "before", "now"], ...rows].map((cells) => cells.map(clean).join("\t")).join("\n")}\n`;
}

function beforeAndNow(change: Change): readonly [string, string] {
  switch (change.kind) {
    case "added":
    case "resumed":
      return ["", momentText(change.closes)];
    case "opened":
      return [momentText(change.opened), momentText(change.closes)];
    case "closed":
      return [momentText(change.closed), momentText(change.next)];
    case "announced":
      return [momentText(change.before), momentText(change.now)];
    case "moved":
      return [`${change.what} ${momentText(change.before)}`, `${change.what} ${momentText(change.now)}`];
    case "paused":
    case "ended":
    case "gone":
      return ["", ""];
  }
}

/** "2027-03-01 confirmed", "2027-03-01..2027-03-31 estimated", "any-time" */
function momentText(moment: Moment): string {
  return typeof moment === "string" ? moment : `${moment.from === moment.to ? moment.from : `${moment.from}..${moment.to}`} ${moment.certainty}`;
}

/** What the envelope says beside the news. */
export interface NewsHead {
  readonly asOf: string;
  readonly catalog: { readonly version: string; readonly programs: number };
  /** The command that the saved search stands for. */
  readonly line?: string;
}

export function newsJson(news: News, { asOf, catalog, line }: NewsHead): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    asOf,
    catalog,
    search: news.name === undefined ? null : { name: news.name, command: line },
    since: news.since ?? null,
    note: news.note ?? null,
    changes: news.changes.map(changeJson),
    within: { from: news.window.from, to: news.window.to } satisfies DayRange,
    comingInAll: news.comingInAll,
    coming: news.coming.map(eventJson),
  });
}

function changeJson(change: Change): Readonly<Record<string, unknown>> {
  const { id, name, day, cause, kind } = change;
  const told = { kind, cause, day, id, name };
  switch (change.kind) {
    case "added":
    case "resumed":
      return { ...told, closes: momentJson(change.closes) };
    case "opened":
      return { ...told, opened: daysJson(change.opened), closes: momentJson(change.closes) };
    case "closed":
      return { ...told, closed: daysJson(change.closed), next: momentJson(change.next) };
    case "announced":
      return { ...told, before: daysJson(change.before), now: daysJson(change.now) };
    case "moved":
      return { ...told, what: change.what, before: momentJson(change.before), now: momentJson(change.now) };
    case "gone":
      return { ...told, from: change.from };
    case "paused":
    case "ended":
      return told;
  }
}

function eventJson({ program: { id, name }, what, occurrence }: ProgramEvent): Readonly<Record<string, unknown>> {
  return { what, ...daysJson(occurrence), id, name };
}

function momentJson(moment: Moment): unknown {
  return typeof moment === "string" ? moment : daysJson(moment);
}

function daysJson({ from, to, certainty }: SeenDays): Readonly<Record<string, unknown>> {
  return from === to ? { date: from, certainty } : { from, to, certainty };
}
