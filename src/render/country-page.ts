import type { CountryFacts, LivingFigure, Origin, Regulator, SafetyPage, StayFee, StayTerms } from "../core/country-facts.ts";
import type { FacetValue } from "../core/facets.ts";
import type { Overview } from "../core/overview.ts";
import type { Match } from "../core/match.ts";
import { programTypes } from "../core/vocabulary.ts";
import { clean } from "./clean.ts";
import { counted, shortClosing } from "./dates.ts";
import { labelled, wrapped } from "./lines.ts";
import { amountWords } from "./money.ts";
import { creditWords, freeWords, housingWords, lengthWords, paidWords, stageWords, typeWords } from "./overview-words.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";

/** A destination: its programs, and what holds there whichever one goes to. */
export interface Destination {
  readonly code: string;
  readonly name: string;
  readonly facts: CountryFacts | undefined;
  readonly matches: readonly Match[];
  readonly overview: Overview;
  readonly types: readonly FacetValue[];
  readonly levels: readonly FacetValue[];
}

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** How many programs are named; the rest a search lists. */
const MOST_NAMED = 12;
const LABEL_WIDTH = 10;

export function countryPage(destination: Destination, surface: Surface): string {
  const layout: Layout = { width: Math.min(surface.width, 100), paint: paintFor(surface) };
  const { name, code, facts = { code } } = destination;
  const factParts = groupsOf(facts).map(([title, items]) => section(title, items, layout));
  const parts = [`${layout.paint.strong(name)} (${code})`, programPart(destination, layout), ...factParts, missingPart(facts, layout)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function groupsOf({
  living = [],
  costs = [],
  stay = [],
  hosts = [],
  health = [],
  language = [],
  regulators = [],
  safety = [],
}: CountryFacts): readonly [string, readonly Item[]][] {
  return [
    ["What living there costs", living.map(livingItem)],
    ["Other costs", costs.map(livingItem)],
    ["Visas and permits (check with the embassy before you book)", stay.map((terms) => termsItem(terms.route, terms))],
    ["What single hosts ask, as examples", hosts.map((terms) => termsItem(terms.host, terms))],
    ["Health clearance", health.map(({ what, ...origin }) => ({ text: what, origin }))],
    ["Language", language.map(({ note, ...origin }) => ({ text: note, origin }))],
    ["Who decides", regulators.map(regulatorItem)],
    ["Travel advice", safety.map(safetyItem)],
  ];
}

function programPart({ code, name, matches, overview, types }: Destination, layout: Layout): string {
  const title = layout.paint.strong("Programs");
  if (matches.length === 0)
    return [title, wrapped(`The catalog has no program in ${name}. Programs without a fixed country: intern-find search --remote.`, layout.width)].join("\n");
  const line = (label: string, text: string): string => labelled(label, text, { width: layout.width, labelWidth: LABEL_WIDTH });
  const named = matches.slice(0, MOST_NAMED).map((match) => programLine(match, layout));
  const more = matches.length - named.length;
  return [
    title,
    line("Kinds", `${typeWords(types)} (one program can be of several kinds)`),
    line("Pay", paidWords(overview)),
    line("Fees", freeWords(overview)),
    line("Housing", housingWords(overview)),
    line("Length", lengthWords(overview.lengths)),
    line("Credit", creditWords(overview)),
    line("For whom", stageWords(overview)),
    "",
    ...named,
    `  ${wrapped(more > 0 ? `and ${more} more: intern-find search --country ${code.toLowerCase()}` : `More about one: intern-find show ${matches[0]?.program.id ?? ""}`, layout.width, 2)}`,
  ].join("\n");
}

function programLine({ program, best }: Match, { width, paint }: Layout): string {
  const closes = best.dates.closes.kind === "unknown" ? "" : `, apply by: ${shortClosing(best.dates.closes)}`;
  return `  ${wrapped(clean(program.name), width - 2, 2)}\n    ${paint.quiet(wrapped(`${program.id}${closes}`, width, 4))}`;
}

interface Item {
  readonly text: string;
  /** `year` is absent where the file has none for this kind of fact. */
  readonly origin: Pick<Origin, "source" | "also"> & { readonly year?: Origin["year"] };
}

function section(title: string, items: readonly Item[], layout: Layout): string {
  if (items.length === 0) return "";
  return [layout.paint.strong(wrapped(title, layout.width)), ...items.map((item) => itemLines(item, layout))].join("\n");
}

/** The fact with the year of its page, and below it where it was read. */
function itemLines({ text, origin: { year, source, also = [] } }: Item, { width, paint }: Layout): string {
  const cycle = year === undefined ? "" : ` [${year === "unstated" ? "no year" : year}]`;
  const links = [source, ...also].map((link) => `\n    ${paint.quiet(clean(link))}`);
  return `  ${wrapped(`${clean(text)}${cycle}`, width - 2, 4)}${links.join("")}`;
}

function regulatorItem({ name, role, source, url }: Regulator): Item {
  return { text: `${name}: ${role}`, origin: { source, ...(url !== undefined && { also: [url] }) } };
}

/** The page with the advice, and where it was told of if that is another one. */
function safetyItem({ publisher, note, year, url, source }: SafetyPage): Item {
  return { text: `${publisher}${note === undefined ? "" : `: ${note}`}`, origin: { year, source: url, ...(source !== undefined && { also: [source] }) } };
}

function livingItem(figure: LivingFigure): Item {
  const { what, area, basis } = figure;
  const label = [what, area].filter((part) => part !== undefined).join(", ");
  return { text: `${label === "" ? "" : `${label}: `}${figureWords(figure)}${basis === undefined ? "" : `; ${basis}`}`, origin: figure };
}

/** "1,529 GBP per month", "150 to 250 USD per month" */
export function figureWords({ amount, high, currency, per }: Pick<LivingFigure, "amount" | "high" | "currency" | "per">): string {
  return `${amountWords(amount)}${high === undefined ? "" : ` to ${amountWords(high)}`} ${currency}${per === undefined ? "" : ` per ${per}`}`;
}

function termsItem(name: string, terms: StayTerms): Item {
  const { maxMonths, leadWeeks, conditions, fee } = terms;
  const facts = [
    `for ${terms.for.map((type) => programTypes[type]).join(", ")}`,
    maxMonths === undefined ? "" : `up to ${counted(maxMonths, "month")}`,
    leadWeeks === undefined ? "" : `begin ${counted(leadWeeks, "week")} ahead or earlier`,
    fee === undefined ? "" : feeWords(fee),
  ];
  return { text: `${name} (${facts.filter((fact) => fact !== "").join("; ")}): ${conditions}`, origin: terms };
}

function feeWords(fee: StayFee): string {
  return `fee ${figureWords(fee)}${fee.note === undefined ? "" : `, ${fee.note}`}`;
}

const topics = {
  living: "living costs",
  stay: "visas",
  health: "health clearance",
  language: "language",
  regulators: "authorities",
  safety: "travel advice",
} as const;

/** What nobody has read up: said, so that silence is not taken for an answer. */
function missingPart(facts: CountryFacts, { width }: Layout): string {
  const missing = Object.entries(topics).filter(([key]) => facts[key as keyof typeof topics] === undefined);
  if (missing.length === 0) return "";
  return wrapped(`Nothing is recorded here on: ${missing.map(([, words]) => words).join(", ")}. Ask the host and the embassy.`, width);
}
