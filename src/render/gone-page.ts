import { list } from "#words/list.ts";
import { shortlist as words } from "#words/shortlist.ts";
import type { Entry, SavedFacts } from "../core/shortlist.ts";
import { stageOf } from "../core/shortlist.ts";
import { clean } from "./clean.ts";
import { dayWords } from "./dates.ts";
import { labelled, wrapped } from "./lines.ts";
import { paintFor } from "./paint.ts";
import { savedDays, statedWords } from "./saved.ts";
import type { Surface } from "./surface.ts";
import { pageWidth } from "./surface.ts";

const LABEL_WIDTH = 13;

const { gonePage: said } = words;

/** What is left of a saved program whose record is gone. @param reason why it left the catalog */
export function gonePage(entry: Entry, reason: string | undefined, surface: Surface): string {
  const { id, name, url, saved, tags = [] } = entry;
  const width = pageWidth(surface);
  return `${[
    paintFor(surface).strong(wrapped(clean(name), width)),
    wrapped(`${id}  ${url ?? ""}`, width).trimEnd(),
    wrapped(said.gone(reason), width),
    wrapped(words.onPage(dayWords(saved), words.stages[stageOf(entry)], tags), width),
    "",
    ...[...factLines(entry.facts ?? {}), ...noteLines(entry)].map(([label, text]) => labelled(said.labels[label], text, { width, labelWidth: LABEL_WIDTH })),
  ].join("\n")}\n`;
}

type Line = readonly [label: keyof typeof said.labels, text: string];

function factLines({ deadline, certainty, opens, starts, pay, fee }: SavedFacts): readonly Line[] {
  const lines: readonly (readonly [Line[0], string | undefined])[] = [
    ["deadline", deadline && said.dated(savedDays(deadline), certainty && words.changes.certainties[certainty])],
    ["opens", opens && savedDays(opens)],
    ["starts", starts && savedDays(starts)],
    ["pay", pay && statedWords("pay", pay)],
    ["fee", fee && statedWords("fee", fee)],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[label, clean(text)]]));
}

function noteLines({ stages = [], notes = [] }: Entry): readonly Line[] {
  const reached = stages.map(({ stage, on }) => said.stage(words.stages[stage], dayWords(on)));
  return [
    ...(reached.length === 0 ? [] : [["stages", list.clauses(reached)] as const]),
    ...notes.map(({ on, text }) => ["notes", list.labelled(dayWords(on), clean(text))] as const),
  ];
}
