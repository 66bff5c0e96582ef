/** Lower case, without accents and punctuation, single spaces: how words are compared. */
export function folded(text: string): string {
  return isAscii(text) ? foldedAscii(text) : foldedUnicode(text);
}

function isAscii(text: string): boolean {
  return !/\P{ASCII}/u.test(text);
}

/** The same without the tables of Unicode, which take longer to load than a search. */
function foldedAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim();
}

function foldedUnicode(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Control characters (escape sequences begin with one), line separators, halves of letters, and marks that reorder text. */
export const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** The first character that must not come from outside onto a terminal, as "U+202E". */
export function unsafeCharacter(text: string): string | undefined {
  const [found] = text.match(UNSAFE) ?? [];
  return found === undefined ? undefined : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
