import type { CalendarDate } from "../calendar.ts";
import type { DoneTask, Referee } from "../shortlist.ts";
import type { Task, TaskNeed } from "../tasks.ts";
import type { Letters, OwnPlanning, PlanEntry } from "./planned.ts";

/** What is behind one, of a task. */
export interface Behind {
  /** The needs that are still to be met. */
  readonly open: readonly TaskNeed[];
  readonly done?: CalendarDate;
  readonly begun?: CalendarDate;
  readonly letters?: Letters;
}

/** A task is done where it was marked so, where the letters are there, or where every application that needs it is handed in. */
export function behindOf(task: Task, entries: readonly PlanEntry[], { programs = [], done = [], referees = [] }: OwnPlanning): Behind {
  const letters = task.kind === "recommendation-letter" ? lettersOf(task, referees) : undefined;
  const marked = markedDone(task, programs, done) ?? letters?.done;
  const { begun } = letters ?? {};
  const rest = { ...(begun !== undefined && { begun }), ...(letters && { letters: letters.letters }) };
  return marked === undefined ? { ...openNeeds(task, entries), ...rest } : { open: [], done: marked, ...rest };
}

/** What is left for the applications that are not handed in. */
function openNeeds({ needs }: Task, entries: readonly PlanEntry[]): Behind {
  const met = needs.map((need) => metOn(need, entries));
  const open = needs.filter((_, index) => met[index] === undefined);
  const last = met
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
  return open.length === 0 && last !== undefined ? { open, done: last } : { open };
}

/** Marks of one program hold for it alone, but what serves all programs is done for all. */
function markedDone({ id, kind, scope, needs }: Task, programs: NonNullable<OwnPlanning["programs"]>, forAll: readonly DoneTask[]): CalendarDate | undefined {
  const mine = new Set(needs.map(({ program }) => program));
  const marks = programs.flatMap((program) => (scope === "person" || mine.has(program.id) ? (program.done ?? []) : []));
  return [...forAll, ...marks].find(({ task }) => task === id || task === kind)?.on;
}

/** Once an application is handed in, whatever it needed is. */
function metOn({ program, when }: TaskNeed, entries: readonly PlanEntry[]): CalendarDate | undefined {
  const progress = entries.find((entry) => entry.program.id === program)?.progress;
  return when === "application" ? (progress?.applied ?? progress?.offered) : undefined;
}

interface LettersBehind {
  readonly letters: Letters;
  readonly begun?: CalendarDate;
  readonly done?: CalendarDate;
}

function lettersOf(task: Task, referees: readonly Referee[]): LettersBehind {
  const [{ program, count = 1 }] = task.needs;
  const mine = referees.filter(({ programs = [] }) => programs.includes(program));
  const asked = mine.flatMap(({ asked: on, sent }) => on ?? sent ?? []).toSorted();
  const sent = mine.flatMap((referee) => referee.sent ?? []).toSorted();
  const waiting = mine.filter((referee) => referee.asked !== undefined && referee.sent === undefined).map(({ name }) => name);
  const [begun, done] = [asked[count - 1], sent[count - 1]];
  return {
    letters: { needed: count, asked: asked.length, sent: sent.length, waiting },
    ...(begun !== undefined && { begun }),
    ...(done !== undefined && { done }),
  };
}
