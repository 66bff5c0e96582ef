import type { Command } from "commander";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";

export function define(command: Command, run: Run): void {
  command.option("--no-input", "do not ask").action(() => run(runWizard));
}

async function runWizard(context: Context): Promise<void> {
  if (!context.interactive) throw new Failure("The wizard asks questions at a terminal. Here, use flags: intern-find search --level medical-student --country uk. See intern-find search --help.");
}
