import { inputs } from "#words/inputs.ts";
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
  return found ? parsed(found.id) : refused(inputs.names.unknown(text, what), hintFor(text, choices));
}

function hintFor(text: string, choices: readonly Named[]): string | undefined {
  const near = nearest(
    text,
    choices.flatMap(({ id, words }) => [...words, id]),
  );
  if (near !== undefined) {
    const choice = choices.find(({ id, words }) => id === near || words.includes(near));
    return inputs.didYouMean(near, choice?.words[0] === near ? undefined : choice?.words[0]);
  }
  const ids = [...new Set(choices.map(({ id }) => id))];
  return ids.length <= 24 ? inputs.names.known(ids) : undefined;
}

/** The word most like `text`, if it is like it at all. @param part of the letters that may be wrong, where that is not left to us */
export function nearest(text: string, words: readonly string[], part?: number): string | undefined {
  const wanted = folded(text);
  if (wanted === "" || words.length === 0) return undefined;
  // Of words that are folded alike, the first.
  const byFolded = new Map(words.toReversed().map((word) => [folded(word), word]));
  const allowed = part === undefined && wanted.length <= 4 ? 1 : Math.floor(wanted.length * (part ?? 0.4));
  const candidates = [...byFolded.keys()].toReversed().map((word) => ({ word, typos: typosIn(wanted, word) }));
  const near = candidates.reduce((best, one) => (one.typos < best.typos ? one : best));
  if (near.typos <= allowed) return byFolded.get(near.word);
  const beginning = wanted.length >= 3 ? candidates.find(({ word }) => word.startsWith(wanted)) : undefined;
  return beginning === undefined ? undefined : byFolded.get(beginning.word);
}

/** Letters too many, too few or wrong; two neighbors that changed places are one slip. */
function typosIn(text: string, meant: string): number {
  const typos = distance(text, meant);
  return typos === 2 && isSwapOf(text, meant) ? 1 : typos;
}

function isSwapOf(text: string, meant: string): boolean {
  if (text.length !== meant.length) return false;
  const at = Array.from(meant).findIndex((letter, index) => letter !== text[index]);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2) === meant;
}
