import { filters } from "#words/filters.ts";
import type { DayRange } from "../calendar.ts";
import { overlaps } from "../calendar.ts";
import type { RoundDates } from "../deadlines.ts";
import { parseDayRange, parseDays } from "../input/dates.ts";
import { parseNumberRange, parseWhole } from "../input/numbers.ts";
import type { Range } from "../program.ts";
import type { Truth } from "../verdict.ts";
import { any, truthOf } from "../verdict.ts";
import type { Filter, View } from "./filter.ts";
import { switchFilter, valueFilter } from "./filter.ts";

export const weeks: Filter = valueFilter<Range>({
  id: "weeks",
  ...filters.weeks,
  parse: (text) => parseNumberRange(text, filters.weeksExample),
  test: ({ track: { duration } }, wanted) => {
    const stated = typeof duration === "object" ? duration.weeks : undefined;
    if (stated === undefined) return "unclear";
    return truthOf((stated.low ?? 0) <= (wanted.high ?? Infinity) && (wanted.low ?? 0) <= (stated.high ?? Infinity));
  },
  echo: echoRange,
  wishes: (value) => ({ weeks: value }),
});

function echoRange({ low, high }: Range): string {
  return low === high ? `${low ?? ""}` : `${low ?? ""}..${high ?? ""}`;
}

/** yes if one round fits. */
function someRound(view: View, fits: (dates: RoundDates) => Truth): Truth {
  return any(view.dates().map(fits));
}

export const starts: Filter = valueFilter<DayRange>({
  id: "starts",
  ...filters.starts,
  parse: (text, { today }) => parseDayRange(text, today),
  test: (view, wanted) => someRound(view, (dates) => (dates.starts ? truthOf(overlaps(dates.starts, wanted)) : "unclear")),
  echo: echoDays,
  wishes: (value) => ({ start: value }),
});

function echoDays({ from, to }: DayRange): string {
  return from === to ? from : `${from}..${to}`;
}

/** Rolling and unknown closings can be before any day. */
export const deadlineBefore: Filter = valueFilter<DayRange>({
  id: "deadline-before",
  ...filters.deadlineBefore,
  parse: (text, { today }) => parseDays(text, today),
  test: (view, { from }) => someRound(view, ({ closes }) => (closes.kind === "dated" ? truthOf(closes.from < from) : "unclear")),
  echo: ({ from }) => from,
});

/** Only what a source lets us say: an unknown opening day is unclear. */
export const openNow: Filter = switchFilter("open-now", filters.openNow, (view) =>
  someRound(view, ({ status }) => {
    if (status === "open" || status === "rolling") return "yes";
    return status === "upcoming" || status === "unknown" ? "unclear" : "no";
  }),
);

export const fresh: Filter = valueFilter<number>({
  id: "fresh",
  ...filters.fresh,
  parse: (text) => parseWhole(text, { from: 1990, to: 2100, what: filters.aYear }),
  test: ({ program }, year) => (program.cycle === undefined ? "unclear" : truthOf(program.cycle >= year)),
  echo: String,
});
