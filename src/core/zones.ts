import type { CalendarDate } from "./calendar.ts";
import { daysBetween } from "./calendar.ts";

/** A day and an hour on the clocks of a zone. */
export interface WallClock {
  readonly date: CalendarDate;
  /** "HH:MM" */
  readonly time: string;
}

const MS_PER_MINUTE = 60_000;

/** "Anywhere on earth": the last zone in which a day ends. The sign of Etc/GMT names is inverted. */
export function zoneName(zone: string): string {
  return zone === "AoE" ? "Etc/GMT+12" : zone;
}

export function isZone(zone: string): boolean {
  if (zone === "AoE") return true;
  if (!/^(UTC|[A-Z][A-Za-z_]+\/[A-Za-z_/+\-0-9]+)$/u.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks in `to` show when those in `from` show `at`. */
export function inZone(at: WallClock, from: string, to: string): WallClock {
  return wallClock(instantOf(at, from), to);
}

/** Milliseconds since 1970 at which the clocks of `zone` show `at`. In the hour that a clock change skips, the time after it. */
export function instantOf(at: WallClock, zone: string): number {
  const asUtc = Date.parse(`${at.date}T${at.time}:00Z`);
  let instant = asUtc;
  // The offset depends on the instant that is sought: two rounds settle it around a clock change.
  for (let round = 0; round < 2; round += 1) instant = asUtc - offsetMinutes(instant, zone) * MS_PER_MINUTE;
  return instant;
}

export function wallClock(instant: number, zone: string): WallClock {
  const parts = Object.fromEntries(clockOf(zone).formatToParts(instant).map((part) => [part.type, part.value]));
  return { date: `${parts["year"]}-${parts["month"]}-${parts["day"]}` as CalendarDate, time: `${parts["hour"]}:${parts["minute"]}` };
}

function offsetMinutes(instant: number, zone: string): number {
  const shown = wallClock(instant, zone);
  const utc = new Date(instant).toISOString();
  const days = daysBetween(utc.slice(0, 10) as CalendarDate, shown.date);
  return days * 24 * 60 + minutesOf(shown.time) - minutesOf(utc.slice(11, 16));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zoneName(zone),
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

