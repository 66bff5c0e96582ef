import type { TextsOf } from "./input/answers.ts";

/** Answers that are kept, by the ids of the facts: the texts that each flag would take. */
export type OwnAnswers = Readonly<Record<string, readonly string[]>>;

/** A flag beats what is kept, and with it whatever else is kept on the same or only made sense beside it. */
const beats: Readonly<Record<string, readonly string[]>> = {
  age: ["born"],
  born: ["age"],
  level: ["year", "degree"],
};

/** What flags tell, and what is kept where they tell nothing. */
export function overridden(kept: OwnAnswers, given: TextsOf): TextsOf {
  const beaten = new Set(Object.keys(beats).flatMap((id) => (given(id).length > 0 && !isSame(given(id), kept[id]) ? (beats[id] ?? []) : [])));
  return (id) => (given(id).length > 0 ? given(id) : beaten.has(id) ? [] : (kept[id] ?? []));
}

function isSame(texts: readonly string[], kept: readonly string[] | undefined): boolean {
  return texts.join("\n") === kept?.join("\n");
}
