import type { Command } from "commander";
import { shortlist as words } from "#words/shortlist.ts";
import { splitValues } from "../../core/filters/filter.ts";
import { changedEntry } from "../../core/shortlist.ts";
import { withoutTags, withTags } from "../../core/shortlist-edit.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Run } from "../command.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { optionOf } from "../flags.ts";
import { savedEntry } from "../saved-ids.ts";
import { say } from "../say.ts";

export function define(command: Command, run: Run): void {
  const { id, tags } = words.operands;
  command.argument(`<${id.name}>`, id.summary).argument(`[${tags.name}...]`, tags.summary);
  command.addOption(optionOf({ id: "remove", summary: words.flags.removeTags }));
  command.action((named: string, given: readonly string[], flags: Flags) => run((context) => runTag(named, given, flags, context)));
}

async function runTag(named: string, given: readonly string[], flags: Flags, context: Context): Promise<void> {
  const { id, tags: before = [] } = await savedEntry(named, context);
  if (given.length === 0) return say(before.length === 0 ? words.noTags(id) : words.tagged(id, before), context);
  const tags = splitValues(given).map(tagFrom);
  const change = flags["remove"] === true ? withoutTags : withTags;
  let isNew = false;
  const after = await changeShortlist(context.own, (list) =>
    list.programs.reduce((changing, entry) => {
      const changed = entry.id === id ? change(entry, tags) : entry;
      isNew ||= changed !== entry;
      return changed === entry ? changing : changedEntry(changing, id, () => changed);
    }, list),
  );
  const now = after.programs.find((entry) => entry.id === id)?.tags ?? [];
  say(isNew ? words.tagged(id, now) : flags["remove"] === true ? words.notTagged(id) : words.taggedAlready(id), context);
}

const TAG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** "First choice" and "#first-choice" are meant well. @throws {Failure} */
function tagFrom(text: string): string {
  const tag = text
    .trim()
    .replace(/^#/u, "")
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, "-");
  if (!TAG.test(tag)) throw new Failure(words.badTag(text));
  return tag;
}
