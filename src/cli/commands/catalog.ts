import type { Command } from "commander";
import { catalog } from "#words/catalog.ts";
import { idOf } from "../../core/input/names.ts";
import type { Run } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addFile, flag, optionOf } from "../flags.ts";
import { reasonOf } from "../values.ts";

/** The upkeep of the data. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  command.usage(catalog.usage(parts)).configureHelp({ ...command.configureHelp(), showGlobalOptions: true });
  defineCheck(command, run);
  defineStats(command, run);
  defineStale(command, run);
  defineNew(command, run);
  // Reached only by a word that is none of them, or by none.
  command.argument(`[${catalog.operand}]`).action((part: string | undefined) => refuse(part));
}

const parts = ["check", "stats", "stale", "new"];

function refuse(part: string | undefined): never {
  if (part === undefined) throw new Failure(catalog.noPart(parts));
  const near = idOf(
    part,
    parts.map((id) => ({ id, words: [id] })),
    catalog.kinds.part,
  );
  if (near.ok) throw new Failure(catalog.smallLetters(near.value));
  throw new Failure(near.hint === undefined ? catalog.unknownPart(near.problem) : reasonOf(near));
}

function defineCheck(command: Command, run: Run): void {
  const { summary, description, folder } = catalog.check;
  command
    .command("check")
    .summary(summary)
    .description(description)
    .argument(`[${folder.name}]`, folder.summary)
    .addOption(flag("json"))
    .action((path: string | undefined, flags: Flags) => run(async (context) => (await import("./catalog-check.ts")).runCheck(path, flags, context)));
}

function defineStats(command: Command, run: Run): void {
  const { summary, description } = catalog.stats;
  addFile(command.command("stats").summary(summary).description(description).addOption(flag("json"))).action((flags: Flags) =>
    run(async (context) => (await import("./catalog-stats.ts")).runStats(flags, context)),
  );
}

function defineStale(command: Command, run: Run): void {
  const { summary, description } = catalog.stale;
  const part = command.command("stale").summary(summary).description(description);
  addFile(part.addOption(flag("before")).addOption(flag("limit")).addOption(flag("json"))).action((flags: Flags) =>
    run(async (context) => (await import("./catalog-stale.ts")).runStale(flags, context)),
  );
}

function defineNew(command: Command, run: Run): void {
  const { summary, description, output } = catalog.new;
  command
    .command("new")
    .summary(summary)
    .description(description)
    .addOption(optionOf({ id: "output", ...output }))
    .addOption(flag("no-input"))
    .action((flags: Flags) => run(async (context) => (await import("./catalog-new.ts")).runNew(flags, context)));
}
