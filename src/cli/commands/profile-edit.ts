import { profile as words } from "#words/profile.ts";
import { personFacts } from "../../core/input/person.ts";
import { clean } from "../../render/clean.ts";
import { pathOf } from "../../user/document.ts";
import { beginDraft, takenOver } from "../../user/draft.ts";
import { profileDocument } from "../../user/profile-file.ts";
import { profileName } from "../../user/profiles.ts";
import type { Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { textOf } from "../flags.ts";
import { knownFrom } from "../values.ts";
import { say } from "../say.ts";

/** The file in an editor, by way of a draft: the profile takes it over once it has no mistakes, and nothing typed is ever lost. */
export async function runEdit(flags: Flags, context: Context): Promise<void> {
  const name = await profileName(textOf(flags, "profile"), context.own);
  const file = clean(pathOf(profileDocument(name), context.own));
  if (!context.interactive) throw new Failure(words.edit.needsTerminal(file));
  const known = knownFrom(await context.catalog(), context.clock.today);
  const start = words.edit.start(personFacts);
  const draft = await beginDraft(name, context.own, start);
  if (draft.resumed) context.warn(words.edit.goingOn(draft.path));
  for (;;) {
    await context.edit(draft.path);
    const outcome = await takenOver(draft, start, context.own, known);
    switch (outcome.kind) {
      case "unchanged":
        say(words.edit.unchanged, context);
        return;
      case "taken":
        say(words.kept(file), context);
        return;
      case "overtaken":
        throw new Failure(words.edit.changedMeanwhile(file, clean(draft.path)), exitCodes.data);
      case "mistaken":
        if (!(await goesOn(outcome.mistakes, context))) throw new Failure(words.edit.left(clean(draft.path)), exitCodes.data);
    }
  }
}

async function goesOn(mistakes: readonly string[], context: Context): Promise<boolean> {
  for (const mistake of mistakes) context.warn(mistake);
  const choices = [
    { value: "again", name: words.edit.again },
    { value: "later", name: words.edit.later },
  ];
  return (await (await context.ask()).choose(words.edit.question(mistakes.length), choices)) === "again";
}
