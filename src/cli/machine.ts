import { bytesOf, type Bytes } from "../files/bytes.ts";
import type { GrowingFile } from "../files/growing-file.ts";
import { growFile } from "../files/growing-file.ts";
import { helpers } from "../files/helpers.ts";
import type { Helper } from "../files/helpers.ts";
import { writeAll } from "../files/output.ts";
import { isDumb } from "../streams.ts";
import type { PeopleTask } from "./people-task.ts";
import type { Answered, Rows } from "./people-task.ts";

/** What a command that goes through a long table needs of the machine, beside its context. Tests pass one made of plain values. */
export interface Machine {
  /** @param path "-" is stdin */
  readonly read: (path: string) => Promise<Bytes>;
  readonly grow: (path: string, options: { readonly replace: boolean }) => Promise<GrowingFile>;
  /** On the other cores; none where that is not possible. */
  readonly helpers: (task: PeopleTask) => readonly Helper<Rows, Answered>[];
  /** Onto the line of stderr on which the cursor stands. */
  readonly redraw: (text: string) => void;
  /** Whether that line can be written over. */
  readonly redraws: () => boolean;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
}

export const machine: Machine = {
  read: bytesOf,
  grow: growFile,
  helpers: (task) => helpers(`${import.meta.dirname}/people-worker.cjs`, task),
  redraw: (text) => writeAll(2, text),
  redraws: () => !isDumb(),
  elapsed: () => performance.now(),
};
