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
  readonly cell: (match: Match, wording: Wording) => string;
  /** What it is sorted by where that is not its text; "~" is not known and stays last. */
  readonly key?: (match: Match) => string;
}

const columns: readonly Column[] = [
  { heading: "You", cell: ({ truth }) => verdictWords[truth], key: ({ truth }) => String(["yes", "unclear", "no"].indexOf(truth)) },
  { heading: "Apply by", cell: ({ best }, { clock }) => escaped(closingWords(best.dates.closes, clock)), key: closingKey },
  { heading: "Pay", cell: ({ best }) => escaped(payWords(best.track.pay)) },
  {
    heading: "Cost to you",
    cell: ({ best }) => escaped(costWords(best.cost)),
    key: ({ best: { cost } }) => String(Math.round(cost.high ?? cost.low ?? NaN)).replace("NaN", "~"),
  },
  { heading: "Where", cell: ({ best }, { reference }) => escaped(best.track.locations.map((location) => locationWords(location, reference)).join("; ")) },
  {
    heading: "Weeks",
    cell: ({ best }) => shortWeeks(best.track),
    key: ({ best: { track } }) => (typeof track.duration === "object" ? String(track.duration.weeks?.low ?? track.duration.weeks?.high ?? "~") : "~"),
  },
];

function closingKey({ best: { dates } }: Match): string {
  return dates.closes.kind === "dated" ? dueKey(dates) : "~";
}

/** The list as a table, in its order; each program has its place below, where more is said of it. */
export function programTable({ matches, wording }: ProgramList): string {
  const shown = isJudged(wording) ? columns : columns.filter(({ heading }) => heading !== "You");
  const headings = ["Program", ...shown.map(({ heading }) => heading)].map((heading) => `<th scope="col">${heading}</th>`).join("");
  const rows = matches.map((match) => row(match, shown, wording)).join("\n");
  return `<div class="wide" tabindex="0"><table>
<caption>The programs, one in a row. A name leads to more about it, below.</caption>
<thead><tr>${headings}</tr></thead>
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

/** Hidden until a script makes it work. */
export function filterForm({ matches, wording }: ProgramList): string {
  const countries = [...new Set(matches.flatMap(({ best }) => best.track.locations.flatMap(({ country }) => country ?? [])))];
  const named = countries.map((code): Choice => [code, wording.reference.countries[code] ?? code]).toSorted(([, left], [, right]) => (left < right ? -1 : 1));
  const types = Object.entries(programTypes).filter(([type]) => matches.some(({ program }) => program.types.some((one) => one === type)));
  const online = matches.some(({ best }) => best.track.locations.some(({ remote }) => remote)) ? [["online", "online"] as const] : [];
  return `<form hidden>
<div><label for="words">Words</label><input id="words" type="search" name="words" autocomplete="off"></div>
${select("type", "Kind", types)}
${select("where", "Where", [...named, ...online])}
${isJudged(wording) ? select("you", "You", Object.entries(verdictWords)) : ""}
<div><button type="submit">Filter</button> <button type="reset">Show all</button></div>
<p id="shown" role="status"></p>
</form>`;
}

type Choice = readonly [value: string, label: string];

function select(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`).join("");
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">all</option>${options}</select></div>`;
}
