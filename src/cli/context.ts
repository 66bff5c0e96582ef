import type { Catalog } from "../catalog/compiled.ts";
import type { ReadCatalog } from "../catalog/read.ts";
import type { CountryFactsByCode } from "../core/country-facts.ts";
import type { Known } from "../core/filters/filter.ts";
import type { LeadTimes } from "../core/plan/lead-times.ts";
import type { Revisions } from "../core/plan/revisions.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Shortlist } from "../core/shortlist.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Ask } from "../prompts/ask.ts";
import type { Surface } from "../render/surface.ts";
import type { OwnPlace } from "../user/document.ts";
import type { OwnProfile } from "../user/own-profile.ts";

/** Everything a command may touch outside itself. Tests pass one made of plain values. */
export interface Context {
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Writes what a person reads, page by page where it is longer than the terminal. */
  readonly show: (text: string) => Promise<void>;
  /** What stdout and stderr can show. */
  readonly out: Surface;
  readonly err: Surface;
  /** Whether a person sits there to be asked. */
  readonly interactive: boolean;
  readonly clock: Clock;
  /** All that comes through stdin. */
  readonly input: () => Promise<string>;
  /** The folder one stands in. */
  readonly folder: string;
  /** What lists need of every program, the reader's own ones among them; read when it is first needed. */
  readonly catalog: () => Promise<Catalog>;
  /** The catalog without the reader's own programs, which may be broken. */
  readonly shipped: () => Promise<Catalog>;
  /** Everything known of one program that is in the catalog, or of all. */
  readonly record: (id: string) => Promise<ProgramRecord>;
  readonly records: () => Promise<readonly ProgramRecord[]>;
  /** What holds in a country for whoever goes there. Read when it is first needed. */
  readonly countryFacts: () => Promise<CountryFactsByCode>;
  /** How long the usual tasks of an application take. Read when it is first needed. */
  readonly leadTimes: () => Promise<LeadTimes>;
  /** What the named profile, or the usual one, tells of the person; `undefined` where there is none. */
  readonly profile: (name: string | undefined, known: Known) => Promise<OwnProfile | undefined>;
  /** What the person saved; empty where nothing is. */
  readonly shortlist: () => Promise<Shortlist>;
  /** Keeps what was told to a calendar, so that the next one can say what changed. */
  readonly keepCalendar: (revisions: Revisions) => Promise<void>;
  /** The programs of a folder of files, and every mistake in them. */
  readonly programsIn: (folder: string) => Promise<ReadCatalog>;
  /** Where new programs are written: into the project that one stands in, else among the reader's own. */
  readonly newPrograms: () => Promise<string>;
  /** Whether stdout makes links of names. */
  readonly links: () => Promise<boolean>;
  /** A person to be asked; only where `interactive`. */
  readonly ask: () => Promise<Ask>;
  /** Where the person's own files are; src/user reads and changes them. */
  readonly own: OwnPlace;
  /** Opens a file in the person's editor, and comes back once it is closed; only where `interactive`. */
  readonly edit: (path: string) => Promise<void>;
  readonly readFile: (path: string) => Promise<string>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Whole or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** The same, over a file that may be there. */
  readonly replaceFile: (path: string, text: string) => Promise<void>;
}
