import type { Profile } from "../profile.ts";
import type { Condition, Requirement } from "../requirement.ts";

/** The languages in which a certificate is asked for and the person is not known to have one. */
export function certificatesAsked(requirements: readonly Requirement[], { languages = [] }: Profile): readonly string[] {
  const asked = requirements
    .flatMap((requirement) => conditionsIn(requirement, "any"))
    .flatMap((condition) => (condition.kind === "language" ? [condition] : []));
  const lacking = asked.filter(({ language, tests, testRequired }) => {
    if (testRequired !== true && tests === undefined) return false;
    const skill = languages.find((one) => one.language === language);
    if (skill === undefined) return true;
    return "level" in skill && (skill.level !== "native" || testRequired === true);
  });
  return [...new Set(lacking.map(({ language }) => language))];
}

/** The one language that is asked for, whatever has to be shown for it. */
export function languageAsked(requirements: readonly Requirement[]): string | undefined {
  const conditions = requirements.flatMap((requirement) => conditionsIn(requirement, "any"));
  const languages = [...new Set(conditions.flatMap((condition) => (condition.kind === "language" ? [condition.language] : [])))];
  return languages.length === 1 ? languages[0] : undefined;
}

/** Whether somebody has to propose the applicant, whoever they are. */
export function isNominated(requirements: readonly Requirement[]): boolean {
  return requirements.flatMap((requirement) => conditionsIn(requirement, "all")).some(({ kind }) => kind === "nomination");
}

/** The conditions that must hold; with "any" also those that are one way among several. Never what is only preferred. */
function conditionsIn(requirement: Requirement, which: "all" | "any"): readonly Condition[] {
  if (requirement.strength === "preferred" || "not" in requirement) return [];
  if ("allOf" in requirement) return requirement.allOf.flatMap((part) => conditionsIn(part, which));
  if ("anyOf" in requirement) return which === "all" ? [] : requirement.anyOf.flatMap((part) => conditionsIn(part, which));
  return [requirement];
}
