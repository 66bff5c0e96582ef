import { languages } from "#words/languages.ts";
import { list } from "#words/list.ts";
import { planTasks } from "#words/plan-tasks.ts";
import { plan as words } from "#words/plan.ts";
import type { Due, Plan, PlannedTask, Rescue } from "../core/plan/planned.ts";
import { clean } from "./clean.ts";
import { dayWords, shortOccurrence } from "./dates.ts";
import { placeName } from "./places.ts";
import type { Wording } from "./words.ts";

/** A plan and what wording it needs beside it. */
export interface PlanText {
  readonly plan: Plan;
  readonly wording: Pick<Wording, "reference" | "clock">;
}

/** What to do, without for which programs: "ask for 2 letters of recommendation". */
export function todoWords({ kind, needs, country, language }: PlannedTask, { reference }: PlanText["wording"]): string {
  const count = Math.max(...needs.map((need) => need.count ?? 1));
  const { todo } = planTasks;
  switch (kind) {
    case "recommendation-letter":
    case "personal-statement":
      return todo[kind](count);
    case "visa":
      return country === undefined ? todo.visa : todo.visaFor(placeName(country, reference));
    case "language-certificate":
      return language === undefined ? todo[kind] : todo.languageTest(languages.name(language));
    case "other":
      return notesOf(needs) === "" ? todo.other : clean(planTasks.noted(todo.other, notesOf(needs)));
    default:
      return todo[kind];
  }
}

function notesOf(needs: PlannedTask["needs"]): string {
  return list.clauses([...new Set(needs.flatMap(({ notes }) => notes))]);
}

/** "ask for 2 letters of recommendation (jhibs and x)": with the programs that still need it. */
export function taskWords(task: PlannedTask, wording: PlanText["wording"]): string {
  const needs = task.open.length > 0 ? task.open : task.needs;
  return planTasks.forPrograms(todoWords(task, wording), words.programs(needs.map(({ program }) => program)));
}

/** How long it usually takes, and whether that is ours to say. */
export function leadWords({ lead, own }: PlannedTask): string {
  const [, usual] = lead.days;
  if (own) return planTasks.lead.own(usual);
  return lead.assumption === undefined ? planTasks.lead.stated(usual) : planTasks.lead.assumed(usual);
}

/** Why it is there, where the program does not ask for it. Every application has a form. */
export function basisWords({ kind, needs }: PlannedTask, { reference }: PlanText["wording"]): string {
  const { basis } = needs.find((need) => need.basis.from === "program") ?? needs[0];
  if (basis.from === "country") return planTasks.basis.country(placeName(basis.country, reference));
  return basis.from === "usual" && kind !== "application-form" ? planTasks.basis.usual : "";
}

/** What it is due for: "for the start of x, before you ask for the visa". */
export function boundWords({ bound }: PlannedTask, { plan }: Pick<PlanText, "plan">): string {
  if (bound === undefined) return "";
  const due = words.bound[bound.when](bound.program);
  const before = plan.tasks.find(({ id }) => id === bound.before)?.kind;
  return before === "visa" || before === "application-form" ? words.before[before](due) : due;
}

/** The day that matters now: the last one to start, or where that is over the last one to finish. */
export function whenWords({ status, start, finish, rescue }: PlannedTask): string | undefined {
  if (status === "late" && rescue?.how === "quick") return words.startBy(dayWords(rescue.start));
  const isBegun = status === "late" || status === "waiting";
  if (isBegun) return finish === undefined ? undefined : words.finishBy(dayWords(finish));
  return start === undefined ? undefined : words.startBy(dayWords(start));
}

/** What to do about it now: of letters that are with others, to remind them. */
export function stepTodo(task: PlannedTask, wording: PlanText["wording"]): string {
  const { begun, letters, needs } = task;
  if (begun === undefined || letters === undefined || letters.waiting.length === 0) return taskWords(task, wording);
  return clean(words.remind(letters.waiting, words.programs(needs.map(({ program }) => program))));
}

/** By how much it is late, and what can still be done. */
export function lateWords({ short, rescue, begun, letters }: PlannedTask): readonly string[] {
  if (short === undefined || rescue === undefined) return [];
  const late = begun === undefined ? words.late.short(short) : words.late.overdue(short);
  return [late, ...(letters && letters.waiting.length > 0 ? [words.waitingFor(letters.waiting)] : []), rescueWords(rescue)];
}

function rescueWords(rescue: Rescue): string {
  switch (rescue.how) {
    case "quick":
      return words.late.quick(dayWords(rescue.start));
    case "next-round":
      return words.late.nextRound(shortOccurrence(rescue.closes));
    case "later-start":
      return words.late.laterStart;
    case "ask":
      return words.late.ask;
  }
}

/** The offer that it waits for, and the letters that are out. */
export function waitWords({ awaits, tight, letters, status }: PlannedTask): readonly string[] {
  const offer = awaits && (awaits.offer === undefined ? words.waits.offerOpen(awaits.program) : words.waits.offer(awaits.program, dayWords(awaits.offer)));
  const out = letters !== undefined && letters.asked > 0 && status !== "done" ? words.letters(letters.sent, letters.asked, letters.needed) : undefined;
  return [offer, tight === undefined ? undefined : words.waits.tight(tight), out].filter((part) => part !== undefined);
}

/** Which day a plan counts from, where that is not the day that a source names. */
export function dueWords(due: Due | undefined): readonly string[] {
  if (due?.assumed !== undefined) return [words.program.assumed(dayWords(due.day), due.assumed.days[1])];
  if (due?.wished === true) return [words.program.wished(dayWords(due.day))];
  return due?.early === true ? [words.program.early(dayWords(due.day))] : [];
}
