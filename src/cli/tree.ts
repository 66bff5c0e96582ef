import { Command, Help } from "commander";
import { commands } from "#words/commands.ts";
import { examples } from "#words/examples.ts";
import type { CommandEntry, Run } from "./command.ts";
import * as deadlines from "./commands/deadlines.ts";
import * as search from "./commands/search.ts";
import { flag, repeated } from "./flags.ts";

const { summaries } = commands;

/** The commands, in the order of the help. The two that are called most, also by scripts, are always at hand. */
const entries: readonly CommandEntry[] = [
  { name: "search", summary: summaries.search, load: async () => search },
  { name: "show", summary: summaries.show, load: async () => import("./commands/show.ts") },
  { name: "compare", summary: summaries.compare, load: async () => import("./commands/compare.ts") },
  { name: "deadlines", summary: summaries.deadlines, load: async () => deadlines },
  { name: "plan", summary: summaries.plan, load: async () => import("./commands/plan.ts") },
  { name: "checklist", summary: summaries.checklist, load: async () => import("./commands/checklist.ts") },
  { name: "done", summary: summaries.done, load: async () => import("./commands/done.ts") },
  { name: "new", summary: summaries.new, load: async () => import("./commands/new.ts") },
  { name: "run", summary: summaries.run, load: async () => import("./commands/run.ts") },
  { name: "searches", summary: summaries.searches, load: async () => import("./commands/saved-searches.ts") },
  { name: "save", summary: summaries.save, load: async () => import("./commands/save.ts") },
  { name: "unsave", summary: summaries.unsave, load: async () => import("./commands/unsave.ts") },
  { name: "list", summary: summaries.list, load: async () => import("./commands/list.ts") },
  { name: "stage", summary: summaries.stage, load: async () => import("./commands/stage.ts") },
  { name: "note", summary: summaries.note, load: async () => import("./commands/note.ts") },
  { name: "tag", summary: summaries.tag, load: async () => import("./commands/tag.ts") },
  { name: "referee", summary: summaries.referee, load: async () => import("./commands/referee.ts") },
  { name: "country", summary: summaries.country, load: async () => import("./commands/country.ts") },
  { name: "facets", summary: summaries.facets, load: async () => import("./commands/facets.ts") },
  { name: "guide", summary: summaries.guide, load: async () => import("./commands/guide.ts") },
  { name: "catalog", summary: summaries.catalog, load: async () => import("./commands/catalog.ts") },
  { name: "wizard", summary: summaries.wizard, load: async () => import("./commands/wizard.ts") },
  { name: "match", summary: summaries.match, load: async () => import("./commands/match.ts") },
  { name: "profile", summary: summaries.profile, load: async () => import("./commands/profile.ts") },
  { name: "me", summary: summaries.me, load: async () => import("./commands/me.ts") },
  { name: "completion", summary: summaries.completion, load: async () => import("./commands/completion.ts") },
  { name: "help", summary: summaries.help, whole: true, load: async () => import("./commands/help.ts") },
  { name: "complete", summary: "", hidden: true, whole: true, load: async () => import("./commands/complete.ts") },
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
    .description(commands.description)
    .version(version, "--version", commands.version)
    .addHelpText("before", ({ command }) => examplesOf("", command))
    .addHelpText("after", ({ command }) => `\n${command.createHelp().boxWrap(commands.moreHelp, widthOf(command))}`);
  // A command that is typed first is the only one that can be meant; making the others takes time.
  const meant = entries.filter(({ name, whole }) => name === words[0] && whole !== true);
  for (const { name, summary, hidden, load } of meant.length > 0 ? meant : entries) {
    const command = configured(new Command(name).summary(summary).description(commands.described(summary)), write);
    command.addHelpText("before", () => examplesOf(name, command));
    if (words.includes(name)) (await load()).define(withCommonOptions(command), run);
    program.addCommand(command, { hidden: hidden === true });
  }
  return program;
}

/** A help leads with what one can copy. */
function examplesOf(name: string, command: Command): string {
  if (!(name in examples)) return "";
  const width = widthOf(command);
  return commands.examples(examples[name as keyof typeof examples].map((line) => continued(line, width - 2)));
}

function widthOf(command: Command): number {
  return command.configureOutput().getOutHelpWidth?.() ?? USUAL_WIDTH;
}

/** A command that is wider than the terminal goes on in the next line, as shells read it. */
function continued(line: string, width: number): string {
  const lines = [""];
  for (const part of line.split(/ (?=--|\|)/u)) {
    const longer = `${lines.at(-1) ?? ""} ${part}`;
    if (lines.length > 0 && lines.at(-1) !== "" && longer.length > width - 2) lines.push(`    ${part}`);
    else lines[lines.length - 1] = lines.at(-1) === "" ? part : `${lines.at(-1) ?? ""} ${part}`;
  }
  return lines.join(" \\\n  ");
}

function configured(command: Command, write: (text: string) => void): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(true)
    .helpOption("-h, --help", commands.help)
    .configureHelp({ minWidthToWrap: LEAST_BESIDE, formatItem, styleTitle: (heading) => headings[heading] ?? heading })
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined });
}

/** Those that commander writes by itself. */
const headings: Readonly<Record<string, string>> = commands.headings;

const LEAST_BESIDE = 30;
const USUAL_WIDTH = 80;

/** What a term means stands beside it, or below it where the terminal is narrow. */
function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const { helpWidth = USUAL_WIDTH } = helper;
  if (helpWidth - termWidth >= LEAST_BESIDE + 4) return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return `  ${term}\n      ${helper.boxWrap(description, helpWidth - 6).replaceAll("\n", "\n      ")}`;
}

function withCommonOptions(command: Command): Command {
  return command
    .addOption(flag("today"))
    .addOption(flag("data").argParser(repeated))
    .addOption(flag("no-color"))
    .addOption(flag("accessible"))
    .addOption(flag("no-pager"));
}
