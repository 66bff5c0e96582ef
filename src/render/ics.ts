import type { ICalAlarmData, ICalCalendar, ICalEventData } from "ical-generator";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { ics as words } from "#words/ics.ts";
import { list as lists } from "#words/list.ts";
import type { CalendarDate } from "../core/calendar.ts";
import { addDays } from "../core/calendar.ts";
import type { Occurrence } from "../core/deadlines.ts";
import type { EventKind } from "../core/events.ts";
import { compareText } from "../core/order.ts";
import { instantOf } from "../core/zones.ts";
import { encoded, webAddress } from "./address.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { calendarEvents } from "./calendar-event.ts";
import { clean } from "./clean.ts";
import { occurrenceWords } from "./dates.ts";
import { locationWords } from "./places.ts";
import type { ProgramList } from "./program-list.ts";
import { selectionWords } from "./selection.ts";
import type { Wording } from "./words.ts";

/**
 * One calendar of exactly this list, by RFC 5545: what is only known to the day as whole days, hours in UTC, so that no zone has to be
 * described and nothing moves with the reader's. Equal data gives equal bytes on any day.
 */
export function ics(list: ProgramList): string {
  const title = clean(`intern-find${selectionWords(list.query)}`);
  const calendar = ical({
    prodId: { company: "intern-find", product: "intern-find", language: words.language },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes names as they are.
    name: title.replaceAll(/[\\;,]/gu, (mark) => `\\${mark}`),
    ttl: SECONDS_PER_DAY,
  });
  const events = list.matches.flatMap((match) => calendarEvents(match, list.records?.get(match.program.id)));
  // A list is ordered as of a day; a calendar is not.
  for (const event of events.toSorted((left, right) => compareText(left.id, right.id))) addEvent(calendar, event, list);
  // The library leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3600;

function addEvent(calendar: ICalCalendar, event: CalendarEvent, { wording, reminders }: ProgramList): void {
  const title = titleOf(event);
  const { occurrence, id } = event;
  const common = commonData(event, wording);
  calendar.createEvent({ ...common, id: uid(id), summary: title, ...when(occurrence), alarms: alarmsOf(event, title) });
  if (reminders !== true) return;
  for (const days of reminderDays[event.what]) {
    const day = addDays(firstDay(occurrence), -days);
    calendar.createEvent({ ...common, id: uid(`${id}.reminder-${days}`), summary: words.reminder(days, title), ...wholeDays(day, day) });
  }
}

function uid(id: string): string {
  return `${id}@intern-find`;
}

function commonData(event: CalendarEvent, wording: Wording): Omit<ICalEventData, "start"> {
  const { program, track, sequence, revised, occurrence } = event;
  const stamp = utc(revised);
  const url = webAddress(program.url);
  const places = lists.clauses(track.locations.map((location) => locationWords(location, wording.reference)));
  return {
    stamp,
    lastModified: stamp,
    sequence,
    description: descriptionOf(event, places),
    ...(places !== "" && { location: clean(places) }),
    // The library escapes addresses as if they were text.
    ...(url !== undefined && { url: encoded(url, /[\\;,]/gu) }),
    categories: [{ name: kindWords[event.what] }],
    status: occurrence.certainty === "confirmed" ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    // A deadline keeps nobody busy.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

const kindWords: Readonly<Record<EventKind, string>> = words.kinds;

/** "Apply by: JHIBS, In-person track (as in 2025, not confirmed)" */
function titleOf({ what, program, trackName, occurrence }: CalendarEvent): string {
  return clean(words.title(kindWords[what], lists.items(stated(program.name, trackName)), sureness(occurrence)));
}

function sureness({ certainty, seen, before }: Occurrence): string {
  const { confirmed, estimated, estimatedFromStart, countedBack, projected } = words.certainty;
  if (certainty === "confirmed") return confirmed;
  if (certainty === "estimated") return before ? estimatedFromStart : estimated(seen);
  return before ? countedBack : projected(seen);
}

function stated(...parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== undefined);
}

function descriptionOf({ program, what, occurrence, trackName, round }: CalendarEvent, places: string): string {
  const inOwnZone = { today: occurrence.from, zone: occurrence.at?.zone ?? "UTC" };
  const lines = [
    words.when(kindWords[what], occurrenceWords(occurrence, inOwnZone)),
    lists.items(stated(program.name, trackName, round?.name)),
    lists.clauses(stated(program.host.name, places === "" ? undefined : places)),
    occurrence.certainty === "confirmed" ? "" : words.check,
    webAddress(program.url) ?? "",
    words.more(program.id),
  ];
  return lines
    .filter((line) => line !== "")
    .map(clean)
    .join("\n");
}

type When = Pick<ICalEventData, "start" | "end" | "allDay">;

function when(occurrence: Occurrence): When {
  const { from, to, at } = occurrence;
  return at === undefined ? wholeDays(from, to) : { start: new Date(instantOf({ date: to, time: at.time }, at.zone)) };
}

/** The end of whole days is the day after the last. */
function wholeDays(from: CalendarDate, to: CalendarDate): When {
  return { start: utc(from), end: utc(addDays(to, 1)), allDay: true };
}

function utc(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The earliest day that it may be on, in the host's zone or in UTC. */
function firstDay({ from, to, at }: Occurrence): CalendarDate {
  if (at === undefined) return from;
  const inUtc = new Date(instantOf({ date: to, time: at.time }, at.zone)).toISOString().slice(0, 10) as CalendarDate;
  return inUtc < from ? inUtc : from;
}

/** How many days ahead one is reminded; never on the very day, which is another one elsewhere. */
const reminderDays: Readonly<Record<EventKind, readonly number[]>> = { closes: [14, 2], opens: [2], starts: [28] };

const MORNING = 9;

/** At nine in the morning where the event is a whole day, since those begin at midnight. */
function alarmsOf({ what, occurrence }: CalendarEvent, title: string): ICalAlarmData[] {
  const later = occurrence.at === undefined ? MORNING * SECONDS_PER_HOUR : 0;
  return reminderDays[what].map((days) => ({ type: ICalAlarmType.display, trigger: days * SECONDS_PER_DAY - later, description: title }));
}
