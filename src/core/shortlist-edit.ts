import type { CalendarDate } from "./calendar.ts";
import type { Entry, Referee, Shortlist, StageOfEntry } from "./shortlist.ts";
import { folded } from "./text.ts";

/** What a person changes in their list. Whatever changes nothing gives back the very same value. */

/** In the order of the days; the same stage told again moves to the new day. */
export function withStage(entry: Entry, stage: StageOfEntry, on: CalendarDate): Entry {
  const { stages = [] } = entry;
  const last = stages.at(-1);
  if (last?.stage === stage && last.on === on) return entry;
  const rest = last?.stage === stage ? stages.slice(0, -1) : stages;
  const at = rest.findLastIndex((one) => one.on <= on) + 1;
  return { ...entry, stages: [...rest.slice(0, at), { stage, on }, ...rest.slice(at)] };
}

export function withNote(entry: Entry, text: string, on: CalendarDate): Entry {
  return { ...entry, notes: [...(entry.notes ?? []), { on, text }] };
}

/** @param number as they are listed, from 1 */
export function withoutNote(entry: Entry, number: number): Entry {
  const { notes = [], ...rest } = entry;
  const left = notes.filter((_, index) => index !== number - 1);
  if (left.length === notes.length) return entry;
  return left.length === 0 ? rest : { ...entry, notes: left };
}

/** A tag is the same in any case. */
export function withTags(entry: Entry, tags: readonly string[]): Entry {
  const { tags: before = [] } = entry;
  const after = tags.reduce((known, tag) => (hasTag({ tags: known }, tag) ? known : [...known, tag]), before);
  return after.length === before.length ? entry : { ...entry, tags: after };
}

export function withoutTags(entry: Entry, tags: readonly string[]): Entry {
  const { tags: before = [], ...rest } = entry;
  const left = before.filter((tag) => !hasTag({ tags }, tag));
  if (left.length === before.length) return entry;
  return left.length === 0 ? rest : { ...entry, tags: left };
}

export function hasTag({ tags = [] }: Pick<Entry, "tags">, tag: string): boolean {
  return tags.some((one) => one.toLowerCase() === tag.toLowerCase());
}

/** A referee by the name, in any case; one who is there already gets what is new. */
export function withReferee(shortlist: Shortlist, referee: Referee): Shortlist {
  const { referees = [] } = shortlist;
  if (!referees.some((one) => isNamed(one, referee.name))) return { ...shortlist, referees: [...referees, referee] };
  return changedReferee(shortlist, referee.name, (before) => {
    const programs = [...new Set([...(before.programs ?? []), ...(referee.programs ?? [])])];
    return { ...before, ...referee, name: before.name, ...(programs.length > 0 && { programs }) };
  });
}

export function changedReferee(shortlist: Shortlist, name: string, change: (referee: Referee) => Referee): Shortlist {
  const { referees = [] } = shortlist;
  return referees.some((one) => isNamed(one, name)) ? { ...shortlist, referees: referees.map((one) => (isNamed(one, name) ? change(one) : one)) } : shortlist;
}

export function withoutReferee(shortlist: Shortlist, name: string): Shortlist {
  const { referees = [], ...rest } = shortlist;
  const left = referees.filter((one) => !isNamed(one, name));
  if (left.length === referees.length) return shortlist;
  return left.length === 0 ? rest : { ...shortlist, referees: left };
}

export function isNamed(referee: Referee, name: string): boolean {
  return folded(referee.name) === folded(name);
}
