import { counted } from "./count.ts";
import { list } from "./list.ts";

/** What changed since one looked last, and what comes. */
export const changes = {
  operand: { name: "search", summary: "a saved search; without one, everything that your profile does not rule out" },
  flags: {
    exitCode: "exit with 1 when nothing is new",
    limit: "at most this many of what is coming",
    peek: "do not count this as a look: the next time tells the same again",
    quiet: "no notes, and nothing at all when nothing is new",
    within: { metavar: "time", summary: "how far ahead to look (default: 6w)" },
  },

  heading: (since: string, name: string | undefined): string => `Since ${since}${ofSearch(name)}`,
  first: (name: string | undefined): string =>
    name === undefined
      ? "This is your first look: from now on, new tells what has changed since the one before. For now, only what is coming."
      : `This is your first look at ${name}: from now on, new ${name} tells what has changed since the one before. For now, only what is coming.`,
  nothing: (since: string, name: string | undefined): string => `Nothing is new since ${since}${ofSearch(name)}.`,
  notes: {
    "other-question": "What you search for, or your profile, is not what it was when you last looked: only what time has changed is told.",
    "later-look": "Your last look was as of a later day: only what was read anew is told.",
  },
  /** The two sources of change. */
  causes: { catalog: "Read anew for the catalog", time: "As time went on" },
  coming: (until: string): string => `Coming until ${until}`,
  nothingComes: (until: string): string => `Nothing is known to open or close until ${until}.`,
  more: (shown: number, all: number): string => `Showing ${shown} of ${all}; --limit ${all} shows all.`,

  added: {
    catalog: (program: string, closes: string): string => `New: ${program}, ${closes}`,
    time: (program: string, closes: string): string => `Fits by now: ${program}, ${closes}`,
  },
  resumed: (program: string, closes: string): string => `Runs again: ${program}, ${closes}`,
  opened: {
    catalog: (program: string, closes: string): string => `Open already: ${program}, ${closes}`,
    time: (days: string, program: string, closes: string): string => `${days}: ${program} opened, ${closes}`,
    /** Where the day is only likely. */
    likely: (days: string, program: string, closes: string): string => `${days}: ${program} should be open by now, ${closes}`,
  },
  closed: {
    sure: (days: string, program: string, next: string | undefined): string => `${days}: ${program} closed${nextRound(next)}`,
    likely: (days: string, program: string, next: string | undefined): string => `${days}: ${program} should have closed${nextRound(next)}`,
  },
  paused: (program: string): string => `Paused: ${program}`,
  ended: (program: string): string => `Ended: ${program}`,
  gone: {
    catalog: (program: string): string => `No longer in the catalog: ${program}`,
    search: (program: string): string => `No longer found: ${program}`,
  },
  outOfTime: (program: string): string => `Fits no longer: ${program}`,
  announced: (program: string, now: string, before: string): string => `Next round: ${program} ${now} (the last one closed ${before})`,
  moved: (program: string, now: string, before: string): string => `Moved: ${program} ${now} (was ${before})`,
  movedBy: (program: string, now: string, before: string, days: number): string => `Moved: ${program} ${now} (was ${before}, ${apart(days)})`,
  surer: (program: string, now: string): string => `Confirmed by now: ${program} ${now}`,
  lessSure: (program: string, now: string): string => `Less certain than it was: ${program} ${now}`,

  moments: {
    closes: { dated: (days: string): string => `closes ${days}`, "any-time": "takes applications at any time", unknown: "closes on a day that is not known" },
    opens: { dated: (days: string): string => `opens ${days}`, "any-time": "is open at any time", unknown: "opens on a day that is not known" },
  },
  was: { "any-time": "at any time", unknown: "not known" },
  program: (name: string, id: string): string => list.noted(name, id),
  upcoming: {
    closes: (days: string, program: string, left: string): string => `${days}: ${program} closes, ${left}`,
    closesAnyDay: (days: string, program: string): string => `${days}: ${program} may close any day`,
    opens: (days: string, program: string, left: string): string => `${days}: ${program} opens, ${left}`,
    opensAnyDay: (days: string, program: string): string => `${days}: ${program} may open any day`,
  },
} as const;

function ofSearch(name: string | undefined): string {
  return name === undefined ? "" : `, in ${name}`;
}

function nextRound(closes: string | undefined): string {
  return closes === undefined ? "" : `; the next round ${closes}`;
}

function apart(days: number): string {
  return days < 0 ? `${counted(-days, "day")} earlier` : `${counted(days, "day")} later`;
}
