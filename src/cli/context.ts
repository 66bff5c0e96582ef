import type { Catalog } from "../catalog/compiled.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Surface } from "../render/surface.ts";

/** Everything a command may touch outside itself. Tests pass one made of plain values. */
export interface Context {
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /** What stdout and stderr can show. */
  readonly out: Surface;
  readonly err: Surface;
  /** Whether a person sits there to be asked. */
  readonly interactive: boolean;
  readonly clock: Clock;
  /** The folder one stands in. */
  readonly folder: string;
  /** Read when it is first needed. */
  readonly catalog: () => Promise<Catalog>;
  /** Whole or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
}
