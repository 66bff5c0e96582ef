import { counted } from "./count.ts";
import { dates } from "./dates.ts";

/** The calendar for other programs. */
export const ics = {
  /** Of the texts, as the standard of calendars wants it. */
  language: "EN",
  kinds: { closes: "Apply by", opens: "Opens", starts: "Starts" },
  title: (kind: string, program: string, certainty: string): string => `${kind}: ${program} (${certainty})`,
  reminder: (days: number, title: string): string => `In ${counted(days, "day")}: ${title}`,
  certainty: {
    confirmed: "confirmed",
    countedBack: "counted back from the start, not confirmed",
    projected: (seen: number | undefined): string => `${dates.asIn(seen)}, not confirmed`,
    estimated: (seen: number | undefined): string => `some day in this time, estimated, ${dates.asIn(seen)}`,
    estimatedFromStart: "some day in this time, estimated",
  },
  when: (kind: string, days: string): string => `${kind}: ${days}`,
  check: "No source states this day for this year: check the page before you rely on it.",
  more: (id: string): string => `intern-find show ${id}`,
} as const;
