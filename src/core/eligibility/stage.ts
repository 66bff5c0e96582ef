import type { CalendarDate } from "../calendar.ts";
import { answered } from "../memory.ts";
import type { Fact, Profile } from "../profile.ts";
import type { StageOption } from "../requirement.ts";
import { LATE_YEAR } from "../requirement.ts";
import type { Standing } from "../standing.ts";
import { monthsFor, oneOfEachCalendar, risingStandingsOn, shortestCourse, standingsOn } from "../standing.ts";
import type { Phase } from "../vocabulary.ts";
import type { Truth } from "../verdict.ts";
import { all, anyOne, inEveryCase, truthOf } from "../verdict.ts";
import { countingKey, countsAs } from "./counts-as.ts";
import type { Circumstances, Rule } from "./finding.ts";
import { ask } from "./finding.ts";
import { daysOf, daysToApply, daysToJudge } from "./moments.ts";
import { forAnother } from "./recall.ts";

type StageCondition = Parameters<Rule<"stage">>[0];

/**
 * Judged as of the day that the condition names, because a person's year moves on. Where it names none, a host may look at the
 * application or at the start: what fits only one of them is open.
 */
export const stage: Rule<"stage"> = (condition, circumstances) => {
  const { profile } = circumstances;
  if (profile.stage === undefined) return ask("stage");
  const on = daysOf(momentOf(condition), circumstances);
  const truths = truthsOf(condition, circumstances);
  const truth = agreed(truths, circumstances);
  if (truth !== "unclear") return { truth, on };
  const fact = missingFact(optionsFor(profile, condition.any), profile) ?? settlingFact(condition, circumstances);
  if (fact !== undefined) return { ...ask(fact), on };
  const isForProgram = truths[0] !== truths[1] || leansOnTheDay(condition, circumstances);
  return { truth: "unclear", open: { whose: isForProgram ? "program" : "reader" }, on };
};

/** The truth alone. */
export function stageTruth(condition: StageCondition, circumstances: Circumstances): Truth {
  return circumstances.profile.stage === undefined ? "unclear" : agreed(truthsOf(condition, circumstances), circumstances);
}

/** All that the rule looks at in a person, for whoever keeps its answers. */
export function standingKey(profile: Profile): string {
  const { stage: mine, year, phase, courseYears, studiesIn } = profile;
  return JSON.stringify([mine, year, phase, courseYears, studiesIn === undefined, countingKey(profile), monthsFor(profile)]);
}

function momentOf({ at = "application", rising }: StageCondition): "application" | "start" {
  return rising ? "start" : at;
}

/** At the application and at the start; twice the same where the condition names the day. */
function truthsOf(condition: StageCondition, circumstances: Circumstances): readonly [Truth, Truth] {
  const first = truthAt(momentOf(condition), condition, circumstances);
  return [first, condition.at === undefined && !condition.rising ? truthAt("start", condition, circumstances) : first];
}

/** Whether it is open because the moment may fall on several days. */
function leansOnTheDay(condition: StageCondition, circumstances: Circumstances): boolean {
  const days = daysToJudge(momentOf(condition), circumstances);
  return days.length > 1 || truthOn(days, condition, circumstances) === "no";
}

function agreed([atApplication, atStart]: readonly [Truth, Truth], { dates }: Circumstances): Truth {
  // Without a start of its own the program lets people choose one: whoever fits now can choose to come now.
  if (atApplication === "yes" && dates.starts === undefined) return "yes";
  return atApplication === atStart ? atApplication : "unclear";
}

function truthAt(moment: "application" | "start", condition: StageCondition, circumstances: Circumstances): Truth {
  const days = daysToJudge(moment, circumstances);
  const truth = truthOn(days, condition, circumstances);
  if (truth !== "no" || moment === "start") return truth;
  // Whoever fits on another day than the last one may apply on that day.
  const { from, to } = daysToApply(circumstances, daysOf("application", circumstances).from);
  return days.includes(from) && days.includes(to) ? truth : truthOn([from, to], condition, circumstances);
}

function truthOn(days: readonly CalendarDate[], condition: StageCondition, circumstances: Circumstances): Truth {
  const standings = days.flatMap((day) => standingsOnDay(day, condition, circumstances));
  return inEveryCase(standings, (standing) => anyOne(condition.any, (option) => accepts(option, standing, circumstances.profile)));
}

function standingsOnDay(day: CalendarDate, { rising }: StageCondition, { profile, clock, recall }: Circumstances): readonly Standing[] {
  const work = (): readonly Standing[] => (rising ? risingStandingsOn : standingsOn)(profile, clock.today, day);
  const month = day.slice(0, "2027-01".length);
  return recall === undefined ? work() : answered(recall.person.standings, rising ? `rising-${month}` : month, work);
}

/** Whether someone who stands there is meant by the option. */
function accepts(option: StageOption, standing: Standing, profile: Profile): Truth {
  const counts = countsAs(option.stage, standing, profile);
  return counts === "no" ? "no" : all([counts, yearFits(option.years, standing), phaseFits(option.phase, standing)]);
}

function yearFits(years: readonly number[] | undefined, { year, phase, stage: actual }: Standing): Truth {
  if (years === undefined) return "yes";
  // Whoever has left school can have reached any year up to this one, or none.
  if (actual === "school-leaver") return years.some((one) => one <= (year ?? Infinity)) ? "unclear" : "no";
  if (year !== undefined) return truthOf(years.includes(year) || (actual !== "high-school" && isBeyond(years, year)));
  return actual === "high-school" && phase === "final" ? truthOf(years.includes(12)) : "unclear";
}

/** A list that reaches the last years of long courses means all that follow. */
function isBeyond(years: readonly number[], year: number): boolean {
  const last = Math.max(...years);
  return last >= LATE_YEAR && year > last;
}

/** In no course are these years clinical ones, or the last but one. */
const FIRST_YEARS = 2;

/** The years that follow a phase which is a single year. */
const YEARS_LEFT: Readonly<Partial<Record<Phase, number>>> = { penultimate: 1, final: 0 };

/** The final year is one of the clinical ones. */
const within: Readonly<Record<Phase, readonly Phase[]>> = {
  "pre-clinical": ["pre-clinical"],
  clinical: ["clinical", "penultimate", "final"],
  penultimate: ["penultimate"],
  final: ["final"],
};

function phaseFits(wanted: Phase | undefined, standing: Standing): Truth {
  if (wanted === undefined) return "yes";
  return (standing.left === undefined ? undefined : phaseByYears(wanted, standing.left)) ?? phaseByName(wanted, standing);
}

/** What the years that follow tell of a phase; `undefined` where that is nothing. */
function phaseByYears(wanted: Phase, left: number): Truth | undefined {
  if (YEARS_LEFT[wanted] !== undefined) return truthOf(left === YEARS_LEFT[wanted]);
  return left <= 1 ? truthOf(wanted === "clinical") : undefined;
}

function phaseByName(wanted: Phase, { phase, stage: actual, year }: Standing): Truth {
  if (actual === "school-leaver") return wanted !== "pre-clinical" && (year ?? Infinity) <= FIRST_YEARS ? "no" : "unclear";
  if (actual === "high-school" && wanted === "final" && year !== undefined) return truthOf(year === 12);
  if (phase === undefined) return "unclear";
  if (within[wanted].includes(phase)) return "yes";
  return within[phase].includes(wanted) ? "unclear" : "no";
}

/** Those that may be meant for someone at their stage; all where none is. */
function optionsFor(profile: Profile, options: readonly StageOption[]): readonly StageOption[] {
  const { stage: mine = "school-leaver", year } = profile;
  const now: Standing = { stage: mine, ...(year !== undefined && { year }) };
  const relevant = options.filter((option) => countsAs(option.stage, now, profile) !== "no");
  return relevant.length > 0 ? relevant : options;
}

/** Lengths of courses, of which one leaves years to come and one none. */
const LENGTHS = [3, 4, 5, 6, 7, 8];

/** What would make clear where they stand by then: when their year of study begins, or whether their course is over. */
function settlingFact(condition: StageCondition, circumstances: Circumstances): Fact | undefined {
  const { profile } = circumstances;
  const settles = (more: Partial<Profile>): boolean => {
    const told: Circumstances = { ...circumstances, profile: { ...profile, ...more }, recall: forAnother(circumstances.recall) };
    return agreed(truthsOf(condition, told), told) !== "unclear";
  };
  if (profile.studiesIn === undefined && oneOfEachCalendar.some((country) => settles({ studiesIn: [country] }))) return "studiesIn";
  const { phase, year, courseYears } = profile;
  const mayEnd = phase === undefined && courseYears === undefined && (profile.stage === "undergraduate" || profile.stage === "medical-student");
  if (!mayEnd) return undefined;
  if (year === undefined) return settles({ phase: "penultimate" }) ? "phase" : undefined;
  return LENGTHS.some((length) => length >= year && settles({ courseYears: length })) ? "courseYears" : undefined;
}

/** What would settle it: the first fact that is missing, in the order in which they matter. */
function missingFact(asked: readonly StageOption[], profile: Profile): Fact | undefined {
  const { stage: mine, fields, year, phase } = profile;
  const forMedicine = asked.filter((option) => option.stage === "medical-student").length;
  const aboutDegree = mine === "medical-student" && forMedicine === 0 ? missingOfDegree(profile) : undefined;
  if (aboutDegree !== undefined) return aboutDegree;
  if ((mine === "undergraduate" || mine === "graduate-student") && fields === undefined && forMedicine === asked.length) return "fields";
  if (year === undefined && asked.some((option) => option.years)) return "year";
  return phase === undefined ? missingOfCourse(asked, profile) : undefined;
}

/** How long the course is, where that tells whether this year is the last one or the one before. */
function missingOfCourse(asked: readonly StageOption[], { stage: mine, year, courseYears }: Profile): Fact | undefined {
  const wanted = asked.flatMap(({ phase }) => phase ?? []);
  const areToldByYears = mine !== undefined && shortestCourse(mine) !== undefined && year !== undefined && wanted.every((one) => YEARS_LEFT[one] !== undefined);
  if (wanted.length === 0 || (areToldByYears && courseYears !== undefined)) return undefined;
  return areToldByYears ? "courseYears" : "phase";
}

/** Whether medicine counts as an undergraduate degree. */
function missingOfDegree({ degree, studiesIn }: Profile): Fact | undefined {
  if (degree === undefined) return "degree";
  return degree === "graduate-entry" && studiesIn === undefined ? "studiesIn" : undefined;
}
