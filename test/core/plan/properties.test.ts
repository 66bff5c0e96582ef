import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../../src/core/calendar.ts";
import { addDays, daysBetween } from "../../../src/core/calendar.ts";
import { planOf } from "../../../src/core/plan.ts";
import type { Lead, LeadTimes } from "../../../src/core/plan/lead-times.ts";
import { taskKinds } from "../../../src/core/plan/lead-times.ts";
import type { Plan, PlanEntry, PlannedTask } from "../../../src/core/plan/planned.ts";
import { planEntry } from "../../../src/core/plan/progress.ts";
import type { Document, ProgramRecord } from "../../../src/core/program.ts";
import type { Entry, Shortlist } from "../../../src/core/shortlist.ts";
import { stagesOfEntry } from "../../../src/core/shortlist.ts";
import { documentKinds, keysOf } from "../../../src/core/vocabulary.ts";
import { aConsistentProfile, aNearDay, anyClock, anyTrack } from "../../support/arbitraries.ts";
import { aProgram, aQuery } from "../../support/builders.ts";
import { aRecord } from "../../support/fake-context.ts";
import { aReference } from "../../support/reference.ts";

const aLead: fc.Arbitrary<Lead> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 }))
  .map(([quick, more]) => ({ days: [quick, quick + more], assumption: "invented" }));

const someLeads: fc.Arbitrary<LeadTimes> = fc
  .tuple(aLead, aLead, fc.array(aLead, { minLength: taskKinds.length, maxLength: taskKinds.length }))
  .map(([decision, rolling, leads]) => ({
    decision,
    rolling,
    tasks: Object.fromEntries(taskKinds.map((kind, index) => [kind, leads[index]])) as LeadTimes["tasks"],
  }));

const aDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.constantFrom(...keysOf(documentKinds)), fc.integer({ min: 1, max: 3 }))
  .map(([what, count]) => ({ what, count }));

const somePrograms: fc.Arbitrary<readonly ProgramRecord[]> = fc
  .array(fc.tuple(anyTrack, fc.array(aDocument, { maxLength: 8 }), fc.constantFrom("clinical", "research") as fc.Arbitrary<"clinical" | "research">), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.map(([track, documents, type], index) => aRecord(aProgram({ id: `p${index}`, types: [type], tracks: [track] }), { documents })));

const anId = fc.constantFrom(...taskKinds, "visa.us", "recommendation-letter.p0");
const someDone = fc.array(fc.record({ task: anId, on: aNearDay }), { maxLength: 3 });
const someStages: fc.Arbitrary<Entry["stages"]> = fc
  .array(fc.record({ stage: fc.constantFrom(...stagesOfEntry), on: aNearDay }), { maxLength: 3 })
  .map((stages) => stages.toSorted((left, right) => (left.on < right.on ? -1 : 1)));
const ownPlanning: fc.Arbitrary<Pick<Shortlist, "done" | "lead" | "referees">> = fc.record({
  done: someDone,
  lead: fc.dictionary(fc.constantFrom(...taskKinds), fc.integer({ min: 0, max: 300 }), { maxKeys: 4 }),
  referees: fc.array(fc.record({ name: fc.constant("X"), programs: fc.constant(["p0"]), asked: aNearDay }), { maxLength: 3 }),
});

const aCase = fc.record({
  records: somePrograms,
  profile: aConsistentProfile,
  clock: anyClock,
  leadTimes: someLeads,
  own: ownPlanning,
  kept: fc.array(fc.record({ stages: someStages, done: someDone }), { minLength: 4, maxLength: 4 }),
});

type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never;

function entries({ records, profile, clock, kept }: Case): readonly PlanEntry[] {
  return records.flatMap((record, index) => planEntry(record, aQuery(), { profile, clock, reference: aReference }, kept[index]?.stages) ?? []);
}

function planFor(one: Case): Plan {
  const { profile, clock, leadTimes, own, records, kept } = one;
  const programs = records.map(({ id }, index) => ({ id, done: kept[index]?.done }));
  return planOf(entries(one), clock, { profile, reference: aReference, countryFacts: {}, leadTimes }, { ...own, programs });
}

/** The last days that the programs of a task allow. */
function deadlinesOf({ programs }: Plan, task: PlannedTask): readonly CalendarDate[] {
  return task.open.flatMap(({ program, when }) => programs.find((planned) => planned.program.id === program)?.dues[when]?.day ?? []);
}

describe("whatever the programs, the person and the times", () => {
  test("no task starts before today without being called late, by how much, and what can be done", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        for (const { status, start, finish, short, rescue, begun } of planFor(one).tasks) {
          if (status === "done" || status === "undated" || start === undefined || finish === undefined) continue;
          const isTooLate = begun === undefined ? start < one.clock.today : finish < one.clock.today;
          expect(status === "late").toBe(isTooLate);
          if (!isTooLate) continue;
          expect(short).toBe(daysBetween(begun === undefined ? start : finish, one.clock.today));
          expect(rescue).toBeDefined();
        }
      }),
    );
  });

  test("no task ends after a day that it is due by, nor begins after it ends", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const plan = planFor(one);
        for (const task of plan.tasks) {
          const { start, finish } = task;
          if (start === undefined || finish === undefined) continue;
          expect(start <= finish).toBe(true);
          for (const due of deadlinesOf(plan, task)) expect(finish <= due).toBe(true);
        }
      }),
    );
  });

  test("a due day is never after the first day that a closing or start may be on", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        for (const { dues } of planFor(one).programs) {
          for (const due of [dues.application, dues.start]) {
            if (due) expect(due.day <= (due.of.from < one.clock.today && one.clock.today <= due.of.to ? one.clock.today : due.of.from)).toBe(true);
          }
        }
      }),
    );
  });

  test("a longer time never gives a later start, of any task", () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom(...taskKinds), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 100 }), (one, kind, days, more) => {
        const withLead = (own: number): ReadonlyMap<string, CalendarDate | undefined> =>
          new Map(planFor({ ...one, own: { ...one.own, lead: { ...one.own.lead, [kind]: own } } }).tasks.map(({ id, start }) => [id, start]));
        const [shorter, longer] = [withLead(days), withLead(days + more)];
        for (const [id, start] of longer) expect((start ?? "") <= (shorter.get(id) ?? "")).toBe(true);
      }),
    );
  });

  test("what is done is never late, and has no day that it is due by", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        for (const { status, done, start } of planFor(one).tasks) {
          expect(status === "done").toBe(done !== undefined);
          if (done !== undefined) expect(start).toBeUndefined();
        }
      }),
    );
  });

  test("nothing begins before what it needs has ended", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const { tasks } = planFor(one);
        const passport = tasks.find(({ id }) => id === "passport");
        for (const { kind, start, needs } of tasks) {
          if (kind !== "visa" || start === undefined || passport?.finish === undefined) continue;
          if (passport.open.some(({ program }) => needs.some((need) => need.program === program))) expect(passport.finish <= start).toBe(true);
        }
      }),
    );
  });

  test("the same question gets the same answer, in whichever order the programs stand", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        expect(planFor(one)).toEqual(planFor(one));
        const days = (plan: Plan): readonly string[] => plan.tasks.map(({ id, start, status }) => `${id} ${start} ${status}`).toSorted();
        const turned = {
          ...one,
          records: one.records.toReversed(),
          kept: [...one.kept.slice(0, one.records.length).toReversed(), ...one.kept.slice(one.records.length)],
        };
        const isOrdered = one.records.length > 0;
        if (isOrdered) expect(days(planFor(turned))).toEqual(days(planFor(one)));
      }),
    );
  });

  test("everything that a program needs is in the plan once", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const { tasks } = planFor(one);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
        for (const { program, track } of entries(one)) {
          for (const { what } of track.documents) {
            expect(tasks.filter(({ kind, needs }) => kind === what && needs.some((need) => need.program === program.id)).length).toBeGreaterThanOrEqual(1);
          }
        }
      }),
    );
  });

  test("the next steps are possible: not over, not done, at most five", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const { next } = planFor(one);
        expect(next.length).toBeLessThanOrEqual(5);
        for (const step of next) {
          if (step.do !== "task") continue;
          expect((step.task.finish ?? addDays(one.clock.today, -1)) >= one.clock.today).toBe(true);
          expect(step.task.status).not.toBe("done");
        }
      }),
    );
  });
});
