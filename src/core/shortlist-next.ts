import type { Match } from "./match.ts";
import { compareText, dueKey } from "./order.ts";
import type { Entry, StageOfEntry } from "./shortlist.ts";
import { stageOf } from "./shortlist.ts";

/** What is to be done next about a saved program. */
export type NextStep = "answer" | "apply" | "wait" | "prepare" | "later" | "nothing";

const steps: Readonly<Record<StageOfEntry, NextStep>> = {
  interested: "apply",
  preparing: "apply",
  submitted: "wait",
  interview: "wait",
  offer: "answer",
  accepted: "prepare",
  rejected: "nothing",
  missed: "nothing",
  "next-year": "later",
};

export function nextStep(entry: Entry): NextStep {
  return steps[stageOf(entry)];
}

/** A saved program, with what is known of it now; without a match its record is gone. */
export interface SavedProgram {
  readonly entry: Entry;
  readonly match?: Match;
}

const order: readonly NextStep[] = ["answer", "apply", "wait", "prepare", "later", "nothing"];

/** By what is next: offers to answer, what closes soonest, what is on its way, and at the end what is over. */
export function byNext(left: SavedProgram, right: SavedProgram): number {
  return (
    order.indexOf(nextStep(left.entry)) - order.indexOf(nextStep(right.entry)) ||
    compareText(dueOf(left), dueOf(right)) ||
    compareText(left.entry.id, right.entry.id)
  );
}

/** After everything that is known. */
const LAST = "v";

/** What is over or has no record any more is not due. */
function dueOf({ match }: SavedProgram): string {
  return match === undefined || match.program.ended !== undefined ? LAST : dueKey(match.best.dates);
}
