import { catalog } from "#words/catalog.ts";
import { failures } from "#words/failures.ts";
import { yearOf } from "../../core/calendar.ts";
import { parseWhole } from "../../core/input/numbers.ts";
import { stalePrograms } from "../../core/stale.ts";
import { recentSince } from "../../core/stats.ts";
import { staleJson, staleText, staleTsv } from "../../render/stale.ts";
import type { Context } from "../context.ts";
import type { Flags } from "../flags.ts";
import { textOf } from "../flags.ts";
import { deliver } from "../output.ts";
import { valueOf } from "../values.ts";
import { wrapped } from "../../render/lines.ts";

/** How many a terminal shows unless told otherwise. */
const USUAL_LIMIT = 20;

export async function runStale(flags: Flags, context: Context): Promise<void> {
  const { clock } = context;
  const before = wholeOf("before", { from: 1990, to: 2100, what: catalog.kinds.year }, flags) ?? recentSince(yearOf(clock.today));
  const limit = wholeOf("limit", { from: 1, to: 100_000, what: failures.kinds.count }, flags);
  const { reference, version, count } = await context.catalog();
  const all = stalePrograms(await context.records(), before, { clock, reference });
  const toPeople = context.out.terminal && flags["output"] === undefined && flags["json"] !== true;
  const shown = all.slice(0, limit ?? (toPeople ? USUAL_LIMIT : Infinity));
  if (flags["json"] === true)
    return deliver(staleJson(shown, { asOf: clock.today, catalog: { version, programs: count }, before, total: all.length }), flags, context);
  await deliver(toPeople ? staleText(shown, context.out) : staleTsv(shown), flags, context);
  if (!context.err.terminal) return;
  const { found, foundMore } = catalog.stale;
  context.warn(wrapped((shown.length === all.length ? found : foundMore)(all.length, before), context.err.width));
}

function wholeOf(name: string, range: { readonly from: number; readonly to: number; readonly what: string }, flags: Flags): number | undefined {
  const text = textOf(flags, name);
  return text === undefined ? undefined : valueOf(`--${name}`, parseWhole(text, range));
}
