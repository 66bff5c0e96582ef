import { describe, expect, test } from "vitest";
import type { ActiveFilter } from "../../src/core/filters/filter.ts";
import { blocking, matchOf, suits, viewOf } from "../../src/core/match.ts";
import { newMemory } from "../../src/core/memory.ts";
import type { Profile } from "../../src/core/profile.ts";
import type { Fee, Program, Round, Track } from "../../src/core/program.ts";
import type { Requirement } from "../../src/core/requirement.ts";
import type { Truth } from "../../src/core/verdict.ts";
import { aMatch, aProgram, aProgramOf, aQuery, aSituation, aTrack, day, days } from "../support/builders.ts";

const american: Requirement = { kind: "citizenship", in: ["US"] };
const needy: Requirement = { kind: "financial-need" };
const fee = (amount: number): Fee => ({ kind: "program", amount: { low: amount, high: amount }, currency: "USD" });
const free: Partial<Track> = { locations: [{ remote: true }], fees: "none", pay: "none" };
const closing = (date: string, more: Partial<Round> = {}): Round => ({ closes: { rule: "dated", date: day(date) }, ...more });
const startsOn = (date: string): Pick<Round, "starts"> => ({ starts: { rule: "dated", date: day(date) } });

/** A filter that lets everything through and says what is wished. */
function wishing(wishes: ActiveFilter["wishes"]): ActiveFilter {
  return { id: "wish", values: [], test: () => "yes", ...(wishes && { wishes }) };
}

describe("what is asked of a match", () => {
  const fits = (budget: Truth, available: Truth): { budget: Truth; available: Truth } => ({ budget, available });
  test("it suits if the person may apply, can pay and is free", () => {
    expect([
      suits({ truth: "yes", fits: fits("yes", "yes") }),
      suits({ truth: "no", fits: fits("yes", "yes") }),
      suits({ truth: "yes", fits: fits("no", "yes") }),
      suits({ truth: "yes", fits: fits("yes", "no") }),
      suits({ truth: "unclear", fits: fits("yes", "yes") }),
    ]).toEqual(["yes", "no", "no", "no", "unclear"]);
  });
  test("only what is required and not met stands in the way", () => {
    const { best } = aMatch(aProgramOf({ requirements: [american, needy, { ...american, strength: "preferred" }] }), { citizenships: ["IN"] });
    expect(blocking(best)).toBe(1);
  });
  test("there is none without a track", () => {
    const judge = (): unknown => matchOf(aProgram({ id: "trackless" }), [], aQuery(), aSituation());
    expect(judge).toThrow("trackless");
    expect(judge).toThrow(RangeError);
  });
  test("words that fit nothing here leave no interest, and where none were given all of it", () => {
    const interest = (text?: ReadonlyMap<string, number>): number => aMatch(aProgram({ id: "one" }), {}, aQuery(text ? { text } : {})).parts.interest;
    expect([interest(), interest(new Map([["one", 0.25]])), interest(new Map([["two", 0.25]]))]).toEqual([1, 0.25, 0]);
  });
});

describe("the round that speaks for a track", () => {
  const names = (rounds: readonly Round[], profile: Profile = {}, filters: readonly ActiveFilter[] = []): readonly (string | undefined)[] => {
    const { best } = aMatch(aProgramOf({ rounds, duration: { weeks: { low: 2, high: 2 } } }), profile, aQuery({ filters }));
    return [best.dates, ...best.otherDates].map(({ round }) => round?.name);
  };
  test("stands before the others, which follow in the same order", () => {
    const rounds = [closing("2027-05-01", { name: "late" }), closing("2027-01-10", { name: "soon" }), closing("2027-03-01", { name: "later" })];
    expect(names(rounds)).toEqual(["soon", "later", "late"]);
  });
  test("of those that suit as well has the better verdict, though another closes sooner", () => {
    // Both are unclear in all: one does not say when it starts, the other whom it takes.
    const rounds = [closing("2027-01-10", { name: "asks", ...startsOn("2027-06-01"), for: needy }), closing("2027-02-10", { name: "open" })];
    expect(names(rounds, { available: days("2027-05-01", "2027-12-31") })).toEqual(["open", "asks"]);
  });
  test("suits before it has the better verdict", () => {
    const rounds = [
      closing("2027-01-10", { name: "too early", ...startsOn("2027-02-01") }),
      closing("2027-02-10", { name: "asks", ...startsOn("2027-06-01"), for: needy }),
    ];
    expect(names(rounds, { available: days("2027-05-01", "2027-12-31") })).toEqual(["asks", "too early"]);
  });
  test("starts when it is wished, though one without a known start closes sooner", () => {
    const rounds = [closing("2027-01-10", { name: "silent" }), closing("2027-02-10", { name: "wished", ...startsOn("2027-06-01") })];
    const june = wishing({ start: days("2027-06-01", "2027-06-30") });
    expect([names(rounds), names(rounds, {}, [june])]).toEqual([
      ["silent", "wished"],
      ["wished", "silent"],
    ]);
  });
  test("tells nothing of the wish in what is found", () => expect(aMatch(aProgram()).best).not.toHaveProperty("isWished"));
});

describe("the track that speaks for a program", () => {
  const best = (profile: Profile, ...parts: readonly Partial<Track>[]): string => {
    const [first = aTrack(), ...rest] = parts.map((part, index) => aTrack({ id: `track-${index}`, ...part }));
    return aMatch(aProgram({ tracks: [first, ...rest] }), profile).best.track.id;
  };
  const budget: Profile = { budget: { amount: 1000, currency: "USD" } };
  test("suits before it has the better verdict", () => {
    expect(best(budget, { ...free, fees: [fee(5000)] }, { ...free, requirements: [needy] })).toBe("track-1");
  });
  test("of those that do not suit has the better verdict", () => {
    expect(best({ ...budget, citizenships: ["IN"] }, { ...free, requirements: [american] }, { ...free, fees: [fee(5000)] })).toBe("track-1");
  });
  test("has fewer conditions in the way, though it asks more", () => {
    const profile: Profile = { citizenships: ["IN"], studiesIn: ["IN"] };
    const twoNos: Partial<Track> = { requirements: [american, { kind: "study-country", in: ["US"] }] };
    expect(best(profile, twoNos, { requirements: [american, needy, { kind: "gpa", min: 3, scale: 4 }] })).toBe("track-1");
  });
  test("asks less, though it closes later", () => {
    const [soon, late] = [{ rounds: [closing("2027-01-10")] }, { rounds: [closing("2027-05-01")] }];
    expect([best({}, { ...soon, requirements: [american, needy] }, { ...late, requirements: [needy] }), best({}, late, soon)]).toEqual(["track-1", "track-1"]);
  });
  test("is the first where nothing tells them apart", () => expect(best({}, {}, {})).toBe("track-0"));
});

describe("what is wished", () => {
  const weekly: Partial<Track> = { ...free, fees: [{ ...fee(100), per: "week" }], duration: { weeks: { low: 4, high: 10 } } };
  const cost = (filters: readonly ActiveFilter[]): number | undefined => aMatch(aProgramOf(weekly), {}, aQuery({ filters })).best.cost.high;
  const [someday, sixWeeks] = [wishing({ start: days("2027-06-01", "2027-06-30") }), wishing({ weeks: { low: 6, high: 6 } })];
  test("of the length narrows the cost, whichever filter says it", () => {
    expect([cost([]), cost([wishing(undefined), someday]), cost([someday, sixWeeks])]).toEqual([1000, 1000, 600]);
  });
  test("of the start goes before the days on which one is free, whichever filter says it", () => {
    const rounds = [closing("2027-01-10", { name: "summer", ...startsOn("2027-06-15") }), closing("2027-02-10", { name: "autumn", ...startsOn("2027-09-15") })];
    const name = (filters: readonly ActiveFilter[]): string | undefined =>
      aMatch(aProgramOf({ rounds }), { available: days("2027-06-01", "2027-12-31") }, aQuery({ filters })).best.dates.round?.name;
    expect([name([]), name([sixWeeks, wishing({ start: days("2027-09-01", "2027-09-30") })])]).toEqual(["summer", "autumn"]);
  });
});

describe("a cost", () => {
  const score = (parts: Partial<Track>, profile: Profile = {}, currency = "USD"): number =>
    aMatch(aProgramOf({ ...free, ...parts }), profile, aQuery({ currency })).parts.cost;
  const within = (amount: number): Profile => ({ budget: { amount, currency: "USD" } });
  test("that only pay of which no page speaks could bring within the budget counts for nothing", () => {
    const silentOnPay: Partial<Track> = { fees: [fee(800)], pay: undefined };
    expect([score(silentOnPay, within(700)), score(silentOnPay, within(800)), score(silentOnPay)]).toEqual([0, 0.5, 0.5]);
    // Pay that is told of, if not how much, may well make up for it.
    expect(score({ fees: [fee(800)], pay: { kind: "stipend" } }, within(700))).toBe(0.5);
  });
  test("counts the same in whichever currency it is shown", () => {
    expect(score({ fees: [fee(2000)] })).toBeCloseTo(0.5);
    expect(score({ fees: [fee(2000)] }, {}, "INR")).toBeCloseTo(0.5);
  });
});

describe("a view of a track", () => {
  const view = (program: Program) => viewOf(program, program.tracks[0], aQuery(), aSituation());
  test("works out dates and cost once, and only when they are asked for", () => {
    const seen = view(aProgram());
    expect([seen.dates() === seen.dates(), seen.cost() === seen.cost()]).toEqual([true, true]);
  });
});

describe("what was worked out for one person", () => {
  const program = aProgramOf({
    locations: [{ country: "US", city: "Baltimore" }],
    fees: [{ ...fee(100), per: "week" }],
    pay: "none",
    duration: { weeks: { low: 4, high: 10 } },
  });
  test("is never told to another who would stay elsewhere, longer or reckons in another currency", () => {
    const memory = newMemory();
    const stays: readonly (readonly [Profile, ActiveFilter["wishes"], string])[] = [
      [{}, undefined, "USD"],
      [{}, undefined, "EUR"],
      [{}, { weeks: { low: 6, high: 6 } }, "USD"],
      [{}, { weeks: { low: 6 } }, "USD"],
      [{}, { weeks: { high: 6 } }, "USD"],
      [{}, { weeks: { low: 6, high: 8 } }, "USD"],
      [{}, { weeks: { low: 5, high: 8 } }, "USD"],
      [{ livesIn: { country: "US", city: "Baltimore" } }, undefined, "USD"],
      [{ livesIn: { country: "US", city: "Boston" } }, undefined, "USD"],
      [{ livesIn: { country: "US" } }, undefined, "USD"],
    ];
    for (const [profile, wishes, currency] of stays) {
      const query = aQuery({ filters: [wishing(wishes)], currency });
      const [alone, after] = [aSituation(profile), { ...aSituation(profile), memory }].map(
        (situation) => matchOf(program, program.tracks, query, situation).best.cost,
      );
      expect(after).toEqual(alone);
    }
  });
  test("is never told to another who is at home in another city of the same country", () => {
    const cities = ["London", "Leeds"].map((city) => ({ country: "GB", city }));
    const twoCities = aProgramOf({ ...free, locations: cities, duration: { weeks: { low: 10, high: 10 } } });
    const memory = newMemory();
    // At home in one of the cities, the other one is what it can cost at most.
    const most = cities.map((livesIn) =>
      Math.round(matchOf(twoCities, twoCities.tracks, aQuery(), { ...aSituation({ livesIn }), memory }).best.cost.high ?? 0),
    );
    expect(most).toEqual([690, 1050]);
  });
  test("is kept for the next one alike", () => {
    const situation = { ...aSituation(), memory: newMemory() };
    const [one, two] = [1, 2].map(() => viewOf(program, program.tracks[0], aQuery(), situation).cost());
    expect(one).toBe(two);
  });
});
