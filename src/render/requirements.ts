import type { Document, Track } from "../core/program.ts";
import type { Axis, Requirement } from "../core/requirement.ts";
import { documentKinds } from "../core/vocabulary.ts";
import type { Wording } from "./words.ts";
import { askedWords } from "./asked.ts";

/** Who may apply, condition by condition; what is known to be no limit last. */
export function applicantWords({ requirements, limits }: Track, wording: Pick<Wording, "reference">): readonly string[] {
  const open = Object.entries(limits).map(([axis, limit]) => limitWords(axis as Axis, limit));
  const words = [...requirements.map((requirement) => requirementWords(requirement, wording)), ...open];
  return words.length === 0 ? ["not known"] : words;
}

/** A condition or several in one clause, whoever applies. */
function requirementWords(requirement: Requirement, wording: Pick<Wording, "reference">): string {
  const wish = requirement.strength === "preferred" ? "preferred: " : "";
  const note = requirement.note === undefined ? "" : ` (${requirement.note})`;
  return `${wish}${askedIn(requirement, wording)}${note}`;
}

function askedIn(requirement: Requirement, wording: Pick<Wording, "reference">): string {
  const words = (part: Requirement): string => requirementWords(part, wording);
  if ("allOf" in requirement) return requirement.allOf.map(words).join(" and ");
  if ("anyOf" in requirement) return `either ${requirement.anyOf.map(words).join(" or ")}`;
  return "not" in requirement ? `not: ${words(requirement.not)}` : askedWords(requirement, undefined, wording);
}

export function limitWords(axis: Axis, limit: "none" | "unstated" | undefined): string {
  const name = axis.replaceAll("-", " ");
  return limit === "none" ? `no limit on ${name}` : `the page says nothing on ${name}`;
}

export function documentWords({ what, count, note }: Document): string {
  const name = what === "other" && note !== undefined ? note : documentKinds[what];
  return `${count === undefined ? "" : `${count} × `}${name}${note === undefined || what === "other" ? "" : ` (${note})`}`;
}
