import { expect, test } from "vitest";
import type { Cost } from "../../src/core/cost.ts";
import { costWords } from "../../src/render/money.ts";

test("a cost without either end is not told as an amount", () => {
  const living = { what: "living", range: { low: 4002 } } as const;
  const cost: Cost = { currency: "USD", complete: false, missing: ["fee", "weeks", "pay-amount"], notCounted: [], lines: [living] };
  expect(costWords(cost)).toBe("cannot tell");
  expect(costWords({ ...cost, low: 4002 })).toContain("from 4,002 USD");
});
