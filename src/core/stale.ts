import type { Clock } from "./deadlines.ts";
import { datesOf } from "./deadlines.ts";
import { axesOf, judgeTrack, truthOfAll } from "./eligibility/index.ts";
import type { Profile } from "./profile.ts";
import type { Country, ProgramRecord } from "./program.ts";
import type { Axis } from "./requirement.ts";
import type { Reference } from "./reference.ts";
import { compareText } from "./order.ts";
import { keysOf, stages } from "./vocabulary.ts";

/** A program to be read again, and how many people it serves. */
export interface StaleProgram {
  readonly program: ProgramRecord;
  /** How many of the levels of study it does not rule out. */
  readonly levels: number;
  /** The share of countries whose citizens, living and studying there, it does not rule out; in [0, 1]. */
  readonly openness: number;
  /** The page to read. */
  readonly url?: string;
}

export const LEVELS = keysOf(stages).length;

type Judging = { readonly clock: Clock; readonly reference: Reference };

/** Programs whose newest source speaks of a year before `before`, or of none: first those that serve most people, then the oldest. */
export function stalePrograms(records: readonly ProgramRecord[], before: number, judging: Judging): readonly StaleProgram[] {
  return records
    .filter(({ cycle, ended }) => ended?.status !== "ended" && (cycle === undefined || cycle < before))
    .map((program) => ({ program, levels: levelsOf(program, judging), openness: opennessOf(program, judging), ...address(program) }))
    .toSorted(
      (left, right) => serves(right) - serves(left) || (left.program.cycle ?? 0) - (right.program.cycle ?? 0) || compareText(left.program.id, right.program.id),
    );
}

/** From 0 to the number of levels. */
export function serves({ levels, openness }: Pick<StaleProgram, "levels" | "openness">): number {
  return levels * openness;
}

function levelsOf(program: ProgramRecord, judging: Judging): number {
  return keysOf(stages).filter((stage) => isPossible(program, { stage }, judging)).length;
}

/** Kinds of conditions that someone from one country may meet and someone from another not. */
const byCountry: ReadonlySet<Axis> = new Set(["citizenship", "permanent-residence", "residence", "study-country"]);

function opennessOf(program: ProgramRecord, judging: Judging): number {
  const asked = program.tracks.flatMap(({ requirements, rounds }) => [...requirements, ...rounds.flatMap((round) => round.for ?? [])]);
  if (!asked.flatMap(axesOf).some((axis) => byCountry.has(axis))) return 1;
  const countries = Object.keys(judging.reference.countries);
  return countries.filter((country) => isPossible(program, someoneFrom(country), judging)).length / Math.max(1, countries.length);
}

function someoneFrom(country: Country): Profile {
  return { citizenships: [country], permanentResidence: [], livesIn: { country }, studiesIn: [country] };
}

/** Whether some track and round does not rule the person out. */
function isPossible({ tracks }: ProgramRecord, profile: Profile, { clock, reference }: Judging): boolean {
  return tracks.some((track) => datesOf(track.rounds, clock).some((dates) => truthOfAll(judgeTrack(track, { profile, clock, dates, reference })) !== "no"));
}

/** The program's own page, else the one of the newest source. */
function address({ url, sources }: ProgramRecord): { readonly url?: string } {
  const newest = sources.toSorted((left, right) => yearOf(right.cycle) - yearOf(left.cycle)).find((source) => source.url !== undefined);
  const found = url ?? newest?.url;
  return found === undefined ? {} : { url: found };
}

function yearOf(cycle: number | "unstated"): number {
  return cycle === "unstated" ? 0 : cycle;
}
