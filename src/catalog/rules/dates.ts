import { mistakes } from "#words/mistakes.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { daysInMonth, dayOf, yearOf } from "../../core/calendar.ts";
import type { DateRule } from "../../core/program.ts";
import type { AuthoredProgram, AuthoredTerms } from "../schema.ts";
import type { FileRule, Mistake } from "./rule.ts";
import { walk } from "./rule.ts";

const LEAP_YEAR = 2028;

/** Days that exist, in an order that is possible. */
export const possibleDates: FileRule = (file) => [...impossibleDays(file), ...termsOf(file).flatMap(({ terms, path }) => disordered(terms, path))];

function impossibleDays(file: AuthoredProgram): readonly Mistake[] {
  return [...walk(file)].flatMap(({ value, path }) =>
    typeof value === "object" && value !== null && "rule" in value ? impossibleDay(value as DateRule, path) : [],
  );
}

function impossibleDay(rule: DateRule, path: readonly PropertyKey[]): readonly Mistake[] {
  if (rule.rule === "annual" && rule.day > daysInMonth(LEAP_YEAR, rule.month))
    return [{ path: [...path, "day"], message: mistakes.noSuchDay(rule.day, rule.month) }];
  if (rule.rule === "month" && rule.until === rule.month) return [{ path: [...path, "until"], message: mistakes.sameMonth }];
  if (rule.rule === "relative" && rule.weeks === undefined && rule.months === undefined) return [{ path, message: mistakes.noLength }];
  if ((rule.rule === "annual" || rule.rule === "dated") && (rule.time === undefined) !== (rule.zone === undefined))
    return [{ path, message: mistakes.timeWithoutZone }];
  return [];
}

function termsOf(file: AuthoredProgram): readonly { readonly terms: AuthoredTerms; readonly path: readonly PropertyKey[] }[] {
  return [{ terms: file, path: [] }, ...(file.tracks ?? []).map((terms, index) => ({ terms, path: ["tracks", index] }))];
}

const order = [
  ["opens", "closes"],
  ["closes", "starts"],
  ["starts", "ends"],
] as const;

/** Compared only where both dates were seen for the same year. */
function disordered({ rounds = [] }: AuthoredTerms, path: readonly PropertyKey[]): readonly Mistake[] {
  return rounds.flatMap((round, index) =>
    order.flatMap(([before, after]): readonly Mistake[] => {
      const [first, second] = [seenDay(round[before]), seenDay(round[after])];
      if (first === undefined || second === undefined || yearOf(first) !== yearOf(second) || first <= second) return [];
      return [{ path: [...path, "rounds", index, before], message: mistakes.disorder[before](first, second) }];
    }),
  );
}

function seenDay(rule: DateRule | "unstated" | undefined): CalendarDate | undefined {
  if (rule === undefined || rule === "unstated") return undefined;
  if (rule.rule === "dated") return rule.date;
  return rule.rule === "annual" && rule.seen !== undefined ? dayOf(rule.seen, rule) : undefined;
}

/** South of the equator a season's name means other months. */
const southern = new Set([
  "AR",
  "AU",
  "BO",
  "BR",
  "BW",
  "CL",
  "FJ",
  "ID",
  "LS",
  "MG",
  "MW",
  "MZ",
  "NA",
  "NZ",
  "PE",
  "PG",
  "PY",
  "RW",
  "SZ",
  "TZ",
  "UY",
  "WS",
  "ZA",
  "ZM",
  "ZW",
]);

export const noSouthernSeasons: FileRule = (file) =>
  termsOf(file).flatMap(({ terms, path }) => {
    const locations = terms.locations ?? file.locations ?? [];
    if (locations.length === 0 || !locations.every(({ country }) => country !== undefined && southern.has(country))) return [];
    return [...walk(terms.rounds ?? [], [...path, "rounds"])].flatMap(({ value, path: at }): readonly Mistake[] =>
      typeof value === "object" && value !== null && "rule" in value && value.rule === "season" ? [{ path: at, message: mistakes.southernSeason }] : [],
    );
  });
