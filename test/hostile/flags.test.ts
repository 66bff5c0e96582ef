import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyLine, lineFaults } from "./flags.ts";

const RUNS = 300;

test("no command line ends in a stack trace, hangs, or writes what acts on a terminal", async () => {
  await fc.assert(
    fc.asyncProperty(await anyLine(), async (argv) => {
      expect(await lineFaults(argv)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
