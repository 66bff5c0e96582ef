import type { CalendarDate } from "./calendar.ts";
import type { Requirement, Axis } from "./requirement.ts";
import type { Benefit, Coverable, DocumentKind, FeeKind, HostType, PayKind, Period, ProgramType, Season } from "./vocabulary.ts";

/**
 * What a source says of a fact. `none`: there is no such limit, pay or cost. `unstated`: the official page was read and
 * does not say. Absent: no page that we saw says.
 */
export type Stated<T> = T | "none" | "unstated" | undefined;

/** A number that may be known at one end only; inclusive. */
export interface Range {
  readonly low?: number;
  readonly high?: number;
}

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string;

export interface Location {
  readonly country?: Country;
  /** ISO 3166-2 without the country part where there is one ("MD"), else a name. */
  readonly region?: string;
  readonly city?: string;
  readonly remote?: true;
  readonly note?: string;
}

export interface Host {
  readonly name: string;
  readonly type?: HostType;
}

/** A calendar rule for a closing, opening, start or end of a round. */
export type DateRule =
  /** Each year on this day. `seen`: the calendar year in which it was seen on this day. */
  | ({ readonly rule: "annual"; readonly month: number; readonly day: number; readonly seen?: number; readonly note?: string } & AtTime)
  /** On a full date of a known cycle. */
  | ({ readonly rule: "dated"; readonly date: CalendarDate; readonly note?: string } & AtTime)
  /** Some day of this month, or from it to the end of another one, which may lie in the next year. */
  | { readonly rule: "month"; readonly month: number; readonly until?: number; readonly seen?: number; readonly note?: string }
  | { readonly rule: "season"; readonly season: Season; readonly seen?: number; readonly note?: string }
  /** At any time; `weeks`: how long before the wished start one has to apply. */
  | { readonly rule: "rolling"; readonly weeks?: number; readonly note?: string }
  /** So long before the start. */
  | { readonly rule: "relative"; readonly weeks?: number; readonly months?: number; readonly note?: string }
  /** Set anew each time, or different from place to place. */
  | { readonly rule: "varies"; readonly note?: string };

interface AtTime {
  /** "HH:MM", in `zone`. */
  readonly time?: string;
  /** An IANA zone, or "AoE" (UTC-12). */
  readonly zone?: string;
}

export interface Round {
  readonly name?: string;
  readonly opens?: DateRule;
  readonly closes: DateRule | "unstated";
  readonly starts?: DateRule;
  readonly ends?: DateRule;
  /** Who this round is for, where rounds differ by applicant. */
  readonly for?: Requirement;
  readonly note?: string;
}

export interface Pay {
  readonly kind: PayKind;
  readonly amount?: Range;
  readonly currency?: string;
  readonly per?: Period;
  readonly note?: string;
}

export interface Fee {
  readonly kind: FeeKind;
  readonly amount?: Range;
  readonly currency?: string;
  readonly per?: Period;
  /** Not asked of everyone. */
  readonly optional?: true;
  readonly note?: string;
}

export interface Cover {
  readonly what: Coverable;
  /** Given where only a part is covered: which one. */
  readonly part?: string;
}

export interface Duration {
  readonly weeks?: Range;
  readonly hoursPerWeek?: Range;
  readonly note?: string;
}

export interface Document {
  readonly what: DocumentKind;
  readonly count?: number;
  readonly note?: string;
}

export interface Provided {
  readonly what: Benefit;
  readonly note?: string;
}

export interface Source {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  /** The program year that the page speaks of. */
  readonly cycle: number | "unstated";
  /** The day on which a person last read the page. */
  readonly checked?: CalendarDate;
  /** Paths of the facts that it states: "pay", "requirements/age", "tracks/virtual". */
  readonly supports: readonly string[];
  readonly note?: string;
}

export interface Conflict {
  readonly field: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** One way through a program, complete: what the program says for all its tracks is in each of them. */
export interface Track {
  /** "" where the program has no tracks. */
  readonly id: string;
  readonly name?: string;
  readonly locations: readonly Location[];
  readonly requirements: readonly Requirement[];
  /** Kinds of conditions that a source says do not exist, or about which the official page is silent. */
  readonly limits: Readonly<Partial<Record<Axis, "none" | "unstated">>>;
  readonly rounds: readonly Round[];
  readonly pay: Stated<Pay>;
  readonly fees: Stated<readonly Fee[]>;
  readonly covers: Stated<readonly Cover[]>;
  /** What the host says it does not cover. */
  readonly excludes: readonly Coverable[];
  readonly duration: Stated<Duration>;
}

/** Where a program comes from that is not the catalog's: from the reader's own data, where it may take the place of one of ours. */
export type Origin = "own" | "override";

/** One opportunity: what a search needs of it. */
export interface Program {
  readonly id: string;
  /** Absent: from the catalog. */
  readonly origin?: Origin;
  readonly name: string;
  readonly host: Host;
  readonly url?: string;
  readonly types: readonly ProgramType[];
  readonly specialties: readonly string[];
  /** The newest program year that a source speaks of. */
  readonly cycle?: number;
  /** Given where a source says that the program is paused or has ended. */
  readonly ended?: { readonly status: "paused" | "ended"; readonly note?: string };
  readonly tracks: readonly [Track, ...Track[]];
}

export interface TrackRecord extends Track {
  readonly documents: readonly Document[];
  readonly provides: readonly Provided[];
}

/** A program with everything that is known of it, and where that comes from. */
export interface ProgramRecord extends Program {
  readonly otherNames: readonly string[];
  readonly summary?: string;
  readonly places?: string;
  /** Facts of worth that have no field of their own. */
  readonly notes: readonly string[];
  readonly tracks: readonly [TrackRecord, ...TrackRecord[]];
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
}

/** An id that was once in use. */
export interface Retired {
  readonly id: string;
  /** A sentence. */
  readonly reason: string;
  /** The id that took its place. */
  readonly replacedBy?: string;
}
