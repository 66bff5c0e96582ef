import type { Better } from "../core/comparison.ts";
import { better } from "../core/comparison.ts";
import { asks } from "../core/eligibility/index.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Match } from "../core/match.ts";
import { programTypes } from "../core/vocabulary.ts";
import { closingWords, counted, occurrenceWords, statusWords, timeLeft } from "./dates.ts";
import { coverWords, durationWords, feeWords, payWords, wholeCostWords } from "./money.ts";
import { locationWords } from "./places.ts";
import { applicantWords, documentWords } from "./requirements.ts";
import type { Wording } from "./words.ts";
import { list } from "./asked.ts";
import { askWords } from "./facts.ts";
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

const NOT_KNOWN = "not known";

type Value = (compared: Compared, wording: Wording) => string;

const rowValues: Readonly<Record<string, Value>> = {
  "May I apply": verdictValue,
  "Apply by": closingValue,
  Opens: ({ match: { best } }, { clock }) => (best.dates.opens ? occurrenceWords(best.dates.opens, clock) : NOT_KNOWN),
  Starts: ({ match: { best } }, { clock }) => (best.dates.starts ? occurrenceWords(best.dates.starts, clock) : NOT_KNOWN),
  Length: ({ match: { best } }) => noted(durationWords(best.track), best.track.duration),
  Pay: ({ match: { best } }) => noted(payWords(best.track.pay), best.track.pay),
  Fee: ({ match: { best } }) => feeWords(best.track.fees).join("; "),
  "Cost to you": costValue,
  Covered: ({ match: { best } }) => coverWords(best.track.covers),
  Where: ({ match: { best } }, { reference }) =>
    orNotKnown([...new Set(best.track.locations.map((location) => locationWords(location, reference)))].join("; ")),
  Kind: ({ record }) => orNotKnown(record.types.map((type) => programTypes[type]).join(", ")),
  About: ({ record }, { reference }) => orNotKnown(record.specialties.map((id) => reference.specialties[id]?.label ?? id).join(", ")),
  "Who may apply": ({ match: { best } }, wording) => applicantWords(best.track, wording).join("; "),
  "Hand in": ({ match: { best }, record }) =>
    orNotKnown(
      record.tracks
        .find(({ id }) => id === best.track.id)
        ?.documents.map(documentWords)
        .join("; ") ?? "",
    ),
  Track: ({ match: { best, tracks } }) => (tracks.length === 1 ? "the only one" : `${best.track.name ?? best.track.id}, of ${tracks.length}`),
  "Newest source": ({ record: { cycle } }) => (cycle === undefined ? "names no year" : String(cycle)),
};

/** Every row, whether or not the programs differ in it. */
export function compareRows(compared: readonly Compared[], wording: Wording): readonly CompareRow[] {
  const found = better(
    compared.map(({ match }) => match),
    wording.reference,
  );
  const shown = Object.entries(rowValues).filter(([label]) => label !== "Track" || compared.some(({ match }) => match.tracks.length > 1));
  return shown.map(([label, value]) => {
    const values = compared.map((one) => value(one, wording));
    const best = bestOf(label, found, compared);
    return { label, values, same: new Set(values).size === 1, ...(best && { best }) };
  });
}

function bestOf(label: string, { closesLatest, costsLeast, paysMost }: Better, compared: readonly Compared[]): CompareRow["best"] {
  if (label === "Apply by" && closesLatest !== undefined)
    return { index: closesLatest, how: areConfirmed(compared) ? "the latest" : "the latest, if the dates stay as they were" };
  if (label === "Cost to you" && costsLeast !== undefined) return { index: costsLeast, how: "the least for the whole stay" };
  if (label === "Pay" && paysMost !== undefined) return { index: paysMost, how: `the most ${periodWords(compared[paysMost])}` };
  return undefined;
}

/** Stays may be of different lengths: what is the most in all need not be the most a week. */
function periodWords(paying: Compared | undefined): string {
  const pay = paying?.match.best.track.pay;
  const per = typeof pay === "object" ? pay.per : undefined;
  return per === undefined || per === "program" ? "for the whole stay" : `per ${per}`;
}

function areConfirmed(compared: readonly Compared[]): boolean {
  return compared.every(({ match: { best } }) => best.dates.closes.kind === "dated" && best.dates.closes.certainty === "confirmed");
}

function orNotKnown(text: string): string {
  return text === "" ? NOT_KNOWN : text;
}

function noted(text: string, fact: unknown): string {
  const note = typeof fact === "object" && fact !== null && "note" in fact ? fact.note : undefined;
  return typeof note === "string" ? `${text} (${note})` : text;
}

/** The verdict with what stands in the way, or with what is open. */
function verdictValue({ match: { best, truth } }: Compared, wording: Wording): string {
  const required = best.findings.filter(({ strength }) => strength === "required");
  const blocking = required.filter((finding) => finding.truth === "no").map((finding) => because(finding, wording));
  const details = truth === "no" ? blocking : openWords(required);
  return details.length === 0 ? verdictWords[truth] : `${verdictWords[truth]}: ${details.join("; ")}`;
}

function openWords(required: Match["best"]["findings"]): readonly string[] {
  const open = required.filter(({ truth }) => truth === "unclear");
  const facts = asks(open).map((fact) => askWords[fact]);
  const silent = open.flatMap((finding) => (finding.rule === "silence" ? [finding.axis.replaceAll("-", " ")] : []));
  const toRead = open.filter((finding) => finding.open?.whose === "reader").length;
  return [
    facts.length === 0 ? "" : `tell ${list(facts, "and")}`,
    silent.length === 0 ? "" : `not said: ${silent.join(", ")}`,
    toRead === 0 ? "" : `${counted(toRead, "condition")} to read yourself`,
  ].filter((part) => part !== "");
}

function closingValue({ match: { best }, record }: Compared, { clock }: Wording): string {
  const { closes, status } = best.dates;
  const left = closes.kind === "dated" && status !== "missed" ? `, ${timeLeft(closes, clock)}` : "";
  const note = status === "open" || status === "opens-later" || status === "missed" ? ` (${statusWords[status]})` : "";
  const ended = record.ended ? `; the program ${record.ended.status === "ended" ? "has ended" : "is paused"}` : "";
  return `${closingWords(closes, clock)}${left}${note}${ended}`;
}

function costValue({ match: { best } }: Compared): string {
  return wholeCostWords(best.cost);
}
