import type { CalendarDate } from "./calendar.ts";
import { daysBetween } from "./calendar.ts";

/** A day and an hour on the clocks of a zone. */
export interface WallClock {
  readonly date: CalendarDate;
  /** "HH:MM" */
  readonly time: string;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE;

/** "Anywhere on earth": the last zone in which a day ends. The sign of Etc/GMT names is inverted. */
function zoneName(zone: string): string {
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

/**
 * Milliseconds since 1970 at which the clocks of `zone` show `at`: the first time where they show it twice, and the time after it
 * in an hour that a clock change skips.
 */
export function instantOf(at: WallClock, zone: string): number {
  const asUtc = Date.parse(`${at.date}T${at.time}:00Z`);
  // The offset depends on the instant that is sought: it is that of the day before or, after a clock change, of the day after.
  const [before, after] = [asUtc - MS_PER_DAY, asUtc + MS_PER_DAY].map((near) => asUtc - offsetMinutes(near, zone) * MS_PER_MINUTE);
  if (before === undefined || after === undefined || before === after) return before ?? asUtc;
  return [before, after].find((instant) => isShown(at, wallClock(instant, zone))) ?? Math.max(before, after);
}

function isShown(at: WallClock, clock: WallClock): boolean {
  return at.date === clock.date && at.time === clock.time;
}

export function wallClock(instant: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
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

/** Kept, because making one takes ten times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? newClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function newClock(zone: string): Intl.DateTimeFormat {
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
