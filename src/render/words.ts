import type { DayRange } from "../core/calendar.ts";
import { ageOn } from "../core/calendar.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import type { Profile } from "../core/profile.ts";
import type { Condition } from "../core/requirement.ts";
import type { Reference } from "../core/reference.ts";
import { phases, stages } from "../core/vocabulary.ts";
import type { Truth } from "../core/verdict.ts";
import { askedWords, list, namesWords, placeWords } from "./asked.ts";
import { dayWords } from "./dates.ts";
import { askWords } from "./facts.ts";

/** What wording a finding needs beside the finding. */
export interface Wording {
  readonly profile: Profile;
  readonly reference: Reference;
  readonly clock: Clock;
}

/** One sentence with both sides: what is asked, and what we know of the person. */
export function because(finding: Finding, wording: Wording): string {
  const wish = finding.strength === "preferred" ? "preferred: " : "";
  switch (finding.rule) {
    case "silence":
      return silenceWords(finding.axis, finding.read);
    case "not":
      return `${wish}not if: ${finding.of.map((part) => because(part, wording)).join("; ")}`;
    case "allOf":
      return `${wish}${finding.of.map((part) => because(part, wording)).join("; and ")}`;
    case "anyOf":
      return `${wish}either ${relevant(finding.of)
        .map((part) => because(part, wording))
        .join("; or ")}`;
    default: {
      const known = knownWords(finding.condition, finding, wording);
      const heals = finding.healsOn === undefined ? "" : `: from ${dayWords(finding.healsOn)}`;
      const note = finding.note === undefined ? "" : ` (${finding.note.replace(/\.$/u, "")})`;
      return `${wish}${askedWords(finding.condition, finding.on, wording)}${note}${known === "" ? "" : `; ${known}`}${heals}`;
    }
  }
}

/** Of alternatives, the one that holds says enough. */
function relevant(parts: readonly Finding[]): readonly Finding[] {
  const holding = parts.filter(({ truth }) => truth === "yes");
  return holding.length > 0 ? holding.slice(0, 1) : parts;
}

const silentAbout: Readonly<Partial<Record<string, string>>> = {
  stage: "at which stage of study one must be",
  citizenship: "which citizenships are accepted",
  age: "how old one must be",
};

function silenceWords(axis: string, read: boolean): string {
  return `${read ? "the official page does not say" : "no page that was read says"} ${silentAbout[axis] ?? `anything on ${axis}`}`;
}

/** Our side: what is known of the person, or what would have to be told. */
function knownWords(condition: Condition, { truth, open, on }: Finding, wording: Wording): string {
  if (open?.whose === "profile")
    return `${partlyKnown(condition, on, wording)}tell ${list(
      open.ask.map((fact) => askWords[fact]),
      "and",
    )}`;
  if (open?.whose === "program") return "the dates of the program leave it open";
  if (open?.whose === "reader") return condition.kind === "other" ? "" : "only you can tell";
  return mineWords(condition, truth, on, wording);
}

/** "you will be 16 or 17" before the question that settles it. */
function partlyKnown(condition: Condition, on: DayRange | undefined, { profile }: Wording): string {
  if (condition.kind === "age" && profile.birth && on) return `${ageThen(profile.birth, on)}: `;
  return "";
}

function ageThen(birth: DayRange, on: DayRange): string {
  const [youngest, oldest] = [ageOn(birth.to, on.from), ageOn(birth.from, on.to)];
  const ages = youngest === oldest ? String(youngest) : oldest - youngest === 1 ? `${youngest} or ${oldest}` : `${youngest} to ${oldest}`;
  return `you will be ${ages}`;
}

function mineWords(condition: Condition, truth: Truth, on: DayRange | undefined, wording: Wording): string {
  const { profile, reference } = wording;
  switch (condition.kind) {
    case "age":
      return profile.birth && on ? ageThen(profile.birth, on) : "";
    case "stage":
      return standingWords(profile, truth, condition);
    case "citizenship":
      return `you are a citizen of ${namesWords(profile.citizenships ?? [], reference)}`;
    case "permanent-residence":
      return `you are a permanent resident of ${profile.permanentResidence?.length === 0 ? "no country" : namesWords(profile.permanentResidence ?? [], reference)}`;
    case "residence":
      return profile.livesIn ? `you live in ${placeWords(profile.livesIn, reference)}` : "";
    case "study-country":
      return `you study in ${namesWords(profile.studiesIn ?? [], reference)}`;
    case "field-of-study":
      return `you study ${list(fieldLabels(profile, reference), "and")}`;
    case "gpa":
      return profile.gpa ? `yours is ${profile.gpa.value} of ${profile.gpa.scale}` : "";
    case "institution":
    case "language":
    case "nomination":
    case "membership":
    case "background":
    case "financial-need":
    case "returns-to-study":
    case "other":
      return truth === "yes" ? "you have it" : "you do not";
  }
}

function fieldLabels({ fields = [] }: Profile, reference: Reference): readonly string[] {
  return fields.map((field) => reference.fields[field]?.label ?? field);
}

function standingWords({ stage, year, phase }: Profile, truth: Truth, condition: Extract<Condition, { kind: "stage" }>): string {
  const isAccepted = condition.any.some((option) => option.stage === stage);
  if (stage === undefined) return "";
  const where = phase === undefined ? (year === undefined ? "" : ` in ${stage === "high-school" ? "grade" : "year"} ${year} now`) : ` in ${phases[phase]} now`;
  return `you are ${stage === "undergraduate" ? "an" : "a"} ${stages[stage]}${where}${truth === "no" && isAccepted && year !== undefined ? ", and your year moves on" : ""}`;
}

export const verdictWords: Readonly<Record<Truth, string>> = { yes: "you may", unclear: "unclear", no: "you may not" };
