import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import { programFields } from "../../render/program-json.ts";
import { chosen } from "../chosen.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { addListOutput, addPerson, flag } from "../flags.ts";
import { deliveryFrom } from "../format.ts";
import { idsFrom } from "../ids.ts";
import { deliverListing } from "../listing.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.show;
  command.argument(`<${name}...>`, summary);
  addPerson(command);
  command.addOption(flag("starts")).addOption(flag("currency"));
  addListOutput(command);
  command.action((words: readonly string[], flags: Flags) => run(async (context) => runShow(words, await withProfile(flags, context), context)));
}

/** A page for each program, into a pipe, too; fields are those of JSON unless a format says otherwise. */
async function runShow(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const delivery = deliveryFrom(flags, programFields, flags["fields"] === undefined ? "table" : "json", context);
  if (delivery === "listed") return;
  const { shown, ...answer } = await chosen(await idsFrom(words, context), flags, context);
  const listing = {
    ...answer,
    matches: shown.map(({ match }) => match),
    records: shown.map(({ record }) => record),
    words: [],
    forPeople: async (): Promise<string> => {
      const { page } = await import("../../render/page.ts");
      return shown.map(({ match, record }) => page(match, record, context.out, answer.wording)).join("\n");
    },
  };
  await deliverListing(listing, delivery, flags, context);
}
