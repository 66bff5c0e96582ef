import type { CalendarDate, DayRange } from "../../src/core/calendar.ts";
import { isCalendarDate, singleDay } from "../../src/core/calendar.ts";
import type { Clock, RoundDates } from "../../src/core/deadlines.ts";
import { datesOf } from "../../src/core/deadlines.ts";
import type { Circumstances, Finding } from "../../src/core/eligibility/finding.ts";
import { judge } from "../../src/core/eligibility/index.ts";
import type { Known } from "../../src/core/filters/filter.ts";
import type { Parsed } from "../../src/core/parsed.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Program, Round, Track } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import type { Match } from "../../src/core/match.ts";
import type { Query, Situation } from "../../src/core/query.ts";
import { matchOf } from "../../src/core/match.ts";
import { aReference, someNames } from "./reference.ts";

/** A date as text; refuses what is none, so that a typing error is not a test. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`${text} is not a date`);
  return text;
}

export function days(from: string, to: string): DayRange {
  return { from: day(from), to: day(to) };
}

export const TODAY = day("2026-11-22");

export const aClock: Clock = { today: TODAY, zone: "UTC" };

export const aKnown: Known = { reference: aReference, names: () => someNames, today: TODAY, cities: () => ["Baltimore", "London", "München"] };

/** Closes 1 March 2027, starts 15 June 2027, and says so of those very days. */
export function aRound(parts: Partial<Round> = {}): Round {
  return { closes: { rule: "dated", date: day("2027-03-01") }, starts: { rule: "dated", date: day("2027-06-15") }, ...parts };
}

/** Open to everyone, as far as it says; costs, pay and length are not told. */
export function aTrack(parts: Partial<Track> = {}): Track {
  return {
    id: "",
    locations: [{ country: "US", region: "MD", city: "Baltimore" }],
    requirements: [],
    limits: { stage: "none", citizenship: "none", age: "none" },
    rounds: [aRound()],
    pay: undefined,
    fees: undefined,
    covers: undefined,
    excludes: [],
    duration: undefined,
    ...parts,
  };
}

export function aProgram(parts: Partial<Program> = {}): Program {
  const id = parts.id ?? "a-program";
  return { id, name: `Program ${id}`, host: { name: "A host" }, types: ["research"], specialties: [], tracks: [aTrack()], ...parts };
}

/** A program with one track. */
export function aProgramOf(track: Partial<Track>, parts: Partial<Program> = {}): Program {
  return aProgram({ tracks: [aTrack(track)], ...parts });
}

export function bornOn(date: string): Pick<Profile, "birth"> {
  return { birth: singleDay(day(date)) };
}

export function aQuery(parts: Partial<Query> = {}): Query {
  return { filters: [], sort: "match", strict: false, all: false, unstated: false, currency: "USD", ...parts };
}

export function aSituation(profile: Profile = {}, clock: Clock = aClock): Situation {
  return { profile, clock, reference: aReference };
}

/** A program judged by all its tracks. */
export function aMatch(program: Program, profile: Profile = {}, query: Query = aQuery()): Match {
  return matchOf(program, program.tracks, query, aSituation(profile));
}

export function datesFor(round: Round, clock: Clock = aClock, wished?: DayRange): RoundDates {
  const [dates] = datesOf([round], clock, wished);
  if (dates === undefined) throw new RangeError("a round has dates");
  return dates;
}

export function circumstances(profile: Profile, round: Round = aRound(), clock: Clock = aClock): Circumstances {
  return { profile, clock, dates: datesFor(round, clock), reference: aReference };
}

/** What a finding comes to in short: "yes", "no", or whose the open question is and which facts would settle it. */
export function inShort({ truth, open }: Pick<Finding, "truth" | "open">): string {
  if (truth !== "unclear") return truth;
  if (open === undefined) return "unclear";
  return open.whose === "profile" ? `ask ${open.ask.join(" ")}` : open.whose;
}

/** A requirement judged in short. */
export function judged(requirement: Requirement, profile: Profile, round?: Round): string {
  return inShort(judge(requirement, circumstances(profile, round)));
}

/** The value of a parse that has to succeed. */
export function valueOf<T>(result: Parsed<T>): T {
  if (!result.ok) throw new RangeError(result.problem);
  return result.value;
}
