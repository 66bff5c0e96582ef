import { ownData } from "#words/own-data.ts";
import type { Surface } from "../render/surface.ts";

/** Where progress is shown. */
export interface Shown {
  readonly surface: Surface;
  readonly write: (text: string) => void;
}

interface HowShown {
  /** One line that stays instead of one that moves. */
  readonly isPlain: boolean;
  /** In milliseconds from any moment. */
  readonly now: () => number;
}

/** The last line of a terminal, written over again and again. */
export interface MovingLine {
  readonly show: (text: (width: number) => string) => void;
  /** Nothing is left of it. */
  readonly end: () => void;
}

/** Who waits no longer than that needs no line. */
const PATIENCE_MS = 500;
const STEP_MS = 100;

/** Nothing anywhere but on a terminal. @param opened called once it has taken long enough to wonder */
export function movingLine(opened: () => Shown, { isPlain, now }: HowShown): MovingLine {
  const began = now();
  let last: number | undefined;
  return {
    show: (text) => {
      const time = now();
      if (time - (last ?? began + PATIENCE_MS - STEP_MS) < STEP_MS || (isPlain && last !== undefined)) return;
      const { surface, write } = opened();
      if (!surface.terminal) return;
      last = time;
      write(isPlain ? `${text(surface.width)}\n` : `\r${text(surface.width)}\u001B[K`);
    },
    end: () => {
      if (last !== undefined && !isPlain) opened().write("\r\u001B[K");
    },
  };
}

/** "[####------]", as wide as that. */
export function bar(share: number, width: number): string {
  const full = Math.round(share * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}]`;
}

/** How many of the reader's own files are read: a bar that moves on one line of a terminal and is gone at the end. */
export function progressOn(opened: () => Shown, how: HowShown): (done: number, total: number) => void {
  const line = movingLine(opened, how);
  return (done, total) => {
    if (done === total) line.end();
    else line.show((width) => (how.isPlain ? ownData.readingAll(total) : beside(done / total, ownData.reading(done, total), width)));
  };
}

const LONGEST_BAR = 30;

function beside(share: number, words: string, width: number): string {
  const room = Math.min(LONGEST_BAR, width - words.length - 4);
  return room < 5 ? words.slice(0, width - 1) : `${bar(share, room)} ${words}`;
}
