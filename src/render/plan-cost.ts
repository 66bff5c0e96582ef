import { money } from "#words/money.ts";
import { plan as words } from "#words/plan.ts";
import type { Plan } from "../core/plan/planned.ts";
import { costWords } from "./money.ts";

/** What all programs cost together, and what is not known of which. */
export function totalWords({ cost, programs }: Plan): readonly string[] {
  if (programs.length === 0) return [];
  const isKnown = programs.some((program) => program.cost.lines.length > 0);
  const missing = [...new Set(cost.missing.flatMap(({ what }) => what))];
  const lines = programs.flatMap((program) => program.cost.lines);
  const sum = isKnown ? words.cost.sum(programs.length, costWords({ ...cost, missing, lines, notCounted: [] })) : words.cost.cannotTell;
  const open = cost.missing.map(({ program, what }) =>
    words.cost.open(
      program,
      what.map((one) => money.missing[one]),
    ),
  );
  return open.length === 0 ? [isKnown || !cost.complete ? sum : words.cost.sum(programs.length, money.costsNothing)] : [sum, words.cost.missing(open)];
}
