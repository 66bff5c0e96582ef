/** Lower case, without accents and punctuation, single spaces: how words are compared. */
export function folded(text: string): string {
  return isAscii(text) ? foldedAscii(text) : foldedUnicode(text);
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/u.test(text);
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
