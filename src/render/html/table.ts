import { html } from "#words/html.ts";
import { list } from "#words/list.ts";
import { places } from "#words/places.ts";
import type { Match } from "../../core/match.ts";
import { dueKey } from "../../core/order.ts";
import { programTypes } from "../../core/vocabulary.ts";
import { closingWords } from "../dates.ts";
import { costWords, payWords, shortWeeks } from "../money.ts";
import { locationWords } from "../places.ts";
import type { ProgramList } from "../program-list.ts";
import type { Wording } from "../words.ts";
import { verdictWords } from "../words.ts";
import { escaped } from "./escape.ts";

interface Column {
  readonly heading: string;
  /** Only where there is a reader to judge for. */
  readonly aboutReader?: true;
  readonly cell: (match: Match, wording: Wording) => string;
  /** What it is sorted by where that is not its text; "~" is not known and stays last. */
  readonly key?: (match: Match) => string;
}

const { headings, caption } = html.table;

const columns: readonly Column[] = [
  {
    heading: headings.verdict,
    aboutReader: true,
    cell: ({ truth }) => escaped(verdictWords[truth]),
    key: ({ truth }) => String(["yes", "unclear", "no"].indexOf(truth)),
  },
  { heading: headings.closes, cell: ({ best }, { clock }) => escaped(closingWords(best.dates.closes, clock)), key: closingKey },
  { heading: headings.pay, cell: ({ best }) => escaped(payWords(best.track.pay)) },
  {
    heading: headings.cost,
    cell: ({ best }) => escaped(costWords(best.cost)),
    key: ({ best: { cost } }) => String(Math.round(cost.high ?? cost.low ?? NaN)).replace("NaN", "~"),
  },
  {
    heading: headings.where,
    cell: ({ best }, { reference }) => escaped(list.clauses(best.track.locations.map((location) => locationWords(location, reference)))),
  },
  {
    heading: headings.weeks,
    cell: ({ best }) => escaped(shortWeeks(best.track)),
    key: ({ best: { track } }) => (typeof track.duration === "object" ? String(track.duration.weeks?.low ?? track.duration.weeks?.high ?? "~") : "~"),
  },
];

function closingKey({ best: { dates } }: Match): string {
  return dates.closes.kind === "dated" ? dueKey(dates) : "~";
}

/** The list as a table, in its order; each program has its place below, where more is said of it. */
export function programTable({ matches, wording }: ProgramList): string {
  const shown = isJudged(wording) ? columns : columns.filter(({ aboutReader }) => aboutReader !== true);
  const named = [headings.program, ...shown.map(({ heading }) => heading)].map((heading) => `<th scope="col">${escaped(heading)}</th>`).join("");
  const rows = matches.map((match) => row(match, shown, wording)).join("\n");
  return `<div class="wide" tabindex="0"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${named}</tr></thead>
<tbody>
${rows}
</tbody></table></div>`;
}

export function isJudged({ profile }: Wording): boolean {
  return Object.keys(profile).length > 0;
}

function row(match: Match, shown: readonly Column[], wording: Wording): string {
  const { program, best, truth } = match;
  const countries = [
    ...new Set(best.track.locations.flatMap(({ country, remote }) => [...(country === undefined ? [] : [country]), ...(remote ? ["online"] : [])])),
  ];
  const cells = shown.map(({ cell, key }) => `<td${key === undefined ? "" : ` data-key="${escaped(key(match))}"`}>${cell(match, wording)}</td>`).join("");
  const id = escaped(program.id);
  const head = `<th scope="row"><a href="#about-${id}">${escaped(program.name)}</a><br><span class="quiet">${escaped(program.host.name)}</span></th>`;
  return `<tr data-id="${id}" data-type="${program.types.join(" ")}" data-where="${escaped(countries.join(" "))}" data-you="${truth}">${head}${cells}</tr>`;
}

const words = html.filter;

/** Hidden until a script makes it work. */
export function filterForm({ matches, wording }: ProgramList): string {
  const countries = [...new Set(matches.flatMap(({ best }) => best.track.locations.flatMap(({ country }) => country ?? [])))];
  const named = countries.map((code): Choice => [code, wording.reference.countries[code] ?? code]).toSorted(([, left], [, right]) => (left < right ? -1 : 1));
  const types = Object.entries(programTypes).filter(([type]) => matches.some(({ program }) => program.types.some((one) => one === type)));
  const online = matches.some(({ best }) => best.track.locations.some(({ remote }) => remote)) ? [["online", places.online] as const] : [];
  return `<form hidden>
<div><label for="words">${escaped(words.words)}</label><input id="words" type="search" name="words" autocomplete="off"></div>
${select("type", words.type, types)}
${select("where", words.where, [...named, ...online])}
${isJudged(wording) ? select("you", words.verdict, Object.entries(verdictWords)) : ""}
<div><button type="submit">${escaped(words.apply)}</button> <button type="reset">${escaped(words.reset)}</button></div>
<p id="shown" role="status" data-words="${escaped(words.shown(COUNT, matches.length))}"></p>
</form>`;
}

/** What the script puts the number of rows in place of. */
const COUNT = "#";

type Choice = readonly [value: string, label: string];

function select(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, text]) => `<option value="${escaped(value)}">${escaped(text)}</option>`).join("");
  return `<div><label for="${name}">${escaped(label)}</label><select id="${name}" name="${name}"><option value="">${escaped(words.any)}</option>${options}</select></div>`;
}
