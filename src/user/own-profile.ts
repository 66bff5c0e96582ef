import { own as words } from "#words/own.ts";
import { profile as profileWords } from "#words/profile.ts";
import type { Known } from "../core/filters/filter.ts";
import { profileOf } from "../core/input/answers.ts";
import type { OwnAnswers } from "../core/own-answers.ts";
import { isYearOld, textsOf } from "../core/own-answers.ts";
import type { OwnPlace } from "./document.ts";
import { isName } from "./names.ts";
import { OwnProblem } from "./problem.ts";
import { quickly, quickSettings } from "./quick.ts";

/** What a profile tells, for commands that flags of their own override. */
export interface OwnProfile {
  readonly name: string;
  /** The texts that each flag would take. */
  readonly answers: OwnAnswers;
  /** What the person should know of it. */
  readonly notes: readonly string[];
}

export const DEFAULT_PROFILE = "default";

/**
 * The answers of the named profile, or of the usual one, each of them checked; `undefined` where there is none. One that was named has
 * to be there. YAML and schemas are loaded only where the file changed. @throws {OwnProblem} @throws {OwnMistakes}
 */
export async function ownProfile(named: string | undefined, place: OwnPlace, known: Known): Promise<OwnProfile | undefined> {
  const name = named ?? (await quickSettings(place)).profile ?? DEFAULT_PROFILE;
  if (!isName(name)) throw new OwnProblem(words.badName(name));
  const file = await quickly({ file: `profiles/${name}.yaml`, folder: "config" }, place, async () => (await profiles()).readProfile(name, place));
  if (file === undefined) {
    if (named === undefined) return undefined;
    throw new OwnProblem(profileWords.noSuch(named, await (await profiles()).profileNames(place)));
  }
  const answers = textsOf(file);
  const read = profileOf((id) => answers[id] ?? [], known);
  const profile = read.ok ? read.value : await (await profiles()).checked(file, name, place, known);
  if (!isYearOld(file, profile, known.today)) return { name, answers, notes: [] };
  const { year: _, ...rest } = answers;
  return { name, answers: rest, notes: [profileWords.yearIsOld(file.told?.year ?? "")] };
}

async function profiles() {
  return import("./profiles.ts");
}
