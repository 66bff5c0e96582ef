import { capitalized } from "#words/case.ts";
import { dates as dateWords } from "#words/dates.ts";
import { list } from "#words/list.ts";
import { plan as words } from "#words/plan.ts";
import { format } from "date-fns/format";
import type { CalendarDate } from "../core/calendar.ts";
import type { Collision, PlannedProgram, PlannedTask, Step, TaskStatus } from "../core/plan/planned.ts";
import { taskStatuses } from "../core/plan/planned.ts";
import { clean } from "./clean.ts";
import { closingWords, dayWords, daysWords, shortOccurrence } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { totalWords } from "./plan-cost.ts";
import type { PlanText } from "./plan-words.ts";
import { basisWords, boundWords, dueWords, lateWords, leadWords, taskWords, waitWords } from "./plan-words.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

interface Section {
  readonly title: string;
  /** The first line of each, and the lines that tell more of it. */
  readonly entries: readonly { readonly first: string; readonly more: readonly string[] }[];
}

const INDENT = 4;

/** What to do by when, for people: first what presses, then month by month. */
export function planPage(text: PlanText, surface: Surface): string {
  const { plan } = text;
  if (plan.programs.length === 0) return `${wrapped(words.nothing, surface.width)}\n`;
  const paint = paintFor(surface);
  const sections = sectionsOf(text).filter(({ entries }) => entries.length > 0);
  const blocks = sections.map(({ title, entries }) =>
    [
      paint.strong(title),
      ...entries.flatMap(({ first, more }) => [
        wrapped(clean(first), surface.width, INDENT),
        ...more.filter((line) => line !== "").map((line) => `${" ".repeat(INDENT)}${paint.quiet(wrapped(clean(line), surface.width, INDENT))}`),
      ]),
    ].join("\n"),
  );
  const notes = [summaryWords(plan.tasks), words.notes.leads, plan.tasks.some(({ status }) => status === "undated") ? words.notes.starts : ""];
  return `${[...blocks, notes.flatMap((note) => (note === "" ? [] : [wrapped(note, surface.width)])).join("\n")].join("\n\n")}\n`;
}

function sectionsOf(text: PlanText): readonly Section[] {
  const { plan, wording } = text;
  const having = (...statuses: readonly TaskStatus[]): readonly PlannedTask[] => plan.tasks.filter(({ status }) => statuses.includes(status));
  const { headings } = words;
  return [
    { title: headings.programs, entries: plan.programs.map((program) => ({ first: programWords(program, text), more: [] })) },
    { title: headings.next, entries: plan.next.map((step, index) => ({ first: stepWords(index + 1, step, text), more: [] })) },
    { title: headings.late, entries: having("late").map((task) => datedEntry(task, text)) },
    { title: headings.waiting, entries: having("waiting").map((task) => datedEntry(task, text)) },
    ...months(having("now", "ahead"), text),
    { title: headings.undated, entries: having("undated").map((task) => ({ first: capitalized(taskWords(task, wording)), more: [leadWords(task)] })) },
    { title: headings.collisions, entries: plan.collisions.map((collision) => ({ first: collisionWords(collision), more: [] })) },
    { title: headings.cost, entries: totalWords(plan).map((first) => ({ first, more: [] })) },
    { title: headings.done, entries: having("done").flatMap((task) => doneEntry(task, text)) },
  ];
}

function doneEntry(task: PlannedTask, { wording }: PlanText): Section["entries"] {
  return task.done === undefined ? [] : [{ first: capitalized(words.doneOn(taskWords(task, wording), dayWords(task.done))), more: [] }];
}

/** By the month in which they have to start. */
function months(tasks: readonly PlannedTask[], text: PlanText): readonly Section[] {
  const byMonth = new Map<string, readonly PlannedTask[]>();
  for (const task of tasks) {
    const month = (task.start ?? "").slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), task]);
  }
  return [...byMonth].map(([month, some]) => ({
    title: format(new Date(`${month}-15T12:00:00`), dateWords.patterns.monthHeading),
    entries: some.map((task) => datedEntry(task, text)),
  }));
}

/** "Start by 10 Jan 2027: ask for 2 letters of recommendation (jhibs)", with until when, why and how long. */
function datedEntry(task: PlannedTask, text: PlanText): Section["entries"][number] {
  const { start, finish } = task;
  const first = start === undefined ? taskWords(task, text.wording) : `${words.startBy(dayWords(start))}: ${taskWords(task, text.wording)}`;
  const until = finish === undefined ? "" : `${words.finishBy(dayWords(finish))} ${boundWords(task, text)}`;
  const facts = list.clauses([until, leadWords(task), basisWords(task, text.wording)].filter((part) => part !== ""));
  return { first: capitalized(first), more: [facts, list.clauses(lateWords(task)), list.clauses(waitWords(task))] };
}

/** What to do, and by when. */
function stepWords(number: number, step: Step, { wording }: PlanText): string {
  if (step.do === "find-date") return words.step(number, words.findDate[step.what](step.program));
  return words.step(number, taskWords(step.task, wording), whenWords(step.task));
}

function whenWords({ status, start, finish, rescue }: PlannedTask): string {
  const day = (date: CalendarDate | undefined): string => (date === undefined ? "" : dayWords(date));
  if (status === "late" && rescue?.how === "quick") return words.startBy(day(rescue.start));
  return status === "late" || status === "waiting" ? words.finishBy(day(finish)) : words.startBy(day(start));
}

function programWords({ program, dates, dues, progress, missed, next }: PlannedProgram, { wording }: PlanText): string {
  const { applied, offered } = progress;
  const parts = [
    words.program.closes(program.id, closingWords(dates.closes, wording.clock)),
    ...(applied === undefined ? dueWords(dues.application) : []),
    ...(dates.starts ? [words.program.starts(shortOccurrence(dates.starts))] : []),
    ...dueWords(dues.start),
    ...(missed ? [words.program.missed, ...(next ? [words.program.next(shortOccurrence(next))] : [])] : []),
    ...(applied === undefined ? [] : [words.program.applied(dayWords(applied))]),
    ...(offered === undefined ? [] : [words.program.offered(dayWords(offered))]),
  ];
  return list.clauses(parts);
}

function collisionWords({ kind, programs: [one, other], days, ...rest }: Collision): string {
  if (kind === "work") return words.collisions.work(one, other, daysWords(days));
  return words.collisions["sure" in rest && rest.sure ? "staysSure" : "staysPossible"](one, other, daysWords(days));
}

function summaryWords(tasks: readonly PlannedTask[]): string {
  const parts = taskStatuses.flatMap((status) => {
    const count = tasks.filter((task) => task.status === status).length;
    return count === 0 ? [] : [words.counted[status](count)];
  });
  return words.summary(tasks.length, parts);
}
