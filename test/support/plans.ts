import type { CountryFactsByCode } from "../../src/core/country-facts.ts";
import type { Clock } from "../../src/core/deadlines.ts";
import { planOf } from "../../src/core/plan.ts";
import type { LeadTimes } from "../../src/core/plan/lead-times.ts";
import type { OwnPlanning, Plan, PlanEntry, PlannedTask } from "../../src/core/plan/planned.ts";
import { planEntry } from "../../src/core/plan/progress.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Document, Program, ProgramRecord, Track } from "../../src/core/program.ts";
import type { Query } from "../../src/core/query.ts";
import type { Entry } from "../../src/core/shortlist.ts";
import { aClock, aProgramOf, aQuery } from "./builders.ts";
import { aRecord } from "./fake-context.ts";
import { someLeadTimes } from "./lead-times.ts";
import { aReference } from "./reference.ts";

/** A program that asks for these documents; closes 1 March 2027 and starts 15 June 2027 in Baltimore unless told. */
export function asking(
  id: string,
  documents: readonly (Document | Document["what"])[],
  track: Partial<Track> = {},
  parts: Partial<Program> = {},
): ProgramRecord {
  const listed = documents.map((one): Document => (typeof one === "string" ? { what: one } : one));
  return aRecord(aProgramOf(track, { id, ...parts }), { documents: listed });
}

export interface Wishes extends Pick<OwnPlanning, "done" | "lead" | "referees"> {
  readonly profile?: Profile;
  readonly clock?: Clock;
  readonly query?: Query;
  readonly leadTimes?: LeadTimes;
  readonly countryFacts?: CountryFactsByCode;
  /** What was reached of each program, and done for it. */
  readonly kept?: Readonly<Record<string, Pick<Entry, "stages" | "done">>>;
}

export function entriesOf(records: readonly ProgramRecord[], { profile = {}, clock = aClock, query = aQuery(), kept = {} }: Wishes = {}): readonly PlanEntry[] {
  return records.flatMap((record) => planEntry(record, query, { profile, clock, reference: aReference }, kept[record.id]?.stages) ?? []);
}

export function plan(records: readonly ProgramRecord[], wishes: Wishes = {}): Plan {
  const { profile = {}, clock = aClock, leadTimes = someLeadTimes, countryFacts = {} } = wishes;
  const programs = Object.entries(wishes.kept ?? {}).map(([id, { done }]) => ({ id, done }));
  return planOf(entriesOf(records, wishes), clock, { profile, reference: aReference, countryFacts, leadTimes }, { ...wishes, programs });
}

/** A task that has to be there. */
export function taskIn({ tasks }: Plan, id: string): PlannedTask {
  const found = tasks.find((task) => task.id === id);
  if (found === undefined) throw new RangeError(`no task ${id} among ${tasks.map((task) => task.id).join(" ")}`);
  return found;
}

/** "passport 2027-01-01 2027-01-11 ahead" */
export function inShort({ id, start, finish, status }: PlannedTask): string {
  return `${id} ${start ?? "-"} ${finish ?? "-"} ${status}`;
}
