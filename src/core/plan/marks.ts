import type { CalendarDate } from "../calendar.ts";
import type { Shortlist } from "../shortlist.ts";

/** With a task marked as done; one that was marked before keeps its place and takes the new day. */
export function withDone(shortlist: Shortlist, task: string, on: CalendarDate): Shortlist {
  const { done = [] } = shortlist;
  const isMarked = done.some((mark) => mark.task === task);
  return { ...shortlist, done: isMarked ? done.map((mark) => (mark.task === task ? { task, on } : mark)) : [...done, { task, on }] };
}

/** Without the mark, wherever it stands; the same list where there is none. */
export function withoutDone(shortlist: Shortlist, task: string): Shortlist {
  const { done = [], programs } = shortlist;
  const isMarked = [done, ...programs.map((entry) => entry.done ?? [])].some((marks) => marks.some((mark) => mark.task === task));
  if (!isMarked) return shortlist;
  return {
    ...shortlist,
    done: done.filter((mark) => mark.task !== task),
    programs: programs.map((entry) => (entry.done === undefined ? entry : { ...entry, done: entry.done.filter((mark) => mark.task !== task) })),
  };
}
