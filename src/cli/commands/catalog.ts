import type { Command } from "commander";
import { catalog as words } from "#words/catalog.ts";
import type { Parsed } from "../../core/parsed.ts";
import type { Run } from "../command.ts";
import type { Flags } from "../flags.ts";
import { addFile, flag, optionOf } from "../flags.ts";
import { withParts } from "../parts.ts";
import { reasonOf } from "../values.ts";

const { check, new: anew } = words;

const parts = ["check", "stats", "stale", "new"] as const;

/** The upkeep of the data. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  const part = withParts(command, parts, { ...words, parts: words }, refused);
  part("check")
    .argument(`[${check.folder.name}]`, check.folder.summary)
    .addOption(flag("json"))
    .action((path: string | undefined, flags: Flags) => run(async (context) => (await import("./catalog-check.ts")).runCheck(path, flags, context)));
  addFile(part("stats").addOption(flag("json"))).action((flags: Flags) =>
    run(async (context) => (await import("./catalog-stats.ts")).runStats(flags, context)),
  );
  addFile(part("stale").addOption(flag("before")).addOption(flag("limit")).addOption(flag("json"))).action((flags: Flags) =>
    run(async (context) => (await import("./catalog-stale.ts")).runStale(flags, context)),
  );
  part("new")
    .addOption(optionOf({ id: "output", ...anew.output }))
    .addOption(flag("no-input"))
    .action((flags: Flags) => run(async (context) => (await import("./catalog-new.ts")).runNew(flags, context)));
}

function refused(near: Parsed<string>): string {
  if (near.ok) return words.smallLetters(near.value);
  return near.hint === undefined ? words.unknownPart(near.problem) : reasonOf(near);
}
