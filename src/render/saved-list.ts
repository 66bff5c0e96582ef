import { shortlist as words } from "#words/shortlist.ts";
import type { Clock } from "../core/deadlines.ts";
import { daysLeft } from "../core/deadlines.ts";
import { stageOf, stageSince } from "../core/shortlist.ts";
import type { Change } from "../core/shortlist-facts.ts";
import { factsDay } from "../core/shortlist-facts.ts";
import type { SavedProgram } from "../core/shortlist-next.ts";
import { nextStep } from "../core/shortlist-next.ts";
import { verdicts } from "../core/verdict.ts";
import { clean, cleanLines } from "./clean.ts";
import { dayWords } from "./dates.ts";
import type { GridColumn, GridRow } from "./grid.ts";
import { grid } from "./grid.ts";
import type { Envelope } from "./json.ts";
import { jsonText, SCHEMA_VERSION } from "./json.ts";
import { wrapped } from "./lines.ts";
import { matchJson } from "./match-json.ts";
import { nextCell } from "./next-words.ts";
import { paintFor } from "./paint.ts";
import { changeWords } from "./saved.ts";
import type { Surface } from "./surface.ts";
import { pageWidth } from "./surface.ts";
import type { Wording } from "./words.ts";
import { verdictWords } from "./words.ts";

/** A saved program with what is otherwise by now. */
export interface Listed extends SavedProgram {
  readonly changes: readonly Change[];
  /** Why its record is gone, where that is known. */
  readonly reason?: string;
}

/** What is saved, by what is next, as a table or as stacked records; below it what has changed since. */
export function savedList(list: readonly Listed[], surface: Surface, wording: Wording): string {
  const paint = paintFor(surface);
  const judged = Object.keys(wording.profile).length > 0;
  const { headings } = words;
  const columns: readonly GridColumn[] = [
    { heading: headings.stage, width: 14 },
    { heading: headings.next, width: 25 },
    ...(judged ? [{ heading: headings.verdict, width: 10 }] : []),
    { heading: headings.tags, width: 18 },
  ];
  const rows = list.map((one): GridRow => {
    const { entry, match } = one;
    const [next = "", left] = nextCell(one, wording.clock);
    const cells = [
      words.since(words.stages[stageOf(entry)], paint.quiet(dayWords(stageSince(entry)))),
      left === undefined ? next : `${next}\n${paint.quiet(left)}`,
      ...(judged ? [match === undefined ? "" : paint.verdict(match.truth, verdictWords[match.truth])] : []),
      (entry.tags ?? []).join("\n"),
    ];
    return { name: clean(match?.program.name ?? entry.name), id: entry.id, cells };
  });
  const notes = changedLines(list, pageWidth(surface));
  return [grid(rows, columns, surface), ...(notes === "" ? [] : [notes])].join("\n");
}

function changedLines(list: readonly Listed[], width: number): string {
  const changed = list.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return "";
  const { changes: said } = words;
  const sentences = changed.map(({ entry, changes, reason }) => {
    const clauses = reason === undefined ? changeWords(changes) : [said.goneBecause(reason)];
    return wrapped(said.whole(entry.id, dayWords(factsDay(entry)), clauses), width, 2);
  });
  const there = changed.flatMap(({ entry, match }) => (match === undefined ? [] : [entry.id]));
  return `${[...sentences, ...(there.length === 0 ? [] : [wrapped(said.takeOver(there), width, 2)])].join("\n")}\n`;
}

const PLAIN = ["id", "name", "stage", "since", "next", "deadline", "days-left", "certainty", "verdict", "tags", "changed", "url"] as const;

/** The same for pipes, with ISO dates. */
export function savedTsv(list: readonly Listed[], { clock }: Wording): string {
  const rows = list.map((one) => {
    const { entry, match, changes } = one;
    const { id, name, url = "", tags = [] } = entry;
    const verdict = match === undefined ? "" : verdicts[match.truth];
    const what = changes.map((change) => change.what).join(",");
    return [id, name, stageOf(entry), stageSince(entry), nextStep(entry), ...deadlineCells(one, clock), verdict, tags.join(","), what, url];
  });
  return cleanLines([PLAIN, ...rows].map((cells) => `${cells.map(clean).join("\t")}\n`).join(""));
}

/** The days, how many are left, and how sure it is; without a record those that were saved. */
function deadlineCells({ entry: { facts = {} }, match }: SavedProgram, clock: Clock): readonly string[] {
  if (match === undefined) return [facts.deadline ?? "", "", facts.certainty ?? ""];
  const { closes } = match.best.dates;
  if (closes.kind !== "dated") return [closes.kind, "", ""];
  const { from, to, certainty } = closes;
  return [from === to ? from : [from, to].join(".."), String(daysLeft(closes, clock)), certainty];
}

/** Each as the file has it, with its program as lists have it. */
export function savedJson(list: readonly Listed[], catalog: Envelope["catalog"], wording: Wording): string {
  const results = list.map(({ entry, match, changes, reason }) => {
    const { id, name, url, saved, tags = [], notes = [], stages = [], done = [], facts } = entry;
    return {
      id,
      name,
      url: url ?? null,
      saved,
      stage: stageOf(entry),
      since: stageSince(entry),
      next: nextStep(entry),
      stages,
      tags,
      notes,
      done,
      facts: facts ?? null,
      changes,
      ...(reason !== undefined && { gone: reason }),
      program: match === undefined ? null : matchJson(match, wording),
    };
  });
  return jsonText({ schemaVersion: SCHEMA_VERSION, asOf: wording.clock.today, catalog, total: results.length, results });
}
