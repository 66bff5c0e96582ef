import type { Known } from "../core/filters/filter.ts";
import { profileOf } from "../core/input/answers.ts";
import type { TextsOf } from "../core/input/answers.ts";
import type { OwnAnswers } from "../core/own-answers.ts";
import { overridden, textsOf } from "../core/own-answers.ts";
import type { Profile } from "../core/profile.ts";
import { withAnswers } from "../user/profile-file.ts";
import { changeProfile } from "../user/profiles.ts";
import type { Context } from "./context.ts";
import { knownFrom, valueOf } from "./values.ts";

/** Keeps what was told in a profile. @returns whether anything of it was new */
export async function keepAnswers(given: OwnAnswers, profile: string, context: Context): Promise<boolean> {
  const known = knownFrom(await context.catalog(), context.clock.today);
  let isNew = false;
  await changeProfile(profile, context.own, (before) => {
    // What is told now is judged beside what is known, and has to be right by itself.
    const judged = valid(
      overridden(textsOf(before), (id) => given[id] ?? []),
      known,
    );
    const after = withAnswers(before, given, known.today, judged);
    isNew = JSON.stringify(after) !== JSON.stringify(before);
    return isNew ? after : before;
  });
  return isNew;
}

function valid(texts: TextsOf, known: Known): Profile {
  const read = profileOf(texts, known);
  return read.ok ? read.value : valueOf(`--${read.id}`, read);
}
