/** How words for money are compared: in any case, without spaces, dots and accents, but with all signs, so that "Rs." and "rs" are one word. */
export function moneyWord(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f\p{Cf}\s.]/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l");
}
