import { distance } from "fastest-levenshtein";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import { folded } from "../text.ts";

/** Something people may name: its id and every word for it, the first being the one we show. */
export interface Named {
  readonly id: string;
  readonly words: readonly string[];
}

/** The id of what `text` names, by id or any of its words, in any case and spelling of accents. */
export function idOf(text: string, choices: readonly Named[], what: string): Parsed<string> {
  const wanted = folded(text);
  const found = choices.find(({ id, words }) => folded(id) === wanted || words.some((word) => folded(word) === wanted));
  return found ? parsed(found.id) : refused(`"${text}" is not a ${what} that intern-find knows.`, hintFor(text, choices));
}

function hintFor(text: string, choices: readonly Named[]): string {
  const near = nearest(
    text,
    choices.flatMap(({ id, words }) => [id, ...words]),
  );
  if (near !== undefined) {
    const choice = choices.find(({ id, words }) => id === near || words.includes(near));
    return `Did you mean ${choice?.words[0] === near || choice === undefined ? near : `${near} (${choice.words[0] ?? choice.id})`}?`;
  }
  const ids = [...new Set(choices.map(({ id }) => id))];
  return ids.length <= 24 ? `Known: ${ids.join(", ")}.` : "";
}

/** The word most like `text`, if it is like it at all. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = folded(text);
  if (wanted === "" || words.length === 0) return undefined;
  const byFolded = new Map(words.map((word) => [folded(word), word]));
  const near = closest(wanted, [...byFolded.keys()]);
  const allowed = wanted.length <= 4 ? 1 : Math.floor(wanted.length * 0.4);
  if (distance(wanted, near) <= allowed) return byFolded.get(near);
  const beginning = wanted.length >= 3 ? [...byFolded.keys()].find((word) => word.startsWith(wanted)) : undefined;
  return beginning === undefined ? undefined : byFolded.get(beginning);
}
