import type { CountryFactsByCode } from "./country-facts.ts";
import { axesOf } from "./eligibility/index.ts";
import type { Facet, FacetQuestion } from "./facets.ts";
import { facets } from "./facets.ts";
import type { DateRule, ProgramRecord, Round, Stated, TrackRecord } from "./program.ts";
import type { Axis } from "./requirement.ts";

/** What a record says of a fact; see `Stated`. */
export type Knowledge = "stated" | "none" | "unstated" | "unknown";

/** Of how many programs a fact is known, and how. */
export interface FactCount extends Readonly<Record<Knowledge, number>> {
  readonly fact: FactName;
}

/** How old the newest word on each program is. */
export interface Ages {
  /** The newest program year that a source of the program speaks of; newest first. */
  readonly byYear: readonly { readonly year: number; readonly count: number }[];
  readonly notNamed: number;
  /** The first year that counts as recent, and the programs of it and later ones. */
  readonly since: number;
  readonly recent: number;
}

export interface CatalogStats {
  readonly programs: number;
  readonly ended: number;
  readonly paused: number;
  /** From the reader's own data. */
  readonly own: number;
  /** Destinations with facts of their own. */
  readonly destinations: number;
  readonly facts: readonly FactCount[];
  readonly ages: Ages;
  readonly sources: { readonly count: number; readonly withYear: number; readonly without: number };
  readonly conflicts: { readonly count: number; readonly programs: number };
  /** The same counts as `facets` gives: of programs that a search lists, so without those that have ended or paused. */
  readonly facets: readonly Facet[];
}

/** How much is known, how old it is, and of what there is how much. */
export function catalogStats(records: readonly ProgramRecord[], countryFacts: CountryFactsByCode, question: FacetQuestion, since: number): CatalogStats {
  const sources = records.flatMap((record) => record.sources);
  return {
    programs: records.length,
    ended: records.filter(({ ended }) => ended?.status === "ended").length,
    paused: records.filter(({ ended }) => ended?.status === "paused").length,
    own: records.filter(({ origin }) => origin !== undefined).length,
    destinations: Object.keys(countryFacts).length,
    facts: factNames.map((fact) => factCount(fact, records)),
    ages: agesOf(records, since),
    sources: {
      count: sources.length,
      withYear: sources.filter(({ cycle }) => cycle !== "unstated").length,
      without: records.filter((record) => record.sources.length === 0).length,
    },
    conflicts: {
      count: records.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
      programs: records.filter(({ conflicts }) => conflicts.length > 0).length,
    },
    facets: facets(question, ["country", "type", "specialty", "level"]),
  };
}

const axes = ["stage", "age", "citizenship", "residence", "study-country", "language", "gpa", "field-of-study"] as const satisfies readonly Axis[];

/** The facts that people ask for, in the order in which they matter. */
export const factNames = ["deadline", ...axes, "opens", "starts", "duration", "pay", "fee", "covers", "documents", "provides", "specialties"] as const;
export type FactName = (typeof factNames)[number];

function factCount(fact: FactName, records: readonly ProgramRecord[]): FactCount {
  const answers = records.map((record) => knowledgeOf(fact, record));
  const countOf = (wanted: Knowledge): number => answers.filter((answer) => answer === wanted).length;
  return { fact, stated: countOf("stated"), none: countOf("none"), unstated: countOf("unstated"), unknown: countOf("unknown") };
}

/** The best that any of its tracks says. */
function knowledgeOf(fact: FactName, record: ProgramRecord): Knowledge {
  const answers = record.tracks.map((track) => inTrack(fact, track, record));
  return (["stated", "none", "unstated"] as const).find((answer) => answers.includes(answer)) ?? "unknown";
}

function inTrack(fact: FactName, track: TrackRecord, { specialties }: ProgramRecord): Knowledge {
  switch (fact) {
    case "deadline":
      return inRounds(track.rounds, ({ closes }) => closes);
    case "opens":
      return inRounds(track.rounds, ({ opens }) => opens);
    case "starts":
      return inRounds(track.rounds, ({ starts }) => starts);
    case "pay":
      return ofStated(track.pay);
    case "fee":
      return ofStated(track.fees);
    case "covers":
      return ofStated(track.covers);
    case "duration":
      return ofStated(track.duration);
    case "documents":
      return track.documents.length > 0 ? "stated" : "unknown";
    case "provides":
      return track.provides.length > 0 ? "stated" : "unknown";
    case "specialties":
      return specialties.length > 0 ? "stated" : "unknown";
    default:
      return onAxis(fact, track);
  }
}

function ofStated(value: Stated<object>): Knowledge {
  if (value === undefined) return "unknown";
  return typeof value === "object" ? "stated" : value;
}

/** A date that is set anew each time, or differs from place to place, is not stated. */
function inRounds(rounds: readonly Round[], pick: (round: Round) => DateRule | "unstated" | undefined): Knowledge {
  const rules = rounds.flatMap((round) => pick(round) ?? []);
  if (rules.some((rule) => rule !== "unstated" && rule.rule !== "varies")) return "stated";
  return rules.length > 0 ? "unstated" : "unknown";
}

/** What is preferred says nothing of who is refused. */
function onAxis(axis: Axis, { requirements, rounds, limits }: TrackRecord): Knowledge {
  const asked = [...requirements, ...rounds.flatMap((round) => round.for ?? [])].filter(({ strength }) => strength !== "preferred");
  return asked.flatMap(axesOf).includes(axis) ? "stated" : (limits[axis] ?? "unknown");
}

function agesOf(records: readonly ProgramRecord[], since: number): Ages {
  const years = records.flatMap(({ cycle }) => cycle ?? []);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return {
    byYear: [...counts].map(([year, count]) => ({ year, count })).toSorted((left, right) => right.year - left.year),
    notNamed: records.length - years.length,
    since,
    recent: years.filter((year) => year >= since).length,
  };
}

/** The first year whose word still counts as recent. */
export function recentSince(year: number): number {
  return year - 2;
}
