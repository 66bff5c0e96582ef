import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const subjects = ["calendar", "cost", "deadlines", "facets", "fits", "match", "money", "order", "people", "rank", "search", "standing", "verdict", "zones"];

/** Those that try many whole catalogs. */
const slow = /(facets|people|search|laws|calendar)\.test\.ts$/u;

/** A mutant is dead with its first failing test, so that the quick ones come first. */
class QuickFirst extends BaseSequencer {
  override sort(files: Parameters<BaseSequencer["sort"]>[0]): ReturnType<BaseSequencer["sort"]> {
    return Promise.resolve(files.toSorted((left, right) => Number(slow.test(left.moduleId)) - Number(slow.test(right.moduleId))));
  }
}

/** The tests of what is changed, and no others: a mutant that only a test of something else notices is not looked after. */
export default defineConfig({
  test: {
    name: "source",
    include: [`test/core/{${subjects.join(",")}}.test.ts`, "test/core/{eligibility,filters}/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    // Modules are loaded once for all files: that is most of what a mutant costs.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
