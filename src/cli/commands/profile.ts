import type { Command } from "commander";
import { Option } from "commander";
import { profile as words } from "#words/profile.ts";
import type { Run } from "../command.ts";
import type { Flags } from "../flags.ts";
import { addPersonFacts, flag, optionOf } from "../flags.ts";
import { withParts } from "../parts.ts";

const parts = ["set", "show", "edit", "unset", "path", "list", "remove"] as const;

type Part = (typeof parts)[number];

/** What a person tells of themselves once. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  const bare = withParts(command, parts, words);
  const part = (name: Part): Command => bare(name).addOption(optionOf({ id: "profile", ...words.flags.profile }));
  addPersonFacts(part("set")).action((flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runSet(flags, context)));
  part("show")
    .addOption(flag("json"))
    .action((flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runShow(flags, context)));
  part("edit").action((flags: Flags) => run(async (context) => (await import("./profile-edit.ts")).runEdit(flags, context)));
  part("unset")
    .argument(`[${words.operands.facts.name}...]`, words.operands.facts.summary)
    .action((names: readonly string[], flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runUnset(names, flags, context)));
  part("path").action((flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runPath(flags, context)));
  bare("list")
    .addOption(flag("json"))
    .action((flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runList(flags, context)));
  bare("remove")
    .argument(`<${words.operands.removed.name}>`, words.operands.removed.summary)
    .addOption(new Option("--yes", words.flags.yes))
    .addOption(flag("no-input"))
    .action((name: string, flags: Flags) => run(async (context) => (await import("./profile-parts.ts")).runRemove(name, flags, context)));
}
