import type { Match } from "../core/match.ts";
import type { SearchResult } from "../core/search.ts";
import type { ProgramRecord } from "../core/program.ts";
import type { Wording } from "./words.ts";

/** A list of programs on its way out, as every format gets it. */
export interface ProgramList {
  /** Those that are listed, in order. */
  readonly matches: readonly Match[];
  readonly wording: Wording;
  readonly catalog: { readonly version: string; readonly programs: number };
  /** What was asked, as it was understood. */
  readonly query: Readonly<Record<string, unknown>>;
  /** All that was found and what was left out; absent where programs were named rather than looked for. */
  readonly search?: SearchResult;
  /** Everything known of the programs, by id; given to the formats that ask for it. */
  readonly records?: ReadonlyMap<string, ProgramRecord>;
  /** The plain columns that the command shows by itself, and what `--fields` chose instead. */
  readonly columns?: readonly string[];
  readonly fields?: readonly string[];
  /** Whether a calendar has reminders as events of their own. */
  readonly reminders?: boolean;
}

/** A list as one text. */
export type ListRenderer = (list: ProgramList) => string;
