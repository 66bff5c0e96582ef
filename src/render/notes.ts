import type { Fact, Profile } from "../core/profile.ts";
import type { Match } from "../core/match.ts";
import type { Query } from "../core/query.ts";
import type { SearchResult } from "../core/search.ts";
import { openFacts } from "../core/search.ts";
import { counted } from "#words/count.ts";
import { dayWords } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { ratesWords } from "./money.ts";
import type { Wording } from "./words.ts";
import { list } from "./asked.ts";
import { askWords } from "./facts.ts";
import { because } from "./words.ts";

const MOST_ASKED = 3;

/** What stands under a list: what was left out, and what would change the answer. Broken at words for `width`. */
export function searchNotes(result: SearchResult, shown: number, query: Query, wording: Wording, width: number): readonly string[] {
  return notesOf(result, shown, query, wording).map((note) => wrapped(note, width));
}

function notesOf(result: SearchResult, shown: number, query: Query, wording: Wording): readonly string[] {
  const { matches } = result;
  return [
    matches.length === 0 ? emptyNote(result, query) : countNote(shown, matches.length),
    personNote(matches, wording.profile),
    nearMissNote(result, wording),
    hiddenNote(result, query),
    unfitNote(result),
    skippedNote(result),
    ownNote(matches),
    matches.some(({ best }) => best.cost.lines.length > 0) ? ratesWords(wording.reference.rates) : "",
  ].filter((note) => note !== "");
}

function countNote(shown: number, total: number): string {
  return shown === total ? `${counted(total, "program")}.` : `Showing ${shown} of ${counted(total, "program")}; --limit ${total} shows all.`;
}

const dropWords: Readonly<Record<string, string>> = {
  words: "without the words",
  birth: "without your age",
  stage: "without your level",
  year: "without your year",
  phase: "without your year",
  degree: "without --degree",
  citizenships: "without your citizenship",
  permanentResidence: "without --permanent-resident",
  livesIn: "without where you live",
  studiesIn: "without where you study",
  languages: "without your languages",
  fields: "without your field",
  budget: "without your budget",
  available: "without when you are free",
};

function emptyNote({ relax, skipped }: SearchResult, { filters }: Query): string {
  if (relax.length > 0) {
    const ways = relax.slice(0, MOST_ASKED).map(({ drop, gives }) => `${dropWords[drop] ?? `without --${drop}`}: ${gives}`);
    return `Nothing fits. Dropping one thing would give: ${ways.join("; ")}.`;
  }
  if (skipped.length > 0) return "Nothing states what you ask for.";
  return filters.length === 0 ? "Nothing fits." : "Nothing fits, and no single filter is to blame.";
}

/** The questions that would settle most. */
function personNote(matches: readonly Match[], profile: Profile): string {
  const open = openFacts(matches).slice(0, MOST_ASKED);
  if (open.length === 0) return "";
  const questions = open.map(({ fact, programs }: { fact: Fact; programs: number }) => `${askWords[fact]} decides ${programs}`);
  return Object.keys(profile).length === 0
    ? `Tell about yourself to see what you may apply to: ${questions.join("; ")}.`
    : `To know more: ${questions.join("; ")}.`;
}

/** Near misses that time heals come first; who stands at another stage altogether is not near in a useful sense. */
function nearMissNote({ nearMisses }: SearchResult, wording: Wording): string {
  const blocked = nearMisses.flatMap((match) => {
    const finding = match.best.findings.find(({ truth, strength }) => truth === "no" && strength === "required");
    return finding === undefined || (finding.rule === "stage" && finding.healsOn === undefined) ? [] : [{ id: match.program.id, finding }];
  });
  const [first] = blocked;
  if (first === undefined) return "";
  const healing = blocked.flatMap(({ finding }) => finding.healsOn ?? []).toSorted();
  const [soonest] = healing;
  if (soonest !== undefined) {
    const count = healing.filter((day) => day === soonest).length;
    return `${count} more from ${dayWords(soonest)}, when you are old enough; ${blocked.length} in all miss by one thing (--all shows them).`;
  }
  return `${counted(blocked.length, "program")} ${blocked.length === 1 ? "misses" : "miss"} by one thing, for example ${first.id}: ${because(first.finding, wording)} (--all shows them).`;
}

/** What was left out for money or time. */
function unfitNote({ unfit }: SearchResult): string {
  const parts = [
    unfit.budget === 0 ? "" : `${unfit.budget} cost more than your budget`,
    unfit.available === 0 ? "" : `${unfit.available} run when you are not free`,
  ];
  const told = parts.filter((part) => part !== "");
  return told.length === 0 ? "" : `Left out: ${list(told, "and")} (--all shows them).`;
}

function hiddenNote({ ineligible, nearMisses }: SearchResult, query: Query): string {
  const hidden = ineligible - nearMisses.length;
  return query.all || hidden <= 0 ? "" : `${hidden} more ${hidden === 1 ? "does" : "do"} not take you; --all shows them with the reasons.`;
}

function skippedNote({ skipped }: SearchResult): string {
  const over = skipped.filter(({ reason }) => reason === "ended" || reason === "paused").reduce((sum, { ids }) => sum + ids.length, 0);
  const unstated = skipped.filter(({ reason }) => reason !== "ended" && reason !== "paused").map(({ reason, ids }) => `${ids.length} on --${reason}`);
  const notes = [
    unstated.length === 0 ? "" : `Not listed, because no source says: ${list(unstated, "and")} (--unstated shows them).`,
    over === 0 ? "" : `${counted(over, "program")} that fit ${over === 1 ? "has" : "have"} ended or paused (--all shows them).`,
  ];
  return notes.filter((note) => note !== "").join(" ");
}

/** Programs of the reader's own are not checked by us, and are told apart. */
function ownNote(matches: readonly Match[]): string {
  const own = matches.filter(({ program }) => program.origin !== undefined);
  if (own.length === 0) return "";
  const replaced = own.filter(({ program }) => program.origin === "override").length;
  const some = replaced === 0 ? "" : `, ${replaced === own.length ? "" : `${replaced} of them `}in place of ours`;
  return `${counted(own.length, "program")} from your own data${some}: ${namedFew(own.map(({ program }) => program.id))}.`;
}

const MOST_NAMED = 4;

function namedFew(ids: readonly string[]): string {
  return ids.length <= MOST_NAMED ? list(ids, "and") : `${ids.slice(0, MOST_NAMED - 1).join(", ")} and ${ids.length - MOST_NAMED + 1} more`;
}
