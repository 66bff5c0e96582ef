import stringWidth from "string-width";
import { clean } from "./clean.ts";
import { cellLines } from "./lines.ts";

let segmenter: Intl.Segmenter | undefined;

/** Letters as readers see them: a base with its accents is one. Made when it is first needed, since that takes long. */
function letters(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text);
}

/** What fits into so many columns of a terminal; ".." tells that there is more. */
export function cut(text: string, width: number): string {
  const whole = clean(text);
  if (stringWidth(whole) <= width) return whole;
  return `${firstColumns(whole, width - 2).trimEnd()}..`;
}

function firstColumns(text: string, width: number): string {
  let shown = "";
  for (const { segment } of letters(text)) {
    if (stringWidth(shown + segment) > width) break;
    shown += segment;
  }
  return shown;
}

/** Filled up with spaces by the columns that it takes, which are not its letters. Colors take none. */
export function padded(text: string, width: number): string {
  return `${text}${" ".repeat(Math.max(0, width - stringWidth(text)))}`;
}

/** Lines of at most so many columns, broken at words, and within a word where it alone is wider. */
export function broken(text: string, width: number): readonly string[] {
  return cellLines(clean(text), width)
    .split("\n")
    .flatMap((line) => pieces(line, width));
}

/** Rare letters are measured differently by different tables: the wider measure holds. */
function pieces(line: string, width: number): readonly string[] {
  if (stringWidth(line) <= width) return [line];
  const first = firstColumns(line, width);
  return first === "" ? [line] : [first, ...pieces(line.slice(first.length), width)];
}

/** As many items to a line as fit, none of them broken unless it alone is too wide. */
export function packed(items: readonly string[], width: number, gap = "   "): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1) ?? ""}${gap}${item}`;
    if (lines.length > 0 && stringWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(item);
  }
  return lines.flatMap((line) => broken(line, width));
}
