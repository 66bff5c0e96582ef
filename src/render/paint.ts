import { Chalk } from "chalk";
import type { Truth } from "../core/verdict.ts";
import type { Surface } from "./surface.ts";

/** Colors by meaning. None is ever the only sign, and blue and yellow stay apart for color-blind eyes. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly verdict: (truth: Truth, text: string) => string;
}

export function paintFor(surface: Surface): Paint {
  const chalk = new Chalk({ level: surface.color ? 1 : 0 });
  const byTruth = { yes: chalk.blueBright, unclear: chalk.yellow, no: chalk.gray } as const;
  return { strong: chalk.bold, quiet: chalk.dim, verdict: (truth, text) => byTruth[truth](text) };
}
