import { list } from "#words/list.ts";
import { signs } from "#words/signs.ts";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { isHeard } from "./surface.ts";

/** Text broken at words; the lines after the first are indented. Of words longer than the line only addresses are left whole. */
export function wrapped(text: string, width: number, indent = 0): string {
  const usable = Math.max(20, width - indent);
  const lines = plainLines(text, usable) ?? wrapAnsi(brokenWords(text, usable), usable, { hard: false, trim: true });
  return lines.replaceAll("\n", `\n${" ".repeat(indent)}`);
}

/** Text of a table cell: nothing may stick out. */
export function cellLines(text: string, width: number): string {
  const lines = text.split("\n").map((line) => plainLines(line, width));
  return lines.some((line) => line === undefined) ? wrapAnsi(brokenWords(text, width), width, { hard: true, trim: true }) : lines.join("\n");
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/u;
// oxlint-disable-next-line no-control-regex -- chalk writes it
const STYLE = /\u001B\[\d+m/gu;

/** What wrap-ansi makes of plain words that all fit, much sooner; `undefined` for any other text. */
function plainLines(text: string, width: number): string | undefined {
  const shown = text.replaceAll(STYLE, "");
  if (!PLAIN.test(shown)) return text === "" ? text : undefined;
  if (shown.length <= width) return text;
  const words = text.split(" ");
  if (shown !== text || words.some(({ length }) => length > width)) return undefined;
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n").trimStart();
}

function brokenWords(text: string, width: number): string {
  return text.replaceAll(/\S+/gu, (word) => broken(word, width));
}

function isShortAscii(text: string, width: number): boolean {
  return text.length <= width && PLAIN.test(text);
}

/** An id or path has to be seen whole: one that is too long breaks after a hyphen or a slash. */
function broken(word: string, width: number): string {
  if (isShortAscii(word, width) || word.includes("://") || stringWidth(word) <= width) return word;
  const lines = [""];
  for (const [part] of word.matchAll(/[^/-]*[/-]|[^/-]+$/gu)) {
    const longer = `${lines.at(-1) ?? ""}${part}`;
    if (longer !== part && stringWidth(longer) > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
}

/** "Label   text", the text wrapped beside its label; "Label: text" where there is no room for that, or where it is heard. */
export function labelled(label: string, text: string, { width, labelWidth }: { readonly width: number; readonly labelWidth: number }): string {
  const whole = label === "" ? text : list.labelled(label, text);
  if (isHeard(width)) return heard(whole);
  // What goes on from the line above it stands under its text.
  if (width < labelWidth * 2 + 20) return label === "" ? `  ${wrapped(text, width, 2)}` : wrapped(whole, width, 2);
  return `${label.padEnd(labelWidth)}${wrapped(text, width, labelWidth)}`;
}

/** Wrapped where it is seen, with its signs as words where it is heard. */
export function laidOut(text: string, width: number, indent = 0): string {
  return isHeard(width) ? heard(text) : wrapped(text, width, indent);
}

/** Signs as words: "~15 Feb 2027" is heard as "about 15 Feb 2027". */
export function heard(text: string): string {
  return text.replaceAll(/~(?=[\p{L}\p{N}])/gu, `${signs.about} `).replaceAll("\n", list.pause);
}
