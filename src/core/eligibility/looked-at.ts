import { recalled } from "../memory.ts";
import type { Profile } from "../profile.ts";
import type { ConditionKind, Requirement } from "../requirement.ts";
import type { Circumstances } from "./finding.ts";
import { standingKey } from "./stage.ts";

/**
 * What each rule looks at in a person, as a text: whoever has the same gets the same finding. Absent for rules that look at what differs
 * from person to person, so that their findings are not worth keeping.
 */
const looks: Readonly<Partial<Record<ConditionKind, (profile: Profile) => string>>> = {
  stage: standingKey,
  citizenship: ({ citizenships }) => listKey(citizenships),
  "permanent-residence": ({ permanentResidence }) => listKey(permanentResidence),
  "study-country": ({ studiesIn }) => listKey(studiesIn),
  institution: ({ institution }) => institution ?? "",
  language: ({ languages }) => JSON.stringify(languages ?? null),
  "field-of-study": ({ fields }) => listKey(fields),
  nomination: () => "",
  membership: ({ memberships, studiesIn }) => `${listKey(memberships)} ${listKey(studiesIn)}`,
  background: ({ backgrounds }) => listKey(backgrounds),
  "financial-need": ({ financialNeed }) => String(financialNeed),
  "returns-to-study": ({ returnsToStudy }) => String(returnsToStudy),
  other: () => "",
};

/** Not told is not the same as none. */
function listKey(values: readonly string[] | undefined): string {
  return values === undefined ? "?" : values.join(";");
}

/** All that the finding on a requirement depends on, or `undefined` where it is not worth keeping. */
export function lookedAt(requirement: Requirement, { profile, dates, memory }: Circumstances): string | undefined {
  const kinds = recalled(
    memory,
    requirement,
    () => "kinds",
    () => kindsIn(requirement).join(" "),
  );
  const person = recalled(
    memory,
    profile,
    () => kinds,
    () => personKey(kinds.split(" ") as ConditionKind[], profile),
  );
  if (person === DIFFERS) return undefined;
  return kinds.includes("stage") ? `${person} ${recalled(memory, dates, () => "key", () => JSON.stringify([dates.closes, dates.starts]))}` : person;
}

const DIFFERS = "";

function personKey(kinds: readonly ConditionKind[], profile: Profile): string {
  const keys = kinds.map((kind) => looks[kind]?.(profile));
  return keys.includes(undefined) ? DIFFERS : `of ${keys.join(" | ")}`;
}

/** Each kind of condition in a requirement, once. */
function kindsIn(requirement: Requirement): readonly ConditionKind[] {
  if ("kind" in requirement) return [requirement.kind];
  if ("not" in requirement) return kindsIn(requirement.not);
  return [...new Set(("allOf" in requirement ? requirement.allOf : requirement.anyOf).flatMap(kindsIn))];
}
