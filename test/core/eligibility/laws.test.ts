import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRange } from "../../../src/core/calendar.ts";
import { addDays, daysBetween, singleDay } from "../../../src/core/calendar.ts";
import type { Occurrence, RoundDates } from "../../../src/core/deadlines.ts";
import { roundDates } from "../../../src/core/deadlines.ts";
import type { Circumstances, Finding } from "../../../src/core/eligibility/finding.ts";
import { judge, judgeTrack, truthOfAll } from "../../../src/core/eligibility/index.ts";
import type { Profile } from "../../../src/core/profile.ts";
import type { Round, Track } from "../../../src/core/program.ts";
import type { Condition, Requirement } from "../../../src/core/requirement.ts";
import { without } from "../../../src/core/search.ts";
import type { Truth } from "../../../src/core/verdict.ts";
import {
  aBirth,
  aConsistentProfile,
  aDatedCondition,
  aDayRange,
  aGradeCondition,
  aPupil,
  anEstimatedRound,
  anyClock,
  anyRound,
  anyTrack,
  aRequirement,
} from "../../support/arbitraries.ts";
import { aReference } from "../../support/reference.ts";
import { runs } from "../../support/runs.ts";

/** Whole tracks take their time. */
const TRACKS = { numRuns: runs(200) };
const CONDITIONS = { numRuns: runs(1000) };

/** A person before a round, with or without days on which they would like to start. */
function before(aRound: fc.Arbitrary<Round>, someone = aConsistentProfile): fc.Arbitrary<Circumstances> {
  return fc
    .record({ profile: someone, clock: anyClock, round: aRound, wished: fc.option(aDayRange, { nil: undefined }) })
    .map(({ profile, clock, round, wished }) => ({ profile, clock, dates: roundDates(round, clock, wished), reference: aReference }));
}

const someCircumstances = before(anyRound);
/** Mostly what depends on the day. */
const aDated: fc.Arbitrary<Requirement> = fc.oneof({ arbitrary: aDatedCondition, weight: 3 }, { arbitrary: aRequirement, weight: 1 });
const aShare = fc.double({ min: 0, max: 1, noNaN: true });

function answer(track: Track, circumstances: Circumstances): Truth {
  return truthOfAll(judgeTrack(track, circumstances));
}

const eligibility: Readonly<Record<Truth, number>> = { no: 0, unclear: 1, yes: 2 };

describe("a missing answer", () => {
  test("leaves a verdict as it is or makes it unclear: never a no, and never a yes", () => {
    fc.assert(
      fc.property(anyTrack, someCircumstances, (track, circumstances) => {
        const verdict = answer(track, circumstances);
        for (const fact of Object.keys(circumstances.profile) as (keyof Profile)[]) {
          const after = answer(track, { ...circumstances, profile: without(circumstances.profile, fact) });
          expect([verdict, "unclear"], `without ${fact}`).toContain(after);
        }
      }),
      TRACKS,
    );
  });

  test("does the same to each single requirement", () => {
    fc.assert(
      fc.property(aDated, someCircumstances, (requirement, circumstances) => {
        const { truth } = judge(requirement, circumstances);
        for (const fact of Object.keys(circumstances.profile) as (keyof Profile)[]) {
          const after = judge(requirement, { ...circumstances, profile: without(circumstances.profile, fact) }).truth;
          expect([truth, "unclear"], `without ${fact}`).toContain(after);
        }
      }),
      CONDITIONS,
    );
  });

  test("of all facts leaves no requirement decided that speaks of the person", () => {
    fc.assert(
      fc.property(aRequirement, someCircumstances, (requirement, circumstances) => {
        const finding = judge(requirement, { ...circumstances, profile: {} });
        // Preferred parts and empty lists of parts say nothing of the person.
        fc.pre(!JSON.stringify(requirement).includes("preferred"));
        expect(finding.truth).toBe("unclear");
      }),
    );
  });
});

describe("a birth date that is better known", () => {
  test("never overturns a judgment", () => {
    fc.assert(
      fc.property(aDated, someCircumstances, aBirth, aShare, (requirement, circumstances, birth, share) => {
        const told = { ...circumstances, profile: { ...circumstances.profile, birth } };
        const exact = { ...circumstances, profile: { ...circumstances.profile, birth: singleDay(within(birth, share)) } };
        const [verdict, after] = [told, exact].map((each) => judge(requirement, each).truth);
        if (verdict !== "unclear") expect(after).toBe(verdict);
      }),
      CONDITIONS,
    );
  });
});

describe("a closing or start that is estimated", () => {
  test("leaves open what depends on the very day", () => {
    fc.assert(fc.property(aDated, before(anEstimatedRound), aShare, staysDecided), CONDITIONS);
  });
  test("leaves open what depends on the school year", () => {
    fc.assert(fc.property(aGradeCondition, before(anEstimatedRound, aPupil), aShare, staysDecided), CONDITIONS);
  });
});

/** What was decided for the whole stretch is decided alike for any day in it. */
function staysDecided(requirement: Requirement, circumstances: Circumstances, share: number): void {
  const { dates, clock } = circumstances;
  const { closes, starts } = dates;
  const from = closes.kind === "dated" && closes.from < clock.today ? clock.today : undefined;
  const known: RoundDates = {
    ...dates,
    ...(closes.kind === "dated" &&
      closes.certainty === "estimated" && { closes: { ...closes, ...singleDay(within({ from: from ?? closes.from, to: closes.to }, share)) } }),
    ...(starts?.certainty === "estimated" && { starts: announced(starts, share) }),
  };
  // Nobody begins before they could apply, nor applies in the past.
  fc.pre(known.closes.kind !== "dated" || (known.closes.to >= clock.today && known.closes.from <= (known.starts?.from ?? known.closes.from)));
  const [verdict, after] = [dates, known].map((each) => judge(requirement, { ...circumstances, dates: each }).truth);
  if (verdict !== "unclear") expect(after).toBe(verdict);
}

function announced(occurrence: Occurrence, share: number): Occurrence {
  return { ...occurrence, ...singleDay(within(occurrence, share)), certainty: "confirmed" };
}

function within({ from, to }: DayRange, share: number): DayRange["from"] {
  return addDays(from, Math.round(daysBetween(from, to) * share));
}

describe("a condition that names no day", () => {
  test("is not met only by those who meet it neither at the application nor at the start", () => {
    fc.assert(
      fc.property(aDatedCondition, someCircumstances, (condition, circumstances) => {
        fc.pre((condition.kind === "stage" && !condition.rising) || condition.kind === "age");
        fc.pre(isInOrder(circumstances));
        const at = (moment: "application" | "start" | undefined): Truth => judge(asked(condition, moment), circumstances).truth;
        if (at(undefined) === "no") expect([at("application"), at("start")]).toEqual(["no", "no"]);
      }),
      CONDITIONS,
    );
  });
});

/** Nobody begins before they could apply. Where no closing is known, the last day for that is not known either. */
function isInOrder({ dates: { closes, starts }, clock }: Circumstances): boolean {
  if (closes.kind === "unknown") return false;
  return starts === undefined || (closes.kind === "dated" ? closes.to : clock.today) <= starts.from;
}

function asked(condition: Condition, at: "application" | "start" | undefined): Condition {
  const { at: _, ...rest } = condition as Extract<Condition, { kind: "age" | "stage" }>;
  return { ...rest, ...(at !== undefined && { at }) } as Condition;
}

describe("a further requirement", () => {
  test("never makes anyone more eligible", () => {
    fc.assert(
      fc.property(fc.array(aRequirement, { maxLength: 4 }), aRequirement, someCircumstances, (requirements, added, circumstances) => {
        const truth = (list: readonly Requirement[]): Truth => truthOfAll(list.map((one) => judge(one, circumstances)));
        expect(eligibility[truth([...requirements, added])]).toBeLessThanOrEqual(eligibility[truth(requirements)]);
      }),
    );
  });

  test("that is only preferred changes no verdict, and never breaks a list of conditions it stands in", () => {
    fc.assert(
      fc.property(anyTrack, aRequirement, someCircumstances, (track, requirement, circumstances) => {
        const preferred: Requirement = { ...requirement, strength: "preferred" };
        expect(answer({ ...track, requirements: [...track.requirements, preferred] }, circumstances)).toBe(answer(track, circumstances));
        expect(judge({ allOf: [...track.requirements, preferred] }, circumstances).truth).toBe(judge({ allOf: track.requirements }, circumstances).truth);
      }),
    );
  });
});

describe("a finding", () => {
  test("that is unclear says whose the open question is, and asks only for what could settle it", () => {
    fc.assert(
      fc.property(anyTrack, someCircumstances, (track, circumstances) => {
        for (const finding of judgeTrack(track, circumstances)) {
          expect(finding.open !== undefined).toBe(finding.truth === "unclear");
          if (finding.open?.whose === "profile") expect(finding.open.ask.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("that is a no and heals is a yes for the age from that day on, and not the day before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 21 }), someCircumstances, (min, circumstances) => {
        const finding = judge({ kind: "age", min, at: "application" }, circumstances);
        fc.pre(finding.healsOn !== undefined);
        expect(finding.truth).toBe("no");
        expect(atApplication(min, circumstances, finding, 0)).toBe("yes");
        expect(atApplication(min, circumstances, finding, -1)).not.toBe("yes");
      }),
    );
  });
});

/** The same condition for a round that closes on the day that heals, or so many days off. */
function atApplication(min: number, circumstances: Circumstances, { healsOn }: Finding, offset: number): Truth {
  const on = addDays(healsOn as DayRange["from"], offset);
  const dates: RoundDates = { closes: { kind: "dated", ...singleDay(on), certainty: "confirmed" }, status: "upcoming" };
  return judge({ kind: "age", min, at: "application" }, { ...circumstances, dates }).truth;
}
