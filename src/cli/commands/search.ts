import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import type { Match } from "../../core/match.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { tableColumns } from "../../render/fields.ts";
import type { TableColumn } from "../../render/fields.ts";
import { failures } from "#words/failures.ts";
import { Failure } from "../failure.ts";
import { chosenBy } from "../output.ts";
import { flag, textOf } from "../flags.ts";
import { deliverListing, detailFor, listDelivery } from "../listing.ts";
import { addSearch } from "../search-flags.ts";
import type { Selected } from "../selected.ts";
import { selected } from "../selected.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.search;
  command.argument(`[${name}...]`, summary);
  addSearch(command).addOption(flag("save-as"));
  command.action((words: readonly string[], flags: Flags) => run(async (context) => searchAndSave(words, flags, context)));
}

/** What is saved is what was typed, without what the profile tells. */
async function searchAndSave(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const name = textOf(flags, "saveAs");
  const saving = name === undefined ? undefined : await (await import("../saved-search.ts")).saving(name, words, flags, context);
  await runSearch(words, await withProfile(flags, context), context, saving?.save);
  saving?.tell();
}

const USUAL_LIMIT = 20;

/** @param understood is told once words and flags have shown themselves to make sense */
export async function runSearch(words: readonly string[], flags: Flags, context: Context, understood?: () => Promise<void>): Promise<void> {
  const columns = chosenBy("columns", flags, tableColumns, context);
  const delivery = listDelivery(flags, context);
  if (delivery === "listed" || columns === "listed") return;
  if (columns && delivery.format !== "table") throw new Failure(failures.noColumns(`--${delivery.format}`));
  const selection = await selected(words, flags, context, "match", detailFor(delivery, flags));
  await understood?.();
  const forPeople = async (shown: readonly Match[]): Promise<string> => listText(shown, selection, { flags, columns }, context);
  await deliverListing({ ...selection, matches: selection.result.matches, words, usualLimit: USUAL_LIMIT, forPeople }, delivery, flags, context);
}

/** How the table is wanted. */
interface Wanted {
  readonly flags: Flags;
  readonly columns: readonly TableColumn[] | undefined;
}

async function listText(matches: readonly Match[], { query, wording }: Selected, { flags, columns }: Wanted, context: Context): Promise<string> {
  const judged = Object.keys(wording.profile).length > 0;
  if (flags["explain"] === true) {
    const { explained } = await import("../../render/explained.ts");
    return explained(matches, context.out, wording);
  }
  const { table } = await import("../../render/table.ts");
  const list = table(matches, { surface: context.out, judged, links: await context.links(), ...(columns && { columns }) }, wording);
  if (!query.all || !judged) return list;
  const { reasons } = await import("../../render/explained.ts");
  return `${list}\n${reasons(matches, context.out, wording)}`;
}
