import fc from "fast-check";
import type { CalendarDate, DayRange } from "../../src/core/calendar.ts";
import { addDays, addMonths, singleDay } from "../../src/core/calendar.ts";
import type { Clock } from "../../src/core/deadlines.ts";
import { birthOfAge } from "../../src/core/input/dates.ts";
import type { ActiveFilter } from "../../src/core/filters/filter.ts";
import { filters } from "../../src/core/filters/index.ts";
import type { LanguageSkill, Profile } from "../../src/core/profile.ts";
import type { Cover, DateRule, Duration, Fee, Location, Pay, Program, Round, Stated, Track } from "../../src/core/program.ts";
import type { Condition, Moment, Requirement, StageOption } from "../../src/core/requirement.ts";
import type { Phase, Stage } from "../../src/core/vocabulary.ts";
import {
  backgrounds,
  cefrLevels,
  coverables,
  feeKinds,
  hostTypes,
  keysOf,
  languageTests,
  payKinds,
  periods,
  phases,
  programTypes,
  seasons,
  stages,
} from "../../src/core/vocabulary.ts";
import { aKnown, TODAY, valueOf } from "./builders.ts";
import { aReference } from "./reference.ts";

type Arbitrary<T> = fc.Arbitrary<T>;

/** Some of the keys of a whole value, so that what is left is consistent. */
function partOf<T extends object>(whole: Arbitrary<T>): Arbitrary<Partial<T>> {
  return whole.chain((value) =>
    fc.subarray(Object.keys(value) as (keyof T)[]).map((keys) => Object.fromEntries(keys.map((key) => [key, value[key]])) as Partial<T>),
  );
}

/** A record whose keys may each be missing, but are never undefined. */
function optional<T>(model: { readonly [Key in keyof T]: Arbitrary<T[Key]> }): Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as Arbitrary<Partial<T>>;
}

// --- days

export const anyDay: Arbitrary<CalendarDate> = fc.integer({ min: -30_000, max: 30_000 }).map((days) => addDays(TODAY, days));
/** Near enough to matter for a round of the next years. */
export const aNearDay: Arbitrary<CalendarDate> = fc.integer({ min: -700, max: 1100 }).map((days) => addDays(TODAY, days));
export const aDayRange: Arbitrary<DayRange> = fc
  .tuple(aNearDay, fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
export const aZone: Arbitrary<string> = fc.constantFrom("UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Europe/London", "AoE");
export const anyClock: Arbitrary<Clock> = fc.record({ today: fc.oneof(fc.constant(TODAY), aNearDay), zone: aZone });

// --- people

const countries = Object.keys(aReference.countries);
const someCountries = fc.subarray(countries, { maxLength: 3 });
const countriesAndGroups = fc.subarray([...countries, ...Object.keys(aReference.groups)], { minLength: 1, maxLength: 4 });

interface Study {
  readonly stage: Stage;
  readonly year?: number;
  readonly phase?: Phase;
  readonly courseYears?: number;
}

/** A year with a phase that it can have in some course. */
function inCourse(stage: Stage, shortest: number, longest: number): Arbitrary<Study> {
  return fc.integer({ min: shortest, max: longest }).chain((length) =>
    fc.integer({ min: 1, max: length }).map((year): Study => {
      const study: Study = { stage, year, courseYears: length };
      if (year === length) return { ...study, phase: "final" };
      return year === length - 1 ? { ...study, phase: "penultimate" } : study;
    }),
  );
}

/** At least two clinical years; of the last ones a person may say no more than that they are clinical. */
const inMedicine: Arbitrary<Study> = fc
  .tuple(inCourse("medical-student", 4, 7), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([study, preClinical, precise]): Study => {
    if (study.phase !== undefined) return precise ? study : { ...study, phase: "clinical" };
    return { ...study, phase: (study.year ?? 0) <= preClinical ? "pre-clinical" : "clinical" };
  });

const inSchool: Arbitrary<Study> = fc.integer({ min: 9, max: 12 }).map((year): Study => {
  if (year === 12) return { stage: "high-school", year, phase: "final" };
  return year === 11 ? { stage: "high-school", year, phase: "penultimate" } : { stage: "high-school", year };
});

const aStudy: Arbitrary<Study> = fc.oneof(
  inSchool,
  inCourse("undergraduate", 3, 6),
  inMedicine,
  inCourse("graduate-student", 1, 5),
  fc.constantFrom<Study>({ stage: "recent-graduate" }, { stage: "medical-graduate" }),
);

/** A day, a month or the year that an age leaves open. */
export const aBirth: Arbitrary<DayRange> = fc.oneof(
  fc.integer({ min: 14 * 365, max: 30 * 365 }).map((ago) => singleDay(addDays(TODAY, -ago))),
  fc.integer({ min: 14, max: 40 }).map((age) => birthOfAge(age, TODAY)),
  fc.integer({ min: 14 * 12, max: 30 * 12 }).map((months) => ({ from: addMonths(TODAY, -months - 1), to: addMonths(TODAY, -months) })),
);

const aSkill: Arbitrary<LanguageSkill> = fc.oneof(
  fc.record({ language: fc.constantFrom("en", "de"), level: fc.constantFrom(...cefrLevels, "native" as const) }),
  fc.record({ language: fc.constant("en"), test: fc.constantFrom(...keysOf(languageTests)), score: fc.integer({ min: 1, max: 130 }) }),
);

const aPlace = fc.oneof(
  fc.constantFrom<{ country: string; region?: string; city?: string }>(
    { country: "US", region: "MD", city: "Baltimore" },
    { country: "US", region: "TX" },
    { country: "US" },
  ),
  fc.constantFrom(...countries).map((country) => ({ country })),
);

const whatIsTold: Arbitrary<Profile> = optional<Required<Omit<Profile, "stage" | "year" | "phase" | "courseYears">>>({
  birth: aBirth,
  degree: fc.constantFrom("first", "graduate-entry"),
  citizenships: someCountries,
  permanentResidence: someCountries,
  livesIn: aPlace,
  studiesIn: someCountries,
  institution: fc.constantFrom("University of Lagos", "Other College"),
  languages: fc.array(aSkill, { maxLength: 3 }),
  gpa: fc.record({ value: fc.double({ min: 0, max: 4, noNaN: true }), scale: fc.constantFrom(4, 5) }),
  fields: fc.subarray(Object.keys(aReference.fields), { maxLength: 2 }),
  memberships: fc.subarray(["IFMSA", "ABC", "Global Brigades"]),
  backgrounds: fc.subarray([...keysOf(backgrounds)], { maxLength: 3 }),
  financialNeed: fc.boolean(),
  returnsToStudy: fc.boolean(),
  budget: fc.record({ amount: fc.integer({ min: 0, max: 9000 }), currency: fc.constantFrom("USD", "EUR", "INR") }),
  available: aDayRange,
});

/** Nobody in it contradicts themselves: a phase only with a year in which a course can have it. */
export const aConsistentProfile: Arbitrary<Profile> = fc.tuple(whatIsTold, partOf(aStudy)).map(([told, study]) => ({ ...told, ...study }));

const grades = [9, 10, 11, 12];

/** Someone whose grade is known on every day. */
export const aPupil: Arbitrary<Profile> = fc
  .tuple(fc.constantFrom(...grades), fc.constantFrom("US", "AU", "KR", "IN"))
  .map(([year, country]) => ({ stage: "high-school", year, studiesIn: [country] }));

// --- requirements

const aMoment: Arbitrary<Moment> = fc.constantFrom("application", "start", "09-30", "02-29");

const aStageOption: Arbitrary<StageOption> = fc
  .tuple(
    fc.constantFrom(...keysOf(stages)),
    optional({ years: fc.subarray([1, 2, 3, 4, 5, 6, 9, 10, 11, 12], { minLength: 1 }), phase: fc.constantFrom(...keysOf(phases)) }),
  )
  .map(([stage, more]) => ({ stage, ...more }));

const ageLimits = fc.tuple(fc.integer({ min: 14, max: 22 }), fc.integer({ min: 0, max: 20 })).map(([min, more]) => ({ min, max: min + more }));

/** What depends on the day on which it is judged. */
export const aDatedCondition: Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.array(aStageOption, { minLength: 1, maxLength: 3 }), optional({ at: fc.constantFrom("application", "start"), rising: fc.constant(true) }))
    .map(([any, more]) => ({ kind: "stage", any, ...more }) as Condition),
  fc.tuple(partOf(ageLimits), optional({ at: aMoment })).map(([limits, more]) => ({ kind: "age", ...limits, ...more }) as Condition),
);

export const aGradeCondition: Arbitrary<Condition> = fc
  .tuple(fc.subarray(grades, { minLength: 1 }), optional({ at: fc.constantFrom("application", "start"), rising: fc.constant(true) }))
  .map(([years, more]) => ({ kind: "stage", any: [{ stage: "high-school", years }], ...more }) as Condition);

const aCondition: Arbitrary<Condition> = fc.oneof(
  { arbitrary: aDatedCondition, weight: 3 },
  optional({ in: countriesAndGroups, notIn: countriesAndGroups }).map((lists) => ({ kind: "citizenship", ...lists }) as Condition),
  countriesAndGroups.map((list) => ({ kind: "permanent-residence", in: list }) as const),
  fc
    .array(
      aPlace.chain((place) => fc.constantFrom(place, { ...place, area: "near the campus" })),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => ({ kind: "residence", in: list }) as const),
  optional({ in: countriesAndGroups, notIn: countriesAndGroups }).map((lists) => ({ kind: "study-country", ...lists }) as Condition),
  optional({ any: fc.constant(["University of Lagos"]) }).map((more) => ({ kind: "institution", ...more }) as Condition),
  optional({
    cefr: fc.constantFrom(...cefrLevels),
    tests: fc.array(fc.record({ test: fc.constantFrom(...keysOf(languageTests)), min: fc.integer({ min: 1, max: 130 }) }), { minLength: 1, maxLength: 2 }),
    testRequired: fc.constant(true),
  }).map((more) => ({ kind: "language", language: "en", ...more }) as Condition),
  fc.record({ kind: fc.constant("gpa"), min: fc.double({ min: 0, max: 4, noNaN: true }), scale: fc.constantFrom(4, 5) }) as Arbitrary<Condition>,
  fc
    .tuple(fc.subarray(Object.keys(aReference.fields), { minLength: 1 }), optional({ related: fc.constant(true) }))
    .map(([any, more]) => ({ kind: "field-of-study", any, ...more }) as Condition),
  fc.constant({ kind: "nomination" } as const),
  fc
    .tuple(fc.constantFrom("IFMSA member organization", "ABC"), optional({ countries: countriesAndGroups }))
    .map(([of, more]) => ({ kind: "membership", of, ...more }) as Condition),
  optional({ any: fc.subarray([...keysOf(backgrounds)], { minLength: 1, maxLength: 3 }) }).map((more) => ({ kind: "background", ...more }) as Condition),
  fc.constantFrom({ kind: "financial-need" } as const, { kind: "returns-to-study" } as const),
  optional({ about: fc.constantFrom("citizenship", "stage") }).map((more) => ({ kind: "other", text: "as the host sees fit", ...more }) as Condition),
);

const aStrength = optional({ strength: fc.constant("preferred" as const) });

/** Trees over all kinds, with "preferred" at any place. */
export const aRequirement: Arbitrary<Requirement> = fc.letrec<{ tree: Requirement; leaf: Requirement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: tie("leaf"), weight: 4 },
    { arbitrary: fc.tuple(fc.array(tie("tree"), { minLength: 1, maxLength: 3 }), aStrength).map(([allOf, more]) => ({ allOf, ...more })), weight: 1 },
    { arbitrary: fc.tuple(fc.array(tie("tree"), { minLength: 1, maxLength: 3 }), aStrength).map(([anyOf, more]) => ({ anyOf, ...more })), weight: 1 },
    { arbitrary: fc.tuple(tie("tree"), aStrength).map(([inner, more]) => ({ not: inner, ...more })), weight: 1 },
  ),
  leaf: fc.tuple(aCondition, aStrength).map(([condition, more]) => ({ ...condition, ...more })),
})).tree;

// --- rounds

const aTime = fc.constantFrom({}, { time: "23:59", zone: "AoE" }, { time: "09:00", zone: "Pacific/Kiritimati" }, { time: "02:30", zone: "America/St_Johns" });
const aSeen = optional({ seen: fc.integer({ min: 2019, max: 2028 }) });
const aMonth = fc.integer({ min: 1, max: 12 });

export const aRuleWithDays: Arbitrary<DateRule> = fc.oneof(
  fc
    .tuple(aNearDay, aTime, aSeen)
    .map(([date, at, seen]): DateRule => ({ rule: "annual", month: Number(date.slice(5, 7)), day: Number(date.slice(8)), ...at, ...seen })),
  fc.tuple(aTime, aSeen).map(([at, seen]): DateRule => ({ rule: "annual", month: 2, day: 29, ...at, ...seen })),
  fc.tuple(aNearDay, aTime).map(([date, at]): DateRule => ({ rule: "dated", date, ...at })),
  fc.tuple(aMonth, aSeen).map(([month, seen]): DateRule => ({ rule: "month", month, ...seen })),
  fc.tuple(fc.constantFrom(...keysOf(seasons)), aSeen).map(([season, seen]): DateRule => ({ rule: "season", season, ...seen })),
);

const aRule: Arbitrary<DateRule> = fc.oneof(
  { arbitrary: aRuleWithDays, weight: 4 },
  { arbitrary: optional({ weeks: fc.integer({ min: 0, max: 40 }) }).map((more) => ({ rule: "rolling", ...more }) as DateRule), weight: 1 },
  {
    arbitrary: optional({ weeks: fc.integer({ min: 0, max: 20 }), months: fc.integer({ min: 0, max: 9 }) }).map(
      (more) => ({ rule: "relative", ...more }) as DateRule,
    ),
    weight: 1,
  },
  { arbitrary: fc.constant<DateRule>({ rule: "varies" }), weight: 1 },
);

export const anyRound: Arbitrary<Round> = fc
  .tuple(
    fc.oneof({ arbitrary: aRule, weight: 9 }, { arbitrary: fc.constant("unstated" as const), weight: 1 }),
    optional({ opens: aRule, starts: aRule, ends: aRule, for: aRequirement }),
  )
  .map(([closes, more]) => ({ closes, ...more }));

/** A round of which at least the closing or the start is only known to a month or a season. */
export const anEstimatedRound: Arbitrary<Round> = fc
  .tuple(aMonth, fc.constantFrom(...keysOf(seasons)), fc.constantFrom("closes", "closes alone", "starts", "both"), aRuleWithDays)
  .map(([month, season, which, rule]): Round => {
    const [ofMonth, ofSeason]: readonly [DateRule, DateRule] = [
      { rule: "month", month },
      { rule: "season", season },
    ];
    const [one, two] = month % 2 === 0 ? [ofMonth, ofSeason] : [ofSeason, ofMonth];
    if (which === "closes alone") return { closes: one };
    return { closes: which === "starts" ? rule : one, starts: which === "closes" ? rule : two };
  });

// --- tracks and programs

const notTold = fc.constantFrom("none" as const, "unstated" as const, undefined);
const stated = <T>(value: Arbitrary<T>): Arbitrary<Stated<T>> => fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: notTold, weight: 1 });
/** Both ends, one end or a single number. */
const aRange = (max: number): Arbitrary<{ low?: number; high?: number }> =>
  partOf(fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 0, max })).map(([low, more]) => ({ low, high: low + more }))).filter(
    (range) => Object.keys(range).length > 0,
  );
const anAmount = optional({ amount: aRange(3000), currency: fc.constantFrom("USD", "EUR", "GBP", "XXX"), per: fc.constantFrom(...periods) });

const aFee: Arbitrary<Fee> = fc
  .tuple(fc.constantFrom(...keysOf(feeKinds)), anAmount, optional({ optional: fc.constant(true) }))
  .map(([kind, amount, more]) => ({ kind, ...amount, ...more }) as Fee);
const aPay: Arbitrary<Pay> = fc.tuple(fc.constantFrom(...keysOf(payKinds)), anAmount).map(([kind, amount]) => ({ kind, ...amount }) as Pay);
const aCover: Arbitrary<Cover> = fc
  .tuple(fc.constantFrom(...keysOf(coverables)), optional({ part: fc.constant("half") }))
  .map(([what, more]) => ({ what, ...more }) as Cover);
const aDuration: Arbitrary<Duration> = optional({ weeks: aRange(26), hoursPerWeek: aRange(40) }) as Arbitrary<Duration>;
const aLocation: Arbitrary<Location> = fc.oneof(
  aPlace as Arbitrary<Location>,
  fc.constantFrom<Location>({ remote: true }, {}, { country: "GB", city: "London" }, { country: "DE", city: "München" }),
);

export const anyTrack: Arbitrary<Track> = fc.record({
  id: fc.constantFrom("one", "two"),
  locations: fc.array(aLocation, { maxLength: 3 }),
  requirements: fc.array(aRequirement, { maxLength: 4 }),
  limits: optional({
    stage: fc.constantFrom("none", "unstated"),
    citizenship: fc.constantFrom("none", "unstated"),
    age: fc.constantFrom("none", "unstated"),
  }) as Arbitrary<Track["limits"]>,
  rounds: fc.array(anyRound, { maxLength: 3 }),
  pay: stated(aPay),
  fees: stated(fc.array(aFee, { maxLength: 2 })),
  covers: stated(fc.array(aCover, { maxLength: 3 })),
  excludes: fc.subarray([...keysOf(coverables)], { maxLength: 2 }),
  duration: stated(aDuration),
});

const moreOfAProgram = optional({
  cycle: fc.integer({ min: 2018, max: 2027 }),
  ended: fc.constantFrom({ status: "paused" as const }, { status: "ended" as const }),
});

export const anyProgram: Arbitrary<Program> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/u),
    name: fc.constantFrom("Alpha", "alpha", "Beta", "Ärzte"),
    host: fc
      .tuple(fc.constant("Host"), optional({ type: fc.constantFrom(...keysOf(hostTypes)) }))
      .map(([name, more]) => ({ name, ...more }) as Program["host"]),
    types: fc.subarray([...keysOf(programTypes)], { minLength: 1 }),
    specialties: fc.subarray(Object.keys(aReference.specialties)),
    tracks: fc.array(anyTrack, { minLength: 1, maxLength: 2 }) as unknown as Arbitrary<Program["tracks"]>,
    more: moreOfAProgram,
  })
  .map(({ more, ...program }) => ({ ...program, ...more }) as Program);

/** A catalog: every id once. */
export const someProgramsWithIds: Arbitrary<readonly Program[]> = fc.uniqueArray(anyProgram, { maxLength: 6, selector: ({ id }) => id });

// --- filters

/** For each filter values that it understands. */
const filterTexts: Readonly<Record<string, readonly string[]>> = {
  country: ["us", "uk,de", "!us", "in,!de"],
  region: ["eu", "US-MD", "!commonwealth"],
  city: ["Baltimore", "!London"],
  remote: [""],
  type: ["research", "elective,!research"],
  specialty: ["surgery", "!neurology"],
  "host-type": ["university", "!ngo"],
  paid: [""],
  "fully-paid": [""],
  free: [""],
  covers: ["housing", "meals,travel", "!visa"],
  weeks: ["4..8", "12.."],
  starts: ["2027", "2027-06..2027-09", "2028-06"],
  "deadline-before": ["2027-03-01"],
  "open-now": [""],
  fresh: ["2025"],
};

const filterSamples: readonly ActiveFilter[] = filters.flatMap((filter) =>
  (filterTexts[filter.id] ?? []).map((text) => valueOf(filter.condition([text], aKnown))),
);

/** Filters as a command line can have them: each at most once. */
export const someFilters: Arbitrary<readonly ActiveFilter[]> = fc.uniqueArray(fc.constantFrom(...filterSamples), { maxLength: 4, selector: ({ id }) => id });
