import { people as words } from "#words/people.ts";
import { isHeard } from "../render/surface.ts";
import type { Context } from "./context.ts";
import type { Machine } from "./machine.ts";

/** How far a long table has come, on the last line of a terminal. */
export interface Progress {
  /** @param share of the whole, 0 to 1, where it is known */
  readonly at: (people: number, share: number | undefined) => void;
  readonly end: () => void;
}

/** Nobody needs a bar for less. */
const PATIENCE_MS = 500;
const EVERY_MS = 100;
const BAR = 20;

/** Silent where nobody sits there, where lines are heard, and until it has taken long enough to wonder. */
export function progressOf({ err }: Pick<Context, "err">, isWanted: boolean, { elapsed, redraw }: Pick<Machine, "elapsed" | "redraw">): Progress {
  const start = elapsed();
  let [drawn, isShown] = [start + PATIENCE_MS - EVERY_MS, false];
  if (!isWanted || !err.terminal || isHeard(err.width)) return { at: () => undefined, end: () => undefined };
  return {
    at: (people, share) => {
      if (elapsed() - drawn < EVERY_MS) return;
      [drawn, isShown] = [elapsed(), true];
      const line = share === undefined ? words.counting(people) : words.progress(bar(share), Math.floor(share * 100), people);
      redraw(`\r${line.slice(0, err.width - 1)}\u001b[K`);
    },
    end: () => {
      if (isShown) redraw("\r\u001b[K");
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `[${"#".repeat(full)}${"-".repeat(BAR - full)}]`;
}
