import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import { dayOf, yearOf } from "../core/calendar.ts";
import type { Known } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import type { PersonFact } from "../core/input/person.ts";
import { personFacts } from "../core/input/person.ts";
import type { OwnAnswers } from "../core/own-answers.ts";
import { overridden } from "../core/own-answers.ts";
import type { Profile } from "../core/profile.ts";
import { monthsFor } from "../core/standing.ts";
import type { OwnDocument } from "./document.ts";
import { day } from "./values.ts";

type Answer = string | number | boolean;

/** What a person told of themselves, as a file holds it. */
export interface ProfileFile {
  /** By the ids of the facts. */
  readonly answers: Readonly<Record<string, Answer | readonly Answer[]>>;
  /** When an answer was given that goes out of date. */
  readonly told?: { readonly year?: CalendarDate | undefined } | undefined;
}

const one = z.union([z.string().trim().min(1), z.number(), z.boolean()]);

const answers = Object.fromEntries(personFacts.map(({ id, list }) => [id, (list ? z.union([one, z.array(one)]) : one).optional()]));

const schema: z.ZodType<ProfileFile> = z
  .strictObject({ told: z.strictObject({ year: day.optional() }).optional(), ...answers })
  .transform(({ told, ...rest }) => ({ answers: rest as ProfileFile["answers"], ...(told !== undefined && { told: told as NonNullable<ProfileFile["told"]> }) }));

export const DEFAULT_PROFILE = "default";

export function profileDocument(name: string): OwnDocument<ProfileFile> {
  return {
    file: `profiles/${name}.yaml`,
    folder: "config",
    holds: words.documents.profile(name),
    schema,
    version: 1,
    migrations: [],
    empty: { answers: {} },
    // The answers stand in the file by themselves.
    toFile: ({ answers: given, told }) => ({ ...(told && { told }), ...given }),
  };
}

/** Every answer as the texts that its flag would take. */
export function textsOf({ answers: given }: ProfileFile): OwnAnswers {
  return Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, [answer].flat().map(textOf)]));
}

function textOf(answer: Answer): string {
  return typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer);
}

/** With what flags told, in the shape that lasts: an age becomes the days on which one may have been born, a year gets its day. */
export function withAnswers(file: ProfileFile, texts: OwnAnswers, today: Known["today"], profile: Profile): ProfileFile {
  const told = "age" in texts && profile.birth ? { ...without(texts, "age"), born: [`${profile.birth.from}..${profile.birth.to}`] } : texts;
  const given = personFacts.flatMap((fact) => (told[fact.id] === undefined ? [] : [[fact.id, answerOf(fact, told[fact.id] ?? [])] as const]));
  const holds = overridden(textsOf(file), (id) => told[id] ?? []);
  const before = Object.fromEntries(Object.entries(file.answers).filter(([id]) => holds(id).length > 0));
  return withTold({ ...file, answers: inOrder({ ...before, ...Object.fromEntries(given) }) }, "year" in texts ? today : file.told?.year);
}

function withTold({ answers: given }: ProfileFile, year: CalendarDate | undefined): ProfileFile {
  return { answers: given, ...("year" in given && year !== undefined && { told: { year } }) };
}

export function withoutAnswers(file: ProfileFile, ids: readonly string[]): ProfileFile {
  const left = Object.fromEntries(Object.entries(file.answers).filter(([id]) => !ids.includes(id)));
  return withTold({ ...file, answers: left }, file.told?.year);
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== id));
}

function inOrder<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(personFacts.flatMap(({ id }) => (id in record ? [[id, record[id] as T] as const] : [])));
}

function answerOf({ list }: PersonFact, texts: readonly string[]): Answer | readonly Answer[] {
  const values = list ? splitValues(texts) : texts.slice(-1);
  const answersOf = values.map((text) => (String(Number(text)) === text ? Number(text) : text));
  return list && answersOf.length !== 1 ? answersOf : (answersOf[0] ?? "");
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

