import type { CalendarDate, DayRange } from "./calendar.ts";
import { dayOf, monthOf, yearOf } from "./calendar.ts";
import type { Profile } from "./profile.ts";
import type { Country } from "./program.ts";
import type { Phase, Stage } from "./vocabulary.ts";

/**
 * Where a person may stand in their education on some day. `school-leaver`: done with school, and what follows is not known; `year` is
 * then the highest year of a course that they can have reached.
 */
export interface Standing {
  readonly stage: Stage | "school-leaver";
  readonly year?: number;
  readonly phase?: Phase;
  /** Years of the course that follow this one. */
  readonly left?: number;
}

/**
 * The month in which a new year of study begins. A convention, not a fact of any one school: it serves to move a person's year on
 * from today to the day that a requirement speaks of.
 */
const yearBegins: Readonly<Record<number, readonly Country[]>> = {
  2: ["AR", "AU", "BO", "BR", "CL", "NZ", "PE", "PY", "UY", "ZA"],
  3: ["KR"],
  4: ["JP"],
  7: ["IN"],
  9: [
    ..."US,CA,GB,IE,FR,DE,AT,CH,NL,BE,LU,IT,ES,PT,SE,NO,DK,FI,IS,PL,CZ,SK,HU,RO,BG,GR,CY,MT,EE,LV,LT,SI,HR,RS,BA,ME,MK,AL,UA,MD,BY".split(","),
    ..."GE,AM,AZ,TR,IL,RU,CN,TW,HK,MO,VN".split(","),
  ],
};

const AUTUMN = 9;

/** Where the last years of medicine begin in any month from May on, after the pre-clinical ones began in autumn. */
const EARLY_CLINICAL_YEARS = { countries: ["US", "CA"], month: 5, from: 3 } as const;

/** A country for each of the calendars that we know. */
export const oneOfEachCalendar: readonly Country[] = Object.values(yearBegins).flatMap((countries) => countries.slice(0, 1));

const monthOfCountry: ReadonlyMap<Country, number> = new Map(
  Object.entries(yearBegins).flatMap(([month, countries]) => countries.map((country) => [country, Number(month)] as const)),
);

/** For a country of study that is not told, or whose calendar we do not know: any of them. */
const anyMonth = Object.keys(yearBegins).map(Number);
const monthsForAnyone = [...anyMonth, EARLY_CLINICAL_YEARS.month];

/** The last US grade of school. */
const LAST_GRADE = 12;
/** A pre-clinical year is followed by this many clinical ones at least, so that nobody has graduated within them. */
const CLINICAL_YEARS = 2;
/** Shorter courses than these are not known to us, so that nobody is taken to have graduated before. */
const SHORTEST_COURSE: Readonly<Partial<Record<Stage, number>>> = { undergraduate: 3, "medical-student": 4, "graduate-student": 1 };

/** In years; of a stage that is a course. */
export function shortestCourse(stage: Stage): number | undefined {
  return SHORTEST_COURSE[stage];
}

/** The fewest years that their course can take in all. */
export function leastCourseYears({ stage, year = 1 }: Profile): number {
  return Math.max((stage && SHORTEST_COURSE[stage]) ?? 1, year);
}

/** Every standing that is possible on `on`, for what the profile says of `today`; empty where it does not tell a stage. */
export function standingsOn(profile: Profile, today: CalendarDate, on: CalendarDate): readonly Standing[] {
  return standingsAfter(profile, (month) => yearsBegunBetween(today, on, month));
}

/**
 * The standings in the autumn after `on`, which is what pages mean by "rising": where the year of study runs from February to December,
 * too, it is the year that someone is in then.
 */
export function risingStandingsOn(profile: Profile, today: CalendarDate, on: CalendarDate): readonly Standing[] {
  const autumn = dayOf(monthOf(on) < AUTUMN ? yearOf(on) : yearOf(on) + 1, { month: AUTUMN, day: 1 });
  return standingsOn(profile, today, autumn);
}

function standingsAfter(profile: Profile, years: (month: number) => number): readonly Standing[] {
  const { stage, year, phase } = profile;
  if (stage === undefined) return [];
  const left = yearsLeft(profile);
  const now: Standing = { stage, ...(year !== undefined && { year }), ...(phase !== undefined && { phase }), ...(left !== undefined && { left }) };
  const counts = new Set(monthsFor(profile).map(years));
  return [...counts].flatMap((count) => advanced(now, count));
}

function yearsLeft({ stage, year, courseYears }: Profile): number | undefined {
  if (year === undefined || courseYears === undefined) return undefined;
  return stage === undefined || shortestCourse(stage) === undefined ? undefined : Math.max(0, courseYears - year);
}

/** The months in which a year of study may begin for them. */
export function monthsFor(profile: Profile): readonly number[] {
  const { studiesIn } = profile;
  if (studiesIn === undefined || studiesIn.length === 0) return anyMonth;
  const months = studiesIn.flatMap((country) => monthOfCountry.get(country) ?? anyMonth);
  return beginsEarly(profile) ? [...months, EARLY_CLINICAL_YEARS.month] : months;
}

/** Whether the next year may be one of those; whoever tells neither year nor phase may be in any. */
function beginsEarly({ stage, year, phase, studiesIn = [] }: Profile): boolean {
  const { countries, from } = EARLY_CLINICAL_YEARS;
  const isNext = phase === undefined ? year === undefined || year + 1 >= from : phase !== "pre-clinical";
  return stage === "medical-student" && isNext && countries.some((country) => studiesIn.includes(country));
}

/** Whether a year of study begins within these days, for anyone, so that one may stand elsewhere on the first than on the last. */
export function mayDivide({ from, to }: DayRange): boolean {
  return monthsForAnyone.some((month) => yearsBegunBetween(from, to, month) !== 0);
}

/** How many years of study begin after `from`, up to and including `to`; negative going back. */
function yearsBegunBetween(from: CalendarDate, to: CalendarDate, month: number): number {
  return academicYear(to, month) - academicYear(from, month);
}

function academicYear(day: CalendarDate, month: number): number {
  return monthOf(day) >= month ? yearOf(day) : yearOf(day) - 1;
}

function advanced(now: Standing, years: number): readonly Standing[] {
  if (years === 0) return [now];
  if (years < 0) return [before(now, -years)];
  switch (now.stage) {
    case "high-school":
      return inSchool(now, years);
    case "undergraduate":
      return inCourse(now, years, "recent-graduate");
    case "medical-student":
      return inCourse(now, years, "medical-graduate");
    case "graduate-student":
      return inCourse(now, years, "recent-graduate");
    case "recent-graduate":
    case "medical-graduate":
    case "school-leaver":
      return [now];
  }
}

function before({ stage, year, left }: Standing, years: number): Standing {
  if (year === undefined || year <= years) return { stage };
  return { stage, year: year - years, ...(left !== undefined && { left: left + years }) };
}

function inSchool({ year, phase }: Standing, years: number): readonly Standing[] {
  if (phase === "final") return [{ stage: "school-leaver", year: years }];
  if (year === undefined) return [{ stage: "high-school" }, { stage: "school-leaver", year: years }];
  return year + years > LAST_GRADE ? [{ stage: "school-leaver", year: year + years - LAST_GRADE }] : [{ stage: "high-school", year: year + years }];
}

function inCourse(now: Standing, years: number, after: Stage): readonly Standing[] {
  const { stage, year, phase, left } = now;
  if (stage === "school-leaver") return [{ stage }];
  const still: Standing = { stage, ...(year !== undefined && { year: year + years }), ...phaseAfter(phase), ...(left !== undefined && { left: left - years }) };
  if (left !== undefined) return left < years ? [{ stage: after }] : [still];
  if (phase === "final" || (phase === "penultimate" && years > 1)) return [{ stage: after }];
  return mayBeOver(now, years) ? [still, { stage: after }] : [still];
}

/** A course of unknown length may be over, but not before its shortest form would be. */
function mayBeOver({ stage, year, phase }: Standing, years: number): boolean {
  if (phase === "penultimate" || (phase === "pre-clinical" && years <= CLINICAL_YEARS)) return false;
  return year === undefined || stage === "school-leaver" || year + years > (SHORTEST_COURSE[stage] ?? 0);
}

/** Of those who are still in the course. */
function phaseAfter(phase: Phase | undefined): { phase?: Phase } {
  if (phase === "penultimate") return { phase: "final" };
  return phase === "clinical" ? { phase } : {};
}
