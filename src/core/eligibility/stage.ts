import type { Profile } from "../profile.ts";
import type { StageOption } from "../program.ts";
import type { Standing } from "../standing.ts";
import { oneOfEachCalendar, risingStandingsOn, standingsOn } from "../standing.ts";
import type { Phase, Stage } from "../vocabulary.ts";
import type { Truth } from "../verdict.ts";
import { all, any, inEveryCase, truthOf } from "../verdict.ts";
import type { Circumstances, Judgment, Rule } from "./finding.ts";
import { ask } from "./finding.ts";
import { daysOf, daysToJudge } from "./moments.ts";

type StageCondition = Parameters<Rule<"stage">>[0];

/**
 * Judged as of the day that the condition names, because a person's year moves on. Where it names none, a host may look at the
 * application or at the start: what fits only one of them is open.
 */
export const stage: Rule<"stage"> = (condition, circumstances) => {
  const { profile } = circumstances;
  if (profile.stage === undefined) return ask("stage");
  const truthFor = (someone: Profile): Truth => stageTruth(condition, { ...circumstances, profile: someone });
  const on = daysOf(momentOf(condition), circumstances);
  const truth = truthFor(profile);
  if (truth !== "unclear") return { truth, on };
  const calendarSettles = profile.studiesIn === undefined && oneOfEachCalendar.some((country) => truthFor({ ...profile, studiesIn: [country] }) !== "unclear");
  const dayIsUnknown = momentsDiffer(condition, circumstances) || daysToJudge(momentOf(condition), circumstances).length > 1;
  return { ...open(condition.any, profile, { calendarSettles, dayIsUnknown }), on };
};

function momentOf({ at = "application", rising }: StageCondition): "application" | "start" {
  return rising ? "start" : at;
}

/** Whether a condition that names no day is met on one of them only. */
function momentsDiffer(condition: StageCondition, circumstances: Circumstances): boolean {
  if (condition.at !== undefined || condition.rising) return false;
  return truthAt("application", condition, circumstances) !== truthAt("start", condition, circumstances);
}

function stageTruth(condition: StageCondition, circumstances: Circumstances): Truth {
  if (condition.at !== undefined || condition.rising) return truthAt(momentOf(condition), condition, circumstances);
  const [atApplication, atStart] = [truthAt("application", condition, circumstances), truthAt("start", condition, circumstances)];
  // Without a start of its own the program lets people choose one: whoever fits now can choose to come now.
  if (atApplication === "yes" && circumstances.dates.starts === undefined) return "yes";
  return atApplication === atStart ? atApplication : "unclear";
}

function truthAt(moment: "application" | "start", { any: options, rising }: StageCondition, circumstances: Circumstances): Truth {
  const { profile, clock } = circumstances;
  const standingsFor = rising ? risingStandingsOn : standingsOn;
  const standings = daysToJudge(moment, circumstances).flatMap((day) => standingsFor(profile, clock.today, day));
  return inEveryCase(standings, (standing) => any(options.map((option) => accepts(option, standing, profile))));
}

/** Whether someone who stands there is meant by the option. */
function accepts(option: StageOption, standing: Standing, profile: Profile): Truth {
  return all([stageFits(option.stage, standing.stage, profile), yearFits(option.years, standing), phaseFits(option.phase, standing)]);
}

function stageFits(wanted: Stage, actual: Standing["stage"], { degree, fields }: Profile): Truth {
  if (wanted === actual) return "yes";
  if (actual === "school-leaver") return wanted === "undergraduate" || wanted === "medical-student" ? "unclear" : "no";
  // Medicine is a first degree in most countries.
  if (actual === "medical-student" && wanted === "undergraduate") return degree === undefined ? "unclear" : truthOf(degree === "first");
  if (actual === "medical-student" && wanted === "graduate-student") return degree === "first" ? "no" : "unclear";
  if (actual === "undergraduate" && wanted === "medical-student") return mayBeMedicine(fields);
  if (actual === "medical-graduate" && wanted === "recent-graduate") return "unclear";
  if (actual === "recent-graduate" && wanted === "medical-graduate") return mayBeMedicine(fields);
  return "no";
}

/** Someone who says no more than "undergraduate" may still study medicine. */
function mayBeMedicine(fields: Profile["fields"]): Truth {
  return fields === undefined || fields.includes("medicine") ? "unclear" : "no";
}

function yearFits(years: readonly number[] | undefined, { year, phase, stage: actual }: Standing): Truth {
  if (years === undefined) return "yes";
  // Whoever has left school can have reached any year up to this one, or none.
  if (actual === "school-leaver") return years.some((one) => one <= (year ?? Infinity)) ? "unclear" : "no";
  if (year !== undefined) return truthOf(years.includes(year));
  return actual === "high-school" && phase === "final" ? truthOf(years.includes(12)) : "unclear";
}

/** In no course are these years clinical ones, or the last but one. */
const FIRST_YEARS = 2;

/** The final year is one of the clinical ones. */
const within: Readonly<Record<Phase, readonly Phase[]>> = {
  "pre-clinical": ["pre-clinical"],
  clinical: ["clinical", "penultimate", "final"],
  penultimate: ["penultimate"],
  final: ["final"],
};

function phaseFits(wanted: Phase | undefined, { phase, stage: actual, year }: Standing): Truth {
  if (wanted === undefined) return "yes";
  if (actual === "school-leaver") return wanted !== "pre-clinical" && (year ?? Infinity) <= FIRST_YEARS ? "no" : "unclear";
  if (actual === "high-school" && wanted === "final" && year !== undefined) return truthOf(year === 12);
  if (phase === undefined) return "unclear";
  if (within[wanted].includes(phase)) return "yes";
  return within[phase].includes(wanted) ? "unclear" : "no";
}

/** What would settle it: the first fact that is missing, in the order in which they matter. */
function open(options: readonly StageOption[], profile: Profile, { calendarSettles, dayIsUnknown }: { calendarSettles: boolean; dayIsUnknown: boolean }): Judgment {
  const relevant = options.filter((option) => stageFits(option.stage, profile.stage ?? "school-leaver", profile) !== "no");
  const asked = relevant.length > 0 ? relevant : options;
  if (profile.stage === "medical-student" && profile.degree === undefined && asked.every((option) => option.stage !== "medical-student"))
    return ask("degree");
  if (profile.stage === "undergraduate" && profile.fields === undefined && asked.every((option) => option.stage === "medical-student")) return ask("fields");
  if (profile.year === undefined && asked.some((option) => option.years)) return ask("year");
  if (profile.phase === undefined && asked.some((option) => option.phase)) return ask("phase");
  if (calendarSettles) return ask("studiesIn");
  return dayIsUnknown ? { truth: "unclear", open: { whose: "program" } } : { truth: "unclear", open: { whose: "reader" } };
}
