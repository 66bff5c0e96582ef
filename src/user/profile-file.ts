import { own as words } from "#words/own.ts";
import * as z from "zod";
import type { CalendarDate } from "../core/calendar.ts";
import type { Known } from "../core/filters/filter.ts";
import { splitValues } from "../core/filters/filter.ts";
import { isLevelAlone } from "../core/input/level.ts";
import { tellsLength } from "../core/input/study-year.ts";
import type { PersonFact } from "../core/input/person.ts";
import { personFacts } from "../core/input/person.ts";
import type { Answer, OwnAnswers, ProfileFile } from "../core/own-answers.ts";
import { overridden, textsOf } from "../core/own-answers.ts";
import type { Profile } from "../core/profile.ts";
import type { OwnDocument } from "./document.ts";
import { day } from "./values.ts";

const one = z.union([z.string().trim().min(1), z.number(), z.boolean()]);

const answers = Object.fromEntries(personFacts.map(({ id, list }) => [id, (list ? z.union([one, z.array(one)]) : one).optional()]));

const schema: z.ZodType<ProfileFile> = z
  .strictObject({ told: z.strictObject({ year: day.optional() }).optional(), ...answers })
  .transform(({ told, ...rest }) => ({
    answers: rest as ProfileFile["answers"],
    ...(told !== undefined && { told }),
  }));

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

/** With what flags told, in the shape that lasts: an age becomes the days on which one may have been born, a year gets its day. */
export function withAnswers(file: ProfileFile, typed: OwnAnswers, today: Known["today"], profile: Profile): ProfileFile {
  const texts = withYearApart(typed, profile);
  const told = "age" in texts && profile.birth ? { ...without(texts, "age"), born: [`${profile.birth.from}..${profile.birth.to}`] } : texts;
  const given = personFacts.flatMap((fact) => (told[fact.id] === undefined ? [] : [[fact.id, answerOf(fact, told[fact.id] ?? [])] as const]));
  const holds = overridden(textsOf(file), (id) => told[id] ?? []);
  const before = Object.fromEntries(Object.entries(file.answers).filter(([id]) => holds(id).length > 0));
  return withTold({ ...file, answers: inOrder({ ...before, ...Object.fromEntries(given) }) }, "year" in texts ? today : file.told?.year);
}

/** A level that tells the year, too, is kept as both, and so is a year that tells how many there are. */
function withYearApart(texts: OwnAnswers, { stage, year, phase, courseYears }: Profile): OwnAnswers {
  const level = texts["level"]?.at(-1);
  const isWithYear = level !== undefined && stage !== undefined && !isLevelAlone(level);
  const isWithLength = courseYears !== undefined && (isWithYear || texts["year"]?.some(tellsLength) === true);
  if (!isWithYear && !isWithLength) return texts;
  const years = [year, phase].flatMap((told) => (told === undefined ? [] : [String(told)]));
  return {
    ...texts,
    ...(isWithYear && { level: [stage] }),
    ...(years.length > 0 && { year: years }),
    ...(isWithLength && { "course-years": [String(courseYears)] }),
  };
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
