import { list } from "#words/list.ts";
import { money } from "#words/money.ts";
import { shortlist as words } from "#words/shortlist.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Program } from "../core/program.ts";
import type { Entry, SavedById } from "../core/shortlist.ts";
import { stageOf } from "../core/shortlist.ts";
import type { Change } from "../core/shortlist-facts.ts";
import { changesSince, factsDay, rangeOf } from "../core/shortlist-facts.ts";
import { feeKinds, payKinds } from "../core/vocabulary.ts";
import { dayWords, daysWords } from "./dates.ts";
import { wrapped } from "./lines.ts";
import { amountWords } from "./money.ts";

const { changes: said } = words;

/** What has changed, each in a clause. */
export function changeWords(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    switch (change.what) {
      case "deadline":
      case "opens":
      case "starts":
        return dayChangeWords(change);
      case "certainty":
        return said.certainty(said.certainties[change.after ?? "none"]);
      case "pay":
      case "fee":
        return moneyChange(change);
      case "ended":
        return said.ended[change.after ?? "none"];
      case "gone":
        return said.gone;
    }
  });
}

function dayChangeWords({ what, before, after, days }: Extract<Change, { readonly what: "deadline" | "opens" | "starts" }>): string {
  const name = said.names[what];
  if (before === undefined) return said.dated(name, after === undefined ? "" : savedDays(after));
  if (after === undefined) return said.undated(name, savedDays(before));
  if (days === undefined || days === 0) return said.redated(name, savedDays(before), savedDays(after));
  return said.moved(name, days, savedDays(before), savedDays(after));
}

/** Days as the file has them, in words. */
export function savedDays(text: string): string {
  return daysWords(rangeOf(text));
}

/** Pay or fees as the file has them, in words; what somebody wrote there by hand stays as it is. */
export function statedWords(what: "pay" | "fee", text: string | undefined): string {
  if (text === undefined) return money.notKnown;
  if (text === "none") return what === "pay" ? money.unpaid : money.noFee;
  if (text === "unstated") return money.notSaid;
  return list.clauses(text.split("; ").map(sumWords));
}

const OPTIONAL = " optional";

function sumWords(text: string): string {
  const [kind, sum] = partsOf(text);
  return sum === "" ? kind : money.fee(kind, sum, text.endsWith(OPTIONAL), undefined);
}

/** Where only the amount is another one, the kind is named once: "application fee: 400 EUR, now 650 EUR". */
function moneyChange({ what, before, after }: Extract<Change, { readonly what: "pay" | "fee" }>): string {
  if (before === undefined || after === undefined || before.includes(";") || after.includes(";")) return whole();
  const [[was, sumBefore], [is, sumAfter]] = [partsOf(before), partsOf(after)];
  return was === is && sumBefore !== "" && sumAfter !== "" ? said.money(was, sumBefore, sumAfter) : whole();

  function whole(): string {
    return said.money(said.names[what], statedWords(what, before), statedWords(what, after));
  }
}

const kinds: Readonly<Record<string, string>> = { ...feeKinds, ...payKinds };
const periods: Readonly<Record<string, string>> = money.periods;

/** The kind and the sum, the way that they are written: "stipend 350..400 GBP per week". */
const SUM =
  /^(?<kind>[a-z-]+)(?: (?<low>\d+(?:\.\d+)?)?(?:(?<to>\.\.)(?<high>\d+(?:\.\d+)?)?)?(?: (?<currency>[A-Z]{3}))?(?: per (?<period>\w+))?)?(?: optional)?$/u;

function partsOf(text: string): readonly [kind: string, sum: string] {
  const { kind = "", low, to, high, currency, period } = SUM.exec(text)?.groups ?? {};
  const name = kinds[kind];
  if (name === undefined) return [text, ""];
  const range = rangeText(low, high, to !== undefined);
  return [name, range === undefined ? "" : [range, currency, period && periods[period]].filter((part) => part !== undefined).join(" ")];
}

function rangeText(low: string | undefined, high: string | undefined, isRange: boolean): string | undefined {
  const [least, most] = [low, high].map((amount) => (amount === undefined ? undefined : amountWords(Number(amount))));
  if (least === undefined) return most === undefined ? undefined : money.upTo(most);
  if (most !== undefined) return money.range(least, most);
  return isRange ? money.from(least) : least;
}

/** Under a list: what is otherwise than when it was saved, a sentence for each program, and how to take it over. */
export function changedNotes(programs: readonly Program[], saved: SavedById, clock: Clock, width: number): readonly string[] {
  const changed = programs.flatMap((program) => {
    const entry = saved.get(program.id);
    const changes = entry === undefined ? [] : changesSince(entry, program, clock);
    return entry === undefined || changes.length === 0 ? [] : [{ entry, changes }];
  });
  if (changed.length === 0) return [];
  const sentences = changed.map(({ entry, changes }) => said.whole(entry.id, dayWords(factsDay(entry)), changeWords(changes)));
  return [...sentences, said.takeOver(changed.map(({ entry }) => entry.id))].map((note) => wrapped(note, width));
}

/** At the top of a page. */
export function savedNotes(entry: Entry, program: Program, clock: Clock): readonly string[] {
  const changes = changesSince(entry, program, clock);
  return [
    words.onPage(dayWords(entry.saved), words.stages[stageOf(entry)], entry.tags ?? []),
    ...(entry.notes ?? []).map(({ on, text }) => words.noteOnPage(dayWords(on), text)),
    ...(changes.length === 0 ? [] : [said.onPage(dayWords(factsDay(entry)), changeWords(changes)), said.takeOver([entry.id])]),
  ];
}
