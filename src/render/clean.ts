/** Control characters, escape sequences and marks that reorder text: never from outside onto a terminal. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** One line that is safe to print. */
export function clean(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, " ").replaceAll(UNSAFE, "\uFFFD");
}

export function isClean(text: string): boolean {
  return text.search(UNSAFE) === -1;
}
