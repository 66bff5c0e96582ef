import { capitalized } from "#words/case.ts";
import { dates as dateWords } from "#words/dates.ts";
import { list } from "#words/list.ts";
import { plan as words } from "#words/plan.ts";
import { format } from "date-fns/format";
import type { Collision, PlannedProgram, PlannedTask, Step, TaskStatus } from "../core/plan/planned.ts";
import { taskStatuses } from "../core/plan/planned.ts";
import { clean } from "./clean.ts";
import type { Clock, Closing } from "../core/deadlines.ts";
import { closingWords, dayWords, daysWords, shortOccurrence } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { totalWords } from "./plan-cost.ts";
import type { PlanText } from "./plan-words.ts";
import { basisWords, boundWords, dueWords, lateWords, leadWords, stepTodo, taskWords, waitWords, whenWords } from "./plan-words.ts";
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
  const { plan } = text;
  const having = (...statuses: readonly TaskStatus[]): readonly PlannedTask[] => plan.tasks.filter(({ status }) => statuses.includes(status));
  const { headings } = words;
  return [
    { title: headings.programs, entries: plan.programs.map((program) => ({ first: programWords(program, text), more: [] })) },
    { title: headings.next, entries: plan.next.map((step, index) => ({ first: stepWords(index + 1, step, text), more: [] })) },
    { title: headings.late, entries: having("late").map((task) => datedEntry(task, text)) },
    { title: headings.waiting, entries: having("waiting").map((task) => datedEntry(task, text)) },
    ...months(having("now", "ahead"), text),
    { title: headings.undated, entries: having("undated").map((task) => undatedEntry(task, text)) },
    { title: headings.collisions, entries: plan.collisions.map((collision) => ({ first: collisionWords(collision), more: [] })) },
    { title: headings.cost, entries: totalWords(plan).map((first) => ({ first, more: [] })) },
    { title: headings.done, entries: having("done").flatMap((task) => doneEntry(task, text)) },
  ];
}

function undatedEntry(task: PlannedTask, { wording }: PlanText): Section["entries"][number] {
  return { first: capitalized(taskWords(task, wording)), more: [joined([leadWords(task), basisWords(task, wording), task.id])] };
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
  const { start, finish, status, begun } = task;
  const isBegun = begun !== undefined || start === undefined;
  const [day, by] = isBegun ? [finish, words.finishBy] : [start, words.startBy];
  const first = day === undefined ? taskWords(task, text.wording) : words.dated(by(dayWords(day)), taskWords(task, text.wording));
  const until = finish === undefined || isBegun ? "" : words.finishBy(dayWords(finish));
  const facts = [words.until(until, boundWords(task, text)), status === "waiting" ? "" : leadWords(task), basisWords(task, text.wording), task.id];
  return { first: capitalized(first), more: [joined(facts), joined(lateWords(task)), joined(waitWords(task))] };
}

function joined(parts: readonly string[]): string {
  return list.clauses(parts.filter((part) => part !== ""));
}

/** What to do, and by when. */
function stepWords(number: number, step: Step, { plan, wording }: PlanText): string {
  if (step.do === "task") return words.step(number, stepTodo(step.task, wording), whenWords(step.task));
  const closes = plan.programs.find(({ program }) => program.id === step.program)?.dates.closes.kind;
  // Who is asked for a start has no closing to find out.
  const isChosen = step.what === "deadline" && (closes === "rolling" || closes === "relative");
  return words.step(number, words.findDate[isChosen ? "wish" : step.what](step.program));
}

function programWords({ program, dates, dues, progress, missed, next }: PlannedProgram, { wording }: PlanText): string {
  const { applied, offered } = progress;
  const parts = [
    applyWords(program.id, dates.closes, wording.clock),
    ...(applied === undefined ? dueWords(dues.application) : []),
    ...(dates.starts && dues.start?.wished !== true ? [words.program.starts(shortOccurrence(dates.starts))] : []),
    ...dueWords(dues.start),
    ...(missed ? [words.program.missed, ...(next ? [words.program.next(shortOccurrence(next))] : [])] : []),
    ...(applied === undefined ? [] : [words.program.applied(dayWords(applied))]),
    ...(offered === undefined ? [] : [words.program.offered(dayWords(offered))]),
  ];
  return list.clauses(parts);
}

function applyWords(id: string, closes: Closing, clock: Clock): string {
  if (closes.kind === "dated") return words.program.closes(id, closingWords(closes, clock));
  return closes.kind === "unknown" ? words.program.noClosing(id) : words.program.applyAny(id, closingWords(closes, clock));
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
