import { Command, Help, Option } from "commander";
import type { CommandEntry, Run } from "./command.ts";
import * as deadlines from "./commands/deadlines.ts";
import * as search from "./commands/search.ts";

/** The commands, in the order of the help. The two that are called most, also by scripts, are always at hand. */
const entries: readonly CommandEntry[] = [
  { name: "search", summary: "find programs and see which you may apply to", load: async () => search },
  { name: "show", summary: "everything known about a program, and where it comes from", load: async () => import("./commands/show.ts") },
  {
    name: "compare",
    summary: "programs side by side: where they differ, and which is better where that can be said",
    load: async () => import("./commands/compare.ts"),
  },
  { name: "deadlines", summary: "what closes when, sorted, with days left", load: async () => deadlines },
  { name: "country", summary: "everything about a destination: programs, costs, visas, health", load: async () => import("./commands/country.ts") },
  { name: "facets", summary: "how many programs there are by country, type, level, month", load: async () => import("./commands/facets.ts") },
  { name: "guide", summary: "what to know before you apply, in plain words", load: async () => import("./commands/guide.ts") },
  {
    name: "catalog",
    summary: "check program files, count what is known, see what to re-read, add a program",
    load: async () => import("./commands/catalog.ts"),
  },
  { name: "wizard", summary: "questions that lead to your list, and the command that gives it again", load: async () => import("./commands/wizard.ts") },
];

export interface TreeOptions {
  readonly version: string;
  readonly run: Run;
  readonly write: (text: string) => void;
  /** What was typed; only the commands that it names are loaded. */
  readonly words: readonly string[];
}

export async function commandTree({ version, run, write, words }: TreeOptions): Promise<Command> {
  const program = configured(new Command("intern-find"), write)
    .description(
      "Finds medical internships for international students: what you may apply to, what it will cost you, what to do by when. Works offline; no data leaves this machine; the order of a list is not for sale.",
    )
    .version(version, "--version", "print the version")
    .addHelpText("after", EXAMPLES);
  // A command that is typed first is the only one that can be meant; making the others takes time.
  const meant = entries.filter(({ name }) => name === words[0]);
  for (const { name, summary, load } of meant.length > 0 ? meant : entries) {
    const command = configured(new Command(name).summary(summary).description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`), write);
    if (words.includes(name)) (await load()).define(withCommonOptions(command), run);
    program.addCommand(command);
  }
  return program;
}

function configured(command: Command, write: (text: string) => void): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp({ minWidthToWrap: LEAST_BESIDE, formatItem })
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined });
}

const LEAST_BESIDE = 30;

/** What a term means stands beside it, or below it where the terminal is narrow. */
function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const { helpWidth = 80 } = helper;
  if (helpWidth - termWidth >= LEAST_BESIDE + 4) return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return `  ${term}\n      ${helper.boxWrap(description, helpWidth - 6).replaceAll("\n", "\n      ")}`;
}

const repeated = (path: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), path];

function withCommonOptions(command: Command): Command {
  return command
    .option("--today <day>", "answer as of this day (2027-02-01)")
    .addOption(new Option("--data <folder>", "also the programs of this folder; an id that we have takes the place of ours").argParser(repeated))
    .option("--no-color", "no colors");
}

const EXAMPLES = `
Examples:
  intern-find search --paid --country uk
  intern-find search neuroscience --level undergraduate --year 2 --citizenship in --explain
  intern-find search --type clinical --region europe --weeks 4..8 --budget 1500usd
  intern-find deadlines --within 90d
  intern-find show jhibs --lives-in "Baltimore, MD, US"
  intern-find wizard

Exit codes:
  0    done (an empty result too)
  1    a check failed, or --exit-code and nothing was found
  2    wrong usage
  3    wrong data
  130  interrupted`;
