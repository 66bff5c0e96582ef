import type { Command } from "commander";
import { Option } from "commander";
import { profile as words } from "#words/profile.ts";
import { idOf } from "../../core/input/names.ts";
import type { Run } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { addPersonFacts, flag, optionOf } from "../flags.ts";
import { valueOf } from "../values.ts";

const parts = ["set", "show", "edit", "unset", "path", "list", "remove"] as const;

type Part = (typeof parts)[number];

/** What a person tells of themselves once. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  command.usage(words.usage(parts)).configureHelp({ ...command.configureHelp(), showGlobalOptions: true });
  const bare = (name: Part): Command => command.command(name).summary(words.parts[name].summary).description(words.parts[name].description);
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
  // Reached only by a word that is none of them, or by none.
  command.argument(`[${words.operand}]`).action((word: string | undefined) => {
    if (word === undefined) throw new Failure(words.noPart(parts));
    const choices = parts.map((id) => ({ id, words: [id] }));
    throw new Failure(words.noPart([valueOf(words.operand, idOf(word, choices, words.partKind))]));
  });
}
