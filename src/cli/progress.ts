import { ownData } from "#words/own-data.ts";
import type { Surface } from "../render/surface.ts";

/** Where progress is shown. */
export interface Shown {
  readonly surface: Surface;
  readonly write: (text: string) => void;
}

interface HowShown {
  /** One line that stays instead of a bar that moves. */
  readonly isPlain: boolean;
  /** In milliseconds from any moment. */
  readonly now: () => number;
}

/** Who waits no longer than that needs no bar. */
const PATIENCE_MS = 500;
const STEP_MS = 100;

/** A bar that moves on one line of a terminal and is gone at the end; nothing anywhere else. */
export function progressOn(opened: () => Shown, { isPlain, now }: HowShown): (done: number, total: number) => void {
  const began = now();
  let last: number | undefined;
  return (done, total) => {
    const time = now();
    const isDue = last === undefined ? time - began >= PATIENCE_MS && done < total : time - last >= STEP_MS || done === total;
    if (!isDue || (isPlain && last !== undefined)) return;
    const { surface, write } = opened();
    if (!surface.terminal) return;
    last = time;
    if (isPlain) write(`${ownData.readingAll(total)}\n`);
    else write(done === total ? "\r\u001B[K" : `\r${bar(done / total, ownData.reading(done, total), surface.width)}\u001B[K`);
  };
}

const LONGEST_BAR = 30;

function bar(part: number, words: string, width: number): string {
  const room = Math.min(LONGEST_BAR, width - words.length - 4);
  if (room < 5) return words.slice(0, width - 1);
  const full = Math.round(part * room);
  return `[${"#".repeat(full)}${"-".repeat(room - full)}] ${words}`;
}
