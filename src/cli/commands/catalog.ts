import type { Command } from "commander";
import { idOf } from "../../core/input/names.ts";
import type { Run } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";

/** The upkeep of the data. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  command.usage("<check|stats|stale|new> [options]").configureHelp({ showGlobalOptions: true });
  defineCheck(command, run);
  defineStats(command, run);
  defineStale(command, run);
  defineNew(command, run);
  // Reached only by a word that is none of them, or by none.
  command.argument("[part]").action((part: string | undefined) => refuse(part));
}

const parts = ["check", "stats", "stale", "new"];

function refuse(part: string | undefined): never {
  const usage = "For example: intern-find catalog stats";
  if (part === undefined) throw new Failure(`catalog needs one of ${parts.join(", ")}. ${usage}`);
  const near = idOf(
    part,
    parts.map((id) => ({ id, words: [id] })),
    "part of catalog",
  );
  throw new Failure(near.ok ? `catalog ${near.value} is written in small letters.` : `${near.problem} ${near.hint ?? usage}`);
}

function defineCheck(command: Command, run: Run): void {
  command
    .command("check")
    .summary("find every mistake in program files")
    .description("Finds every mistake in the program files of a folder, with file, line and column. Ends with exit code 1 if there is one.")
    .argument("[folder]", "your folder of program files, or that of a project (default: the project you stand in)")
    .option("--json", "print JSON")
    .action((folder: string | undefined, flags: Flags) => run(async (context) => (await import("./catalog-check.ts")).runCheck(folder, flags, context)));
}

function defineStats(command: Command, run: Run): void {
  command
    .command("stats")
    .summary("how much is known, and how old it is")
    .description("Counts how much is known of the programs, how old it is, and of what there is how much.")
    .option("--json", "print JSON")
    .option("--output <file>", "write into a new file")
    .option("--force", "write over a file that exists")
    .action((flags: Flags) => run(async (context) => (await import("./catalog-stats.ts")).runStats(flags, context)));
}

function defineStale(command: Command, run: Run): void {
  command
    .command("stale")
    .summary("which programs to read again first, with the page to read")
    .description(
      "Programs whose newest source speaks of an early year, or of none. Those that serve most people come first: how many of the six levels of study a program does not rule out, times the share of countries whose citizens, living and studying there, it does not rule out. Programs that have ended are left out.",
    )
    .option("--before <year>", "the newest source speaks of a year before this one (default: two years ago)")
    .option("--limit <number>", "at most this many")
    .option("--json", "print JSON")
    .option("--output <file>", "write into a new file")
    .option("--force", "write over a file that exists")
    .action((flags: Flags) => run(async (context) => (await import("./catalog-stale.ts")).runStale(flags, context)));
}

function defineNew(command: Command, run: Run): void {
  command
    .command("new")
    .summary("questions that lead to a valid program file")
    .description(
      "Asks what a page says of a program, checks each answer, and writes a file: into the project you stand in, else among your own data, where search finds it.",
    )
    .option("--output <file>", "write here; the name of the file is the id of the program")
    .option("--no-input", "do not ask")
    .action((flags: Flags) => run(async (context) => (await import("./catalog-new.ts")).runNew(flags, context)));
}
