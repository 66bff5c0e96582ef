import type { DayRange } from "../core/calendar.ts";
import { ageOn } from "../core/calendar.ts";
import type { Clock } from "../core/deadlines.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import type { Fact, Profile } from "../core/profile.ts";
import type { Condition, Place, StageOption } from "../core/program.ts";
import type { Reference } from "../core/reference.ts";
import { backgrounds, languageTests, phases, stages } from "../core/vocabulary.ts";
import type { Truth } from "../core/verdict.ts";
import { dayWords, daysWords } from "./dates.ts";
import { placeName } from "./places.ts";

/** What wording a finding needs beside the finding. */
export interface Wording {
  readonly profile: Profile;
  readonly reference: Reference;
  readonly clock: Clock;
}

export function list(words: readonly string[], last: "or" | "and"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
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

/** What a condition asks for. */
export function askedWords(condition: Condition, on: DayRange | undefined, { reference }: Pick<Wording, "reference">): string {
  switch (condition.kind) {
    case "stage":
      return `for ${list(condition.any.map((option) => optionWords(option, condition.rising === true)), "or")}`;
    case "age":
      return `age ${ageWords(condition.min, condition.max)}${momentWords(condition.at, on)}`;
    case "citizenship":
      return listsWords(condition, "citizens of", reference);
    case "permanent-residence":
      return `permanent residents of ${namesWords(condition.in, reference)}`;
    case "residence":
      return `people living in ${list(condition.in.map((place) => placeWords(place, reference)), "or")}`;
    case "study-country":
      return listsWords(condition, "students of schools in", reference);
    case "institution":
      return condition.any === undefined ? "students of certain schools" : `students of ${condition.any.length > 6 ? `${condition.any.length} named schools` : list(condition.any, "or")}`;
    case "language":
      return languageWords(condition);
    case "gpa":
      return `a grade average of ${condition.min} of ${condition.scale} or better`;
    case "field-of-study":
      return `students of ${list(condition.any.map((field) => reference.fields[field]?.label ?? field), "or")}${condition.related ? " or a related field" : ""}`;
    case "nomination":
      return `a nomination${condition.by === undefined ? "" : ` by the ${condition.by.replace(/^(the|a|an) /iu, "")}`}`;
    case "membership":
      return `membership: ${condition.of}${condition.countries ? ` in ${namesWords(condition.countries, reference)}` : ""}`;
    case "background":
      return `people ${condition.any === undefined ? "of certain backgrounds" : list(condition.any.map((one) => backgrounds[one]), "or")}`;
    case "financial-need":
      return "people in financial need";
    case "returns-to-study":
      return "people who go on studying afterwards";
    case "other":
      return condition.text;
  }
}

function optionWords({ stage, years, phase }: StageOption, rising: boolean): string {
  const named = `${stages[stage]}s`;
  const label = stage === "high-school" ? "grade" : "year";
  const when = years === undefined ? "" : ` ${rising ? "entering" : "in"} ${label} ${spans(years)}`;
  return `${named}${when}${phase === undefined ? "" : ` in ${phases[phase]}`}`;
}

/** [2, 3, 4, 5] → "2 to 5" */
function spans(years: readonly number[]): string {
  const ordered = years.toSorted((left, right) => left - right);
  const [first, last] = [ordered[0] ?? 0, ordered.at(-1) ?? 0];
  const isRun = last - first === ordered.length - 1;
  if (isRun && ordered.length > 2) return last >= 6 && first < 6 ? `${first} or later` : `${first} to ${last}`;
  return list(ordered.map(String), "or");
}

function ageWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return min === max ? String(min) : `${min} to ${max}`;
  return min === undefined ? `${max ?? ""} or younger` : `${min} or older`;
}

function momentWords(at: string | undefined, on: DayRange | undefined): string {
  const days = on === undefined ? "" : ` (${daysWords(on)})`;
  if (at === undefined) return "";
  if (at === "application") return ` when you apply${days}`;
  return at === "start" ? ` on the first day${days}` : ` on ${on === undefined ? at : daysWords(on)}`;
}

function listsWords({ in: allowed, notIn }: { readonly in?: readonly string[]; readonly notIn?: readonly string[] }, who: string, reference: Reference): string {
  const parts = [allowed ? `${who} ${namesWords(allowed, reference)}` : "", notIn ? `not ${who} ${namesWords(notIn, reference)}` : ""];
  return parts.filter((part) => part !== "").join(", ");
}

const MOST_NAMES = 8;

/** Country and group names; a long list is counted, since `show --json` has it whole. */
export function namesWords(names: readonly string[], reference: Reference): string {
  const words = names.map((name) => placeName(name, reference));
  return words.length > MOST_NAMES ? `${words.slice(0, MOST_NAMES - 1).join(", ")} and ${words.length - MOST_NAMES + 1} more` : list(words, "or");
}

export function placeWords({ country, region, city, area }: Place, reference: Reference): string {
  const place = [city, region === undefined ? undefined : (reference.regions[country]?.[region] ?? region)].filter((part) => part !== undefined);
  const whole = place.length > 0 ? `${place.join(", ")} (${reference.countries[country] ?? placeName(country, reference)})` : placeName(country, reference);
  return area === undefined ? whole : `${whole}, ${area}`;
}

function languageWords({ language, cefr, tests, testRequired }: Extract<Condition, { kind: "language" }>): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  const levels = [...(cefr === undefined ? [] : [cefr]), ...(tests ?? []).map(({ test, min }) => `${languageTests[test]} ${min}`)];
  const level = levels.length === 0 ? " (no level stated)" : ` ${list(levels, "or")}`;
  return `${name}${level}${testRequired ? ", with a test even from native speakers" : ""}`;
}

/** Our side: what is known of the person, or what would have to be told. */
function knownWords(condition: Condition, { truth, open, on }: Finding, wording: Wording): string {
  if (open?.whose === "profile") return `${partlyKnown(condition, on, wording)}tell ${list(open.ask.map((fact) => askWords[fact]), "and")}`;
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
      return (profile.permanentResidence ?? []).length === 0 ? "you are a permanent resident of no country" : `you are a permanent resident of ${namesWords(profile.permanentResidence ?? [], reference)}`;
    case "residence":
      return profile.livesIn ? `you live in ${placeWords(profile.livesIn, reference)}` : "";
    case "study-country":
      return `you study in ${namesWords(profile.studiesIn ?? [], reference)}`;
    case "field-of-study":
      return `you study ${list((profile.fields ?? []).map((field) => reference.fields[field]?.label ?? field), "and")}`;
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

function standingWords({ stage, year, phase }: Profile, truth: Truth, condition: Extract<Condition, { kind: "stage" }>): string {
  const isAccepted = condition.any.some((option) => option.stage === stage);
  if (stage === undefined) return "";
  const where = phase === undefined ? (year === undefined ? "" : ` in ${stage === "high-school" ? "grade" : "year"} ${year} now`) : ` in ${phases[phase]} now`;
  return `you are ${stage === "undergraduate" ? "an" : "a"} ${stages[stage]}${where}${truth === "no" && isAccepted && year !== undefined ? ", and your year moves on" : ""}`;
}

/** What to tell, with the flag that tells it. */
export const askWords: Readonly<Record<Fact, string>> = {
  birth: "your birth date (--born)",
  stage: "what you study (--level)",
  year: "your year of study (--year)",
  phase: "your year, as clinical or final (--year)",
  degree: "whether medicine is your first degree (--degree)",
  citizenships: "your citizenship (--citizenship)",
  permanentResidence: "where you are a permanent resident (--permanent-resident, also none)",
  livesIn: "where you live, with the city (--lives-in)",
  studiesIn: "the country of your school (--studies-in)",
  institution: "the name of your school (--institution)",
  languages: "how well you know the language (--english, --language)",
  gpa: "your grade average (--gpa)",
  fields: "your field of study (--field)",
  memberships: "which associations you belong to (--member, also none)",
  backgrounds: "your background, if you wish (--background, also none)",
  financialNeed: "whether you are in financial need (--need)",
  returnsToStudy: "whether you go on studying afterwards (--returns)",
};

export const verdictWords: Readonly<Record<Truth, string>> = { yes: "you may", unclear: "unclear", no: "you may not" };

/** The facts in a word or two, for where there is no room for more. */
export const factNames: Readonly<Record<Fact, string>> = {
  birth: "birth date",
  stage: "level",
  year: "year",
  phase: "part of the course",
  degree: "kind of degree",
  citizenships: "citizenship",
  permanentResidence: "permanent residence",
  livesIn: "where you live",
  studiesIn: "country of study",
  institution: "school",
  languages: "language level",
  gpa: "grade average",
  fields: "field of study",
  memberships: "memberships",
  backgrounds: "background",
  financialNeed: "financial need",
  returnsToStudy: "further study",
};
