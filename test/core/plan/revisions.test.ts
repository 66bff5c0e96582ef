import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import { dayOfRevision, revised } from "../../../src/core/plan/revisions.ts";
import { TODAY } from "../../support/builders.ts";

describe("the number of an event", () => {
  const first = revised({ passport: "1 March" }, {}, TODAY);

  test("stays while it says the same, also on later days", () => {
    expect(revised({ passport: "1 March" }, first, addDays(TODAY, 30))).toEqual(first);
  });

  test("rises when it says something else, also on the same day and when the clock goes back", () => {
    for (const later of [0, 1, 400, -400]) {
      expect(revised({ passport: "2 March" }, first, addDays(TODAY, later))["passport"]?.sequence).toBeGreaterThan(first["passport"]?.sequence ?? 0);
    }
  });

  test("is higher on a later day where nothing was kept", () => {
    expect(revised({ passport: "2 March" }, {}, addDays(TODAY, 1))["passport"]?.sequence).toBeGreaterThan(first["passport"]?.sequence ?? 0);
  });

  test("tells the day of the change", () => {
    expect(first["passport"] && dayOfRevision(first["passport"])).toBe(TODAY);
  });

  test("of an event that is gone is kept, in case it comes back", () => {
    const gone = revised({}, first, addDays(TODAY, 1));
    expect(gone).toEqual(first);
    expect(revised({ passport: "2 March" }, gone, TODAY)["passport"]?.sequence).toBe((first["passport"]?.sequence ?? 0) + 1);
  });

  test("never falls over any sequence of changes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: -5, max: 40 })), { minLength: 1 }), (changes) => {
        let before = revised({ x: "" }, {}, TODAY);
        for (const [text, days] of changes) {
          const after = revised({ x: text }, before, addDays(TODAY, days));
          const isSame = after["x"]?.hash === before["x"]?.hash;
          expect((after["x"]?.sequence ?? 0) > (before["x"]?.sequence ?? 0)).toBe(!isSame);
          before = after;
        }
      }),
    );
  });
});
