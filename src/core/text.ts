/** Lower case, without accents and punctuation, single spaces: how words are compared. */
export function folded(text: string): string {
  return isAscii(text) ? foldedAscii(text) : foldedUnicode(text);
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
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

/** All of \p{Cc}, written out because the tables of Unicode take long to load; `kept` leaves out tab and line end. */
const controls = { all: "\\0-\\x1f\\x7f-\\x9f", kept: "\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f" };

/** Line separators, halves of letters, and marks that reorder text. */
const MARKS = "\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff";

/** What must not come from outside onto a terminal: control characters (escape sequences begin with one) and strange marks. */
export const UNSAFE = new RegExp(`[${controls.all}${MARKS}]`, "gu");

/** The same in a text of lines and columns. */
export const UNSAFE_IN_LINES = new RegExp(`[${controls.kept}${MARKS}]`, "gu");

/** The first character that must not come from outside onto a terminal, as "U+202E". */
export function unsafeCharacter(text: string): string | undefined {
  const [found] = text.match(UNSAFE) ?? [];
  return found === undefined ? undefined : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
