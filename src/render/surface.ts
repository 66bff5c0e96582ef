/** What a stream can show. */
export interface Surface {
  readonly terminal: boolean;
  readonly color: boolean;
  /** Columns; only a terminal has them. Infinity where lines are heard rather than seen, so that nothing is laid out. */
  readonly width: number;
}

/** Lines of text are hard to read when they are long. */
const READABLE = 100;

/** How wide a page of text may be. */
export function pageWidth({ width }: Surface): number {
  return isHeard(width) ? width : Math.min(width, READABLE);
}

/** Whether the lines go to a screen reader: a label and its text, no columns, no signs. */
export function isHeard(width: number): boolean {
  return width === Infinity;
}
