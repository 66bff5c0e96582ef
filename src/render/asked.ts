import type { DayRange } from "../core/calendar.ts";
import type { Reference } from "../core/reference.ts";
import type { Condition, Place, StageOption } from "../core/requirement.ts";
import { backgrounds, languageTests, phases, stages } from "../core/vocabulary.ts";
import { daysWords } from "./dates.ts";
import { placeName } from "./places.ts";

export function list(words: readonly string[], last: "or" | "and"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

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
      return `age ${ageWords(condition.min, condition.max)}${momentWords(condition.at, on)}`;
    case "language":
      return languageWords(condition);
    case "nomination":
      return `a nomination${condition.by === undefined ? "" : ` by the ${condition.by.replace(/^(the|a|an) /iu, "")}`}`;
    case "membership":
      return `membership: ${condition.of}${condition.countries ? ` in ${namesWords(condition.countries, reference)}` : ""}`;
    case "background":
      return `people ${condition.any === undefined ? "of certain backgrounds" : oneOf(condition.any, (one) => backgrounds[one])}`;
    case "financial-need":
      return "people in financial need";
    case "returns-to-study":
      return "people who go on studying afterwards";
    case "other":
      return condition.text;
  }
}

type OfKind<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

function oneOf<T>(items: readonly T[], words: (item: T) => string): string {
  return list(items.map(words), "or");
}

function placesAsked(condition: OfKind<"citizenship" | "permanent-residence" | "residence" | "study-country">, reference: Reference): string {
  switch (condition.kind) {
    case "citizenship":
      return listsWords(condition, "citizens of", reference);
    case "permanent-residence":
      return `permanent residents of ${namesWords(condition.in, reference)}`;
    case "residence":
      return `people living in ${oneOf(condition.in, (place) => placeWords(place, reference))}`;
    case "study-country":
      return listsWords(condition, "students of schools in", reference);
  }
}

/** More schools than these are counted, not named. */
const MOST_SCHOOLS = 6;

function studiesAsked(condition: OfKind<"stage" | "institution" | "field-of-study" | "gpa">, { fields }: Reference): string {
  switch (condition.kind) {
    case "stage":
      return `for ${oneOf(condition.any, (option) => optionWords(option, condition.rising === true))}`;
    case "institution":
      if (condition.any === undefined) return "students of certain schools";
      return `students of ${condition.any.length > MOST_SCHOOLS ? `${condition.any.length} named schools` : list(condition.any, "or")}`;
    case "field-of-study":
      return `students of ${oneOf(condition.any, (field) => fields[field]?.label ?? field)}${condition.related ? " or a related field" : ""}`;
    case "gpa":
      return `a grade average of ${condition.min} of ${condition.scale} or better`;
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

function listsWords(
  { in: allowed, notIn }: { readonly in?: readonly string[]; readonly notIn?: readonly string[] },
  who: string,
  reference: Reference,
): string {
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
