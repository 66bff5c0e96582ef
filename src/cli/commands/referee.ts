import type { Command } from "commander";
import { shortlist as savedWords } from "#words/shortlist.ts";
import type { Run } from "../command.ts";
import type { Flags } from "../flags.ts";
import { flag, optionOf, repeated } from "../flags.ts";
import { withParts } from "../parts.ts";

const { referees: words, operands, flags: flagWords } = savedWords;

const parts = ["add", "asked", "sent", "remove", "list"] as const;

/** Who writes letters of recommendation. Each part is loaded when it is called. */
export function define(command: Command, run: Run): void {
  const part = withParts(command, parts, words);
  const named = (name: (typeof parts)[number]): Command => part(name).argument(`<${operands.referee.name}>`, operands.referee.summary);
  named("add")
    .addOption(optionOf({ id: "for", ...flagWords.for }).argParser(repeated))
    .addOption(optionOf({ id: "due", ...flagWords.due }))
    .action((name: string, flags: Flags) => run(async (context) => (await import("./referee-parts.ts")).runAdd(name, flags, context)));
  for (const what of ["asked", "sent"] as const) {
    named(what)
      .addOption(optionOf({ id: "on", ...flagWords.on }))
      .action((name: string, flags: Flags) => run(async (context) => (await import("./referee-parts.ts")).runNoted(what, name, flags, context)));
  }
  named("remove").action((name: string) => run(async (context) => (await import("./referee-parts.ts")).runRemove(name, context)));
  part("list")
    .addOption(flag("json"))
    .action((flags: Flags) => run(async (context) => (await import("./referee-parts.ts")).runList(flags, context)));
}
