import type { Command } from "commander";
import { commands } from "#words/commands.ts";
import type { DayRange } from "../../core/calendar.ts";
import { parseWithin } from "../../core/input/dates.ts";
import type { DeadlineList } from "../../core/upcoming.ts";
import { upcoming } from "../../core/upcoming.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { withProfile } from "../own-profile.ts";
import { addFilters, addListOutput, addPerson, addSaved, addSelection, flag, textOf } from "../flags.ts";
import { deliverListing, detailFor, listDelivery } from "../listing.ts";
import { addPictures, drawn, isPlain, pictureFrom } from "../picture.ts";
import { wantsSaved } from "../saved.ts";
import type { Wording } from "../../render/words.ts";
import { selected } from "../selected.ts";
import { valueOf } from "../values.ts";

export function define(command: Command, run: Run): void {
  const { name, summary } = commands.operands.asSearch;
  command.argument(`[${name}...]`, summary);
  addSaved(addFilters(command));
  addPerson(command);
  addSelection(command).addOption(flag("within"));
  addPictures(command);
  addListOutput(command);
  command.action((words: readonly string[], flags: Flags) => run(async (context) => runDeadlines(words, await withProfile(flags, context), context)));
}

const PLAIN = ["deadline", "days-left", "certainty", "status", "opens", "id", "name", "verdict", "url"];

async function runDeadlines(words: readonly string[], flags: Flags, context: Context): Promise<void> {
  const delivery = listDelivery(flags, context);
  if (delivery === "listed") return;
  const picture = pictureFrom(flags);
  const plain = picture !== undefined && isPlain(delivery);
  const selection = await selected(words, flags, context, "deadline", detailFor(delivery, flags));
  const { result, wording } = selection;
  const window = windowOf(flags, context);
  const within = upcoming(result.matches, window);
  const { dated, rolling, unknown, missed } = await dueOf(within, flags, wording, context);
  const listing = {
    ...selection,
    matches: [...dated, ...rolling, ...unknown, ...missed],
    words,
    plain: PLAIN,
    priced: false,
    ...(window && { echo: { within: window } }),
    forPeople: async (shown: typeof result.matches): Promise<string> => {
      if (picture !== undefined) return drawn(picture, shown, { surface: context.out, plain, ...(window && { window }) }, wording);
      const { deadlineList } = await import("../../render/deadline-list.ts");
      return deadlineList(upcoming(shown, window), { surface: context.out, judged: Object.keys(wording.profile).length > 0 }, wording);
    },
  };
  await deliverListing(listing, plain ? { ...delivery, format: "table" } : delivery, flags, context);
}

/** Of what is saved, only what is still to be done is due. */
async function dueOf(list: DeadlineList, flags: Flags, { saved }: Wording, context: Context): Promise<DeadlineList> {
  if (!wantsSaved(flags) || saved === undefined) return list;
  const { stillDue } = await import("../saved-only.ts");
  const { dated, rolling, unknown, missed } = list;
  const due = new Set(stillDue([...dated, ...rolling, ...unknown, ...missed], saved, flags, context));
  const only = (matches: DeadlineList["dated"]): DeadlineList["dated"] => matches.filter((match) => due.has(match));
  return { dated: only(dated), rolling: only(rolling), unknown: only(unknown), missed: only(missed) };
}

function windowOf(flags: Flags, { clock }: Context): DayRange | undefined {
  const within = textOf(flags, "within");
  return within === undefined ? undefined : valueOf("--within", parseWithin(within, clock.today));
}
