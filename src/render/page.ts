import type { RoundDates } from "../core/deadlines.ts";
import type { Round } from "../core/program.ts";
import type { ProgramRecord, Provided, Source, Track } from "../core/program.ts";
import type { Axis } from "../core/requirement.ts";
import type { Match, TrackMatch } from "../core/match.ts";
import { benefits, coverables, hostTypes, programTypes } from "../core/vocabulary.ts";
import { closingWords, occurrenceWords, statusWords, timeLeft } from "./dates.ts";
import { findingLines } from "./explained.ts";
import { labelled, wrapped } from "./lines.ts";
import { coverWords, durationWords, feeWords, payWords, ratesWords, wholeCostWords } from "./money.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { documentWords, limitWords } from "./requirements.ts";
import type { Surface } from "./surface.ts";
import type { Wording } from "./words.ts";
import { locationWords } from "./places.ts";
import { list } from "./asked.ts";
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
  const layout: Layout = { width: Math.min(surface.width, 100), paint: paintFor(surface), program, wording };
  const parts = [heading(layout), ...match.tracks.map((track) => trackPart(track, layout)), aboutPart(layout), conflictPart(layout), sourcePart(layout)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading({ paint, width, program }: Layout): string {
  const host = `${program.host.name}${program.host.type === undefined ? "" : ` (${hostTypes[program.host.type]})`}`;
  const ended = program.ended ? `${program.ended.status === "ended" ? "This program has ended." : "This program is paused."} ${program.ended.note ?? ""}` : "";
  const origin =
    program.origin === undefined
      ? ""
      : wrapped(program.origin === "own" ? "From your own data." : "From your own data, in place of what the catalog says.", width);
  return [
    paint.strong(wrapped(program.name, width)),
    wrapped(`${program.id}  ${program.url ?? ""}`, width).trimEnd(),
    wrapped(host, width),
    origin,
    ended === "" ? "" : paint.strong(wrapped(ended, width)),
    program.summary === undefined ? "" : `\n${wrapped(program.summary, width)}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function trackPart(match: TrackMatch, layout: Layout): string {
  const { track, dates, otherDates, findings, cost, truth } = match;
  const { paint, width, wording } = layout;
  const title = track.id === "" ? "For you" : (track.name ?? track.id);
  return [
    paint.strong(wrapped(title, width)),
    line("May I apply", paint.verdict(truth, verdictWords[truth]), layout),
    ...findingLines(findings, width, wording, 2),
    ...[dates, ...otherDates].flatMap((one) => dateLines(one, layout)),
    line("Cost to you", `${wholeCostWords(cost)}. ${ratesWords(wording.reference.rates)}`, layout),
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
  const left = closes.kind === "dated" && status !== "missed" ? `, ${timeLeft(closes, layout.wording.clock)}` : "";
  const { clock } = layout.wording;
  const label = round?.name === undefined ? "" : `${round.name}: `;
  const statusNote = status === "unknown" ? "" : ` (${statusWords[status]})`;
  return [
    line("Apply by", `${label}${closingWords(closes, clock)}${left}${statusNote}${years("rounds/closes", layout)}`, layout),
    ...(opens ? [line("Opens", `${occurrenceWords(opens, clock)}${years("rounds/opens", layout)}`, layout)] : []),
    ...(starts ? [line("Starts", `${occurrenceWords(starts, clock)}${years("rounds/starts", layout)}`, layout)] : []),
    ...(ends ? [line("Ends", `${occurrenceWords(ends, clock)}${years("rounds/ends", layout)}`, layout)] : []),
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
    .map(({ cycle }) => (cycle === "unstated" ? "no year" : String(cycle)));
  const unique = [...new Set(cycles)].toSorted().toReversed();
  return unique.length === 0 ? "" : ` ${paint.quiet(`[${unique.join(", ")}]`)}`;
}

function factLines(track: Track, layout: Layout): readonly string[] {
  const { wording } = layout;
  const fact = (label: string, text: string, name: string): string => (text === "" ? "" : line(label, `${text}${years(name, layout)}`, layout));
  const payNote = typeof track.pay === "object" && track.pay.note !== undefined ? ` (${track.pay.note})` : "";
  const durationNote = typeof track.duration === "object" && track.duration.note !== undefined ? ` (${track.duration.note})` : "";
  const record = layout.program.tracks.find(({ id }) => id === track.id);
  const limits = Object.entries(track.limits).map(([axis, limit]) => limitWords(axis as Axis, limit));
  return [
    fact(
      "Where",
      track.locations
        .map(
          (location) =>
            `${locationWords(location, wording.reference)}${location.note !== undefined && location.country !== undefined ? ` (${location.note})` : ""}`,
        )
        .join("; "),
      "locations",
    ),
    fact("Length", `${durationWords(track)}${durationNote}`, "duration"),
    fact("Pay", `${payWords(track.pay)}${payNote}`, "pay"),
    fact("Fee", feeWords(track.fees).join("; "), "fee"),
    fact("Covered", coverWords(track.covers), "covers"),
    fact(
      "Not covered",
      list(
        track.excludes.map((what) => coverables[what]),
        "and",
      ),
      "excludes",
    ),
    ...(limits.length === 0 ? [] : [fact("No limits", limits.join("; "), "limits")]),
    fact("Hand in", record?.documents.map(documentWords).join("; ") ?? "", "documents"),
    fact("You get", record?.provides.map(providedWords).join("; ") ?? "", "provides"),
  ].filter((text) => text !== "");
}

function providedWords({ what, note }: Provided): string {
  if (what === "other" && note !== undefined) return note;
  return `${benefits[what]}${note === undefined ? "" : ` (${note})`}`;
}

function aboutPart(layout: Layout): string {
  const { program, wording } = layout;
  const specialties = program.specialties.map((id) => wording.reference.specialties[id]?.label ?? id);
  const lines = [
    line("Kind", `${program.types.map((type) => programTypes[type]).join(", ")}${years("types", layout)}`, layout),
    specialties.length === 0 ? "" : line("About", `${specialties.join(", ")}${years("specialties", layout)}`, layout),
    program.places === undefined ? "" : line("Places", `${program.places}${years("places", layout)}`, layout),
    program.otherNames.length === 0 ? "" : line("Also called", program.otherNames.join("; "), layout),
    ...program.notes.map((note, index) => line(index === 0 ? "Notes" : "", note, layout)),
  ];
  return lines.filter((text) => text !== "").join("\n");
}

function conflictPart({ program, paint, width }: Layout): string {
  if (program.conflicts.length === 0) return "";
  const lines = program.conflicts.map(({ field, note, sources }) => `  ${wrapped(`${field}: ${note} [${sources.join(", ")}]`, width - 2, 4)}`);
  return [paint.strong("Sources disagree"), ...lines].join("\n");
}

function sourcePart({ program, paint, width }: Layout): string {
  return [paint.strong("Sources"), ...program.sources.map((source) => sourceLines(source, width))].join("\n");
}

function sourceLines({ id, url, title, cycle, checked, supports, note }: Source, width: number): string {
  const year = cycle === "unstated" ? "names no year" : `speaks of ${cycle}`;
  const read = checked === undefined ? "" : `, read on ${checked}`;
  const about = wrapped(
    `${id}: ${title === undefined ? "" : `${title}, `}${year}${read}; for ${supports.join(", ")}${note === undefined ? "" : `. ${note}`}`,
    width - 2,
    4,
  );
  return `  ${about}${url === undefined ? "" : `\n    ${url}`}`;
}
