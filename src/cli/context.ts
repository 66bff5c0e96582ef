import type { Catalog } from "../catalog/compiled.ts";
import type { CountryFactsByCode } from "../core/country-facts.ts";
import type { ProgramRecord } from "../core/program.ts";
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
  /** What lists need of every program; read when it is first needed. */
  readonly catalog: () => Promise<Catalog>;
  /** Everything known of one program that is in the catalog, or of all. */
  readonly record: (id: string) => Promise<ProgramRecord>;
  readonly records: () => Promise<readonly ProgramRecord[]>;
  /** What holds in a country for whoever goes there. Read when it is first needed. */
  readonly countryFacts: () => Promise<CountryFactsByCode>;
  /** Whole or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
}
