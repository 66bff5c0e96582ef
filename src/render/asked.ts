import { conditions } from "#words/conditions.ts";
import { oneOf } from "#words/count.ts";
import { languages } from "#words/languages.ts";
import { list } from "#words/list.ts";
import { places } from "#words/places.ts";
import type { DayRange } from "../core/calendar.ts";
import type { Reference } from "../core/reference.ts";
import type { Condition, Moment, Place, StageOption } from "../core/requirement.ts";
import { LATE_YEAR } from "../core/requirement.ts";
import type { Stage } from "../core/vocabulary.ts";
import { backgrounds, languageTests, phases } from "../core/vocabulary.ts";
import { daysWords } from "./dates.ts";
import { placeName } from "./places.ts";

/** What a condition asks for. */
export function askedWords(condition: Condition, on: DayRange | undefined, { reference }: { readonly reference: Reference }): string {
  switch (condition.kind) {
    case "citizenship":
    case "permanent-residence":
    case "residence":
    case "study-country":
      return placesAsked(condition, reference);
    case "stage":
    case "institution":
    case "field-of-study":
    case "gpa":
      return studiesAsked(condition, reference);
    case "age":
      return momentWords(conditions.age(ageWords(condition.min, condition.max)), condition.at, on);
    case "language":
      return languageWords(condition);
    case "nomination":
      return conditions.nomination(condition.by);
    case "membership":
      return conditions.membership(condition.of, condition.countries && namesWords(condition.countries, reference));
    case "background":
      return condition.any === undefined ? conditions.certainBackgrounds : conditions.backgrounds(condition.any.map((one) => backgrounds[one]));
    case "financial-need":
      return conditions.financialNeed;
    case "returns-to-study":
      return conditions.returnsToStudy;
    case "other":
      return condition.text;
  }
}

type OfKind<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

function placesAsked(condition: OfKind<"citizenship" | "permanent-residence" | "residence" | "study-country">, reference: Reference): string {
  switch (condition.kind) {
    case "citizenship":
      return listsWords(condition, conditions.citizens, conditions.notCitizens, reference);
    case "permanent-residence":
      return conditions.permanentResidents(namesWords(condition.in, reference));
    case "residence":
      return conditions.residents(condition.in.map((place) => placeWords(place, reference)));
    case "study-country":
      return listsWords(condition, conditions.students, conditions.notStudents, reference);
  }
}

/** More schools than these are counted, not named. */
const MOST_SCHOOLS = 6;

function studiesAsked(condition: OfKind<"stage" | "institution" | "field-of-study" | "gpa">, reference: Reference): string {
  switch (condition.kind) {
    case "stage":
      return conditions.stages(condition.any.map((option) => optionWords(option, condition.rising === true)));
    case "institution":
      if (condition.any === undefined) return conditions.certainSchools;
      return condition.any.length > MOST_SCHOOLS ? conditions.namedSchools(condition.any.length) : conditions.schools(condition.any);
    case "field-of-study":
      return conditions.fields(fieldLabels(condition.any, reference), condition.related === true);
    case "gpa":
      return conditions.grade(condition.min, condition.scale);
  }
}

export function fieldLabels(ids: readonly string[], { fields }: Reference): readonly string[] {
  return ids.map((id) => fields[id]?.label ?? id);
}

const applicants: Readonly<Record<Stage, string>> = conditions.applicants;

function optionWords({ stage, years, phase }: StageOption, rising: boolean): string {
  const isSchool = stage === "high-school";
  const inYears = isSchool ? conditions.inGrade : conditions.inYear;
  const named = years === undefined ? applicants[stage] : inYears(applicants[stage], spans(years, isSchool ? Infinity : LATE_YEAR), rising);
  return phase === undefined ? named : conditions.inPhase(named, phases[phase], rising && years === undefined);
}

/** [2, 3, 4, 5] → "2 to 5" @param openFrom a list that reaches this year means all later ones, too */
function spans(years: readonly number[], openFrom: number): string {
  const ordered = years.toSorted((left, right) => left - right);
  const [first, last] = [ordered[0] ?? 0, ordered.at(-1) ?? 0];
  const isRun = last - first === ordered.length - 1;
  if (isRun && ordered.length > 2) return last >= openFrom ? conditions.yearOrLater(first) : conditions.yearsFrom(first, last);
  return oneOf(ordered.map(String));
}

function ageWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return conditions.ages(min, max);
  if (min !== undefined) return conditions.ageOrOlder(min);
  return max === undefined ? "" : conditions.ageOrYounger(max);
}

function momentWords(asked: string, at: Moment | undefined, on: DayRange | undefined): string {
  const days = on && daysWords(on);
  switch (at) {
    case undefined:
      return asked;
    case "application":
      return conditions.whenApplying(asked, days);
    case "start":
      return conditions.onFirstDay(asked, days);
    default:
      return conditions.onDay(asked, days ?? at);
  }
}

type Names = (names: string) => string;

function listsWords(
  { in: allowed, notIn }: { readonly in?: readonly string[]; readonly notIn?: readonly string[] },
  from: Names,
  notFrom: Names,
  reference: Reference,
): string {
  return list.items([...(allowed ? [from(namesWords(allowed, reference))] : []), ...(notIn ? [notFrom(namesWords(notIn, reference))] : [])]);
}

const MOST_NAMES = 8;

/** Country and group names; a long list is counted, since `show --json` has it whole. */
export function namesWords(names: readonly string[], reference: Reference): string {
  const words = names.map((name) => placeName(name, reference));
  return words.length > MOST_NAMES ? list.andMore(words.slice(0, MOST_NAMES - 1), words.length - MOST_NAMES + 1) : oneOf(words);
}

export function placeWords({ country, region, city, area }: Place, reference: Reference): string {
  const place = [city, region === undefined ? undefined : (reference.regions[country]?.[region] ?? region)].filter((part) => part !== undefined);
  const name = placeName(country, reference);
  const whole = place.length > 0 ? places.within(list.items(place), reference.countries[country] ?? name) : name;
  return area === undefined ? whole : list.items([whole, area]);
}

function languageWords({ language, cefr, tests = [], testRequired }: OfKind<"language">): string {
  const results = tests.map(({ test, min }) => conditions.testResult(languageTests[test], min));
  return conditions.language(languages.name(language), [...(cefr === undefined ? [] : [cefr]), ...results], testRequired === true);
}
