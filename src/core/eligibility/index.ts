import type { CalendarDate } from "../calendar.ts";
import { ageOn } from "../calendar.ts";
import type { Fact } from "../profile.ts";
import type { Track } from "../program.ts";
import type { Axis, Condition, ConditionKind, Requirement } from "../requirement.ts";
import type { Truth } from "../verdict.ts";
import { any, not } from "../verdict.ts";
import { keysOf } from "../vocabulary.ts";
import { age } from "./age.ts";
import type { Circumstances, Finding, Judgment, Open, Rule } from "./finding.ts";
import { language } from "./language.ts";
import { daysOf } from "./moments.ts";
import { citizenship, institution, permanentResidence, residence, studyCountry } from "./places.ts";
import { keptFinding } from "./looked-at.ts";
import { stage } from "./stage.ts";
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
  const requirements = round ? [...track.requirements, round] : track.requirements;
  return [...requirements.map((requirement) => judge(requirement, circumstances)), ...silences(track, circumstances)];
}

/** What the required findings come to; preferred ones inform and rank only. */
export function truthOfAll(findings: readonly Finding[]): Truth {
  let truth: Truth = "yes";
  for (const finding of findings) {
    if (finding.strength !== "required") continue;
    if (finding.truth === "no") return "no";
    if (finding.truth === "unclear") truth = "unclear";
  }
  return truth;
}

export function judge(requirement: Requirement, circumstances: Circumstances): Finding {
  const { memory } = circumstances;
  return memory === undefined ? judgeAnew(requirement, circumstances) : keptFinding(requirement, circumstances, memory, judgeAnew);
}

function judgeAnew(requirement: Requirement, circumstances: Circumstances): Finding {
  const wording = { strength: requirement.strength ?? "required", ...(requirement.note !== undefined && { note: requirement.note }) } as const;
  if ("kind" in requirement) {
    return { ...wording, rule: requirement.kind, condition: requirement, ...judgeCondition(requirement, circumstances) };
  }
  if ("not" in requirement) {
    const inner = judge(requirement.not, circumstances);
    return { ...wording, rule: "not", of: [inner], ...combined(not(inner.truth), [inner]) };
  }
  const parts = "allOf" in requirement ? requirement.allOf : requirement.anyOf;
  const of = parts.map((part) => judge(part, circumstances));
  const truths = of.map(({ truth }) => truth);
  return "allOf" in requirement
    ? { ...wording, rule: "allOf", of, ...combined(truthOfAll(of), of), ...healsWithAll(of) }
    : { ...wording, rule: "anyOf", of, ...combined(any(truths), of), ...(any(truths) === "no" && healsWithAny(of)) };
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
  const failing = parts.filter(({ truth, strength }) => truth === "no" && strength === "required");
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
  const facts: Fact[] = [];
  for (const { open } of findings) {
    if (open?.whose === "profile") facts.push(...open.ask.filter((fact) => !facts.includes(fact)));
  }
  return facts;
}

/**
 * Kinds on which a program that says nothing leaves everyone, or minors, in doubt. On the others silence means that nothing
 * is asked that we know of.
 */
const telling: Readonly<Partial<Record<Axis, (circumstances: Circumstances) => boolean>>> = {
  stage: () => true,
  citizenship: () => true,
  age: mayBeMinor,
};

function silences(track: Track, circumstances: Circumstances): readonly Finding[] {
  const { memory, dates } = circumstances;
  const silent = memory === undefined ? silencesOf(track) : memory.notesOn(track, silencesOf);
  const stated = dates.round?.for ? statedIn([dates.round.for]) : [];
  return silent.filter(({ axis }) => !stated.includes(axis) && (telling[axis]?.(circumstances) ?? false));
}

type Silence = Extract<Finding, { readonly rule: "silence" }>;

/** Where a track says nothing, whether it matters to the person or not. */
function silencesOf({ requirements, limits }: Track): readonly Silence[] {
  const stated = statedIn(requirements);
  const silent = keysOf(telling).filter((axis) => limits[axis] !== "none" && !stated.includes(axis));
  return silent.map((axis) => ({ rule: "silence", axis, read: limits[axis] === "unstated", strength: "required", truth: "unclear", open: { whose: "program" } }));
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
