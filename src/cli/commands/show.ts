import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import { programFields } from "../../render/program-json.ts";
import { shortlist as savedWords } from "#words/shortlist.ts";
import type { Catalog } from "../../catalog/compiled.ts";
import type { Entry } from "../../core/shortlist.ts";
import { chosen } from "../chosen.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { addListOutput, addPerson, addSaved, flag, savedForIds } from "../flags.ts";
import type { Delivery } from "../format.ts";
import { deliveryFrom } from "../format.ts";
import { idsFrom } from "../ids.ts";
import { deliverListing } from "../listing.ts";
import { deliver } from "../output.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.show;
  command.argument(`<${name}...>`, summary);
  savedForIds(addSaved(addPerson(command)));
  command.addOption(flag("starts")).addOption(flag("currency"));
  addListOutput(command);
  command.action((words: readonly string[], flags: Flags) => run(async (context) => runShow(words, await withProfile(flags, context), context)));
}

/** A page for each program, into a pipe, too; fields are those of JSON unless a format says otherwise. */
async function runShow(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const delivery = deliveryFrom(flags, programFields, flags["fields"] === undefined ? "table" : "json", context);
  if (delivery === "listed") return;
  const { shown, gone, ...answer } = await chosen(await idsFrom(words, context), flags, context, true);
  const left = gone.length === 0 ? "" : await goneText(gone, answer.catalog, delivery, context);
  const listing = {
    ...answer,
    matches: shown.map(({ match }) => match),
    records: shown.map(({ record }) => record),
    words: [],
    forPeople: async (): Promise<string> => {
      const { page } = await import("../../render/page.ts");
      const pages = shown.map(({ match, record }) => page(match, record, context.out, answer.wording));
      return [...pages, ...(left === "" ? [] : [left])].join("\n");
    },
  };
  if (shown.length === 0 && left !== "") return deliver(left, flags, context);
  await deliverListing(listing, delivery, flags, context);
}

/** What is left of saved programs without a record; no other format has a place for that. */
async function goneText(gone: readonly Entry[], { retired }: Catalog, { format, template }: Delivery, context: Context): Promise<string> {
  if (format !== "table" || template) {
    context.warn(savedWords.goneFrom(gone.map(({ id }) => id)));
    return "";
  }
  const { gonePage } = await import("../../render/gone-page.ts");
  return gone.map((entry) => gonePage(entry, retired.find(({ id }) => id === entry.id)?.reason, context.out)).join("\n");
}
