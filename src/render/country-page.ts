import { country as words } from "#words/country.ts";
import { signs } from "#words/signs.ts";
import type { CountryFacts, LivingFigure, Origin, Regulator, SafetyPage, StayTerms } from "../core/country-facts.ts";
import type { FacetValue } from "../core/facets.ts";
import type { Overview } from "../core/overview.ts";
import type { Match } from "../core/match.ts";
import type { SavedById } from "../core/shortlist.ts";
import { keysOf, programTypes } from "../core/vocabulary.ts";
import { clean } from "./clean.ts";
import { shortClosing } from "./dates.ts";
import { labelled, laidOut, wrapped } from "./lines.ts";
import { amountWords } from "./money.ts";
import { creditWords, freeWords, housingWords, lengthWords, paidWords, stageWords, typeWords } from "./overview-words.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { starred } from "./star.ts";
import type { Surface } from "./surface.ts";
import { isHeard, pageWidth } from "./surface.ts";

/** A destination: its programs, and what holds there whichever one goes to. */
export interface Destination {
  readonly code: string;
  readonly name: string;
  readonly facts: CountryFacts | undefined;
  readonly matches: readonly Match[];
  readonly overview: Overview;
  readonly types: readonly FacetValue[];
  readonly levels: readonly FacetValue[];
  /** What the person saved. */
  readonly saved?: SavedById;
}

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** How many programs are named; the rest a search lists. */
const MOST_NAMED = 12;
/** Between a label and its text. */
const GAP = 2;

export function countryPage(destination: Destination, surface: Surface): string {
  const layout: Layout = { width: pageWidth(surface), paint: paintFor(surface) };
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
    [words.parts.living, living.map(livingItem)],
    [words.parts.costs, costs.map(livingItem)],
    [words.parts.stay, stay.map((terms) => termsItem(terms.route, terms))],
    [words.parts.hosts, hosts.map((terms) => termsItem(terms.host, terms))],
    [words.parts.health, health.map(({ what, ...origin }) => ({ text: what, origin }))],
    [words.parts.language, language.map(({ note, ...origin }) => ({ text: note, origin }))],
    [words.parts.regulators, regulators.map(regulatorItem)],
    [words.parts.safety, safety.map(safetyItem)],
  ];
}

function programPart({ code, name, matches, overview, types, saved }: Destination, layout: Layout): string {
  const title = layout.paint.strong(words.programs);
  if (matches.length === 0) return [title, wrapped(words.noProgram(name), layout.width)].join("\n");
  const { labels } = words;
  const labelWidth = Math.max(...Object.values(labels).map(({ length }) => length)) + GAP;
  const line = (label: string, text: string): string => labelled(label, text, { width: layout.width, labelWidth });
  const named = matches.slice(0, MOST_NAMED).map((match) => programLine(match, layout, saved));
  const stars = !isHeard(layout.width) && matches.slice(0, MOST_NAMED).some(({ program }) => saved?.has(program.id));
  const more = matches.length - named.length;
  return [
    title,
    line(labels.kinds, words.kinds(typeWords(types))),
    line(labels.pay, paidWords(overview)),
    line(labels.fees, freeWords(overview)),
    line(labels.housing, housingWords(overview)),
    line(labels.length, lengthWords(overview.lengths)),
    line(labels.credit, creditWords(overview)),
    line(labels.stages, stageWords(overview)),
    "",
    ...named,
    `  ${wrapped(more > 0 ? words.more(more, code.toLowerCase()) : words.moreAboutOne(matches[0]?.program.id ?? ""), layout.width, 2)}`,
    ...(stars ? [`  ${wrapped(signs.saved, layout.width, 2)}`] : []),
  ].join("\n");
}

function programLine({ program, best }: Match, { width, paint }: Layout, saved: SavedById | undefined): string {
  const { closes } = best.dates;
  const below = closes.kind === "unknown" ? program.id : words.applyBy(program.id, shortClosing(closes));
  return `  ${wrapped(clean(starred(program, saved ? { saved } : {}, width)), width - 2, 2)}\n    ${paint.quiet(laidOut(below, width, 4))}`;
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
  const cycle = year === undefined ? "" : ` [${year === "unstated" ? words.noYear : year}]`;
  const links = [source, ...also].map((link) => `\n    ${paint.quiet(clean(link))}`);
  return `  ${wrapped(`${clean(text)}${cycle}`, width - 2, 4)}${links.join("")}`;
}

function regulatorItem({ name, role, source, url }: Regulator): Item {
  return { text: words.about(name, role), origin: { source, ...(url !== undefined && { also: [url] }) } };
}

/** The page with the advice, and where it was told of if that is another one. */
function safetyItem({ publisher, note, year, url, source }: SafetyPage): Item {
  return {
    text: note === undefined ? publisher : words.about(publisher, note),
    origin: { year, source: url, ...(source !== undefined && { also: [source] }) },
  };
}

function livingItem(figure: LivingFigure): Item {
  const { what, area, basis } = figure;
  const subject = [what, area].filter((part) => part !== undefined);
  const text = words.figureOn(figureWords(figure), basis);
  return { text: subject.length === 0 ? text : words.about(words.subject(subject), text), origin: figure };
}

/** "1,529 GBP per month", "150 to 250 USD per month" */
export function figureWords({ amount, high, currency, per }: Pick<LivingFigure, "amount" | "high" | "currency" | "per">): string {
  return words.figure(amountWords(amount), high === undefined ? undefined : amountWords(high), currency, per);
}

function termsItem(name: string, terms: StayTerms): Item {
  const { maxMonths, leadWeeks, conditions, fee } = terms;
  const facts = [
    words.forTypes(terms.for.map((type) => programTypes[type])),
    maxMonths === undefined ? "" : words.upTo(maxMonths),
    leadWeeks === undefined ? "" : words.ahead(leadWeeks),
    fee === undefined ? "" : words.fee(figureWords(fee), fee.note),
  ];
  const stated = facts.filter((fact) => fact !== "");
  return { text: words.terms(name, stated, conditions), origin: terms };
}

/** What nobody has read up: said, so that silence is not taken for an answer. */
function missingPart(facts: CountryFacts, { width }: Layout): string {
  const missing = keysOf(words.topics).filter((topic) => facts[topic] === undefined);
  return missing.length === 0 ? "" : wrapped(words.notRecorded(missing.map((topic) => words.topics[topic])), width);
}
