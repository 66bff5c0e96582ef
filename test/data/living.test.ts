import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { costOf } from "../../src/core/cost.ts";
import type { Location } from "../../src/core/program.ts";
import { buildReference } from "../../src/tools/build-reference.ts";
import { aTrack } from "../support/builders.ts";

/** What the files of the countries say of living there, as the cost of a stay takes it. */
const reference = await buildReference(fileURLToPath(new URL("../..", import.meta.url)));

/** A year somewhere, in the currency of the place. */
function yearIn(place: Location, currency: string): string {
  const track = aTrack({ locations: [place], fees: "none", pay: "none", duration: { weeks: { low: 365.25 / 7, high: 365.25 / 7 } } });
  const { low = 0, high = 0 } = costOf(track, {}, currency, reference);
  return [...new Set([low, high].map(Math.round))].join("..");
}

test.each<[Location, string, string]>([
  [{ country: "GB", city: "London" }, "GBP", "18348"],
  [{ country: "GB", city: "Leeds" }, "GBP", "14052"],
  [{ country: "CA", city: "Montréal", region: "QC" }, "CAD", "15508"],
  [{ country: "CA", city: "Toronto", region: "ON" }, "CAD", "22895"],
  [{ country: "HU", city: "Budapest" }, "EUR", "6000..9600"],
])("%o costs %s %s a year", (place, currency, expected) => expect(yearIn(place, currency)).toBe(expected));
