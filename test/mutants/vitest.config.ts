import { defineConfig } from "vitest/config";

const subjects = ["calendar", "cost", "deadlines", "facets", "money", "people", "rank", "search", "verdict", "zones", "eligibility/*", "filters/*"];

/** The tests of what is changed, and no others: a mutant that only a test of something else notices is not looked after. */
export default defineConfig({
  test: {
    name: "source",
    include: subjects.map((subject) => `test/core/${subject}.test.ts`),
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    // Modules are loaded once for all files: that is most of what a mutant costs.
    isolate: false,
  },
});
