import { Command } from "commander";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";

export function wizardCommand(run: (action: (context: Context) => Promise<void>) => Promise<void>): Command {
  return new Command("wizard")
    .summary("questions that lead to your list, and the command that gives it again")
    .option("--no-input", "do not ask")
    .action(() => run(runWizard));
}

async function runWizard(context: Context): Promise<void> {
  if (!context.interactive) throw new Failure("The wizard asks questions at a terminal. Here, use flags: intern-find search --level medical-student --country uk. See intern-find search --help.");
}
