import { findings } from "#words/findings.ts";
import { list } from "#words/list.ts";
import type { DayRange } from "../core/calendar.ts";
import { ageOn } from "../core/calendar.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import type { Profile } from "../core/profile.ts";
import type { Condition } from "../core/requirement.ts";
import type { Reference } from "../core/reference.ts";
import type { SavedById } from "../core/shortlist.ts";
import type { Stage } from "../core/vocabulary.ts";
import { phases } from "../core/vocabulary.ts";
import type { Truth } from "../core/verdict.ts";
import { askedWords, fieldLabels, namesWords, placeWords } from "./asked.ts";
import { dayWords } from "./dates.ts";
import { askWords } from "./facts.ts";

/** What wording a finding needs beside the finding. */
export interface Wording {
  readonly profile: Profile;
  readonly reference: Reference;
  readonly clock: Clock;
  /** What the person saved. */
  readonly saved?: SavedById;
}

/** One sentence with both sides: what is asked, and what we know of the person. */
export function because(finding: Finding, wording: Wording): string {
  if (finding.rule === "silence") return findings.silence(finding.axis, finding.read);
  const reasons = "of" in finding ? combinedWords(finding, wording) : judgedWords(finding, wording);
  return finding.strength === "preferred" ? findings.preferred(reasons) : reasons;
}

type Combined = Extract<Finding, { readonly of: readonly Finding[] }>;
type Judged = Extract<Finding, { readonly condition: Condition }>;

function combinedWords({ rule, of }: Combined, wording: Wording): string {
  const reasons = (parts: readonly Finding[]): readonly string[] => parts.map((part) => because(part, wording));
  switch (rule) {
    case "not":
      return findings.notIf(reasons(of));
    case "allOf":
      return findings.all(reasons(of));
    case "anyOf":
      return findings.either(reasons(relevant(of)));
  }
}

/** Of alternatives, the one that holds says enough. */
function relevant(parts: readonly Finding[]): readonly Finding[] {
  const holding = parts.filter(({ truth }) => truth === "yes");
  return holding.length > 0 ? holding.slice(0, 1) : parts;
}

function judgedWords(finding: Judged, wording: Wording): string {
  const { condition, on, note, healsOn } = finding;
  const asked = list.noted(askedWords(condition, on, wording), note?.replace(/\.$/u, ""));
  return findings.judged(asked, knownWords(finding, wording), healsOn && dayWords(healsOn));
}

/** Our side: what is known of the person, or what would have to be told. */
function knownWords(finding: Judged, wording: Wording): string | undefined {
  const { condition, open } = finding;
  switch (open?.whose) {
    case "profile": {
      const tell = findings.tell(open.ask.map((fact) => askWords[fact]));
      const known = condition.kind === "age" ? ageThen(finding, wording) : undefined;
      return known === undefined ? tell : findings.partly(known, tell);
    }
    case "program":
      return findings.datesOpen;
    case "reader":
      return condition.kind === "other" ? undefined : findings.yoursToTell;
    case undefined:
      return mineWords(finding, wording);
  }
}

function ageThen({ on }: Judged, { profile: { birth } }: Wording): string | undefined {
  return birth && on && ageWords(birth, on);
}

function ageWords(birth: DayRange, on: DayRange): string {
  return findings.age(ageOn(birth.to, on.from), ageOn(birth.from, on.to));
}

function mineWords(finding: Judged, wording: Wording): string | undefined {
  const { profile, reference } = wording;
  switch (finding.condition.kind) {
    case "age":
      return ageThen(finding, wording);
    case "stage":
      return standingWords(profile, finding.truth, finding.condition);
    case "citizenship":
      return findings.citizen(namesWords(profile.citizenships ?? [], reference));
    case "permanent-residence":
      return profile.permanentResidence?.length === 0
        ? findings.noPermanentResident
        : findings.permanentResident(namesWords(profile.permanentResidence ?? [], reference));
    case "residence":
      return profile.livesIn && findings.livesIn(placeWords(profile.livesIn, reference));
    case "study-country":
      return findings.studiesIn(namesWords(profile.studiesIn ?? [], reference));
    case "field-of-study":
      return findings.fields(fieldLabels(profile.fields ?? [], reference));
    case "gpa":
      return profile.gpa && findings.grade(profile.gpa.value, profile.gpa.scale);
    case "institution":
    case "language":
    case "nomination":
    case "membership":
    case "background":
    case "financial-need":
    case "returns-to-study":
    case "other":
      return finding.truth === "yes" ? findings.has : findings.hasNot;
  }
}

const standings: Readonly<Record<Stage, string>> = findings.standings;

function standingWords(profile: Profile, truth: Truth, condition: Extract<Condition, { kind: "stage" }>): string | undefined {
  const { stage, year } = profile;
  if (stage === undefined) return undefined;
  const standing = nowWords(stage, profile);
  const isAccepted = condition.any.some((option) => option.stage === stage);
  return truth === "no" && isAccepted && year !== undefined ? findings.yearMovesOn(standing) : standing;
}

function nowWords(stage: Stage, { year, phase }: Profile): string {
  if (phase !== undefined) return findings.nowInPhase(standings[stage], phases[phase]);
  if (year === undefined) return standings[stage];
  return stage === "high-school" ? findings.nowInGrade(standings[stage], year) : findings.nowInYear(standings[stage], year);
}

export const verdictWords: Readonly<Record<Truth, string>> = findings.verdicts;
