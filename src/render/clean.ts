import { UNSAFE, UNSAFE_IN_LINES } from "../core/text.ts";

/** One line that is safe to print. */
export function clean(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, " ").replaceAll(UNSAFE, "\uFFFD");
}

/** Lines and tabs stay, and all else is safe to print. */
export function cleanLines(text: string): string {
  return text.replaceAll(UNSAFE_IN_LINES, "\uFFFD");
}

const MOST_SHOWN = 600;

/** A message that repeats what was typed is as long as that: the middle goes, since what is wrong stands before and what helps after. */
export function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN / 2)} … ${text.slice(-MOST_SHOWN / 2)}`;
}
