import { shortlist as words } from "#words/shortlist.ts";
import { mentionOf } from "../catalog/compiled.ts";
import type { ActiveFilter } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import { idOf } from "../core/input/names.ts";
import type { Match } from "../core/match.ts";
import type { Entry, SavedById, StageOfEntry } from "../core/shortlist.ts";
import { stageOf, stagesOfEntry } from "../core/shortlist.ts";
import { hasTag } from "../core/shortlist-edit.ts";
import { nextStep } from "../core/shortlist-next.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { textOf } from "./flags.ts";
import { valueOf } from "./values.ts";

/** A condition on saved programs, as a flag tells it. */
interface Condition {
  readonly id: string;
  readonly values: readonly string[];
  readonly holds: (entry: Entry) => boolean;
}

function conditionsFrom(flags: Flags): readonly Condition[] {
  const stages = valuesOf(flags, "stage").map((text) => stageNamed(text, "--stage"));
  const tags = valuesOf(flags, "tag");
  return [
    ...(flags["saved"] === true ? [{ id: "saved", values: [], holds: () => true }] : []),
    ...(stages.length > 0 ? [{ id: "stage", values: stages, holds: (entry: Entry) => stages.includes(stageOf(entry)) }] : []),
    ...(tags.length > 0 ? [{ id: "tag", values: tags, holds: (entry: Entry) => tags.some((tag) => hasTag(entry, tag)) }] : []),
  ];
}

function valuesOf(flags: Flags, name: string): readonly string[] {
  const text = textOf(flags, name);
  return text === undefined ? [] : splitValues([text]);
}

/** A stage by any of its names. @param where as messages name the place */
export function stageNamed(text: string, where: string): StageOfEntry {
  const choices = stagesOfEntry.map((id) => ({ id, words: [words.stages[id], ...words.spoken[id]] }));
  return valueOf(where, idOf(text, choices, words.kinds.stage)) as StageOfEntry;
}

/** The saved programs that are meant, in the order in which they were saved. */
export async function savedEntries(flags: Flags, { shortlist }: Pick<Context, "shortlist">): Promise<readonly Entry[]> {
  const conditions = conditionsFrom(flags);
  return (await shortlist()).programs.filter((entry) => conditions.every(({ holds }) => holds(entry)));
}

/** The same for searches. */
export async function savedFilters(flags: Flags, { shortlist }: Pick<Context, "shortlist">): Promise<readonly ActiveFilter[]> {
  const { programs } = await shortlist();
  return conditionsFrom(flags).map(({ id, values, holds }) => {
    const ids = new Set(programs.filter(holds).map((entry) => entry.id));
    return { id, values, mentions: [...ids].map(mentionOf), test: ({ program }) => (ids.has(program.id) ? "yes" : "no") };
  });
}

/** Of saved programs those that are still to be applied for: what is handed in or over is not due. The others are counted for whoever reads. */
export function stillDue(matches: readonly Match[], saved: SavedById, flags: Flags, context: Pick<Context, "warn" | "err">): readonly Match[] {
  if (flags["stage"] !== undefined || flags["all"] === true) return matches;
  const due = matches.filter(({ program }) => {
    const entry = saved.get(program.id);
    return entry !== undefined && nextStep(entry) === "apply" && program.ended === undefined;
  });
  if (due.length < matches.length && context.err.terminal && flags["quiet"] !== true) context.warn(words.settled(matches.length - due.length));
  return due;
}
