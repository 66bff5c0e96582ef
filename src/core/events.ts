import type { DayRange } from "./calendar.ts";
import { overlaps } from "./calendar.ts";
import type { Occurrence, RoundDates } from "./deadlines.ts";
import type { Program } from "./program.ts";
import type { Match } from "./match.ts";
import { compareText } from "./order.ts";

/** What can happen on a day, what is most pressing first. */
export const eventKinds = ["closes", "opens", "starts"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that a program does on a day, or on some day of a stretch. */
export interface ProgramEvent {
  readonly program: Program;
  readonly what: EventKind;
  readonly occurrence: Occurrence;
}

/** The rounds that a picture shows: the one that suits best, and others that are for everyone; none that is too late. */
export function roundsOf({ best: { dates, otherDates } }: Match): readonly RoundDates[] {
  return [dates, ...otherDates.filter(({ round }) => round?.for === undefined)].filter(({ status }) => status !== "missed");
}

/** A start that is only the person's wish is no event of the program. */
export function occurrencesOf({ round, opens, closes, starts }: RoundDates): readonly Pick<ProgramEvent, "what" | "occurrence">[] {
  return [
    ...(closes.kind === "dated" ? [{ what: "closes" as const, occurrence: closes }] : []),
    ...(opens ? [{ what: "opens" as const, occurrence: opens }] : []),
    ...(starts && round?.starts ? [{ what: "starts" as const, occurrence: starts }] : []),
  ];
}

/** Everything that may happen within `span`, each once, in the order of the calendar. */
export function eventsWithin(matches: readonly Match[], span: DayRange): readonly ProgramEvent[] {
  const events = matches.flatMap((match) =>
    roundsOf(match)
      .flatMap(occurrencesOf)
      .map((event) => ({ program: match.program, ...event })),
  );
  const unique = new Map(events.filter(({ occurrence }) => overlaps(occurrence, span)).map((event) => [keyOf(event), event]));
  return [...unique.values()].toSorted((left, right) => compareText(keyOf(left), keyOf(right)));
}

function keyOf({ program, what, occurrence: { from, to } }: ProgramEvent): string {
  return `${from} ${to} ${eventKinds.indexOf(what)} ${program.id}`;
}
