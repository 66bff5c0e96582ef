import type { CalendarDate, DayRange } from "../calendar.ts";
import { addDays, daysBetween, overlaps } from "../calendar.ts";
import type { Collision, PlanEntry, PlannedProgram, TotalCost } from "./planned.ts";

/** The days of a stay: those on which it may be, and those on which it is whichever way the dates turn out. */
interface Stay {
  readonly possible: DayRange;
  readonly sure?: DayRange;
}

/** Two applications that are due within so many days of each other are written at the same time. */
const FORTNIGHT = 14;

/** Every pair that gets into each other's way; what is only done from afar takes no place. */
export function collisionsOf(entries: readonly PlanEntry[], programs: readonly PlannedProgram[]): readonly Collision[] {
  const planned = new Map(programs.map((program) => [program.program.id, program]));
  const busy = entries.map((entry): Busy => ({ id: entry.program.id, stay: stayOf(entry), due: openDue(planned.get(entry.program.id)) }));
  const pairs = busy.flatMap((one, index) => busy.slice(index + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => [...stayCollision(one, other), ...workCollision(one, other)]);
}

/** What a program takes of a person's time, as far as it is known. */
interface Busy {
  readonly id: string;
  readonly stay: Stay | undefined;
  readonly due: CalendarDate | undefined;
}

function stayCollision({ id: one, stay: left }: Busy, { id: other, stay: right }: Busy): readonly Collision[] {
  if (left === undefined || right === undefined || !overlaps(left.possible, right.possible)) return [];
  const sure = left.sure && right.sure && overlaps(left.sure, right.sure) ? shared(left.sure, right.sure) : undefined;
  return [{ kind: "stays", programs: [one, other], days: sure ?? shared(left.possible, right.possible), sure: sure !== undefined }];
}

function stayOf({ dates: { starts, ends }, track }: PlanEntry): Stay | undefined {
  if (starts === undefined) return undefined;
  const { low, high = low } = (typeof track.duration === "object" ? track.duration.weeks : undefined) ?? {};
  const least = ends?.from ?? lastOfStay(starts.from, low);
  const most = ends?.to ?? lastOfStay(starts.to, high);
  if (most === undefined) return undefined;
  const isSure = least !== undefined && starts.to <= least;
  return { possible: { from: starts.from, to: most }, ...(isSure && { sure: { from: starts.to, to: least } }) };
}

function lastOfStay(start: CalendarDate, weeks: number | undefined): CalendarDate | undefined {
  return weeks === undefined ? undefined : addDays(start, Math.max(1, Math.round(weeks * 7)) - 1);
}

function shared(left: DayRange, right: DayRange): DayRange {
  return { from: left.from > right.from ? left.from : right.from, to: left.to < right.to ? left.to : right.to };
}

function workCollision({ id: one, due: left }: Busy, { id: other, due: right }: Busy): readonly Collision[] {
  if (left === undefined || right === undefined || Math.abs(daysBetween(left, right)) >= FORTNIGHT) return [];
  const days = left < right ? { from: left, to: right } : { from: right, to: left };
  return [{ kind: "work", programs: [one, other], days }];
}

/** By when an application that is still to be written is due. */
function openDue(planned: PlannedProgram | undefined): CalendarDate | undefined {
  if (planned === undefined || planned.missed) return undefined;
  const { applied, offered } = planned.progress;
  return applied === undefined && offered === undefined ? planned.dues.application?.day : undefined;
}

/** The sum of what is known of each; an end is open where it is open of one of them. */
export function totalCost(entries: readonly PlanEntry[]): TotalCost {
  const costs = entries.map(({ cost }) => cost);
  const [low, high] = (["low", "high"] as const).map((end) =>
    costs.every((cost) => cost[end] !== undefined) ? costs.reduce((sum, cost) => sum + (cost[end] ?? 0), 0) : undefined,
  );
  const missing = entries.flatMap(({ program, cost }) => (cost.missing.length === 0 ? [] : [{ program: program.id, what: cost.missing }]));
  return {
    currency: costs[0]?.currency ?? "USD",
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    complete: missing.length === 0,
    missing,
  };
}
