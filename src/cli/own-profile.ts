import { personFacts } from "../core/input/person.ts";
import { overridden } from "../core/own-answers.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";
import { camelCased, textOf, textsOf } from "./flags.ts";
import { knownFrom } from "./values.ts";

/** The flags, with what the profile tells of the person where they tell nothing. */
export async function withProfile(flags: Flags, context: Context): Promise<Flags> {
  if (flags["profile"] === false) return flags;
  const kept = await context.profile(textOf(flags, "profile"), knownFrom(await context.catalog(), context.clock.today));
  if (kept === undefined) return flags;
  for (const note of kept.notes) context.warn(note);
  const texts = overridden(kept.answers, (id) => textsOf(flags[camelCased(id)]));
  return { ...flags, ...Object.fromEntries(personFacts.map(({ id, list }) => [camelCased(id), given(texts(id), list)])) };
}

function given(texts: readonly string[], list: boolean): Flags[string] {
  if (texts.length === 0) return undefined;
  return list ? texts : texts.at(-1);
}
