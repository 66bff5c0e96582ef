import { expect, test } from "vitest";

interface Tally {
  readonly kills: number;
  readonly lost: number;
  readonly damaged: number;
  readonly failed: readonly string[];
}

/** The scripts in test/durability do the same with 1,000 kills and 64 processes. */
const kill = (await import("../durability/kill.mjs" as string)) as { readonly killWriters: (times: number) => Promise<Tally> };
const concurrent = (await import("../durability/concurrent.mjs" as string)) as {
  readonly saveAtOnce: (processes: number) => Promise<{ readonly saved: number; readonly failed: readonly string[] }>;
};

test("kill -9 at 20 random moments neither loses nor damages an entry", { timeout: 300_000 }, async () => {
  expect(await kill.killWriters(20)).toMatchObject({ lost: 0, damaged: 0, failed: [] });
});

test("of 16 processes that save at the same time, each finds its entry in the list", { timeout: 300_000 }, async () => {
  expect(await concurrent.saveAtOnce(16)).toEqual({ saved: 16, failed: [] });
});
