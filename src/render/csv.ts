import { cleanLines } from "./clean.ts";
import { plainRows } from "./columns.ts";
import type { ProgramList } from "./program-list.ts";

/**
 * For spreadsheets, by RFC 4180: a heading line, CRLF line ends, quotes doubled. It begins with a byte order mark, without which
 * Excel takes UTF-8 for something else. Programs read TSV or JSON more easily.
 */
export function csv(list: ProgramList): string {
  return `${MARK}${plainRows(list).map(csvLine).join("")}`;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;
}

export const MARK = "\uFEFF";

/** A number may begin with a minus. */
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Where a cell may begin, also for a spreadsheet that takes semicolons for separators, with what would begin a formula there. */
const FORMULA = /(^|;)(\s*)('*[=+\-@＝＋－＠])/gu;

/**
 * Spreadsheets run what begins with =, +, - or @ as a formula. An apostrophe before it makes it text; where apostrophes stand there
 * already, one more is put before them, so that taking one off gives back every value.
 */
function guarded(text: string): string {
  return NUMBER.test(text) ? text : text.replaceAll(FORMULA, "$1$2'$3");
}

function quoted(text: string): string {
  const safe = cleanLines(text);
  return /[",;\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
