import { yearOf } from "../../core/calendar.ts";
import { catalogStats, recentSince } from "../../core/stats.ts";
import { statsJson, statsText, statsTsv } from "../../render/stats.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { deliver } from "../output.ts";
import { asked } from "../selected.ts";
import { facetQuestion } from "./facets.ts";

export async function runStats(flags: Flags, context: Context): Promise<void> {
  const question = await asked([], {}, context, "match");
  const { reference, version, count } = question.catalog;
  const { today } = context.clock;
  const stats = catalogStats(await context.records(), await context.countryFacts(), facetQuestion(question, {}, context), recentSince(yearOf(today)));
  if (flags["json"] === true) return deliver(statsJson(stats, { asOf: today, catalog: { version, programs: count } }, reference), flags, context);
  const toPeople = context.out.terminal && flags["output"] === undefined;
  return deliver(toPeople ? statsText(stats, context.out, reference) : statsTsv(stats, reference), flags, context);
}
