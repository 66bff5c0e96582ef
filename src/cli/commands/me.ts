import type { Command } from "commander";
import { Option } from "commander";
import { own as words } from "#words/own.ts";
import { idOf } from "../../core/input/names.ts";
import type { Run } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { flag } from "../flags.ts";
import { valueOf } from "../values.ts";

const { me } = words;

const parts = ["path", "export", "import", "erase"] as const;

/** The person's own files. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  command.usage(me.usage(parts)).configureHelp({ ...command.configureHelp(), showGlobalOptions: true });
  const part = (name: (typeof parts)[number]): Command => command.command(name).summary(me.parts[name].summary).description(me.parts[name].description);
  part("path")
    .addOption(flag("json"))
    .action((flags: Flags) => run(async (context) => (await import("./me-parts.ts")).runPath(flags, context)));
  part("export")
    .argument(`[${me.operands.exported.name}]`, me.operands.exported.summary)
    .addOption(new Option("--force", me.flags.exportForce))
    .action((file: string | undefined, flags: Flags) => run(async (context) => (await import("./me-parts.ts")).runExport(file, flags, context)));
  part("import")
    .argument(`<${me.operands.imported.name}>`, me.operands.imported.summary)
    .addOption(new Option("--force", me.flags.importForce))
    .action((file: string, flags: Flags) => run(async (context) => (await import("./me-parts.ts")).runImport(file, flags, context)));
  part("erase")
    .addOption(new Option("--yes", me.flags.yes))
    .addOption(flag("no-input"))
    .action((flags: Flags) => run(async (context) => (await import("./me-parts.ts")).runErase(flags, context)));
  // Reached only by a word that is none of them, or by none.
  command.argument(`[${me.operand}]`).action((word: string | undefined) => {
    if (word === undefined) throw new Failure(me.noPart(parts));
    const choices = parts.map((id) => ({ id, words: [id] }));
    throw new Failure(me.noPart([valueOf(me.operand, idOf(word, choices, me.partKind))]));
  });
}
