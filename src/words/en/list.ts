import { numeral } from "./count.ts";

/** How several things, or a thing and a note on it, stand in one clause; "a, b and c" is `allOf` of count.ts. */
export const list = {
  /** "a, b and 5 more" */
  andMore: (words: readonly string[], more: number): string => `${list.items(words)} and ${numeral(more)} more`,
  /** "a, b, c": where nothing is said of how they belong together. */
  items: (words: readonly string[]): string => words.join(", "),
  /** "a; b; c": of things that have commas in them. */
  clauses: (words: readonly string[]): string => words.join("; "),
  /** Between parts that are lines of their own where there is room. */
  pause: ", ",
  /** "Label: text" */
  labelled: (label: string, text: string): string => `${label}: ${text}`,
  /** "a (a note)" */
  noted: (words: string, note: string | undefined): string => (note === undefined ? words : `${words} (${note})`),
} as const;
