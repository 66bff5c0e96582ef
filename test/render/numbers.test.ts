import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numeral } from "#words/count.ts";

/** Adding nothing makes minus zero zero. */
test("a number is grouped as Intl groups it", () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double(),
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((tenths) => tenths / 10),
  );
  fc.assert(
    fc.property(numbers, (count) => {
      expect(numeral(count + 0)).toBe((count + 0).toLocaleString("en"));
    }),
  );
});
