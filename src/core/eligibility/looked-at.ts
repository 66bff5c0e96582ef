import type { Memory } from "../memory.ts";
import { answered, noAnswers } from "../memory.ts";
import type { Profile } from "../profile.ts";
import type { ConditionKind, Requirement } from "../requirement.ts";
import type { Circumstances, Finding } from "./finding.ts";
import type { Asked, Findings, Recall, RequirementNotes } from "./recall.ts";
import { nothingOfPerson } from "./recall.ts";
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

type Judge = (requirement: Requirement, circumstances: Circumstances) => Finding;

/** The findings on the requirements of a track, as they were for the last person with the same facts where that is worth keeping. */
export function keptFindings(requirements: readonly Requirement[], circumstances: Circumstances, recall: Recall, judge: Judge): readonly Finding[] {
  const { asked } = recall.round;
  const all = asked.get(requirements) ?? requirements.map((requirement) => askedOf(requirement, recall));
  asked.set(requirements, all);
  return all.map((one) => foundFor(one, circumstances, recall, judge));
}

/** The finding on a single requirement, in the same way. */
export function keptFinding(requirement: Requirement, circumstances: Circumstances, recall: Recall, judge: Judge): Finding {
  return foundFor(askedOf(requirement, recall), circumstances, recall, judge);
}

function askedOf(requirement: Requirement, { memory, round }: Recall): Asked {
  const { kinds, key, places, distinct } = memory.notesOn(requirement, notesOn);
  return { requirement, kinds, key, distinct, place: answered(places, kinds.includes("stage") ? round.number : "", memory.newNumber) };
}

function foundFor(asked: Asked, circumstances: Circumstances, recall: Recall, judge: Judge): Finding {
  const { requirement, place, distinct } = asked;
  const findings = recall.person.findings.get(asked.key) ?? findingsOfAlike(asked, circumstances.profile, recall);
  if (findings === "differs") return judge(requirement, circumstances);
  return findings.get(place) ?? answered(findings, place, () => sameAs(judge(requirement, circumstances), distinct), MOST_FINDINGS);
}

function notesOn(requirement: Requirement): RequirementNotes {
  const kinds = kindsIn(requirement);
  return { kinds, key: kinds.join(" "), places: noAnswers(), distinct: noAnswers() };
}

/** What was found for whoever has the same facts. It lies with the person, so that what is asked next is found nearby. */
function findingsOfAlike({ kinds, key }: Asked, profile: Profile, { person, memory }: Recall): Findings | "differs" {
  const number = personNumber(kinds, key, profile, memory);
  const findings = number === DIFFERS ? "differs" : answered(memory.notesOn(ALIKE, noAnswers<Findings>), number, noAnswers<Finding>, MOST_ALIKE);
  person.findings.set(key, findings);
  return findings;
}

/** Stands for all who were ever asked about. */
const ALIKE = {};
const MOST_ALIKE = 2 ** 15;
const MOST_FINDINGS = 2 ** 12;
const MOST_DISTINCT = 32;

const DIFFERS = 0;

/** A number for all that rules of these kinds look at in a person; `DIFFERS` where that is not worth keeping. @param key stands for the kinds */
export function personNumber(kinds: readonly ConditionKind[], key: string, profile: Profile, memory: Memory): number {
  return answered(memory.notesOn(profile, nothingOfPerson).numbers, key, () => {
    const keys = kinds.map((kind) => looks[kind]?.(profile));
    return keys.includes(undefined) ? DIFFERS : memory.numberOf(JSON.stringify(keys));
  });
}

/** A finding that is there already takes no more room. */
function sameAs(finding: Finding, distinct: Findings): Finding {
  return answered(distinct, JSON.stringify(finding), () => finding, MOST_DISTINCT);
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
