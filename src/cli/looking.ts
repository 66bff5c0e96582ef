import type { CalendarDate } from "../core/calendar.ts";
import type { Change } from "../core/changes.ts";
import { changesBetween } from "../core/changes.ts";
import { hashOf } from "../core/hash.ts";
import type { Look } from "../core/look.ts";
import { lookAt, stopped } from "../core/look.ts";
import type { Match } from "../core/match.ts";
import type { Catalog } from "../catalog/compiled.ts";
import { listedProgram } from "../catalog/compiled.ts";
import type { NewsNote } from "../render/changes.ts";
import { changeSeen, readSeen } from "../user/seen.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { echoOf } from "./flags.ts";
import { withProfile } from "./own-profile.ts";
import { wantsSaved } from "./saved.ts";
import { selected } from "./selected.ts";

/** What is looked at: a saved search, or everything. */
export interface Asking {
  /** "" for everything. */
  readonly name: string;
  readonly words: readonly string[];
  /** Without what the profile tells. */
  readonly flags: Flags;
}

/** What a look finds beside the one before. */
export interface Looked {
  readonly catalog: Catalog;
  readonly now: Look;
  readonly matches: readonly Match[];
  readonly before?: Look;
  readonly changes: readonly Change[];
  readonly note?: NewsNote;
}

export async function look(asking: Asking, context: Context): Promise<Looked> {
  const { looks } = await readSeen(context.own);
  const before = Object.hasOwn(looks, asking.name) ? looks[asking.name] : undefined;
  const { now, matches, catalog } = await found(asking, context);
  if (before === undefined) return { catalog, now, matches, changes: [] };
  const anew = (await found(asking, asOf(before.on, context))).now;
  const isKnown = (id: string): boolean => listedProgram(id, catalog) !== undefined;
  const isSame = anew.question === before.question;
  const isLater = before.on > now.on;
  // Of another question only the part that time has changed can be told, and of a later day only the one that was read anew.
  const told = changesBetween({ before: isSame ? before : anew, anew, now: isLater ? anew : now, isKnown });
  const changes = wantsSaved(asking.flags) ? told.filter((change) => !isOwnDoing(change)) : told;
  const note = isSame ? (isLater ? "later-look" : undefined) : "other-question";
  return { catalog, now, matches, before, changes, ...(note !== undefined && { note }) };
}

/** Of a list of what one saved: that something was saved, or no longer is, one knows. */
function isOwnDoing(change: Change): boolean {
  return change.kind === "added" || (change.kind === "gone" && change.from === "search");
}

/** The same machine on another day; what there is to say of the profile is said once. */
function asOf(today: CalendarDate, context: Context): Context {
  const { clock } = context;
  const then = {
    today,
    get zone() {
      return clock.zone;
    },
  };
  return { ...context, clock: then, warn: () => undefined };
}

interface Found {
  readonly catalog: Catalog;
  readonly now: Look;
  readonly matches: readonly Match[];
}

async function found({ words: said, flags }: Asking, context: Context): Promise<Found> {
  const { limit: _, ...unlimited } = flags;
  const told = await withProfile(unlimited, context);
  const { catalog, query, result, wording } = await selected(said, told, context, "match");
  const halted = new Set(result.skipped.filter(({ reason }) => (stopped as readonly string[]).includes(reason)).flatMap(({ ids }) => ids));
  const programs = halted.size === 0 ? [] : catalog.programs().filter(({ id }) => halted.has(id));
  const { filters } = echoOf(told, query, said);
  const question = hashOf(JSON.stringify([said, filters, wording.profile, query.all, query.strict, query.unstated]));
  const seen = { on: context.clock.today, catalog: catalog.version, question };
  return { catalog, matches: result.matches, now: lookAt(result.matches, seen, programs) };
}

/** Remembers a look; what was seen a moment ago need not be written again. */
export async function remember(name: string, now: Look, { own }: Context): Promise<void> {
  await changeSeen(own, (before) => {
    const last = Object.hasOwn(before.looks, name) ? before.looks[name] : undefined;
    return JSON.stringify(last) === JSON.stringify(now) ? before : { looks: { ...before.looks, [name]: now } };
  });
}

export async function forget(name: string, { own }: Context): Promise<void> {
  await changeSeen(own, (before) => {
    if (!Object.hasOwn(before.looks, name)) return before;
    const { [name]: _, ...looks } = before.looks;
    return { looks };
  });
}
