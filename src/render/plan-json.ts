import type { Due, Plan, PlannedProgram, PlannedTask, Rescue, Step } from "../core/plan/planned.ts";
import type { Occurrence } from "../core/deadlines.ts";
import type { Envelope } from "./json.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import type { PlanText } from "./plan-words.ts";
import { taskWords } from "./plan-words.ts";

/** A plan as scripts get it; tasks go by their ids. */
export function planJson(text: PlanText, { catalog }: Pick<Envelope, "catalog">): string {
  const { plan } = text;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    asOf: plan.asOf,
    catalog,
    programs: plan.programs.map(programJson),
    tasks: plan.tasks.map((task) => taskJson(task, text)),
    collisions: plan.collisions,
    cost: costJson(plan),
    next: plan.next.map(stepJson),
  });
}

function programJson({ program, dues, progress, missed, next }: PlannedProgram): Record<string, unknown> {
  return {
    id: program.id,
    name: program.name,
    url: program.url ?? null,
    application: dueJson(dues.application),
    start: dueJson(dues.start),
    progress,
    missed,
    next: next ? daysJson(next) : null,
  };
}

function dueJson(due: Due | undefined): Record<string, unknown> | null {
  if (due === undefined) return null;
  const { day, of, early, assumed } = due;
  return { day, of: daysJson(of), early: early === true, assumed: assumed ? { days: assumed.days, assumption: assumed.assumption } : null };
}

function daysJson({ from, to, certainty, seen }: Occurrence): Record<string, unknown> {
  return { ...(from === to ? { date: from } : { from, to }), certainty, ...(seen !== undefined && { seen }) };
}

export function taskJson(task: PlannedTask, { wording }: PlanText): Record<string, unknown> {
  const { id, kind, scope, status, start, finish, bound, lead, own, short, rescue, awaits, tight, letters, begun, done, needs, open } = task;
  const stillOpen = new Set(open.map(({ program }) => program));
  return {
    id,
    kind,
    text: taskWords(task, wording),
    scope,
    status,
    start: start ?? null,
    finish: finish ?? null,
    for: bound && { program: bound.program, when: bound.when, before: bound.before },
    lead: { quick: lead.days[0], usual: lead.days[1], own, sources: lead.sources ?? [], assumption: lead.assumption ?? null, note: lead.note ?? null },
    programs: needs.map(({ program, when, basis, count, notes, fees }) => ({
      id: program,
      when,
      open: stillOpen.has(program),
      basis,
      count,
      notes,
      fees,
    })),
    // What is not there is left out.
    short,
    rescue: rescue && rescueJson(rescue),
    awaits,
    tight,
    letters,
    begun,
    done,
  };
}

function rescueJson(rescue: Rescue): Record<string, unknown> {
  return rescue.how === "next-round" ? { how: rescue.how, closes: daysJson(rescue.closes) } : { ...rescue };
}

function costJson({ cost }: Plan): Record<string, unknown> {
  const whole = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value));
  return { ...cost, low: whole(cost.low), high: whole(cost.high) };
}

function stepJson(step: Step): Record<string, unknown> {
  return step.do === "task" ? { do: step.do, task: step.task.id } : { ...step };
}
