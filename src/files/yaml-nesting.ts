import { CST, Lexer } from "yaml";

/** Marks that the lexer adds and that have no width in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * Where a text is nested deeper than `most`, told before it is parsed, since a parser calls itself for each level. Levels are
 * brackets, and columns at which lines or entries of lists begin.
 */
export function tooDeepAt(text: string, most: number): number | undefined {
  const columns: number[] = [];
  let [offset, lineStart, brackets] = [0, 0, 0];
  let [isScalar, mayBegin] = [false, true];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isScalar = token === CST.SCALAR;
      continue;
    }
    if (!isScalar) brackets = Math.max(0, brackets + bracketStep(token));
    const isBlank = token.trim() === "";
    if (mayBegin && !isBlank && brackets === 0) enter(columns, offset - lineStart);
    if (brackets + columns.length > most) return offset;
    if (!isBlank) mayBegin = !isScalar && (token === "-" || token === "?");
    offset += token.length;
    const lastBreak = token.lastIndexOf("\n");
    if (lastBreak !== -1) [lineStart, mayBegin] = [offset - token.length + lastBreak + 1, true];
    isScalar = false;
  }
  return undefined;
}

function bracketStep(token: string): number {
  if (token === "[" || token === "{") return 1;
  return token === "]" || token === "}" ? -1 : 0;
}

/** Leaves what is indented further, and enters the column if nothing stood there. */
function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}
