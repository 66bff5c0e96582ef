import type { Command } from "commander";
import { Option } from "commander";
import { own as words } from "#words/own.ts";
import type { Run } from "../command.ts";
import type { Flags } from "../flags.ts";
import { flag } from "../flags.ts";
import { withParts } from "../parts.ts";

const { me } = words;

const parts = ["path", "export", "import", "erase"] as const;

/** The person's own files. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  const part = withParts(command, parts, me);
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
}
