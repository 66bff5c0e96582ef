import { dates as dateWords } from "#words/dates.ts";
import { deadlines } from "#words/deadlines.ts";
import { list } from "#words/list.ts";
import { table as tableWords } from "#words/table.ts";
import { format } from "date-fns/format";
import type { DeadlineList } from "../core/upcoming.ts";
import type { Match } from "../core/match.ts";
import { shortClosing, shortOccurrence, statusWords, timeLeft } from "./dates.ts";
import { heard, wrapped } from "./lines.ts";
import type { Paint } from "./paint.ts";
import { paintFor } from "./paint.ts";
import { starred } from "./star.ts";
import type { TableOptions } from "./table.ts";
import type { Wording } from "./words.ts";
import { verdictWords } from "./words.ts";
import { isHeard } from "./surface.ts";

const { headings } = tableWords;

/** Deadlines grouped by month, each with the days left and how sure it is. */
export function deadlineList({ dated, rolling, unknown, missed }: DeadlineList, options: TableOptions, wording: Wording): string {
  const paint = paintFor(options.surface);
  const months = grouped(dated, wording.clock.today);
  const sections = [...months].map(([month, matches]) => ({ title: format(new Date(`${month}-15T12:00:00`), dateWords.patterns.monthHeading), matches }));
  const rest = [
    { title: deadlines.headings.rolling, matches: rolling },
    { title: deadlines.headings.unknown, matches: unknown },
    { title: deadlines.headings.missed, matches: missed },
  ];
  return `${[...sections, ...rest]
    .filter(({ matches }) => matches.length > 0)
    .map(({ title, matches }) => [paint.strong(title), ...matches.map((match) => entry(match, options, wording, paint))].join("\n"))
    .join("\n\n")}\n`;
}

/** A stretch that has begun may close any day, and so belongs to this month. */
function monthOf({ best: { dates } }: Match, today: string): string {
  if (dates.closes.kind !== "dated") return "";
  const { from } = dates.closes;
  return (from < today ? today : from).slice(0, 7);
}

/** Node 20 has no Map.groupBy. */
function grouped(matches: readonly Match[], today: string): Map<string, readonly Match[]> {
  const groups = new Map<string, readonly Match[]>();
  for (const match of matches) groups.set(monthOf(match, today), [...(groups.get(monthOf(match, today)) ?? []), match]);
  return groups;
}

const DATE_WIDTH = 22;

function entry(match: Match, { surface, judged }: TableOptions, wording: Wording, paint: Paint): string {
  const { program, best, truth } = match;
  const { closes, opens, status } = best.dates;
  const when = shortClosing(closes);
  const details = [
    closes.kind === "dated" ? timeLeft(closes, wording.clock) : "",
    certaintyWords(match),
    opens && status === "opens-later" ? deadlines.opens(shortOccurrence(opens)) : status === "open" ? statusWords.open : "",
    judged ? paint.verdict(truth, verdictWords[truth]) : "",
    paint.quiet(program.id),
  ].filter((detail) => detail !== "");
  const title = starred(program, wording, surface.width);
  if (isHeard(surface.width)) return heardEntry(title, when, details);
  const narrow = surface.width < DATE_WIDTH * 2 + 16;
  const indent = narrow ? 2 : DATE_WIDTH;
  const name = wrapped(title, surface.width, indent);
  const rest = `${" ".repeat(indent)}${wrapped(list.items(details), surface.width, indent)}`;
  // A range of days may be longer than the column.
  return when.length < DATE_WIDTH && !narrow ? `${when.padEnd(DATE_WIDTH)}${name}\n${rest}` : `${when}\n${" ".repeat(indent)}${name}\n${rest}`;
}

function heardEntry(name: string, when: string, details: readonly string[]): string {
  return [heard(list.labelled(headings.program, name)), heard(list.labelled(headings.closes, [when, ...details].join(list.pause)))].join("\n");
}

/** "as in 2025": the year in which the date was seen. */
function certaintyWords({ best: { dates } }: Match): string {
  const { closes } = dates;
  if (closes.kind !== "dated") return "";
  if (closes.before) return deadlines.countedBack;
  if (closes.certainty === "confirmed") return deadlines.confirmed;
  const seen = dateWords.asIn(closes.seen);
  return closes.certainty === "estimated" ? deadlines.estimated(seen) : seen;
}
