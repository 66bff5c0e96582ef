import type { ICalAlarmData, ICalEventData } from "ical-generator";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { capitalized } from "#words/case.ts";
import { ics as icsWords } from "#words/ics.ts";
import { plan as words } from "#words/plan.ts";
import type { CalendarDate } from "../core/calendar.ts";
import { addDays } from "../core/calendar.ts";
import { compareText } from "../core/order.ts";
import type { PlannedTask } from "../core/plan/planned.ts";
import type { Revision, Revisions } from "../core/plan/revisions.ts";
import { dayOfRevision, revised } from "../core/plan/revisions.ts";
import { encoded, webAddress } from "./address.ts";
import { clean } from "./clean.ts";
import { dayWords } from "./dates.ts";
import type { PlanText } from "./plan-words.ts";
import { basisWords, boundWords, leadWords, taskWords } from "./plan-words.ts";

/** A task on its day in a calendar. */
interface TaskEvent {
  readonly uid: string;
  readonly task: PlannedTask;
  readonly day: CalendarDate;
  readonly title: string;
  readonly sure: boolean;
}

/** A calendar, and what has to be kept for the next one to continue it. */
export interface PlanCalendar {
  readonly text: string;
  readonly revisions: Revisions;
  /** Why nothing is in it. */
  readonly empty?: string;
}

/**
 * The tasks that are open and have a day, as whole days, by RFC 5545. An event keeps its name from one plan to the next, and its number
 * grows when its day or title changes. @param before what was kept of the last calendar
 */
export function planIcs(text: PlanText, before: Revisions): PlanCalendar {
  const events = eventsOf(text);
  const said = Object.fromEntries(events.map(({ uid, day, title, sure }) => [uid, [day, title, sure].join(" ")]));
  const revisions = revised(said, before, text.plan.asOf);
  const calendar = ical({
    prodId: { company: "intern-find", product: "intern-find", language: icsWords.language },
    method: ICalCalendarMethod.PUBLISH,
    name: words.calendar.name,
    ttl: SECONDS_PER_DAY,
  });
  for (const event of events) {
    const revision = revisions[event.uid];
    if (revision !== undefined) calendar.createEvent(eventData(event, revision, text));
  }
  // The library leaves out the end of the last line.
  return { text: `${calendar.toString()}\r\n`, revisions, ...(events.length === 0 && { empty: emptyWords(text) }) };
}

function emptyWords({ plan }: PlanText): string {
  if (plan.programs.length === 0) return words.nothing;
  const undated = plan.tasks.filter(({ status }) => status === "undated").flatMap(({ needs }) => needs.map(({ program }) => program));
  return undated.length === 0 ? words.checklist.allDone : words.calendar.noDays([...new Set(undated)]);
}

const SECONDS_PER_DAY = 86_400;
const MORNING_SECONDS = 9 * 3600;

function eventsOf(text: PlanText): readonly TaskEvent[] {
  const events = text.plan.tasks.flatMap((task): readonly TaskEvent[] => {
    const { start, finish, bound } = task;
    if (start === undefined || finish === undefined || bound === undefined) return [];
    const sure = bound.due.of.certainty === "confirmed" && bound.due.assumed === undefined;
    const { day, title } = dayAndTitle(task, start, finish, text);
    return [{ uid: `${task.id}@intern-find`, task, day, title: clean(sure ? title : words.calendar.unsure(title)), sure }];
  });
  return events.toSorted((left, right) => compareText(left.uid, right.uid));
}

/** On the last day to begin; the application itself, and what was not begun in time or is with others, on the last day of all. */
function dayAndTitle(task: PlannedTask, start: CalendarDate, finish: CalendarDate, { wording }: PlanText): Pick<TaskEvent, "day" | "title"> {
  const todo = taskWords(task, wording);
  if (task.kind === "application-form") return { day: finish, title: words.calendar.apply(todo) };
  if (task.status === "late" || task.status === "waiting") return { day: finish, title: words.calendar.overdue(todo) };
  return { day: start, title: words.calendar.begin(todo, dayWords(finish)) };
}

function eventData({ uid, task, day, title, sure }: TaskEvent, revision: Revision, text: PlanText): ICalEventData {
  const stamp = utc(dayOfRevision(revision));
  const url = webAddress(text.plan.programs.find(({ program }) => program.id === task.bound?.program)?.program.url);
  return {
    id: uid,
    sequence: revision.sequence,
    stamp,
    lastModified: stamp,
    start: utc(day),
    // The end of whole days is the day after the last.
    end: utc(addDays(day, 1)),
    allDay: true,
    summary: title,
    description: descriptionOf(task, sure, text),
    // The library escapes addresses as if they were text.
    ...(url !== undefined && { url: encoded(url, /[\\;,]/gu) }),
    status: sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    // A task keeps nobody busy all day.
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: alarmsOf(task, title),
  };
}

function descriptionOf(task: PlannedTask, sure: boolean, text: PlanText): string {
  const { start, finish, needs } = task;
  const lines = [
    capitalized(taskWords(task, text.wording)),
    start === undefined ? "" : capitalized(words.startBy(dayWords(start))),
    finish === undefined ? "" : capitalized(words.finishBy(dayWords(finish))),
    capitalized(boundWords(task, text)),
    capitalized(leadWords(task)),
    capitalized(basisWords(task, text.wording)),
    sure ? "" : words.calendar.check,
    words.calendar.command(needs.map(({ program }) => program)),
  ];
  return lines
    .filter((line) => line !== "")
    .map(clean)
    .join("\n");
}

/** How many days ahead one is reminded. */
const reminders = { application: [14, 2], other: [7, 1] } as const;

/** At nine in the morning, since whole days begin at midnight. */
function alarmsOf({ kind }: PlannedTask, title: string): ICalAlarmData[] {
  const days = reminders[kind === "application-form" ? "application" : "other"];
  return days.map((ahead) => ({ type: ICalAlarmType.display, trigger: ahead * SECONDS_PER_DAY - MORNING_SECONDS, description: title }));
}

function utc(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
