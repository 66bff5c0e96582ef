import type { RoundDates } from "../deadlines.ts";
import type { Memory } from "../memory.ts";
import { answered, noAnswers } from "../memory.ts";
import type { Profile } from "../profile.ts";
import type { ConditionKind, Requirement } from "../requirement.ts";
import type { Circumstances, Finding } from "./finding.ts";
import { standingKey } from "./stage.ts";
import { isMedical } from "./studies.ts";

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
  "field-of-study": (profile) => `${isMedical(profile)} ${listKey(profile.fields)}`,
  nomination: () => "",
  membership: ({ memberships, studiesIn }) => `${listKey(memberships)} ${listKey(studiesIn)}`,
  background: ({ backgrounds }) => listKey(backgrounds),
  "financial-need": ({ financialNeed }) => String(financialNeed),
  "returns-to-study": ({ returnsToStudy }) => String(returnsToStudy),
  other: () => "",
};

/** Not told is not the same as none. */
function listKey(values: readonly string[] | undefined): string {
  return JSON.stringify(values ?? null);
}

/** What is kept of a requirement. */
interface Notes {
  readonly kinds: readonly ConditionKind[];
  /** Stands for the kinds. */
  readonly key: string;
  readonly hasStage: boolean;
  /** By a number for what was looked at. */
  readonly findings: Map<string | number, Finding>;
  /** The same for many numbers: by their content. */
  readonly distinct: Map<string | number, Finding>;
}

type Judge = (requirement: Requirement, circumstances: Circumstances) => Finding;

/** The finding on a requirement, as it was for the last person with the same facts where that is worth keeping. */
export function keptFinding(requirement: Requirement, circumstances: Circumstances, memory: Memory, judge: Judge): Finding {
  const { kinds, key, hasStage, findings, distinct } = memory.notesOn(requirement, notesOn);
  const person = personNumber(kinds, key, circumstances.profile, memory);
  if (person === DIFFERS) return judge(requirement, circumstances);
  const looked = hasStage ? person * MOST_DATES + datesNumber(circumstances.dates, memory) : person;
  return findings.get(looked) ?? answered(findings, looked, () => sameAs(judge(requirement, circumstances), distinct), MOST_FINDINGS);
}

function notesOn(requirement: Requirement): Notes {
  const kinds = kindsIn(requirement);
  return { kinds, key: kinds.join(" "), hasStage: kinds.includes("stage"), findings: noAnswers(), distinct: noAnswers() };
}

const DIFFERS = 0;

/** A number for all that rules of these kinds look at in a person; `DIFFERS` where that is not worth keeping. @param key stands for the kinds */
export function personNumber(kinds: readonly ConditionKind[], key: string, profile: Profile, memory: Memory): number {
  const numbers = memory.notesOn(profile, noAnswers<number>);
  return (
    numbers.get(key) ??
    answered(numbers, key, () => {
      const keys = kinds.map((kind) => looks[kind]?.(profile));
      return keys.includes(undefined) ? DIFFERS : memory.numberOf(JSON.stringify(keys));
    })
  );
}

const MOST_FINDINGS = 512;
const MOST_DISTINCT = 32;

/** A finding that is there already takes no more room. */
function sameAs(finding: Finding, distinct: Notes["distinct"]): Finding {
  return answered(distinct, JSON.stringify(finding), () => finding, MOST_DISTINCT);
}

/** More than there are days to close and to start on. */
const MOST_DATES = 2 ** 24;

/** Rounds that open, close and start alike have one number. */
function datesNumber(dates: RoundDates, memory: Memory): number {
  const numbers = memory.notesOn(dates, noAnswers<number>);
  return numbers.get("") ?? answered(numbers, "", () => memory.numberOf(JSON.stringify([dates.opens, dates.closes, dates.starts])));
}

/** Whether many people have the same finding on it. */
export function isShared(requirement: Requirement): boolean {
  return kindsIn(requirement).every((kind) => looks[kind] !== undefined);
}

/** Whether the answer may be "no": some rules only ever leave it to the reader. */
export function mayRefuse(requirement: Requirement): boolean {
  return requirement.strength !== "preferred" && !("kind" in requirement && NEVER_NO.has(requirement.kind));
}

const NEVER_NO: ReadonlySet<ConditionKind> = new Set(["other", "nomination", "institution"]);

/** Each kind of condition in a requirement, once. */
export function kindsIn(requirement: Requirement): readonly ConditionKind[] {
  if ("kind" in requirement) return [requirement.kind];
  if ("not" in requirement) return kindsIn(requirement.not);
  return [...new Set(("allOf" in requirement ? requirement.allOf : requirement.anyOf).flatMap(kindsIn))];
}
