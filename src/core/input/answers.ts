import type { ActiveFilter, Known } from "../filters/filter.ts";
import { filters } from "../filters/index.ts";
import type { Parsed } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import { personFacts } from "./person.ts";

/** What was answered, by the id of a filter or fact: the texts that its flag would take; none at all where nothing was. */
export type TextsOf = (id: string) => readonly string[];

/** A value, or which answer will not do, and why. */
export type Read<T> = { readonly ok: true; readonly value: T } | (Extract<Parsed<T>, { readonly ok: false }> & { readonly id: string });

/** Every filter that was answered, ready to be asked. A filter that is only on or off is on whatever its text. */
export function filtersOf(texts: TextsOf, known: Known): Read<readonly ActiveFilter[]> {
  const active: ActiveFilter[] = [];
  for (const { id, condition } of filters) {
    const given = texts(id);
    if (given.length === 0) continue;
    const read = condition(given, known);
    if (!read.ok) return { ...read, id };
    active.push(read.value);
  }
  return { ok: true, value: active };
}

/** What was told of a person. */
export function profileOf(texts: TextsOf, known: Known): Read<Profile> {
  let profile: Profile = {};
  for (const { id, parse } of personFacts) {
    const given = texts(id);
    if (given.length === 0) continue;
    const read = parse(given, known, profile);
    if (!read.ok) return { ...read, id };
    profile = { ...profile, ...read.value };
  }
  return { ok: true, value: profile };
}
