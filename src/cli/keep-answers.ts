import { profileOf } from "../core/input/answers.ts";
import type { OwnAnswers } from "../core/own-answers.ts";
import { overridden, textsOf } from "../core/own-answers.ts";
import { withAnswers } from "../user/profile-file.ts";
import { changeProfile } from "../user/profiles.ts";
import type { Context } from "./context.ts";
import { knownFrom, readOrFail } from "./values.ts";

/** Keeps what was told in a profile. @returns whether anything of it was new */
export async function keepAnswers(given: OwnAnswers, profile: string, context: Context): Promise<boolean> {
  const known = knownFrom(await context.catalog(), context.clock.today);
  let isNew = false;
  await changeProfile(profile, context.own, (before) => {
    // What is told now is judged beside what is known, and has to be right by itself.
    const texts = overridden(textsOf(before), (id) => given[id] ?? []);
    const judged = readOrFail(profileOf(texts, known));
    const after = withAnswers(before, given, known.today, judged);
    isNew = JSON.stringify(after) !== JSON.stringify(before);
    return isNew ? after : before;
  });
  return isNew;
}
