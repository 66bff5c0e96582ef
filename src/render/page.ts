import { allOf } from "#words/count.ts";
import { list } from "#words/list.ts";
import { page as words } from "#words/page.ts";
import type { RoundDates } from "../core/deadlines.ts";
import type { Round } from "../core/program.ts";
import type { Location, ProgramRecord, Provided, Source, Stated, Track } from "../core/program.ts";
import type { Match, TrackMatch } from "../core/match.ts";
import { benefits, coverables, hostTypes, programTypes } from "../core/vocabulary.ts";
import { closingWords, occurrenceWords, statusWords, timeLeft } from "./dates.ts";
import { clean } from "./clean.ts";
import { findingLines } from "./explained.ts";
import { factName, factNamesOf } from "./fact-names.ts";
import { labelled, wrapped } from "./lines.ts";
import { coverWords, durationWords, feeWords, payWords, ratesWords, wholeCostWords } from "./money.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { documentWords, limitWords } from "./requirements.ts";
import { savedNotes } from "./saved.ts";
import type { Surface } from "./surface.ts";
import { pageWidth } from "./surface.ts";
import type { Wording } from "./words.ts";
import { locationWords } from "./places.ts";
import { verdictWords } from "./words.ts";

const LABEL_WIDTH = 13;

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly program: ProgramRecord;
  readonly wording: Wording;
}

/** A program in full: the answer for the reader first, then the facts with their years, then where they come from. */
export function page(match: Match, program: ProgramRecord, surface: Surface, wording: Wording): string {
  const layout: Layout = { width: pageWidth(surface), paint: paintFor(surface), program, wording };
  const parts = [heading(layout), ...match.tracks.map((track) => trackPart(track, layout)), aboutPart(layout), conflictPart(layout), sourcePart(layout)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading(layout: Layout): string {
  const { paint, width, program } = layout;
  const host = list.noted(program.host.name, program.host.type && hostTypes[program.host.type]);
  return [
    paint.strong(wrapped(program.name, width)),
    wrapped(`${program.id}  ${program.url ?? ""}`, width).trimEnd(),
    wrapped(host, width),
    program.origin === undefined ? "" : wrapped(words.origins[program.origin], width),
    program.ended === undefined ? "" : paint.strong(wrapped(endedWords(program.ended), width)),
    ...savedLines(layout),
    program.summary === undefined ? "" : `\n${wrapped(program.summary, width)}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** What the person keeps of it, and what is otherwise by now. */
function savedLines({ program, width, wording }: Layout): readonly string[] {
  const entry = wording.saved?.get(program.id);
  return entry === undefined ? [] : savedNotes(entry, program, wording.clock).map((note) => wrapped(clean(note), width));
}

function endedWords({ status, note }: NonNullable<ProgramRecord["ended"]>): string {
  return note === undefined ? words.ended[status] : words.endedWith(words.ended[status], note);
}

const { labels } = words;

function trackPart(match: TrackMatch, layout: Layout): string {
  const { track, dates, otherDates, findings, cost, truth } = match;
  const { paint, width, wording } = layout;
  const title = track.id === "" ? words.forYou : (track.name ?? track.id);
  return [
    paint.strong(wrapped(title, width)),
    line(labels.verdict, paint.verdict(truth, verdictWords[truth]), layout),
    ...findingLines(findings, width, wording, 2),
    ...[dates, ...otherDates].flatMap((one) => dateLines(one, layout)),
    line(labels.cost, words.cost(wholeCostWords(cost), ratesWords(wording.reference.rates)), layout),
    "",
    ...factLines(track, layout),
  ].join("\n");
}

function line(label: string, text: string, { width }: Layout): string {
  return labelled(label, text, { width, labelWidth: LABEL_WIDTH });
}

function notesOf({ note, opens, closes, starts, ends }: Round): readonly string[] {
  const rules = [opens, closes === "unstated" ? undefined : closes, starts, ends];
  return [note, ...rules.map((rule) => rule?.note)].filter((text) => text !== undefined);
}

function dateLines({ round, opens, closes, starts, ends, status }: RoundDates, layout: Layout): readonly string[] {
  const { clock } = layout.wording;
  const closing = words.closing(closingWords(closes, clock), {
    ...(round?.name !== undefined && { round: round.name }),
    ...(closes.kind === "dated" && status !== "missed" && { left: timeLeft(closes, clock) }),
    ...(status !== "unknown" && { status: statusWords[status] }),
  });
  return [
    line(labels.closes, `${closing}${years("rounds/closes", layout)}`, layout),
    ...(opens ? [line(labels.opens, `${occurrenceWords(opens, clock)}${years("rounds/opens", layout)}`, layout)] : []),
    ...(starts ? [line(labels.starts, `${occurrenceWords(starts, clock)}${years("rounds/starts", layout)}`, layout)] : []),
    ...(ends ? [line(labels.ends, `${occurrenceWords(ends, clock)}${years("rounds/ends", layout)}`, layout)] : []),
    ...(round ? notesOf(round).map((note) => line("", note, layout)) : []),
  ];
}

/** " [2024, 2025]": the program years of the sources that support a fact. */
function years(fact: string, { program, paint }: Layout): string {
  const cycles = program.sources
    .filter(({ supports }) =>
      supports.some(
        (name) => name === fact || fact.startsWith(`${name}/`) || name.endsWith(`/${fact}`) || name.startsWith(`${fact}/`) || /^tracks(\/[^/]+)?$/u.test(name),
      ),
    )
    .map(({ cycle }) => (cycle === "unstated" ? words.noYear : String(cycle)));
  const unique = [...new Set(cycles)].toSorted().toReversed();
  return unique.length === 0 ? "" : ` ${paint.quiet(words.years(unique))}`;
}

function factLines(track: Track, layout: Layout): readonly string[] {
  const { wording } = layout;
  const fact = (name: keyof typeof labels, text: string, isStated = true): string =>
    text === "" ? "" : line(labels[name], isStated ? `${text}${years(name, layout)}` : text, layout);
  const record = layout.program.tracks.find(({ id }) => id === track.id);
  return [
    fact("locations", list.clauses(track.locations.map((location) => placeWords(location, wording)))),
    fact("duration", list.noted(durationWords(track), noteOf(track.duration)), track.duration !== undefined),
    fact("pay", list.noted(payWords(track.pay), noteOf(track.pay)), track.pay !== undefined),
    fact("fee", list.clauses(feeWords(track.fees)), track.fees !== undefined),
    fact("covers", coverWords(track.covers), track.covers !== undefined),
    fact("excludes", allOf(track.excludes.map((what) => coverables[what]))),
    fact("limits", list.clauses(limitWords(track.limits))),
    fact("documents", list.clauses(record?.documents.map(documentWords) ?? [])),
    fact("provides", list.clauses(record?.provides.map(providedWords) ?? [])),
  ].filter((text) => text !== "");
}

function placeWords(location: Location, { reference }: Wording): string {
  return list.noted(locationWords(location, reference), location.country === undefined ? undefined : location.note);
}

function noteOf(fact: Stated<{ readonly note?: string }>): string | undefined {
  return typeof fact === "object" ? fact.note : undefined;
}

function providedWords({ what, note }: Provided): string {
  return what === "other" && note !== undefined ? note : list.noted(benefits[what], note);
}

function aboutPart(layout: Layout): string {
  const { program, wording } = layout;
  const specialties = program.specialties.map((id) => wording.reference.specialties[id]?.label ?? id);
  const lines = [
    line(labels.types, `${list.items(program.types.map((type) => programTypes[type]))}${years("types", layout)}`, layout),
    specialties.length === 0 ? "" : line(labels.specialties, `${list.items(specialties)}${years("specialties", layout)}`, layout),
    program.places === undefined ? "" : line(labels.places, `${program.places}${years("places", layout)}`, layout),
    program.otherNames.length === 0 ? "" : line(labels.otherNames, list.clauses(program.otherNames), layout),
    ...program.notes.map((note, index) => line(index === 0 ? labels.notes : "", note, layout)),
  ];
  return lines.filter((text) => text !== "").join("\n");
}

function conflictPart({ program, paint, width }: Layout): string {
  if (program.conflicts.length === 0) return "";
  const lines = program.conflicts.map(({ field, note, sources }) => `  ${wrapped(words.conflict(factName(field), note, sources), width - 2, 4)}`);
  return [paint.strong(words.sourcesDisagree), ...lines].join("\n");
}

function sourcePart({ program, paint, width }: Layout): string {
  return [paint.strong(words.sources), ...program.sources.map((source) => sourceLines(source, width))].join("\n");
}

function sourceLines({ id, url, title, cycle, checked, supports, note }: Source, width: number): string {
  const about = words.source(id, { title, year: cycle === "unstated" ? undefined : cycle, checked, supports: factNamesOf(supports), note });
  return `  ${wrapped(about, width - 2, 4)}${url === undefined ? "" : `\n    ${url}`}`;
}
