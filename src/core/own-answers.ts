import type { CalendarDate } from "./calendar.ts";
import { dayOf, yearOf } from "./calendar.ts";
import type { TextsOf } from "./input/answers.ts";
import { tellsLength } from "./input/study-year.ts";
import type { Profile } from "./profile.ts";
import { monthsFor } from "./standing.ts";

/** Answers that are kept, by the ids of the facts: the texts that each flag would take. */
export type OwnAnswers = Readonly<Record<string, readonly string[]>>;

/** A flag beats what is kept, and with it whatever else is kept on the same or only made sense beside it. */
const beats: Readonly<Record<string, readonly string[]>> = {
  age: ["born"],
  born: ["age"],
  level: ["year", "course-years", "degree"],
};

/** What flags tell, and what is kept where they tell nothing. */
export function overridden(kept: OwnAnswers, given: TextsOf): TextsOf {
  const beaten = new Set(Object.keys(beats).flatMap((id) => (given(id).length > 0 && !isSame(given(id), kept[id]) ? (beats[id] ?? []) : [])));
  if (given("year").some((text) => outdates(text, kept["course-years"]))) beaten.add("course-years");
  return (id) => (given(id).length > 0 ? given(id) : beaten.has(id) ? [] : (kept[id] ?? []));
}

/** A year that tells how many there are, or is beyond them. */
function outdates(year: string, [length]: readonly string[] = []): boolean {
  return tellsLength(year) || Number(/\d+/u.exec(year)?.[0] ?? 0) > Number(length);
}

function isSame(texts: readonly string[], kept: readonly string[] | undefined): boolean {
  return texts.join("\n") === kept?.join("\n");
}

export type Answer = string | number | boolean;

/** What a person told of themselves, as a file holds it. */
export interface ProfileFile {
  /** By the ids of the facts. */
  readonly answers: Readonly<Record<string, Answer | readonly Answer[]>>;
  /** When an answer was given that goes out of date. */
  readonly told?: { readonly year?: CalendarDate | undefined } | undefined;
}

/** Every answer as the texts that its flag would take. */
export function textsOf({ answers: given }: ProfileFile): OwnAnswers {
  return Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, [answer].flat().map(textOf)]));
}

function textOf(answer: Answer): string {
  return typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer);
}

/** Whether a new year of study may have begun since the year was told. */
export function isYearOld({ answers: given, told }: ProfileFile, profile: Profile, today: CalendarDate): boolean {
  const since = told?.year;
  if (since === undefined || !("year" in given)) return false;
  return monthsFor(profile).some((month) =>
    [yearOf(today), yearOf(today) - 1].some((year) => {
      const begins = dayOf(year, { month, day: 1 });
      return since < begins && begins <= today;
    }),
  );
}
