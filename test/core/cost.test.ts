import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cost } from "../../src/core/cost.ts";
import { costOf, homeAmong, isCovered } from "../../src/core/cost.ts";
import type { Cover, Fee, Location, Pay, Range, Track } from "../../src/core/program.ts";
import type { LivingCost } from "../../src/core/reference.ts";
import type { Place } from "../../src/core/requirement.ts";
import { periods } from "../../src/core/vocabulary.ts";
import { anyTrack } from "../support/arbitraries.ts";
import { aTrack } from "../support/builders.ts";
import { aReference } from "../support/reference.ts";
import { runs } from "../support/runs.ts";

const exactly = (amount: number): Range => ({ low: amount, high: amount });
const REMOTE: readonly Location[] = [{ remote: true }];
const TEN_WEEKS = { weeks: exactly(10) };

/** Known in all its parts: ten weeks from home, for nothing. What a test is about is added. */
function cost(parts: Partial<Track>, currency = "USD", wished?: Range): Cost {
  return costOf(aTrack({ locations: REMOTE, fees: "none", pay: "none", duration: TEN_WEEKS, ...parts }), { weeks: wished }, currency, aReference);
}

/** "100..200", "100.." with what is missing. */
function inShort({ low, high, missing }: Cost): string {
  const round = (amount: number | undefined): string => (amount === undefined ? "" : String(Math.round(amount) + 0));
  const range = low !== undefined && high !== undefined && Math.round(low) === Math.round(high) ? round(low) : `${round(low)}..${round(high)}`;
  return [range, ...missing].join(" ");
}

const fee = (amount: number | Range | undefined, more: Partial<Fee> = {}): Fee => ({
  kind: "program",
  currency: "USD",
  ...(amount !== undefined && { amount: typeof amount === "number" ? exactly(amount) : amount }),
  ...more,
});
const pay = (amount: number | Range | undefined, more: Partial<Pay> = {}): Pay => ({
  kind: "stipend",
  currency: "USD",
  ...(amount !== undefined && { amount: typeof amount === "number" ? exactly(amount) : amount }),
  ...more,
});

describe("fees", () => {
  test.each<[string, Partial<Track>, string]>([
    ["that are none cost nothing", { fees: "none" }, "0"],
    ["of which the page does not tell are missing", { fees: "unstated" }, "0 fee"],
    ["of which no page tells are missing", { fees: undefined }, "0 fee"],
    ["add up", { fees: [fee(300), fee(50, { kind: "application" })] }, "350"],
    ["with two ends have two ends", { fees: [fee({ low: 300, high: 400 }), fee(50)] }, "350..450"],
    ["known from below are a lower bound", { fees: [fee({ low: 300 })] }, "300.. fee-amount"],
    ["known from above are an upper bound, and not complete", { fees: [fee({ high: 300 })] }, "0..300 fee-amount"],
    ["without an amount count as nothing and are missing, the others counted", { fees: [fee(undefined), fee(50)] }, "50 fee-amount"],
    ["known from above lack the amount, not the weeks of an unknown stay", { fees: [fee({ high: 300 })], duration: undefined }, "0..300 fee-amount"],
    ["that are optional may be nothing", { fees: [fee(300, { optional: true }), fee(50)] }, "50..350"],
    ["that are optional and without an amount are missing", { fees: [fee(undefined, { optional: true })] }, "0 fee-amount"],
    ["that are optional and known from above are anything up to it", { fees: [fee({ high: 300 }, { optional: true })] }, "0..300"],
    ["by the week are paid for each", { fees: [fee(100, { per: "week" })] }, "1000"],
    ["by the day are paid for each", { fees: [fee(10, { per: "day" })] }, "700"],
    ["by the month are paid for the share of it", { fees: [fee(365.25, { per: "month" })] }, "840"],
    ["by the year are paid for the share of it", { fees: [fee(3652.5, { per: "year" })] }, "700"],
    ["by the week of an unknown stay lack the weeks", { fees: [fee(100, { per: "week" })], duration: undefined }, "0 weeks"],
    ["by the week of a stay from so long on are a lower bound", { fees: [fee(100, { per: "week" })], duration: { weeks: { low: 4 } } }, "400.. weeks"],
    ["by the week of a stay up to so long are an upper bound", { fees: [fee(100, { per: "week" })], duration: { weeks: { high: 8 } } }, "0..800"],
    ["by the week, known from above, are an upper bound, and not complete", { fees: [fee({ high: 100 }, { per: "week" })] }, "0..1000 fee-amount"],
    ["by the week, known from below, of an unknown stay lack the amount", { fees: [fee({ low: 9 }, { per: "week" })], duration: undefined }, "0 fee-amount"],
    ["once need no weeks", { fees: [fee(100)], duration: undefined }, "100"],
    ["in another currency are converted", { fees: [fee(100, { currency: "EUR" })] }, "200"],
    ["in a currency without a rate lack it", { fees: [fee(100, { currency: "XXX" })] }, "0 rate"],
    ["in a currency without a rate lack it before the weeks", { fees: [fee(9, { currency: "XXX", per: "week" })], duration: undefined }, "0 rate"],
    ["in no currency lack the amount", { fees: [{ kind: "program", amount: exactly(100) }] }, "0 fee-amount"],
    ["by the hour lack the amount: how many hours are paid for is not told", { fees: [fee(10, { per: "hour" })] }, "0 fee-amount"],
  ])("%s", (_, parts, expected) => expect(inShort(cost(parts))).toBe(expected));
});

describe("pay", () => {
  test.each<[string, Partial<Track>, string]>([
    ["that is none takes nothing off", { pay: "none" }, "0"],
    ["is taken off", { pay: pay(500) }, "-500"],
    ["is taken off what it costs", { pay: pay(500), fees: [fee(700)] }, "200"],
    ["between two ends is taken off at most from the low end", { pay: pay({ low: 300, high: 500 }), fees: [fee(700)] }, "200..400"],
    ["of which nobody tells is missing", { pay: undefined, fees: [fee(700)] }, "700 pay"],
    ["without an amount leaves no lower bound", { pay: pay(undefined), fees: [fee(700)] }, "..700 pay-amount"],
    ["known from below leaves no lower bound", { pay: pay({ low: 500 }), fees: [fee(700)] }, "..200 pay-amount"],
    ["known from above may be nothing", { pay: pay({ high: 500 }), fees: [fee(700)] }, "200..700"],
    ["for some may be nothing for others", { pay: pay(500, { kind: "partial" }), fees: [fee(700)] }, "200..700"],
    ["by need may be nothing for others", { pay: pay(500, { kind: "need-based" }), fees: [fee(700)] }, "200..700"],
    ["by the month is paid for the share of it", { pay: pay(365.25, { per: "month" }) }, "-840"],
    ["by the hour needs the hours", { pay: pay(10, { per: "hour" }) }, "..0 pay-amount"],
    ["by the hour is paid for the hours of each week", { pay: pay(10, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: exactly(40) } }, "-4000"],
    [
      "by the hour is between the hours of each week",
      { pay: pay({ low: 10, high: 20 }, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: { low: 20, high: 40 } } },
      "-8000..-2000",
    ],
    ["by the hour up to so many hours may be nothing", { pay: pay(10, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: { high: 40 } } }, "-4000..0"],
    [
      "by the hour up to so much may be nothing",
      { pay: pay({ high: 10 }, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: exactly(40) } },
      "-4000..0",
    ],
    [
      "by the hour from so many hours on leaves no lower bound",
      { pay: pay(10, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: { low: 20 } } },
      "..-2000 pay-amount",
    ],
    [
      "by the hour without an amount is missing however many hours are told",
      { pay: pay(undefined, { per: "hour" }), duration: { ...TEN_WEEKS, hoursPerWeek: exactly(40) } },
      "..0 pay-amount",
    ],
    ["by the week is the same for however many hours", { pay: pay(100, { per: "week" }), duration: { ...TEN_WEEKS, hoursPerWeek: exactly(40) } }, "-1000"],
    ["by the week of a length that the page keeps open lacks the weeks", { pay: pay(100, { per: "week" }), duration: "unstated" }, "..0 weeks"],
    ["by the hour of a length that the page keeps open lacks the amount", { pay: pay(10, { per: "hour" }), duration: "unstated" }, "..0 pay-amount"],
    ["for some and without an amount leaves no lower bound", { pay: pay(undefined, { kind: "partial" }), fees: [fee(700)] }, "..700 pay-amount"],
    ["in no currency lacks the amount", { pay: { kind: "stipend", amount: exactly(500) } }, "..0 pay-amount"],
    ["of which the page does not tell is missing", { pay: "unstated", fees: [fee(700)] }, "700 pay"],
    ["by the week of an unknown stay lacks the weeks", { pay: pay(100, { per: "week" }), duration: undefined }, "..0 weeks"],
  ])("%s", (_, parts, expected) => expect(inShort(cost(parts))).toBe(expected));
});

describe("living", () => {
  const at = (...locations: readonly Location[]): Partial<Track> => ({ locations });
  const covers = (...what: readonly Cover["what"][]): Partial<Track> => ({ covers: what.map((one) => ({ what: one })) });
  test.each<[string, Partial<Track>, string]>([
    ["costs what the country says for each week", at({ country: "US", city: "Baltimore" }), "7000"],
    ["by the day is counted for each", at({ country: "IN" }), "700"],
    ["by the year is counted for the share of it, and converted", at({ country: "DE" }), "1400"],
    ["in a city with figures of its own costs these", at({ country: "GB", city: "London" }), "1050"],
    ["in another city costs those of elsewhere", at({ country: "GB", city: "Leeds" }), "690"],
    ["somewhere in the country is between its figures", at({ country: "GB" }), "690..1050"],
    ["in one of two places is between them", at({ country: "US" }, { country: "DE" }), "1400..7000"],
    ["where no figure is known is missing", at({ country: "NG" }), "0 living"],
    ["in one of two places without a figure is missing", at({ country: "US" }, { country: "NG" }), "0 living"],
    ["at a place that is not told is missing", at(), "0 living"],
    ["at home costs nothing more", at({ remote: true }), "0"],
    ["at home or there is between", at({ remote: true }, { country: "DE" }), "0..1400"],
    ["for an unknown time lacks the weeks", { ...at({ country: "US" }), duration: undefined }, "0 weeks"],
    ["for a stay between two lengths is between", { ...at({ country: "US" }), duration: { weeks: { low: 4, high: 8 } } }, "2800..5600"],
    ["for a stay from so long on is a lower bound", { ...at({ country: "US" }), duration: { weeks: { low: 4 } } }, "2800.. weeks"],
    ["for a stay up to so long is an upper bound", { ...at({ country: "US" }), duration: { weeks: { high: 8 } } }, "0..5600"],
    ["from home costs nothing however long it takes", { duration: undefined }, "0"],
    ["with housing and meals given costs nothing however long it takes", { ...at({ country: "US" }), ...covers("housing", "meals"), duration: undefined }, "0"],
    ["in one city of a country and somewhere in another is between", at({ country: "GB", city: "London" }, { country: "IN" }), "700..1050"],
    ["with rent among several fees is not paid twice either", { ...at({ country: "US" }), fees: [fee(50), fee(1000, { kind: "housing" })] }, "1050..8050"],
    ["with housing and meals given costs nothing", { ...at({ country: "US" }), ...covers("housing", "meals") }, "0"],
    ["with housing alone given is anything up to the full", { ...at({ country: "US" }), ...covers("housing") }, "0..7000"],
    ["with meals alone given is anything up to the full", { ...at({ country: "US" }), ...covers("meals") }, "0..7000"],
    ["with a part of the housing given is the full", { ...at({ country: "US" }), covers: [{ what: "housing", part: "the first week" }] }, "7000"],
    ["with rent among the fees is not paid twice at the low end", { ...at({ country: "US" }), fees: [fee(1000, { kind: "housing" })] }, "1000..8000"],
  ])("%s", (_, parts, expected) => expect(inShort(cost(parts))).toBe(expected));
});

describe("living at home", () => {
  const baltimore: Place = { country: "US", region: "MD", city: "Baltimore" };
  const german: Location = { country: "DE", city: "München" };
  const living = (home: Place | undefined, ...locations: readonly Location[]): string =>
    inShort(costOf(aTrack({ locations, fees: "none", pay: "none", duration: TEN_WEEKS }), { home }, "USD", aReference));
  test.each<[string, Place | undefined, readonly Location[], string]>([
    ["costs nothing more than without the program", baltimore, [baltimore], "0"],
    ["is told by the city as anyone writes it", { country: "US", city: "BALTIMORE" }, [baltimore], "0"],
    ["makes one of two places free", baltimore, [baltimore, german], "0..1400"],
    ["in another city is none", { country: "US", city: "Bethesda" }, [baltimore], "7000"],
    ["in a city of the same name in another country is none", { country: "CA", city: "Baltimore" }, [baltimore], "7000"],
    ["somewhere in the country is none", { country: "US" }, [baltimore], "7000"],
    ["is none where the city of the program is not told", baltimore, [{ country: "US" }], "7000"],
    ["is none where neither city is told", { country: "US" }, [{ country: "US" }], "7000"],
    ["is not guessed at", undefined, [baltimore], "7000"],
  ])("%s", (_, home, locations, expected) => expect(living(home, ...locations)).toBe(expected));
  test("makes a difference only where a place of the program is home", () => {
    const track = aTrack({ locations: [german, baltimore] });
    expect([homeAmong(track, baltimore), homeAmong(track, { country: "US", city: "Bethesda" }), homeAmong(track, undefined)]).toEqual([
      baltimore,
      undefined,
      undefined,
    ]);
  });
});

describe("the figures of a country", () => {
  const perWeek = (amount: number, area?: string): LivingCost => ({ amount, currency: "USD", per: "week", ...(area !== undefined && { area }) });
  /** Ten weeks somewhere in a country with these figures. */
  const living = (figures: readonly LivingCost[], place: Location = {}, duration: Track["duration"] = TEN_WEEKS): string => {
    const reference = { ...aReference, living: { FR: figures }, regions: { FR: { IDF: "Île-de-France" } } };
    return inShort(costOf(aTrack({ locations: [{ country: "FR", ...place }], fees: "none", pay: "none", duration }), {}, "USD", reference));
  };
  const [paris, lyon] = [{ city: "Paris" }, { city: "Lyon" }];
  const saclay: Location = { city: "Saclay", region: "IDF" };
  test.each<[string, readonly LivingCost[], Location, string]>([
    ["for a city hold there, as anyone writes it", [perWeek(300, "orleans"), perWeek(100)], { city: "ORLÉANS" }, "3000"],
    ["for a city are several where several name it", [perWeek(300, "paris"), perWeek(200, "suburbs of paris"), perWeek(9)], paris, "2000..3000"],
    ["for another city do not hold", [perWeek(300, "paris"), perWeek(100)], lyon, "1000"],
    ["for the whole of it hold beside those for the rest", [perWeek(300, "paris"), perWeek(100), perWeek(120)], lyon, "1000..1200"],
    ["for other cities are better than none", [perWeek(300, "paris"), perWeek(200, "lille")], lyon, "2000..3000"],
    ["for a region hold in its cities", [perWeek(300, "ile de france"), perWeek(100)], saclay, "3000"],
    ["for a region are not those of its capital", [perWeek(400, "paris"), perWeek(300, "ile de france"), perWeek(100)], saclay, "3000"],
    ["for a city go before those of its region", [perWeek(400, "paris"), perWeek(300, "ile de france")], { ...saclay, ...paris }, "4000"],
    ["for a city in a region do not hold in all of it", [perWeek(300, "massy ile de france"), perWeek(100)], saclay, "1000"],
    ["for a region do not hold in another", [perWeek(300, "ile de france"), perWeek(100)], { ...lyon, region: "ARA" }, "1000"],
    ["all count where no city is told", [perWeek(300, "paris"), perWeek(100)], {}, "1000..3000"],
    ["may be ranges", [{ ...perWeek(100), high: 150 }], lyon, "1000..1500"],
    ["in a currency without a rate are left out", [{ ...perWeek(300), currency: "XXX" }, perWeek(100)], {}, "1000"],
    ["none of which has a rate are missing", [{ ...perWeek(300), currency: "XXX" }], {}, "0 living"],
    ["of which there are none are missing", [], {}, "0 living"],
  ])("%s", (_, figures, place, expected) => expect(living(figures, place)).toBe(expected));
  test("for a stay without an end have none", () => expect(living([perWeek(300), perWeek(100)], {}, { weeks: { low: 2 } })).toBe("200.. weeks"));
});

describe("a stay", () => {
  const perWeek: Partial<Track> = { fees: [fee(100, { per: "week" })] };
  test.each<[string, Range | undefined, Range | undefined, string]>([
    ["of a stated length is that", { low: 4, high: 8 }, undefined, "400..800"],
    ["is narrowed to the wished length", { low: 4, high: 8 }, { low: 6, high: 6 }, "600"],
    ["is narrowed where the wish is open", { low: 4, high: 8 }, { low: 6 }, "600..800"],
    ["stays as stated where the wish does not meet it", { low: 4, high: 8 }, { low: 12, high: 12 }, "400..800"],
    ["of an unknown length is the wished one", undefined, { low: 6, high: 6 }, "600"],
    ["that may be any length up to one is narrowed to a shorter one", { high: 8 }, { high: 6 }, "0..600"],
    ["stays as stated where the wish is too short", { low: 4, high: 8 }, { high: 3 }, "400..800"],
    ["stays within its own end where the wish is longer", { low: 4, high: 8 }, { low: 2, high: 12 }, "400..800"],
  ])("%s", (_, weeks, wished, expected) => expect(inShort(cost({ ...perWeek, duration: weeks ? { weeks } : undefined }, "USD", wished))).toBe(expected));
});

test("a stay and a wish come to what both allow, open where both are", () => {
  const weeks = (stated: Range, wished: Range): Range | undefined => cost({ duration: { weeks: stated } }, "USD", wished).weeks;
  expect([weeks({ low: 4 }, { low: 6 }), weeks({ high: 8 }, { high: 6 }), weeks({ low: 4 }, { high: 6 }), weeks({ low: 6, high: 8 }, { low: 8 })]).toEqual([
    { low: 6 },
    { high: 6 },
    { low: 4, high: 6 },
    exactly(8),
  ]);
  expect(cost({ duration: undefined })).not.toHaveProperty("weeks");
});

describe("a sum", () => {
  const parts: Partial<Track> = { locations: [{ country: "DE" }], fees: [fee(100)], pay: pay(300) };
  test("is fees and living less pay, in the reader's currency, with its lines", () => {
    const sum = cost(parts, "EUR");
    expect(sum).toMatchObject({ currency: "EUR", complete: true, missing: [], weeks: exactly(10) });
    expect(sum.low).toBeCloseTo(50 + 700 - 150);
    expect(sum.lines.map(({ what }) => what)).toEqual(["fee", "living", "pay"]);
  });
  test("has a line for each part that may be other than nothing, and for no other", () => {
    const lines = (of: Partial<Track>): readonly string[] => cost(of).lines.map(({ what }) => what);
    expect([lines({}), lines({ pay: pay(undefined) }), lines({ fees: [fee({ high: 300 })] }), lines({ pay: pay({ low: 500 }) })]).toEqual([
      [],
      [],
      ["fee"],
      ["pay"],
    ]);
  });
  test("has a line for pay that only some get", () => expect(cost({ pay: pay(500, { kind: "partial" }) }).lines.map(({ what }) => what)).toEqual(["pay"]));
  test("has no end at all where one is not known, neither in the sum nor in a line", () => {
    const [once, weekly] = [{ fees: [fee({ low: 300 })] }, { fees: [fee({ low: 30 }, { per: "week" as const })] }].map((of) => cost(of));
    expect([once?.lines, weekly?.lines]).toStrictEqual([[{ what: "fee", range: { low: 300 } }], [{ what: "fee", range: { low: 300 } }]]);
    expect(once).not.toHaveProperty("high");
    expect(cost({ pay: pay(undefined) })).not.toHaveProperty("low");
  });
  test("names each missing thing once", () => {
    expect(cost({ fees: [fee(undefined), fee(undefined)], pay: undefined }).missing).toEqual(["fee-amount", "pay"]);
  });
  test("names what it leaves out, less what the host covers", () => {
    expect([cost({}).notCounted, cost({ covers: [{ what: "travel" }, { what: "visa", part: "half" }] }).notCounted]).toEqual([
      ["travel", "local-transport", "visa", "insurance"],
      ["local-transport", "visa", "insurance"],
    ]);
  });
  test("is complete if and only if nothing is missing, and has no lower end above its upper one", () => {
    fc.assert(
      fc.property(anyTrack, (track) => {
        const { low, high, complete, missing } = costOf(track, {}, "USD", aReference);
        expect(complete).toBe(missing.length === 0);
        if (complete) expect([low, high].every((end) => Number.isFinite(end))).toBe(true);
        if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

/** A track of which all is known, and the same with some of it hidden. */
const hidden: fc.Arbitrary<{ readonly known: Track; readonly told: Track }> = fc
  .record({
    fee: fc.nat(3000),
    feePer: fc.constantFrom(...periods.filter((period) => period !== "hour")),
    pay: fc.nat(3000),
    payPer: fc.constantFrom(...periods),
    weeks: fc.integer({ min: 1, max: 20 }),
    place: fc.constantFrom<Location>({ country: "US" }, { country: "GB", city: "London" }, { remote: true }),
    slack: fc.tuple(fc.nat(50), fc.nat(50)),
    hide: fc.subarray(["fees", "fee low", "fee high", "pay", "pay low", "pay high", "weeks", "weeks low", "weeks high", "hours", "rate"]),
  })
  .map(({ fee: amount, feePer, pay: wage, payPer, weeks, place, slack: [below, above], hide }) => {
    const hides = (what: string): boolean => hide.includes(what);
    const range = (exact: number, what: string): Range => ({
      ...(!hides(`${what} low`) && { low: Math.max(0, exact - below) }),
      ...(!hides(`${what} high`) && { high: exact + above }),
    });
    const hours = { hoursPerWeek: exactly(30) };
    const track = aTrack({
      locations: [place],
      fees: [fee(amount, { per: feePer })],
      pay: pay(wage, { per: payPer }),
      duration: { weeks: exactly(weeks), ...hours },
    });
    const told: Partial<Track> = {
      fees: hides("fees") ? undefined : [fee(range(amount, "fee"), { per: feePer })],
      pay: pay(hides("pay") ? undefined : range(wage, "pay"), { per: payPer }),
      duration: { ...(!hides("weeks") && { weeks: range(weeks, "weeks") }), ...(!hides("hours") && hours) },
    };
    return { known: track, told: { ...track, ...told } };
  });

test("whatever is not known: the low end is never above, and a complete high end never below, what it comes to", () => {
  fc.assert(
    fc.property(hidden, ({ known, told }) => {
      const [full, part] = [known, told].map((track) => costOf(track, {}, "USD", aReference));
      expect(full?.complete).toBe(true);
      if (part?.low !== undefined) expect(part.low).toBeLessThanOrEqual((full?.low ?? 0) + 1e-6);
      if (part?.complete) expect(part.high ?? 0).toBeGreaterThanOrEqual((full?.high ?? 0) - 1e-6);
    }),
    { numRuns: runs(1000) },
  );
});

test("only the whole of a thing counts as covered", () => {
  const track = aTrack({ covers: [{ what: "housing" }, { what: "meals", part: "lunch" }] });
  expect([isCovered(track, "housing"), isCovered(track, "meals"), isCovered(track, "visa"), isCovered(aTrack({ covers: "none" }), "housing")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
