import { capitalized } from "#words/case.ts";
import { list } from "#words/list.ts";
import { plan as words } from "#words/plan.ts";
import type { PlannedProgram, PlannedTask, TaskStatus } from "../core/plan/planned.ts";
import { clean } from "./clean.ts";
import { dayWords } from "./dates.ts";
import type { Envelope } from "./json.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import { wrapped } from "./lines.ts";
import { taskJson } from "./plan-json.ts";
import type { PlanText } from "./plan-words.ts";
import { stepTodo, todoWords, whenWords } from "./plan-words.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** "    [x] " */
const INDENT = 6;

/** What is done and what is not: first what serves several programs, then each of them, before the application and before the start. */
export function checklist(text: PlanText, surface: Surface): string {
  const { plan } = text;
  if (plan.programs.length === 0) return `${wrapped(words.checklist.nothing, surface.width)}\n`;
  const shared = plan.tasks.filter(isShared);
  const blocks = [
    ...(shared.length === 0 ? [] : [block(words.checklist.forAll, [{ tasks: shared }], text, surface)]),
    ...plan.programs.map((program) => programBlock(program, text, surface)),
  ];
  return `${[...blocks, wrapped(words.checklist.legend, surface.width)].join("\n\n")}\n`;
}

/** Whether it serves more than one of the programs that are shown. */
function isShared({ needs }: PlannedTask): boolean {
  return needs.length > 1;
}

interface Part {
  readonly title?: string;
  readonly tasks: readonly PlannedTask[];
}

function programBlock({ program }: PlannedProgram, text: PlanText, surface: Surface): string {
  const mine = text.plan.tasks.filter((task) => !isShared(task) && task.needs[0].program === program.id);
  const parts = (["application", "start"] as const).map((when): Part => ({
    title: words.checklist[when],
    tasks: mine.filter(({ needs }) => needs[0].when === when),
  }));
  return block(words.checklist.ofProgram(program.name, program.id), parts, text, surface);
}

function block(title: string, parts: readonly Part[], text: PlanText, surface: Surface): string {
  const paint = paintFor(surface);
  const tasks = parts.flatMap((part) => part.tasks);
  const done = tasks.filter(({ status }) => status === "done").length;
  // In the order of the plan, what is done goes first.
  const lines = parts.flatMap(({ title: heading, tasks: some }) => {
    const ordered = [...some.filter(({ status }) => status === "done"), ...some.filter(({ status }) => status !== "done")];
    return some.length === 0 ? [] : [...(heading === undefined ? [] : [`  ${heading}`]), ...ordered.map((task) => lineOf(task, text, surface))];
  });
  const next = ["begin", "wait", "undated"].flatMap((group) => tasks.filter(({ status }) => groups[status] === group))[0];
  const last = next === undefined ? words.checklist.allDone : words.checklist.next(nextWords(next, text));
  const head = wrapped(clean(words.checklist.head(title, done, tasks.length)), surface.width);
  return [paint.strong(head), ...lines, `  ${wrapped(clean(last), surface.width, 2)}`].join("\n");
}

/** What comes next is what one can begin, else what others have, else what has no day. */
const groups: Readonly<Record<TaskStatus, "begin" | "wait" | "undated" | "done">> = {
  late: "begin",
  now: "begin",
  ahead: "begin",
  waiting: "wait",
  undated: "undated",
  done: "done",
};

function nextWords(task: PlannedTask, { wording }: PlanText): string {
  const when = whenWords(task);
  return list.items([stepTodo(task, wording), ...(when === undefined ? [] : [when])]);
}

/** "  [ ] Ask for 2 letters of recommendation; finish by 1 Mar 2027" */
function lineOf(task: PlannedTask, { wording }: PlanText, surface: Surface): string {
  const { done, finish, needs, letters } = task;
  const parts = [
    capitalized(todoWords(task, wording)),
    ...(isShared(task) ? [words.checklist.serves(needs.length)] : []),
    ...(letters !== undefined && letters.asked > 0 ? [words.letters(letters.sent, letters.asked, letters.needed)] : []),
    ...(done === undefined ? [] : [dayWords(done)]),
    ...(finish === undefined ? [] : [words.finishBy(dayWords(finish))]),
  ];
  return `  ${markOf(task)} ${wrapped(clean(list.clauses(parts)), surface.width, INDENT)}`;
}

function markOf({ status }: PlannedTask): string {
  const { mark } = words.checklist;
  return status === "done" || status === "waiting" || status === "late" ? mark[status] : mark.open;
}

/** The same for scripts. */
export function checklistJson(text: PlanText, { catalog }: Pick<Envelope, "catalog">): string {
  const { plan } = text;
  const programs = plan.programs.map(({ program }) => {
    const mine = plan.tasks.filter(({ needs }) => needs.some((need) => need.program === program.id));
    return {
      id: program.id,
      name: program.name,
      done: mine.filter(({ status }) => status === "done").length,
      all: mine.length,
      tasks: mine.map(({ id }) => id),
    };
  });
  return jsonText({ schemaVersion: SCHEMA_VERSION, asOf: plan.asOf, catalog, programs, tasks: plan.tasks.map((task) => taskJson(task, text)) });
}
