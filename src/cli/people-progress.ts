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
export function progressOf(
  { err }: Pick<Context, "err">,
  isWanted: boolean,
  { elapsed, redraw, redraws }: Pick<Machine, "elapsed" | "redraw" | "redraws">,
): Progress {
  if (!isWanted || isHeard(err.width)) return { at: () => undefined, end: () => undefined };
  const isPlain = !redraws();
  const { show, end } = movingLine(() => ({ surface: err, write: redraw }), { isPlain, now: elapsed });
  const text = (people: number, share: number | undefined): string =>
    share === undefined || isPlain ? words.counting(people) : words.progress(bar(share, BAR), Math.floor(share * 100), people);
  return { at: (people, share) => show((width) => text(people, share).slice(0, width - 1)), end };
}
