import { allOf } from "#words/count.ts";
import { list } from "#words/list.ts";
import { notes as words } from "#words/notes.ts";
import { signs } from "#words/signs.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import { refusals } from "../core/eligibility/index.ts";
import type { Fact, Profile } from "../core/profile.ts";
import type { Match } from "../core/match.ts";
import type { Query } from "../core/query.ts";
import type { SearchResult } from "../core/search.ts";
import { openFacts } from "../core/search.ts";
import { dayWords } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { isHeard } from "./surface.ts";
import { canTell, ratesWords } from "./money.ts";
import type { Wording } from "./words.ts";
import { askWords } from "./facts.ts";
import { because } from "./words.ts";

const MOST_ASKED = 3;

export interface NotesOptions {
  /** How many of those that were found stand in the list. */
  readonly shown: number;
  readonly query: Query;
  readonly width: number;
  /** Whether the list tells costs. */
  readonly priced: boolean;
  /** Whether it is a calendar in which nothing stands. */
  readonly eventless: boolean;
}

/** What stands under a list: what was left out, and what would change the answer. Broken at words for `width`. */
export function searchNotes(result: SearchResult, wording: Wording, { shown, query, width, priced, eventless }: NotesOptions): readonly string[] {
  const matches = result.matches.slice(0, shown);
  const rates = priced && matches.some(({ best }) => best.cost.lines.length > 0) ? ratesWords(wording.reference.rates) : "";
  const empty = eventless && shown > 0 ? words.noEvents : "";
  return [...notesOf(result, shown, query, wording), empty, rates, isHeard(width) ? "" : legendNote(matches, wording, priced)]
    .filter((note) => note !== "")
    .map((note) => wrapped(note, width));
}

function notesOf(result: SearchResult, shown: number, query: Query, wording: Wording): readonly string[] {
  const { matches } = result;
  const misses = usefulMisses(result);
  return [
    matches.length === 0 ? emptyNote(result, query) : countNote(shown, matches.length),
    personNote(matches, wording.profile),
    nearMissNote(misses, wording),
    hiddenNote(result, misses.length, query),
    unfitNote(result),
    skippedNote(result),
    ownNote(matches),
  ];
}

function countNote(shown: number, total: number): string {
  return shown === total ? words.all(total) : words.showing(shown, total);
}

const without: Readonly<Record<string, string>> = words.without;

function emptyNote({ relax, skipped }: SearchResult, { filters }: Query): string {
  if (relax.length > 0) {
    return words.dropping(relax.slice(0, MOST_ASKED).map(({ drop, gives }) => ({ without: without[drop] ?? words.withoutFlag(drop), programs: gives })));
  }
  if (skipped.length > 0) return words.nothingStates;
  return filters.length === 0 ? words.nothing : words.nothingAndNoBlame;
}

/** What the signs in a list mean; those that do not stand there need no words. */
function legendNote(matches: readonly Match[], { saved }: Wording, priced: boolean): string {
  const isProjected = ({ best: { dates } }: Match): boolean => dates.closes.kind === "dated" && dates.closes.certainty === "projected";
  const lacks =
    (missing: readonly string[]) =>
    ({ best: { cost } }: Match): boolean =>
      priced && canTell(cost) && cost.missing.some((one) => missing.includes(one));
  return [
    matches.some(({ program }) => saved?.has(program.id)) ? signs.saved : "",
    matches.some(isProjected) ? signs.projected : "",
    matches.some(lacks(["fee", "fee-amount"])) ? signs.fee : "",
    matches.some(lacks(["pay", "pay-amount"])) ? signs.pay : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** The questions that would settle most. */
function personNote(matches: readonly Match[], profile: Profile): string {
  const open = openFacts(matches).slice(0, MOST_ASKED);
  if (open.length === 0) return "";
  const questions = open.map(({ fact, programs }: { fact: Fact; programs: number }) => words.decides(askWords[fact], programs));
  return Object.keys(profile).length === 0 ? words.tellFirst(questions) : words.tellMore(questions);
}

interface NearMiss {
  readonly id: string;
  readonly finding: Finding;
}

/** Who stands at another stage altogether is not near in a useful sense. */
function usefulMisses({ nearMisses }: SearchResult): readonly NearMiss[] {
  return nearMisses.flatMap(({ program, best }) => {
    const [finding] = refusals(best.findings);
    return finding === undefined || isOtherStage(finding) ? [] : [{ id: program.id, finding }];
  });
}

/** Those that time heals come first. */
function nearMissNote(misses: readonly NearMiss[], wording: Wording): string {
  const [first] = misses;
  if (first === undefined) return "";
  const healing = misses.flatMap(({ finding }) => finding.healsOn ?? []).toSorted();
  const [soonest] = healing;
  if (soonest !== undefined) {
    const count = healing.filter((day) => day === soonest).length;
    return words.oldEnough(count, dayWords(soonest), misses.length);
  }
  return words.nearMisses(misses.length, first.id, because(first.finding, wording));
}

/** Whether it is the stage that does not fit, of each way in where there are several. */
function isOtherStage(finding: Finding): boolean {
  if (finding.truth !== "no" || finding.healsOn !== undefined) return false;
  if (finding.rule === "anyOf") return finding.of.every(isOtherStage);
  return finding.rule === "allOf" ? finding.of.some(isOtherStage) : finding.rule === "stage";
}

/** What was left out for money or time. */
function unfitNote({ unfit }: SearchResult): string {
  const reasons = [...(unfit.budget === 0 ? [] : [words.overBudget(unfit.budget)]), ...(unfit.available === 0 ? [] : [words.notFree(unfit.available)])];
  return reasons.length === 0 ? "" : words.unfit(reasons);
}

function hiddenNote({ ineligible }: SearchResult, told: number, query: Query): string {
  const hidden = ineligible - told;
  return query.all || hidden <= 0 ? "" : words.hidden(hidden);
}

function skippedNote({ skipped }: SearchResult): string {
  const over = skipped.filter(({ reason }) => reason === "ended" || reason === "paused").reduce((sum, { ids }) => sum + ids.length, 0);
  const unstated = skipped.filter(({ reason }) => reason !== "ended" && reason !== "paused").map(({ reason, ids }) => words.onFlag(ids.length, reason));
  const notes = [unstated.length === 0 ? "" : words.unstated(unstated), over === 0 ? "" : words.over(over)];
  return notes.filter((note) => note !== "").join(" ");
}

/** Programs of the reader's own are not checked by us, and are told apart. */
function ownNote(matches: readonly Match[]): string {
  const own = matches.filter(({ program }) => program.origin !== undefined);
  if (own.length === 0) return "";
  const replaced = own.filter(({ program }) => program.origin === "override").length;
  return words.own(own.length, replaced, namedFew(own.map(({ program }) => program.id)));
}

const MOST_NAMED = 4;

function namedFew(ids: readonly string[]): string {
  return ids.length <= MOST_NAMED ? allOf(ids) : list.andMore(ids.slice(0, MOST_NAMED - 1), ids.length - MOST_NAMED + 1);
}
