import { Command } from "commander";
import { searchCommand } from "./commands/search.ts";
import { showCommand } from "./commands/show.ts";
import { deadlinesCommand } from "./commands/deadlines.ts";
import { wizardCommand } from "./commands/wizard.ts";
import type { Context } from "./context.ts";

export interface TreeOptions {
  readonly version: string;
  /** Runs an action with a context; `--today` is read from the flags of all commands. */
  readonly run: (action: (context: Context) => Promise<void>) => Promise<void>;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** The commands, in the order of the help. */
export function commandTree({ version, run, write, warn }: TreeOptions): Command {
  const program = new Command("intern-find")
    .description("Finds medical internships for international students: what you may apply to, what it will cost you, what to do by when. Works offline; no data leaves this machine; the order of a list is not for sale.")
    .version(version, "--version", "print the version")
    .enablePositionalOptions()
    .addHelpText("after", EXAMPLES);
  const commands = [searchCommand(run), showCommand(run), deadlinesCommand(run), wizardCommand(run)];
  for (const command of commands) program.addCommand(withCommonOptions(command));
  for (const command of [program, ...commands]) {
    command.exitOverride().showSuggestionAfterError(true).showHelpAfterError(false).configureOutput({ writeOut: write, writeErr: warn, outputError: () => undefined });
  }
  return program;
}

function withCommonOptions(command: Command): Command {
  return command.option("--today <day>", "answer as of this day (2027-02-01)").option("--no-color", "no colors");
}

const EXAMPLES = `
Examples:
  intern-find search --paid --country uk
  intern-find search neuroscience --level undergraduate --year 2 --citizenship in --explain
  intern-find search --type clinical --region europe --weeks 4..8 --budget 1500usd
  intern-find deadlines --within 90d
  intern-find show jhibs --lives-in "Baltimore, MD, US"
  intern-find wizard

Exit codes: 0 done (an empty result too), 1 a check failed, 2 wrong usage, 3 wrong data, 130 interrupted.`;
