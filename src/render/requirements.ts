import { conditions } from "#words/conditions.ts";
import { list } from "#words/list.ts";
import type { Document, Track } from "../core/program.ts";
import type { Axis, Requirement } from "../core/requirement.ts";
import { documentKinds } from "../core/vocabulary.ts";
import { askedWords } from "./asked.ts";
import { axisNames } from "./facts.ts";
import type { Wording } from "./words.ts";

/** Who may apply, condition by condition; what is known to be no limit last. */
export function applicantWords({ requirements, limits }: Track, wording: Pick<Wording, "reference">): readonly string[] {
  const words = [...requirements.map((requirement) => requirementWords(requirement, wording)), ...limitWords(limits)];
  return words.length === 0 ? [conditions.notKnown] : words;
}

/** A condition or several in one clause, whoever applies. */
function requirementWords(requirement: Requirement, wording: Pick<Wording, "reference">): string {
  const asked = list.noted(askedIn(requirement, wording), requirement.note);
  return requirement.strength === "preferred" ? conditions.preferred(asked) : asked;
}

function askedIn(requirement: Requirement, wording: Pick<Wording, "reference">): string {
  const words = (part: Requirement): string => requirementWords(part, wording);
  if ("allOf" in requirement) return conditions.all(requirement.allOf.map(words));
  if ("anyOf" in requirement) return conditions.either(requirement.anyOf.map(words));
  return "not" in requirement ? conditions.not(words(requirement.not)) : askedWords(requirement, undefined, wording);
}

/** Where there is no limit, and where a page that was read names none. */
export function limitWords(limits: Track["limits"]): readonly string[] {
  return Object.entries(limits).map(([name, limit]) => {
    const axis = axisNames[name as Axis];
    return limit === "none" ? conditions.noLimit(axis) : conditions.silent(axis);
  });
}

export function documentWords({ what, count, note }: Document): string {
  const name = what === "other" && note !== undefined ? note : list.noted(documentKinds[what], note);
  return count === undefined ? name : conditions.copies(count, name);
}
