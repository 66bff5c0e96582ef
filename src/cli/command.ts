import type { Command } from "commander";
import type { Context } from "./context.ts";

/** Runs an action with everything it may touch. */
export type Run = (action: (context: Context) => Promise<void>) => Promise<void>;

/** A command: its line in the help, and a module that is loaded only when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
  /** Not in the help: it is called by programs. */
  readonly hidden?: true;
  /** It speaks of the other commands, which are therefore made as well. */
  readonly whole?: true;
}

/** Arguments, flags and action of one command. */
export interface CommandModule {
  readonly define: (command: Command, run: Run) => void;
}
