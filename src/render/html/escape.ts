import { webAddress } from "../address.ts";
import { clean } from "../clean.ts";

const codes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is only text, between tags and between quotes. */
export function escaped(text: string): string {
  return clean(text).replaceAll(/[&<>"']/gu, (sign) => codes[sign] ?? sign);
}

/** A link where the address may be one, else the words alone. */
export function linked(words: string, url: string | undefined): string {
  const address = webAddress(url);
  return address === undefined ? escaped(words) : `<a href="${escaped(address)}" rel="noopener noreferrer">${escaped(words)}</a>`;
}

/** The items as a list; nothing where there is none. @param items already as HTML */
export function bullets(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}
