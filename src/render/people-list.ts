import { list } from "#words/list.ts";
import { people as words } from "#words/people.ts";
import { asks } from "../core/eligibility/index.ts";
import type { Answer } from "../core/people/answer.ts";
import type { Totals } from "../core/people/totals.ts";
import { ordered } from "../core/people/totals.ts";
import type { Match } from "../core/match.ts";
import { clean } from "./clean.ts";
import { shortClosing } from "./dates.ts";
import { axisNames, factNames } from "./facts.ts";
import { wrapped } from "./lines.ts";
import { costWords } from "./money.ts";
import { verdictWords } from "./words.ts";

/** A heading for each person, and a line for each of their programs. @param width of the terminal */
export function peopleList(answer: Answer, width: number): string {
  const { person, matches, eligible, unclear } = answer;
  const who = clean(list.items(person.carried.filter((cell) => cell !== "").slice(0, 2)));
  const lines = matches.map((match) => `  ${wrapped(matchLine(match), width - 2, 4)}`);
  return `${[wrapped(words.person(person.row, who, matches.length, eligible + unclear), width), ...lines].join("\n")}\n\n`;
}

function matchLine({ program, truth, best }: Match): string {
  const facts = truth === "unclear" ? asks(best.findings).map((fact) => factNames[fact]) : [];
  const line = words.match(verdictWords[truth], shortClosing(best.dates.closes), costWords(best.cost), program.id);
  return facts.length === 0 ? line : list.clauses([line, words.settledBy(facts)]);
}

const MOST_NAMED = 5;

/** The summary in sentences, one a line. */
export function totalsLines(totals: Totals): readonly string[] {
  const { people, eligible, unclear, none, missing, refused, mistakes, rowsWithMistakes } = totals;
  const { totals: said } = words;
  const facts = ordered(missing).slice(0, MOST_NAMED);
  const reasons = ordered(refused).slice(0, MOST_NAMED);
  return [
    said.people(people, eligible),
    ...(unclear > 0 ? [said.unclear(unclear)] : []),
    ...(none > 0 ? [said.none(none)] : []),
    ...(facts.length > 0 ? [said.missing, ...facts.map(([fact, tally]) => `  ${said.missingFact(factNames[fact], tally.people, tally.times)}`)] : []),
    ...(reasons.length > 0 ? [said.refused, ...reasons.map(([reason, tally]) => `  ${said.refusedFor(reasonName(reason), tally.people, tally.times)}`)] : []),
    mistakes > 0 ? said.mistakes(mistakes, rowsWithMistakes) : said.noMistakes,
  ];
}

/** The summary as the rows of a sheet: what, and how many people and verdicts. */
export function totalsRows(totals: Totals): readonly (readonly string[])[] {
  const { labels } = words.totals;
  return [
    ["", labels.persons, labels.times],
    ...(["people", "eligible", "unclear", "none"] as const).map((what) => [labels[what === "eligible" ? "matched" : what], String(totals[what]), ""]),
    [labels.mistakes, "", String(totals.mistakes)],
    [labels.rows, String(totals.rowsWithMistakes), ""],
    ...ordered(totals.missing).map(([fact, { people, times }]) => [list.labelled(labels.missing, factNames[fact]), String(people), String(times)]),
    ...ordered(totals.refused).map(([reason, { people, times }]) => [list.labelled(labels.refused, reasonName(reason)), String(people), String(times)]),
  ];
}

type Reason = keyof Totals["refused"];

function reasonName(reason: Reason): string {
  if (reason === "budget" || reason === "available") return words.totals[reason];
  return reason === "several" || reason === "other" ? words.totals.severalReasons : axisNames[reason];
}
