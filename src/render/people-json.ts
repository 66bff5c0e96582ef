import { asks } from "../core/eligibility/index.ts";
import type { Answer } from "../core/people/answer.ts";
import type { Totals } from "../core/people/totals.ts";
import { ordered } from "../core/people/totals.ts";
import { askWords } from "./facts.ts";
import { picked } from "./json.ts";
import { matchJson } from "./match-json.ts";
import type { Common } from "./people-rows.ts";

/** Of each program, unless `--fields` chooses: everything takes six times the room. */
export const usualPeopleFields: readonly string[] = ["id", "name", "verdict", "deadline", "starts", "cost", "score", "url"];

/** @param headings those of the columns that are carried along */
export function personJson(answer: Answer, headings: readonly string[], fields: readonly string[], common: Common): Record<string, unknown> {
  const { person, matches, eligible, unclear, open } = answer;
  const wording = { ...common, profile: person.profile };
  return {
    row: person.row,
    given: Object.fromEntries(headings.map((heading, index) => [heading, person.carried[index] ?? ""])),
    mistakes: person.mistakes,
    eligible,
    unclear,
    missing: open.map(({ fact, programs }) => ({ fact, programs, text: askWords[fact] })),
    matches: matches.map((match) => ({ ...picked(matchJson(match, wording), fields), settles: match.truth === "unclear" ? asks(match.best.findings) : [] })),
  };
}

export function totalsJson(totals: Totals): Record<string, unknown> {
  const { missing, refused, ...counts } = totals;
  return {
    ...counts,
    missing: ordered(missing).map(([fact, { people, times }]) => ({ fact, people, verdicts: times, text: askWords[fact] })),
    refused: ordered(refused).map(([reason, { people, times }]) => ({ reason, people, verdicts: times })),
  };
}
