import type { Catalog } from "../catalog/compiled.ts";
import type { Match } from "../core/match.ts";
import type { Query } from "../core/query.ts";
import type { SearchResult } from "../core/search.ts";
import type { ProgramRecord } from "../core/program.ts";
import { matchFields } from "../render/fields.ts";
import type { FormatName } from "../render/formats.ts";
import { formatCalled } from "../render/formats.ts";
import type { ProgramList } from "../render/program-list.ts";
import { templated } from "../render/template.ts";
import type { Wording } from "../render/words.ts";
import type { Context } from "./context.ts";
import { exitCodes, Failure } from "./failure.ts";
import type { Flags } from "./flags.ts";
import { echoOf } from "./flags.ts";
import type { Delivery } from "./format.ts";
import { deliveryFrom } from "./format.ts";
import { deliver } from "./output.ts";
import type { Detail } from "./selected.ts";

/** A list of programs on its way out, in whichever format. */
export interface Listing {
  readonly catalog: Catalog;
  readonly wording: Wording;
  readonly query: Query;
  /** All of it, in order. */
  readonly matches: readonly Match[];
  /** What was found and left out; absent where programs were named rather than looked for. */
  readonly result?: SearchResult;
  /** Given where everything known of each program is wanted. */
  readonly records?: readonly ProgramRecord[];
  readonly words: readonly string[];
  /** What the query echo holds beside filters and facts. */
  readonly echo?: Readonly<Record<string, unknown>>;
  /** The plain columns unless `--fields` chooses. */
  readonly plain?: readonly string[];
  /** How many there may be, and how many a terminal shows unless told. */
  readonly limit?: number | undefined;
  readonly usualLimit?: number;
  readonly forPeople: (matches: readonly Match[]) => Promise<string>;
  /** Whether people see costs in it; they do unless told. */
  readonly priced?: boolean;
}

/** How a list of what was looked for is to be delivered: for people at a terminal, plain anywhere else. */
export function listDelivery(flags: Flags, context: Context): Delivery | "listed" {
  const toPeople = flags["columns"] !== undefined || (flags["output"] === undefined && flags["fields"] === undefined && context.out.terminal);
  return deliveryFrom(flags, matchFields, toPeople ? "table" : "tsv", context);
}

/** Formats that tell why. */
const REASONING: ReadonlySet<FormatName> = new Set(["json", "jsonl", "html"]);

export function detailFor({ format }: Delivery, flags: Flags): Detail {
  return REASONING.has(format) || flags["explain"] === true || flags["all"] === true ? "record" : "list";
}

export async function deliverListing(listing: Listing, delivery: Delivery, flags: Flags, context: Context): Promise<void> {
  const { matches } = listing;
  const shown = matches.slice(0, mostShown(listing, delivery, flags, context));
  const text = matches.length > 0 || hasForm(delivery, flags) ? await rendered(listing, shown, delivery, flags, context) : undefined;
  if (text !== undefined) await deliver(text, flags, context);
  const isEventless = delivery.format === "ics" && text?.includes("BEGIN:VEVENT") !== true;
  if (context.err.terminal && flags["quiet"] !== true && !SELF_EXPLAINED.has(delivery.format)) await warnNotes(listing, shown.length, isEventless, context);
  if (matches.length === 0 && flags["exitCode"] === true) throw new Failure("", exitCodes.failed);
}

/** These say themselves what was left out. */
const SELF_EXPLAINED: ReadonlySet<FormatName> = new Set(["json", "html"]);

/** A screen is not flooded; whatever goes elsewhere is whole. */
function mostShown({ limit, usualLimit = Infinity }: Listing, { format }: Delivery, flags: Flags, { out }: Context): number {
  if (limit !== undefined) return limit;
  return format === "table" && out.terminal && flags["output"] === undefined ? usualLimit : Infinity;
}

/** Whether an empty list is anything at all: a heading, an empty calendar, a file that was asked for. */
function hasForm({ format }: Delivery, flags: Flags): boolean {
  return flags["output"] !== undefined || (format !== "table" && flags["quiet"] !== true);
}

async function rendered(listing: Listing, shown: readonly Match[], { format, fields, template }: Delivery, flags: Flags, context: Context): Promise<string> {
  const { load, records: wantsRecords } = formatCalled(format);
  if (load === undefined) return shown.length === 0 ? "" : listing.forPeople(shown);
  const { catalog, wording, matches, result, plain, words, query, echo } = listing;
  const records = listing.records ?? (wantsRecords ? await context.records() : undefined);
  const list: ProgramList = {
    matches: shown,
    wording,
    catalog: { version: catalog.version, programs: catalog.count },
    query: { ...echoOf(flags, query, words), ...echo },
    reminders: flags["reminderEvents"] === true,
    ...(result && { search: { ...result, matches } }),
    ...(records && { records: new Map(records.map((record) => [record.id, record])) }),
    ...(plain && { columns: plain }),
    ...(fields && { fields }),
  };
  return template ? templated(list, template) : (await load())(list);
}

/** What stands under a list goes to stderr, and only to a person. */
async function warnNotes({ matches, result, query, wording, priced = true }: Listing, shown: number, eventless: boolean, context: Context): Promise<void> {
  if (result === undefined) return;
  const { searchNotes } = await import("../render/notes.ts");
  const notes = searchNotes({ ...result, matches }, wording, { shown, query, width: context.err.width, priced, eventless });
  // A list and its notes are two things.
  if (notes.length > 0 && shown > 0 && context.out.terminal) context.warn("");
  for (const note of notes) context.warn(note);
  if (wording.saved === undefined) return;
  const { changedNotes } = await import("../render/saved.ts");
  const programs = matches.slice(0, shown).map(({ program }) => program);
  for (const note of changedNotes(programs, wording.saved, wording.clock, context.err.width)) context.warn(note);
}
