import { yearOf } from "../core/calendar.ts";
import { daysLeft, readerClock } from "../core/deadlines.ts";
import type { Occurrence, RoundDates } from "../core/deadlines.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import type { Cost } from "../core/cost.ts";
import type { Match, TrackMatch } from "../core/match.ts";
import type { Entry } from "../core/shortlist.ts";
import { stageOf } from "../core/shortlist.ts";
import { verdicts } from "../core/verdict.ts";
import { locationWords } from "./places.ts";
import { askWords } from "./facts.ts";
import { because } from "./words.ts";
import type { Wording } from "./words.ts";

/** A match as scripts get it; `docs` of each field in the shipped schema. */
export function matchJson(match: Match, wording: Wording): Record<string, unknown> {
  const { program, best, truth, score, parts, fits } = match;
  const { cycle } = program;
  return {
    id: program.id,
    name: program.name,
    ...(program.origin && { origin: program.origin }),
    host: { name: program.host.name, type: program.host.type ?? null },
    locations: best.track.locations.map((location) => ({ ...location, text: locationWords(location, wording.reference) })),
    types: program.types,
    specialties: program.specialties,
    url: program.url ?? null,
    verdict: verdicts[truth],
    ...trackJson(best, wording),
    fits,
    score: rounded(score),
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, rounded(value)])),
    freshness: { cycle: cycle ?? null, age: cycle === undefined ? null : Math.max(0, yearOf(wording.clock.today) - cycle) },
    tracks: match.tracks
      .filter(({ track }) => track.id !== "")
      .map((track) => ({ id: track.track.id, name: track.track.name ?? track.track.id, verdict: verdicts[track.truth], ...trackJson(track, wording) })),
    ...(program.ended && { ended: program.ended }),
    ...savedJson(wording.saved?.get(program.id)),
  };
}

function savedJson(entry: Entry | undefined): Record<string, unknown> {
  return entry === undefined ? {} : { saved: { on: entry.saved, stage: stageOf(entry), tags: entry.tags ?? [] } };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function trackJson({ track, dates, otherDates, findings, cost }: TrackMatch, wording: Wording): Record<string, unknown> {
  return {
    findings: findings.map((finding) => findingJson(finding, wording)),
    ...roundJson(dates, wording),
    otherRounds: otherDates.map((other) => ({
      ...(other.round?.name !== undefined && { name: other.round.name }),
      ...(other.round?.for !== undefined && { forSome: true }),
      ...roundJson(other, wording),
    })),
    pay: statedJson(track.pay),
    fee: statedJson(track.fees),
    covers: statedJson(track.covers),
    duration: statedJson(track.duration),
    cost: costJson(cost, wording),
  };
}

function roundJson(dates: RoundDates, wording: Wording): Record<string, unknown> {
  return {
    deadline: deadlineJson(dates, wording),
    opens: dates.opens ? occurrenceJson(dates.opens, wording) : null,
    starts: dates.starts ? occurrenceJson(dates.starts, wording) : null,
    ends: dates.ends ? occurrenceJson(dates.ends, wording) : null,
  };
}

/** Not known is null; "none" and "unstated" stay words. */
function statedJson<T>(value: T | undefined): T | null {
  return value ?? null;
}

function findingJson(finding: Finding, wording: Wording): Record<string, unknown> {
  const { rule, truth, strength, open, on, healsOn } = finding;
  return {
    rule,
    truth,
    strength,
    because: because(finding, wording),
    ...(open?.whose === "profile" && { ask: open.ask, askWords: open.ask.map((fact) => askWords[fact]) }),
    ...(open && { open: open.whose }),
    ...(on && { on }),
    ...(healsOn && { from: healsOn }),
    ...("of" in finding && { of: finding.of.map((part) => findingJson(part, wording)) }),
  };
}

function occurrenceJson(occurrence: Occurrence, { clock }: Pick<Wording, "clock">): Record<string, unknown> {
  const { from, to, certainty, seen, before, at } = occurrence;
  return {
    ...(from === to ? { date: from } : { from, to }),
    certainty,
    ...(seen !== undefined && { seen }),
    ...(before && { before }),
    ...(at && { at: { ...at, reader: readerClock(occurrence, clock) } }),
  };
}

function deadlineJson({ closes, status }: RoundDates, { clock }: Pick<Wording, "clock">): Record<string, unknown> {
  switch (closes.kind) {
    case "dated":
      return { status, ...occurrenceJson(closes, { clock }), daysLeft: daysLeft(closes, clock) };
    case "rolling":
      return { status, ...(closes.weeks !== undefined && { weeksAhead: closes.weeks }) };
    case "relative":
      return { status, ...(closes.weeks !== undefined && { weeksAhead: closes.weeks }), ...(closes.months !== undefined && { monthsAhead: closes.months }) };
    case "unknown":
      return { status, why: closes.why };
  }
}

function costJson({ currency, low, high, complete, missing, notCounted, lines }: Cost, { reference }: Wording): Record<string, unknown> {
  const whole = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value));
  return {
    currency,
    low: whole(low),
    high: whole(high),
    complete,
    missing,
    notCounted,
    lines: lines.map(({ what, range }) => ({ what, low: whole(range.low), high: whole(range.high) })),
    ratesDate: reference.rates.date,
  };
}
