import { comparison } from "#words/comparison.ts";
import { list } from "#words/list.ts";
import type { Better } from "../core/comparison.ts";
import { better } from "../core/comparison.ts";
import { refusals, stillOpen } from "../core/eligibility/index.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/match.ts";
import type { Period } from "../core/vocabulary.ts";
import { keysOf, programTypes } from "../core/vocabulary.ts";
import { closingWords, occurrenceWords, statusWords, timeLeft } from "./dates.ts";
import { coverWords, durationWords, feeWords, payWords, wholeCostWords } from "./money.ts";
import { locationWords } from "./places.ts";
import { applicantWords, documentWords } from "./requirements.ts";
import type { Wording } from "./words.ts";
import { askWords, axisNames } from "./facts.ts";
import { because, verdictWords } from "./words.ts";

/** A program as it is compared: its answers are those of its best track. */
export interface Compared {
  readonly match: Match;
  readonly record: ProgramRecord;
}

/** What is compared, in words, one value a program. */
export interface CompareRow {
  readonly label: string;
  readonly values: readonly string[];
  readonly same: boolean;
  /** The program with the better value, where one is better beyond doubt, and how. */
  readonly best?: { readonly index: number; readonly how: string };
}

type Value = (compared: Compared, wording: Wording) => string;

type Row = keyof typeof comparison.rows;

const rowValues: Readonly<Record<Row, Value>> = {
  verdict: verdictValue,
  closes: closingValue,
  opens: ({ match: { best } }, { clock }) => (best.dates.opens ? occurrenceWords(best.dates.opens, clock) : comparison.notKnown),
  starts: ({ match: { best } }, { clock }) => (best.dates.starts ? occurrenceWords(best.dates.starts, clock) : comparison.notKnown),
  duration: ({ match: { best } }) => noted(durationWords(best.track), best.track.duration),
  pay: ({ match: { best } }) => noted(payWords(best.track.pay), best.track.pay),
  fee: ({ match: { best } }) => list.clauses(feeWords(best.track.fees)),
  cost: ({ match: { best } }) => wholeCostWords(best.cost),
  covers: ({ match: { best } }) => coverWords(best.track.covers),
  locations: ({ match: { best } }, { reference }) =>
    orNotKnown(list.clauses([...new Set(best.track.locations.map((location) => locationWords(location, reference)))])),
  types: ({ record }) => orNotKnown(list.items(record.types.map((type) => programTypes[type]))),
  specialties: ({ record }, { reference }) => orNotKnown(list.items(record.specialties.map((id) => reference.specialties[id]?.label ?? id))),
  requirements: ({ match: { best } }, wording) => list.clauses(applicantWords(best.track, wording)),
  documents: ({ match: { best }, record }) =>
    orNotKnown(list.clauses(record.tracks.find(({ id }) => id === best.track.id)?.documents.map(documentWords) ?? [])),
  track: ({ match: { best, tracks } }) => (tracks.length === 1 ? comparison.onlyTrack : comparison.track(best.track.name ?? best.track.id, tracks.length)),
  cycle: ({ record: { cycle } }) => (cycle === undefined ? comparison.noYear : String(cycle)),
};

/** Every row, whether or not the programs differ in it. */
export function compareRows(compared: readonly Compared[], wording: Wording): readonly CompareRow[] {
  const found = better(
    compared.map(({ match }) => match),
    wording.reference,
  );
  const shown = keysOf(rowValues).filter((row) => row !== "track" || compared.some(({ match }) => match.tracks.length > 1));
  return shown.map((row) => {
    const values = compared.map((one) => rowValues[row](one, wording));
    const best = bestOf(row, found, compared);
    return { label: comparison.rows[row], values, same: new Set(values).size === 1, ...(best && { best }) };
  });
}

function bestOf(row: Row, { closesLatest, costsLeast, paysMost }: Better, compared: readonly Compared[]): CompareRow["best"] {
  if (row === "closes" && closesLatest !== undefined) return { index: closesLatest, how: areConfirmed(compared) ? comparison.latest : comparison.latestIfSame };
  if (row === "cost" && costsLeast !== undefined) return { index: costsLeast, how: comparison.cheapest };
  if (row === "pay" && paysMost !== undefined) return { index: paysMost, how: comparison.paysMost[periodOf(compared[paysMost])] };
  return undefined;
}

/** Stays may be of different lengths: what is the most in all need not be the most a week. */
function periodOf(paying: Compared | undefined): Period {
  const pay = paying?.match.best.track.pay;
  return (typeof pay === "object" ? pay.per : undefined) ?? "program";
}

function areConfirmed(compared: readonly Compared[]): boolean {
  return compared.every(({ match: { best } }) => best.dates.closes.kind === "dated" && best.dates.closes.certainty === "confirmed");
}

function orNotKnown(text: string): string {
  return text === "" ? comparison.notKnown : text;
}

function noted(text: string, fact: unknown): string {
  const note = typeof fact === "object" && fact !== null && "note" in fact ? fact.note : undefined;
  return list.noted(text, typeof note === "string" ? note : undefined);
}

/** The verdict with what stands in the way, or with what is open. */
function verdictValue({ match: { best, truth } }: Compared, wording: Wording): string {
  const blocking = refusals(best.findings).map((finding) => because(finding, wording));
  const details = truth === "no" ? blocking : openWords(best.findings);
  return comparison.verdict(verdictWords[truth], details);
}

function openWords(findings: Match["best"]["findings"]): readonly string[] {
  const { facts, silent, toRead } = stillOpen(findings);
  return [
    ...(facts.length === 0 ? [] : [comparison.tell(facts.map((fact) => askWords[fact]))]),
    ...(silent.length === 0 ? [] : [comparison.notSaid(silent.map((axis) => axisNames[axis]))]),
    ...(toRead === 0 ? [] : [comparison.toRead(toRead)]),
  ];
}

function closingValue({ match: { best }, record }: Compared, { clock }: Wording): string {
  const { closes, status } = best.dates;
  return comparison.closing(closingWords(closes, clock), {
    ...(closes.kind === "dated" && status !== "missed" && { left: timeLeft(closes, clock) }),
    ...((status === "open" || status === "opens-later" || status === "missed") && { status: statusWords[status] }),
    ...(record.ended && { ended: comparison.ended[record.ended.status] }),
  });
}
