import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { Fact } from "../profile.ts";
import type { Track } from "../program.ts";
import type { Axis, Condition, ConditionKind, Requirement } from "../requirement.ts";
import type { Truth } from "../verdict.ts";
import { all, any, not } from "../verdict.ts";
import { age } from "./age.ts";
import type { Circumstances, Finding, Judgment, Open, Rule } from "./finding.ts";
import { language } from "./language.ts";
import { daysOf } from "./moments.ts";
import { citizenship, institution, permanentResidence, residence, studyCountry } from "./places.ts";
import { keptFinding, keptFindings } from "./looked-at.ts";
import { stage, stageTruth } from "./stage.ts";
import { background, fieldOfStudy, financialNeed, gpa, membership, nomination, other, returnsToStudy } from "./studies.ts";

/** One rule for each kind of condition. */
const rules: { readonly [Kind in ConditionKind]: Rule<Kind> } = {
  stage,
  age,
  citizenship,
  "permanent-residence": permanentResidence,
  residence,
  "study-country": studyCountry,
  institution,
  language,
  gpa,
  "field-of-study": fieldOfStudy,
  nomination,
  membership,
  background,
  "financial-need": financialNeed,
  "returns-to-study": returnsToStudy,
  other,
};

/** Everything that a track asks, judged: its requirements, and where its silence leaves a doubt. */
export function judgeTrack(track: Track, circumstances: Circumstances): readonly Finding[] {
  const round = circumstances.dates.round?.for;
  const findings = judgeAll(track.requirements, circumstances);
  return findings.concat(round ? judge(round, circumstances) : [], silences(track, circumstances));
}

/** What the required findings come to; preferred ones inform and rank only. */
export function truthOfAll(findings: readonly Finding[]): Truth {
  let answer: Truth = "yes";
  for (const { strength, truth } of findings) {
    if (strength !== "required" || truth === "yes") continue;
    if (truth === "no") return "no";
    answer = "unclear";
  }
  return answer;
}

/** What is required and not met, in the order of the program. */
export function refusals(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ truth, strength }) => truth === "no" && strength === "required");
}

function judgeAll(requirements: readonly Requirement[], circumstances: Circumstances): readonly Finding[] {
  const { recall } = circumstances;
  if (recall === undefined) return requirements.map((requirement) => judgeAnew(requirement, circumstances));
  return keptFindings(requirements, circumstances, recall, judgeAnew);
}

export function judge(requirement: Requirement, circumstances: Circumstances): Finding {
  const { recall } = circumstances;
  return recall === undefined ? judgeAnew(requirement, circumstances) : keptFinding(requirement, circumstances, recall, judgeAnew);
}

/** The truth of its finding, sooner: nothing is worked out that explains it. */
export function truthOfRequirement(requirement: Requirement, circumstances: Circumstances): Truth {
  if ("kind" in requirement) return requirement.kind === "stage" ? stageTruth(requirement, circumstances) : judge(requirement, circumstances).truth;
  if ("not" in requirement) return not(truthOfRequirement(requirement.not, circumstances));
  if ("anyOf" in requirement) return any(requirement.anyOf.map((part) => truthOfRequirement(part, circumstances)));
  return all(requirement.allOf.filter(({ strength }) => strength !== "preferred").map((part) => truthOfRequirement(part, circumstances)));
}

function judgeAnew(requirement: Requirement, circumstances: Circumstances): Finding {
  const { strength = "required", note } = requirement;
  if ("kind" in requirement) {
    const judgment = judgeCondition(requirement, circumstances);
    const judged = { ...judgment, strength, rule: requirement.kind, condition: requirement } as const;
    return note === undefined ? judged : { ...judged, note };
  }
  const wording: Pick<Finding, "strength" | "note"> = note === undefined ? { strength } : { strength, note };
  if ("not" in requirement) {
    const inner = judge(requirement.not, circumstances);
    return { ...combined(not(inner.truth), [inner]), ...wording, rule: "not", of: [inner] };
  }
  const parts = "allOf" in requirement ? requirement.allOf : requirement.anyOf;
  const of = parts.map((part) => judge(part, circumstances));
  if ("allOf" in requirement) return { ...combined(truthOfAll(of), of), ...wording, rule: "allOf", of, ...healsWithAll(of) };
  const truth = any(of.map((part) => part.truth));
  return { ...combined(truth, of), ...wording, rule: "anyOf", of, ...(truth === "no" && healsWithAny(of)) };
}

function judgeCondition<Kind extends ConditionKind>(condition: Extract<Condition, { kind: Kind }>, circumstances: Circumstances): Judgment {
  const rule: Rule<Kind> = rules[condition.kind];
  return rule(condition, circumstances);
}

/** The judgment of a combination: open for the reasons of its open parts. */
function combined(truth: Truth, parts: readonly Finding[]): Judgment {
  const openness = truth === "unclear" ? openOf(parts) : undefined;
  return { truth, ...(openness && { open: openness }) };
}

/** All parts that fail have to heal. */
function healsWithAll(parts: readonly Finding[]): { healsOn?: CalendarDate } {
  const failing = refusals(parts);
  const days = failing.flatMap(({ healsOn }) => healsOn ?? []).toSorted();
  const last = days.at(-1);
  return last !== undefined && days.length === failing.length ? { healsOn: last } : {};
}

/** One part is enough. */
function healsWithAny(parts: readonly Finding[]): { healsOn?: CalendarDate } {
  const first = parts
    .flatMap(({ healsOn }) => healsOn ?? [])
    .toSorted()
    .at(0);
  return first === undefined ? {} : { healsOn: first };
}

function openOf(parts: readonly Finding[]): Open {
  const opens = parts.flatMap(({ open }) => open ?? []);
  const facts = [...new Set(opens.flatMap((open) => (open.whose === "profile" ? open.ask : [])))];
  if (facts.length > 0) return { whose: "profile", ask: facts };
  return opens.find(({ whose }) => whose === "reader") ?? { whose: "program" };
}

/** The facts that would settle what is open in a list of findings. */
export function asks(findings: readonly Finding[]): readonly Fact[] {
  const facts = new Set<Fact>();
  for (const { open } of findings) if (open?.whose === "profile") for (const fact of open.ask) facts.add(fact);
  return [...facts];
}

/** What keeps a verdict open: facts that the person can tell, kinds that no page speaks of, and how many conditions are to be read. */
export function stillOpen(findings: readonly Finding[]): { readonly facts: readonly Fact[]; readonly silent: readonly Axis[]; readonly toRead: number } {
  const open = findings.filter(({ truth, strength }) => truth === "unclear" && strength === "required");
  const silent = open.flatMap((finding) => (finding.rule === "silence" ? [finding.axis] : []));
  return { facts: asks(open), silent, toRead: open.filter((finding) => finding.open?.whose === "reader").length };
}

interface Telling {
  readonly axis: Axis;
  readonly matters: (circumstances: Circumstances) => boolean;
}

/**
 * Kinds on which a program that says nothing leaves everyone, or minors, in doubt. On the others silence means that nothing
 * is asked that we know of.
 */
const telling: readonly Telling[] = [
  { axis: "stage", matters: () => true },
  { axis: "citizenship", matters: () => true },
  { axis: "age", matters: mayBeMinor },
];

function silences(track: Track, circumstances: Circumstances): readonly Finding[] {
  const { recall, dates } = circumstances;
  const silent = recall === undefined ? silentIn(track) : recall.memory.notesOn(track, silentIn);
  const inRound = dates.round?.for ? statedIn([dates.round.for]) : [];
  return silent.filter(({ axis, matters }) => !inRound.includes(axis) && matters(circumstances)).map(({ finding }) => finding);
}

/** The kinds of which a track says nothing, in no round. */
function silentIn({ requirements, limits }: Track): readonly (Telling & { readonly finding: Finding })[] {
  const stated = statedIn(requirements);
  return telling
    .filter(({ axis }) => limits[axis] !== "none" && !stated.includes(axis))
    .map(({ axis, matters }) => {
      const read = limits[axis] === "unstated";
      return { axis, matters, finding: { rule: "silence", axis, read, strength: "required", truth: "unclear", open: { whose: "program" } } };
    });
}

/** What is preferred says nothing of who is refused. */
function statedIn(requirements: readonly Requirement[]): readonly Axis[] {
  return requirements.filter(({ strength }) => strength !== "preferred").flatMap(axesOf);
}

const FULL_AGE = 18;

/** Hospitals and laboratories often refuse minors, so that to them, and to those who may be, silence on age says nothing. */
function mayBeMinor(circumstances: Circumstances): boolean {
  const { birth } = circumstances.profile;
  return birth === undefined || ageOn(birth.to, daysOf("application", circumstances).from) < FULL_AGE;
}

/** The kinds of conditions that a requirement speaks of. */
export function axesOf(requirement: Requirement): readonly Axis[] {
  if ("allOf" in requirement) return requirement.allOf.flatMap(axesOf);
  if ("anyOf" in requirement) return requirement.anyOf.flatMap(axesOf);
  if ("not" in requirement) return axesOf(requirement.not);
  if (requirement.kind === "other") return requirement.about ? [requirement.about] : [];
  return [requirement.kind];
}
