import type { Cover, Document, Duration, Fee, Pay, ProgramRecord, Provided, Range, Track, TrackRecord } from "../core/program.ts";
import type { AuthoredProgram, AuthoredTerms, AuthoredTrack } from "./schema.ts";

type AuthoredRange = number | [number, number] | { from: number } | { upTo: number };

/** What a checked file means: shorthand written out, and what holds for all tracks put into each of them. */
export function toProgram(file: AuthoredProgram): ProgramRecord {
  const { id, name, otherNames = [], host, url, types, specialties = [], summary, places, notes = [], ended, sources, conflicts = [] } = file;
  return {
    id,
    name,
    otherNames,
    host,
    types,
    specialties,
    notes,
    sources,
    conflicts,
    tracks: tracksOf(file),
    ...(url !== undefined && { url }),
    ...(summary !== undefined && { summary }),
    ...(places !== undefined && { places }),
    ...(ended !== undefined && { ended }),
    ...newestCycle(file),
  };
}

function newestCycle({ sources }: AuthoredProgram): { cycle?: number } {
  const cycles = sources.flatMap(({ cycle }) => (cycle === "unstated" ? [] : [cycle]));
  return cycles.length === 0 ? {} : { cycle: Math.max(...cycles) };
}

function tracksOf(file: AuthoredProgram): ProgramRecord["tracks"] {
  const [first, ...rest] = file.tracks ?? [];
  if (first === undefined) return [toTrack(file, { id: "" })];
  return [toTrack(file, first), ...rest.map((track) => toTrack(file, track))];
}

/** A track's own key replaces the program's; its requirements and limits add to them. */
function toTrack(common: AuthoredTerms, own: AuthoredTrack): TrackRecord {
  const terms: AuthoredTerms = { ...common, ...own };
  return {
    id: own.id,
    ...(own.name !== undefined && { name: own.name }),
    requirements: [...(common.requirements ?? []), ...(own.requirements ?? [])],
    limits: { ...common.limits, ...own.limits },
    ...placesAndTimes(terms),
    ...moneyOf(terms),
    documents: (terms.documents ?? []).map((document): Document => (typeof document === "string" ? { what: document } : document)),
    provides: (terms.provides ?? []).map((provided): Provided => (typeof provided === "string" ? { what: provided } : provided)),
  };
}

function placesAndTimes({ locations = [], rounds = [], duration }: AuthoredTerms): Pick<Track, "locations" | "rounds" | "duration"> {
  return { locations, rounds, duration: typeof duration === "object" ? toDuration(duration) : duration };
}

function moneyOf({ pay, fee, covers, excludes = [] }: AuthoredTerms): Pick<Track, "pay" | "fees" | "covers" | "excludes"> {
  return {
    pay: typeof pay === "object" ? toPay(pay) : pay,
    fees: toFees(fee),
    covers: Array.isArray(covers) ? covers.map((cover): Cover => (typeof cover === "string" ? { what: cover } : cover)) : covers,
    excludes,
  };
}

type AuthoredPay = Exclude<NonNullable<AuthoredTerms["pay"]>, string>;

function toPay({ amount, ...rest }: AuthoredPay): Pay {
  return { ...rest, ...(amount !== undefined && { amount: toRange(amount) }) };
}

function toFees(fee: AuthoredTerms["fee"]): Track["fees"] {
  if (fee === undefined || typeof fee === "string") return fee;
  return (Array.isArray(fee) ? fee : [fee]).map(({ kind = "program", amount, ...rest }): Fee => ({
    kind,
    ...rest,
    ...(amount !== undefined && { amount: toRange(amount) }),
  }));
}

type AuthoredDuration = Exclude<NonNullable<AuthoredTerms["duration"]>, string>;

function toDuration({ weeks, hoursPerWeek, note }: AuthoredDuration): Duration {
  return {
    ...(weeks !== undefined && { weeks: toRange(weeks) }),
    ...(hoursPerWeek !== undefined && { hoursPerWeek: toRange(hoursPerWeek) }),
    ...(note !== undefined && { note }),
  };
}

function toRange(range: AuthoredRange): Range {
  if (typeof range === "number") return { low: range, high: range };
  if (Array.isArray(range)) return { low: range[0], high: range[1] };
  return "from" in range ? { low: range.from } : { high: range.upTo };
}
