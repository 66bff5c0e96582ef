import { people as words } from "#words/people.ts";
import { isHeard } from "../render/surface.ts";
import type { Context } from "./context.ts";
import type { Machine } from "./machine.ts";
import { bar, movingLine } from "./progress.ts";

/** How far a long table has come, on the last line of a terminal. */
export interface Progress {
  /** @param share of the whole, 0 to 1, where it is known */
  readonly at: (people: number, share: number | undefined) => void;
  readonly end: () => void;
}

const BAR = 20;

/** Silent where nobody sits there, where lines are heard, and until it has taken long enough to wonder. */
export function progressOf({ err }: Pick<Context, "err">, isWanted: boolean, { elapsed, redraw }: Pick<Machine, "elapsed" | "redraw">): Progress {
  if (!isWanted || isHeard(err.width)) return { at: () => undefined, end: () => undefined };
  const { show, end } = movingLine(() => ({ surface: err, write: redraw }), { isPlain: false, now: elapsed });
  return {
    at: (people, share) =>
      show((width) => (share === undefined ? words.counting(people) : words.progress(bar(share, BAR), Math.floor(share * 100), people)).slice(0, width - 1)),
    end,
  };
}
