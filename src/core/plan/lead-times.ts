import type { Country, Range } from "../program.ts";
import type { Reference } from "../reference.ts";
import { documentKinds, keysOf } from "../vocabulary.ts";
import type { DocumentKind, ProgramType } from "../vocabulary.ts";

/** What an applicant hands in or arranges, and what a stay asks for beside it. */
export type TaskKind = DocumentKind | "fee" | "proof-of-funds" | "travel" | "housing";

export const taskKinds: readonly TaskKind[] = [...keysOf(documentKinds), "fee", "proof-of-funds", "travel", "housing"];

/** A page that states how long something takes. */
export interface LeadSource {
  readonly url: string;
  readonly year: number | "unstated";
}

/** How long something usually takes, in days. Without sources all of it is our assumption; with both, a part of it. */
export interface Lead {
  /** A quick case, and a slow one that is still usual. */
  readonly days: readonly [quick: number, usual: number];
  readonly sources?: readonly LeadSource[];
  /** Why we assume it. */
  readonly assumption?: string;
  readonly note?: string;
}

/** The same in some countries, or for some stays there. */
export interface LocalLead extends Lead {
  /** Countries and groups of countries. */
  readonly in: readonly string[];
  readonly for?: readonly ProgramType[];
  readonly maxMonths?: number;
  readonly overMonths?: number;
  /** Given where whoever goes there for this has to have it, whether or not the program says so. */
  readonly asked?: true;
}

export interface TaskLead extends Lead {
  readonly where?: readonly LocalLead[];
}

export interface LeadTimes {
  /** From the closing of a round to the answer. */
  readonly decision: Lead;
  /** How long before the start one applies where a program says no more than that it takes applications at any time. */
  readonly rolling: Lead;
  readonly tasks: Readonly<Record<TaskKind, TaskLead>>;
}

/** A stay that a task is for. */
export interface StayAbroad {
  readonly country?: Country;
  readonly types: readonly ProgramType[];
  readonly weeks?: Range;
}

const WEEKS_PER_MONTH = 365.25 / 12 / 7;

/** The times that hold for one of the stays; what holds for its country goes before what holds for a group, the longest before others. */
export function leadFor(kind: TaskKind, stays: readonly StayAbroad[], leadTimes: LeadTimes, reference: Reference): Lead {
  const general = leadTimes.tasks[kind];
  const leads = stays.map((stay) => longest(localLeads(general.where ?? [], stay, reference)) ?? general);
  return longest(leads) ?? general;
}

/** What a country asks of whoever goes there for this, beside the program. */
export function askedIn(kind: TaskKind, stay: StayAbroad, leadTimes: LeadTimes, reference: Reference): LocalLead | undefined {
  return localLeads(leadTimes.tasks[kind].where ?? [], stay, reference).find(({ asked }) => asked === true);
}

function localLeads(where: readonly LocalLead[], stay: StayAbroad, reference: Reference): readonly LocalLead[] {
  const { country } = stay;
  if (country === undefined) return [];
  const fitting = where.filter((lead) => fits(lead, stay));
  const own = fitting.filter((lead) => lead.in.includes(country));
  return own.length > 0 ? own : fitting.filter((lead) => lead.in.some((group) => reference.groups[group]?.includes(country)));
}

/** A stay of unknown length may be any. */
function fits({ for: types, maxMonths, overMonths }: LocalLead, stay: StayAbroad): boolean {
  const { low = 0, high = Infinity } = stay.weeks ?? {};
  if (types !== undefined && !types.some((type) => stay.types.includes(type))) return false;
  if (maxMonths !== undefined && low > maxMonths * WEEKS_PER_MONTH) return false;
  return overMonths === undefined || high > overMonths * WEEKS_PER_MONTH;
}

function longest<L extends Lead>(leads: readonly L[]): L | undefined {
  return leads.toSorted((left, right) => right.days[1] - left.days[1] || right.days[0] - left.days[0])[0];
}
