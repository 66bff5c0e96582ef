import { shortlist as words } from "#words/shortlist.ts";
import { table } from "#words/table.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Entry } from "../core/shortlist.ts";
import { stageOf } from "../core/shortlist.ts";
import type { SavedProgram } from "../core/shortlist-next.ts";
import { nextStep } from "../core/shortlist-next.ts";
import { shortClosing, shortOccurrence, timeLeft } from "./dates.ts";
import { savedDays } from "./saved.ts";

const { next, step } = words;

/** What is next for a saved program, in a sentence. */
export function nextWords({ entry, match }: SavedProgram, clock: Clock): string {
  if (match === undefined) return next.gone;
  const { id } = entry;
  const does = nextStep(entry);
  if (does === "wait" || does === "answer") return next[does](id);
  if (does !== "apply") return next[does];
  if (match.program.ended) return next.over(table.ended[match.program.ended.status]);
  const { closes } = match.best.dates;
  if (closes.kind !== "dated") return next.findDate(shortClosing(closes), id);
  const say = stageOf(entry) === "preparing" ? next.preparing : next.applyBy;
  return say(shortOccurrence(closes), timeLeft(closes, clock), id);
}

/** The same in a cell of a table; its second line is how long until then. */
export function nextCell({ entry, match }: SavedProgram, clock: Clock): readonly string[] {
  if (match === undefined) return [step.gone, ...savedDeadline(entry)];
  const does = nextStep(entry);
  if (does !== "apply") return [step[does]];
  if (match.program.ended) return [table.ended[match.program.ended.status]];
  const { closes } = match.best.dates;
  return closes.kind === "dated" ? [step.apply(shortOccurrence(closes)), timeLeft(closes, clock)] : [step.applyOpen(shortClosing(closes))];
}

function savedDeadline({ facts }: Entry): readonly string[] {
  return facts?.deadline === undefined ? [] : [step.savedDeadline(savedDays(facts.deadline))];
}
